"""The demonstration: the plan, a worked round of a made-up body, published rounds, two instruments compared.

``python -m phieu_tin_nhiem`` prints it. Every name in it is made up; published results go by office.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, time
from typing import Final

from attrs import evolve

from .audit import audit
from .ballots import Ballot, BallotForm
from .comparison import Verdict, compare
from .counting import Count
from .datasets import rounds
from .document import Cells, Document, Paragraph, Table
from .errors import require_language
from .meetings import Attendance, CountingBoard, Meeting, Minutes, MinutesRow, Notice, Observer, Round, Venue
from .messages import render
from .offices import Body, BodyKind, Office, Role, Under
from .people import Officeholder, Service
from .plans.assembly_2014 import ASSEMBLY_2014
from .plans.assembly_2023 import ASSEMBLY_2023
from .plans.can_tho_2019 import CAN_THO_2019
from .ratings import Rating
from .shares import format_percent
from .tallies import Tally
from .text import Language

CLEAN_DAY: Final = date(2019, 1, 18)
FAULTY_DAY: Final = date(2019, 1, 25)
_PUBLISHED: Final = "QH13-2013"
_AUDITED: Final = "TPHCM-2013"

_DEPARTMENT: Final = Body("Sở Mẫu", BodyKind.DEPARTMENT, under=Under.CITY)
_HEAD: Final = Office(Role.HEAD, _DEPARTMENT)
_DEPUTY_HEAD: Final = Office(Role.DEPUTY_HEAD, _DEPARTMENT)

DIRECTOR: Final = Officeholder("Nguyễn Mẫu Một", _HEAD, service=[Service(date(2016, 3, 1))], party_leadership=True)
# Re-appointed on the day after the first term ended: the tenure goes on.
DEPUTY: Final = Officeholder(
    "Trần Mẫu Hai",
    _DEPUTY_HEAD,
    service=[Service(date(2013, 5, 1), date(2018, 4, 30)), Service(date(2018, 5, 1))],
    party_leadership=False,
)
# 31 May 2018 and nine months: there is no 31 February.
NEW_DEPUTY: Final = Officeholder("Lê Mẫu Ba", _DEPUTY_HEAD, service=[Service(date(2018, 5, 31))], party_leadership=True)


def counted() -> Count:
    """Return the count of the clean meeting's box: one ballot lacks a box, one was not issued by the board.

    >>> counted()["Trần Mẫu Hai"].tally
    Tally(high=6, confidence=4, low=0)
    """
    form = BallotForm.of([DIRECTOR, DEPUTY])
    ballots = [
        *[Ballot([Rating.HIGH, Rating.HIGH])] * 6,
        *[Ballot([Rating.HIGH, Rating.CONFIDENCE])] * 3,
        Ballot([Rating.LOW, Rating.CONFIDENCE]),
        Ballot([Rating.HIGH, None]),
        Ballot([Rating.LOW, Rating.LOW], issued_by_board=False),
    ]
    return CAN_THO_2019.counting.count(form, ballots, issued=13)


def worked_round() -> Round:
    """Return the round of a made-up Sở: a meeting at the place of work that follows the plan, and a faulty one.

    The second meeting, at the party committee, lists somebody who is not in its leadership and somebody who is too new
    in post; notice comes late, an observer is absent, and the minutes do not add up.

    >>> report = CAN_THO_2019.check(worked_round())
    >>> {finding.meeting.venue for finding in report.violations if finding.meeting}
    {<Venue.PARTY_COMMITTEE: 'party_committee'>}
    """
    clean = Meeting(
        body=_DEPARTMENT,
        on=CLEAN_DAY,
        venue=Venue.WORKPLACE,
        people=[DIRECTOR, DEPUTY, NEW_DEPUTY],
        listed=[DIRECTOR, DEPUTY],
        list_reported=True,
        notice=Notice(on=date(2019, 1, 10), time=time(8, 0), place="Hội trường A"),
        ballot_form=BallotForm.of([DIRECTOR, DEPUTY]),
        board=CountingBoard(["Hồ Mẫu Bốn", "Ngô Mẫu Năm", "Lý Mẫu Sáu"]),
        attendance=Attendance.full(),
        minutes=Minutes.of(counted()),
    )
    faulty = Meeting(
        body=_DEPARTMENT,
        on=FAULTY_DAY,
        venue=Venue.PARTY_COMMITTEE,
        people=[DIRECTOR, DEPUTY, NEW_DEPUTY],
        listed=[DIRECTOR, DEPUTY, NEW_DEPUTY],
        list_reported=True,
        notice=Notice(on=date(2019, 1, 21), time=time(14, 0), place="Phòng họp 2"),
        ballot_form=BallotForm.of([DIRECTOR, DEPUTY, NEW_DEPUTY]),
        board=CountingBoard(["Nguyễn Mẫu Một", "Đỗ Mẫu Bảy"]),
        attendance=Attendance(
            present=[Observer.ORGANISATION, Observer.INSPECTION, Observer.PARTY_OFFICE],
            absent=[Observer.HOME_AFFAIRS],
        ),
        minutes=Minutes(
            issued=9,
            collected=9,
            valid=9,
            invalid=0,
            rows=[
                MinutesRow(name="Nguyễn Mẫu Một", high=7, confidence=2, low=1, valid=9, invalid=0),
                MinutesRow(name="Trần Mẫu Hai", high=5, confidence=3, low=1, valid=9, invalid=0),
                MinutesRow(name="Lê Mẫu Ba", high=6, confidence=2, low=1, valid=9, invalid=0),
            ],
        ),
    )
    return Round(meetings=[clean, faulty], reported_on=date(2019, 1, 30))


def published(language: Language) -> Document:
    """Return a published round with shares of all members beside what was printed: the rows with all three counts.

    >>> "66,27%" in published("vi").to_text()
    True
    """
    (source,) = (item for item in rounds() if item.id == _PUBLISHED)
    members = source.members or 0
    cells: list[Cells] = []
    outcomes: Counter[str] = Counter()
    for row in source.rows:
        if row.high is None or row.confidence is None or row.low is None:
            continue
        tally = Tally(row.high, row.confidence, row.low)
        shown = []
        for level in Rating:
            percent, printed = tally.percent(level, of=members), row.percent(level)
            outcome = "unprinted" if printed is None else "same" if printed.value == percent else "other"
            outcomes[outcome] += 1
            facts = {"count": tally[level], "percent": format_percent(percent, language), "printed": printed}
            shown.append(render(f"demo.cell.{outcome}", language, facts))
        cells.append((row.position or render("unknown", language, {}), *shown))
    header = (render("table.post", language, {}), *(level.label.get(language) for level in Rating))
    summary = {
        "body": source.body,
        "members": members,
        "rows": len(cells),
        "same": outcomes["same"],
        "other": outcomes["other"],
        "unprinted": outcomes["unprinted"],
    }
    return Document(
        render("demo.published", language, summary),
        (
            Paragraph(render("demo.published.base", language, summary)),
            Table(header, tuple(cells)),
            Paragraph(render("demo.published.result", language, summary)),
            Paragraph(render("demo.published.source", language, {"source": source.rows[0].source})),
        ),
    )


def audited(language: Language) -> Document:
    """Return what the audit flags in a published round.

    >>> "86,67%" in audited("vi").to_text()
    True
    """
    (source,) = (item for item in rounds() if item.id == _AUDITED)
    found = audit(source)
    facts = {"body": source.body, "cells": len(found.cells), "flagged": len(found.flagged)}
    return Document(
        render("demo.audited", language, facts),
        (
            Paragraph(render("demo.audited.result", language, facts)),
            *(cell.entry(language) for cell in found.flagged),
        ),
    )


def compared(language: Language) -> Document:
    """Return in which points two instruments differ.

    >>> compared("vi").title
    'So sánh Nghị quyết 85/2014/QH13 và Nghị quyết 96/2023/QH15'
    """
    found = compare(ASSEMBLY_2014, ASSEMBLY_2023)
    return evolve(found, points=found.with_verdict(Verdict.DIFFERENT)).document(language)


def demonstration(language: Language = "vi") -> str:
    """Return the whole demonstration as text for a terminal.

    Raises:
        UnknownTermError: the language is neither Vietnamese nor English.
    """
    require_language(language)
    box = counted()
    parts = [
        CAN_THO_2019.explain(language),
        CAN_THO_2019.timeline(CLEAN_DAY).explain(language),
        CAN_THO_2019.decide(DEPUTY, on=CLEAN_DAY).explain(language),
        CAN_THO_2019.decide(NEW_DEPUTY, on=FAULTY_DAY).explain(language),
        box.explain(language),
        f"{DEPUTY.name}\n{box.result(DEPUTY.name).explain(language)}",
        CAN_THO_2019.check(worked_round()).explain(language),
        published(language).to_text(),
        audited(language).to_text(),
        compared(language).to_text(),
    ]
    return "\n\n\n".join(parts)
