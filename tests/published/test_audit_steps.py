"""The steps of an audit one by one: what contradicts, which base, how a bound and a slip are read, and the rounding."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from phieu_tin_nhiem import InvalidCountError, Rating
from phieu_tin_nhiem.base.sentences import Statement
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.published import (
    Denominator,
    Determined,
    Difference,
    Explanation,
    PrintedPercent,
    PublishedFigure,
    PublishedRound,
    Rounding,
    Span,
    Verdict,
    audit,
)
from phieu_tin_nhiem.published.bases import Offer, bases_giving, counts_giving
from phieu_tin_nhiem.published.explanations import Question, Reading, one_slip_from, questions_of
from printed import Printed, cell_of, only, printed_round
from refusals import told

MEMBERS, ISSUED, COLLECTED, VALID, ROW_SUM = PublishedFigure


class TestContradictions:
    """Each contradiction names the figures that cannot stand beside each other."""

    @pytest.mark.parametrize(
        ("published", "expected"),
        [
            (
                printed_round(members=40, collected=45),
                said("audit.contradiction.part", part=COLLECTED, number=45, whole=MEMBERS, most=40),
            ),
            (
                printed_round(issued=40, valid=45),
                said("audit.contradiction.part", part=VALID, number=45, whole=ISSUED, most=40),
            ),
            (
                printed_round(collected=45, valid=40, invalid=4),
                said("audit.contradiction.validity", both=44, collected=45),
            ),
            (
                printed_round([(30, None), (16, None)], collected=45),
                said("audit.contradiction.row", row=1, counted=46, most=45),
            ),
            (
                printed_round([(None, "51"), (None, "51%")]),
                said("audit.contradiction.percents", row=1, percents="51 + 51%"),
            ),
            (
                printed_round([(None, "50,6"), (None, "50")]),
                said("audit.contradiction.percents", row=1, percents="50,6 + 50"),
            ),
        ],
    )
    def test_what_is_told(self, published: PublishedRound, expected: Statement) -> None:
        assert audit(published).contradictions == (expected,)

    # 50,5 and 49,5 are 51 and 50; 50,45 and 49,55 are 50,5 and 49,6, or, with no decimal, 50.
    @pytest.mark.parametrize("percents", [("51", "50"), ("50,5", "49,6"), ("50,5", "50"), ("100", "0")])
    def test_what_rounding_allows_is_not_told(self, percents: tuple[str, str]) -> None:
        assert audit(printed_round([(None, percents[0]), (None, percents[1])])).contradictions == ()


# 67 of 94 is 71,2766, 72 is 76,5957, 73 is 77,6596, 40 is 42,553 and 70 is 74,468; of 90, 78 is 86,667 and 43 47,778.
class TestBases:
    """The base explains the most percentages, half-up or cut off; a published one comes before one that is not."""

    @pytest.mark.parametrize(
        ("rows", "figures", "expected"),
        [
            # Two that are cut off on one base are more than one half-up on another.
            ([[(67, "71,27"), (72, "76,59")], [(78, "86,67")]], {"members": 94, "collected": 90}, 94),
            # Two half-up are plainer than one half-up and one cut off.
            ([[(73, "77,66"), (40, "42,55")], [(78, "86,67"), (43, "47,77")]], {"members": 94, "collected": 90}, 94),
            # One number that is not published explains as well what has no count: half-up, or cut off.
            ([[(67, "71,28"), (None, "77,66")], [(None, "77,78")]], {"collected": 90}, 94),
            ([[(67, "71,28"), (None, "74,46")], [(None, "77,78")]], {"collected": 90}, 94),
            # It has to explain more than the published one.
            ([[(67, "71,28")], [(None, "77,78")]], {"collected": 90}, 90),
        ],
    )
    def test_of_a_round(self, rows: list[list[Printed]], figures: dict[str, int], expected: int) -> None:
        assert audit(printed_round(*rows, **figures)).base == expected

    def test_a_row_whose_sum_is_unknown_leaves_the_others_their_sums(self) -> None:
        # 19 of 46 is 41,30; 33 of 47 is 70,21; 12 of 48 is one quarter.
        rows: list[list[Printed]] = [
            [(None, "50")],
            [(19, "41,30"), (2, None), (25, None)],
            [(33, "70,21"), (8, None), (6, None)],
            [(12, "25"), (18, None), (18, None)],
        ]
        done = audit(printed_round(*rows, collected=49))
        assert done.bases == (Denominator(Span(46, 48), (ROW_SUM,)),)
        assert [one.verdict for one in done.cells] == [Verdict.UNDECIDABLE, *[Verdict.REPRODUCED] * 3]

    def test_a_sum_that_is_the_same_in_every_row_is_said_once(self) -> None:
        zero = only(audit(printed_round([(0, "0"), (10, None), (10, None)])))
        base = Denominator(Span(20, 20), (ROW_SUM,))
        assert zero.explanations == (Explanation((), Span(0, 0), base, Rounding.HALF_UP, Decimal(0)),)

    def test_a_sum_of_nobody_is_no_base(self) -> None:
        made = only(audit(printed_round([(0, "55"), (0, None), (0, None)], members=10)))
        assert (made.verdict, made.explanations) == (Verdict.MISPRINT, ())


class TestMost:
    """At least half of a body votes, so without its members it is at most twice what was published."""

    @pytest.mark.parametrize(
        ("figures", "most"),
        [({"issued": 48, "collected": 46}, 96), ({"members": 50, "issued": 48}, 50), ({"valid": 0}, None)],
    )
    def test_how_many_people_there_can_be(self, figures: dict[str, int], most: int | None) -> None:
        assert Offer.of(printed_round(**figures)).most == most


class TestExpected:
    """Where something else was printed, the base tells what it should have been."""

    def test_everybody_is_100(self) -> None:
        rows: list[list[Printed]] = [[(73, "77,66")], [(40, "42,55")], [(94, "9,99")], [(95, "9,99")]]
        done = audit(printed_round(*rows, members=94))
        assert [one.expected for one in done.cells] == [None, None, Decimal("100.00"), None]

    def test_a_count_that_lost_a_digit(self) -> None:
        # 40 of 94 is 42,553, which is 42,55 half-up; rounded up it would be 42,56.
        rows: list[list[Printed]] = [[(73, "77,66")], [(72, "76,60")], [(4, "42,55")]]
        done = audit(printed_round(*rows, members=94))
        base = Denominator(Span(94, 94), (MEMBERS,))
        slip = Explanation((Difference.COUNT,), Span(40, 40), base, Rounding.HALF_UP, Decimal("42.55"))
        assert cell_of(done, 3).explanations == (slip,)


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


class TestSpans:
    """A span is refused with the end that is wrong; two spans have in common what both hold."""

    @pytest.mark.parametrize(
        ("least", "most", "expected"),
        [
            (-1, 2, ("expected.count", -1, "Span.least", {})),
            (True, 2, ("expected.count", True, "Span.least", {})),
            (3, "4", ("expected.count", "4", "Span.most", {})),
            (3, 2, ("figure.span", 2, "Span.most", {"least": 3})),
        ],
    )
    def test_refused(self, least: int, most: Any, expected: tuple[object, ...]) -> None:  # noqa: ANN401
        with pytest.raises(InvalidCountError) as caught:
            Span(least, most)
        assert told(caught.value) == (InvalidCountError, *expected)

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            (Span(1, 5), Span(3, 9), Span(3, 5)),
            (Span(3, 9), Span(1, 5), Span(3, 5)),
            (Span(3, None), Span(1, 5), Span(3, 5)),
            (Span(1, 5), Span(3, None), Span(3, 5)),
            (Span(1, None), Span(3, None), Span(3, None)),
            (Span(1, 5), Span(5, 9), Span(5, 5)),
            (Span(1, 5), Span(6, 9), None),
        ],
    )
    def test_within(self, one: Span, other: Span, expected: Span | None) -> None:
        assert one.within(other) == expected


HALF_UP, CUT_OFF, UP = Rounding


class TestRounding:
    """The arithmetic backwards, at the ends of what there is: worked out by hand."""

    @pytest.mark.parametrize(
        ("units", "base", "rounding", "expected"),
        [
            (50, 4, UP, Span(2, 2)),  # exactly one half
            (0, 500, HALF_UP, Span(0, 2)),  # 2 of 500 is 0,4 and 3 of 500 is 0,6
            (0, 500, CUT_OFF, Span(0, 4)),
            (0, 500, UP, Span(0, 0)),
            (100, 500, HALF_UP, Span(498, 500)),
            (100, 500, UP, Span(496, 500)),
            (101, 50, HALF_UP, None),
            (33, 2, HALF_UP, None),
        ],
    )
    def test_counts(self, units: int, base: int, rounding: Rounding, expected: Span | None) -> None:
        assert counts_giving(units, 0, base, rounding) == expected

    @pytest.mark.parametrize(
        ("count", "units", "rounding", "expected"),
        [
            (0, 0, HALF_UP, Span(1, None)),
            (0, 0, CUT_OFF, Span(1, None)),
            (0, 0, UP, Span(1, None)),
            (0, 1, HALF_UP, None),
            (0, 1, CUT_OFF, None),
            (0, 1, UP, None),
            (1, 0, HALF_UP, Span(201, None)),  # 1 of 200 is 0,5
            (1, 0, CUT_OFF, Span(101, None)),
            (1, 0, UP, None),
            (1, 1, HALF_UP, Span(67, 200)),  # 1 of 66 is 1,52
            (1, 1, CUT_OFF, Span(51, 100)),
            (1, 1, UP, Span(100, None)),
            (1, 2, UP, Span(50, 99)),
            (1000, 100, HALF_UP, Span(1000, 1005)),  # 1000 of 1006 is 99,40
            (1000, 100, UP, Span(1000, 1010)),  # 1000 of 1010 is 99,01
        ],
    )
    def test_bases(self, count: int, units: int, rounding: Rounding, expected: Span | None) -> None:
        assert bases_giving(count, units, 0, rounding) == expected


class TestWhoseFigures:
    """A number is called by every published figure that it is, the row's own sum among them."""

    def test_of_a_cell(self) -> None:
        done = audit(printed_round([(10, "50"), (6, None), (4, None)], members=20, issued=20, collected=18))
        assert cell_of(done, 1, Rating.HIGH).explanations[0].base.figures == (MEMBERS, ISSUED, ROW_SUM)


OF_90 = Denominator(Span(90, 90), (COLLECTED,))


class TestParts:
    """The parts of an audit say themselves in one line each."""

    @pytest.mark.parametrize(
        ("part", "vi", "en"),
        [
            (Denominator(Span(94, 94), (MEMBERS,)), "94 (tổng số thành viên)", "94 (total members)"),
            (
                Denominator(Span(3, 5)),
                "3–5 (con số không được công bố)",
                "3–5 (a figure that is not published)",
            ),
            (
                Denominator(Span(3, None), (ISSUED, VALID)),
                "từ 3 trở lên (số phiếu phát ra, số phiếu hợp lệ)",
                "3 or more (ballots issued, valid ballots)",
            ),
            (
                Explanation((Difference.BASE, Difference.ROUNDING), Span(21, 21), OF_90, Rounding.UP, Decimal("23.30")),
                "mẫu số khác, cách làm tròn khác: 21 trên 90 (số phiếu thu về) cho 23,30%, làm tròn lên",
                "another base, another rounding: 21 of 90 (ballots collected) gives 23.30%, rounded up",
            ),
            (
                Explanation((), Span(3, 4), OF_90, None, Decimal(5)),
                "3–4 trên 90 (số phiếu thu về)",
                "3–4 of 90 (ballots collected)",
            ),
            (
                Determined(47),
                "Mẫu số của đợt là 47, một con số không được công bố",
                "The base of the round is 47, a figure that is not published",
            ),
            (
                Determined(47, 3, Rating.LOW),
                "Hàng 3, tín nhiệm thấp: 47 phiếu",
                "Row 3, low confidence: the count is 47",
            ),
        ],
    )
    def test_in_both_languages(self, part: Denominator | Explanation | Determined, vi: str, en: str) -> None:
        assert (part.text(), part.text("vi"), part.text("en")) == (vi, vi, en)
