"""The grid finds what a look at every box finds."""

from hypothesis import given
from hypothesis import strategies as some

from dashboard.picture.shapes import Box
from dashboard.picture.taken import Taken

lengths = some.floats(-300, 300)
boxes = some.tuples(lengths, lengths, some.floats(0.1, 200), some.floats(0.1, 200)).map(
    lambda box: Box(box[0], box[1], box[0] + box[2], box[1] + box[3])
)


@given(some.lists(boxes), boxes)
def test_a_box_meets_the_grid_if_it_meets_one_of_its_boxes(taken: list[Box], box: Box) -> None:
    assert Taken(taken).meets(box) == any(box.meets(other) for other in taken)
