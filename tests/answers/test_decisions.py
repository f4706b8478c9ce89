"""Decisions: whether a person is voted on, with every reason, one by one or many at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
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
    InvalidValueError,
    Office,
    Officeholder,
    Outcome,
    Role,
    Status,
)
from phieu_tin_nhiem.answers.decisions import AND_MORE, FOR_A_VOTE, ON_MANY, OUTCOMES, outcome_of
from phieu_tin_nhiem.base.document import Document, Paragraph, Table
from phieu_tin_nhiem.base.sentences import Sentence
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.testing import examples
from refusals import expected_of, tell

DAY = date(2019, 1, 20)
SAID = Sentence("x.said", vi="đưa vào danh sách", en="put on the list")()
TELL = Sentence("x.tell", vi="cho biết dữ kiện", en="give the fact")()
HEAD = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
AN = Officeholder("An", HEAD)
RULE = CAN_THO_2019.provision("ct19.tenure")

statuses = st.sampled_from([Status.SATISFIED, Status.NOT_APPLICABLE, Status.UNDETERMINED])


def finding(status: Status) -> Finding:
    missing = (Fact.SERVICE,) if status is Status.UNDETERMINED else ()
    return Finding(rule=RULE, status=status, statement=SAID, missing=missing, remedy=TELL)


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
        assert made.remedies == (TELL,) * 2
        without = evolve(made, findings=(evolve(made.findings[0], remedy=None),))
        assert without.remedies == ()


class TestShown:
    """It says the answer, the day, the plan and each reason; what stands against the day comes first."""

    def test_an_answer_without_a_reason_is_none(self) -> None:
        refused: tuple[object, ...] = (InvalidValueError, "expected.reason", (), "Decision.findings", {})
        assert tell(lambda: evolve(decision(Status.SATISFIED), findings=[])) == refused

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_is_shown_with_every_reason(self, language: Language) -> None:
        made = evolve(decision(Status.NOT_APPLICABLE), warnings=(finding(Status.SATISFIED),))
        facts = {"on": DAY, "instrument": CAN_THO_2019.instrument.name}
        assert made.document(language) == Document(
            f"{AN.format(language)}: {Outcome.NOT_VOTED_ON.label.get(language)}",
            (
                Paragraph(FOR_A_VOTE.text(language, facts)),
                *(item.entry(language, CAN_THO_2019.instrument) for item in (*made.warnings, *made.findings)),
            ),
        )

    def test_it_is_called_by_its_person_its_day_and_its_answer(self) -> None:
        assert repr(decision(Status.SATISFIED)) == "<Decision on An, 2019-01-20, under ct19: voted_on>"

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
        ("people", "codes", "decide", "refused"),
        [
            ([], b"", len, expected_of(tuple, [], "Decisions.people")),
            ((), "", len, expected_of(bytes, "", "Decisions.codes")),
            ((), b"", None, (InvalidValueError, "expected.kind", None, "Decisions.decide", {"kind": "Callable"})),
            *(
                (people, codes, len, (InvalidValueError, "expected.answers", codes, "Decisions.codes", facts))
                for people, codes, facts in (
                    ((), b"\x00", {"people": 0}),
                    ((AN,), b"", {"people": 1}),
                    ((AN,), b"\x00\x01", {"people": 1}),
                    ((AN,), b"\x03", {"people": 1}),
                )
            ),
        ],
    )
    def test_there_is_one_answer_for_each(
        self,
        people: Any,  # noqa: ANN401
        codes: Any,  # noqa: ANN401
        decide: Any,  # noqa: ANN401
        refused: tuple[object, ...],
    ) -> None:
        assert tell(lambda: Decisions(people, codes, decide)) == refused

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
        assert tell(lambda: many.number_of(outcome)) == expected_of(Outcome, outcome, "outcome")

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("number", [0, 1, 10, 12])
    def test_how_many_have_each_answer_and_the_first_ten_are_shown(self, number: int, language: Language) -> None:
        many, looked_at = self.made(
            [Outcome.VOTED_ON, Outcome.UNDETERMINED] * (number // 2) + [Outcome.VOTED_ON] * (number % 2)
        )
        shown = many.document(language)
        counts, *rest = shown.blocks
        assert shown.title == ON_MANY.text(language, {"count": number})
        assert isinstance(counts, Table)
        assert counts.rows == tuple((outcome.label.get(language), str(many.number_of(outcome))) for outcome in Outcome)
        people = [row for block in rest if isinstance(block, Table) for row in block.rows]
        assert [row[0] for row in people] == [f"Người {index}" for index in range(min(number, 10))]
        more = [AND_MORE.text(language, {"count": number - 10})] if number > 10 else []
        assert [block.text for block in rest if isinstance(block, Paragraph)] == more
        assert looked_at == []
        assert repr(many) == f"<Decisions on {number} people>"


class TestRecords:
    """A record says who it is, the answer, and which facts are missing."""

    def test_a_decision_says_who_and_which_facts_are_missing(self) -> None:
        unknown = evolve(examples.DIRECTOR, service=None)
        records = CAN_THO_2019.decide(unknown, on=examples.CLEAN_DAY).to_records()
        assert {record["outcome"] for record in records} == {"undetermined"}
        assert {record["person"] for record in records} == {"Nguyễn Mẫu Một"}
        assert "service" in [record["missing"] for record in records]

    def test_a_bulk_answer_has_one_row_a_person(self) -> None:
        records = CAN_THO_2019.decide_all(
            [examples.DIRECTOR, examples.DEPUTY, examples.NEW_DEPUTY], on=examples.FAULTY_DAY
        ).to_records()
        assert [record["outcome"] for record in records] == ["voted_on", "voted_on", "not_voted_on"]
        assert CAN_THO_2019.decide_all([], on=date(2019, 1, 25)).to_records() == []
