"""Every error of a fact names the value itself, its place, and the facts of it: bodies, people, meetings, ballots."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

import pytest

from phieu_tin_nhiem import (
    NOT_DONE,
    Attendance,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Citation,
    CountingBoard,
    Defect,
    Grade,
    InvalidBallotError,
    InvalidCitationError,
    InvalidDayError,
    Invalidity,
    InvalidMeetingError,
    InvalidOfficeError,
    InvalidTextError,
    InvalidValueError,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Observer,
    Office,
    Officeholder,
    Rating,
    Role,
    Round,
    Scope,
    Service,
    Venue,
)
from phieu_tin_nhiem.answers.sources import Instrument, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.offices import Under
from phieu_tin_nhiem.facts.people import Circumstance
from phieu_tin_nhiem.plans.readings import Interpretation
from refusals import CT19, MOMENT, STRANGER, changed, expected_of, tell

DAY, DAY_BEFORE = date(2019, 1, 20), date(2019, 1, 19)
SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
COMPANY = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, has_control_board=False)
HEAD = Office(Role.HEAD, SO_MAU)
SPAN = Service(DAY)
AN = Officeholder("An", HEAD)
AN_IN_FULL = Text("An (Giám đốc Sở, Sở Mẫu)", "An (director of the department, Sở Mẫu)")
NOTICE = Notice()
BOARD = CountingBoard(["An"])
ATTENDANCE = Attendance()
ROW = MinutesRow(name="An")
MINUTES = Minutes()
MEETING = Meeting(body=SO_MAU, on=DAY)
ROUND = Round(meetings=[MEETING])
FORM = BallotForm(["An"])
BALLOT = Ballot([Rating.LOW])
PROVISION = CT19.tenure.provision
CITATION = PROVISION.citation
SAID = Text("vâng", "yes")
READING = Interpretation("A1", SAID, SAID, SAID)
SCOPES = ("not_issued", "struck_name", "added_name", "no_box", "several_boxes", "no_stamp", "other_writing")


class TestFieldsHoldWhatTheyMust:
    """A field that holds something of another kind is named: the class, the field, the kind that it must be."""

    KINDS: tuple[tuple[Any, dict[str, type[object]]], ...] = (
        (SO_MAU, {"kind": BodyKind, "under": Under}),
        (HEAD, {"role": Role, "body": Body}),
        (SPAN, {"acting": bool, "office": Office}),
        (AN, {"office": Office}),
        (MEETING, {"body": Body, "venue": Venue, "attendance": Attendance, "minutes": Minutes}),
        (MEETING, {"notice": Notice, "ballot_form": BallotForm, "board": CountingBoard}),
        (Invalidity(), dict.fromkeys(SCOPES, Scope)),
        (BALLOT, {"issued_by_board": bool, "stamped": bool, "other_writing": bool}),
        (CT19.instrument, {"name": Text, "title": Text, "issuer": Text, "known_from": Text}),
        (CITATION, {"instrument": Instrument, "grade": Grade}),
        (PROVISION, {"kind": ProvisionKind, "content": Text, "citation": Citation, "topic": Topic}),
        (READING, {"question": Text, "reading": Text, "support": Text, "other": Text}),
    )
    FIELDS = tuple((value, name, kind) for value, kinds in KINDS for name, kind in kinds.items())

    @pytest.mark.parametrize(
        ("value", "name", "kind"), FIELDS, ids=[f"{type(value).__name__}.{name}" for value, name, _ in FIELDS]
    )
    def test_something_of_another_kind(self, value: object, name: str, kind: type[object]) -> None:
        where = f"{type(value).__name__}.{name}"
        assert tell(lambda: changed(value, **{name: STRANGER})) == expected_of(kind, STRANGER, where)

    def test_an_option_is_the_name_of_one(self) -> None:
        assert tell(lambda: changed(READING, option=7)) == expected_of(str, 7, "Interpretation.option")

    # Fields of several things, with what one of them is.
    SEVERAL: tuple[tuple[Any, str, type[object], object], ...] = (
        (AN, "service", Service, SPAN),
        (AN, "circumstances", Circumstance, Circumstance.RETIREMENT_NOTICE),
        (ATTENDANCE, "present", Observer, Observer.INSPECTION),
        (ATTENDANCE, "absent", Observer, Observer.INSPECTION),
        (MINUTES, "rows", MinutesRow, ROW),
        (MEETING, "people", Officeholder, AN),
        (MEETING, "listed", Officeholder, AN),
        (ROUND, "meetings", Meeting, MEETING),
        (BALLOT, "marks", Rating, Rating.LOW),
    )

    @pytest.mark.parametrize(("value", "name", "kind", "good"), SEVERAL, ids=[f"{name}" for _, name, *_ in SEVERAL])
    def test_one_of_several_is_of_another_kind(
        self, value: object, name: str, kind: type[object], good: object
    ) -> None:
        where = f"{type(value).__name__}.{name}"
        assert tell(lambda: changed(value, **{name: [good, STRANGER]})) == expected_of(kind, STRANGER, f"{where}[1]")
        alone: tuple[object, ...] = (InvalidValueError, "expected.several", STRANGER, where, {})
        assert tell(lambda: changed(value, **{name: STRANGER})) == alone

    NAMES: tuple[tuple[Any, str], ...] = (
        (BOARD, "members"),
        (FORM, "names"),
        (BALLOT, "struck"),
        (BALLOT, "added"),
        (CITATION, "urls"),
        (PROVISION, "interpretations"),
    )

    @pytest.mark.parametrize(("value", "name"), NAMES, ids=[name for _, name in NAMES])
    def test_several_names_are_names(self, value: object, name: str) -> None:
        where = f"{type(value).__name__}.{name}"
        expected: tuple[object, ...] = (InvalidTextError, "expected.text", "", f"{where}[1]", {})
        assert tell(lambda: changed(value, **{name: ["An", ""]})) == expected
        expected = (InvalidValueError, "expected.several", "An", where, {})
        assert tell(lambda: changed(value, **{name: "An"})) == expected

    NAMED: tuple[tuple[Any, str], ...] = (
        (SO_MAU, "name"),
        (AN, "name"),
        (AN, "id"),
        (NOTICE, "place"),
        (ROW, "name"),
        (CT19.instrument, "id"),
        (READING, "id"),
    )

    @pytest.mark.parametrize(("value", "name"), NAMED, ids=[f"{type(value).__name__}.{name}" for value, name in NAMED])
    def test_a_name_is_one(self, value: object, name: str) -> None:
        expected: tuple[object, ...] = (InvalidTextError, "expected.text", " ", f"{type(value).__name__}.{name}", {})
        assert tell(lambda: changed(value, **{name: " "})) == expected

    DAYS: tuple[tuple[Any, str], ...] = (
        (SPAN, "start"),
        (SPAN, "end"),
        (NOTICE, "on"),
        (MEETING, "on"),
        (ROUND, "reported_on"),
        (CT19.instrument, "issued_on"),
    )

    @pytest.mark.parametrize(("value", "name"), DAYS, ids=[f"{type(value).__name__}.{name}" for value, name in DAYS])
    def test_a_moment_is_no_day(self, value: object, name: str) -> None:
        expected: tuple[object, ...] = (InvalidDayError, "expected.day", MOMENT, f"{type(value).__name__}.{name}", {})
        assert tell(lambda: changed(value, **{name: MOMENT})) == expected

    FLAGS: tuple[tuple[Any, str], ...] = (
        (SO_MAU, "has_control_board"),
        (HEAD, "committee_member"),
        (AN, "party_leadership"),
        (MEETING, "list_reported"),
    )

    @pytest.mark.parametrize(("value", "name"), FLAGS, ids=[name for _, name in FLAGS])
    def test_a_truth_is_yes_or_no_or_unknown(self, value: object, name: str) -> None:
        expected: tuple[object, ...] = (InvalidValueError, "expected.flag", 1, f"{type(value).__name__}.{name}", {})
        assert tell(lambda: changed(value, **{name: 1})) == expected


class TestArguments:
    """What is asked with something of another kind: the argument is named as the caller names it."""

    KINDS: tuple[tuple[Callable[[], object], str, type[object]], ...] = (
        (lambda: HEAD.is_same_post(STRANGER), "other", Office),
        (lambda: AN.holds(STRANGER), "span", Service),
        (lambda: AN.contradiction(STRANGER), "other", Officeholder),
        (lambda: BallotForm.of([AN, STRANGER]), "people[1]", Officeholder),
        (lambda: Invalidity().scope(STRANGER), "defect", Defect),
        (lambda: Citation.parse(STRANGER, STRANGER, Grade.SEEN), "Citation.instrument", Instrument),
        (lambda: Citation.parse("Điều 7", CT19.instrument, STRANGER), "Citation.grade", Grade),
        (lambda: Ballot([Rating.LOW, [Rating.LOW, STRANGER]]), "Ballot.marks[1][1]", Rating),
        (lambda: Minutes.of(STRANGER), "count", type(CT19.counting.count(FORM, []))),
    )

    @pytest.mark.parametrize(("act", "where", "kind"), KINDS, ids=[where for _, where, _ in KINDS])
    def test_something_of_another_kind(self, act: Callable[[], object], where: str, kind: type[object]) -> None:
        assert tell(act) == expected_of(kind, STRANGER, where)

    def test_a_moment_is_no_day(self) -> None:
        assert tell(lambda: SPAN.covers(MOMENT)) == (InvalidDayError, "expected.day", MOMENT, "day", {})

    def test_a_citation_is_read_from_text(self) -> None:
        expected: tuple[object, ...] = (InvalidTextError, "expected.text", "", "Citation.locator", {})
        assert tell(lambda: Citation.parse("", CT19.instrument, Grade.SEEN)) == expected


Case = tuple[Callable[[], object], type[InvalidValueError], str, object, str, Mapping[str, object]]


class TestFactsThatContradict:
    """Facts that cannot go together: one of them is named, and what speaks against it."""

    CASES: tuple[Case, ...] = (
        (
            lambda: changed(SO_MAU, under=Under.DISTRICT),
            *(InvalidOfficeError, "expected.superior", Under.DISTRICT),
            *("Body.under", {"kind": BodyKind.DEPARTMENT}),
        ),
        (
            lambda: changed(SO_MAU, has_control_board=False),
            *(InvalidOfficeError, "expected.company", False),
            *("Body.has_control_board", {"kind": BodyKind.DEPARTMENT}),
        ),
        (
            lambda: changed(HEAD, role=Role.CHAIR),
            *(InvalidOfficeError, "expected.role", Role.CHAIR, "Office.role"),
            {
                "kind": BodyKind.DEPARTMENT,
                "allowed": ("Role.HEAD", "Role.DEPUTY_HEAD", "Role.CHIEF_ACCOUNTANT", "Role.OTHER"),
            },
        ),
        (
            lambda: Office(Role.CONTROL_BOARD_HEAD, COMPANY),
            *(InvalidOfficeError, "expected.board", Role.CONTROL_BOARD_HEAD, "Office.role", {}),
        ),
        (
            lambda: Service(DAY, DAY_BEFORE),
            *(InvalidOfficeError, "expected.end", DAY_BEFORE, "Service.end", {"start": DAY}),
        ),
        (
            lambda: changed(AN, service=[]),
            *(InvalidOfficeError, "expected.service", (), "Officeholder.service", {}),
        ),
        (
            lambda: changed(AN, service=[SPAN, Service(DAY_BEFORE)]),
            *(InvalidOfficeError, "expected.apart", DAY),
            *("Officeholder.service", {"name": "An", "start": DAY_BEFORE}),
        ),
        (
            lambda: changed(NOTICE, time="8:00"),
            *(InvalidMeetingError, "expected.time", "8:00", "Notice.time", {}),
        ),
        (lambda: CountingBoard([]), InvalidMeetingError, "expected.names", (), "CountingBoard.members", {}),
        (
            lambda: CountingBoard(["An", "An"]),
            *(InvalidMeetingError, "expected.once", "An", "CountingBoard.members", {}),
        ),
        (
            lambda: Attendance(present=Observer, absent=[Observer.HOME_AFFAIRS]),
            *(InvalidMeetingError, "expected.present_or_absent", Observer.HOME_AFFAIRS, "Attendance.absent", {}),
        ),
        (lambda: Minutes(rows=[ROW, ROW]), InvalidMeetingError, "expected.once", "An", "Minutes.rows", {}),
        (
            lambda: changed(MEETING, list_reported=True, listed=NOT_DONE),
            *(InvalidMeetingError, "expected.drawn_up", True, "Meeting.list_reported", {}),
        ),
        *(
            (
                partial(changed, MEETING, **{name: [AN, AN]}),
                *(InvalidMeetingError, "expected.once", AN_IN_FULL.vi, f"Meeting.{name}", {}),
            )
            for name in ("people", "listed")
        ),
        (
            lambda: changed(
                MEETING, people=[changed(AN, party_leadership=True)], listed=[changed(AN, party_leadership=False)]
            ),
            *(InvalidMeetingError, "expected.one_record", False),
            *("Meeting.listed", {"person": AN_IN_FULL, "name": "party_leadership"}),
        ),
        (lambda: Round(meetings=[]), InvalidMeetingError, "expected.meeting", (), "Round.meetings", {}),
        (
            lambda: Round(meetings=[changed(MEETING, people=[AN], listed=[changed(AN, id="1")])]),
            *(InvalidMeetingError, "expected.id_everywhere", "1", "Round", {"person": AN_IN_FULL}),
        ),
        (lambda: BallotForm([]), InvalidBallotError, "expected.names", (), "BallotForm.names", {}),
        (lambda: BallotForm(["An", "An"]), InvalidBallotError, "expected.once", "An", "BallotForm.names", {}),
        (
            lambda: BallotForm.of([AN, AN]),
            *(InvalidBallotError, "expected.once", AN_IN_FULL.vi, "BallotForm.names", {}),
        ),
        *(
            (
                partial(Invalidity, **{name: Scope.ROW}),
                *(InvalidBallotError, "expected.paper_scope", Scope.ROW, f"Invalidity.{name}", {}),
            )
            for name in ("not_issued", "added_name", "no_stamp", "other_writing")
        ),
        *(
            (
                partial(Invalidity, **{name: Scope.NONE}),
                *(InvalidBallotError, "expected.row_scope", Scope.NONE, f"Invalidity.{name}", {}),
            )
            for name in ("no_box", "several_boxes")
        ),
        (
            lambda: changed(CT19.instrument, id="CT19"),
            *(InvalidCitationError, "expected.handle", "CT19", "Instrument.id", {}),
        ),
        *(
            (
                partial(changed, CITATION, locator=text),
                *(InvalidCitationError, "expected.locator", text, "Citation.locator", {}),
            )
            for text in (7, "khoản 2", "Điều 7 trang 3", "Điều 7 Điều 8", "")
        ),
        (lambda: changed(PROVISION, id="x"), InvalidCitationError, "expected.locator", "x", "Provision.id", {}),
    )

    @pytest.mark.parametrize(("act", "expected"), [(act, expected) for act, *expected in CASES])
    def test_the_error_tells_it(self, act: Callable[[], object], expected: list[object]) -> None:
        assert tell(act) == tuple(expected)

    def test_a_defect_of_a_printed_name_reaches_as_far_as_is_said(self) -> None:
        for scope in Scope:
            assert Invalidity(struck_name=scope).scope(Defect.STRUCK_NAME) is scope
