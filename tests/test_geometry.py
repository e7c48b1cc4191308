"""The great circle against geopy's, and against literal distances."""

import pytest
from geopy.distance import great_circle
from hypothesis import given
from hypothesis import strategies as st

from geodata.geometry import DEGREE, EARTH, kilometres

points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(points, points)
def test_distances_are_geopys(a: tuple[float, float], b: tuple[float, float]) -> None:
    assert kilometres(a, b) == pytest.approx(great_circle(a, b).km, abs=1e-3)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((-12.0464, -77.0428), (-15.4931, -70.1356), 838.5),  # Lima to Juliaca
        ((0, 0), (0, 180), 20_015.1),  # half round the earth
        ((90, 0), (-90, 77), 20_015.1),
        ((0, 179.5), (0, -179.5), 111.2),  # over the date line
        ((-15.5, -70.1), (-15.5, -70.1), 0.0),
    ],
)
def test_known_distances(a: tuple[float, float], b: tuple[float, float], expected: float) -> None:
    assert kilometres(a, b) == pytest.approx(expected, abs=0.1)


def test_a_degree_of_latitude() -> None:
    assert EARTH == 6371.009
    assert pytest.approx(kilometres((10, 20), (11, 20))) == DEGREE
    assert pytest.approx(111.195, abs=0.001) == DEGREE
