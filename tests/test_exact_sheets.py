"""What a CSV table says, whole, and what is said of one that cannot be used: each error with its cell and facts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from phieu_tin_nhiem import (
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    InvalidBallotError,
    InvalidCountError,
    InvalidDayError,
    InvalidOfficeError,
    InvalidTextError,
    InvalidValueError,
    Language,
    Office,
    Officeholder,
    Rating,
    Role,
    Service,
    Under,
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
from phieu_tin_nhiem.interchange.sheets import letters
from phieu_tin_nhiem.people import Circumstance
from phieu_tin_nhiem.text import LANGUAGES, Text
from refusals import told

HEAD = "name,role,body,kind"
ROW = "Trần Thị Mẫu,head,Sở Mẫu,department"
SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
MAU = Officeholder("Trần Thị Mẫu", Office(Role.HEAD, SO_MAU))
NO_MORE = Text("", "")
FLAGS = ("có", "yes", "true", "không", "no", "false")
LEVELS = ("tín nhiệm cao (high)", "tín nhiệm (confidence)", "tín nhiệm thấp (low)")
POSTS = ("Giám đốc Sở (head)", "Phó Giám đốc Sở (deputy_head)", "Kế toán trưởng (chief_accountant)")
Told = tuple[type[InvalidValueError], str, object, str, dict[str, object]]


def labels(kind: type[RosterColumn | BodyKind | Under | Role | Circumstance]) -> tuple[str, ...]:
    """Return the terms of a list as an error names them."""
    return tuple(f"{member.label.vi} ({member.value})" for member in kind)


def same(act: Callable[[], object], *expected: Told) -> None:
    """Require these errors of a table, with values of the very types."""
    with pytest.raises(InvalidFileError) as caught:
        act()
    error = caught.value
    assert told(error) == (InvalidFileError, "json.file", error.errors, "$", {})
    found = [told(one) for one in error.errors]
    assert found == list(expected)
    assert [type(one[2]) for one in found] == [type(one[2]) for one in expected]


def at(row: int, column: str, **facts: object) -> dict[str, object]:
    """Return the facts of an error in a cell."""
    return {"row": row, "column": column, **facts}


def roster(*lines: str) -> str:
    return "\n".join(lines) + "\n"


READERS: dict[str, Callable[..., object]] = {"roster": read_roster, "ballots": read_ballots}


@pytest.mark.parametrize("reader", READERS)
class TestText:
    """Text of a table is UTF-8 and CSV, with a header; where it is not, the error leads to the very place."""

    def test_a_delimiter_that_is_none(self, reader: str) -> None:
        read = READERS[reader]
        same(lambda: read("A", delimiter="|"), (InvalidValueError, "csv.delimiter", "|", "delimiter", {}))
        write = {"roster": lambda: write_roster([], delimiter="|"), "ballots": lambda: _write_one(delimiter="|")}[reader]
        with pytest.raises(InvalidValueError) as caught:
            write()
        assert told(caught.value) == (InvalidValueError, "csv.delimiter", "|", "delimiter", {})

    def test_a_language_that_is_none(self, reader: str) -> None:
        write = {"roster": lambda: write_roster([], language="fr"), "ballots": lambda: _write_one(language="fr")}[reader]  # type: ignore[arg-type]
        with pytest.raises(UnknownTermError) as caught:
            write()
        facts = {"allowed": LANGUAGES}
        assert told(caught.value) == (UnknownTermError, "expected.term", "fr", "language", facts)

    def test_neither_text_nor_bytes(self, reader: str) -> None:
        same(lambda: READERS[reader](7), (InvalidTextError, "json.source", 7, "A1", {}))

    def test_bytes_that_are_not_utf_8(self, reader: str) -> None:
        expected = InvalidTextError, "json.encoding", b"\xff", "A1", {"byte": 1}
        same(lambda: READERS[reader](b"A\xffB"), expected)

    @pytest.mark.parametrize("text", ["", "\n", " ,,\n", "\ufeff"])
    def test_no_header(self, reader: str, text: str) -> None:
        same(lambda: READERS[reader](text), (MissingValueError, "json.lacking", None, "A1", {}))

    def test_text_that_is_no_csv(self, reader: str) -> None:
        # A row of two lines comes before: the fourth line holds the third row.
        text = f'{HEAD}\n"A\nB",head,C,agency\n"D"x,head,C,agency\n'
        expected = InvalidValueError, "csv.syntax", '"D"x,head,C,agency\n', "A3", {"line": 4}
        same(lambda: READERS[reader](text), expected)

    @pytest.mark.parametrize(("used", "other"), [(",", ";"), (";", ","), (",", "\t"), ("\t", ";")])
    def test_another_delimiter(self, reader: str, used: str, other: str) -> None:
        header = f"A{other}B"
        facts = at(1, header, delimiter=repr(other))
        place = f"A1 ({header})" if other != "\t" else r"A1 ('A\tB')"
        expected = InvalidValueError, "csv.other_delimiter", header, place, facts
        same(lambda: READERS[reader](f"{header}\n1{other}2\n", delimiter=used), expected)


def _write_one(language: Language | None = None, delimiter: str = ",") -> str:
    return write_ballots(Box(BallotForm(["A"]), []), language=language, delimiter=delimiter)


class TestCells:
    """A cell is named by letter and number, and by its heading as far as that can be seen."""

    def test_letters(self) -> None:
        named = [letters(column) for column in (0, 1, 25, 26, 27, 51, 52, 701, 702)]
        assert named == ["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]

    def test_outside_of_the_header(self) -> None:
        same(
            lambda: read_roster(roster(HEAD, f"{ROW}, ,x", "B,head,C,agency,y,,")),
            (InvalidValueError, "csv.outside", "x", "F2", at(2, "F")),
            (InvalidValueError, "csv.outside", "y", "E3", at(3, "E")),
        )

    def test_the_outside_begins_after_the_last_heading(self) -> None:
        same(
            lambda: read_roster(roster(f"{HEAD},", f"{ROW},x,y")),
            (UnknownTermError, "expected.term", "", "E1", at(1, "E", allowed=labels(RosterColumn))),
            (InvalidValueError, "csv.outside", "y", "F2", at(2, "F")),
        )

    @pytest.mark.parametrize(
        ("heading", "seen"),
        [("x" * 60, "x" * 60), ("x" * 61, f"{'x' * 60}…"), ("a\u202e", r"'a\u202e'"), (" x ", "x")],
    )
    def test_headings(self, heading: str, seen: str) -> None:
        facts = at(1, heading.strip(), allowed=labels(RosterColumn))
        expected = UnknownTermError, "expected.term", heading, f"E1 ({seen})", facts
        same(lambda: read_roster(roster(f"{HEAD},{heading}")), expected)

    def test_they_come_row_by_row(self) -> None:
        same(
            lambda: read_roster(roster("name,role,role,boody", "A,head,,")),
            (InvalidValueError, "expected.once", "role", "C1 (role)", at(1, "role")),
            (UnknownTermError, "expected.term", "boody", "D1 (boody)", at(1, "boody", allowed=labels(RosterColumn))),
            (MissingValueError, "json.lacking", None, "A1 (body)", at(1, "body")),
            (MissingValueError, "json.lacking", None, "A1 (kind)", at(1, "kind")),
        )

    @pytest.mark.parametrize(("more", "unsaid"), [(0, None), (1, "E1002"), (2, "E1002")])
    def test_a_thousand_and_no_more(self, more: int, unsaid: str | None) -> None:
        rows = (f"A{number},head,B,agency,x" for number in range(MOST_ERRORS + more))
        with pytest.raises(InvalidFileError) as caught:
            read_roster(roster(HEAD, *rows))
        assert (len(caught.value.errors), caught.value.unsaid) == (MOST_ERRORS, unsaid)


COMPANY = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, Under.DEPARTMENT, has_control_board=True)
PEOPLE = (
    Officeholder(
        "Trần Thị Mẫu",
        Office(Role.CONTROL_BOARD_HEAD, COMPANY, committee_member=False),
        service=[Service(date(2013, 5, 1), date(2018, 4, 30), acting=True), Service(date(2018, 5, 1))],
        party_leadership=True,
        circumstances=Circumstance,
        id="M1",
    ),
    Officeholder("Lê, Văn Thí", Office(Role.HEAD, SO_MAU), circumstances=[]),
)
ROSTERS: dict[Language | None, tuple[str, ...]] = {
    None: (
        "name,role,body,kind,under,has_control_board,committee_member,start,end,acting,party_leadership,circumstances,id",
        "Trần Thị Mẫu,control_board_head,Công ty Mẫu,single_member_company,department,true,false,2013-05-01,2018-04-30,"
        "true,true,retirement_notice|serious_illness,M1",
        "Trần Thị Mẫu,control_board_head,Công ty Mẫu,single_member_company,department,true,false,2018-05-01,,,true,"
        "retirement_notice|serious_illness,M1",
        '"Lê, Văn Thí",head,Sở Mẫu,department,,,,,,,,no,',
    ),
    "vi": (
        'họ và tên,chức danh,"cơ quan, đơn vị","loại cơ quan, đơn vị",trực thuộc,có ban kiểm soát,là Ủy viên UBND,'
        'từ ngày,đến ngày,"quyền, phụ trách",là lãnh đạo cấp ủy,trường hợp riêng,mã số',
        "Trần Thị Mẫu,Trưởng ban kiểm soát,Công ty Mẫu,công ty TNHH MTV,Sở,có,không,2013-05-01,2018-04-30,có,có,"
        "nghỉ chữa bệnh hiểm nghèo|đã có thông báo nghỉ công tác chờ nghỉ hưu,M1",
        "Trần Thị Mẫu,Trưởng ban kiểm soát,Công ty Mẫu,công ty TNHH MTV,Sở,có,không,2018-05-01,,,có,"
        "nghỉ chữa bệnh hiểm nghèo|đã có thông báo nghỉ công tác chờ nghỉ hưu,M1",
        '"Lê, Văn Thí",Giám đốc Sở,Sở Mẫu,Sở,,,,,,,,không,',
    ),
    "en": (
        "full name,post,name of the body,kind of body,directly under,has a control board,"
        "member of the People's Committee,from,until,only acting,in the leadership of the party committee,"
        "personal circumstances,number",
        "Trần Thị Mẫu,head of the control board,Công ty Mẫu,single-member limited company,department (Sở),yes,no,"
        "2013-05-01,2018-04-30,yes,yes,has a notice of leave pending retirement|is on leave for a serious illness,M1",
        "Trần Thị Mẫu,head of the control board,Công ty Mẫu,single-member limited company,department (Sở),yes,no,"
        "2018-05-01,,,yes,has a notice of leave pending retirement|is on leave for a serious illness,M1",
        '"Lê, Văn Thí",head,Sở Mẫu,department (Sở),,,,,,,,no,',
    ),
}


class TestRosters:
    """A roster, whole; and every error of one."""

    @pytest.mark.parametrize("language", ROSTERS)
    def test_every_column(self, language: Language | None) -> None:
        assert write_roster(PEOPLE, language=language) == roster(*ROSTERS[language])
        assert read_roster(roster(*ROSTERS[language])) == PEOPLE

    def test_columns_of_which_nothing_is_known(self) -> None:
        assert write_roster([MAU]) == roster(HEAD, ROW)
        assert write_roster([MAU], delimiter="\t") == roster(HEAD, ROW).replace(",", "\t")

    def test_what_a_roster_has_no_place_for(self) -> None:
        other = Office(Role.OTHER, SO_MAU)
        moved = Officeholder("A", MAU.office, service=[Service(date(2016, 1, 1)), Service(date(2015, 1, 1), office=other)])
        with pytest.raises(InvalidOfficeError) as caught:
            write_roster([MAU, moved])
        where = "people[1].service[0].office"
        assert told(caught.value) == (InvalidOfficeError, "csv.other_post", other, where, {})
        with pytest.raises(InvalidOfficeError) as caught:
            write_roster([MAU, MAU])
        assert told(caught.value) == (InvalidOfficeError, "expected.once", MAU.key, "people", {})
        with pytest.raises(InvalidValueError) as caught:
            write_roster([MAU, None])  # type: ignore[list-item]
        assert told(caught.value) == (InvalidValueError, "expected.kind", None, "people[1]", {"kind": "Officeholder"})

    def test_cells_that_cannot_be_read(self) -> None:
        head = f"{HEAD},under,has_control_board,committee_member,start,end,acting,party_leadership,circumstances,id"
        row = "\u200b,sếp,\u200c,quán,tỉnh,1,2,20/1/2019,2019-02-29,3,4,ốm|no,\u200d"
        unseen = "expected.visible"
        same(
            lambda: read_roster(roster(head, row)),
            (InvalidTextError, unseen, "\u200b", "A2 (name)", at(2, "name", character="U+200B")),
            (UnknownTermError, "expected.term", "sếp", "B2 (role)", at(2, "role", allowed=labels(Role))),
            (InvalidTextError, unseen, "\u200c", "C2 (body)", at(2, "body", character="U+200C")),
            (UnknownTermError, "expected.term", "quán", "D2 (kind)", at(2, "kind", allowed=labels(BodyKind))),
            (UnknownTermError, "expected.term", "tỉnh", "E2 (under)", at(2, "under", allowed=labels(Under))),
            (UnknownTermError, "expected.term", "1", "F2 (has_control_board)", at(2, "has_control_board", allowed=FLAGS)),
            (UnknownTermError, "expected.term", "2", "G2 (committee_member)", at(2, "committee_member", allowed=FLAGS)),
            (InvalidDayError, "json.day", "20/1/2019", "H2 (start)", at(2, "start", also=NO_MORE)),
            (InvalidDayError, "json.no_such_day", "2019-02-29", "I2 (end)", at(2, "end")),
            (UnknownTermError, "expected.term", "3", "J2 (acting)", at(2, "acting", allowed=FLAGS)),
            (UnknownTermError, "expected.term", "4", "K2 (party_leadership)", at(2, "party_leadership", allowed=FLAGS)),
            (
                UnknownTermError,
                "expected.term",
                "ốm",
                "L2 (circumstances)",
                at(2, "circumstances", allowed=labels(Circumstance)),
            ),
            (InvalidTextError, unseen, "\u200d", "M2 (id)", at(2, "id", character="U+200D")),
        )

    def test_cells_that_must_not_be_empty(self) -> None:
        same(
            lambda: read_roster(roster(f"{HEAD},start", "A,,,", " ,,,,", "B,head")),
            (MissingValueError, "json.lacking", None, "B2 (role)", at(2, "role")),
            (MissingValueError, "json.lacking", None, "C2 (body)", at(2, "body")),
            (MissingValueError, "json.lacking", None, "D2 (kind)", at(2, "kind")),
            (MissingValueError, "json.lacking", None, "C4 (body)", at(4, "body")),
            (MissingValueError, "json.lacking", None, "D4 (kind)", at(4, "kind")),
        )

    def test_a_post_that_a_body_of_this_kind_does_not_have(self) -> None:
        allowed = (*POSTS, "chức danh khác (other)")
        same(
            lambda: read_roster(roster(HEAD, "A,sếp,Sở Mẫu,Sở", "B,Chủ tịch,Sở Mẫu,Sở")),
            (UnknownTermError, "expected.term", "sếp", "B2 (role)", at(2, "role", allowed=allowed)),
            (
                InvalidOfficeError,
                "expected.role",
                "chair",
                "B3 (role)",
                at(3, "role", kind=BodyKind.DEPARTMENT, allowed=("head", "deputy_head", "chief_accountant", "other")),
            ),
        )

    @pytest.mark.parametrize(
        ("column", "cell", "expected"),
        [
            ("under", "district", (InvalidOfficeError, "expected.superior", "district")),
            ("has_control_board", "có", (InvalidOfficeError, "expected.company", True)),
        ],
    )
    def test_a_body_that_cannot_be(self, column: str, cell: str, expected: tuple[type[InvalidValueError], str, object]) -> None:
        facts = at(2, column, kind=BodyKind.DEPARTMENT)
        same(lambda: read_roster(roster(f"{HEAD},{column}", f"{ROW},{cell}")), (*expected, f"E2 ({column})", facts))

    def test_spans_without_a_start(self) -> None:
        head = f"{HEAD},start,end,acting"
        for cells in (",2015-01-01,", ",,có", ",,không"):
            expected = MissingValueError, "json.lacking", None, "E2 (start)", at(2, "start")
            same(lambda cells=cells: read_roster(roster(head, f"{ROW},{cells}")), expected)  # type: ignore[misc]
        for column in ("end", "acting"):
            expected = MissingValueError, "json.lacking", None, "A1 (start)", at(1, "start")
            same(lambda column=column: read_roster(roster(f"{HEAD},{column}", f"{ROW},")), expected)  # type: ignore[misc]
        assert read_roster(roster(head, f"{ROW},,,")) == (MAU,)
        same(
            lambda: read_roster(roster(head, f"{ROW},,,", f"{ROW},2015-01-01,,", f"{ROW},,,")),
            (MissingValueError, "json.lacking", None, "E2 (start)", at(2, "start")),
            (MissingValueError, "json.lacking", None, "E4 (start)", at(4, "start")),
        )

    def test_a_table_without_spans_has_each_post_once(self) -> None:
        same(
            lambda: read_roster(roster(HEAD, ROW, "B,head,C,agency", ROW, ROW)),
            (InvalidOfficeError, "expected.once", "Trần Thị Mẫu", "A4 (name)", at(4, "name")),
            (InvalidOfficeError, "expected.once", "Trần Thị Mẫu", "A5 (name)", at(5, "name")),
        )
        for column, cell in (("end", "2015-01-01"), ("acting", "có")):
            expected = MissingValueError, "json.lacking", None, "A1 (start)", at(1, "start")
            text = roster(f"{HEAD},{column}", f"{ROW},{cell}", f"{ROW},{cell}")
            same(lambda text=text: read_roster(text), expected)  # type: ignore[misc]

    def test_spans_that_cannot_be(self) -> None:
        same(
            lambda: read_roster(roster(f"{HEAD},start,end", f"{ROW},2019-01-20,2019-01-19", f"{ROW},1899-12-31,")),
            (InvalidOfficeError, "expected.end", "2019-01-19", "F2 (end)", at(2, "end", start=date(2019, 1, 20))),
            (InvalidDayError, "expected.year", "1899-12-31", "E3 (start)", at(3, "start", first=1900, last=8999)),
        )
        same(
            lambda: read_roster(roster(f"{HEAD},start", f"{ROW},2016-01-01", f"{ROW},2015-01-01")),
            (
                InvalidOfficeError,
                "expected.apart",
                "2016-01-01",
                "E2 (start)",
                at(2, "start", name="Trần Thị Mẫu", start=date(2015, 1, 1)),
            ),
        )

    def test_rows_of_one_person_that_do_not_agree(self) -> None:
        head = f"{HEAD},start,party_leadership,under,circumstances"
        rows = (
            f"{ROW},2015-01-01,,city,",
            "B,head,C,agency,,,,",
            "trần thị mẫu,head,Sở Mẫu,department,2015-01-01,,,",
            "Trần Thị Mẫu,head,Sở Mẫu,agency,2016-01-01,có,department,",
            f"{ROW},2017-01-01,không,city,no",
        )
        same(
            lambda: read_roster(roster(head, *rows)),
            (InvalidOfficeError, "csv.as_before", "agency", "D5 (kind)", at(5, "kind", earlier=2)),
            (InvalidOfficeError, "csv.as_before", "department", "G5 (under)", at(5, "under", earlier=2)),
            (InvalidOfficeError, "csv.as_before", False, "F6 (party_leadership)", at(6, "party_leadership", earlier=2)),
        )

    def test_whom_the_rows_are_of(self) -> None:
        head = f"{HEAD},start,id"
        rows = (
            "A,head,B,agency,2015-01-01,1",
            "A,head,B,agency,2016-01-01,2",
            "A,deputy_head,B,agency,2015-01-01,1",
            "A,head,C,agency,2015-01-01,1",
            "D,head,B,agency,,",
        )
        found = [(person.name, person.id, person.key) for person in read_roster(roster(head, *rows))]
        assert found == [
            ("A", "1", ("1", Role.HEAD, "B")),
            ("A", "2", ("2", Role.HEAD, "B")),
            ("A", "1", ("1", Role.DEPUTY_HEAD, "B")),
            ("A", "1", ("1", Role.HEAD, "C")),
            ("D", None, ("D", Role.HEAD, "B")),
        ]


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
        text = roster(*BALLOTS[language]).replace(",", delimiter)
        assert write_ballots(BOX, language=language, delimiter=delimiter) == text
        assert read_ballots(text, issued=3, delimiter=delimiter) == BOX
        assert read_ballots(text, form=BOX.form, delimiter=delimiter).issued is None

    @pytest.mark.parametrize("column", BallotColumn)
    def test_one_column(self, column: BallotColumn) -> None:
        (index,) = (place for place, other in enumerate(BallotColumn, 2) if other is column)
        cells = [line.split(",") for line in BALLOTS[None]]
        text = roster(*(f"{row[0]},{row[1]},{row[index]}" for row in cells))
        box = read_ballots(text)
        usual = {"issued_by_board": True, "stamped": True, "struck": frozenset(), "added": (), "other_writing": False}
        first, second = box.ballots
        for name, value in usual.items():
            assert getattr(first, name) == (getattr(UNUSUAL, name) if name == column.value else value)
            assert getattr(second, name) == value
        assert write_ballots(box) == text

    def test_what_is_as_usual_may_be_said(self) -> None:
        text = roster("A,stamped,issued_by_board,other_writing", "low,có,true,no")
        assert read_ballots(text) == Box(BallotForm(["A"]), [Ballot([Rating.LOW])])

    def test_what_a_sheet_has_no_place_for(self) -> None:
        for box, value, where in (
            (Box(BallotForm(["A", "CÓ dấu"]), []), "CÓ dấu", "box.form.names[1]"),
            (Box(BallotForm(["stamped"]), []), "stamped", "box.form.names[0]"),
        ):
            with pytest.raises(InvalidBallotError) as caught:
                write_ballots(box)
            assert told(caught.value) == (InvalidBallotError, "csv.column_name", value, where, {})
        form = BallotForm(["A", "A|B"])
        for ballot, value, where in (
            (Ballot([None, None], struck=["A", "A|B"]), "A|B", "box.ballots[1].struck"),
            (Ballot([None, None], added=["C", "|"]), "|", "box.ballots[1].added"),
        ):
            with pytest.raises(InvalidBallotError) as caught:
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
        same(
            lambda: read_ballots("stamped,B,A\n", form=BallotForm(names)),
            (InvalidBallotError, "csv.form", ("B", "A"), "A1 (stamped)", at(1, "stamped", names=names)),
        )

    def test_a_bad_header(self) -> None:
        visible = InvalidTextError, "expected.visible", "\u200b", r"C1 ('\u200b')"
        same(
            lambda: read_ballots("A,,\u200b,A,stamped,có dấu,B\n"),
            (MissingValueError, "json.lacking", None, "B1", at(1, "B")),
            (*visible, at(1, "\u200b", character="U+200B")),
            (InvalidBallotError, "expected.once", "A", "D1 (A)", at(1, "A")),
            (InvalidBallotError, "expected.once", "có dấu", "F1 (có dấu)", at(1, "có dấu")),
        )
        same(
            lambda: read_ballots("stamped,struck\n"),
            (InvalidBallotError, "expected.names", None, "A1 (stamped)", at(1, "stamped")),
        )

    def test_bad_cells(self) -> None:
        text = roster(
            "A,B,stamped,issued_by_board,other_writing,struck,added",
            "cao,high|x,1,2,3,C,A",
            "low",
            ",,,,,A|,D| |E",
            ",,,,,A|B,C",
        )
        names = ("A", "B")
        level = UnknownTermError, "expected.term"
        same(
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
        with pytest.raises(InvalidBallotError) as caught:
            Box(form, [Ballot([None]), Ballot([])])
        assert told(caught.value) == (InvalidBallotError, "expected.rows", 0, "Box.ballots[1].marks", {"rows": 1})
        with pytest.raises(InvalidCountError) as caught:
            Box(form, [], issued=True)
        assert told(caught.value) == (InvalidCountError, "expected.count", True, "Box.issued", {})
        assert Box(form, [], issued=0).issued == 0
