"""The same two rules in plain objects: attrs for the answers, dateutil for the months, a reason with each."""

from __future__ import annotations

import attrs
from dateutil.relativedelta import relativedelta

from data import MEETING, Official
from phieu_tin_nhiem import BodyKind, Role, Under

MONTHS = 9


@attrs.frozen
class Reason:
    """What one rule says of somebody."""

    rule: str
    fulfilled: bool
    text: str


@attrs.frozen
class Answer:
    """Whether somebody is subject to the vote, and why."""

    voted_on: bool
    reasons: tuple[Reason, ...]


def is_listed(row: Official) -> bool:
    """Say whether the plan names the post."""
    match row.kind:
        case BodyKind.DEPARTMENT:
            return row.role in {Role.HEAD, Role.DEPUTY_HEAD}
        case BodyKind.AGENCY:
            return row.role is Role.HEAD and row.under is Under.CITY
        case BodyKind.DISTRICT_COMMITTEE:
            return row.role is Role.CHAIR
        case _:
            return row.role is Role.HEAD and bool(row.committee_member)


def decided(row: Official) -> Answer:
    """Decide on somebody, with both reasons in words."""
    listed = is_listed(row)
    complete = row.start + relativedelta(months=MONTHS)
    is_long = complete <= MEETING
    return Answer(
        listed and is_long,
        (
            Reason("subjects", listed, f"{row.role.label.vi}, {row.kind.label.vi}"),
            Reason(
                "tenure", is_long, f"giữ chức liên tục từ {row.start:%d/%m/%Y}, đủ {MONTHS} tháng {complete:%d/%m/%Y}"
            ),
        ),
    )
