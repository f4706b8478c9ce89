"""Timelines: every duty of a round with its last day, who owes it, and where it stands."""

from __future__ import annotations

from datetime import date
from typing import final

from attrs import frozen

from phieu_tin_nhiem.answers.findings import Finding
from phieu_tin_nhiem.answers.sources import Instrument, Provision
from phieu_tin_nhiem.base.document import Document, Paragraph, Shown, Table
from phieu_tin_nhiem.base.records import Record, plain
from phieu_tin_nhiem.base.sentences import Statement, require_language, spell
from phieu_tin_nhiem.base.text import Language, Term, Text
from phieu_tin_nhiem.base.values import all_of, put, require_any_day, require_fields, require_fields_or_none
from phieu_tin_nhiem.messages import render


@final
class Dating(Term):
    """Whether the last day of a duty stands in the plan.

    >>> [dating.label.vi for dating in Dating][:2]
    ['văn bản ấn định', 'không ấn định; suốt đợt lấy phiếu']
    """

    STATED = ("stated", "văn bản ấn định", "stated in the instrument")
    THROUGHOUT = ("throughout", "không ấn định; suốt đợt lấy phiếu", "not stated; as long as the votes are taken")
    IMPLIED = ("implied", "không ấn định; phải xong trước khi lấy phiếu", "not stated; needed before the vote is taken")


@final
@frozen
class Duty:
    """One duty: what is owed, by whom, until which day, and where that stands.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> duty = CAN_THO_2019.notice.due(date(2019, 1, 18))
    >>> duty.what.text(), duty.last_day
    ('thông báo thời gian, địa điểm (chậm nhất 5 ngày trước)', datetime.date(2019, 1, 13))
    """

    rule: Provision
    what: Statement
    owed_by: Text
    last_day: date
    dating: Dating

    def __attrs_post_init__(self) -> None:
        require_fields(self, rule=Provision, what=Statement, owed_by=Text, dating=Dating)
        put(self, "last_day", require_any_day(self.last_day, "Duty.last_day"))

    def to_dict(self) -> dict[str, object]:
        """Return plain data.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> plain = CAN_THO_2019.notice.due(date(2019, 1, 18)).to_dict()
        >>> plain["rule"], plain["last_day"], plain["dating"]
        ('ct19.preparation.notice', '2019-01-13', 'stated')
        """
        return {
            "rule": self.rule.id,
            "citation": str(self.rule.citation),
            **self.what.to_dict(),
            "owed_by": plain(self.owed_by),
            "last_day": self.last_day.isoformat(),
            "dating": self.dating.value,
        }


@final
@frozen
class Timeline(Shown):
    """What is owed for a meeting on ``meeting_day``, in the order of the last days.

    ``latest_start`` is the last day on which tenure can have begun for somebody to be subject to the vote at that
    meeting, under the provision ``tenure``; None where no source says how long somebody must have been in post, or
    where it is counted to the opening of a session that is not known. ``remarks`` say for which starts a reading
    decides that. ``findings`` say what stands against the day itself. ``opened_on`` is the opening day of the session,
    where an instrument counts from it.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> timeline = CAN_THO_2019.timeline(date(2019, 1, 18))
    >>> timeline.latest_start, [duty.rule.id for duty in timeline.duties][0]
    (datetime.date(2018, 4, 18), 'ct19.preparation.notice')
    """

    instrument: Instrument
    meeting_day: date
    latest_start: date | None
    duties: tuple[Duty, ...]
    findings: tuple[Finding, ...] = ()
    tenure: Provision | None = None
    remarks: tuple[Statement, ...] = ()
    opened_on: date | None = None

    def __attrs_post_init__(self) -> None:
        require_fields(self, instrument=Instrument)
        require_fields_or_none(self, tenure=Provision)
        put(self, "remarks", all_of(Statement, self.remarks, "Timeline.remarks"))
        put(self, "meeting_day", require_any_day(self.meeting_day, "Timeline.meeting_day"))
        if self.latest_start is not None:
            put(self, "latest_start", require_any_day(self.latest_start, "Timeline.latest_start"))
        if self.opened_on is not None:
            put(self, "opened_on", require_any_day(self.opened_on, "Timeline.opened_on"))
        put(self, "duties", all_of(Duty, self.duties, "Timeline.duties"))
        put(self, "findings", all_of(Finding, self.findings, "Timeline.findings"))

    def document(self, language: Language) -> Document:
        """Return the duties as a table."""
        header = tuple(
            render(key, language, {}) for key in ("table.last_day", "table.provision", "table.owed_by", "table.duty")
        )
        rows = tuple(
            (
                _day(duty, language),
                duty.rule.id,
                duty.owed_by.get(language),
                duty.what.text(language),
            )
            for duty in self.duties
        )
        facts = {"instrument": self.instrument.name, "on": self.meeting_day, "start": self.latest_start}
        about_tenure = [] if self.latest_start is None else [render("timeline.tenure", language, facts)]
        if self.tenure is not None:
            source = {"citation": self.tenure.citation.format(language), "grade": self.tenure.citation.grade.value}
            about_tenure.append(render("details.cited", language, {"cited": render("cited", language, source)}))
        about_tenure += [render("details.remark", language, {"remark": note.text(language)}) for note in self.remarks]
        return Document(
            render("title.timeline", language, facts),
            (
                *map(Paragraph, about_tenure),
                *(finding.entry(language, self.instrument) for finding in self.findings),
                Table(header, rows),
            ),
        )

    def to_dict(self) -> dict[str, object]:
        """Return plain data: the day and every duty.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> plain = CAN_THO_2019.timeline(date(2019, 1, 18)).to_dict()
        >>> plain["meeting_day"], plain["latest_start"]
        ('2019-01-18', '2018-04-18')
        """
        return {
            "instrument": self.instrument.id,
            "meeting_day": self.meeting_day.isoformat(),
            "opened_on": plain(self.opened_on),
            "latest_start": plain(self.latest_start),
            "tenure": None if self.tenure is None else self.tenure.id,
            "remarks": [remark.to_dict() for remark in self.remarks],
            "duties": [duty.to_dict() for duty in self.duties],
            "findings": [finding.to_dict() for finding in self.findings],
        }

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each duty, ready for a table; sentences in ``language``.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> CAN_THO_2019.timeline(date(2019, 1, 18)).to_records()[0]["last_day"]
        '2019-01-13'

        Raises:
            UnknownTermError: another language is asked for.
        """
        require_language(language)
        return [
            {
                "instrument": self.instrument.id,
                "meeting_day": self.meeting_day.isoformat(),
                "rule": duty.rule.id,
                "citation": duty.rule.citation.format(language),
                "text": duty.what.text(language),
                "owed_by": duty.owed_by.get(language),
                "last_day": duty.last_day.isoformat(),
                "dating": duty.dating.value,
            }
            for duty in self.duties
        ]


def _day(duty: Duty, language: Language) -> str:
    match duty.dating:
        case Dating.STATED:
            return spell(duty.last_day, language)
        case Dating.THROUGHOUT:
            return render("timeline.throughout", language, {"day": duty.last_day})
        case _:
            return render("timeline.implied", language, {"day": duty.last_day})
