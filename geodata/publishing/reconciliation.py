"""How the counts fit together: deaths by region, each body's series, and what totals hold.

Nothing here is a new figure but sums that readers can check: the events of one region, those of all
regions, and what is left of an exact total when its exact parts are taken away. The claims are told
by their ids, as tolls.json has them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from geodata.ledger import NATIONWIDE, NO_FIGURE, Figure, cumulative, figures_of
from geodata.publishing.edition import Edition
from geodata.schema import DEATHS, Claim

CATEGORY = "clash"  # the one that bodies count by region
PARTS = (CATEGORY, "indirect", "security", "other")  # of a total, as the summary tells them


def reconciliation(edition: Edition) -> dict[str, Any]:
    """Make the tables of the page "how the counts fit together"."""
    country, first_day = edition.package.country, edition.first_day
    national = [claim for claim in edition.national if claim.discounted_by is None]
    counted = cumulative(national, country, first_day)
    officers = [
        claim
        for claim in national
        if claim.kind == "deaths_security" and (claim.area, claim.since) == ((country,), first_day)
    ]
    regional = [
        claim
        for claim in national
        if claim.kind == "deaths"
        and claim.category == CATEGORY
        and claim.since == first_day
        and len(claim.area) == 1
        and claim.area != (country,)
    ]
    ours = _by_region(edition)
    return {
        "category": CATEGORY,
        "regions": _regions(ours, regional),
        "all": {
            **_sum(ours.values()),
            "counts": _latest(claim for claim in counted if claim.category == CATEGORY),
        },
        "series": _series((*counted, *officers)),
        "totals": _totals(national),
        "summary": _summary(edition, counted, national),
    }


def _by_region(edition: Edition) -> dict[str, list[Figure]]:
    """Give the deaths of one category of each event that has any count of them, by region.

    What concerns the whole country stands with the nationwide counts.
    """
    places = {place.id: place for place in edition.package.places}
    found = defaultdict(list)
    for event in edition.package.events:
        if event.geo_precision == NATIONWIDE:
            continue
        judged = [row for row in edition.judged[event.id] if row[0].category == CATEGORY]
        figure = figures_of(judged)["deaths"] if judged else NO_FIGURE
        if figure.low is not None:
            found[places[event.place].admin1 or ""].append(figure)
    return found


def _regions(ours: Mapping[str, Sequence[Figure]], counts: Iterable[Claim]) -> list[dict[str, Any]]:
    told = defaultdict(list)
    for claim in counts:
        told[claim.area[0]].append(claim)
    rows = []
    for region in sorted(ours.keys() | told.keys()):
        row = _sum([ours[region]] if region in ours else [])
        if row["high"] != 0 or region in told:  # where nobody died there is nothing to reconcile
            rows.append({"region": region or None, **row, "counts": _latest(told[region])})
    return rows


def _sum(regions: Iterable[Sequence[Figure]]) -> dict[str, Any]:
    figures = [figure for region in regions for figure in region]
    highs = [figure.high for figure in figures]
    return {
        "low": sum(figure.low for figure in figures) if figures else None,
        "high": sum(highs) if highs and None not in highs else None,
        "events": sum(figure.high != 0 for figure in figures),
    }


def _latest(claims: Iterable[Claim]) -> list[str]:
    """Name the latest count of each body, the latest of all first."""
    latest: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda claim: (claim.as_of, claim.id)):
        if claim.attributed_to is not None:
            latest[claim.attributed_to] = claim
    order = sorted(latest.values(), key=lambda claim: (claim.as_of, claim.id), reverse=True)
    return [claim.id for claim in order]


def _series(claims: Iterable[Claim]) -> list[dict[str, Any]]:
    """Give each body's counts by day and category, the body that counted most often first.

    What several outlets print of one count is told once.
    """
    claims = tuple(claims)
    corrected = {claim.supersedes for claim in claims}
    bodies: dict[str, dict[str, dict[str, list[str]]]] = defaultdict(dict)
    told = set()
    for claim in sorted(claims, key=lambda c: (c.as_of, c.id not in corrected, c.id)):
        name = claim.category if claim.kind == "deaths" else "security"
        count = claim.attributed_to, claim.as_of, name, claim.low, claim.high, claim.wording
        if claim.attributed_to is not None and count not in told:
            told.add(count)
            day = bodies[claim.attributed_to].setdefault(claim.as_of.isoformat(), {})
            day.setdefault(name, []).append(claim.id)
    order = sorted(bodies.items(), key=lambda row: (-len(row[1]), row[0]))
    return [
        {"body": body, "days": [{"as_of": day, **counts} for day, counts in days.items()]}
        for body, days in order
    ]


def _totals(claims: Sequence[Claim]) -> list[dict[str, Any]]:
    """Take each total of deaths apart that has several parts.

    `rest` is what they leave, where all are exact and none counts people of another.
    """
    parts = defaultdict(list)
    for claim in claims:
        if claim.part_of is not None and claim.kind in DEATHS:
            parts[claim.part_of].append(claim)
    rows = []
    for total in sorted(claims, key=lambda claim: (claim.as_of, claim.id)):
        if total.kind == "deaths" and len(parts[total.id]) > 1:
            within = sorted(parts[total.id], key=lambda part: (-part.low, part.id))
            rows.append(
                {
                    "claim": total.id,
                    "parts": [part.id for part in within],
                    "rest": _rest(total, within),
                }
            )
    return rows


def _summary(
    edition: Edition, counted: Sequence[Claim], national: Sequence[Claim]
) -> dict[str, Any] | None:
    """Set the highest count that its own body takes apart whole beside what the events hold.

    `highest` is the highest count of all, where it is another one: `parts` are its own, if any.
    """
    parts = defaultdict(list)
    for claim in national:
        if claim.part_of is not None and claim.kind in DEATHS:
            parts[claim.part_of].append(claim)
    whole = [
        claim
        for claim in counted
        if claim.attributed_to is not None
        and all(part.attributed_to == claim.attributed_to for part in parts[claim.id])
        and len({_part_name(part) for part in parts[claim.id]}) > 1
        and _rest(claim, parts[claim.id]) == 0
    ]
    if not whole:
        return None
    total = max(whole, key=lambda claim: (claim.low, claim.as_of, claim.id))
    above = [claim for claim in counted if claim.low > total.low]
    highest = max(above, key=lambda claim: (claim.low, claim.as_of, claim.id), default=None)
    placed = _placed(edition)
    return {
        "claim": total.id,
        "parts": [
            {"name": name, "counted": sum(part.low for part in named), **placed[name]}
            for name in PARTS
            if (named := [part for part in parts[total.id] if _part_name(part) == name])
        ],
        "highest": highest
        and {
            "claim": highest.id,
            "parts": [part.id for part in sorted(parts[highest.id], key=lambda part: -part.low)],
        },
    }


def _part_name(part: Claim) -> str:
    if part.kind == "deaths_security":
        return "security"
    return part.category if part.category in (CATEGORY, "indirect") else "other"


def _placed(edition: Edition) -> dict[str, dict[str, int | None]]:
    """Give what the events hold of each part, as the headline sums it; of other kinds nothing."""
    sums: dict[str, dict[str, int | None]] = {"other": {"low": None, "high": None}}
    clash = _sum(_by_region(edition).values())
    sums[CATEGORY] = {"low": clash["low"], "high": clash["high"]}
    for name, figure in (("indirect", "indirect"), ("security", "deaths_security")):
        found = [figures[figure] for figures in edition.figures.values()]
        known = [one for one in found if one.low is not None]
        summed = _sum([known])
        sums[name] = {"low": summed["low"], "high": summed["high"]}
    return sums


def _rest(total: Claim, parts: Sequence[Claim]) -> int | None:
    rest = total.low - sum(part.low for part in parts)
    exact = all(claim.wording == "exact" for claim in (total, *parts))
    # Minors or bystanders may be counted in another part too.
    apart = not any(part.group for part in parts)
    return rest if exact and apart and rest >= 0 else None
