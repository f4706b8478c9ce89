"""Every error of a value names what was wrong: the value itself, its place, and the facts of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from phieu_tin_nhiem import (
    Base,
    BodyKind,
    InvalidCountError,
    InvalidDayError,
    Invalidity,
    InvalidRuleError,
    InvalidTextError,
    InvalidValueError,
    Rating,
    Role,
    RowCount,
    Tally,
    Turnout,
    UnknownTermError,
    Venue,
)
from phieu_tin_nhiem.answers.sources import Provision
from phieu_tin_nhiem.base.sentences import Statement
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import MOST
from phieu_tin_nhiem.facts.meetings import Observer
from phieu_tin_nhiem.facts.offices import Under
from phieu_tin_nhiem.facts.people import ActingTime, Circumstance
from phieu_tin_nhiem.plans import ASSEMBLY_2014
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    Bound,
    Ratio,
    Standing,
    Threshold,
)
from phieu_tin_nhiem.rules.deadlines import Anchor, Unseen
from phieu_tin_nhiem.rules.preparation import DayCount
from phieu_tin_nhiem.rules.subjects import Condition, Post, Subjects, Unlisted
from phieu_tin_nhiem.rules.tenure import Anniversary, CountedTo, Renewal, TestedOn, Unstated
from phieu_tin_nhiem.rules.venues import Concurrency, CouncilVote, PartyVenue, SeveralPosts
from refusals import (
    COUNTED,
    CT19,
    EXCLUSION,
    FILING,
    GROUP,
    MOMENT,
    NQ96,
    POST,
    QD96,
    QD262,
    RESULT,
    ROW,
    STRANGER,
    changed,
    told,
)

THRESHOLD = ASSEMBLY_2014.consequences.thresholds[0]


class TestFieldsHoldWhatTheyMust:
    """A field that holds something of another kind is named: the class, the field, the kind that it must be."""

    # Each field of each value, with the kind of thing that it holds; or None is what it may also be.
    KINDS: tuple[tuple[Any, dict[str, type[object]]], ...] = (
        (CT19.tenure, {"provision": Provision, "anniversary": Anniversary, "acting": ActingTime}),
        (CT19.tenure, {"tested_on": TestedOn, "counted_to": CountedTo}),
        (NQ96.tenure, {"provision": Provision, "renewal": Renewal}),
        (QD262.tenure, {"provision": Provision}),
        (CT19.attendance, {"provision": Provision, "owed_by": Text}),
        (CT19.lead, {"provision": Provision, "owed_by": Text}),
        (NQ96.several_posts, {"provision": Provision, "how": Concurrency, "other": Concurrency}),
        (CT19.scale, {"provision": Provision}),
        (CT19.counting, {"provision": Provision, "invalidity_provision": Provision}),
        (CT19.counting, {"base": Base, "invalidity": Invalidity}),
        (CT19.exemptions, {"provision": Provision, "unstated": Unstated}),
        (QD262.exemptions, {"provision": Provision}),
        (FILING, {"provision": Provision, "before": Anchor, "what": Text, "owed_by": Text, "unseen": Unseen}),
        (CT19.listing, {"provision": Provision, "owed_by": Text}),
        (CT19.ballots, {"provision": Provision, "owed_by": Text}),
        (CT19.board, {"provision": Provision, "owed_by": Text}),
        (CT19.notice, {"provision": Provision, "owed_by": Text, "counting": DayCount}),
        (QD96.quorum, {"provision": Provision, "ratio": Ratio}),
        (CT19.report, {"provision": Provision, "owed_by": Text, "owed_to": Text}),
        (POST, {"role": Role, "kind": BodyKind, "under": Under, "condition": Condition}),
        (GROUP, {"provision": Provision, "remark": Statement}),
        (EXCLUSION, {"post": Post, "provision": Provision, "remark": Statement}),
        (EXCLUSION, {"unlisted": Unlisted, "parent": Provision}),
        (CT19.subjects, {"gap": Provision}),
        (ASSEMBLY_2014.validity, {"provision": Provision, "end": Provision}),
        (CT19.venues, {"provision": Provision, "party_venue": PartyVenue, "council": CouncilVote}),
        (CT19.venues, {"several_posts": SeveralPosts, "parent": Provision}),
        (MORE_THAN_HALF, {"bound": Bound}),
        (THRESHOLD, {"provision": Provision, "ratio": Ratio, "effect": Text, "unless": Ratio}),
        (CT19.consequences, {"provision": Provision, "base": Base}),
        (ROW, {"tally": Tally}),
        (COUNTED, {"turnout": Turnout}),
        (RESULT, {"tally": Tally, "turnout": Turnout}),
    )
    FIELDS = tuple((value, name, kind) for value, kinds in KINDS for name, kind in kinds.items())

    @pytest.mark.parametrize(
        ("value", "name", "kind"), FIELDS, ids=[f"{type(value).__name__}.{name}" for value, name, _ in FIELDS]
    )
    def test_something_of_another_kind(self, value: object, name: str, kind: type[object]) -> None:
        with pytest.raises(InvalidValueError) as caught:
            changed(value, **{name: STRANGER})
        where = f"{type(value).__name__}.{name}"
        if issubclass(kind, Term):
            allowed = tuple(f"{kind.__name__}.{member.name}" for member in kind)
            assert told(caught.value) == (UnknownTermError, "expected.term", STRANGER, where, {"allowed": allowed})
        else:
            facts = {"kind": kind.__name__}
            assert told(caught.value) == (InvalidValueError, "expected.kind", STRANGER, where, facts)

    def test_the_id_of_a_reading_is_text(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            changed(EXCLUSION, interpretation=14)
        expected = (InvalidValueError, "expected.kind", 14, "Exclusion.interpretation", {"kind": "str"})
        assert told(caught.value) == expected

    # Fields of several things, with what one of them is.
    SEVERAL: tuple[tuple[Any, str, type[object]], ...] = (
        (CT19.attendance, "expected", Observer),
        (CT19.scale, "levels", Rating),
        (CT19.exemptions, "grounds", Circumstance),
        (FILING, "bodies", BodyKind),
        (GROUP, "posts", Post),
        (CT19.subjects, "groups", type(GROUP)),
        (CT19.subjects, "exclusions", type(EXCLUSION)),
        (CT19.venues, "places", Venue),
        (CT19.consequences, "thresholds", Threshold),
        (COUNTED, "rows", RowCount),
    )

    @pytest.mark.parametrize(
        ("value", "name", "kind"), SEVERAL, ids=[f"{type(value).__name__}.{name}" for value, name, _ in SEVERAL]
    )
    def test_one_of_several_is_of_another_kind(self, value: object, name: str, kind: type[object]) -> None:
        good = getattr(value, name)
        with pytest.raises(InvalidValueError) as caught:
            changed(value, **{name: [*good, STRANGER]})
        where = f"{type(value).__name__}.{name}[{len(good)}]"
        assert (caught.value.value, caught.value.where) == (STRANGER, where)
        is_term = issubclass(kind, Term)
        assert caught.value.key == ("expected.term" if is_term else "expected.kind")
        with pytest.raises(InvalidValueError) as caught:
            changed(value, **{name: STRANGER})
        place = f"{type(value).__name__}.{name}"
        assert told(caught.value) == (InvalidValueError, "expected.several", STRANGER, place, {})

    @pytest.mark.parametrize("value", [CT19.counting, CT19.exemptions, CT19.venues, CT19.consequences], ids=repr)
    def test_the_readings_are_names(self, value: object) -> None:
        with pytest.raises(InvalidTextError) as caught:
            changed(value, interpretations=["A1", ""])
        where = f"{type(value).__name__}.interpretations[1]"
        assert told(caught.value) == (InvalidTextError, "expected.text", "", where, {})

    @pytest.mark.parametrize(
        ("value", "name"),
        [
            (CT19.tenure, "months"),
            (CT19.counting, "places"),
            (CT19.notice, "days"),
            (FILING, "days"),
            (CT19.venues, "most"),
            (MORE_THAN_HALF, "numerator"),
            (MORE_THAN_HALF, "denominator"),
            (THRESHOLD, "years"),
            (Standing(3, 10), "low"),
            (Standing(3, 10), "of"),
            (Standing(3, 10), "smallest"),
            (Standing(3, 10), "largest"),
            (ROW, "invalid"),
            (COUNTED, "valid_ballots"),
            (COUNTED, "invalid_ballots"),
            (RESULT.tally, "high"),
            (RESULT.tally, "confidence"),
            (RESULT.tally, "low"),
            *((Turnout(), name) for name in ("members", "summoned", "present", "issued", "collected", "suspended")),
        ],
        ids=lambda part: part if isinstance(part, str) else type(part).__name__,
    )
    @pytest.mark.parametrize("bad", [-1, True, 1.0, MOST + 1], ids=["negative", "bool", "float", "endless"])
    def test_a_figure_is_a_count(self, value: object, name: str, bad: object) -> None:
        with pytest.raises(InvalidCountError) as caught:
            changed(value, **{name: bad})
        key = "expected.fewer" if type(bad) is int and bad > MOST else "expected.count"
        assert told(caught.value) == (InvalidCountError, key, bad, f"{type(value).__name__}.{name}", {})
        assert caught.value.value is bad

    @pytest.mark.parametrize(
        ("value", "name"),
        [
            (CT19.report, "before"),
            (GROUP, "first_day"),
            (GROUP, "last_day"),
            (EXCLUSION, "first_day"),
            (EXCLUSION, "last_day"),
            (ASSEMBLY_2014.validity, "first_day"),
            (ASSEMBLY_2014.validity, "last_day"),
        ],
        ids=lambda part: part if isinstance(part, str) else type(part).__name__,
    )
    def test_a_moment_is_no_day(self, value: object, name: str) -> None:
        with pytest.raises(InvalidDayError) as caught:
            changed(value, **{name: MOMENT})
        where = f"{type(value).__name__}.{name}"
        assert told(caught.value) == (InvalidDayError, "expected.day", MOMENT, where, {})


class TestParametersWithinBounds:
    """What a rule cannot be: the parameter is named, with the bound that it passes; the bound itself is good."""

    @pytest.mark.parametrize(
        ("value", "name", "most", "key"),
        [
            (CT19.tenure, "months", 1200, "expected.bounded"),
            (CT19.notice, "days", 3660, "expected.bounded"),
            (FILING, "days", 3660, "expected.bounded"),
            (CT19.counting, "places", 20, "expected.places"),
        ],
        ids=["Tenure", "NoticeDeadline", "FilingDeadline", "Counting"],
    )
    def test_a_number_has_a_largest(self, value: object, name: str, most: int, key: str) -> None:
        assert getattr(changed(value, **{name: most}), name) == most
        assert getattr(changed(value, **{name: 0}), name) == 0
        with pytest.raises(InvalidRuleError) as caught:
            changed(value, **{name: most + 1})
        where = f"{type(value).__name__}.{name}"
        assert told(caught.value) == (InvalidRuleError, key, most + 1, where, {"most": most})

    @pytest.mark.parametrize("numerator", [0, 3, 4])
    def test_a_fraction_lies_between_0_and_1(self, numerator: int) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            Ratio(Bound.AT_LEAST, numerator, 3)
        assert told(caught.value) == (InvalidRuleError, "expected.proper", numerator, "Ratio.numerator", {})
        assert (Ratio(Bound.AT_LEAST, 1, 3).numerator, Ratio(Bound.AT_LEAST, 2, 3).numerator) == (1, 2)

    @pytest.mark.parametrize("years", [0, 3])
    def test_a_threshold_asks_for_one_year_or_two(self, years: int) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            changed(THRESHOLD, years=years)
        assert told(caught.value) == (InvalidRuleError, "expected.years", years, "Threshold.years", {})
        assert [changed(THRESHOLD, years=years).years for years in (1, 2)] == [1, 2]

    def test_a_threshold_gives_way_to_a_higher_one_only(self) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            changed(THRESHOLD, ratio=AT_LEAST_TWO_THIRDS, unless=MORE_THAN_HALF)
        facts = {"ratio": Text("từ 2/3", "at least 2/3")}
        assert told(caught.value) == (InvalidRuleError, "expected.higher", "trên 1/2", "Threshold.unless", facts)

    def test_something_else_has_to_follow_where_a_threshold_gives_way(self) -> None:
        lonely = changed(THRESHOLD, ratio=MORE_THAN_HALF, unless=MORE_THAN_TWO_THIRDS)
        first = changed(THRESHOLD, ratio=MORE_THAN_HALF, unless=None)
        with pytest.raises(InvalidRuleError) as caught:
            changed(CT19.consequences, thresholds=[first, lonely])
        where = "Consequences.thresholds[1].unless"
        assert told(caught.value) == (InvalidRuleError, "expected.ratio_of_another", "trên 2/3", where, {})

    def test_a_list_has_a_group(self) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            Subjects([])
        assert told(caught.value) == (InvalidRuleError, "expected.groups", (), "Subjects.groups", {})

    @pytest.mark.parametrize("value", [GROUP, EXCLUSION, ASSEMBLY_2014.validity], ids=lambda it: type(it).__name__)
    def test_a_period_does_not_end_before_it_begins(self, value: object) -> None:
        first, last = date(2020, 1, 2), date(2020, 1, 1)
        assert changed(value, first_day=first, last_day=first).last_day == first
        with pytest.raises(InvalidRuleError) as caught:
            changed(value, first_day=first, last_day=last)
        where = f"{type(value).__name__}.last_day"
        assert told(caught.value) == (InvalidRuleError, "expected.end", last, where, {"start": first})

    def test_what_ends_an_instrument_and_its_last_day_go_together(self) -> None:
        validity = ASSEMBLY_2014.validity
        with pytest.raises(InvalidRuleError) as caught:
            changed(validity, last_day=None)
        assert told(caught.value) == (InvalidRuleError, "expected.both", validity.end, "Validity.end", {})
        with pytest.raises(InvalidRuleError) as caught:
            changed(validity, end=None)
        assert told(caught.value) == (InvalidRuleError, "expected.both", None, "Validity.end", {})
