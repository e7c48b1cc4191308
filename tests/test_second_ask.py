"""How a second reader is asked: settings, limits, retries, what is kept and what never leaves."""

import json
from dataclasses import asdict

import pytest

from geodata.reading.report_words import NO_ANSWER
from geodata.reading.second.ask import NoAnswer, UnusableSettings, endpoint
from geodata.reading.second.reader import SecondReader
from geodata.reading.second.remembered import Remembered
from tests.second_endpoint import (
    DEATHS,
    KEY,
    READ,
    Served,
    completion,
    content,
    event,
    good,
    serving,
)
from tests.small_reading import TEXT

GIVEN = {"url": "https://models.example/v1/", "model": "small", "key": KEY}


def reader(tmp_path, settings, **options) -> SecondReader:
    notes = options.pop("notes", [])
    return SecondReader(endpoint(settings), Remembered(tmp_path), notes.append, **options)


def test_settings_say_where_the_model_is() -> None:
    where = endpoint({**GIVEN, "timeout": "2.5"})
    assert where.address == "https://models.example/v1/chat/completions"
    assert (where.host, where.model, where.timeout) == ("models.example", "small", 2.5)
    assert endpoint(GIVEN).timeout == 60
    assert KEY not in repr(where)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("http://localhost:11434/v1", "localhost:11434"),
        ("http://127.0.0.1:8080", "127.0.0.1:8080"),
        ("http://[::1]:8080/v1", "::1:8080"),
    ],
)
def test_this_machine_may_be_asked_without_encryption(url: str, host: str) -> None:
    assert endpoint({**GIVEN, "url": url}).host == host


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"url": ""}, "needs UNREST_READER_URL"),
        ({"model": ""}, "needs UNREST_READER_MODEL"),
        ({"url": "http://models.example/v1"}, "without encryption"),
        ({"url": "http://192.168.1.4/v1"}, "without encryption"),
        ({"url": "http://localhost.example/v1"}, "without encryption"),
        ({"url": "ftp://127.0.0.1/v1"}, "is no address"),
        ({"url": "file:///etc/passwd"}, "is no address"),
        ({"url": "https://[::1/v1"}, "is no address"),
        ({"url": f"https://{KEY}@models.example/v1"}, "put a key into UNREST_READER_KEY"),
        ({"url": f"https://models.example/v1?key={KEY}"}, "put a key into UNREST_READER_KEY"),
        ({"key": f"{KEY}\r\nX-Other: 1"}, "UNREST_READER_KEY"),
        ({"timeout": "soon"}, "'soon'; expected seconds"),
        ({"timeout": "-1"}, "expected seconds"),
        ({"timeout": "nan"}, "expected seconds"),
    ],
)
def test_settings_that_cannot_be_used_are_refused(changed: dict, said: str) -> None:
    with pytest.raises(UnusableSettings, match=said) as refused:
        endpoint({**GIVEN, **changed})
    assert KEY not in str(refused.value)


def test_a_good_answer_is_taken(tmp_path) -> None:
    notes: list[str] = []
    with serving(good()) as served:
        served.before = lambda: notes.append("a byte arrived")
        opinion = reader(tmp_path, served.settings, notes=notes).opinion(READ)
        (sent,) = served.requests
    assert (opinion.fault, opinion.agreed, opinion.unproven) == ("", (0,), ())
    assert (opinion.model, opinion.fingerprint) == ("small-1", "fp-7")
    assert notes[1] == "a byte arrived"
    told = sum(len(message["content"]) for message in sent["messages"])
    assert f"127.0.0.1:{served.server_port}, model small, {told:,} characters" in notes[0]
    assert f"{len(TEXT)} of them of articles/juliaca.txt" in notes[0]
    assert served.keys == [f"Bearer {KEY}"]
    assert served.paths == ["/v1/chat/completions"]


def test_what_is_sent_has_the_article_between_tags_and_no_tools(tmp_path) -> None:
    with serving(good()) as served:
        reader(tmp_path, served.settings).opinion(READ)
        (sent,) = served.requests
    assert set(sent) == {
        "model", "messages", "temperature", "max_tokens", "stream", "response_format",
    }  # fmt: skip
    last = sent["messages"][-1]["content"]
    tag = last.rsplit("</", 1)[1].rstrip(">")
    assert last.endswith(f"<{tag}>\n{TEXT}\n</{tag}>")
    assert "Published: 2023-01-10" in last
    assert sent["response_format"]["json_schema"]["strict"] is True
    figure = sent["response_format"]["json_schema"]["schema"]["$defs"]["Figure"]
    assert figure["additionalProperties"] is False
    assert set(figure["required"]) == {"kind", "low", "high", "quote"}
    assert "maxLength" not in json.dumps(sent["response_format"])


LATER = Served(status=429, headers={"Retry-After": "30"})
MANY = content(*(event(event_quote=str(number)) for number in range(40)))
FAULTY = {
    "HTTP 500": (Served("oh", status=500), "http_error", 2),
    "HTTP 404": (Served("oh", status=404), "http_error", 1),
    "429 with Retry-After": (LATER, "busy", 1),
    "redirect": (
        Served(status=307, headers={"Location": "http://127.0.0.1:9/v1"}),
        "redirected",
        1,
    ),
    "prose for a completion": (Served("Sorry, I cannot."), "no_completion", 2),
    "an empty body": (Served(""), "no_completion", 2),
    "no choices": (Served('{"choices": []}'), "no_completion", 2),
    "deep nesting": (Served("[" * 100_000), "no_completion", 2),
    "a cut body": (Served(completion("{}"), length=5_000), "cut_off", 2),
    "a huge body": (Served("x" * 1_100_000), "too_large", 1),
    "content null": (Served(completion(None)), "empty", 2),
    "content blank": (Served(completion("  ")), "empty", 2),
    "a refusal": (Served(completion(None, refusal="I will not")), "refused", 2),
    "filtered": (Served(completion("", finish="content_filter")), "refused", 2),
    "finish_reason length": (
        Served(completion(content(event()), finish="length")),
        "cut_by_length",
        2,
    ),
    "cut JSON": (Served(completion(content(event())[:200])), "no_json", 2),
    "prose": (Served(completion("Here are the events: none.")), "no_json", 2),
    "a list": (Served(completion("[]")), "wrong_shape", 2),
    "NaN": (Served(completion('{"events": [], "more": NaN}')), "no_number", 2),
    "a huge integer": (
        Served(completion(content(event(figures=[{**DEATHS, "low": 10**30}])))),
        "wrong_shape",
        2,
    ),
    "an integer of 5,000 digits": (
        Served(completion('{"events": ' + "9" * 5_000 + "}")),
        "no_json",
        2,
    ),
    "a negative count": (
        Served(completion(content(event(figures=[{**DEATHS, "low": -1}])))),
        "wrong_shape",
        2,
    ),
    "a count in words": (
        Served(completion(content(event(figures=[{**DEATHS, "low": "17"}])))),
        "wrong_shape",
        2,
    ),
    "an unknown type": (Served(completion(content(event(sub_event_type="Fun")))), "wrong_shape", 2),
    "a missing key": (Served(completion('{"events": [{"place": "Lima"}]}')), "wrong_shape", 2),
    "a lone surrogate": (
        Served(completion('{"events": []}'.replace("[]", json.dumps([event(place="\ud800")])))),
        "wrong_shape",
        2,
    ),
    "a key twice": (Served(completion('{"events": [], "events": []}')), "repeated_key", 2),
    "40 events": (Served(completion(MANY)), "too_many", 2),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTY)
def test_each_faulty_answer_has_one_named_reason(name: str, tmp_path) -> None:
    answer, reason, tries = FAULTY[name]
    with serving(answer) as served:
        opinion = reader(tmp_path, served.settings).opinion(READ)
        assert len(served.requests) == tries
        assert len(served.paths) == tries  # nowhere else was asked, and nothing by GET
    assert opinion.fault == reason
    assert reason in NO_ANSWER
    assert (opinion.agreed, opinion.differences, opinion.model_only) == ((), (), ())
    assert KEY not in repr(opinion)


def test_a_second_attempt_may_do_better(tmp_path) -> None:
    with serving(Served("", status=503), good()) as served:
        assert reader(tmp_path, served.settings).opinion(READ).agreed == (0,)
        assert len(served.requests) == 2


def test_an_answer_that_does_not_come_is_not_waited_for(tmp_path) -> None:
    with serving(Served(wait=True)) as served:
        settings = {**served.settings, "timeout": "0.05"}
        assert reader(tmp_path, settings).opinion(READ).fault == "timed_out"


def test_an_endpoint_that_is_down_is_tried_twice_in_a_run_and_no_more(tmp_path) -> None:
    limits: list[float] = []

    def post(where, body):
        limits.append(where.timeout)
        raise NoAnswer("timed_out")

    second = reader(tmp_path, {**GIVEN, "timeout": "7"}, post=post)
    assert second.opinion(READ).fault == "timed_out"
    assert (second.opinion(READ).fault, second.opinion(READ).detail) == ("not_asked", "timed_out")
    assert limits == [7, 7]


def test_nobody_listens(tmp_path) -> None:
    with serving(good()) as served:
        settings = served.settings
    assert reader(tmp_path, settings).opinion(READ).fault == "unreachable"


def forbidden(*_: object) -> bytes:
    raise AssertionError("asked although the answer is remembered")


@pytest.mark.parametrize("name", ["good", "prose", "40 events", "content null"])
def test_a_second_run_asks_nobody_and_reads_the_same(name: str, tmp_path) -> None:
    answer = good() if name == "good" else FAULTY[name][0]
    with serving(answer) as served:
        settings = served.settings
        first = reader(tmp_path, settings).opinion(READ)
    notes: list[str] = []
    assert reader(tmp_path, settings, post=forbidden, notes=notes).opinion(READ) == first
    assert notes == []


def test_an_answer_is_remembered_by_model_and_asked_for_anew(tmp_path) -> None:
    with serving(good()) as served:
        reader(tmp_path, served.settings).opinion(READ)
        reader(tmp_path, {**served.settings, "model": "large"}).opinion(READ)
        reader(tmp_path, served.settings, again=True).opinion(READ)
        assert [sent["model"] for sent in served.requests] == ["small", "large", "small"]


def test_the_key_is_in_no_file_and_no_report_even_if_it_is_sent_back(tmp_path) -> None:
    echoed = completion(content(event(place_quote=KEY))).replace("small-1", f"model {KEY}")
    with serving(Served(echoed)) as served:
        opinion = reader(tmp_path, served.settings).opinion(READ)
    assert opinion.model == "model [key]"
    assert KEY not in json.dumps(asdict(opinion), default=str)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) == 1
    assert KEY not in files[0].read_text("utf-8")


def test_a_damaged_file_counts_as_no_answer(tmp_path) -> None:
    with serving(good()) as served:
        first = reader(tmp_path, served.settings).opinion(READ)
        (file,) = tmp_path.rglob("*.json")
        file.write_text('{"answer": {"con', "utf-8")
        assert reader(tmp_path, served.settings).opinion(READ) == first
        assert len(served.requests) == 2


def test_an_article_too_long_is_not_sent(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("geodata.reading.second.reader.LONGEST", len(TEXT) - 1)
    assert reader(tmp_path, GIVEN, post=forbidden).opinion(READ).fault == "too_long"


def test_no_proxy_is_asked(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("all_proxy", "http://127.0.0.1:9")
    with serving(good()) as served:
        assert reader(tmp_path, served.settings).opinion(READ).fault == ""
