"""What the library says to people: one table for each language, keyed by what is said.

Both tables have the same keys with the same placeholders; a test compares them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from string import Formatter
from typing import Final

from phieu_tin_nhiem.base.sentences import ANYTHING, Expectation, Sentence, Statement, spell
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.messages import (
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
    """Return the names of the facts that the message ``key`` puts in."""
    return frozenset(name for _, name, _, _ in Formatter().parse(TABLES["vi"][key]) if name is not None)


@cache
def legacy(key: str, *, is_expectation: bool = False) -> Sentence:
    """Return the message ``key`` as a sentence."""
    kind = Expectation if is_expectation else Sentence
    return kind(key, vi=TABLES["vi"][key], en=TABLES["en"][key], **dict.fromkeys(placeholders(key), ANYTHING))


def said(key: str, **facts: object) -> Statement:
    """Return the statement ``key``."""
    known = TABLES["vi"][key], TABLES["en"][key]
    return Sentence(key, vi=known[0], en=known[1], **dict.fromkeys(facts, ANYTHING))(**facts)


def render(key: str, language: Language, facts: Mapping[str, object]) -> str:
    """Return the message ``key`` in ``language`` with ``facts`` put in."""
    return legacy(key).text(language, facts)


def spell_day(day: date, language: Language) -> str:
    """Return a day."""
    return spell(day, language)
