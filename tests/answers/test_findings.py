"""Findings: data that cannot contradict itself, from which text is made when somebody asks."""

from __future__ import annotations

import json
from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    Citation,
    Fact,
    Finding,
    Grade,
    Instrument,
    InvalidValueError,
    MeetingReference,
    Provision,
    ProvisionKind,
    Severity,
    Status,
    Text,
    UnknownTermError,
    Venue,
)
from phieu_tin_nhiem.answers.findings import HOW_TO_FIX, MISSING, REMARK, WHAT_WOULD_CHANGE
from phieu_tin_nhiem.answers.findings import SUPPLEMENT as SENTENCE_OF_SUPPLEMENT
from phieu_tin_nhiem.answers.sources import READINGS, SOURCE
from phieu_tin_nhiem.base.sentences import DAY, Sentence, spell
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from refusals import tell


def instrument(id_: str, vi: str, en: str) -> Instrument:
    name = Text(vi, en)
    return Instrument(id=id_, name=name, title=name, issuer=name, issued_on=date(2019, 1, 7), known_from=name)


PLAN = instrument("kh1", "Kế hoạch 1", "Plan 1")
PARENT = instrument("qd1", "Quy định 1", "Regulation 1")
PROVISION = Provision(
    "kh1.notice", ProvisionKind.DUTY, Text("Thông báo.", "Notice."), Citation(PLAN, "kh1.notice", Grade.NEWS)
)
SUPPLEMENT = Citation(PARENT, "Điều 3", Grade.SEEN)
BY = Sentence("x.by", vi="thông báo chậm nhất ngày {day}", en="notice by {day}", day=DAY)(day=date(2019, 1, 15))
LISTED = Sentence("x.listed", vi="đưa vào danh sách", en="put the person on the list")()
FINDING = Finding(rule=PROVISION, status=Status.SATISFIED, statement=LISTED)


class TestInvariants:
    """Violation goes with violated, and what is undetermined says what is missing."""

    @pytest.mark.parametrize(("status", "severity"), list(product(Status, Severity)))
    def test_violation_goes_with_violated_and_with_nothing_else(self, status: Status, severity: Severity) -> None:
        fields: dict[str, Any] = {"status": status, "severity": severity, "missing": (Fact.NOTICE,)}
        if (status is Status.VIOLATED) == (severity is Severity.VIOLATION):
            assert evolve(FINDING, **fields).severity is severity
        else:
            where, facts = "Finding.severity", {"status": status}
            refused: tuple[object, ...] = (InvalidValueError, "expected.severity", severity, where, facts)
            assert tell(lambda: evolve(FINDING, **fields)) == refused

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
        refused: tuple[object, ...] = (InvalidValueError, "expected.missing", (), "Finding.missing", {})
        assert tell(lambda: Finding(rule=PROVISION, status=Status.UNDETERMINED, statement=BY)) == refused

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

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_in_one_line(self, language: Language) -> None:
        at_work = MeetingReference("Sở Mẫu", date(2019, 1, 20), Venue.WORKPLACE)
        day = spell(date(2019, 1, 20), language)
        assert at_work.text(language) == f"Sở Mẫu · {day} · {Venue.WORKPLACE.label.get(language)}"
        assert evolve(at_work, venue=None).text(language) == f"Sở Mẫu · {day}"

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(UnknownTermError):
            MeetingReference("Sở Mẫu", date(2019, 1, 20), None).text("fr")  # type: ignore[arg-type]

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
            (Status.SATISFIED, Severity.NOTE, "✓", Status.SATISFIED.label),
            (Status.SATISFIED, Severity.WARNING, "!", Severity.WARNING.label),
            (Status.NOT_APPLICABLE, Severity.NOTE, "–", Status.NOT_APPLICABLE.label),
            (Status.NOT_APPLICABLE, Severity.WARNING, "!", Severity.WARNING.label),
            (Status.VIOLATED, Severity.VIOLATION, "✗", Status.VIOLATED.label),
            (Status.UNDETERMINED, Severity.WARNING, "?", Status.UNDETERMINED.label),
        ],
    )
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_mark_says_what_became_of_it(
        self, status: Status, severity: Severity, mark: str, label: Text, language: Language
    ) -> None:
        entry = evolve(FINDING, status=status, severity=severity, missing=(Fact.NOTICE,)).entry(language, PLAN)
        assert (entry.mark, entry.label) == (mark, label.get(language))

    def test_a_threshold_is_reached_and_not_kept(self) -> None:
        reached = evolve(FINDING, label=Text("đến ngưỡng", "threshold reached"))
        assert (reached.entry("vi", PLAN).mark, reached.entry("vi", PLAN).label) == ("✓", "đến ngưỡng")
        warned = evolve(reached, severity=Severity.WARNING)
        assert warned.entry("en", PLAN).label == Severity.WARNING.label.en

    def test_it_is_about_a_person_or_begins_with_a_capital(self) -> None:
        assert FINDING.entry("en", PLAN).text == "Put the person on the list"
        about = evolve(FINDING, person=Text("An (Giám đốc)", "An (director)"))
        assert about.entry("en", PLAN).text == "An (director): put the person on the list"
        assert about.entry("vi", PLAN).text == "An (Giám đốc): đưa vào danh sách"

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize(
        ("status", "remedy"), [(Status.VIOLATED, HOW_TO_FIX), (Status.UNDETERMINED, WHAT_WOULD_CHANGE)]
    )
    def test_all_that_belongs_to_it_is_said_in_order(
        self, language: Language, status: Status, remedy: Sentence
    ) -> None:
        finding = Finding(
            rule=PROVISION,
            status=status,
            statement=LISTED,
            supplements=(SUPPLEMENT,),
            interpretations=("A16", "B3"),
            remarks=(LISTED, BY),
            missing=(Fact.NOTICE, Fact.VENUE),
            remedy=BY,
        )
        supplement = SENTENCE_OF_SUPPLEMENT.text(language, {"cited": SUPPLEMENT.graded(language)})
        assert finding.entry(language, PLAN).details == (
            SOURCE.text(language, {"cited": f"{PROVISION.citation.graded(language)}; {supplement}"}),
            READINGS.text(language, {"readings": ("A16", "B3")}),
            REMARK.text(language, {"remark": LISTED.text(language)}),
            REMARK.text(language, {"remark": BY.text(language)}),
            MISSING.text(language, {"missing": (Fact.NOTICE, Fact.VENUE)}),
            remedy.text(language, {"remedy": BY.text(language)}),
        )

    def test_without_any_of_it_the_source_remains(self) -> None:
        assert FINDING.entry("vi", PLAN).details == (SOURCE.text("vi", {"cited": PROVISION.citation.graded()}),)

    def test_seen_from_another_instrument_its_own_source_is_the_supplement(self) -> None:
        (source,) = evolve(FINDING, supplements=(SUPPLEMENT,)).entry("vi", PARENT).details
        own = SENTENCE_OF_SUPPLEMENT.text("vi", {"cited": PROVISION.citation.graded()})
        assert source == SOURCE.text("vi", {"cited": f"{own}; {SUPPLEMENT.graded()}"})

    def test_it_is_called_by_its_rule_its_status_and_its_sentence(self) -> None:
        assert repr(FINDING) == "<Finding kh1.notice: satisfied, x.listed>"
        assert (FINDING.text(), FINDING.text("en")) == (LISTED.text(), LISTED.text("en"))


class TestPlainData:
    """As plain data, a finding is all that it holds, by codes and ids."""

    def test_the_smallest(self) -> None:
        assert FINDING.to_dict() == {
            "rule": "kh1.notice",
            "citation": "Kế hoạch 1, kh1.notice",
            "grade": "N",
            "status": "satisfied",
            "severity": "note",
            "says": "x.listed",
            "facts": {},
            "remarks": [],
            "remedy": None,
            "missing": [],
            "interpretations": [],
            "supplements": [],
            "person": None,
            "meeting": None,
            "label": None,
        }

    def test_the_fullest(self) -> None:
        finding = evolve(
            FINDING,
            remarks=(BY,),
            remedy=BY,
            missing=(Fact.NOTICE, Fact.own("quota", "tỷ lệ tối thiểu", "least share")),
            label=Text("đến ngưỡng", "threshold reached"),
            supplements=(SUPPLEMENT,),
            person=Text("An", "An"),
            meeting=MeetingReference("Sở Mẫu", date(2019, 1, 20), None),
        )
        data = finding.to_dict()
        assert data["remarks"] == [BY.to_dict()]
        assert data["remedy"] == BY.to_dict()
        assert data["missing"] == ["notice", {"code": "quota", "vi": "tỷ lệ tối thiểu", "en": "least share"}]
        assert data["label"] == {"vi": "đến ngưỡng", "en": "threshold reached"}
        assert data["supplements"] == ["Quy định 1, Điều 3"]
        assert data["person"] == {"vi": "An", "en": "An"}
        assert data["meeting"] == {"body": "Sở Mẫu", "on": "2019-01-20", "venue": None}
        assert json.loads(json.dumps(data)) == data
