"""Nghị quyết 85/2014/QH13, with Hướng dẫn 321/HD-UBTVQH14: the votes of 2018.

Its list changes on 1 July 2016, with Luật 87/2015/QH13.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.facts.ballots import Invalidity, Scope
from phieu_tin_nhiem.facts.calendar import day_before
from phieu_tin_nhiem.facts.offices import BodyKind, Role
from phieu_tin_nhiem.facts.tallies import Base
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.plans import assembly_2014_provisions as nq85
from phieu_tin_nhiem.plans.assembly_2014_declared import DECLARED, EFFECT, LAW_SUBJECTS, SUPPLEMENTS
from phieu_tin_nhiem.plans.assembly_2023_declared import EFFECT as EFFECT_2023
from phieu_tin_nhiem.plans.assembly_2023_provisions import IN_FORCE_FROM as IN_FORCE_FROM_2023
from phieu_tin_nhiem.plans.assembly_common import (
    ANSWERS,
    ASSEMBLY,
    COMMITTEE_ROLES,
    COMMITTEES,
    COUNCIL_ROLES,
    COUNCIL_STANDING,
    COUNCILS,
    DEPUTIES,
    DIGEST,
    OWN_REPORT,
    PERSON,
    QUESTIONS,
    RESIGNATION,
    SECOND_VOTE,
    STANDING_COMMITTEE,
    STATE_POSTS,
    VERIFICATION,
    posts,
)
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, Consequences, Threshold
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import Anchor, FilingDeadline, Validity
from phieu_tin_nhiem.rules.subjects import Exclusion, Group, Post, Subjects
from phieu_tin_nhiem.rules.tenure import CountedTo, Exemptions, Tenure
from phieu_tin_nhiem.rules.venues import Concurrency, SeveralPostsRule

# Only what article 16 names makes anything invalid: its list is closed.
INVALIDITY_2014: Final = Invalidity(
    not_issued=Scope.BALLOT,
    no_box=Scope.ROW,
    several_boxes=Scope.ROW,
    added_name=Scope.NONE,
    struck_name=Scope.NONE,
    no_stamp=Scope.NONE,
    other_writing=Scope.NONE,
)

# The day on which Luật 87/2015/QH13 comes into force.
_LAW_87_FROM: Final = date(2016, 7, 1)

ASSEMBLY_2014: Final = Plan(
    instrument=nq85.RESOLUTION_2014,
    provisions=(*nq85.RULED, *DECLARED),
    supplements=(*SUPPLEMENTS, EFFECT_2023),
    rules=(
        Validity(EFFECT, nq85.IN_FORCE_FROM, day_before(IN_FORCE_FROM_2023), EFFECT_2023),
        Subjects(
            groups=(
                Group(nq85.STATE_SUBJECTS, STATE_POSTS),
                Group(nq85.COUNCIL_SUBJECTS, (*posts(COUNCILS, COUNCIL_ROLES), *posts(COMMITTEES, COMMITTEE_ROLES))),
                Group(
                    nq85.COUNCIL_SUBJECTS, posts(COUNCILS, [Role.STANDING_MEMBER]), last_day=day_before(_LAW_87_FROM)
                ),
                Group(LAW_SUBJECTS, posts([BodyKind.PROVINCIAL_COUNCIL], [Role.OFFICE_HEAD]), first_day=_LAW_87_FROM),
            ),
            exclusions=(
                *(
                    Exclusion(post, LAW_SUBJECTS, None, said("assembly.standing_member"), first_day=_LAW_87_FROM)
                    for post in posts(COUNCILS, [Role.STANDING_MEMBER])
                ),
                Exclusion(
                    Post(Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY),
                    nq85.STATE_SUBJECTS,
                    None,
                    said("assembly.secretary_general"),
                ),
            ),
        ),
        Tenure(nq85.TENURE, months=9, counted_to=CountedTo.OPENING),
        Exemptions(nq85.EXEMPTIONS),
        Scale(nq85.SCALE),
        Counting(nq85.BASE, nq85.INVALIDITY, Base.NOT_SUSPENDED, INVALIDITY_2014),
        Consequences(
            nq85.CONSEQUENCES,
            Base.NOT_SUSPENDED,
            (
                Threshold(nq85.HALF, MORE_THAN_HALF, RESIGNATION),
                Threshold(nq85.TWO_THIRDS, AT_LEAST_TWO_THIRDS, SECOND_VOTE),
            ),
            ("A28", "A30"),
        ),
        SeveralPostsRule(nq85.SEVERAL_POSTS, Concurrency.ONCE_FOR_ALL, Concurrency.ONCE_FOR_HIGHEST),
        *(
            FilingDeadline(nq85.STATE_REPORT, 30, Anchor.OPENING, OWN_REPORT, PERSON, ASSEMBLY),
            FilingDeadline(nq85.STATE_DIGEST, 20, Anchor.OPENING, DIGEST, STANDING_COMMITTEE, ASSEMBLY),
            FilingDeadline(nq85.STATE_VERIFICATION, 15, Anchor.OPENING, VERIFICATION, DEPUTIES, ASSEMBLY),
            FilingDeadline(nq85.STATE_QUESTIONS, 10, Anchor.VOTE, QUESTIONS, DEPUTIES, ASSEMBLY),
            FilingDeadline(nq85.STATE_ANSWERS, 1, Anchor.VOTE, ANSWERS, PERSON, ASSEMBLY),
            FilingDeadline(nq85.COUNCIL_REPORT, 30, Anchor.OPENING, OWN_REPORT, PERSON, COUNCILS),
            FilingDeadline(nq85.COUNCIL_DIGEST, 20, Anchor.OPENING, DIGEST, COUNCIL_STANDING, COUNCILS),
            FilingDeadline(nq85.COUNCIL_VERIFICATION, 15, Anchor.OPENING, VERIFICATION, DEPUTIES, COUNCILS),
            FilingDeadline(nq85.COUNCIL_QUESTIONS, 10, Anchor.OPENING, QUESTIONS, DEPUTIES, COUNCILS),
            FilingDeadline(nq85.COUNCIL_ANSWERS, 1, Anchor.VOTE, ANSWERS, PERSON, COUNCILS),
        ),
    ),
)
"""Resolution 85/2014/QH13 of the National Assembly.

>>> ASSEMBLY_2014.instrument.name.vi, ASSEMBLY_2014.tenure.months
('Nghị quyết 85/2014/QH13', 9)
>>> ASSEMBLY_2014.provision("nq85.consequences.half").citation.locator
'Điều 10 khoản 1'
"""
