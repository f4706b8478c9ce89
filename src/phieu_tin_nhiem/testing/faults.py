"""Faults: what can be wrong in a round, one thing at a time, each with its name and the provision that it breaks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple, final

from attrs import frozen
from hypothesis import strategies as st

from phieu_tin_nhiem.answers.sources import Provision
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.facts.meetings import Round
from phieu_tin_nhiem.plans.can_tho_2019 import CAN_THO_2019
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.testing import spoiling
from phieu_tin_nhiem.testing.lawful import lawful_rounds


@final
class Fault(Term):
    """One thing that is wrong in a round, and breaks one provision of a plan.

    >>> str(Fault.LATE_NOTICE.label)
    'thông báo chậm'
    """

    OUTSIDER_ON_PARTY_LIST = (
        "outsider_on_party_list",
        "người không thuộc lãnh đạo cấp ủy có tên trong danh sách của cấp ủy",
        "somebody outside its leadership is on the party committee's list",
    )
    FOREIGN_PLACE = (
        "foreign_place",
        "lấy phiếu ở một nơi mà kế hoạch không nêu",
        "the vote is taken at a place that the plan does not name",
    )
    LATE_NOTICE = ("late_notice", "thông báo chậm", "the notice is late")
    NO_NOTICE = ("no_notice", "không thông báo", "no notice is given")
    NOTICE_WITHOUT_TIME = ("notice_without_time", "thông báo không ghi thời gian", "the notice states no time")
    NOTICE_WITHOUT_PLACE = ("notice_without_place", "thông báo không ghi địa điểm", "the notice states no place")
    NO_BALLOTS = ("no_ballots", "không chuẩn bị phiếu", "no ballots are prepared")
    NAME_NOT_ON_BALLOTS = ("name_not_on_ballots", "phiếu thiếu tên một người", "a name is not on the ballots")
    NO_BOARD = ("no_board", "không đề xuất Ban Kiểm phiếu", "no counting board is proposed")
    ABSENT_OBSERVER = ("absent_observer", "vắng một thành phần tham dự", "an observer is absent")
    BALLOTS_DO_NOT_ADD_UP = (
        "ballots_do_not_add_up",
        "phiếu hợp lệ và không hợp lệ không bằng phiếu thu về",
        "valid and invalid ballots are not those collected",
    )
    MORE_BALLOTS_THAN_ISSUED = (
        "more_ballots_than_issued",
        "phiếu thu về nhiều hơn phiếu phát ra",
        "more ballots are collected than issued",
    )
    LEVELS_DO_NOT_ADD_UP = (
        "levels_do_not_add_up",
        "phiếu các mức của một người không bằng phiếu hợp lệ",
        "somebody's levels are not the valid ballots",
    )
    PERSON_MISSING = ("person_missing", "danh sách thiếu một người", "somebody due is missing from every list")
    NEWCOMER_LISTED = ("newcomer_listed", "người chưa đủ tháng có tên trong danh sách", "a newcomer is listed")
    UNLISTED_POST = (
        "unlisted_post",
        "người không thuộc đối tượng có tên trong danh sách",
        "somebody is listed whose post is none of those voted on",
    )
    LIST_NOT_REPORTED = ("list_not_reported", "danh sách không được báo cáo", "the list is not reported")
    NO_LIST = ("no_list", "không lập danh sách", "no list is drawn up")
    LATE_REPORT = ("late_report", "báo cáo kết quả chậm", "the results are reported late")
    EARLY_REPORT = ("early_report", "báo cáo trước cuộc họp cuối", "the results are reported before the last meeting")
    NO_REPORT = ("no_report", "không báo cáo kết quả", "the results are not reported")

    def inject(self, round: Round, plan: Plan = CAN_THO_2019) -> Round:  # noqa: A002 - it is a round of votes
        """Return a lawful round with this fault in it.

        Raises:
            InvalidMeetingError: the round lacks what the fault would spoil, such as a meeting at the place of work, or
                the plan asks for nothing that the fault would break.
        """
        return _SPOILT[self].inject(round, plan)

    def provisions(self, plan: Plan = CAN_THO_2019) -> tuple[Provision, ...]:
        """Return the provisions of which the fault breaks one."""
        rule = getattr(plan, _SPOILT[self].rule)
        found: tuple[Provision, ...] = rule.provisions
        return found

    def meets(self, other: Fault) -> bool:
        """Say whether this fault and the other touch the same part of a round, so that one would hide the other.

        Others can be put into one round together, in the order of this list, if three people are on its list.

        >>> Fault.LATE_NOTICE.meets(Fault.NO_NOTICE), Fault.LATE_NOTICE.meets(Fault.NO_BOARD)
        (True, False)
        """
        return not _SPOILT[self].touches.isdisjoint(_SPOILT[other].touches)


class FaultyRound(NamedTuple):
    """A round with one fault, the fault, and the lawful round that it was.

    >>> from phieu_tin_nhiem.testing.examples import worked_round
    >>> drawn = FaultyRound(Fault.NO_REPORT.inject(worked_round()), Fault.NO_REPORT, lawful=worked_round())
    >>> drawn.fault.label.vi, drawn.round.reported_on, drawn.lawful.reported_on
    ('không báo cáo kết quả', NOT_DONE, datetime.date(2019, 1, 30))
    """

    round: Round
    fault: Fault
    lawful: Round


def faulty_rounds(plan: Plan = CAN_THO_2019) -> st.SearchStrategy[FaultyRound]:
    """Draw rounds that keep a plan in everything but one thing, each with the name of its fault.

    Args:
        plan: the plan, as for ``lawful_rounds``.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(faulty_rounds())
    ... def it_breaks_what_its_fault_says(drawn: FaultyRound) -> None:
    ...     assert CAN_THO_2019.check(drawn.round).violations[0].rule in drawn.fault.provisions()
    >>> it_breaks_what_its_fault_says()
    """
    return st.builds(
        lambda lawful, fault: FaultyRound(fault.inject(lawful, plan), fault, lawful),
        lawful_rounds(plan),
        st.sampled_from(Fault),
    )


_Inject = Callable[[Round, Plan], Round]


@frozen
class _Spoilt:
    """The field of the plan whose rule a fault breaks, the parts of the round that it touches, and what it does."""

    rule: str
    touches: frozenset[str]
    inject: _Inject


def _spoilt(rule: str, inject: _Inject, *touches: str) -> _Spoilt:
    return _Spoilt(rule, frozenset(touches), inject)


# A list that is not drawn up hides whatever else is wrong with a list, and with what depends on it.
_LISTS: Final = ("party list", "list", "post", "gap", "list report", "ballots", "place")
_SPOILT: Final[Mapping[Fault, _Spoilt]] = {
    Fault.OUTSIDER_ON_PARTY_LIST: _spoilt("venues", spoiling.outsider_on_party_list, "party list"),
    Fault.FOREIGN_PLACE: _spoilt("venues", spoiling.foreign_place, "place"),
    Fault.LATE_NOTICE: _spoilt("notice", spoiling.late_notice, "notice"),
    Fault.NO_NOTICE: _spoilt("notice", spoiling.no_notice, "notice", "time", "hall"),
    Fault.NOTICE_WITHOUT_TIME: _spoilt("notice", spoiling.notice_without_time, "time", "hall"),
    Fault.NOTICE_WITHOUT_PLACE: _spoilt("notice", spoiling.notice_without_place, "time", "hall"),
    Fault.NO_BALLOTS: _spoilt("ballots", spoiling.no_ballots, "ballots"),
    Fault.NAME_NOT_ON_BALLOTS: _spoilt("ballots", spoiling.name_not_on_ballots, "ballots"),
    Fault.NO_BOARD: _spoilt("board", spoiling.no_board, "board"),
    Fault.ABSENT_OBSERVER: _spoilt("attendance", spoiling.absent_observer, "attendance"),
    Fault.BALLOTS_DO_NOT_ADD_UP: _spoilt("counting", spoiling.ballots_do_not_add_up, "minutes"),
    Fault.MORE_BALLOTS_THAN_ISSUED: _spoilt("counting", spoiling.more_ballots_than_issued, "minutes"),
    Fault.LEVELS_DO_NOT_ADD_UP: _spoilt("counting", spoiling.levels_do_not_add_up, "minutes"),
    Fault.PERSON_MISSING: _spoilt("listing", spoiling.person_missing, "gap"),
    Fault.NEWCOMER_LISTED: _spoilt("tenure", spoiling.newcomer_listed, "list"),
    Fault.UNLISTED_POST: _spoilt("subjects", spoiling.unlisted_post, "post"),
    Fault.LIST_NOT_REPORTED: _spoilt("listing", spoiling.list_not_reported, "list report"),
    Fault.NO_LIST: _spoilt("listing", spoiling.no_list, *_LISTS),
    Fault.LATE_REPORT: _spoilt("report", spoiling.late_report, "report"),
    Fault.EARLY_REPORT: _spoilt("report", spoiling.early_report, "report"),
    Fault.NO_REPORT: _spoilt("report", spoiling.no_report, "report"),
}
