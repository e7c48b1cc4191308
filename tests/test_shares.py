"""How much of a nationwide count is placed; expected numbers are worked out by hand."""

from datetime import date
from pathlib import Path

import pytest

from geodata import package
from geodata.package import Package
from geodata.shares import Share, located_share, located_shares
from tests.small_claims import DISCOUNTED, OUSTER, a_claim, an_event, of_the_nation

PERU = Path(__file__).parents[1] / "geodata" / "data" / "peru-2022-2023"


@pytest.fixture(scope="module")
def peru() -> Package:
    return package.read(PERU)


def test_the_two_articles_alone_locate_17_of_43(peru: Package) -> None:
    own = ("article-a", "article-b")
    claims = [claim for claim in peru.claims if claim.source in own]
    share = located_share(peru.events, claims, "PE", OUSTER, (OUSTER, date(2023, 3, 31)))
    # Article B gives Juliaca at least 17, article A 43 nationwide; its "a dozen" for
    # Ayacucho is of the whole month, so it is wider than the event.
    assert share is not None
    assert (share.low, share.high, share.of) == (17, None, 43)
    assert share.claim.id == "c-pe-nat--article-a--deaths-2"


def test_the_share_is_of_the_latest_nationwide_claim_within_the_view(peru: Package) -> None:
    def of(last: date) -> int | None:
        share = located_share(peru.events, peru.claims, "PE", OUSTER, (OUSTER, last))
        return share and share.of

    assert of(date(2022, 12, 12)) is None  # "at least 4" is not exact
    assert of(date(2023, 1, 8)) == 21  # Ombudsman, 20 December
    assert of(date(2023, 1, 19)) == 45  # AFP, which is named; two others say 43
    assert of(date(2023, 3, 1)) == 47  # Ombudsman, 2 February
    assert of(date(2023, 3, 31)) == 49  # Ombudsman, 21 March


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        # Andahuaylas 1, 2 and 2, Arequipa 1, Chincheros 1, Chao 1, Ayacucho 9 (the tenth died on
        # the 21st), Pichanaqui 3, Chala 1: 21 of the Ombudsman's 21.
        (date(2022, 12, 20), (21, 21, 21)),
        # With Ayacucho's tenth 22; Juliaca 12 to 17 by that night's counts: 34 to 39 of 39.
        (date(2023, 1, 9), (34, 39, 39)),
        # Juliaca 17 (the eighteenth died on the 12th), Cusco 1: 22 + 17 + 1 of the Ombudsman's 40.
        (date(2023, 1, 11), (40, 40, 40)),
    ],
)
def test_the_shares_of_three_views_are_what_was_known_by_their_last_day(
    peru: Package, last: date, expected: tuple[int, int, int]
) -> None:
    share = located_share(peru.events, peru.claims, "PE", OUSTER, (OUSTER, last))
    assert share is not None
    assert (share.low, share.high, share.of) == expected
    assert not share.exceeds


def test_the_share_counts_only_located_clash_deaths_up_to_the_claims_own_day() -> None:
    events = [
        an_event("riot", 9),
        an_event("unclear", 9),
        an_event("region-wide", 9, "admin1"),
        an_event("tomorrow", 13),
    ]
    nation = a_claim(
        43, 43, 12, id="nation", event=None, area=("PE",), since=OUSTER, attributed_to="afp"
    )
    claims = [
        a_claim(17, 18, event="riot"),
        a_claim(5, 5, event="unclear", category="not_stated"),
        a_claim(3, 3, event="region-wide"),
        a_claim(2, 2, 13, event="tomorrow"),
        a_claim(1, 1, event="riot", kind="deaths_security"),
        nation,
    ]
    assert located_shares(events, claims, "PE", OUSTER) == (Share(17, 18, 43, nation),)


def test_a_count_of_a_later_day_is_not_set_against_an_earlier_nationwide_count() -> None:
    # 17 by the 11th, an eighteenth dies on the 12th: the nation's 39 of the 11th lacks him too.
    claims = [
        a_claim(17, 17, 10),
        a_claim(18, 18, 12),
        of_the_nation(39, 11),
        of_the_nation(41, 12),
    ]
    shares = located_shares([an_event("riot", 9)], claims, "PE", OUSTER)
    assert [(share.low, share.high, share.of) for share in shares] == [(17, 17, 39), (18, 18, 41)]


def test_more_placed_than_counted_is_no_share_and_both_figures_stand() -> None:
    claims = [a_claim(18, 18), of_the_nation(17, 9), a_claim(17, 20, 10, event="other")]
    (share,) = located_shares([an_event("riot", 9)], claims, "PE", OUSTER)
    assert (share.low, share.high, share.of, share.exceeds) == (18, 18, 17, True)


@pytest.mark.parametrize(
    ("low", "high", "of", "exceeds"),
    [(17, 17, 17, False), (17, 18, 17, True), (17, None, 17, False), (18, None, 17, True)],
)
def test_a_share_exceeds_if_its_high_end_does(low, high, of, exceeds) -> None:
    assert Share(low, high, of, of_the_nation(of, 9)).exceeds is exceeds


def test_a_discounted_or_corrected_nationwide_count_has_no_share() -> None:
    claims = [
        a_claim(4, 4),
        of_the_nation(7, 13),
        of_the_nation(6, 14, supersedes="nation-7-13"),
        of_the_nation(99, 15, **DISCOUNTED),
    ]
    shares = located_shares([an_event("riot", 9)], claims, "PE", OUSTER)
    assert [share.of for share in shares] == [6]
