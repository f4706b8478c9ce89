"""What a CSV table says, whole, and what is said of one that cannot be used: each error with its cell and facts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from filed import at, refused, table
from phieu_tin_nhiem import (
    Ballot,
    BallotForm,
    InvalidBallotError,
    InvalidCountError,
    InvalidTextError,
    InvalidValueError,
    Language,
    Rating,
    UnknownTermError,
)
from phieu_tin_nhiem.errors import MOST_ERRORS
from phieu_tin_nhiem.interchange import (
    BallotColumn,
    Box,
    InvalidFileError,
    MissingValueError,
    RosterColumn,
    read_ballots,
    read_roster,
    write_ballots,
    write_roster,
)
from phieu_tin_nhiem.interchange.sheets import letters, read_name
from phieu_tin_nhiem.text import LANGUAGES
from refusals import told

HEAD = "name,role,body,kind"
ROW = "Trần Thị Mẫu,head,Sở Mẫu,department"
FLAGS = ("có", "yes", "true", "không", "no", "false")
COLUMNS = tuple(f"{column.label.vi} ({column.value})" for column in RosterColumn)
LEVELS = ("tín nhiệm cao (high)", "tín nhiệm (confidence)", "tín nhiệm thấp (low)")


READERS: dict[str, Callable[..., object]] = {"roster": read_roster, "ballots": read_ballots}
WRITERS: dict[str, Callable[..., object]] = {
    "roster": partial(write_roster, []),
    "ballots": partial(write_ballots, Box(BallotForm(["A"]), [])),
}


@pytest.mark.parametrize("reader", READERS)
class TestText:
    """Text of a table is UTF-8 and CSV, with a header; where it is not, the error leads to the very place."""

    def test_a_delimiter_that_is_none(self, reader: str) -> None:
        read = READERS[reader]
        refused(lambda: read("A", delimiter="|"), (InvalidValueError, "csv.delimiter", "|", "delimiter", {}))
        with pytest.raises(InvalidValueError) as caught:
            WRITERS[reader](delimiter="|")
        assert told(caught.value) == (InvalidValueError, "csv.delimiter", "|", "delimiter", {})

    def test_a_language_that_is_none(self, reader: str) -> None:
        with pytest.raises(UnknownTermError) as caught:
            WRITERS[reader](language="fr")
        facts = {"allowed": LANGUAGES}
        assert told(caught.value) == (UnknownTermError, "expected.term", "fr", "language", facts)

    def test_neither_text_nor_bytes(self, reader: str) -> None:
        refused(lambda: READERS[reader](7), (InvalidTextError, "json.source", 7, "A1", {}))

    def test_bytes_that_are_not_utf_8(self, reader: str) -> None:
        expected = InvalidTextError, "json.encoding", b"\xff", "A1", {"byte": 1}
        refused(lambda: READERS[reader](b"A\xffB"), expected)

    @pytest.mark.parametrize("text", ["", "\n", " ,,\n", "\ufeff"])
    def test_no_header(self, reader: str, text: str) -> None:
        refused(lambda: READERS[reader](text), (MissingValueError, "json.lacking", None, "A1", {}))

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_text_that_is_no_csv(self, reader: str, end: str) -> None:
        # A row of two lines comes before: the fourth line holds the third row.
        text = f'{HEAD}{end}"A{end}B",head,C,agency{end}"D"x,head,C,agency{end}'
        expected = InvalidValueError, "csv.syntax", f'"D"x,head,C,agency{end}', "A3", {"line": 4}
        refused(lambda: READERS[reader](text), expected)

    @pytest.mark.parametrize(("used", "other"), [(",", ";"), (";", ","), (",", "\t"), ("\t", ";")])
    def test_another_delimiter(self, reader: str, used: str, other: str) -> None:
        header = f"A{other}B"
        facts = at(1, header, delimiter=repr(other))
        place = f"A1 ({header})" if other != "\t" else r"A1 ('A\tB')"
        expected = InvalidValueError, "csv.other_delimiter", header, place, facts
        refused(lambda: READERS[reader](f"{header}\n1{other}2\n", delimiter=used), expected)


class TestCells:
    """A cell is named by letter and number, and by its heading as far as that can be seen."""

    def test_letters(self) -> None:
        named = [letters(column) for column in (0, 1, 25, 26, 27, 51, 52, 701, 702)]
        assert named == ["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]

    def test_a_name(self) -> None:
        assert read_name(" Trần  Thị Mẫu ") == "Trần Thị Mẫu"
        with pytest.raises(InvalidTextError) as caught:
            read_name(" ")
        assert told(caught.value) == (InvalidTextError, "expected.text", " ", "", {})

    def test_outside_of_the_header(self) -> None:
        refused(
            lambda: read_roster(table(HEAD, f"{ROW}, ,x", "B,head,C,agency,y,,")),
            (InvalidValueError, "csv.outside", "x", "F2", at(2, "F")),
            (InvalidValueError, "csv.outside", "y", "E3", at(3, "E")),
        )

    def test_the_outside_begins_after_the_last_heading(self) -> None:
        refused(
            lambda: read_roster(table(f"{HEAD},", f"{ROW},x,y")),
            (UnknownTermError, "expected.term", "", "E1", at(1, "E", allowed=COLUMNS)),
            (InvalidValueError, "csv.outside", "y", "F2", at(2, "F")),
        )

    @pytest.mark.parametrize(
        ("heading", "seen"),
        [("x" * 60, "x" * 60), ("x" * 61, f"{'x' * 60}…"), ("a\u202e", r"'a\u202e'"), (" x ", "x")],
    )
    def test_headings(self, heading: str, seen: str) -> None:
        facts = at(1, heading.strip(), allowed=COLUMNS)
        expected = UnknownTermError, "expected.term", heading, f"E1 ({seen})", facts
        refused(lambda: read_roster(table(f"{HEAD},{heading}")), expected)

    def test_they_come_row_by_row(self) -> None:
        refused(
            lambda: read_roster(table("name,role,role,boody", "A,head,,")),
            (InvalidValueError, "expected.once", "role", "C1 (role)", at(1, "role")),
            (UnknownTermError, "expected.term", "boody", "D1 (boody)", at(1, "boody", allowed=COLUMNS)),
            (MissingValueError, "json.lacking", None, "A1 (body)", at(1, "body")),
            (MissingValueError, "json.lacking", None, "A1 (kind)", at(1, "kind")),
        )

    @pytest.mark.parametrize(("more", "unsaid"), [(0, None), (1, "E1002"), (2, "E1002")])
    def test_a_thousand_and_no_more(self, more: int, unsaid: str | None) -> None:
        rows = (f"A{number},head,B,agency,x" for number in range(MOST_ERRORS + more))
        with pytest.raises(InvalidFileError) as caught:
            read_roster(table(HEAD, *rows))
        assert (len(caught.value.errors), caught.value.unsaid) == (MOST_ERRORS, unsaid)


UNUSUAL = Ballot(
    [frozenset({Rating.LOW, Rating.HIGH}), None],
    struck=["B", "A"],
    added=["D", "C"],
    issued_by_board=False,
    stamped=False,
    other_writing=True,
)
BOX = Box(BallotForm(["A", "B"]), [UNUSUAL, Ballot([Rating.LOW, Rating.CONFIDENCE])], issued=3)
BALLOTS: dict[Language | None, tuple[str, ...]] = {
    None: (
        "A,B,issued_by_board,stamped,struck,added,other_writing",
        "high|low,,false,false,A|B,D|C,true",
        "low,confidence,,,,,",
    ),
    "vi": (
        "A,B,do Ban Kiểm phiếu phát ra,có dấu,tên bị gạch,tên ghi thêm,có ghi thêm thông tin khác",
        "tín nhiệm cao|tín nhiệm thấp,,không,không,A|B,D|C,có",
        "tín nhiệm thấp,tín nhiệm,,,,,",
    ),
    "en": (
        "A,B,issued by the counting board,bears the stamp,names struck out,names added,something else written on it",
        "high confidence|low confidence,,no,no,A|B,D|C,yes",
        "low confidence,confidence,,,,,",
    ),
}


class TestBallots:
    """A ballot sheet, whole; and every error of one."""

    @pytest.mark.parametrize("language", BALLOTS)
    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_every_column(self, language: Language | None, delimiter: str) -> None:
        text = table(*BALLOTS[language]).replace(",", delimiter)
        assert write_ballots(BOX, language=language, delimiter=delimiter) == text
        assert read_ballots(text, issued=3, delimiter=delimiter) == BOX
        assert read_ballots(text, form=BOX.form, delimiter=delimiter).issued is None

    @pytest.mark.parametrize("column", BallotColumn)
    def test_one_column(self, column: BallotColumn) -> None:
        (index,) = (place for place, other in enumerate(BallotColumn, 2) if other is column)
        cells = [line.split(",") for line in BALLOTS[None]]
        text = table(*(f"{row[0]},{row[1]},{row[index]}" for row in cells))
        box = read_ballots(text)
        usual = {"issued_by_board": True, "stamped": True, "struck": frozenset(), "added": (), "other_writing": False}
        first, second = box.ballots
        for name, value in usual.items():
            assert getattr(first, name) == (getattr(UNUSUAL, name) if name == column.value else value)
            assert getattr(second, name) == value
        assert write_ballots(box) == text

    def test_what_is_as_usual_may_be_said(self) -> None:
        text = table("A,stamped,issued_by_board,other_writing", "low,có,true,no")
        assert read_ballots(text) == Box(BallotForm(["A"]), [Ballot([Rating.LOW])])

    def test_what_a_sheet_has_no_place_for(self) -> None:
        for box, value, where in (
            (Box(BallotForm(["A", "CÓ dấu"]), []), "CÓ dấu", "box.form.names[1]"),
            (Box(BallotForm(["stamped"]), []), "stamped", "box.form.names[0]"),
        ):
            with pytest.raises(InvalidValueError) as caught:
                write_ballots(box)
            assert told(caught.value) == (InvalidBallotError, "csv.column_name", value, where, {})
        form = BallotForm(["A", "A|B"])
        for ballot, value, where in (
            (Ballot([None, None], struck=["A", "A|B"]), "A|B", "box.ballots[1].struck"),
            (Ballot([None, None], added=["C", "|"]), "|", "box.ballots[1].added"),
        ):
            with pytest.raises(InvalidValueError) as caught:
                write_ballots(Box(form, [Ballot([None, None]), ballot]))
            assert told(caught.value) == (InvalidBallotError, "csv.between", value, where, {"sign": "|"})
        with pytest.raises(InvalidValueError) as caught:
            write_ballots("A")  # type: ignore[arg-type]
        assert told(caught.value) == (InvalidValueError, "expected.kind", "A", "box", {"kind": "Box"})

    def test_a_form_that_is_none_or_another(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            read_ballots("A\n", form="A")  # type: ignore[arg-type]
        assert told(caught.value) == (InvalidValueError, "expected.kind", "A", "form", {"kind": "BallotForm"})
        with pytest.raises(InvalidCountError) as caught:
            read_ballots("A\n", issued=-1)
        assert told(caught.value) == (InvalidCountError, "expected.count", -1, "Box.issued", {})
        names = ("A", "B")
        refused(
            lambda: read_ballots("stamped,B,A\n", form=BallotForm(names)),
            (InvalidBallotError, "csv.form", ("B", "A"), "A1 (stamped)", at(1, "stamped", names=names)),
        )

    def test_a_bad_header(self) -> None:
        visible = InvalidTextError, "expected.visible", "\u200b", r"C1 ('\u200b')"
        refused(
            lambda: read_ballots("A,,\u200b,A,stamped,có dấu,B\n"),
            (MissingValueError, "json.lacking", None, "B1", at(1, "B")),
            (*visible, at(1, "\u200b", character="U+200B")),
            (InvalidBallotError, "expected.once", "A", "D1 (A)", at(1, "A")),
            (InvalidBallotError, "expected.once", "có dấu", "F1 (có dấu)", at(1, "có dấu")),
        )
        refused(
            lambda: read_ballots("stamped,struck\n"),
            (InvalidBallotError, "expected.names", None, "A1 (stamped)", at(1, "stamped")),
        )

    def test_bad_cells(self) -> None:
        text = table(
            "A,B,stamped,issued_by_board,other_writing,struck,added",
            "cao,high|x,1,2,3,C,A",
            "low",
            ",,,,,A|,D| |E",
            ",,,,,A|B,C",
        )
        names = ("A", "B")
        level = UnknownTermError, "expected.term"
        refused(
            lambda: read_ballots(text),
            (*level, "cao", "A2 (A)", at(2, "A", allowed=LEVELS)),
            (*level, "x", "B2 (B)", at(2, "B", allowed=LEVELS)),
            (*level, "1", "C2 (stamped)", at(2, "stamped", allowed=FLAGS)),
            (*level, "2", "D2 (issued_by_board)", at(2, "issued_by_board", allowed=FLAGS)),
            (*level, "3", "E2 (other_writing)", at(2, "other_writing", allowed=FLAGS)),
            (InvalidBallotError, "expected.printed", "C", "F2 (struck)", at(2, "struck", names=names)),
            (InvalidBallotError, "expected.not_printed", "A", "G2 (added)", at(2, "added", names=names)),
            (InvalidBallotError, "csv.ballot_cells", 1, "A3 (A)", at(3, "A", count=7)),
            (InvalidTextError, "expected.text", "", "F4 (struck)", at(4, "struck")),
            (InvalidTextError, "expected.text", " ", "G4 (added)", at(4, "added")),
        )

    def test_a_box_of_other_ballots(self) -> None:
        form = BallotForm(["A"])
        with pytest.raises(InvalidValueError) as caught:
            Box("A", [])  # type: ignore[arg-type]
        assert told(caught.value) == (InvalidValueError, "expected.kind", "A", "Box.form", {"kind": "BallotForm"})
        with pytest.raises(InvalidValueError) as caught:
            Box(form, [Ballot([None]), "A"])  # type: ignore[list-item]
        assert told(caught.value) == (InvalidValueError, "expected.kind", "A", "Box.ballots[1]", {"kind": "Ballot"})
        with pytest.raises(InvalidValueError) as caught:
            Box(form, [Ballot([None]), Ballot([])])
        assert told(caught.value) == (InvalidBallotError, "expected.rows", 0, "Box.ballots[1].marks", {"rows": 1})
        with pytest.raises(InvalidCountError) as caught:
            Box(form, [], issued=True)
        assert told(caught.value) == (InvalidCountError, "expected.count", True, "Box.issued", {})
        assert Box(form, [], issued=0).issued == 0
