"""Explanations: how one percentage is read, on which bases it comes about, and which slips give it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.published import (
    Denominator,
    Difference,
    Explanation,
    PrintedPercent,
    PublishedFigure,
    Rounding,
    Span,
)
from phieu_tin_nhiem.published.explanations import Question, Reading, one_slip_from, questions_of
from published_rounds import printed_round


def question(count: int | None, text: str, decimals: int = 0) -> Question:
    """Return what is asked of one percentage, in a round that prints others with so many decimals."""
    other = f"1,{'1' * decimals}" if decimals else "1"
    return questions_of(printed_round([(count, text), (None, other)]))[0]


class TestReadings:
    """A percentage is read with the decimals of the round, and with its own where these are fewer."""

    @pytest.mark.parametrize(
        ("text", "decimals", "expected"),
        [
            ("77,66", 2, (Reading(7766, 2),)),
            ("77,66", 1, (Reading(7766, 2),)),
            ("74,7", 2, (Reading(7470, 2), Reading(747, 1))),
            ("50", 2, (Reading(5000, 2), Reading(50, 0))),
            ("50", 0, (Reading(50, 0),)),
        ],
    )
    def test_of_a_percentage(self, text: str, decimals: int, expected: tuple[Reading, ...]) -> None:
        assert question(3, text, decimals).readings == expected

    def test_the_decimals_of_a_bound_are_not_those_of_the_round(self) -> None:
        both = questions_of(printed_round([(1, "33"), (None, "trên 98,55%")]))
        assert [one.readings for one in both] == [(Reading(33, 0),), (Reading(9855, 2),)]
        (alone,) = questions_of(printed_round([(None, "trên 98%")]))
        assert alone.readings == (Reading(98, 0),)


class TestBounds:
    """Over is more; nearly is less, by less than one percentage point: what every base that can be tried says."""

    TEXTS = ("trên 0%", "trên 1%", "trên 50%", "trên 98,5%", "trên 100%", "gần 0%", "gần 0,5%", "gần 1%")
    MORE = ("gần 1,01%", "gần 1,5%", "gần 2%", "gần 55%", "gần 100%")

    @pytest.mark.parametrize("text", [*TEXTS, *MORE])
    def test_bases(self, text: str) -> None:
        value, is_over = Fraction(PrintedPercent(text).value), text.startswith("trên")
        for count in range(8):
            tried = range(max(count, 1), 900)
            shares = {base: Fraction(100 * count, base) for base in tried}
            expected = [
                base
                for base, share in shares.items()
                if (share > value if is_over else value - 1 < share < value and count > 0)
            ]
            asked = question(count, text)
            found = asked.bases_in(Span(1, 899), Rounding.HALF_UP)
            assert ([] if found is None else list(range(found.least, (found.most or 0) + 1))) == expected
            for base in (*expected[:1], *expected[-1:]):
                assert asked.counts_on(base, Rounding.HALF_UP) == Span(count, count)

    def test_nothing_without_a_count(self) -> None:
        asked = question(None, "trên 98,5%")
        assert asked.bases_in(Span(1, None), Rounding.HALF_UP) is None
        assert asked.counts_on(80, Rounding.HALF_UP) is None


class TestSlips:
    """One wrong key: what it can have been, and which of that a base gives."""

    def test_of_one_digit(self) -> None:
        others = "023456789."
        assert one_slip_from("1") == {"", *others, *(f"{key}1" for key in others), *(f"1{key}" for key in "1" + others)}

    def test_neighbours_are_swapped_at_the_end_too(self) -> None:
        assert {"21", "2", "1"} <= one_slip_from("12")
        assert {"213", "132"} <= one_slip_from("123")

    @pytest.mark.parametrize(
        ("count", "text", "decimals", "base", "expected"),
        [
            (47, "5", 2, 94, [(47, "50.00")]),  # a digit was dropped
            (3, "75", 2, 40, [(3, "7.50")]),  # the point was dropped
            (30, "75", 0, 40, []),  # what was printed is no slip
            (94, "10", 0, 94, [(94, "100")]),
            (59, "26,77", 2, 94, [(59, "62.77")]),
            (None, "15,32", 2, 58, [(9, "15.52")]),
        ],
    )
    def test_percentages(
        self, count: int | None, text: str, decimals: int, base: int, expected: list[tuple[int, str]]
    ) -> None:
        found = question(count, text, decimals).slipped_percents(base)
        assert found == tuple((Span(number, number), Decimal(percent)) for number, percent in expected)

    def test_of_a_bound_there_are_none(self) -> None:
        asked = question(3, "trên 5%")
        assert (asked.slipped_percents(40), asked.slipped_counts(40)) == ((), ())


OF_90 = Denominator(Span(90, 90), (PublishedFigure.COLLECTED,))


class TestExplanation:
    """An explanation names how many, of how many, how rounded, and in what it differs."""

    def test_in_words(self) -> None:
        differs = (Difference.BASE, Difference.ROUNDING)
        why = Explanation(differs, Span(21, 21), OF_90, Rounding.UP, Decimal("23.30"))
        percents: dict[Language, str] = {"vi": "23,30%", "en": "23.30%"}
        for language, percent in percents.items():
            said = why.text(language)
            assert all(part in said for part in ("21", OF_90.text(language), percent))
            assert all(term.label.get(language) in said for term in (*differs, Rounding.UP))
        assert why.text() == why.text("vi")

    def test_of_a_bound_there_is_no_rounding(self) -> None:
        why = Explanation((), Span(3, 4), OF_90, None, Decimal(5))
        assert why.text("en") == f"3–4 of {OF_90.text('en')}"

    def test_as_plain_data(self) -> None:
        assert Explanation((), Span(3, None), OF_90, None, Decimal(5)).to_dict() == {
            "differs": [],
            "counts": {"least": 3, "most": None},
            "base": OF_90.to_dict(),
            "rounding": None,
            "percent": "5",
        }
