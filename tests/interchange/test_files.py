"""Files: what clerks write and what it means; types and plans by their fixed names."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from phieu_tin_nhiem import CAN_THO_2019, BodyKind, InvalidValueError, Office, Role, Round, Service, UnknownTermError
from phieu_tin_nhiem.interchange import (
    ANSWERS,
    FACTS,
    PLANS,
    InvalidFileError,
    dump,
    dumps,
    load,
    loads_round,
    plan_called,
)
from refusals import SO_MAU, errors_of, file, round_file
from rounds import lawful_round
from samples import EXAMPLES


class TestARoundByHand:
    """The example of the how-to is the round that it describes, and the plan finds it lawful."""

    def test_the_example_is_lawful(self) -> None:
        whole, plan = loads_round((EXAMPLES / "lawful-round.json").read_bytes())
        assert plan is CAN_THO_2019
        assert plan.check(whole).ok
        assert [len(meeting.people or ()) for meeting in whole.meetings] == [3, 3]
        (first, second) = whole.meetings
        assert first.people is not None
        assert second.people is not None
        assert first.people[0] is second.people[0]
        assert first.people[1].service == (Service(date(2013, 5, 1), date(2018, 4, 30)), Service(date(2018, 5, 1)))

    def test_the_faulty_example_has_the_faults_that_were_put_into_it(self) -> None:
        whole, plan = loads_round((EXAMPLES / "faulty-round.json").read_text(encoding="utf-8"))
        report = plan.check(whole)
        assert {finding.rule.id for finding in report.violations} == {
            "ct19.tenure",
            "ct19.preparation.notice",
            "ct19.report",
        }
        assert [finding.rule.id for finding in report.undetermined] == ["ct19.preparation.notice"]

    def test_a_person_may_be_named_repeated_or_both(self) -> None:
        person = {"name": "Trần Thị Mẫu", "office": {"role": "head", "body": SO_MAU}}
        named = round_file(people=["a"], listed=["a"]) | {"people": {"a": person}}
        repeated = round_file(people=[person], listed=[person])
        mixed = round_file(people=["a"], listed=[person]) | {"people": {"a": person}}
        assert load(named) == load(repeated) == load(mixed)

    def test_a_body_may_be_named_wherever_one_stands(self) -> None:
        person = {"name": "A", "office": {"role": "head", "body": "b"}, "service": [{"start": "2015-01-01"}]}
        person["service"] = [{"start": "2015-01-01", "office": {"role": "deputy_head", "body": "b"}}]
        data = file("round", bodies={"b": SO_MAU}, people={"p": person}, meetings=[{"body": "b", "on": "2019-01-20"}])
        data["meetings"] = [{"body": "b", "on": "2019-01-20", "people": ["p"]}]
        whole = load(data, Round)
        (meeting,) = whole.meetings
        assert meeting.people is not None
        (found,) = meeting.people
        assert found.service is not None
        assert found.service[0].office == Office(Role.DEPUTY_HEAD, meeting.body)

    def test_names_are_found_whatever_their_normal_form(self) -> None:
        data = file("round", bodies={"Sở": SO_MAU}, meetings=[{"body": "Sơ\u0309", "on": "2019-01-20"}])
        assert load(data, Round).meetings[0].body.name == "Sở Mẫu"

    def test_the_form_of_a_name_is_free(self) -> None:
        data = file("round", bodies={"": SO_MAU}, meetings=[{"body": "", "on": "2019-01-20"}])
        assert load(data, Round).meetings[0].body.kind is BodyKind.DEPARTMENT

    def test_names_mean_something_in_rounds_alone(self) -> None:
        (error,) = errors_of(file("meeting", body="Sở Mẫu", on="2019-01-20"))
        assert error.where == "$.body"

    def test_only_bodies_and_people_have_names(self) -> None:
        (error,) = errors_of(round_file(notice="a") | {"people": {}, "bodies": {"a": SO_MAU}})
        assert error.where == "$.meetings[0].notice"


class TestTypesAndPlans:
    """Types and plans have fixed names."""

    def test_another_type_than_the_expected_is_refused(self) -> None:
        with pytest.raises(InvalidFileError, match="round"):
            load(file("tally"), Round)
        with pytest.raises(InvalidFileError, match=r"\$.type"):
            load(file("tally"), int)  # type: ignore[type-var]

    def test_format_and_type_are_both_asked_for(self) -> None:
        assert [error.where for error in errors_of({})] == ["$.format", "$.type"]

    def test_a_round_names_its_plan_or_takes_that_of_can_tho(self) -> None:
        assert loads_round(json.dumps(round_file()))[1] is CAN_THO_2019
        assert loads_round(json.dumps(round_file() | {"plan": "ct19"}))[1] is CAN_THO_2019

    def test_each_instrument_is_called_by_its_id(self) -> None:
        assert {name: book.instrument.id for name, book in PLANS.items()} == {name: name for name in PLANS}
        assert plan_called("ct19") is CAN_THO_2019
        unknown: object
        for unknown in ("CAN_THO_2019", "", None, []):
            with pytest.raises(UnknownTermError):
                plan_called(unknown)

    def test_what_files_do_not_hold_is_not_written(self) -> None:
        value: Any
        for value in (CAN_THO_2019, None, {}, "round"):
            with pytest.raises(InvalidValueError):
                dump(value)

    def test_the_tables_of_types_and_plans_are_not_changed(self) -> None:
        for table in (FACTS, ANSWERS, PLANS):
            with pytest.raises(TypeError):
                table["other"] = None  # type: ignore[index]

    def test_equal_values_are_written_equally(self) -> None:
        assert dumps(lawful_round()) == dumps(evolve(lawful_round()))
