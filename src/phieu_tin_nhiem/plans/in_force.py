"""In force: which instrument governs a vote in a kind of body on a day; "none", "not settled" and "not verified" too."""

from __future__ import annotations

from datetime import date
from typing import Final, final

from attrs import evolve, frozen

from phieu_tin_nhiem.answers.sources import Citation, Grade, Instrument
from phieu_tin_nhiem.base.document import Document, Entry, Paragraph, Shown
from phieu_tin_nhiem.base.records import plain
from phieu_tin_nhiem.base.sentences import Statement
from phieu_tin_nhiem.base.text import Language, Term, Text
from phieu_tin_nhiem.base.values import (
    all_of,
    put,
    require_day,
    require_fields,
    require_fields_or_none,
    require_instance,
)
from phieu_tin_nhiem.facts.calendar import day_after
from phieu_tin_nhiem.facts.offices import Body, BodyKind
from phieu_tin_nhiem.messages import render, said
from phieu_tin_nhiem.plans.assembly_2012 import ASSEMBLY_2012
from phieu_tin_nhiem.plans.assembly_2012_provisions import EFFECT as EFFECT_35
from phieu_tin_nhiem.plans.assembly_2014 import ASSEMBLY_2014
from phieu_tin_nhiem.plans.assembly_2023 import ASSEMBLY_2023
from phieu_tin_nhiem.plans.assembly_2023_declared import EFFECT as EFFECT_96
from phieu_tin_nhiem.plans.assembly_2023_provisions import COUNCIL_SUBJECTS
from phieu_tin_nhiem.plans.assembly_2023_supplements import (
    LAW_NO_DISTRICTS,
    LAW_OLD_RULES,
    LAW_POWER,
    SUPERVISION,
    SUPERVISION_LAW_FROM,
    TWO_LEVELS_FROM,
)
from phieu_tin_nhiem.plans.party_2014 import PARTY_2014
from phieu_tin_nhiem.plans.party_2023 import PARTY_2023
from phieu_tin_nhiem.plans.party_2023_gaps import SEARCHED_TO
from phieu_tin_nhiem.plans.party_2023_provisions import ISSUE as ISSUE_QD96
from phieu_tin_nhiem.plans.plan import Plan


@final
class ForceStatus(Term):
    """What can be said of the instrument that governs a vote."""

    IN_FORCE = ("in_force", "có văn bản đang có hiệu lực", "an instrument is in force")
    NONE = ("none", "không có văn bản nào có hiệu lực", "no instrument is in force")
    NOT_SETTLED = ("not_settled", "chưa ngã ngũ", "not settled")
    NOT_VERIFIED = ("not_verified", "chưa kiểm chứng được", "not verified")


@final
@frozen
class Force(Shown):
    """Which instrument governs a vote, or why that cannot be said. ``plan`` is None unless one is in force."""

    status: ForceStatus
    body: BodyKind
    on: date
    plan: Plan | None
    statement: Statement
    citations: tuple[Citation, ...]
    interpretations: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        require_fields(self, status=ForceStatus, body=BodyKind, statement=Statement)
        require_fields_or_none(self, plan=Plan)
        put(self, "on", require_day(self.on, "Force.on"))
        put(self, "citations", all_of(Citation, self.citations, "Force.citations"))
        put(self, "interpretations", all_of(str, self.interpretations, "Force.interpretations"))

    def document(self, language: Language) -> Document:
        """Return the answer and its sources."""
        facts = {"body": self.body, "on": self.on, "status": self.status}
        cited = "; ".join(
            render("cited", language, {"citation": source.format(language), "grade": source.grade.value})
            for source in self.citations
        )
        details = [render("details.cited", language, {"cited": cited})] if cited else []
        if self.interpretations:
            details.append(render("details.readings", language, {"readings": self.interpretations}))
        mark = "✓" if self.plan is not None else "?"
        entry = Entry(mark, self.statement.text(language), tuple(details), self.status.label.get(language))
        return Document(render("title.force", language, facts), (Paragraph(self.status.label.get(language)), entry))

    def to_dict(self) -> dict[str, object]:
        """Return plain data."""
        return {
            "status": self.status.value,
            "body": self.body.value,
            "on": self.on.isoformat(),
            "plan": None if self.plan is None else self.plan.instrument.id,
            **self.statement.to_dict(),
            "citations": [str(citation) for citation in self.citations],
            "interpretations": plain(self.interpretations),
        }


_PARTY_165: Final = Instrument(
    id="qd165",
    name=Text("Quy định 165-QĐ/TW", "Regulation 165-QĐ/TW"),
    title=Text("Quy định 165-QĐ/TW về lấy phiếu tín nhiệm", "Regulation 165-QĐ/TW on votes of confidence"),
    issuer=Text("Bộ Chính trị", "Politburo"),
    issued_on=date(2013, 2, 18),
    known_from=Text("báo chí; chưa thấy văn bản", "the press; its text was not seen"),
)

_ASSEMBLY: Final = frozenset({BodyKind.NATIONAL_ASSEMBLY})
_PROVINCES: Final = frozenset({BodyKind.PROVINCIAL_COUNCIL})
_DISTRICTS: Final = frozenset({BodyKind.DISTRICT_COUNCIL})
_COMMUNES: Final = frozenset({BodyKind.COMMUNE_COUNCIL})
_COUNCILS: Final = _PROVINCES | _DISTRICTS | _COMMUNES
_ELECTED: Final = _ASSEMBLY | _COUNCILS
_OF_DISTRICTS: Final = _DISTRICTS | frozenset({BodyKind.DISTRICT_COMMITTEE, BodyKind.DISTRICT_DIVISION})
_OTHERS: Final = frozenset(BodyKind.standard()) - _ELECTED

_NO_DISTRICTS: Final = LAW_NO_DISTRICTS.citation
_COUNCIL_POWER: Final = LAW_POWER.citation
_SUBJECTS_96: Final = COUNCIL_SUBJECTS.citation
_ISSUE_165: Final = Citation(
    _PARTY_165,
    "qd165.issue",
    Grade.NEWS,
    ("https://tienphong.vn/ban-chap-hanh-t-u-ban-ve-lay-phieu-tin-nhiem-post690079.tpo",),
)


@final
@frozen
class _Period:
    """What holds for some kinds of body from ``first`` on, until another period begins for them."""

    bodies: frozenset[BodyKind]
    first: date
    status: ForceStatus
    statement: Statement
    citations: tuple[Citation, ...]
    plan: Plan | None = None
    interpretations: tuple[str, ...] = ()


def _in_force(bodies: frozenset[BodyKind], plan: Plan) -> _Period:
    """Return the period that begins with a regulation's own first day; it ends with the next one."""
    begins = plan.validity.provision
    statement = said("force.in_force", instrument=plan.instrument.name)
    return _Period(
        bodies,
        plan.validity.first_day,
        ForceStatus.IN_FORCE,
        statement,
        (begins.citation,),
        plan,
        begins.interpretations,
    )


# In the order of time: of two periods that hold a body, the later one counts.
_PERIODS: Final = (
    _in_force(_ELECTED, ASSEMBLY_2012),
    _Period(_OTHERS, _PARTY_165.issued_on, ForceStatus.NOT_VERIFIED, said("force.party_165"), (_ISSUE_165,)),
    _in_force(_OTHERS, PARTY_2014),
    _in_force(_ELECTED, ASSEMBLY_2014),
    _in_force(_OTHERS, PARTY_2023),
    _in_force(_ASSEMBLY | _PROVINCES | _DISTRICTS, ASSEMBLY_2023),
    _Period(
        _COMMUNES,
        ASSEMBLY_2023.validity.first_day,
        ForceStatus.NONE,
        said("force.no_communes"),
        (_SUBJECTS_96, EFFECT_96.citation),
    ),
    evolve(
        _in_force(_PROVINCES, ASSEMBLY_2023),
        first=TWO_LEVELS_FROM,
        citations=(EFFECT_96.citation, _COUNCIL_POWER, LAW_OLD_RULES.citation),
    ),
    _Period(_OF_DISTRICTS, TWO_LEVELS_FROM, ForceStatus.NONE, said("force.no_districts"), (_NO_DISTRICTS,)),
    _Period(
        _COMMUNES,
        TWO_LEVELS_FROM,
        ForceStatus.NOT_SETTLED,
        said("force.communes_open"),
        (_COUNCIL_POWER, _SUBJECTS_96),
        interpretations=("A29",),
    ),
    _Period(
        _COMMUNES,
        SUPERVISION_LAW_FROM,
        ForceStatus.NOT_SETTLED,
        said("force.communes_open"),
        (_COUNCIL_POWER, _SUBJECTS_96, SUPERVISION.citation),
        interpretations=("A29",),
    ),
    _Period(
        _ASSEMBLY | _PROVINCES,
        SUPERVISION_LAW_FROM,
        ForceStatus.NOT_VERIFIED,
        said("force.new_law"),
        (SUPERVISION.citation, EFFECT_96.citation),
    ),
    _Period(
        _OTHERS - _OF_DISTRICTS,
        day_after(SEARCHED_TO),
        ForceStatus.NOT_VERIFIED,
        said("force.not_searched", instrument=PARTY_2023.instrument.name, last=SEARCHED_TO),
        (ISSUE_QD96.citation,),
        interpretations=ISSUE_QD96.interpretations,
    ),
)
# What comes before the first period: nothing was found there, which is not to say that there was nothing.
_BEFORE: Final = {True: (said("force.before"), (EFFECT_35.citation,)), False: (said("force.before_party"), ())}


def in_force(*, on: date, body: Body | BodyKind) -> Force:
    """Say which instrument governs a vote that a body of this kind takes on a day.

    Councils and the Assembly vote under the resolutions of the Assembly; in every other body the vote is the Party's.
    A local plan, such as the one of Cần Thơ, executes the Party's regulation of its time.

    >>> print(in_force(on=date(2018, 12, 6), body=BodyKind.PROVINCIAL_COUNCIL).statement.text())
    Nghị quyết 85/2014/QH13 đang có hiệu lực
    >>> in_force(on=date(2025, 12, 1), body=BodyKind.COMMUNE_COUNCIL).status
    <ForceStatus.NOT_SETTLED: 'not_settled'>

    Raises:
        InvalidDayError: ``on`` is no day.
        UnknownTermError: ``body`` is neither a body nor a kind of body.
    """
    day = require_day(on, "on")
    kind = body.kind if isinstance(body, Body) else require_instance(body, BodyKind, "body")
    for period in reversed(_PERIODS):
        if kind in period.bodies and period.first <= day:
            return Force(
                period.status, kind, day, period.plan, period.statement, period.citations, period.interpretations
            )
    statement, citations = _BEFORE[kind in _ELECTED]
    return Force(ForceStatus.NOT_VERIFIED, kind, day, None, statement, citations)
