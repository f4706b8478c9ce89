"""In force: which instrument governs a vote in a kind of body on a day; "none", "not settled" and "not verified" too."""

from __future__ import annotations

from datetime import date
from typing import Final, final

from attrs import frozen

from phieu_tin_nhiem.checks import require_day, require_instance
from phieu_tin_nhiem.document import Document, Entry, Paragraph, Shown
from phieu_tin_nhiem.findings import Statement, said
from phieu_tin_nhiem.messages import render
from phieu_tin_nhiem.offices import Body, BodyKind
from phieu_tin_nhiem.plain import plain
from phieu_tin_nhiem.regulation import Regulation
from phieu_tin_nhiem.sources import Citation, Grade, Instrument
from phieu_tin_nhiem.text import Language, Term, Text

from .assembly_2012 import ASSEMBLY_2012
from .assembly_2014 import ASSEMBLY_2014
from .assembly_2023 import ASSEMBLY_2023
from .assembly_2023_supplements import LAW_72
from .party_2014 import PARTY_2014
from .party_2023 import PARTY_2023


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
    plan: Regulation | None
    statement: Statement
    citations: tuple[Citation, ...]
    interpretations: tuple[str, ...] = ()

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


_LAW_121: Final = Instrument(
    id="law121",
    name=Text("Luật 121/2025/QH15", "Law 121/2025/QH15"),
    title=Text(
        "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
        "Law on supervision by the National Assembly and the People's Councils",
    ),
    issuer=Text("Quốc hội", "National Assembly"),
    issued_on=date(2025, 12, 10),
    known_from=Text("trang tra cứu pháp luật, báo chí", "legal reference sites and the press"),
)
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
_OTHERS: Final = frozenset(BodyKind) - _ELECTED

_EFFECT_35: Final = Citation(ASSEMBLY_2012.instrument, "nq35.effect", Grade.NEWS)
_EFFECT_85: Final = Citation(ASSEMBLY_2014.instrument, "Điều 18", Grade.SEEN)
_EFFECT_96: Final = Citation(ASSEMBLY_2023.instrument, "Điều 22 khoản 1", Grade.SEEN)
_SUBJECTS_96: Final = Citation(ASSEMBLY_2023.instrument, "Điều 2 khoản 2", Grade.SEEN)
_NO_DISTRICTS: Final = Citation(LAW_72, "Điều 51 khoản 3", Grade.SEEN)
_COUNCIL_POWER: Final = Citation(LAW_72, "Điều 37 khoản 1", Grade.SEEN)
_OLD_RULES_GO_ON: Final = Citation(LAW_72, "Điều 54 khoản 1", Grade.DERIVED)
_ISSUE_262: Final = Citation(PARTY_2014.instrument, "qd262.issue", Grade.SEEN)
_ISSUE_96: Final = Citation(PARTY_2023.instrument, "qd96.issue", Grade.SEEN)
_SUPERVISION: Final = Citation(_LAW_121, "Điều 28", Grade.NEWS)


@final
@frozen
class _Period:
    """What holds for some kinds of body from ``first`` on, until another period begins for them."""

    bodies: frozenset[BodyKind]
    first: date
    status: ForceStatus
    statement: Statement
    citations: tuple[Citation, ...]
    plan: Regulation | None = None
    interpretations: tuple[str, ...] = ()


def _in_force(
    bodies: frozenset[BodyKind],
    first: date,
    plan: Regulation,
    *citations: Citation,
    interpretations: tuple[str, ...] = (),
) -> _Period:
    statement = said("force.in_force", instrument=plan.instrument.name)
    return _Period(bodies, first, ForceStatus.IN_FORCE, statement, citations, plan, interpretations)


# In the order of time: of two periods that hold a body, the later one counts.
_PERIODS: Final = (
    _in_force(_ELECTED, date(2013, 2, 1), ASSEMBLY_2012, _EFFECT_35),
    _Period(
        _OTHERS,
        _PARTY_165.issued_on,
        ForceStatus.NOT_VERIFIED,
        said("force.party_165"),
        (Citation(_PARTY_165, "qd165.text", Grade.NEWS),),
    ),
    _in_force(_OTHERS, PARTY_2014.instrument.issued_on, PARTY_2014, _ISSUE_262, interpretations=("D6",)),
    _in_force(_ELECTED, date(2015, 7, 1), ASSEMBLY_2014, _EFFECT_85),
    _in_force(_OTHERS, PARTY_2023.instrument.issued_on, PARTY_2023, _ISSUE_96, interpretations=("D6",)),
    _in_force(_ASSEMBLY | _PROVINCES | _DISTRICTS, date(2023, 7, 1), ASSEMBLY_2023, _EFFECT_96),
    _Period(_COMMUNES, date(2023, 7, 1), ForceStatus.NONE, said("force.no_communes"), (_SUBJECTS_96, _EFFECT_96)),
    _in_force(_PROVINCES, date(2025, 7, 1), ASSEMBLY_2023, _EFFECT_96, _COUNCIL_POWER, _OLD_RULES_GO_ON),
    _Period(_OF_DISTRICTS, date(2025, 7, 1), ForceStatus.NONE, said("force.no_districts"), (_NO_DISTRICTS,)),
    _Period(
        _COMMUNES,
        date(2025, 7, 1),
        ForceStatus.NOT_SETTLED,
        said("force.communes_open"),
        (_COUNCIL_POWER, _SUBJECTS_96),
        interpretations=("A29",),
    ),
    _Period(
        _ASSEMBLY | _PROVINCES,
        date(2026, 3, 1),
        ForceStatus.NOT_VERIFIED,
        said("force.new_law"),
        (_SUPERVISION, _EFFECT_96),
    ),
)
_BEFORE: Final = {
    True: (ForceStatus.NONE, said("force.before"), (_EFFECT_35,)),
    False: (ForceStatus.NOT_VERIFIED, said("force.before_party"), ()),
}


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
    status, statement, citations = _BEFORE[kind in _ELECTED]
    return Force(status, kind, day, None, statement, citations)
