"""The rules on officials, which come on top of the instrument of a vote: one page, provision by provision."""

from collections.abc import Iterable
from typing import Final

from phieu_tin_nhiem import Language, Provision
from phieu_tin_nhiem.base.sentences import spell
from phieu_tin_nhiem.plans.officials import OFFICIALS, OfficialsRule
from phieu_tin_nhiem.rules.consequences import Threshold
from phieu_tin_nhiem.rules.deadlines import Validity

from .instruments import grades, section
from .markdown import Page, facts, filled, say


def officials_page(language: Language) -> list[str]:
    """Return the page of the decrees and Party regulations on officials."""
    sections = [line for rule in OFFICIALS for line in instrument_section(rule, language)]
    return filled("officials", language, grades=grades(language), instruments=sections)


def instrument_section(rule: OfficialsRule, language: Language) -> list[str]:
    """Return the section of one decree or regulation: whom it is for, since when, and each provision."""
    instrument, validity = rule.instrument, rule.validity
    open_end = say(language, "chưa biết ngày hết", "no end is known")
    until = open_end if validity.last_day is None else spell(validity.last_day, language)
    ended_by = "" if validity.end is None else f" ({validity.end.citation.instrument.name.get(language)})"
    pairs = [
        (say(language, "nguồn tiếp cận", "known from"), instrument.known_from.get(language)),
        (say(language, "áp dụng cho", "for"), ", ".join(kind.label.get(language) for kind in rule.kinds)),
        (say(language, "từ ngày", "from"), spell(validity.first_day, language)),
        (say(language, "đến hết ngày", "to"), f"{until}{ended_by}"),
    ]
    lines = [
        "",
        f"## {instrument.name.get(language)}",
        "",
        f"*{instrument.title.get(language)}*, {instrument.issuer.get(language)}, {spell(instrument.issued_on, language)}.",
        "",
        *facts(pairs),
    ]
    for provision in rule.provisions:
        lines += section(provision, serving(rule, provision), language)
    return lines


def serving(rule: OfficialsRule, provision: Provision) -> Iterable[object]:
    """Return what serves a provision in code: the days of force, a threshold, or the rule that knows its own gap."""
    parts: tuple[Validity | Threshold, ...] = (rule.validity, *rule.thresholds)
    return [part for part in parts if part.provision == provision] or [rule]


PAGES: Final[dict[str, Page]] = {"reference/officials.md": officials_page}
