"""Decisions: whether a person is voted on, with every reason, one by one or many at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Body,
    BodyKind,
    Decision,
    Decisions,
    Fact,
    Finding,
    InvalidDayError,
    InvalidValueError,
    Office,
    Officeholder,
    Outcome,
    Role,
    Status,
    UnknownTermError,
)
from phieu_tin_nhiem.answers.decisions import OUTCOMES, outcome_of
from phieu_tin_nhiem.messages import said

DAY = date(2019, 1, 20)
HEAD = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
AN = Officeholder("An", HEAD)
RULE = CAN_THO_2019.provision("ct19.tenure")

statuses = st.sampled_from([Status.SATISFIED, Status.NOT_APPLICABLE, Status.UNDETERMINED])


def finding(status: Status) -> Finding:
    missing = (Fact.SERVICE,) if status is Status.UNDETERMINED else ()
    return Finding(rule=RULE, status=status, statement=said("list.add"), missing=missing, remedy=said("subjects.tell"))


def decision(*found: Status, person: Officeholder = AN) -> Decision:
    return Decision(CAN_THO_2019.instrument, person, DAY, tuple(map(finding, found)))


class TestOutcome:
    """One "no" settles it, then one "unknown", then it is a yes."""

    @given(st.lists(statuses, min_size=1))
    def test_the_answer_follows_from_the_reasons(self, found: list[Status]) -> None:
        expected = Outcome.VOTED_ON
        for status in found:
            if status is Status.NOT_APPLICABLE:
                expected = Outcome.NOT_VOTED_ON
            elif status is Status.UNDETERMINED and expected is Outcome.VOTED_ON:
                expected = Outcome.UNDETERMINED
        assert decision(*found).outcome is expected
        assert outcome_of(set(found)) is expected

    @given(st.lists(statuses, min_size=1))
    def test_what_blocks_is_everything_but_what_is_satisfied(self, found: list[Status]) -> None:
        made = decision(*found)
        assert [item.status for item in made.blocking] == [item for item in found if item is not Status.SATISFIED]
        assert (made.outcome is Outcome.VOTED_ON) is (made.blocking == ())

    def test_the_remedies_are_those_of_its_findings(self) -> None:
        made = decision(Status.SATISFIED, Status.NOT_APPLICABLE)
        assert made.remedies == (said("subjects.tell"),) * 2
        without = evolve(made, findings=(evolve(made.findings[0], remedy=None),))
        assert without.remedies == ()


class TestInvariants:
    """An answer has a reason, a person, a day and an instrument."""

    @pytest.mark.parametrize(
        ("fields", "error", "where"),
        [
            ({"findings": ()}, InvalidValueError, "findings"),
            ({"findings": None}, InvalidValueError, "findings"),
            ({"findings": [Status.SATISFIED]}, InvalidValueError, "findings[0]"),
            ({"instrument": "ct19"}, InvalidValueError, "instrument"),
            ({"person": "An"}, InvalidValueError, "person"),
            ({"on": datetime(2019, 1, 20)}, InvalidDayError, "on"),  # noqa: DTZ001
        ],
    )
    def test_a_decision_without_is_none(
        self, fields: dict[str, Any], error: type[InvalidValueError], where: str
    ) -> None:
        with pytest.raises(error) as caught:
            evolve(decision(Status.SATISFIED), **fields)
        assert caught.value.where == f"Decision.{where}"


class TestShown:
    """It says the answer, the day, the plan and each reason."""

    def test_in_both_languages(self) -> None:
        made = decision(Status.NOT_APPLICABLE)
        vi, en = made.explain(), made.explain("en")
        assert vi.startswith("An (Giám đốc Sở, Sở Mẫu): không lấy phiếu tín nhiệm\n====")
        assert "20/01/2019" in vi
        assert "– Đưa vào danh sách" in vi
        assert en.startswith("An (director of the department, Sở Mẫu): not voted on\n====")
        assert "20 January 2019" in en

    def test_as_plain_data(self) -> None:
        made = decision(Status.SATISFIED, Status.UNDETERMINED)
        data = made.to_dict()
        assert {name: data[name] for name in data if name != "findings"} == {
            "instrument": "ct19",
            "person": "An",
            "role": "head",
            "body": "Sở Mẫu",
            "on": "2019-01-20",
            "outcome": "undetermined",
            "warnings": [],
        }
        assert data["findings"] == [item.to_dict() for item in made.findings]
        assert json.loads(json.dumps(data)) == data


class TestDecisions:
    """Many decisions are a sequence: one byte each until one is looked at."""

    @pytest.mark.parametrize(
        ("people", "codes", "decide"),
        [
            ([], b"", len),
            ((), "", len),
            ((), b"", None),
            ((), b"\x00", len),
            (("An",), b"", len),
            (("An",), b"\x03", len),
        ],
    )
    def test_there_is_one_answer_for_each(self, people: Any, codes: Any, decide: Any) -> None:  # noqa: ANN401
        with pytest.raises(InvalidValueError, match="Decisions"):
            Decisions(people, codes, decide)

    def made(self, outcomes: list[Outcome]) -> tuple[Decisions, list[str]]:
        looked_at: list[str] = []

        def decide(person: Officeholder) -> Decision:
            looked_at.append(person.name)
            return decision(Status.SATISFIED, person=person)

        people = tuple(Officeholder(f"Người {index}", HEAD) for index in range(len(outcomes)))
        return Decisions(people, bytes(map(OUTCOMES.index, outcomes)), decide), looked_at

    @given(st.lists(st.sampled_from(Outcome)), st.slices(8))
    def test_it_is_cut_like_a_list(self, outcomes: list[Outcome], cut: slice) -> None:
        many, _ = self.made(outcomes)
        assert list(many[cut].outcomes()) == outcomes[cut]
        assert [item.person.name for item in many[cut]] == [item.person.name for item in many][cut]
        assert len(many[cut]) == len(outcomes[cut])

    @given(st.lists(st.sampled_from(Outcome)))
    def test_how_many_have_an_answer(self, outcomes: list[Outcome]) -> None:
        many, looked_at = self.made(outcomes)
        for outcome in Outcome:
            assert many.number_of(outcome) == outcomes.count(outcome)
        assert isinstance(many.outcomes(), Iterator)
        assert list(many.outcomes()) == outcomes
        assert looked_at == []

    def test_only_what_is_looked_at_is_decided(self) -> None:
        many, looked_at = self.made([Outcome.VOTED_ON] * 5)
        assert many[-1].person.name == "Người 4"
        assert many[1:][0].person.name == "Người 1"
        assert looked_at == ["Người 4", "Người 1"]

    def test_beyond_its_ends_there_is_nothing(self) -> None:
        many, _ = self.made([Outcome.VOTED_ON])
        with pytest.raises(IndexError):
            many[1]

    @pytest.mark.parametrize("outcome", ["voted_on", None, Status.SATISFIED])
    def test_of_what_is_no_answer_there_is_no_number(self, outcome: Any) -> None:  # noqa: ANN401
        many, _ = self.made([])
        with pytest.raises(UnknownTermError):
            many.number_of(outcome)
