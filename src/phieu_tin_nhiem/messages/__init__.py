"""What the library says to people: one table for each language, keyed by what is said.

Both tables have the same keys with the same placeholders; a test compares them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from functools import cache
from string import Formatter
from typing import Final

from phieu_tin_nhiem.text import Language, Term, Text

from . import (
    en,
    en_audit,
    en_extras,
    en_interchange,
    en_marks,
    en_plans,
    en_shown,
    vi,
    vi_audit,
    vi_extras,
    vi_interchange,
    vi_marks,
    vi_plans,
    vi_shown,
)

TABLES: Final[Mapping[Language, Mapping[str, str]]] = {
    "vi": {
        **vi.MESSAGES,
        **vi_audit.MESSAGES,
        **vi_extras.MESSAGES,
        **vi_interchange.MESSAGES,
        **vi_marks.MESSAGES,
        **vi_plans.MESSAGES,
        **vi_shown.MESSAGES,
    },
    "en": {
        **en.MESSAGES,
        **en_audit.MESSAGES,
        **en_extras.MESSAGES,
        **en_interchange.MESSAGES,
        **en_marks.MESSAGES,
        **en_plans.MESSAGES,
        **en_shown.MESSAGES,
    },
}


@cache
def placeholders(key: str) -> frozenset[str]:
    """Return the names of the facts that the message ``key`` puts in.

    >>> sorted(placeholders("tenure.from"))
    ['day']
    """
    return frozenset(name for _, name, _, _ in Formatter().parse(TABLES["vi"][key]) if name is not None)


def render(key: str, language: Language, facts: Mapping[str, object]) -> str:
    """Return the message ``key`` in ``language`` with ``facts`` put in.

    >>> render("error", "en", {"where": "Notice.on", "value": "3", "expected": "a day"})
    'Notice.on: 3 is not valid; expected a day'
    """
    return TABLES[language][key].format(**{name: spell(value, language) for name, value in facts.items()})


def spell(value: object, language: Language) -> str:
    """Return one fact as people write it in ``language``.

    >>> from datetime import date
    >>> spell(date(2019, 2, 20), "vi"), spell(date(2019, 2, 20), "en")
    ('20/02/2019', '20 February 2019')
    """
    match value:
        case None:
            return TABLES[language]["unknown"]
        case Text():
            return value.get(language)
        case Term():
            return value.label.get(language)
        case bool():
            return TABLES[language]["yes" if value else "no"]
        case date():
            return spell_day(value, language)
        case time():
            return value.isoformat("minutes")
        case Decimal():
            return str(value).replace(".", ",") if language == "vi" else str(value)
        case tuple() | list():
            return ", ".join(spell(item, language) for item in value)
        case _:
            return str(value)


def spell_day(day: date, language: Language) -> str:
    """Return a day as ``20/02/2019`` or ``20 February 2019``."""
    if language == "vi":
        return f"{day.day:02}/{day.month:02}/{day.year:04}"
    return f"{day.day} {en.MONTHS[day.month - 1]} {day.year:04}"
