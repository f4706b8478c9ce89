"""Nghị quyết 35/2012/QH13, with its guidance 561/2013/UBTVQH13: the votes of 2013 and 2014."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.facts.ballots import Invalidity, Scope
from phieu_tin_nhiem.facts.calendar import day_before
from phieu_tin_nhiem.facts.offices import BodyKind, Role
from phieu_tin_nhiem.facts.tallies import Base
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.plans import assembly_2012_provisions as nq35
from phieu_tin_nhiem.plans.assembly_2014_declared import EFFECT as EFFECT_2014
from phieu_tin_nhiem.plans.assembly_2014_provisions import IN_FORCE_FROM as IN_FORCE_FROM_2014
from phieu_tin_nhiem.plans.assembly_common import (
    ANSWERS,
    ASSEMBLY,
    COMMITTEE_ROLES,
    COUNCIL_ROLES,
    DEPUTIES,
    DIGEST,
    PERSON,
    QUESTIONS,
    RESIGNATION,
    SECOND_VOTE,
    STANDING_COMMITTEE,
    STATE_POSTS,
    UPPER_COMMITTEES,
    UPPER_COUNCILS,
    posts,
)
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import MORE_THAN_HALF, MORE_THAN_TWO_THIRDS, Consequences, Threshold
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import Anchor, FilingDeadline, Validity
from phieu_tin_nhiem.rules.subjects import Group, Subjects
from phieu_tin_nhiem.rules.tenure import ExemptionsGap, TenureGap
from phieu_tin_nhiem.rules.venues import Concurrency, SeveralPostsRule

ASSEMBLY_2012: Final = Plan(
    instrument=nq35.RESOLUTION_2012,
    provisions=nq35.PROVISIONS,
    supplements=(*nq35.SUPPLEMENTS, EFFECT_2014),
    rules=(
        Validity(nq35.EFFECT, date(2013, 2, 1), day_before(IN_FORCE_FROM_2014), EFFECT_2014),
        Subjects(
            groups=(
                Group(nq35.STATE_SUBJECTS, STATE_POSTS),
                Group(
                    nq35.COUNCIL_SUBJECTS,
                    (
                        *posts(UPPER_COUNCILS, [*COUNCIL_ROLES, Role.STANDING_MEMBER]),
                        *posts(UPPER_COMMITTEES, COMMITTEE_ROLES),
                    ),
                ),
                Group(
                    nq35.COMMUNE_SUBJECTS,
                    posts([BodyKind.COMMUNE_COUNCIL, BodyKind.COMMUNE_COMMITTEE], [Role.CHAIR, Role.DEPUTY_CHAIR]),
                ),
                Group(
                    nq35.COMMUNE_SUBJECTS,
                    posts([BodyKind.COMMUNE_COMMITTEE], [Role.MEMBER]),
                    remark=said("assembly.commune_members"),
                ),
            ),
        ),
        TenureGap(nq35.TENURE),
        ExemptionsGap(nq35.EXEMPTIONS),
        Scale(nq35.SCALE),
        Counting(
            nq35.BASE,
            nq35.INVALIDITY,
            Base.MEMBERS,
            Invalidity(
                no_stamp=Scope.BALLOT,
                struck_name=Scope.UNKNOWN,
                added_name=Scope.UNKNOWN,
                other_writing=Scope.UNKNOWN,
            ),
            interpretations=("B1",),
        ),
        Consequences(
            nq35.CONSEQUENCES,
            Base.MEMBERS,
            (
                Threshold(nq35.HALF, MORE_THAN_HALF, RESIGNATION),
                Threshold(nq35.TWO_THIRDS, MORE_THAN_TWO_THIRDS, SECOND_VOTE),
                Threshold(nq35.TWO_YEARS, MORE_THAN_HALF, SECOND_VOTE, years=2),
            ),
            ("A28",),
        ),
        SeveralPostsRule(nq35.SEVERAL_POSTS, Concurrency.ONCE_FOR_HIGHEST),
        *(
            FilingDeadline(nq35.REPORTS, 20, Anchor.OPENING, DIGEST, STANDING_COMMITTEE, ASSEMBLY),
            FilingDeadline(nq35.QUESTIONS, 10, Anchor.VOTE, QUESTIONS, DEPUTIES, ASSEMBLY),
            # "Before the vote", not "before the day of the vote": an answer on the day itself can still be in time.
            FilingDeadline(nq35.ANSWERS, 0, Anchor.VOTE, ANSWERS, PERSON, ASSEMBLY),
        ),
    ),
)
"""Resolution 35/2012/QH13 of the National Assembly.

>>> ASSEMBLY_2012.instrument.name.vi, ASSEMBLY_2012.instrument.issued_on
('Nghị quyết 35/2012/QH13', datetime.date(2012, 11, 21))
>>> [threshold.effect.vi for threshold in ASSEMBLY_2012.consequences.thresholds]
['được xin từ chức', 'đưa ra bỏ phiếu tín nhiệm', 'đưa ra bỏ phiếu tín nhiệm']
"""
