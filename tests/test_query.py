"""The filter as a link says it: read, told of what is wrong, and written again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import query
from geodata.query import Filter, Notice, parse, select, to_query
from tests.five_events import ALL, DATA, read, refused


def test_an_empty_query_is_the_filter_that_lets_everything_pass() -> None:
    assert parse("", DATA) == (Filter(), ())
    assert select(Filter(), DATA) == ALL


def test_every_key_is_read() -> None:
    link = (
        "from=2022-12-11&to=2023-01-09&mode=cumulative&region=PE-PUN&type=riots"
        "&sub=peaceful-protest&deadly=1&size=deaths&place=juliaca&event=riot"
        "&at=-15.5,-70.1,7&lang=es&theme=dark&v=1.0-00c0ffee&show=map,time&lock=PE-PUN"
    )
    wanted, notices = parse(link, DATA)
    assert notices == ()
    assert wanted == Filter(
        from_="2022-12-11",
        to="2023-01-09",
        mode="cumulative",
        region=("PE-PUN",),
        type=("riots",),
        sub=("peaceful-protest",),
        deadly=True,
        size="deaths",
        place="juliaca",
        event="riot",
        at=(-15.5, -70.1, 7),
        lang="es",
        theme="dark",
        v="1.0-00c0ffee",
        show=("map", "time"),
        lock="PE-PUN",
    )
    assert to_query(wanted) == link


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("from=yesterday", Notice("from", "yesterday", "bad_value")),
        ("from=2023-02-30", Notice("from", "2023-02-30", "bad_value")),
        ("to=2023-1-9", Notice("to", "2023-1-9", "bad_value")),
        ("last=0", Notice("last", "0", "bad_value")),
        ("last=036", Notice("last", "036", "bad_value")),
        ("last=-3", Notice("last", "-3", "bad_value")),
        ("last=36526", Notice("last", "36526", "bad_value")),
        ("mode=weekly", Notice("mode", "weekly", "bad_value")),
        ("region=PE-XXX", Notice("region", "PE-XXX", "unknown_value")),
        ("region=pe-pun", Notice("region", "pe-pun", "unknown_value")),
        ("type=riot", Notice("type", "riot", "unknown_value")),
        ("sub=riots", Notice("sub", "riots", "unknown_value")),
        ("deadly=yes", Notice("deadly", "yes", "bad_value")),
        ("size=huge", Notice("size", "huge", "bad_value")),
        ("place=atlantis", Notice("place", "atlantis", "unknown_value")),
        ("event=none", Notice("event", "none", "unknown_value")),
        ("at=91,0,1", Notice("at", "91,0,1", "bad_value")),
        ("lang=FR", Notice("lang", "FR", "bad_value")),
        ("lang=pt-BR", Notice("lang", "pt-BR", "bad_value")),
        ("lang=f", Notice("lang", "f", "bad_value")),
        ("lang=fran", Notice("lang", "fran", "bad_value")),
        ("theme=sepia", Notice("theme", "sepia", "bad_value")),
        ("v=0.9-beef", Notice("v", "0.9-beef", "unknown_version")),
        ("show=ads", Notice("show", "ads", "unknown_value")),
        ("lock=PE-PUN,PE-CUS", Notice("lock", "PE-PUN,PE-CUS", "unknown_value")),
    ],
)
def test_a_bad_value_is_dropped_with_a_notice(text: str, notice: Notice) -> None:
    assert parse(text, DATA) == (Filter(), (notice,))


@pytest.mark.parametrize("lang", ["es", "fr", "swa"])
def test_any_code_of_a_language_is_read(lang: str) -> None:
    assert parse(f"lang={lang}", DATA) == (Filter(lang=lang), ())


def test_an_inverted_range_drops_both_ends_with_one_notice() -> None:
    wanted, notices = parse("from=2023-02-01&to=2023-01-09&deadly=1", DATA)
    assert wanted == Filter(deadly=True)
    assert notices == (Notice("from", "2023-02-01/2023-01-09", "inverted_range"),)


def test_a_first_day_leaves_out_the_days_counted_back() -> None:
    wanted, notices = parse("last=30&from=2023-01-09", DATA)
    assert wanted == Filter(from_="2023-01-09")
    assert notices == (Notice("last", "30", "first_day_given"),)
    assert parse("last=30&from=soon", DATA)[0] == Filter(last=30)


def test_days_counted_back_from_before_the_last_one_drop_both() -> None:
    wanted, notices = parse("last=3&to=2023-01-17&deadly=1", DATA)
    assert wanted == Filter(deadly=True)
    assert notices == (Notice("last", "2023-01-18/2023-01-17", "inverted_range"),)


@pytest.mark.parametrize(
    "strange",
    [
        "utm_source=mail&fbclid=1&gclid=2",
        "gad_source=1&gbraid=x&_gl=1",
        "ref_src=x",
        "CMP=x",
        "at_medium=x",
        "mkt_tok=4&__twitter_impression=true",
        "initialWidth=600&childId=map&parentTitle=News&parentUrl=x",
        "colour=red&From=2023-01-09&=x&__class__=1",
    ],
)
def test_keys_that_are_not_ours_are_passed_over_in_silence(strange: str) -> None:
    assert parse(f"region=PE-PUN&{strange}", DATA) == (Filter(region=("PE-PUN",)), ())


def test_a_link_escaped_once_more_on_its_way_is_read_as_meant() -> None:
    meant = Filter(from_="2023-01-09", to="2023-01-20", region=("PE-PUN",))
    for ampersand in ("&amp;", "&amp;amp;", "&amp%3B"):
        text = ampersand.join(("from=2023-01-09", "to=2023-01-20", "region=PE-PUN"))
        assert parse(text, DATA) == (meant, ())


@pytest.mark.parametrize("left", [")", "]", ".", ",", ";", ":", "!", "?", ">", '"', "”", "»", ")."])
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("region=PE-CUS,PE-PUN", Filter(region=("PE-CUS", "PE-PUN"))),
        ("deadly=1&to=2023-01-20", Filter(deadly=True, to="2023-01-20")),
        ("at=-15.5,-70.1,7", Filter(at=(-15.5, -70.1, 7.0))),
        ("mode=day", Filter(mode="day")),
    ],
)
def test_what_the_text_around_a_link_left_at_its_end_is_dropped(
    text: str, meant: Filter, left: str
) -> None:
    assert parse(text + left, DATA) == (meant, ())
    assert parse(f"{text}{left}&fbclid=1", DATA) == (meant, ())


def test_a_value_that_stays_unknown_is_told_as_it_was_given() -> None:
    assert refused("region=Narnia)") == [Notice("region", "Narnia)", "unknown_value")]


def test_what_is_known_of_a_list_is_kept() -> None:
    wanted, notices = parse("region=PE-PUN,Narnia,PE-CUS,PE-PUN,,Oz", DATA)
    assert wanted.region == ("PE-CUS", "PE-PUN")
    assert notices == (Notice("region", "Narnia,Oz", "unknown_value"),)


def test_of_a_repeated_key_the_first_counts() -> None:
    assert read("deadly=1&deadly=0").deadly
    assert read("from=&from=2023-01-09").from_ is None


def test_values_are_decoded_as_browsers_do() -> None:
    assert read("region=PE%2DPUN%2CPE-CUS").region == ("PE-CUS", "PE-PUN")
    assert refused("place=San+Mart%C3%ADn%") == [Notice("place", "San Martín%", "unknown_value")]
    assert refused("place=%FF") == [Notice("place", "\ufffd", "unknown_value")]


def test_a_notice_does_not_repeat_a_whole_page() -> None:
    (notice,) = refused("place=" + "x" * 5_000)
    assert notice.value == "x" * 80 + "…"


def test_the_camera_keeps_the_digits_that_can_be_seen() -> None:
    assert read("at=-15.123456,-70.00004,7.126").at == (-15.1235, -70.0, 7.13)
    assert to_query(Filter(at=(-0.00001, 180.0, 7.0))) == "at=0,180,7"


def test_a_query_up_to_16_kb_is_read_and_beyond_is_refused() -> None:
    longest = "place=" + "x" * (16_384 - len("place="))
    assert len(refused(longest)) == 1
    with pytest.raises(query.QueryTooLong, match="16384 bytes"):
        parse(longest + "x", DATA)
    with pytest.raises(query.QueryTooLong):
        parse("ñ" * 8_193, DATA)


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    wanted, _ = parse(text, DATA)
    assert parse(to_query(wanted), DATA) == (wanted, ())


@given(
    st.lists(
        st.tuples(
            st.sampled_from([name.rstrip("_") for name in Filter.__slots__]),
            st.one_of(
                st.text(max_size=30),
                st.dates().map(str),
                st.sampled_from(["1", "day", "PE-PUN", "riots", "juliaca", "-15.5,-70.1,7", "es"]),
            ),
        ),
        max_size=8,
    )
)
def test_what_is_written_is_read_back(pairs: list[tuple[str, str]]) -> None:
    wanted, _ = parse("&".join(f"{key}={value}" for key, value in pairs), DATA)
    assert parse(to_query(wanted), DATA) == (wanted, ())
