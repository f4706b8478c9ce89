"""Messages: one table for each language, with the same keys and placeholders, and facts put in as people write them."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.messages import TABLES, placeholders, render, spell
from phieu_tin_nhiem.ratings import Rating
from phieu_tin_nhiem.text import LANGUAGES, Language, Text

KEYS = sorted(TABLES["vi"])


def named_in(message: str) -> list[str]:
    """Return the placeholders of a message; fail on one that is numbered, empty or formatted."""
    names = []
    for _, name, spec, conversion in Formatter().parse(message):
        if name is not None:
            assert name.isidentifier(), message
            assert not spec, message
            assert conversion is None, message
            names.append(name)
    return names


class TestTables:
    """What is said in one language is said in the other, with the same facts."""

    def test_every_language_has_a_table(self) -> None:
        assert tuple(TABLES) == LANGUAGES

    def test_no_key_lacks_in_either_language(self) -> None:
        assert set(TABLES["vi"]) == set(TABLES["en"])

    @pytest.mark.parametrize("key", KEYS)
    def test_the_placeholders_are_the_same(self, key: str) -> None:
        assert set(named_in(TABLES["vi"][key])) == set(named_in(TABLES["en"][key])) == placeholders(key)

    @pytest.mark.parametrize("key", KEYS)
    def test_a_message_says_something_and_is_one_clean_line(self, key: str) -> None:
        for language in LANGUAGES:
            message = TABLES[language][key]
            assert message
            assert message == " ".join(message.split())

    @pytest.mark.parametrize("key", KEYS)
    def test_a_message_with_words_is_translated(self, key: str) -> None:
        words = [re.sub(r"\{\w+\}", "", TABLES[language][key]) for language in LANGUAGES]
        has_words = any(character.isalpha() for character in "".join(words))
        assert (TABLES["vi"][key] != TABLES["en"][key]) is has_words


class TestRender:
    """A message is a sentence with its facts put in."""

    def test_the_facts_stand_in_their_places(self) -> None:
        facts = {"where": "Notice.on", "value": "3", "expected": "một ngày"}
        assert render("error", "vi", facts) == "Notice.on: 3 không hợp lệ; cần một ngày"

    def test_facts_that_the_message_does_not_name_are_left_out(self) -> None:
        assert render("tenure.from", "en", {"day": date(2019, 2, 20), "x": 1}) == "voted on from 20 February 2019"

    @given(st.text())
    def test_braces_in_a_fact_are_text(self, value: str) -> None:
        facts = {"where": "w", "value": f"{{{value}}}", "expected": "e"}
        assert render("error", "en", facts) == f"w: {{{value}}} is not valid; expected e"

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("key", KEYS)
    def test_every_message_can_be_said(self, key: str, language: Language) -> None:
        said = render(key, language, dict.fromkeys(placeholders(key), "§"))
        assert said.count("§") == len(named_in(TABLES[language][key]))


class TestSpell:
    """A fact is written as people write it in the language."""

    @pytest.mark.parametrize(
        ("value", "vi", "en"),
        [
            (None, "chưa rõ", "unknown"),
            (True, "có", "yes"),
            (False, "không", "no"),
            (0, "0", "0"),
            (1234567, "1234567", "1234567"),
            ("Sở Mẫu", "Sở Mẫu", "Sở Mẫu"),
            (Text("vâng", "yes, sir"), "vâng", "yes, sir"),
            (Rating.LOW, "tín nhiệm thấp", "low confidence"),
            (date(2019, 1, 7), "07/01/2019", "7 January 2019"),
            (date(2019, 12, 31), "31/12/2019", "31 December 2019"),
            (datetime(2019, 1, 7, 8, 0), "07/01/2019", "7 January 2019"),  # noqa: DTZ001
            (time(8, 5), "08:05", "08:05"),
            (time(16, 30, 59), "16:30", "16:30"),
            (Decimal("90.10"), "90,10", "90.10"),
            (Decimal(90), "90", "90"),
            ((), "", ""),
            ((Rating.HIGH, None, 3), "tín nhiệm cao, chưa rõ, 3", "high confidence, unknown, 3"),
            ([date(2019, 1, 7)], "07/01/2019", "7 January 2019"),
            (((True,), [False]), "có, không", "yes, no"),
            (Fraction(1, 3), "1/3", "1/3"),
        ],
    )
    def test_each_kind(self, value: object, vi: str, en: str) -> None:
        assert spell(value, "vi") == vi
        assert spell(value, "en") == en

    @given(st.dates())
    def test_a_vietnamese_day_has_two_two_and_four_digits(self, day: date) -> None:
        spelled = spell(day, "vi")
        assert re.fullmatch(r"\d{2}/\d{2}/\d{4}", spelled)
        assert [int(part) for part in spelled.split("/")] == [day.day, day.month, day.year]

    @given(st.dates())
    def test_an_english_day_names_the_month(self, day: date) -> None:
        assert spell(day, "en") == f"{day.day} {month_name[day.month]} {day.year:04}"
