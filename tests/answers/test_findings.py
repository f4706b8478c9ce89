"""Findings: data that cannot contradict itself, from which text is made when somebody asks."""

from __future__ import annotations

import json
from datetime import date, datetime
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    Citation,
    Fact,
    Finding,
    Grade,
    Instrument,
    InvalidDayError,
    InvalidTextError,
    InvalidValueError,
    MeetingReference,
    Provision,
    ProvisionKind,
    Severity,
    Statement,
    Status,
    Text,
    UnknownTermError,
    Venue,
)
from phieu_tin_nhiem.messages import TABLES, placeholders, said


def instrument(id_: str, vi: str, en: str) -> Instrument:
    name = Text(vi, en)
    return Instrument(id=id_, name=name, title=name, issuer=name, issued_on=date(2019, 1, 7), known_from=name)


PLAN = instrument("kh1", "Kế hoạch 1", "Plan 1")
PARENT = instrument("qd1", "Quy định 1", "Regulation 1")
PROVISION = Provision(
    "kh1.notice",
    ProvisionKind.DUTY,
    Text("Thông báo.", "Notice."),
    Citation(PLAN, "kh1.notice", Grade.NEWS),
)
SUPPLEMENT = Citation(PARENT, "Điều 3", Grade.SEEN)
BY = said("notice.by", day=date(2019, 1, 15))
FINDING = Finding(rule=PROVISION, status=Status.SATISFIED, statement=said("list.add"))


class TestStatement:
    """A statement can be said: its message exists, and it has every fact that the message names."""

    def test_it_is_said_in_the_language_that_is_asked_for(self) -> None:
        assert BY.text() == BY.text("vi") == "thông báo chậm nhất ngày 15/01/2019 là kịp"
        assert BY.text("en") == "notice on 15 January 2019 at the latest is in time"

    @pytest.mark.parametrize("key", sorted(TABLES["vi"]))
    def test_it_exists_exactly_when_no_fact_lacks(self, key: str) -> None:
        facts: dict[str, object] = dict.fromkeys(placeholders(key), 1)
        assert said(key, **facts).text("en")
        for name in facts:
            with pytest.raises(UnknownTermError) as caught:
                Statement(key, tuple((other, 1) for other in facts if other != name))
            assert (caught.value.value, caught.value.where) == (key, "Statement.key")

    @pytest.mark.parametrize("key", ["", "tenure", "tenure.nothing", "notice.by "])
    def test_a_message_that_is_not_there_cannot_be_said(self, key: str) -> None:
        with pytest.raises(UnknownTermError):
            Statement(key)

    @pytest.mark.parametrize("key", [None, 7, ["list.add"], Text("a", "b")])
    def test_a_key_is_text(self, key: Any) -> None:  # noqa: ANN401
        with pytest.raises(InvalidValueError) as caught:
            Statement(key)
        assert caught.value.where == "Statement.key"

    @pytest.mark.parametrize("name", [None, 7, ["day"], Text("a", "b")])
    def test_a_fact_has_a_name(self, name: Any) -> None:  # noqa: ANN401
        with pytest.raises(InvalidValueError) as caught:
            Statement("list.add", [("day", 1), (name, 2)])  # type: ignore[arg-type]
        assert (caught.value.value, caught.value.where) == (name, "Statement.facts[1]")

    @pytest.mark.parametrize("facts", [None, 7, "day", [("day",)], [1], [("a", 1, 2)]])
    def test_facts_are_pairs(self, facts: Any) -> None:  # noqa: ANN401
        with pytest.raises(InvalidValueError) as caught:
            Statement("list.add", facts)
        assert caught.value.where.startswith("Statement.facts")

    @given(st.permutations([("owed_to", 1), ("before", 2), ("last", 3), ("on", 4)]))
    def test_the_order_in_which_facts_are_given_makes_no_difference(self, facts: list[tuple[str, int]]) -> None:
        one = said("report.late", **dict(facts))
        assert one == said("report.late", owed_to=1, before=2, last=3, on=4)
        assert hash(one) == hash(said("report.late", on=4, last=3, before=2, owed_to=1))

    def test_a_fact_that_could_change_becomes_one_that_cannot(self) -> None:
        one = said("list.add", names=["An", ["Bình"]], places={1})
        assert dict(one.facts) == {"names": ("An", ("Bình",)), "places": frozenset({1})}
        assert hash(one) == hash(said("list.add", names=("An", ("Bình",)), places=frozenset({1})))

    def test_a_mapping_is_no_fact(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            said("list.add", names={"An": 1})
        assert caught.value.where == "Statement.facts[names]"

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(UnknownTermError):
            BY.text("fr")  # type: ignore[arg-type]

    def test_as_plain_data(self) -> None:
        assert BY.to_dict() == {"says": "notice.by", "facts": {"day": "2019-01-15"}}


class TestInvariants:
    """Violation goes with violated, and what is undetermined says what is missing."""

    @pytest.mark.parametrize(("status", "severity"), list(product(Status, Severity)))
    def test_violation_goes_with_violated_and_with_nothing_else(self, status: Status, severity: Severity) -> None:
        fields: dict[str, Any] = {"status": status, "severity": severity, "missing": (Fact.NOTICE,)}
        if (status is Status.VIOLATED) == (severity is Severity.VIOLATION):
            assert evolve(FINDING, **fields).severity is severity
        else:
            with pytest.raises(InvalidValueError) as caught:
                evolve(FINDING, **fields)
            assert (caught.value.where, caught.value.value) == ("Finding.severity", severity)

    @pytest.mark.parametrize(
        ("status", "severity"),
        [
            (Status.SATISFIED, Severity.NOTE),
            (Status.NOT_APPLICABLE, Severity.NOTE),
            (Status.VIOLATED, Severity.VIOLATION),
            (Status.UNDETERMINED, Severity.WARNING),
        ],
    )
    def test_the_usual_severity(self, status: Status, severity: Severity) -> None:
        finding = Finding(rule=PROVISION, status=status, statement=BY, missing=(Fact.NOTICE,))
        assert finding.severity is severity

    def test_what_is_undetermined_names_what_is_missing(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            Finding(rule=PROVISION, status=Status.UNDETERMINED, statement=BY)
        assert (caught.value.key, caught.value.where) == ("expected.missing", "Finding.missing")

    @pytest.mark.parametrize(
        ("fields", "error"),
        [
            ({"rule": "kh1.notice"}, InvalidValueError),
            ({"status": "satisfied"}, UnknownTermError),
            ({"statement": "đạt"}, InvalidValueError),
            ({"statement": None}, InvalidValueError),
            ({"severity": "note"}, UnknownTermError),
            ({"severity": None}, UnknownTermError),
            ({"remarks": BY}, InvalidValueError),
            ({"remarks": ["x"]}, InvalidValueError),
            ({"remedy": "x"}, InvalidValueError),
            ({"missing": ["notice"]}, UnknownTermError),
            ({"interpretations": "A1"}, InvalidValueError),
            ({"interpretations": [1]}, InvalidValueError),
            ({"supplements": ["Điều 3"]}, InvalidValueError),
            ({"person": "An"}, InvalidValueError),
            ({"person": Text("An", "")}, InvalidTextError),
            ({"meeting": date(2019, 1, 20)}, InvalidValueError),
        ],
    )
    def test_a_field_of_another_kind_is_refused_by_its_name(
        self, fields: dict[str, Any], error: type[InvalidValueError]
    ) -> None:
        name = next(iter(fields))
        with pytest.raises(error) as caught:
            evolve(FINDING, **fields)
        assert caught.value.where.split("[")[0] == f"Finding.{name}"

    def test_lists_are_kept_as_tuples_so_that_a_finding_is_a_value(self) -> None:
        fields: dict[str, Any] = {
            "remarks": [BY],
            "missing": [Fact.NOTICE],
            "interpretations": ["A1"],
            "supplements": [SUPPLEMENT],
        }
        as_tuples: dict[str, Any] = {name: tuple(values) for name, values in fields.items()}
        assert hash(evolve(FINDING, **fields)) == hash(evolve(FINDING, **as_tuples))

    def test_its_fields_are_given_by_name(self) -> None:
        with pytest.raises(TypeError, match="positional"):
            Finding(PROVISION, Status.SATISFIED, BY)  # type: ignore[call-arg]

    def test_its_citation_is_that_of_its_rule(self) -> None:
        assert FINDING.citation == PROVISION.citation


class TestMeetingReference:
    """Which meeting a finding is about: body, day and, where it is known, venue."""

    def test_in_one_line(self) -> None:
        at_work = MeetingReference("Sở Mẫu", date(2019, 1, 20), Venue.WORKPLACE)
        assert at_work.text() == "Sở Mẫu · 20/01/2019 · nơi công tác"
        assert at_work.text("en") == "Sở Mẫu · 20 January 2019 · place of work"
        assert MeetingReference("Sở Mẫu", date(2019, 1, 20), None).text() == "Sở Mẫu · 20/01/2019"

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(UnknownTermError):
            MeetingReference("Sở Mẫu", date(2019, 1, 20), None).text("fr")  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("fields", "error"),
        [
            ({"body": ""}, InvalidTextError),
            ({"on": datetime(2019, 1, 20)}, InvalidDayError),  # noqa: DTZ001
            ({"venue": "workplace"}, UnknownTermError),
        ],
    )
    def test_a_field_of_another_kind_is_refused_by_its_name(
        self, fields: dict[str, Any], error: type[InvalidValueError]
    ) -> None:
        with pytest.raises(error) as caught:
            evolve(MeetingReference("Sở Mẫu", date(2019, 1, 20), None), **fields)
        assert caught.value.where == f"MeetingReference.{next(iter(fields))}"

    def test_as_plain_data(self) -> None:
        assert MeetingReference("Sở Mẫu", date(2019, 1, 20), Venue.COUNCIL).to_dict() == {
            "body": "Sở Mẫu",
            "on": "2019-01-20",
            "venue": "council",
        }


class TestEntry:
    """A finding is shown with its mark, its person, its sources, its readings and what belongs to it."""

    @pytest.mark.parametrize(
        ("status", "severity", "mark", "label"),
        [
            (Status.SATISFIED, Severity.NOTE, "✓", "đạt"),
            (Status.SATISFIED, Severity.WARNING, "!", "cảnh báo"),
            (Status.NOT_APPLICABLE, Severity.NOTE, "–", "không áp dụng"),
            (Status.NOT_APPLICABLE, Severity.WARNING, "!", "cảnh báo"),
            (Status.VIOLATED, Severity.VIOLATION, "✗", "vi phạm"),
            (Status.UNDETERMINED, Severity.WARNING, "?", "chưa xác định"),
        ],
    )
    def test_the_mark_says_what_became_of_it(self, status: Status, severity: Severity, mark: str, label: str) -> None:
        finding = evolve(FINDING, status=status, severity=severity, missing=(Fact.NOTICE,))
        entry = finding.entry("vi", PLAN)
        assert (entry.mark, entry.label) == (mark, label)

    def test_it_is_about_a_person_or_begins_with_a_capital(self) -> None:
        assert FINDING.entry("en", PLAN).text == "Put the person on the list"
        about = evolve(FINDING, person=Text("An (Giám đốc)", "An (director)"))
        assert about.entry("en", PLAN).text == "An (director): put the person on the list"
        assert about.entry("vi", PLAN).text == "An (Giám đốc): đưa vào danh sách"

    def test_all_that_belongs_to_it_is_said_in_order(self) -> None:
        finding = evolve(
            FINDING,
            supplements=(SUPPLEMENT,),
            interpretations=("A16", "B3"),
            remarks=(said("list.not_done"), said("board.unknown")),
            missing=(Fact.NOTICE, Fact.VENUE),
            remedy=BY,
        )
        assert finding.entry("en", PLAN).details == (
            "Source: Plan 1, kh1.notice [N]; Regulation 1, Điều 3 [S] (a supplement, not this instrument's own text)",
            "Readings: A16, B3",
            "Note: no list of those to be voted on was drawn up",
            "Note: whether a counting board was proposed is not known",
            "Missing: the notice of time and place, the place at which the vote is taken",
            "To change it: notice on 15 January 2019 at the latest is in time",
        )

    def test_without_any_of_it_the_source_remains(self) -> None:
        assert FINDING.entry("vi", PLAN).details == ("Căn cứ: Kế hoạch 1, kh1.notice [N]",)

    def test_seen_from_another_instrument_its_own_source_is_the_supplement(self) -> None:
        (source,) = evolve(FINDING, supplements=(SUPPLEMENT,)).entry("vi", PARENT).details
        bracket = "(bổ sung, không phải lời của văn bản này)"
        assert source == f"Căn cứ: Kế hoạch 1, kh1.notice [N] {bracket}; Quy định 1, Điều 3 [S]"


class TestPlainData:
    """As plain data, a finding is all that it holds, by codes and ids."""

    def test_the_smallest(self) -> None:
        assert FINDING.to_dict() == {
            "rule": "kh1.notice",
            "citation": "Kế hoạch 1, kh1.notice",
            "grade": "N",
            "status": "satisfied",
            "severity": "note",
            "says": "list.add",
            "facts": {},
            "remarks": [],
            "remedy": None,
            "missing": [],
            "interpretations": [],
            "supplements": [],
            "person": None,
            "meeting": None,
        }

    def test_the_fullest(self) -> None:
        finding = evolve(
            FINDING,
            remarks=(BY,),
            remedy=BY,
            missing=(Fact.NOTICE,),
            supplements=(SUPPLEMENT,),
            person=Text("An", "An"),
            meeting=MeetingReference("Sở Mẫu", date(2019, 1, 20), None),
        )
        data = finding.to_dict()
        assert data["remarks"] == [BY.to_dict()]
        assert data["remedy"] == BY.to_dict()
        assert data["missing"] == ["notice"]
        assert data["supplements"] == ["Quy định 1, Điều 3"]
        assert data["person"] == {"vi": "An", "en": "An"}
        assert data["meeting"] == {"body": "Sở Mẫu", "on": "2019-01-20", "venue": None}
        assert json.loads(json.dumps(data)) == data
