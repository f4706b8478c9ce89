"""Thresholds: where rounded percentages would decide otherwise, and what each instrument lets follow."""

from collections.abc import Iterator
from typing import Final

from phieu_tin_nhiem import Language
from phieu_tin_nhiem.base.sentences import spell
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    Bound,
    Consequences,
    Ratio,
    Threshold,
)

from .instruments import INSTRUMENTS
from .markdown import NOTHING, Page, filled, place, say, table

_LARGEST_BASE: Final = 600


def thresholds_page(language: Language) -> list[str]:
    """Return the page on thresholds: what follows from them, and where a rounded percentage would decide otherwise."""
    return filled(
        "thresholds",
        language,
        consequences=consequences_table(language),
        officials=officials_table(language),
        rounding=rounding_table(language),
    )


def rounding_table(language: Language) -> list[str]:
    """Return how many cases a comparison of rounded percentages would decide otherwise."""
    rows = []
    for ratio in (MORE_THAN_HALF, AT_LEAST_TWO_THIRDS, MORE_THAN_TWO_THIRDS):
        for places in (2, 1, 0):
            wrong = list(decided_otherwise(ratio, places))
            first = f"{wrong[0][0]}/{wrong[0][1]}" if wrong else NOTHING
            rows.append([ratio.label.get(language), str(places), str(len(wrong)), first])
    header = say(
        language,
        "ngưỡng|chữ số thập phân|số trường hợp sai|ví dụ nhỏ nhất",
        "threshold|decimals|wrong|smallest example",
    ).split("|")
    return table(header, rows)


def decided_otherwise(ratio: Ratio, places: int, most: int = _LARGEST_BASE) -> Iterator[tuple[int, int]]:
    """Go through the counts and bases up to ``most`` that rounded percentages would decide otherwise."""
    unit = 100 * 10**places
    edge = (2 * unit * ratio.numerator + ratio.denominator) // (2 * ratio.denominator)
    for of in range(1, most + 1):
        for count in range(of + 1):
            rounded = (2 * unit * count + of) // (2 * of)
            by_percent = rounded > edge if ratio.bound is Bound.MORE_THAN else rounded >= edge
            if by_percent is not ratio.is_met(count, of):
                yield count, of


def consequences_table(language: Language) -> list[str]:
    """Return what each instrument lets follow from low confidence."""
    rows: list[list[str]] = []
    for name, plan in INSTRUMENTS.items():
        consequences = plan.find(Consequences)
        if consequences is None:
            continue
        link = f"[{plan.instrument.name.get(language)}]({name}.md)"
        rows += [
            [link, *threshold_cells(threshold, consequences.base.label.get(language), language)]
            for threshold in consequences.thresholds
        ]
        if not consequences.thresholds:
            rows.append([link, NOTHING, NOTHING, NOTHING, NOTHING, place(consequences.provision)])
    return table(_header(language), rows)


def officials_table(language: Language) -> list[str]:
    """Return what the rules on officials let follow besides."""
    of = say(language, "mẫu số của đợt lấy phiếu", "the base of the vote")
    rows: list[list[str]] = []
    for rule in OFFICIALS:
        kinds = ", ".join(kind.label.get(language) for kind in rule.kinds)
        since = say(language, "từ", "from")
        name = f"{rule.instrument.name.get(language)}, {since} {spell(rule.validity.first_day, language)} ({kinds})"
        rows += [[name, *threshold_cells(threshold, of, language)] for threshold in rule.thresholds]
        if rule.gap is not None:
            rows.append([name, NOTHING, NOTHING, NOTHING, rule.gap.content.get(language), place(rule.gap)])
    return table(_header(language), rows)


def threshold_cells(threshold: Threshold, of: str, language: Language) -> list[str]:
    """Return what a threshold asks for, out of what, what follows, and where that stands."""
    return [
        threshold.label.get(language),
        str(threshold.years),
        of,
        threshold.effect.get(language),
        place(threshold.provision),
    ]


def _header(language: Language) -> list[str]:
    return say(
        language, "văn bản|ngưỡng|số năm|mẫu số|hệ quả|căn cứ", "instrument|threshold|years|base|effect|citation"
    ).split("|")


PAGES: Final[dict[str, Page]] = {"reference/thresholds.md": thresholds_page}
