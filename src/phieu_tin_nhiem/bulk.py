"""Deciding in bulk: the one room that is there for speed. Every answer equals what ``Plan.decide`` says of the person.

What the meeting day fixes is computed once: "start + months ≤ meeting day" is exactly "start ≤ latest start", because
adding months never makes a later start end earlier. Equal offices are judged once, however many people hold them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from .decisions import OUTCOMES, outcome_of
from .findings import Status
from .offices import Office
from .people import Officeholder, Service, continuous_since
from .rules.exemptions import Exemptions
from .rules.subjects import Subjects
from .rules.tenure import Tenure


def outcome_codes(
    people: Sequence[Officeholder], on: date, subjects: Subjects, tenure: Tenure, exemptions: Exemptions
) -> bytes:
    """Return one byte for each person: the index of the outcome in ``OUTCOMES``."""
    latest = tenure.latest_start(on)
    code_of = {(first, second): OUTCOMES.index(outcome_of({first, second})) for first in Status for second in Status}
    by_value: dict[Office, Status] = {}
    by_identity: dict[int, Status] = {}  # the people keep their offices alive while this lasts
    codes = bytearray()
    for person in people:
        office, service = person.office, person.service
        subject = by_identity.get(id(office))
        if subject is None:
            subject = by_value.get(office)
            if subject is None:
                subject = by_value[office] = subjects.judge(office).status
            by_identity[id(office)] = subject
        if service is None:
            in_post = Status.UNDETERMINED
        else:
            since = service[0].start if _is_plain(service, on) else continuous_since(person, on, tenure.acting)
            in_post = Status.NOT_APPLICABLE if since is None or since > latest else Status.SATISFIED
        exempted = exemptions.judge(person)
        if exempted is None:
            codes.append(code_of[subject, in_post])
        else:
            codes.append(OUTCOMES.index(outcome_of({subject, in_post, exempted.status})))
    return bytes(codes)


def _is_plain(service: tuple[Service, ...], on: date) -> bool:
    """Say whether one span in the post itself, begun by ``on`` and still going on, is the whole history."""
    only = service[0]
    return len(service) == 1 and only.end is None and not only.acting and only.office is None and only.start <= on
