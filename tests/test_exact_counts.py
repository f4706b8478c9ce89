"""Counts and results as they are shown and handed on, cell by cell, from a box of ballots that is counted by hand."""

from __future__ import annotations

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    Ballot,
    BallotForm,
    Base,
    Count,
    Defect,
    InvalidBallotError,
    Invalidity,
    OtherCodes,
    Rating,
    Result,
    RowCount,
    Scope,
    Tally,
    Turnout,
    count,
)
from phieu_tin_nhiem.document import Bar, Cells, Document, Key, Paragraph, Table
from phieu_tin_nhiem.text import Language

HIGH, CONFIDENCE, LOW = Rating
FORM = BallotForm(["An", "Bình"])
# Of five issued four came back: two are good, though Bình's row has a defect in each; the others are spoiled whole.
BOX = (
    Ballot([HIGH, None]),
    Ballot([LOW, {HIGH, LOW}]),
    Ballot([LOW, LOW], stamped=False, issued_by_board=False),
    Ballot([HIGH, HIGH], struck=["An"]),
)


LEVELS = {
    "vi": ("tín nhiệm cao", "tín nhiệm", "tín nhiệm thấp"),
    "en": ("high confidence", "confidence", "low confidence"),
}


class TestDocuments:
    """What a reader sees of a count, of a result and of a tally, in both languages."""

    def bar(self, language: Language, *counts: int) -> Bar:
        """Return the bar of three counts."""
        return Bar(tuple(zip(LEVELS[language], counts, strict=True)))

    def keys(self, language: Language) -> tuple[Key, ...]:
        """Return the three levels as they head a column or a row."""
        return tuple(Key(text, place) for place, text in enumerate(LEVELS[language]))

    @pytest.mark.parametrize(
        ("language", "title", "header", "said"),
        [
            (
                "vi",
                "Kết quả kiểm phiếu",
                ("Họ và tên", "Phân bố ba mức", "Không hợp lệ"),
                (
                    "Thu về 4 phiếu: 2 phiếu hợp lệ, 2 phiếu không hợp lệ.",
                    "Cả phiếu không hợp lệ vì phiếu không do Ban Kiểm phiếu phát ra: 1.",
                    "Cả phiếu không hợp lệ vì gạch tên người in trên phiếu: 1.",
                    "Dòng của Bình có lỗi riêng, không đánh dấu ô nào: 1.",
                    "Dòng của Bình có lỗi riêng, đánh dấu hai hoặc ba ô: 1.",
                ),
            ),
            (
                "en",
                "Count of the ballots",
                ("Name", "The three levels", "Invalid"),
                (
                    "4 ballots collected: 2 valid, 2 invalid.",
                    "Whole ballots invalid, not issued by the counting board: 1.",
                    "Whole ballots invalid, a printed name is struck out: 1.",
                    "Rows of Bình with a defect of their own, no box is marked: 1.",
                    "Rows of Bình with a defect of their own, two or three boxes are marked: 1.",
                ),
            ),
        ],
    )
    def test_a_count(self, language: Language, title: str, header: tuple[str, str, str], said: tuple[str, ...]) -> None:
        name, distribution, invalid = header
        table = Table(
            (name, distribution, *self.keys(language), invalid),
            (
                ("An", self.bar(language, 1, 0, 1), "1", "0", "1", "2"),
                ("Bình", self.bar(language, 0, 0, 0), "0", "0", "0", "4"),
            ),
        )
        summary, *reasons = map(Paragraph, said)
        expected = Document(title, (summary, table, *reasons))
        assert count(FORM, BOX, issued=5).document(language) == expected

    RESULT = Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47))

    @pytest.mark.parametrize(
        ("language", "title", "header", "percentages"),
        [
            (
                "vi",
                "Kết quả lấy phiếu tín nhiệm",
                (
                    "Mức",
                    "Số phiếu",
                    "% tổng số thành viên (50)",
                    "% số phiếu phát ra (48)",
                    "% số phiếu thu về (47)",
                    "% số phiếu hợp lệ của người đó (46)",
                ),
                (
                    ("38%", "39,58%", "40,43%", "41,3%"),
                    ("4%", "4,17%", "4,26%", "4,35%"),
                    ("50%", "52,08%", "53,19%", "54,35%"),
                ),
            ),
            (
                "en",
                "Result of the vote of confidence",
                (
                    "Level",
                    "Votes",
                    "% total members (50)",
                    "% ballots issued (48)",
                    "% ballots collected (47)",
                    "% valid ballots for that person (46)",
                ),
                (
                    ("38%", "39.58%", "40.43%", "41.3%"),
                    ("4%", "4.17%", "4.26%", "4.35%"),
                    ("50%", "52.08%", "53.19%", "54.35%"),
                ),
            ),
        ],
    )
    def test_a_result(
        self, language: Language, title: str, header: tuple[str, ...], percentages: tuple[tuple[str, ...], ...]
    ) -> None:
        rows: tuple[Cells, ...] = tuple(
            (key, number, *cells)
            for key, number, cells in zip(self.keys(language), ("19", "2", "25"), percentages, strict=True)
        )
        expected = Document(title, (self.bar(language, 19, 2, 25), Table(header, rows)))
        assert self.RESULT.document(language) == expected

    @pytest.mark.parametrize(
        ("language", "title", "header"),
        [
            ("vi", "Số phiếu theo mức tín nhiệm", ("Mức", "Số phiếu")),
            ("en", "Votes by level of confidence", ("Level", "Votes")),
        ],
    )
    def test_a_tally(self, language: Language, title: str, header: tuple[str, ...]) -> None:
        rows = tuple((key, number) for key, number in zip(self.keys(language), ("19", "2", "25"), strict=True))
        expected = Document(title, (self.bar(language, 19, 2, 25), Table(header, rows)))
        assert self.RESULT.tally.document(language) == expected


class TestPlainData:
    """What a count hands on to a table or a file."""

    COUNTED = count(FORM, BOX, issued=5)

    def test_records(self) -> None:
        turnout = {"issued": 5, "collected": 4}
        assert self.COUNTED.to_records() == [
            {"name": "An", "high": 1, "confidence": 0, "low": 1, "invalid": 2, **turnout},
            {"name": "Bình", "high": 0, "confidence": 0, "low": 0, "invalid": 4, **turnout},
        ]

    def test_nested(self) -> None:
        spoiling = {"not_issued": 1, "struck_name": 1}
        assert self.COUNTED.to_dict() == {
            "turnout": {
                "members": None,
                "summoned": None,
                "present": None,
                "issued": 5,
                "collected": 4,
                "suspended": None,
            },
            "valid_ballots": 2,
            "invalid_ballots": 2,
            "reasons": spoiling,
            "rows": [
                {
                    "name": "An",
                    "tally": {"high": 1, "confidence": 0, "low": 1},
                    "invalid": 2,
                    "reasons": spoiling,
                },
                {
                    "name": "Bình",
                    "tally": {"high": 0, "confidence": 0, "low": 0},
                    "invalid": 4,
                    "reasons": {**spoiling, "no_box": 1, "several_boxes": 1},
                },
            ],
        }

    def test_a_result(self) -> None:
        assert Result(Tally(1, 2, 3), Turnout(collected=7)).to_dict() == {
            "tally": {"high": 1, "confidence": 2, "low": 3},
            "turnout": {
                "members": None,
                "summoned": None,
                "present": None,
                "issued": None,
                "collected": 7,
                "suspended": None,
            },
            "valid": 6,
            "invalid": 1,
        }


class TestReach:
    """Ballots with a defect beyond one row are counted one by one, and the same: as many marks as there are."""

    # A struck name spoils its row alone; whoever else stands on the ballot keeps the mark.
    ROWS = Invalidity(struck_name=Scope.ROW)
    STRUCK = evolve(BOX[3], marks=[HIGH, LOW])

    def test_every_mark_of_such_ballots_counts(self) -> None:
        counted = count(FORM, [self.STRUCK] * 3, invalidity=self.ROWS)
        assert counted == Count(
            Turnout(collected=3),
            3,
            0,
            (),
            (RowCount("An", Tally(), 3, ((Defect.STRUCK_NAME, 3),)), RowCount("Bình", Tally(0, 0, 3), 0, ())),
        )

    def test_they_add_to_those_that_are_counted_at_once(self) -> None:
        counted = count(FORM, [Ballot([CONFIDENCE, LOW]), self.STRUCK, Ballot([HIGH, HIGH])], invalidity=self.ROWS)
        assert [row.tally for row in counted.rows] == [Tally(1, 1, 0), Tally(1, 0, 2)]

    @pytest.mark.parametrize(("scope", "spoiled", "low"), [(Scope.ROW, 0, 2), (Scope.BALLOT, 2, 0)])
    def test_an_empty_row_spoils_itself_or_the_ballot(self, scope: Scope, spoiled: int, low: int) -> None:
        counted = count(FORM, [Ballot([None, LOW])] * 2, invalidity=Invalidity(no_box=scope))
        assert (counted.invalid_ballots, counted["Bình"].tally) == (spoiled, Tally(0, 0, low))
        assert counted["An"].reasons == ((Defect.NO_BOX, 2),)
        assert counted.reasons == (((Defect.NO_BOX, 2),) if spoiled else ())

    @pytest.mark.parametrize("number", [4095, 4096, 4097, 8192])
    def test_a_large_box(self, number: int) -> None:
        counted = count(FORM, [Ballot([HIGH, LOW])] * number)
        assert [row.tally for row in counted.rows] == [Tally(number, 0, 0), Tally(0, 0, number)]


class TestBases:
    """What the course of a vote tells of a base that is not known itself."""

    TURNOUT = Turnout(members=60, suspended=2, summoned=58, present=50, issued=48, collected=47)

    def test_what_is_known_to_come_after(self) -> None:
        assert [self.TURNOUT.at_least(base) for base in Base] == [58, 58, 48, 47, 0]
        assert [Turnout(present=50).at_least(base) for base in Base] == [50, 50, 0, 0, 0]

    def test_what_is_known_to_come_before(self) -> None:
        assert [self.TURNOUT.at_most(base) for base in Base] == [None, 58, 50, 48, 47]
        assert [Turnout(present=50).at_most(base) for base in Base] == [None, None, 50, 50, 50]

    def test_the_base_itself(self) -> None:
        result = Result(Tally(40, 4, 2), self.TURNOUT)
        assert [result.known_base(base) for base in Base] == [60, 58, 48, 47, 46]
        assert Result(Tally(40, 4, 2), Turnout(members=60)).known_base(Base.NOT_SUSPENDED) is None


class Whole(int):
    """An integer of a host's own type."""


class TestTallies:
    """Counts of marks, however they come."""

    def test_an_integer_of_another_type_becomes_a_plain_one(self) -> None:
        tally = Tally(Whole(3), Whole(0), Whole(4))
        assert [(count, type(count)) for count in (tally.high, tally.confidence, tally.low)] == [
            (3, int),
            (0, int),
            (4, int),
        ]

    def test_marks_in_bulk(self) -> None:
        assert Tally.from_marks(b"11213010") == Tally(4, 1, 1)
        assert Tally.from_marks(b"119") == Tally(2, 0, 0)
        with pytest.raises(InvalidBallotError):
            Tally.from_marks(b"119", others=OtherCodes.REFUSED)

    def test_as_many_decimals_as_are_asked_for(self) -> None:
        result = Result(Tally(1, 0, 2), Turnout(collected=3))
        assert str(result.percent(Rating.HIGH, Base.COLLECTED, 4)) == "33.3333"
        assert str(result.percent(Rating.HIGH, Base.COLLECTED)) == "33.33"
