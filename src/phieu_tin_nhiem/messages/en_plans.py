"""Instruments of the Assembly and the Party, and the decrees on officials: the English table of ``plans``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "party.below_the_level": "the regulation names leaders from the district level upwards; a local plan may add heads of divisions",
    "terms.post_until": "{title} ({kind}), until {last}",
    "terms.post_from": "{title} ({kind}), from {first}",
    "subjects.from": "voted on from {day}",
    "validity.early": "{instrument} is in force only from {first} on and does not govern a vote on {on}",
    "validity.over": "{instrument} is in force only until {last} and does not govern a vote on {on}",
    "validity.unknown": "not verified that {instrument} still applies on {on}: that is known until {last} only",
    "expected.opening": "an opening not later than the vote of {vote}",
    "expected.answers": "one answer for each of {people} people",
    "gap.exemptions": "whether the instrument exempts for this is not known: {circumstances}",
    "filing.on": "at the latest on {anchor}",
    "filing.day_before": "at the latest one day before {anchor}",
    "filing.days_before": "at the latest {days} days before {anchor}",
    "filing.not_seen": "the time for this was not seen in the text: {what}",
    "expected.both": "both the last day and the provision that says so, or neither",
    "expected.threshold": "at least one threshold, or the gap",
    "officials.not_known": "{instrument} deals with resignation and dismissal, but the share of low confidence that it asks for was not seen",
    "officials.differ": "exactly {fraction}: enough under {reached}, not enough under {short}; both are answered (A28)",
    "assembly.standing_member": "the resolution first named the council's standing members; Law 87/2015/QH13, article 63, dropped them from 1 July 2016",
    "assembly.secretary_general": "this list does not name the secretary general of the Assembly; Resolution 96/2023/QH15 is the first that does",
    "assembly.office_head": "the head of the office of a provincial council was on the list of Law 87/2015/QH13 and no longer is",
    "assembly.commune": "the resolution names provinces and districts only",
    "assembly.commune_open": "the resolution names provinces and districts only, while the law from 1 July 2025 gives councils the power without naming a level: not settled (A29)",
    "assembly.commune_members": "one press report on Resolution 561/2013/UBTVQH13 counts only chairs and deputy chairs in communes, not the members of the People's Committee",
    "assembly.elected_member": "the elected post is that of a committee member: heads of police and of the military who are members are voted on too, and so is whoever was moved between departments (Official letter 599/UBTVQH15-CTĐB)",
}
