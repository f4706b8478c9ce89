"""Reports: what a plan finds in a whole round, the good as well as the bad."""

from __future__ import annotations

import json
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Fact,
    Finding,
    MeetingReference,
    NotLawfulError,
    Report,
    Severity,
    Status,
    Venue,
)
from phieu_tin_nhiem.answers.reports import CHECK_OF_A_ROUND, COUNTS, LAWFUL, NOT_LAWFUL, WHOLE_ROUND
from phieu_tin_nhiem.base.document import Heading, Paragraph
from phieu_tin_nhiem.base.sentences import Sentence
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.testing import examples
from refusals import STRANGER, expected_of, tell

SAID = Sentence("x.said", vi="đưa vào danh sách", en="put on the list")()
RULE = CAN_THO_2019.provision("ct19.preparation.list")
HERE = MeetingReference("Sở Mẫu", date(2019, 1, 20), Venue.WORKPLACE)
THERE = MeetingReference("Sở Khác", date(2019, 1, 21), None)


def finding(status: Status, meeting: MeetingReference | None = None) -> Finding:
    missing = (Fact.LIST,) if status is Status.UNDETERMINED else ()
    return Finding(rule=RULE, status=status, statement=SAID, missing=missing, meeting=meeting)


def report(*findings: Finding) -> Report:
    return Report(CAN_THO_2019.instrument, findings)


WARNING = evolve(finding(Status.SATISFIED), severity=Severity.WARNING)


class TestReport:
    """A round is lawful when nothing is violated and nothing is left undetermined."""

    @given(st.lists(st.sampled_from(Status)))
    def test_it_is_lawful_exactly_when_nothing_is_violated_or_open(self, statuses: list[Status]) -> None:
        made = report(*map(finding, statuses))
        assert len(made.violations) == statuses.count(Status.VIOLATED)
        assert len(made.undetermined) == statuses.count(Status.UNDETERMINED)
        assert made.ok is not ({Status.VIOLATED, Status.UNDETERMINED} & set(statuses) != set())

    @given(st.lists(st.sampled_from(Status)))
    def test_to_require_it_raises_exactly_when_it_is_not_lawful(self, statuses: list[Status]) -> None:
        made = report(*map(finding, statuses))
        if made.ok:
            made.require()
        else:
            with pytest.raises(NotLawfulError) as caught:
                made.require()
            assert caught.value.report is made

    def test_a_warning_is_no_violation(self) -> None:
        assert report(WARNING).ok
        assert report(WARNING).warnings == (WARNING,)

    def test_what_is_open_is_a_warning_and_a_violation_is_more_than_one(self) -> None:
        assert report(finding(Status.UNDETERMINED)).warnings
        assert not report(finding(Status.VIOLATED)).warnings

    def test_its_error_carries_nothing_but_a_report(self) -> None:
        assert tell(lambda: NotLawfulError(STRANGER)) == expected_of(Report, STRANGER, "report")


class TestShown:
    """It counts what it finds, and says it meeting by meeting."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_lawful_round(self, language: Language) -> None:
        shown = report(finding(Status.SATISFIED), WARNING).document(language)
        assert shown.title == CHECK_OF_A_ROUND.text(language, {"instrument": CAN_THO_2019.instrument.name})
        assert shown.blocks[:2] == (
            Paragraph(LAWFUL.text(language, {})),
            Paragraph(COUNTS.text(language, {"violations": 0, "undetermined": 0, "warnings": 1})),
        )

    def test_what_is_open_is_not_counted_as_a_warning_again(self) -> None:
        made = report(finding(Status.VIOLATED), finding(Status.UNDETERMINED), WARNING)
        assert made.document("vi").blocks[:2] == (
            Paragraph(NOT_LAWFUL.text("vi", {})),
            Paragraph(COUNTS.text("vi", {"violations": 1, "undetermined": 1, "warnings": 1})),
        )
        assert repr(made) == "<Report under ct19: 3 findings, 1 violated, 1 undetermined>"

    def test_each_meeting_has_its_heading_and_the_round_one_of_its_own(self) -> None:
        made = report(
            finding(Status.SATISFIED, HERE),
            finding(Status.VIOLATED, HERE),
            finding(Status.SATISFIED, THERE),
            finding(Status.SATISFIED),
        )
        headings = [block.text for block in made.document("en").blocks if isinstance(block, Heading)]
        assert headings == [HERE.text("en"), THERE.text("en"), WHOLE_ROUND.text("en", {})]

    def test_as_plain_data(self) -> None:
        made = report(finding(Status.VIOLATED, HERE))
        assert made.to_dict() == {"instrument": "ct19", "ok": False, "findings": [made.findings[0].to_dict()]}
        assert json.loads(json.dumps(made.to_dict())) == made.to_dict()


class TestRecords:
    """A record names the meeting, and is empty where there is nothing to name."""

    def test_a_report_names_the_meeting_and_the_missing_facts(self) -> None:
        report = CAN_THO_2019.check(examples.worked_round())
        late = [
            record
            for record in report.to_records("en")
            if (record["rule"], record["status"]) == ("ct19.preparation.notice", "violated")
        ]
        assert [(record["meeting_body"], record["meeting_day"], record["meeting_venue"]) for record in late] == [
            ("Sở Mẫu", "2019-01-25", "party_committee")
        ]
        assert late[0]["remedy"]
        assert late[0]["missing"] == ""

    def test_a_row_without_a_venue_or_a_meeting_is_empty_there(self) -> None:
        meeting = evolve(examples.worked_round().meetings[0], venue=None)
        records = CAN_THO_2019.check(evolve(examples.worked_round(), meetings=[meeting])).to_records()
        assert {record["meeting_venue"] for record in records} == {""}
        assert {record["meeting_day"] for record in records} == {"", "2019-01-18"}
