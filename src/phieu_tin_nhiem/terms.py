"""Terms: what each rule lays down, as statements that can be compared whatever instrument they come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from .ballots import Defect
from .findings import Statement, said
from .offices import title_of
from .rulebook import Rule, Rulebook
from .rules.appointment import AppointedInYear
from .rules.attendance import AttendanceDuty, Leadership
from .rules.concurrency import SeveralPostsRule
from .rules.consequences import Consequences
from .rules.counting import Counting, Scale
from .rules.exemptions import Exemptions
from .rules.filing import FilingDeadline
from .rules.preparation import BallotPreparation, BoardProposal, ListPreparation, NoticeDeadline
from .rules.quorum import Quorum
from .rules.reporting import ReportDeadline
from .rules.subjects import Post, Subjects
from .rules.tenure import Tenure
from .rules.venues import VenueLimit
from .sources import Provision, ProvisionKind, Topic

_SAID_BY_THEMSELVES: Final = frozenset({ProvisionKind.DEFINITION, ProvisionKind.DECLARATION})


class TermOf(NamedTuple):
    """One thing that an instrument lays down: under which head, what, where it stands, and of which post if of one.

    >>> from phieu_tin_nhiem.plans import CAN_THO_2019
    >>> [term.statement.text() for term in terms_of(CAN_THO_2019) if term.topic is Topic.TENURE]
    ['giữ chức liên tục đủ 9 tháng, tính đến ngày họp lấy phiếu']
    """

    topic: Topic
    statement: Statement
    provision: Provision
    post: Post | None = None


def terms_of(rulebook: Rulebook) -> tuple[TermOf, ...]:
    """Return everything that an instrument lays down: the terms of its rules, then what stands in provisions alone.

    >>> from phieu_tin_nhiem.plans import PARTY_2023
    >>> [term.statement.text() for term in terms_of(PARTY_2023) if term.topic is Topic.QUORUM]
    ['có mặt từ 2/3 số người được triệu tập']
    """
    from_rules = [term for rule in rulebook.rules.values() for term in _of_rule(rule)]
    said_of = {(term.provision, term.topic) for term in from_rules}
    alone = [
        TermOf(provision.topic, said("terms.content", content=provision.content), provision)
        for provision in rulebook.provisions
        if (provision, provision.topic) not in said_of
        and (provision.kind in _SAID_BY_THEMSELVES or _has_no_rule(provision, rulebook))
    ]
    return (*from_rules, *alone)


def _has_no_rule(provision: Provision, rulebook: Rulebook) -> bool:
    return provision.kind is not ProvisionKind.GAP and not rulebook.serving_rules(provision)


def gaps_of(rulebook: Rulebook) -> tuple[Provision, ...]:
    """Return what is known not to be known of an instrument.

    >>> from phieu_tin_nhiem.plans import PARTY_2014
    >>> [gap.id for gap in gaps_of(PARTY_2014)][:2]
    ['qd262.gap.effect', 'qd262.gap.subjects']
    """
    return tuple(provision for provision in rulebook.provisions if provision.kind is ProvisionKind.GAP)


def _of_rule(rule: Rule) -> Iterator[TermOf]:
    match rule:
        case Subjects():
            yield from _of_subjects(rule)
        case Counting():
            yield from _of_counting(rule)
        case Consequences():
            yield from _of_consequences(rule)
        case Exemptions():
            grounds = said("terms.exemptions", grounds=rule.grounds) if rule.grounds else said("terms.no_exemptions")
            yield TermOf(Topic.EXEMPTIONS, grounds, rule.provision)
        case VenueLimit():
            facts = {"most": rule.most, "places": rule.places, "party": rule.party_venue}
            yield TermOf(Topic.VENUES, said("terms.venues", **facts), rule.provision)
        case _:
            yield from _of_conditions(rule)
            yield from _of_preparation(rule)


def _of_conditions(rule: Rule) -> Iterator[TermOf]:
    match rule:
        case Tenure(provision=provision, months=months, counted_to=counted_to):
            yield TermOf(Topic.TENURE, said("terms.tenure", months=months, counted_to=counted_to), provision)
        case AppointedInYear(provision=provision, renewal=renewal):
            yield TermOf(Topic.TENURE, said("terms.in_year", renewal=renewal), provision)
        case SeveralPostsRule(provision=provision, how=how):
            yield TermOf(Topic.SEVERAL_POSTS, said("terms.several_posts", how=how), provision)
        case Scale(provision=provision, levels=levels):
            yield TermOf(Topic.SCALE, said("terms.scale", levels=levels), provision)
        case Quorum(provision=provision, ratio=ratio):
            yield TermOf(Topic.QUORUM, said("terms.quorum", ratio=ratio.label), provision)


def _of_preparation(rule: Rule) -> Iterator[TermOf]:
    match rule:
        case FilingDeadline(provision=provision, statement=statement, bodies=bodies):
            key = "terms.filing" if bodies else "terms.filing_everywhere"
            facts = dict(statement.facts) | ({"bodies": bodies} if bodies else {})
            yield TermOf(Topic.FILINGS, said(key, **facts), provision)
        case NoticeDeadline(provision=provision, days=days, counting=counting):
            yield TermOf(Topic.NOTICE, said("terms.notice", days=days, counting=counting), provision)
        case ListPreparation(provision=provision):
            yield TermOf(Topic.PREPARATION, said("duty.list"), provision)
        case BallotPreparation(provision=provision):
            yield TermOf(Topic.PREPARATION, said("duty.ballots"), provision)
        case BoardProposal(provision=provision):
            yield TermOf(Topic.PREPARATION, said("duty.board"), provision)
        case AttendanceDuty(provision=provision, expected=expected):
            yield TermOf(Topic.ATTENDANCE, said("duty.attendance", expected=expected), provision)
        case Leadership(provision=provision):
            yield TermOf(Topic.LEAD, said("duty.lead"), provision)
        case ReportDeadline(provision=provision, owed_to=owed_to, before=before):
            yield TermOf(Topic.REPORT, said("duty.report", owed_to=owed_to, before=before), provision)


def _of_subjects(rule: Subjects) -> Iterator[TermOf]:
    for group in rule.groups:
        for post in group.posts:
            facts = {"title": title_of(post.role, post.kind), "kind": post.kind}
            if group.last_day is not None:
                statement = said("terms.post_until", **facts, last=group.last_day)
            elif group.first_day is not None:
                statement = said("terms.post_from", **facts, first=group.first_day)
            elif post.condition is not None:
                statement = said("terms.post_if", **facts, condition=post.condition)
            elif post.under is not None:
                statement = said("terms.post_under", **facts, under=post.under)
            else:
                statement = said("terms.post", **facts)
            yield TermOf(Topic.SUBJECTS, statement, group.provision, post)


def _of_counting(rule: Counting) -> Iterator[TermOf]:
    yield TermOf(Topic.BASE, said("terms.base", base=rule.base), rule.provision)
    for defect in Defect:
        scope = rule.invalidity.scope(defect)
        statement = said("terms.defect", defect=defect, scope=scope)
        yield TermOf(Topic.INVALIDITY, statement, rule.invalidity_provision)


def _of_consequences(rule: Consequences) -> Iterator[TermOf]:
    if not rule.thresholds:
        yield TermOf(Topic.CONSEQUENCES, said("consequences.none"), rule.provision)
    for threshold in rule.thresholds:
        key = "terms.threshold" if threshold.years == 1 else "terms.threshold_twice"
        statement = said(key, ratio=threshold.label, effect=threshold.effect)
        yield TermOf(Topic.CONSEQUENCES, statement, threshold.provision)
