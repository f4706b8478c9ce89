"""Rosters and ballots to and from CSV, as spreadsheets have it, in codes or official terms; each error in its cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from effort import HALF
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    InvalidBallotError,
    InvalidCountError,
    InvalidDayError,
    InvalidOfficeError,
    InvalidValueError,
    Language,
    Office,
    Officeholder,
    Rating,
    Role,
    Service,
    Under,
    UnknownTermError,
    count,
)
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.facts.counting import EXPECTED_NOT_PRINTED, EXPECTED_PRINTED
from phieu_tin_nhiem.facts.offices import ROLES_IN, printed_titles, title_of
from phieu_tin_nhiem.facts.people import Circumstance
from phieu_tin_nhiem.interchange import (
    BallotColumn,
    Box,
    InvalidFileError,
    MissingValueError,
    RosterColumn,
    read_ballots,
    read_roster,
    sheets,
    write_ballots,
    write_roster,
)
from phieu_tin_nhiem.testing import strategies
from samples import BAD_FILES, BOXES, EXAMPLES

HEAD = "name,role,body,kind"
ROW = "Trần Thị Mẫu,head,Sở Mẫu,department"


def roster_errors(text: str | bytes, delimiter: str = ",") -> tuple[InvalidValueError, ...]:
    with pytest.raises(InvalidFileError) as caught:
        read_roster(text, delimiter=delimiter)
    return caught.value.errors


def ballot_errors(text: str, form: BallotForm | None = None) -> tuple[InvalidValueError, ...]:
    with pytest.raises(InvalidFileError) as caught:
        read_ballots(text, form=form)
    return caught.value.errors


def cells(errors: tuple[InvalidValueError, ...]) -> list[str]:
    return [error.where for error in errors]


class TestRosters:
    """A row is a span of service; an empty cell is unknown."""

    def test_the_example_gives_three_people(self) -> None:
        director, deputy, newcomer = read_roster((EXAMPLES / "roster.csv").read_bytes(), delimiter=";")
        assert (director.name, director.office.role, director.party_leadership) == ("Trần Thị Mẫu", Role.HEAD, True)
        assert deputy.service == (Service(date(2013, 5, 1), date(2018, 4, 30)), Service(date(2018, 5, 1)))
        assert deputy.party_leadership is False
        assert (newcomer.office.body.kind, newcomer.party_leadership) == (BodyKind.DEPARTMENT, None)
        outcomes = [found.outcome.value for found in CAN_THO_2019.decide_all([director, deputy], on=date(2019, 1, 20))]
        assert outcomes == ["voted_on", "voted_on"]

    @pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_it_is_read_as_spreadsheets_write_it(self, ends: str, mark: str, delimiter: str) -> None:
        text = mark + ends.join([HEAD.replace(",", delimiter), ROW.replace(",", delimiter), "", ""])
        assert read_roster(text, delimiter=delimiter) == read_roster(text.encode(), delimiter=delimiter)
        assert read_roster(text, delimiter=delimiter)[0].name == "Trần Thị Mẫu"

    def test_a_quoted_cell_may_hold_a_delimiter_a_line_end_and_a_quotation_mark(self) -> None:
        (person,) = read_roster(f'{HEAD}\r\n"Trần\n""Thị"", Mẫu",head,"Sở, Mẫu",department\r\n')
        assert (person.name, person.office.body.name) == ('Trần "Thị", Mẫu', "Sở, Mẫu")

    def test_columns_are_called_by_codes_or_by_official_names(self) -> None:
        for names in zip(
            *((column.value, column.label.vi.upper(), column.label.en) for column in RosterColumn), strict=True
        ):
            sheet = io.StringIO()
            row = ["A", "Trưởng ban kiểm soát", "Công ty Mẫu", "công ty TNHH MTV", "Sở", "có", "không"]
            csv.writer(sheet).writerows([names, [*row, "2015-03-01", "2016-03-01", "yes", "no", "không", "A1"]])
            (person,) = read_roster(sheet.getvalue())
            assert person.office.role is Role.CONTROL_BOARD_HEAD
            assert person.office.body.under is Under.DEPARTMENT
            assert (person.office.body.has_control_board, person.office.committee_member) == (True, False)
            assert person.service == (Service(date(2015, 3, 1), date(2016, 3, 1), acting=True),)
            assert (person.party_leadership, person.circumstances, person.id) == (False, frozenset(), "A1")

    @pytest.mark.parametrize("kind", BodyKind.standard())
    def test_every_post_is_read_by_its_code_and_by_its_title(self, kind: BodyKind) -> None:
        for role in ROLES_IN[kind]:
            titles = printed_titles(title_of(role, kind))
            for said in (role.value, *titles, titles[0].upper()):
                for body in (kind.value, kind.label.vi, kind.label.en):
                    sheet = io.StringIO()
                    csv.writer(sheet).writerows([HEAD.split(","), ["A", said, "B", body]])
                    (person,) = read_roster(sheet.getvalue())
                    assert (person.office.role, person.office.body.kind) == (role, kind)

    def test_circumstances_are_several_none_or_unknown(self) -> None:
        def read(cell: str) -> Collection[Circumstance] | None:
            return read_roster(f"{HEAD},circumstances\n{ROW},{cell}")[0].circumstances

        assert read("serious_illness | đã có thông báo nghỉ công tác chờ nghỉ hưu") == frozenset(Circumstance)
        assert read("không") == read("no") == frozenset()
        assert read("") is None

    def test_what_one_row_knows_the_other_need_not_repeat(self) -> None:
        head = f"{HEAD},start,end,party_leadership,under"
        (person,) = read_roster(f"{head}\n{ROW},2015-01-01,2016-01-01,,city\n{ROW},2016-01-02,,có,\n")
        assert (person.party_leadership, person.office.body.under) == (True, Under.CITY)
        assert person.service is not None
        assert len(person.service) == 2

    def test_an_id_tells_two_of_one_name_apart(self) -> None:
        text = f"{HEAD},id,start\n{ROW},1,2015-01-01\n{ROW},2,2015-01-01\n"
        assert [person.id for person in read_roster(text)] == ["1", "2"]

    @given(st.lists(st.sampled_from(["Trần Thị Mẫu", "A;B", 'A"B', "A,B", "A\nB"]), max_size=4, unique=True))
    def test_whatever_a_spreadsheet_quotes_is_read(self, names: list[str]) -> None:
        sheet = io.StringIO()
        csv.writer(sheet, delimiter=";").writerows(
            [HEAD.split(","), *[[name, "head", "Sở Mẫu", "Sở"] for name in names]]
        )
        found = read_roster(sheet.getvalue(), delimiter=";")
        assert [person.name for person in found] == [name.replace("\n", " ") for name in names]


class TestTermsOfOnesOwn:
    """A roster may name posts and kinds of one's own, if it is read with them."""

    DEAN = Role.own("dean", "Trưởng khoa", "dean")
    FACULTY = BodyKind.own("faculty", "khoa", "faculty")
    SCHOOL = Under.own("school", "trường đại học", "university")

    @pytest.mark.parametrize("language", [None, *LANGUAGES])
    def test_there_and_back(self, language: Language | None) -> None:
        people = (Officeholder("A", Office(self.DEAN, Body("Khoa Mẫu", self.FACULTY, self.SCHOOL))),)
        text = write_roster(people, language=language)
        assert read_roster(text, own=[self.DEAN, self.FACULTY, self.SCHOOL]) == people
        assert len(roster_errors(text)) == 3

    def test_only_terms_are_terms(self) -> None:
        with pytest.raises(InvalidValueError):
            read_roster("", own=["dean"])  # type: ignore[list-item]


class TestBadRosters:
    """Every bad cell is reported, all of them together, by the letters of its column and the number of its row."""

    def test_the_bad_example(self) -> None:
        found = roster_errors((BAD_FILES / "roster.csv").read_bytes())
        assert cells(found) == ["B2 (role)", "F2 (start)", "G3 (end)", "C4 (body)"]
        assert [(error.facts["row"], error.facts["column"]) for error in found] == [
            (2, "role"),
            (2, "start"),
            (3, "end"),
            (4, "body"),
        ]
        assert [type(error) for error in found[1:]] == [InvalidDayError, InvalidOfficeError, MissingValueError]
        assert "Giám đốc Sở (head)" in found[0].facts["allowed"]  # type: ignore[operator]

    def test_the_rows_of_a_spreadsheet_are_counted_and_not_the_lines_of_the_text(self) -> None:
        assert cells(roster_errors(f'{HEAD}\n\n"A\nB",head,C,department\nA,head,C,quán\n')) == ["D4 (kind)"]

    def test_rows_of_one_person_have_to_agree(self) -> None:
        head = f"{HEAD},start,party_leadership"
        (error,) = roster_errors(f"{head}\n{ROW},2015-01-01,có\n{ROW},2016-01-01,không\n")
        assert error.where == "F3 (party_leadership)"
        assert (error.sentence, error.facts["earlier"]) == (sheets.AS_BEFORE, 2)

    def test_spans_that_overlap_are_reported_at_the_later_one(self) -> None:
        (error,) = roster_errors(f"{HEAD},start\n{ROW},2016-01-01\n{ROW},2015-01-01\n")
        assert error.where == "E2 (start)"

    def test_a_span_has_a_start(self) -> None:
        head = f"{HEAD},start,end,acting"
        assert cells(roster_errors(f"{head}\n{ROW},,2015-01-01,\n")) == ["E2 (start)"]
        assert cells(roster_errors(f"{head}\n{ROW},,,có\n")) == ["E2 (start)"]
        assert cells(roster_errors(f"{head}\n{ROW},2015-01-01,,\n{ROW},,,\n")) == ["E3 (start)"]
        assert cells(roster_errors(f"{HEAD},end\n{ROW},\n")) == ["A1 (start)"]

    def test_a_body_that_cannot_be_is_reported_at_its_cell(self) -> None:
        assert cells(roster_errors(f"{HEAD},under\n{ROW},district\n")) == ["E2 (under)"]
        assert cells(roster_errors(f"{HEAD},has_control_board\n{ROW},có\n")) == ["E2 (has_control_board)"]
        assert cells(roster_errors(f"{HEAD}\nA,chair,Sở Mẫu,Sở\n")) == ["B2 (role)"]

    def test_a_post_in_a_body_of_unknown_kind_is_read_all_the_same(self) -> None:
        assert cells(roster_errors(f"{HEAD}\nA,sếp,Sở Mẫu,quán\n")) == ["B2 (role)", "D2 (kind)"]
        assert cells(roster_errors(f"{HEAD}\nA,cấp trưởng,Sở Mẫu,\n")) == ["D2 (kind)"]

    def test_a_column_that_means_nothing_comes_twice_or_lacks_is_reported(self) -> None:
        found = roster_errors("name,role,role,boody\n")
        assert cells(found) == ["C1 (role)", "D1 (boody)", "A1 (body)", "A1 (kind)"]
        assert "họ và tên (name)" in found[1].facts["allowed"]  # type: ignore[operator]

    def test_a_cell_beyond_the_header_is_reported_unless_it_is_empty(self) -> None:
        assert cells(roster_errors(f"{HEAD}\n{ROW},x\n")) == ["E2"]
        assert len(read_roster(f"{HEAD}\n{ROW},,,\n")) == 1

    def test_another_delimiter_is_named(self) -> None:
        (error,) = roster_errors(HEAD.replace(",", ";"))
        assert (error.sentence, error.facts["delimiter"]) == (sheets.OTHER_DELIMITER, "';'")
        assert cells(roster_errors(HEAD, delimiter=";")) == [f"A1 ({HEAD})"]
        assert cells(roster_errors(HEAD, delimiter="|")) == ["delimiter"]

    @pytest.mark.parametrize("text", ["", "\n", ",,\n", "\ufeff"])
    def test_without_a_header_there_is_nothing(self, text: str) -> None:
        assert cells(roster_errors(text)) == ["A1"]

    def test_text_that_is_no_csv_is_refused_with_its_line(self) -> None:
        (error,) = roster_errors((BAD_FILES / "quotes.csv").read_bytes())
        assert (error.where, error.facts["line"]) == ("A2", 2)
        assert cells(roster_errors(f"{HEAD}\n{'a' * 200_000},head,B,agency")) == ["A2"]
        assert cells(roster_errors("họ".encode("utf-16"))) == ["A1"]

    def test_of_two_columns_with_one_name_the_first_is_read(self) -> None:
        assert cells(roster_errors(f"{HEAD},role\nA,x,B,agency,head\n")) == ["E1 (role)", "B2 (role)"]

    def test_columns_beyond_z_have_two_letters(self) -> None:
        (error,) = (found for found in roster_errors(HEAD + "," * 22 + ",x\n") if found.value == "x")
        assert error.where == "AA1 (x)"


class TestBallots:
    """A row is a ballot, a column a name; an empty cell is a row without a mark."""

    def test_the_example_is_counted(self) -> None:
        box = read_ballots((EXAMPLES / "ballots.csv").read_bytes(), issued=6)
        counted = count(box.form, box.ballots, issued=box.issued)
        assert (counted.turnout.issued, counted.turnout.collected, counted.invalid_ballots) == (6, 5, 1)
        assert [row.tally.to_dict() for row in counted.rows] == [
            {"high": 2, "confidence": 1, "low": 1},
            {"high": 1, "confidence": 1, "low": 0},
        ]

    def test_what_a_cell_can_say(self) -> None:
        columns = ",".join(column.label.vi for column in BallotColumn)
        box = read_ballots(f"A,B,{columns}\nhigh,,không,no,A|B,C | D,có\nlow | high,TÍN NHIỆM,,,,,\n")
        assert box.form == BallotForm(["A", "B"])
        assert box.ballots == (
            Ballot(
                [Rating.HIGH, None],
                struck=["A", "B"],
                added=["C", "D"],
                issued_by_board=False,
                stamped=False,
                other_writing=True,
            ),
            Ballot([{Rating.HIGH, Rating.LOW}, Rating.CONFIDENCE]),
        )

    def test_a_ballot_without_any_mark_is_a_ballot(self) -> None:
        assert len(read_ballots("A,B\n,\n").ballots) == 1
        assert len(read_ballots('A\n""\n').ballots) == 1
        assert read_ballots("A,B\n").ballots == ()

    def test_an_empty_line_is_no_ballot(self) -> None:
        (error,) = ballot_errors("A,B\n\nlow,low\n")
        assert (error.where, error.facts["count"]) == ("A2 (A)", 2)

    def test_the_header_has_to_be_the_form_that_was_printed(self) -> None:
        form = BallotForm(["A", "B"])
        assert read_ballots("A,B,stamped\n", form=form).form is not None
        (error,) = ballot_errors("B,A\n", form)
        assert (error.sentence, error.facts["names"]) == (sheets.OTHER_FORM, ("A", "B"))
        with pytest.raises(InvalidValueError):
            read_ballots("A\n", form="A")  # type: ignore[arg-type]
        with pytest.raises(InvalidCountError):
            read_ballots("A\n", issued=-1)

    def test_every_bad_cell_is_reported(self) -> None:
        with pytest.raises(InvalidFileError) as caught:
            read_ballots((BAD_FILES / "ballots.csv").read_bytes())
        assert cells(caught.value.errors) == ["B2 (Lê Văn Thí)", "A3 (Trần Thị Mẫu)", "C4 (stamped)"]
        assert cells(ballot_errors("A,struck\nlow, | \n")) == ["B2 (struck)"]

    def test_a_bad_header_is_reported(self) -> None:
        assert cells(ballot_errors("A,A,stamped,có dấu\n")) == ["B1 (A)", "D1 (có dấu)"]
        assert cells(ballot_errors("A,,\u200b\n")) == ["B1", "C1 ('\\u200b')"]
        assert cells(ballot_errors("stamped\ncó\n")) == ["A1 (stamped)"]

    def test_under_a_name_that_stands_twice_every_bad_cell_is_reported_too(self) -> None:
        assert cells(ballot_errors("A,A\nno,high\nlow,no\n")) == ["B1 (A)", "A2 (A)", "B3 (A)"]


def a_roster() -> st.SearchStrategy[list[Officeholder]]:
    """Draw people whom a roster can hold."""
    people = strategies.officeholders()
    here = people.filter(lambda person: all(span.office is None for span in person.service or ()))
    return st.lists(here, max_size=4, unique_by=lambda person: person.key)


class TestWritingRosters:
    """``read_roster(write_roster(x)) == x``, in codes and in the terms of either language."""

    @pytest.mark.parametrize("language", [None, *LANGUAGES])
    @settings(HALF, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
    @given(people=a_roster(), delimiter=st.sampled_from(",;\t"))
    def test_there_and_back(self, language: Language | None, people: list[Officeholder], delimiter: str) -> None:
        written = write_roster(people, language=language, delimiter=delimiter)
        offices = [person.office for person in people]
        used = {term for office in offices for term in (office.role, office.body.kind, office.body.under)}
        own = [term for term in used if term is not None and term.is_own]
        assert read_roster(written, delimiter=delimiter, own=own) == tuple(people)
        assert read_roster(written.encode("utf-8-sig"), delimiter=delimiter, own=own) == tuple(people)

    @pytest.mark.parametrize("kind", BodyKind.standard())
    @pytest.mark.parametrize("language", [None, *LANGUAGES])
    def test_every_post_comes_back(self, kind: BodyKind, language: Language | None) -> None:
        people = tuple(
            Officeholder("A", Office(role, Body("B", kind))) for role in Role.standard() if role in ROLES_IN[kind]
        )
        assert read_roster(write_roster(people, language=language)) == people

    def test_a_clerk_reads_it(self) -> None:
        people = read_roster((EXAMPLES / "roster.csv").read_bytes(), delimiter=";")
        first, second, *_ = write_roster(people, language="vi", delimiter=";").splitlines()
        assert first == "họ và tên;chức danh;cơ quan, đơn vị;loại cơ quan, đơn vị;từ ngày;đến ngày;là lãnh đạo cấp ủy"
        assert second == "Trần Thị Mẫu;Giám đốc Sở;Sở Mẫu;Sở;2015-03-01;;có"

    def test_nobody_is_an_empty_roster(self) -> None:
        assert write_roster([]) == "name,role,body,kind\n"
        assert read_roster(write_roster([])) == ()

    def test_no_exemption_is_something_else_than_not_known(self) -> None:
        (person,) = read_roster(f"{HEAD},circumstances\n{ROW},không\n")
        assert write_roster([person]).splitlines()[1].endswith(",no")
        assert write_roster([person], language="vi").splitlines()[1].endswith(",không")

    def test_what_a_roster_cannot_hold_is_refused(self) -> None:
        (person,) = read_roster(f"{HEAD}\n{ROW}\n")
        other = Officeholder(
            "A", person.office, service=[Service(date(2015, 1, 1), office=Office(Role.OTHER, person.office.body))]
        )
        for people, where in (([other], "people[0].service[0].office"), ([person, person], "people")):
            with pytest.raises(InvalidOfficeError) as caught:
                write_roster(people)
            assert caught.value.where == where
        for wrong in ([None], "A", 7):
            with pytest.raises(InvalidValueError):
                write_roster(wrong)  # type: ignore[arg-type]
        with pytest.raises(InvalidValueError):
            write_roster([person], delimiter="|")
        with pytest.raises(UnknownTermError):
            write_roster([person], language="fr")  # type: ignore[arg-type]


def can_be_a_sheet(box: Box) -> bool:
    """Say whether no name that would share a cell has the sign that stands between names there."""
    return not any("|" in name for ballot in box.ballots for name in (*ballot.struck, *ballot.added))


class TestWritingBallots:
    """``read_ballots(write_ballots(x), issued=x.issued) == x``, in codes and in the terms of either language."""

    @pytest.mark.parametrize("language", [None, *LANGUAGES])
    @settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
    @given(box=BOXES.filter(can_be_a_sheet), delimiter=st.sampled_from(",;\t"))
    def test_there_and_back(self, language: Language | None, box: Box, delimiter: str) -> None:
        written = write_ballots(box, language=language, delimiter=delimiter)
        assert read_ballots(written, form=box.form, issued=box.issued, delimiter=delimiter) == box
        assert read_ballots(written, issued=box.issued, delimiter=delimiter) == box

    def test_what_is_not_as_usual_has_columns(self) -> None:
        unusual = Ballot(
            [frozenset({Rating.LOW, Rating.HIGH}), None],
            struck=["B", "A"],
            added=["D", "C"],
            issued_by_board=False,
            stamped=False,
            other_writing=True,
        )
        box = Box(BallotForm(["A", "B"]), [unusual, Ballot([Rating.LOW, Rating.CONFIDENCE])])
        assert write_ballots(box).splitlines() == [
            "A,B,issued_by_board,stamped,struck,added,other_writing",
            "high|low,,false,false,A|B,D|C,true",
            "low,confidence,,,,,",
        ]
        assert write_ballots(box, language="vi").splitlines()[1:] == [
            "tín nhiệm cao|tín nhiệm thấp,,không,không,A|B,D|C,có",
            "tín nhiệm thấp,tín nhiệm,,,,,",
        ]

    def test_a_single_name_that_looks_like_several_columns(self) -> None:
        box = Box(BallotForm(["A;B\tC"[:3]]), [Ballot([None]), Ballot([Rating.LOW])])
        assert write_ballots(box) == "A;B,issued_by_board\n,\nlow,\n"
        assert read_ballots(write_ballots(box)) == box

    def test_what_a_sheet_cannot_hold_is_refused(self) -> None:
        form = BallotForm(["A", "có dấu"])
        wrong = [
            (Box(form, []), "box.form.names[1]"),
            (Box(BallotForm(["A|B"]), [Ballot([None], struck=["A|B"])]), "box.ballots[0].struck"),
            (Box(BallotForm(["A"]), [Ballot([None]), Ballot([None], added=["|"])]), "box.ballots[1].added"),
        ]
        for box, where in wrong:
            with pytest.raises(InvalidBallotError) as caught:
                write_ballots(box)
            assert caught.value.where == where
            assert caught.value.explain("en")
        with pytest.raises(InvalidValueError):
            write_ballots(None)  # type: ignore[arg-type]


class TestBallotsOfTheirForm:
    """A box holds ballots of its form; a name that is struck out is printed, and one that is written in is not."""

    def test_each_is_reported_at_its_cell(self) -> None:
        found = ballot_errors("A,B,struck,added\n,,C,\n,,,A\n,,A|B,C\n")
        assert cells(found) == ["C2 (struck)", "D3 (added)"]
        assert [error.sentence for error in found] == [EXPECTED_PRINTED, EXPECTED_NOT_PRINTED]

    def test_no_other_box_can_be_made(self) -> None:
        form = BallotForm(["A"])
        for ballot, place in (
            (Ballot([]), "marks"),
            (Ballot([None], struck=["B"]), "struck"),
            (Ballot([None], added=["A"]), "added"),
        ):
            with pytest.raises(InvalidBallotError) as caught:
                Box(form, [Ballot([None]), ballot])
            assert caught.value.where == f"Box.ballots[1].{place}"


class TestHeadings:
    """A heading is shown in an error as it can be seen, and cut short."""

    def test_what_cannot_be_seen_is_written_out(self) -> None:
        found = roster_errors("name,role,body,kind,a\u202eb\u0000\n")
        assert cells(found) == [r"E1 ('a\u202eb\x00')"]
        assert found[0].facts["column"] == "a\u202eb\u0000"

    def test_a_long_one_is_cut(self) -> None:
        (error,) = roster_errors(f"{HEAD},{'x' * 100_000}\n")
        assert error.where == f"E1 ({'x' * 60}…)"
        assert len(error.explain()) < 1_000
