"""A roster, whole, in codes and in the terms of either language; and every error of one with its cell."""

from __future__ import annotations

from datetime import date

import pytest

from filed import NO_MORE, at, refused, table
from phieu_tin_nhiem import (
    Body,
    BodyKind,
    InvalidDayError,
    InvalidOfficeError,
    InvalidTextError,
    InvalidValueError,
    Language,
    Office,
    Officeholder,
    Role,
    Service,
    Under,
    UnknownTermError,
)
from phieu_tin_nhiem.interchange import (
    MissingValueError,
    RosterColumn,
    read_roster,
    write_roster,
)
from phieu_tin_nhiem.people import Circumstance
from refusals import told

HEAD = "name,role,body,kind"
ROW = "Trần Thị Mẫu,head,Sở Mẫu,department"
SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
MAU = Officeholder("Trần Thị Mẫu", Office(Role.HEAD, SO_MAU))
FLAGS = ("có", "yes", "true", "không", "no", "false")
POSTS = ("Giám đốc Sở (head)", "Phó Giám đốc Sở (deputy_head)", "Kế toán trưởng (chief_accountant)")


def labels(kind: type[RosterColumn | BodyKind | Under | Role | Circumstance]) -> tuple[str, ...]:
    """Return the terms of a list as an error names them."""
    return tuple(f"{member.label.vi} ({member.value})" for member in kind)


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
        f"{HEAD},under,has_control_board,committee_member,start,end,acting,party_leadership,circumstances,id",
        (
            "Trần Thị Mẫu,control_board_head,Công ty Mẫu,single_member_company,department,true,false,2013-05-01,"
            "2018-04-30,true,true,retirement_notice|serious_illness,M1"
        ),
        (
            "Trần Thị Mẫu,control_board_head,Công ty Mẫu,single_member_company,department,true,false,2018-05-01,,,true,"
            "retirement_notice|serious_illness,M1"
        ),
        '"Lê, Văn Thí",head,Sở Mẫu,department,,,,,,,,no,',
    ),
    "vi": (
        (
            'họ và tên,chức danh,"cơ quan, đơn vị","loại cơ quan, đơn vị",trực thuộc,có ban kiểm soát,là Ủy viên UBND,'
            'từ ngày,đến ngày,"quyền, phụ trách",là lãnh đạo cấp ủy,trường hợp riêng,mã số'
        ),
        (
            "Trần Thị Mẫu,Trưởng ban kiểm soát,Công ty Mẫu,công ty TNHH MTV,Sở,có,không,2013-05-01,2018-04-30,có,có,"
            "nghỉ chữa bệnh hiểm nghèo|đã có thông báo nghỉ công tác chờ nghỉ hưu,M1"
        ),
        (
            "Trần Thị Mẫu,Trưởng ban kiểm soát,Công ty Mẫu,công ty TNHH MTV,Sở,có,không,2018-05-01,,,có,"
            "nghỉ chữa bệnh hiểm nghèo|đã có thông báo nghỉ công tác chờ nghỉ hưu,M1"
        ),
        '"Lê, Văn Thí",Giám đốc Sở,Sở Mẫu,Sở,,,,,,,,không,',
    ),
    "en": (
        (
            "full name,post,name of the body,kind of body,directly under,has a control board,"
            "member of the People's Committee,from,until,only acting,in the leadership of the party committee,"
            "personal circumstances,number"
        ),
        (
            "Trần Thị Mẫu,head of the control board,Công ty Mẫu,single-member limited company,department (Sở),yes,no,"
            "2013-05-01,2018-04-30,yes,yes,has a notice of leave pending retirement|is on leave for a serious illness,"
            "M1"
        ),
        (
            "Trần Thị Mẫu,head of the control board,Công ty Mẫu,single-member limited company,department (Sở),yes,no,"
            "2018-05-01,,,yes,has a notice of leave pending retirement|is on leave for a serious illness,M1"
        ),
        '"Lê, Văn Thí",head,Sở Mẫu,department (Sở),,,,,,,,no,',
    ),
}


class TestRosters:
    """A roster, whole; and every error of one."""

    @pytest.mark.parametrize("language", ROSTERS)
    def test_every_column(self, language: Language | None) -> None:
        assert write_roster(PEOPLE, language=language) == table(*ROSTERS[language])
        assert read_roster(table(*ROSTERS[language])) == PEOPLE

    def test_columns_of_which_nothing_is_known(self) -> None:
        assert write_roster([MAU]) == table(HEAD, ROW)
        assert write_roster([MAU], delimiter="\t") == table(HEAD, ROW).replace(",", "\t")

    def test_what_a_roster_has_no_place_for(self) -> None:
        other = Office(Role.OTHER, SO_MAU)
        moved = Officeholder(
            "A", MAU.office, service=[Service(date(2016, 1, 1)), Service(date(2015, 1, 1), office=other)]
        )
        with pytest.raises(InvalidValueError) as caught:
            write_roster([MAU, moved])
        where = "people[1].service[0].office"
        assert told(caught.value) == (InvalidOfficeError, "csv.other_post", other, where, {})
        with pytest.raises(InvalidValueError) as caught:
            write_roster([MAU, MAU])
        assert told(caught.value) == (InvalidOfficeError, "expected.once", MAU.key, "people", {})
        with pytest.raises(InvalidValueError) as caught:
            write_roster([MAU, None])  # type: ignore[list-item]
        assert told(caught.value) == (InvalidValueError, "expected.kind", None, "people[1]", {"kind": "Officeholder"})

    def test_cells_that_cannot_be_read(self) -> None:
        head = f"{HEAD},under,has_control_board,committee_member,start,end,acting,party_leadership,circumstances,id"
        row = "\u200b,sếp,\u200c,quán,tỉnh,1,2,20/1/2019,2019-02-29,3,4,ốm|no,\u200d"
        unseen = "expected.visible"
        refused(
            lambda: read_roster(table(head, row)),
            (InvalidTextError, unseen, "\u200b", "A2 (name)", at(2, "name", character="U+200B")),
            (UnknownTermError, "expected.term", "sếp", "B2 (role)", at(2, "role", allowed=labels(Role))),
            (InvalidTextError, unseen, "\u200c", "C2 (body)", at(2, "body", character="U+200C")),
            (UnknownTermError, "expected.term", "quán", "D2 (kind)", at(2, "kind", allowed=labels(BodyKind))),
            (UnknownTermError, "expected.term", "tỉnh", "E2 (under)", at(2, "under", allowed=labels(Under))),
            (
                UnknownTermError,
                "expected.term",
                "1",
                "F2 (has_control_board)",
                at(2, "has_control_board", allowed=FLAGS),
            ),
            (UnknownTermError, "expected.term", "2", "G2 (committee_member)", at(2, "committee_member", allowed=FLAGS)),
            (InvalidDayError, "json.day", "20/1/2019", "H2 (start)", at(2, "start", **NO_MORE)),
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

    def test_bad_cells_below_a_bad_header(self) -> None:
        columns = labels(RosterColumn)
        refused(
            lambda: read_roster(table(f"{HEAD},boody", "A,head,B,quán,")),
            (UnknownTermError, "expected.term", "boody", "E1 (boody)", at(1, "boody", allowed=columns)),
            (UnknownTermError, "expected.term", "quán", "D2 (kind)", at(2, "kind", allowed=labels(BodyKind))),
        )
        refused(
            lambda: read_roster(table(f"{HEAD},end", "A,head,B,quán,2015-01-01")),
            (MissingValueError, "json.lacking", None, "A1 (start)", at(1, "start")),
            (UnknownTermError, "expected.term", "quán", "D2 (kind)", at(2, "kind", allowed=labels(BodyKind))),
        )
        # Without one of the columns that are needed no row can be read.
        refused(
            lambda: read_roster(table("name,role,body,end", "A,sếp,B,2015-01-01")),
            (MissingValueError, "json.lacking", None, "A1 (kind)", at(1, "kind")),
            (MissingValueError, "json.lacking", None, "A1 (start)", at(1, "start")),
        )

    def test_cells_that_must_not_be_empty(self) -> None:
        refused(
            lambda: read_roster(table(f"{HEAD},start", "A,,,", " ,,,,", "B,head")),
            (MissingValueError, "json.lacking", None, "B2 (role)", at(2, "role")),
            (MissingValueError, "json.lacking", None, "C2 (body)", at(2, "body")),
            (MissingValueError, "json.lacking", None, "D2 (kind)", at(2, "kind")),
            (MissingValueError, "json.lacking", None, "C4 (body)", at(4, "body")),
            (MissingValueError, "json.lacking", None, "D4 (kind)", at(4, "kind")),
        )

    def test_a_post_that_a_body_of_this_kind_does_not_have(self) -> None:
        allowed = (*POSTS, "chức danh khác (other)")
        refused(
            lambda: read_roster(table(HEAD, "A,sếp,Sở Mẫu,Sở", "B,Chủ tịch,Sở Mẫu,Sở")),
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
    def test_a_body_that_cannot_be(
        self, column: str, cell: str, expected: tuple[type[InvalidValueError], str, object]
    ) -> None:
        facts = at(2, column, kind=BodyKind.DEPARTMENT)
        refused(lambda: read_roster(table(f"{HEAD},{column}", f"{ROW},{cell}")), (*expected, f"E2 ({column})", facts))

    def test_spans_without_a_start(self) -> None:
        head = f"{HEAD},start,end,acting"
        for cells in (",2015-01-01,", ",,có", ",,không"):
            expected = MissingValueError, "json.lacking", None, "E2 (start)", at(2, "start")
            refused(lambda cells=cells: read_roster(table(head, f"{ROW},{cells}")), expected)  # type: ignore[misc]
        for column in ("end", "acting"):
            expected = MissingValueError, "json.lacking", None, "A1 (start)", at(1, "start")
            refused(lambda column=column: read_roster(table(f"{HEAD},{column}", f"{ROW},")), expected)  # type: ignore[misc]
        assert read_roster(table(head, f"{ROW},,,")) == (MAU,)
        refused(
            lambda: read_roster(table(head, f"{ROW},,,", f"{ROW},2015-01-01,,", f"{ROW},,,")),
            (MissingValueError, "json.lacking", None, "E2 (start)", at(2, "start")),
            (MissingValueError, "json.lacking", None, "E4 (start)", at(4, "start")),
        )

    def test_a_table_without_spans_has_each_post_once(self) -> None:
        refused(
            lambda: read_roster(table(HEAD, ROW, "B,head,C,agency", ROW, ROW)),
            (InvalidOfficeError, "expected.once", "Trần Thị Mẫu", "A4 (name)", at(4, "name")),
            (InvalidOfficeError, "expected.once", "Trần Thị Mẫu", "A5 (name)", at(5, "name")),
        )
        for column, cell in (("end", "2015-01-01"), ("acting", "có")):
            expected = MissingValueError, "json.lacking", None, "A1 (start)", at(1, "start")
            text = table(f"{HEAD},{column}", f"{ROW},{cell}", f"{ROW},{cell}")
            refused(lambda text=text: read_roster(text), expected)  # type: ignore[misc]

    def test_spans_that_cannot_be(self) -> None:
        refused(
            lambda: read_roster(table(f"{HEAD},start,end", f"{ROW},2019-01-20,2019-01-19", f"{ROW},1899-12-31,")),
            (InvalidOfficeError, "expected.end", "2019-01-19", "F2 (end)", at(2, "end", start=date(2019, 1, 20))),
            (InvalidDayError, "expected.year", "1899-12-31", "E3 (start)", at(3, "start", first=1900, last=8999)),
        )
        refused(
            lambda: read_roster(table(f"{HEAD},start", f"{ROW},2016-01-01", f"{ROW},2015-01-01")),
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
        refused(
            lambda: read_roster(table(head, *rows)),
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
        found = [(person.name, person.id, person.key) for person in read_roster(table(head, *rows))]
        assert found == [
            ("A", "1", ("1", Role.HEAD, "B")),
            ("A", "2", ("2", Role.HEAD, "B")),
            ("A", "1", ("1", Role.DEPUTY_HEAD, "B")),
            ("A", "1", ("1", Role.HEAD, "C")),
            ("D", None, ("D", Role.HEAD, "B")),
        ]
