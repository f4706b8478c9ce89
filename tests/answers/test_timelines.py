"""Timelines: every duty with its last day, who owes it and where that stands."""

from __future__ import annotations

import json
from datetime import date

import pytest
from attrs import evolve

from phieu_tin_nhiem import CAN_THO_2019, Dating, Duty, Finding, Severity, Status, Text, Timeline
from phieu_tin_nhiem.answers.findings import REMARK
from phieu_tin_nhiem.answers.sources import SOURCE
from phieu_tin_nhiem.answers.timelines import (
    BEFORE_THE_VOTE,
    LATEST_START,
    NO_LATEST_START,
    OPENED,
    PREPARATION,
    THROUGHOUT,
)
from phieu_tin_nhiem.base.document import Paragraph, Table
from phieu_tin_nhiem.base.sentences import Sentence, spell
from phieu_tin_nhiem.base.text import LANGUAGES, Language

RULE = CAN_THO_2019.provision("ct19.preparation.notice")
INSTRUMENT = CAN_THO_2019.instrument
OFFICE = Text("Văn phòng", "the office")
DO = Sentence("x.do", vi="chuẩn bị phiếu", en="prepare the ballots")()
STATED = Duty(RULE, DO, OFFICE, date(2019, 1, 15), Dating.STATED)
IMPLIED = Duty(RULE, DO, OFFICE, date(2019, 1, 20), Dating.IMPLIED)
WHENEVER = Duty(RULE, DO, OFFICE, date(2019, 1, 20), Dating.THROUGHOUT)
AGAINST = Finding(rule=RULE, status=Status.NOT_APPLICABLE, severity=Severity.WARNING, statement=DO)
TIMELINE = Timeline(INSTRUMENT, date(2019, 1, 20), date(2018, 4, 20), (STATED, IMPLIED, WHENEVER), (AGAINST,))


class TestDuty:
    """What is owed, by whom and until when."""

    def test_as_plain_data(self) -> None:
        assert STATED.to_dict() == {
            "rule": "ct19.preparation.notice",
            "citation": str(RULE.citation),
            "says": "x.do",
            "facts": {},
            "owed_by": {"vi": "Văn phòng", "en": "the office"},
            "last_day": "2019-01-15",
            "dating": "stated",
        }

    def test_it_is_called_by_its_rule_and_its_last_day(self) -> None:
        assert repr(STATED) == "<Duty ct19.preparation.notice until 2019-01-15>"
        assert (STATED.text(), STATED.text("en")) == (DO.text(), DO.text("en"))


class TestTimeline:
    """What is owed for one meeting, and what stands against its day."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_shows_the_latest_start_what_stands_against_the_day_and_the_duties(self, language: Language) -> None:
        facts = {"instrument": INSTRUMENT.name, "on": date(2019, 1, 20), "start": date(2018, 4, 20)}
        shown = evolve(TIMELINE, tenure=RULE, remarks=(DO,)).document(language)
        *lines, against, table = shown.blocks
        assert shown.title == PREPARATION.text(language, facts)
        assert lines == [
            Paragraph(LATEST_START.text(language, facts)),
            Paragraph(SOURCE.text(language, {"cited": RULE.citation.graded(language)})),
            Paragraph(REMARK.text(language, {"remark": DO.text(language)})),
        ]
        assert against == AGAINST.entry(language, INSTRUMENT)
        assert isinstance(table, Table)
        day, owed_by = {"day": date(2019, 1, 20)}, OFFICE.get(language)
        # A day that the plan does not state is not shown as if it did.
        assert table.rows == (
            (spell(date(2019, 1, 15), language), "ct19.preparation.notice", owed_by, DO.text(language)),
            (BEFORE_THE_VOTE.text(language, day), "ct19.preparation.notice", owed_by, DO.text(language)),
            (THROUGHOUT.text(language, day), "ct19.preparation.notice", owed_by, DO.text(language)),
        )

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_where_no_latest_start_is_known_it_says_so_and_names_the_opening(self, language: Language) -> None:
        opened = evolve(TIMELINE, latest_start=None, opened_on=date(2019, 1, 18))
        facts = {"instrument": INSTRUMENT.name, "on": date(2019, 1, 20)}
        assert opened.document(language).blocks[:2] == (
            Paragraph(NO_LATEST_START.text(language, facts)),
            Paragraph(OPENED.text(language, {"day": date(2019, 1, 18)})),
        )
        assert (opened.to_dict()["latest_start"], opened.to_dict()["opened_on"]) == (None, "2019-01-18")

    def test_it_is_called_by_its_day(self) -> None:
        assert repr(TIMELINE) == "<Timeline under ct19 for 2019-01-20: 3 duties>"

    def test_as_flat_rows(self) -> None:
        assert TIMELINE.to_records("en")[0] == {
            "instrument": "ct19",
            "meeting_day": "2019-01-20",
            "rule": "ct19.preparation.notice",
            "citation": RULE.citation.format("en"),
            "text": DO.text("en"),
            "owed_by": "the office",
            "last_day": "2019-01-15",
            "dating": "stated",
        }

    def test_a_meeting_at_the_edge_of_the_years_has_a_timeline(self) -> None:
        # Notice and latest start are reckoned from the day and lie in the year before it.
        assert CAN_THO_2019.timeline(date(1900, 1, 1)).latest_start == date(1899, 4, 1)

    def test_as_plain_data(self) -> None:
        data = TIMELINE.to_dict()
        assert data == {
            "instrument": "ct19",
            "meeting_day": "2019-01-20",
            "opened_on": None,
            "latest_start": "2018-04-20",
            "tenure": None,
            "remarks": [],
            "duties": [STATED.to_dict(), IMPLIED.to_dict(), WHENEVER.to_dict()],
            "findings": [AGAINST.to_dict()],
        }
        assert json.loads(json.dumps(data)) == data
