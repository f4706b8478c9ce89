"""Deciding in bulk: the one room that is there for speed. Every answer equals what ``Plan.decide`` says of the person.

What the meeting day fixes is computed once: "start + months ≤ meeting day" is exactly "start ≤ latest start", because
adding months never makes a later start end earlier. An office is judged once, however many people hold it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .checks import require_instance
from .decisions import OUTCOMES, outcome_of
from .findings import Status
from .people import Officeholder, continuous_since
from .rules.exemptions import Exemptions
from .rules.subjects import Subjects
from .rules.tenure import Tenure


def outcome_codes(
    people: Iterable[Officeholder], on: date, subjects: Subjects, tenure: Tenure, exemptions: Exemptions
) -> bytes:
    """Return one byte for each person: the index of the outcome in ``OUTCOMES``.

    Raises:
        InvalidValueError: an item is no officeholder.
    """
    latest = tenure.latest_start(on)
    code_of = {(first, second): OUTCOMES.index(outcome_of({first, second})) for first in Status for second in Status}
    by_office: dict[int, Status] = {}
    codes = bytearray()
    for index, person in enumerate(people):
        office = require_instance(person, Officeholder, f"people[{index}]").office
        subject = by_office.get(id(office))
        if subject is None:
            subject = by_office[id(office)] = subjects.judge(office).status
        in_post = _tenure(person, on, latest, tenure)
        exempted = exemptions.judge(person)
        if exempted is None:
            codes.append(code_of[subject, in_post])
        else:
            codes.append(OUTCOMES.index(outcome_of({subject, in_post, exempted.status})))
    return bytes(codes)


def _tenure(person: Officeholder, on: date, latest_start: date, tenure: Tenure) -> Status:
    if person.service is None:
        return Status.UNDETERMINED
    since = continuous_since(person, on, tenure.acting)
    return Status.NOT_APPLICABLE if since is None or since > latest_start else Status.SATISFIED
