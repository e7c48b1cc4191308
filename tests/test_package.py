import dataclasses
import os
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import package
from geodata.datapackage import letters
from geodata.package import FILES, InvalidPackage, NotAPackage
from geodata.schema import SCALES, Body, Event, EventSource, Place, Source
from tests.small_package import SMALL, small


def test_what_is_written_is_read_again(tmp_path):
    package.write(SMALL, tmp_path / "new" / "small")
    assert package.read(tmp_path / "new" / "small") == SMALL


def test_an_empty_package_is_written_and_read_again(tmp_path):
    empty = dataclasses.replace(
        SMALL, sources=(), places=(), events=(), claims=(), event_sources=(), bodies=(), credits=()
    )
    package.write(empty, tmp_path)
    assert package.read(tmp_path) == empty


def test_the_same_package_has_the_same_bytes():
    again = package.parse(package.render(SMALL))
    assert package.render(again) == package.render(SMALL)


def test_files_are_utf8_with_line_feeds_and_a_header():
    for name, data in package.render(SMALL).items():
        assert b"\r" not in data
        assert not data.startswith(b"\xef\xbb\xbf")
        assert data.decode().endswith("\n"), name


def test_plain_pairs_do_for_event_sources():
    pairs = tuple((pair.event, pair.source) for pair in SMALL.event_sources)
    plain = dataclasses.replace(SMALL, event_sources=pairs)
    assert package.render(plain) == package.render(SMALL)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data + b"\n\n",
        lambda data: data.rstrip(b"\n"),
    ],
    ids=["byte order mark", "line ends of Windows", "empty lines at the end", "no last line end"],
)
def test_what_other_programs_do_to_a_file_is_no_fault(spoil):
    assert package.parse({name: spoil(data) for name, data in small().items()}) == SMALL


def test_columns_may_stand_in_any_order():
    files = small()
    turned = [",".join(line.split(",")[::-1]) for line in files["bodies.csv"].decode().splitlines()]
    assert package.parse(files | {"bodies.csv": "\n".join(turned).encode()}) == SMALL


def test_rows_of_empty_cells_are_no_rows():
    files = small()
    assert package.parse(files | {"bodies.csv": files["bodies.csv"] + b",,\n"}) == SMALL


texts = st.text(
    st.sampled_from("'\"=+-@,;\n\t #ñÁéü€漢🜂\u00a0\u200f\\ab1")
    | st.characters(codec="utf-8", exclude_categories=letters.REFUSED),
    min_size=1,
    max_size=20,
).filter(lambda text: not letters.problem(text))
ids = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,12}", fullmatch=True)
days = st.dates(date(1800, 1, 1), SMALL.data_date)
degrees = st.integers(-900_000, 900_000).map(lambda number: number / 10_000)


@st.composite
def packages(draw):
    def some(make):
        return tuple(make(id) for id in draw(st.lists(ids, max_size=3, unique=True)))

    def source(id):
        published = draw(st.none() | days)
        return Source(
            id=id,
            outlet=draw(texts),
            url=draw(st.none() | st.just("https://example.org/ñ?a=b,c;d\"'#e")),
            published=published,
            date_basis="unknown" if published is None else "url",
            language="es",
            scale=draw(st.sampled_from(SCALES)),
        )

    def place(id):
        point = draw(st.none() | st.tuples(degrees, degrees))
        return Place(
            id=id,
            name={"en": draw(texts), "es": draw(texts)},
            admin2=draw(st.none() | texts),
            country="ZZ",  # has no outline in which the point must lie
            lat=point and point[0],
            lon=point and point[1],
            level="place",
            approximate=draw(st.booleans()),
        )

    places = some(place)
    bodies = some(lambda id: Body(id=id, name={"en": draw(texts), "es": draw(texts)}))

    def event(id):
        first, last = sorted((draw(days), draw(days)))
        note = draw(st.none() | texts)
        return Event(
            id=id,
            start=first,
            end=last,
            date_precision="interval",
            place=draw(st.sampled_from(places)).id,
            geo_precision="near",
            event_type="Protests",
            sub_event_type="Peaceful protest",
            title={"en": draw(texts), "es": draw(texts)},
            coder_note=note and {"en": note, "es": note},
            actors=tuple(body.id for body in bodies),
            status="draft",
        )

    sources = some(source)
    events = some(event) if places else ()
    pairs = [EventSource(event.id, source.id) for event in events for source in sources]
    return dataclasses.replace(
        SMALL,
        sources=sources,
        places=places,
        events=events,
        claims=(),
        event_sources=tuple(pairs),
        bodies=bodies,
        title={"en": draw(texts), "es": draw(texts)},
    )


@settings(max_examples=150, deadline=None)
@given(packages())
def test_reading_undoes_writing(random_package):
    assert package.parse(package.render(random_package)) == random_package


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(FILES), st.data())
def test_any_damage_is_faults_and_never_a_crash(name, data):
    files = small()
    at = data.draw(st.integers(0, len(files[name])))
    length = data.draw(st.integers(0, 40))
    damage = data.draw(st.binary(max_size=8) | st.sampled_from([b",", b'"', b"\n", b"{", b"\x00"]))
    files[name] = files[name][:at] + damage + files[name][at + length :]
    try:
        read = package.parse(files)
    except InvalidPackage as problem:
        read = None
        found = problem.faults
    assert found if read is None else package.parse(package.render(read)) == read


def test_no_folder_is_no_package(tmp_path):
    with pytest.raises(NotAPackage, match=r"absent: expected a folder with datapackage\.json"):
        package.read(tmp_path / "absent")


def test_a_folder_of_other_things_is_no_package(tmp_path):
    (tmp_path / "README.md").write_text("x")
    with pytest.raises(NotAPackage, match="none of these files is there"):
        package.read(tmp_path)


def test_a_file_is_no_package(tmp_path):
    (tmp_path / "events.csv").write_text("x")
    with pytest.raises(NotAPackage):
        package.read(tmp_path / "events.csv")


def test_a_folder_in_place_of_a_file_is_a_fault(tmp_path):
    package.write(SMALL, tmp_path)
    (tmp_path / "bodies.csv").unlink()
    (tmp_path / "bodies.csv").mkdir()
    with pytest.raises(InvalidPackage, match=r"bodies\.csv: expected a file that can be read"):
        package.read(tmp_path)


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_could_not_be_read_again_is_not_written(tmp_path):
    package.write(SMALL, tmp_path)
    before = contents(tmp_path)
    late = dataclasses.replace(SMALL.events[0], end=date(2020, 1, 1))
    with pytest.raises(InvalidPackage, match=r"events\.csv:2 end"):
        package.write(dataclasses.replace(SMALL, events=(late,)), tmp_path)
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("row", "change", "column"),
    [
        (Place, {"lat": -15.123456}, "lat"),
        (Place, {"lat": float("nan")}, "lat"),
        (Place, {"name": {"en": "half \ud83d", "es": "x"}}, None),
        (Place, {"name": {"en": "bell \x07", "es": "x"}}, "name_en"),
        (Event, {"start": "9 January"}, "start"),
    ],
)
def test_values_that_no_file_can_hold_are_refused(tmp_path, row, change, column):
    table = "places" if row is Place else "events"
    first, *rest = getattr(SMALL, table)
    wrong = dataclasses.replace(SMALL, **{table: (dataclasses.replace(first, **change), *rest)})
    with pytest.raises(InvalidPackage) as raised:
        package.write(wrong, tmp_path / "new")
    assert raised.value.faults[0].column == column
    assert not (tmp_path / "new").exists()


def test_other_files_of_the_folder_stay(tmp_path):
    (tmp_path / "README.md").write_text("kept")
    package.write(SMALL, tmp_path)
    assert (tmp_path / "README.md").read_text() == "kept"
    assert sorted(contents(tmp_path)) == sorted([*FILES, "README.md"])


def test_files_that_do_not_change_are_not_touched(tmp_path):
    package.write(SMALL, tmp_path)
    for name in FILES:
        os.utime(tmp_path / name, (1, 1))
    package.write(dataclasses.replace(SMALL, version="1.1"), tmp_path)
    touched = [name for name in FILES if (tmp_path / name).stat().st_mtime != 1]
    assert touched == ["datapackage.json"]


CHANGED = dataclasses.replace(
    SMALL,
    version="2.0",
    sources=SMALL.sources[::-1],
    places=SMALL.places[::-1],
    events=SMALL.events[::-1],
    claims=SMALL.claims[::-1],
    event_sources=SMALL.event_sources[::-1],
    bodies=SMALL.bodies[::-1],
)
