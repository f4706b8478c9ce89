"""Reading: what is not known, days and times, terms and facts of one's own; and all that is wrong, where it stands."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Body,
    BodyKind,
    InvalidCountError,
    InvalidDayError,
    InvalidMeetingError,
    InvalidOfficeError,
    InvalidTextError,
    InvalidValueError,
    Meeting,
    Notice,
    Office,
    Role,
    Round,
    Tally,
    Text,
    Under,
    UnknownTermError,
    Venue,
)
from phieu_tin_nhiem.base import sentences, values
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.facts.meetings import EXPECTED_ONE_RECORD, OwnFact
from phieu_tin_nhiem.facts.offices import EXPECTED_ROLE
from phieu_tin_nhiem.interchange import (
    InvalidFileError,
    MissingValueError,
    dump,
    dumps,
    files,
    load,
    loads,
    loads_round,
    plain_json,
    problems,
    reading,
)
from phieu_tin_nhiem.rules.rule import Rule
from refusals import SO_MAU, errors_of, file, round_file
from samples import BAD_FILES, EXAMPLES


class TestWhatIsNotKnown:
    """Null, like nothing at all, says that nothing is known; false says that it is known not to have been done."""

    @pytest.mark.parametrize("name", ["notice", "ballot_form", "board", "listed"])
    def test_of_a_meeting(self, name: str) -> None:
        assert getattr(load(round_file(**{name: False}), Round).meetings[0], name) is NOT_DONE
        assert getattr(load(round_file(**{name: None}), Round).meetings[0], name) is None
        assert getattr(load(round_file(), Round).meetings[0], name) is None

    def test_of_a_notice_and_of_the_report(self) -> None:
        assert load(file("notice", time=False, place=False)) == Notice(time=NOT_DONE, place=NOT_DONE)
        assert load(file("notice", time=None)) == Notice()
        assert load(round_file() | {"reported_on": False}, Round).reported_on is NOT_DONE

    def test_a_place_may_be_called_anything(self) -> None:
        assert load(file("notice", place="not_done")) == Notice(place="not_done")
        assert load(file("notice", place="false")) == Notice(place="false")

    @pytest.mark.parametrize("name", ["venue", "people", "attendance", "minutes"])
    def test_what_cannot_be_left_undone_is_not_false(self, name: str) -> None:
        (error,) = errors_of(round_file(**{name: False}))
        assert error.where == f"$.meetings[0].{name}"
        assert error.facts["also"] == reading.OR_UNKNOWN

    def test_zero_is_not_false_and_one_is_not_true(self) -> None:
        assert errors_of(round_file(notice=0))[0].where == "$.meetings[0].notice"
        assert errors_of(round_file(list_reported=1))[0].where == "$.meetings[0].list_reported"
        assert errors_of(file("tally", high=True))[0].where == "$.high"


class TestDaysAndTimes:
    """A day is YEAR-MONTH-DAY and a time HOUR:MINUTE, and neither is written otherwise."""

    @pytest.mark.parametrize(
        "day",
        [
            "2019-1-20",
            "20190120",
            "2019-W03-7",
            "2019-01-20T00:00",
            "20/01/2019",
            " 2019-01-20",
            "２０１９-01-20",
            2019,
            "",
        ],
    )
    def test_another_form_is_no_day(self, day: object) -> None:
        (error,) = errors_of(file("service", start=day))
        assert isinstance(error, InvalidDayError)
        assert (error.where, error.value) == ("$.start", day)
        assert error.sentence is reading.DAY

    def test_a_day_that_the_calendar_does_not_have_is_none(self) -> None:
        (error,) = errors_of(file("service", start="2019-02-29"))
        assert (error.sentence, error.where, error.value) == (reading.NO_SUCH_DAY, "$.start", "2019-02-29")

    def test_the_years_are_those_of_the_library(self) -> None:
        (error,) = errors_of(file("service", start="1899-12-31"))
        assert (type(error), error.where, error.value) == (InvalidDayError, "$.start", "1899-12-31")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [("08:00", time(8)), ("23:59:59", time(23, 59, 59)), ("08:00:00.000001", time(8, 0, 0, 1))],
    )
    def test_a_time(self, text: str, expected: time) -> None:
        assert load(file("notice", time=text)) == Notice(time=expected)

    @pytest.mark.parametrize("text", ["8:00", "8h", "24:00", "08:60", "0800", "08", "T08:00", 8])
    def test_another_form_is_no_time(self, text: object) -> None:
        (error,) = errors_of(file("notice", time=text))
        assert error.where == "$.time"

    def test_a_moment_is_never_written_as_a_day(self) -> None:
        with pytest.raises(InvalidValueError):
            dump(datetime(2019, 1, 20))  # type: ignore[arg-type]  # noqa: DTZ001


class TestEverythingThatIsWrong:
    """All errors of a file come together, each with its path, in Vietnamese and in English."""

    def test_all_of_them_are_there(self) -> None:
        data: Any = json.loads((EXAMPLES / "lawful-round.json").read_text(encoding="utf-8"))
        data["plan"] = "nq36"
        data["people"]["phó giám đốc"]["service"][1]["start"] = "1/5/2018"
        data["people"]["người mới"]["office"]["role"] = "chair"
        data["people"]["người mới"]["offices"] = []
        data["meetings"][0]["listed"].append("ai đó")
        del data["meetings"][1]["body"]
        data["meetings"][1]["minutes"]["rows"][0]["high"] = "30"
        data["meetings"][1]["minutes"]["rows"][1]["low"] = -2
        data["reported_on"] = "chưa"
        found = errors_of(data)
        assert [error.where for error in found] == [
            "$.plan",
            '$.people["phó giám đốc"].service[1].start',
            '$.people["người mới"].office.role',
            '$.people["người mới"]',
            "$.meetings[0].listed[1]",
            "$.meetings[1].body",
            "$.meetings[1].minutes.rows[0].high",
            "$.meetings[1].minutes.rows[1].low",
            "$.reported_on",
        ]

    def test_a_path_leads_to_the_very_value(self) -> None:
        person = {"name": "A", "office": {"role": "head", "body": SO_MAU}}
        wrong = person | {"service": [{"start": "2015-01-01", "end": "2016-01-01"}, {"start": "chưa rõ"}]}
        meeting = {"body": SO_MAU, "on": "2019-01-20"}
        data = file("round", meetings=[meeting, meeting, meeting | {"people": [wrong]}])
        (error,) = errors_of(data)
        assert error.where == "$.meetings[2].people[0].service[1].start"

    def test_a_bad_entry_of_a_table_is_said_once_however_often_it_is_named(self) -> None:
        data = round_file(people=["a"], listed=["a"]) | {"people": {"a": {"name": "A"}}}
        (error,) = errors_of(data)
        assert isinstance(error, MissingValueError)
        assert (error.sentence, error.where) == (problems.LACKING, "$.people.a.office")

    def test_facts_that_do_not_go_together_are_said_of_their_field(self) -> None:
        (error,) = errors_of(file("service", start="2019-01-20", end="2019-01-19"))
        assert (type(error), error.where, error.value) == (InvalidOfficeError, "$.end", "2019-01-19")
        (error,) = errors_of(file("ballot_form", names=["A", " "]))
        assert error.where == "$.names[1]"
        (error,) = errors_of(file("tally", high=-1))
        assert (type(error), error.where) == (InvalidCountError, "$.high")

    def test_codes_are_named_as_files_write_them(self) -> None:
        (error,) = errors_of(file("office", role="chair", body=SO_MAU))
        assert (error.where, error.value) == ("$.role", "chair")
        assert error.facts["allowed"] == ("head", "deputy_head", "chief_accountant", "other")
        (error,) = errors_of(file("meeting", body=SO_MAU, on="2019-01-20", listed=False, list_reported=True))
        assert (type(error), error.where) == (InvalidMeetingError, "$.list_reported")
        (error,) = errors_of(file("attendance", present=["inspection"], absent=["inspection"]))
        assert (error.where, error.value) == ("$.absent", "inspection")

    def test_a_code_is_written_exactly(self) -> None:
        (error,) = errors_of(file("body", name="Sở Mẫu", kind="Department"))
        assert isinstance(error, UnknownTermError)
        assert error.where == "$.kind"

    def test_a_place_in_what_becomes_a_set_is_that_of_the_file(self) -> None:
        struck = [*"ABCDEFGH", "\u200b", *"IJKLMNOP"]
        (error,) = errors_of(file("ballot", marks=["low"], struck=struck))
        assert error.where == "$.struck[8]"

    def test_nothing_is_said_twice(self) -> None:
        (error,) = errors_of(file("attendance", present=["inspection", "inspection"]))
        assert error.where == "$.present"

    @pytest.mark.parametrize(
        ("tag", "name", "value"),
        [("ballot_form", "names", "AB"), ("round", "meetings", {"0": {}}), ("tally", "high", 1.0), ("body", "name", 1)],
    )
    def test_nothing_is_converted(self, tag: str, name: str, value: object) -> None:
        whole = {"body": {"name": "A", "kind": "agency"}}.get(tag, {}) | {name: value}
        (error,) = errors_of(file(tag, **whole))
        assert error.where == f"$.{name}"

    @pytest.mark.parametrize("name", ["bodies", "people"])
    def test_a_table_is_an_object(self, name: str) -> None:
        (error,) = errors_of(round_file() | {name: []})
        assert error.where == f"$.{name}"

    def test_each_bad_field_of_a_meeting_is_named(self) -> None:
        found = errors_of(round_file(opened_on="1/1/2019", summoned="50", present=1.5))
        assert [error.where for error in found] == [
            f"$.meetings[0].{name}" for name in ("opened_on", "summoned", "present")
        ]

    def test_a_bug_of_ours_is_not_taken_for_an_error_of_the_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object, **__: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(Tally, "__init__", fail)
        with pytest.raises(ZeroDivisionError):
            load(file("tally"))


WRONG: dict[str, tuple[str, sentences.Sentence]] = {
    "utf-16.json": ("$", plain_json.ENCODING),
    "syntax.json": ("$", plain_json.SYNTAX),
    "twice.json": ("$.high", plain_json.TWICE),
    "nan.json": ("$.high", plain_json.NUMBER),
    "deep.json": ("$" + "[0]" * 33, plain_json.DEPTH),
    "no-object.json": ("$", files.FILE_OBJECT),
    "no-format.json": ("$.format", problems.LACKING),
    "other-format.json": ("$.format", problems.ONE_OF),
    "other-type.json": ("$.type", problems.ONE_OF),
    "answer.json": ("$.type", files.ANSWER),
    "other-plan.json": ("$.plan", problems.ONE_OF),
    "unknown-key.json": ("$.meetings[0]", reading.UNKNOWN_KEY),
    "no-body.json": ("$.meetings[0].body", problems.LACKING),
    "loose-day.json": ("$.meetings[0].on", reading.DAY),
    "moment.json": ("$.meetings[0].on", reading.DAY),
    "no-such-day.json": ("$.meetings[0].on", reading.NO_SUCH_DAY),
    "text-count.json": ("$.high", reading.INTEGER),
    "fraction.json": ("$.high", reading.INTEGER),
    "negative.json": ("$.high", values.EXPECTED_COUNT),
    "reference.json": ("$.meetings[0].people[0]", reading.REFERENCE),
    "role.json": ("$.role", EXPECTED_ROLE),
    "service.json": ("$.end", values.EXPECTED_END),
    "contradiction.json": ("$.meetings[0].listed", EXPECTED_ONE_RECORD),
}


class TestBadFiles:
    """A bad file of each kind gives an error that says where to look and what to write there."""

    @pytest.mark.parametrize("name", WRONG)
    def test_it_says_where_and_what(self, name: str) -> None:
        with pytest.raises(InvalidFileError) as caught:
            loads((BAD_FILES / name).read_bytes())
        error = caught.value.errors[0]
        assert (error.where, error.sentence) == WRONG[name]
        for language in LANGUAGES:
            headline, *lines = caught.value.explain(language).splitlines()
            assert headline == problems.FILE.text(language, {"count": len(lines)})
            assert lines == [one.explain(language) for one in caught.value.errors]

    def test_each_bad_file_is_tried(self) -> None:
        assert set(WRONG) == {path.name for path in BAD_FILES.glob("*.json")}


DEAN = Role.own("dean", "Trưởng khoa", "dean")
FACULTY = BodyKind.own("faculty", "khoa", "faculty")
SCHOOL = Under.own("school", "trường đại học", "university")
HALL = Venue.own("hall", "hội trường", "hall")


class TestTermsOfOnesOwn:
    """A standard term is its code; one of one's own is written with its names, and comes back equal."""

    def test_one_is_written_with_its_names(self) -> None:
        assert dump(Office(DEAN, Body("Khoa Mẫu", FACULTY, SCHOOL))) == file(
            "office",
            role={"code": "dean", "vi": "Trưởng khoa", "en": "dean"},
            body={
                "name": "Khoa Mẫu",
                "kind": {"code": "faculty", "vi": "khoa", "en": "faculty"},
                "under": {"code": "school", "vi": "trường đại học", "en": "university"},
            },
        )

    @given(
        role=st.sampled_from([*Role.standard(), DEAN]),
        under=st.sampled_from([None, *Under.standard(), SCHOOL]),
        venue=st.sampled_from([None, *Venue.standard(), HALL]),
    )
    def test_there_and_back(self, role: Role, under: Under | None, venue: Venue | None) -> None:
        body = Body("Khoa Mẫu", FACULTY, under)
        assert load(dump(Office(role, body))) == Office(role, body)
        whole = Round(meetings=[Meeting(body=body, on=date(2019, 1, 20), venue=venue)])
        assert loads(dumps(whole)) == whole

    @pytest.mark.parametrize(
        ("role", "where"),
        [
            ({"code": "dean", "vi": "Trưởng khoa"}, "$.role.en"),
            ({"code": "dean", "vi": "Trưởng khoa", "en": "dean", "fr": "doyen"}, "$.role"),
            ({"code": "head", "vi": "cấp trưởng", "en": "head"}, "$.role"),
            ({"code": "Dean", "vi": "Trưởng khoa", "en": "dean"}, "$.role"),
            ({"code": "dean", "vi": " ", "en": "dean"}, "$.role"),
            ({"code": "dean", "vi": 1, "en": "dean"}, "$.role.vi"),
            (["dean"], "$.role"),
            ("dean", "$.role"),
        ],
    )
    def test_one_that_is_not_whole_is_none(self, role: object, where: str) -> None:
        (error,) = errors_of(file("office", role=role, body=SO_MAU))
        assert error.where == where


GUESTS = OwnFact("guests", Text("số khách mời", "guests who were invited"), sentences.COUNT)
ANNOUNCED = OwnFact("announced_on", Text("ngày báo", "day of the announcement"), sentences.DAY)
DIVISIONS = OwnFact("divisions", Text("các phòng", "divisions"), sentences.several(sentences.NAME))
NOTE = OwnFact("note", Text("ghi chú", "note"), sentences.ANYTHING)
KIND = OwnFact("venue_kind", Text("loại nơi", "kind of place"), sentences.one_of(Venue))
SHARE = OwnFact("share", Text("tỷ lệ", "share"), sentences.NUMBER)
BEGIN = OwnFact("begin", Text("giờ bắt đầu", "time of the beginning"), sentences.TIME)
TITLE = OwnFact("title", Text("tên gọi", "title"), sentences.TEXT)


class Guests(Rule):
    """A rule that the library does not know, with facts of its own."""

    facts: ClassVar[tuple[OwnFact, ...]] = (GUESTS, ANNOUNCED, DIVISIONS, NOTE, KIND, SHARE, BEGIN, TITLE)
    provision = CAN_THO_2019.provisions[0]


OWN_PLAN = CAN_THO_2019.adding(Guests())
OWN = {"guests": 3, "announced_on": "2019-01-02", "divisions": ["A", "B"], "note": None, "venue_kind": "council"}
STRANGE_FACTS: dict[str, list[object]] = {
    "guests": [-1, "3", 1.5, True, [3]],
    "announced_on": ["20/1/2019", "20190120", 20190120, []],
    "divisions": ["A", ["A", 3], {}],
    "note": [1.5],
    "venue_kind": ["nowhere", 3, {}, {"code": "council", "vi": "HĐND", "en": "council"}],
    "share": ["a half", "NaN", "Infinity", 0.5, True],
    "begin": ["8", 8, 12, "0800"],
    "title": ["A", {"vi": "A"}, {"vi": "A", "en": "A", "fr": "A"}],
}


class TestFactsOfOnesOwn:
    """A fact under ``own`` is one that a rule of the plan declares; it is read as the rule says."""

    def test_they_are_read_through_the_plan(self) -> None:
        whole, plan = loads_round(json.dumps(round_file(own=OWN)), OWN_PLAN)
        assert plan is OWN_PLAN
        (meeting,) = whole.meetings
        facts = [meeting.own_fact(fact) for fact in Guests.facts]
        assert facts == [3, date(2019, 1, 2), ("A", "B"), None, Venue.COUNCIL, None, None, None]
        assert loads_round(dumps(whole), OWN_PLAN) == (whole, OWN_PLAN)
        assert load(dump(whole), Round, OWN_PLAN) == load(dump(whole), plan=OWN_PLAN) == whole
        assert load(dump(meeting), Meeting, OWN_PLAN) == meeting
        assert dump(meeting)["own"] == OWN

    def test_each_kind_comes_back(self) -> None:
        own = {
            "venue_kind": Venue.own("market", "chợ", "market"),
            "share": Decimal("0.50"),
            "begin": time(8),
            "title": Text("Hội nghị", "Meeting"),
        }
        meeting = Meeting(body=Body("Sở Mẫu", BodyKind.DEPARTMENT), on=date(2019, 1, 20), own=own)
        assert load(dump(meeting), Meeting, OWN_PLAN) == meeting
        assert (
            load(file("meeting", body=SO_MAU, on="2019-01-20", own={"begin": "08:00"}), Meeting, OWN_PLAN).own[0][0]
            == "begin"
        )

    def test_without_facts_there_is_nothing(self) -> None:
        assert "own" not in dump(load(round_file(own={}), Round).meetings[0])

    def test_another_name_is_an_error_that_names_those_declared(self) -> None:
        with pytest.raises(InvalidFileError) as caught:
            loads_round(json.dumps(round_file(own={"gests": 3})), OWN_PLAN)
        (error,) = caught.value.errors
        assert (error.sentence, error.where, error.value) == (reading.UNDECLARED, "$.meetings[0].own", "gests")
        assert error.facts["allowed"] == tuple(fact.name for fact in Guests.facts)
        assert error.facts["meant"] == problems.meant_name("gests", ["guests"])

    def test_a_plan_without_facts_of_its_own_has_none(self) -> None:
        (error,) = errors_of(round_file(own={"guests": 3}))
        assert (error.sentence, error.where) == (reading.NONE_DECLARED, "$.meetings[0].own")
        assert "guests" in error.explain("en")
        (error,) = errors_of(round_file(own=[]))
        assert error.where == "$.meetings[0].own"

    @pytest.mark.parametrize("name", STRANGE_FACTS)
    def test_a_value_of_another_kind_is_refused_by_its_name(self, name: str) -> None:
        for value in STRANGE_FACTS[name]:
            with pytest.raises(InvalidFileError) as caught:
                loads_round(json.dumps(round_file(own={name: value})), OWN_PLAN)
            (error,) = caught.value.errors
            assert (error.sentence, error.where) == (reading.OWN_KIND, f"$.meetings[0].own.{name}")

    @pytest.mark.parametrize(
        "own", [{"title": {"vi": 1, "en": 2}}, {"title": {"vi": "", "en": "A"}}, {"note": "\u200b"}]
    )
    def test_text_of_ones_own_is_text_as_any_other(self, own: dict[str, object]) -> None:
        with pytest.raises(InvalidFileError) as caught:
            load(round_file(own=own), Round, OWN_PLAN)
        (error,) = caught.value.errors
        assert (type(error), error.where) == (InvalidTextError, f"$.meetings[0].own.{next(iter(own))}")

    def test_a_file_may_name_the_plan_that_is_given_and_no_other(self) -> None:
        assert loads_round(json.dumps(round_file() | {"plan": "ct19"}), OWN_PLAN)[1] is OWN_PLAN
        others: list[object] = ["nq96", None, []]
        for other in others:
            with pytest.raises(InvalidFileError) as caught:
                loads_round(json.dumps(round_file() | {"plan": other}), OWN_PLAN)
            (error,) = caught.value.errors
            assert (error.sentence, error.where) == (files.OTHER_PLAN, "$.plan")
        with pytest.raises(InvalidValueError):
            loads_round(json.dumps(round_file()), "ct19")  # type: ignore[arg-type]
