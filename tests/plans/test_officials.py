"""What decrees and Party regulations on officials add to a vote, from their day, and each for its kind of official."""

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve

from instruments import ends, thresholds
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Base,
    Fact,
    Finding,
    InvalidDayError,
    InvalidRuleError,
    InvalidValueError,
    Result,
    Status,
    Tally,
    Turnout,
    UnknownTermError,
)
from phieu_tin_nhiem.plans import PARTY_2014, PARTY_2023
from phieu_tin_nhiem.plans.officials import (
    DIFFER,
    OFFICIALS,
    OfficialKind,
    OfficialsRule,
    consequences_together,
    officials_consequences,
)

CADRE, SERVANT, EMPLOYEE = OfficialKind
LATE = date(2026, 1, 15)


def result(low: int, collected: int) -> Result:
    return Result(Tally(low=low), Turnout(collected=collected))


def instruments(on: date, kind: OfficialKind | None = None) -> list[str]:
    """Return which instruments answer on a day, each once."""
    found = officials_consequences(result(20, 33), Base.COLLECTED, on, kind)
    return list(dict.fromkeys(finding.citation.instrument.id for finding in found))


def followed(found: tuple[Finding, ...]) -> list[str]:
    return [finding.rule.id for finding in found if finding.status is Status.SATISFIED]


class TestValues:
    """Nghị định và quy định về cán bộ, công chức, viên chức: trên 1/2, trên 2/3."""

    def test_whom_they_concern_and_from_when(self) -> None:
        everybody = tuple(OfficialKind)
        assert [(rule.instrument.id, rule.kinds, *ends(rule.validity)) for rule in OFFICIALS] == [
            ("qd41", everybody, "qd41.scope", date(2021, 11, 3), date(2025, 10, 7), "qd377.scope"),
            ("nd85", (OfficialKind.PUBLIC_EMPLOYEE,), "nd85.scope", date(2023, 12, 7), None, None),
            ("nd170", (OfficialKind.CIVIL_SERVANT,), "nd170.scope", date(2025, 7, 1), None, None),
            ("qd366", everybody, "qd366.issue", date(2025, 8, 30), None, None),
            ("qd377", everybody, "qd377.scope", date(2025, 10, 8), None, None),
        ]

    def test_from_which_fractions(self) -> None:
        assert [thresholds(rule.thresholds) for rule in OFFICIALS] == [
            [("qd41.consequences.half", "trên 1/2", None, 1), ("qd41.consequences.two_thirds", "trên 2/3", None, 1)],
            [("nd85.consequences.half", "trên 1/2", None, 1), ("nd85.consequences.two_thirds", "trên 2/3", None, 1)],
            [
                ("nd170.consequences.half", "trên 1/2", "trên 2/3", 1),
                ("nd170.consequences.two_thirds", "trên 2/3", None, 1),
            ],
            [("qd366.consequences.half", "trên 1/2", None, 1)],
            [],
        ]
        assert [rule.gap and rule.gap.id for rule in OFFICIALS] == [*[None] * 4, "qd377.gap.consequences"]

    def test_what_follows(self) -> None:
        assert [[item.effect.vi for item in rule.thresholds] for rule in OFFICIALS] == [
            ["xem xét từ chức", "xem xét miễn nhiệm"],
            ["có thể từ chức", "miễn nhiệm"],
            ["xem xét từ chức", "miễn nhiệm"],
            ["xếp loại không hoàn thành nhiệm vụ trong năm"],
            [],
        ]


class TestInForce:
    """qd41.scope, nd85.scope, nd170.scope, qd366.issue, qd377.scope: từ ngày nào đến ngày nào, cho ai.

    QĐ 41: 3/11/2021 đến 7/10/2025; NĐ 85: từ 7/12/2023; NĐ 170: 1/7/2025; QĐ 366: 30/8/2025; QĐ 377: 8/10/2025.
    """

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            (date(2019, 1, 20), []),
            (date(2021, 11, 2), []),
            (date(2021, 11, 3), ["qd41"]),
            (date(2023, 12, 6), ["qd41"]),
            (date(2023, 12, 7), ["qd41", "nd85"]),
            (date(2025, 6, 30), ["qd41", "nd85"]),
            (date(2025, 7, 1), ["qd41", "nd85", "nd170"]),
            (date(2025, 8, 29), ["qd41", "nd85", "nd170"]),
            (date(2025, 8, 30), ["qd41", "nd85", "nd170", "qd366"]),
            (date(2025, 10, 7), ["qd41", "nd85", "nd170", "qd366"]),
            (date(2025, 10, 8), ["nd85", "nd170", "qd366", "qd377"]),
        ],
    )
    def test_each_answers_from_its_first_day_to_its_last(self, on: date, expected: list[str]) -> None:
        assert instruments(on) == expected

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (CADRE, ["qd366", "qd377"]),
            (SERVANT, ["nd170", "qd366", "qd377"]),
            (EMPLOYEE, ["nd85", "qd366", "qd377"]),
            (None, ["nd85", "nd170", "qd366", "qd377"]),
        ],
    )
    def test_each_is_for_its_kind_of_official(self, kind: OfficialKind | None, expected: list[str]) -> None:
        assert instruments(LATE, kind) == expected

    def test_each_finding_cites_its_own_instrument(self) -> None:
        for finding in officials_consequences(result(30, 33), Base.COLLECTED, LATE):
            assert finding.rule.id.startswith(finding.citation.instrument.id)
            assert finding.citation.instrument.name.vi in str(finding.citation)


class TestThresholds:
    """qd41.consequences, nd85.consequences, nd170.consequences, qd366.consequences: trên 50%; quá 2/3 mới tính."""

    @pytest.mark.parametrize(
        ("low", "of", "expected"),
        [
            (16, 33, []),
            (17, 33, ["half"]),
            (22, 33, ["half"]),
            (23, 33, ["half", "two_thirds"]),
            (24, 36, ["half"]),
            (25, 36, ["half", "two_thirds"]),
        ],
    )
    @pytest.mark.parametrize("kind", OfficialKind)
    def test_cadres_of_every_kind(self, low: int, of: int, expected: list[str], kind: OfficialKind) -> None:
        found = officials_consequences(result(low, of), Base.COLLECTED, date(2021, 11, 3), kind)
        assert followed(found) == [f"qd41.consequences.{name}" for name in expected]

    def test_regulation_41_has_both_considered(self) -> None:
        assert [threshold.effect.vi for threshold in OFFICIALS[0].thresholds] == [
            "xem xét từ chức",
            "xem xét miễn nhiệm",
        ]

    @pytest.mark.parametrize(
        ("low", "of", "expected"),
        [
            (16, 33, []),
            (17, 33, ["half"]),
            (22, 33, ["half"]),
            (23, 33, ["half", "two_thirds"]),
            (12, 24, []),
            (24, 36, ["half"]),
            (25, 36, ["half", "two_thirds"]),
        ],
    )
    def test_public_employees(self, low: int, of: int, expected: list[str]) -> None:
        found = officials_consequences(result(low, of), Base.COLLECTED, date(2024, 1, 1), EMPLOYEE)
        decree = [rule for rule in followed(found) if rule.startswith("nd85")]
        assert decree == [f"nd85.consequences.{name}" for name in expected]

    @pytest.mark.parametrize(
        ("low", "of", "expected"),
        [(16, 33, []), (17, 33, ["half"]), (22, 33, ["half"]), (23, 33, ["two_thirds"]), (24, 36, ["half"])],
    )
    def test_for_civil_servants_resignation_ends_where_dismissal_begins(
        self, low: int, of: int, expected: list[str]
    ) -> None:
        found = officials_consequences(result(low, of), Base.COLLECTED, date(2025, 7, 1), SERVANT)
        decree = [rule for rule in followed(found) if rule.startswith("nd170")]
        assert decree == [f"nd170.consequences.{name}" for name in expected]

    def test_the_range_is_said_as_it_is(self) -> None:
        found = officials_consequences(result(23, 33), Base.COLLECTED, date(2025, 7, 1), SERVANT)
        (half,) = (finding for finding in found if finding.rule.id == "nd170.consequences.half")
        assert "trên 1/2 và không quá 2/3" in half.statement.text()
        assert "more than 1/2 and at most 2/3" in half.statement.text("en")

    @pytest.mark.parametrize(("low", "graded"), [(16, False), (17, True), (33, True)])
    def test_the_grade_of_the_year(self, low: int, graded: bool) -> None:
        found = officials_consequences(result(low, 33), Base.COLLECTED, LATE, CADRE)
        assert ("qd366.consequences.half" in followed(found)) is graded


class TestWhatIsNotKnown:
    """qd377.gap.consequences: mức tín nhiệm thấp mà Quy định 377-QĐ/TW lấy làm căn cứ thì chưa thấy."""

    def test_what_regulation_377_asks_for_is_not_known(self) -> None:
        (found,) = (
            finding
            for finding in officials_consequences(result(33, 33), Base.COLLECTED, LATE, CADRE)
            if finding.citation.instrument.id == "qd377"
        )
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.PROVISION_TEXT,))
        assert "377-QĐ/TW" in found.statement.text()


class TestBase:
    """No rule says that the decrees use another base than the vote that was held, so the caller names it."""

    @pytest.mark.parametrize(
        ("base", "is_more_than_half"),
        [(Base.MEMBERS, False), (Base.ISSUED, False), (Base.COLLECTED, True), (Base.VALID, True)],
    )
    def test_the_base_of_the_vote_decides(self, base: Base, is_more_than_half: bool) -> None:
        # 26 of 52 members, of 52 issued, of 51 collected, of 50 valid.
        vote = Result(Tally(24, 0, 26), Turnout(members=52, issued=52, collected=51))
        found = officials_consequences(vote, base, date(2024, 1, 1), EMPLOYEE)
        assert ("nd85.consequences.half" in followed(found)) is is_more_than_half

    def test_a_base_that_is_not_known_leaves_it_open(self) -> None:
        found = officials_consequences(Result(Tally(low=20)), Base.COLLECTED, date(2024, 1, 1))
        assert {finding.status for finding in found} == {Status.UNDETERMINED}


class TestTogether:
    """The instrument of the vote comes first; at exactly two thirds it and the decrees disagree, and both are given."""

    @pytest.mark.parametrize(("low", "of"), [(22, 33), (24, 36), (2, 3)])
    def test_at_exactly_two_thirds_each_says_its_own_and_that_they_differ(self, low: int, of: int) -> None:
        found = consequences_together(PARTY_2023, result(low, of), LATE, SERVANT)
        by_rule = {finding.rule.id: finding for finding in found}
        own, decree = by_rule["qd96.consequences.two_thirds"], by_rule["nd170.consequences.two_thirds"]
        assert (own.status, decree.status) == (Status.SATISFIED, Status.NOT_APPLICABLE)
        for finding in (own, decree):
            assert finding.remarks[-1] == DIFFER(
                fraction="2/3", reached=(own.citation.instrument.name,), short=(decree.citation.instrument.name,)
            )
            assert "A28" in finding.interpretations

    @pytest.mark.parametrize(("low", "of"), [(21, 33), (23, 33), (17, 33), (0, 33), (33, 33)])
    def test_anywhere_else_there_is_nothing_to_remark(self, low: int, of: int) -> None:
        for finding in consequences_together(PARTY_2023, result(low, of), LATE):
            assert "officials.differ" not in {remark.key for remark in finding.remarks}

    def test_the_half_is_no_matter_of_dispute(self) -> None:
        found = consequences_together(PARTY_2023, result(22, 33), LATE)
        halves = [finding for finding in found if finding.rule.id.endswith(".half")]
        assert len(halves) == 4
        assert all(remark.key != "officials.differ" for finding in halves for remark in finding.remarks)

    def test_the_order_is_that_of_the_instruments(self) -> None:
        found = consequences_together(PARTY_2023, result(22, 33), LATE)
        assert [finding.citation.instrument.id for finding in found] == [
            *["qd96"] * 2,
            *["nd85"] * 2,
            *["nd170"] * 2,
            "qd366",
            "qd377",
        ]

    def test_before_any_decree_the_instrument_stands_alone(self) -> None:
        found = consequences_together(PARTY_2014, result(22, 33), date(2018, 12, 20))
        assert found == PARTY_2014.consequences.judge(result(22, 33))

    def test_an_unknown_base_disputes_nothing(self) -> None:
        found = consequences_together(PARTY_2023, Result(Tally(low=22)), LATE, SERVANT)
        assert all(remark.key != "officials.differ" for finding in found for remark in finding.remarks)


class TestAtTheDoor:
    """What is not a result, a base, a day or a kind of official is refused by name."""

    def test_each_argument(self) -> None:
        whole = result(1, 2)
        wrong: list[tuple[type[InvalidValueError], tuple[Any, ...]]] = [
            (InvalidValueError, ("1", Base.COLLECTED, LATE)),
            (UnknownTermError, (whole, "collected", LATE)),
            (InvalidDayError, (whole, Base.COLLECTED, datetime(2026, 1, 15))),  # noqa: DTZ001
            (UnknownTermError, (whole, Base.COLLECTED, LATE, "cadre")),
        ]
        for error, arguments in wrong:
            with pytest.raises(error):
                officials_consequences(*arguments)

    def test_the_plan_is_one(self) -> None:
        with pytest.raises(InvalidValueError):
            consequences_together("qd96", result(1, 2), LATE)  # type: ignore[arg-type]

    def test_a_local_plan_sets_no_threshold_and_the_decrees_answer_all_the_same(self) -> None:
        own, *decrees = consequences_together(CAN_THO_2019, result(9, 10), LATE, SERVANT)
        assert (own.rule.id, own.status) == ("ct19.purpose", Status.NOT_APPLICABLE)
        assert tuple(decrees) == officials_consequences(result(9, 10), Base.COLLECTED, LATE, SERVANT)

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("instrument", "qd41"),
            ("kinds", ("cadre",)),
            ("validity", date(2021, 11, 3)),
            ("thresholds", ("half",)),
            ("gap", "gap"),
        ],
    )
    def test_a_rule_is_made_of_its_parts(self, field: str, value: object) -> None:
        changes: dict[str, Any] = {field: value}
        rule: OfficialsRule = OFFICIALS[0]
        with pytest.raises(InvalidValueError):
            evolve(rule, **changes)

    def test_a_rule_says_something(self) -> None:
        with pytest.raises(InvalidRuleError):
            evolve(OFFICIALS[0], thresholds=())

    def test_what_ends_one_regulation_is_the_next(self) -> None:
        assert OFFICIALS[0].validity.end is OFFICIALS[-1].validity.provision
        assert OFFICIALS[0].validity.end not in OFFICIALS[0].provisions
