"""What the files of the plans write down and answer, exactly: provisions, posts, exclusions, and what is in force."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import Any

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    Base,
    BodyKind,
    Citation,
    Grade,
    InvalidDayError,
    InvalidRuleError,
    InvalidValueError,
    Provision,
    ProvisionKind,
    Result,
    Role,
    Tally,
    Text,
    Turnout,
    UnknownTermError,
)
from phieu_tin_nhiem.document import Document, Entry, Paragraph
from phieu_tin_nhiem.findings import said
from phieu_tin_nhiem.plans import ASSEMBLY_2023, PARTY_2014, in_force
from phieu_tin_nhiem.plans.assembly_2023_supplements import LAW_POWER
from phieu_tin_nhiem.plans.assembly_common import posts
from phieu_tin_nhiem.plans.attested import Sheet
from phieu_tin_nhiem.plans.can_tho_2019 import CAN_THO_PLAN
from phieu_tin_nhiem.plans.officials import (
    OFFICIALS,
    OfficialKind,
    consequences_together,
    officials_consequences,
)
from phieu_tin_nhiem.rules.consequences import Bound, Ratio, Threshold
from phieu_tin_nhiem.rules.subjects import Exclusion, Post, Unlisted
from phieu_tin_nhiem.sources import Topic
from refusals import MOMENT, STRANGER, changed, told

CADRE, _, EMPLOYEE = OfficialKind
RESULT = Result(Tally(low=11), Turnout(collected=33))
LATE = date(2024, 5, 1)
SAID = Text("Lời kể lại", "Retold")
ASSEMBLY, PROVINCE = BodyKind.NATIONAL_ASSEMBLY, BodyKind.PROVINCIAL_COUNCIL
DISTRICT, COMMUNE = BodyKind.DISTRICT_COUNCIL, BodyKind.COMMUNE_COUNCIL
DEPARTMENT, DIVISION = BodyKind.DEPARTMENT, BodyKind.DISTRICT_DIVISION


def anew(name: str) -> dict[str, Any]:
    """Return what a file of the plans holds when it is loaded once more: its values are made while it is loaded."""
    module = import_module(f"phieu_tin_nhiem.plans.{name}")
    return runpy.run_path(str(module.__file__), run_name=module.__name__)


class TestSheet:
    """A sheet writes provisions down under the id of its instrument, each place with the grade that it is known by."""

    SHEET = Sheet(CAN_THO_PLAN)
    URLS = ("https://luat.example/1", "https://luat.example/2")

    def test_a_place_and_how_it_is_known(self) -> None:
        cited = {grade: Citation(CAN_THO_PLAN, "Điều 7", grade, self.URLS) for grade in Grade}
        assert self.SHEET.seen("Điều 7", *self.URLS) == cited[Grade.SEEN]
        assert self.SHEET.news("Điều 7", *self.URLS) == cited[Grade.NEWS]
        assert self.SHEET.derived("Điều 7", *self.URLS) == cited[Grade.DERIVED]

    def test_a_provision(self) -> None:
        at = self.SHEET.seen("Điều 7")
        found = self.SHEET.provision(ProvisionKind.RULE, "notice", Topic.PREPARATION, at, SAID, "A1", "A2")
        expected = Provision("ct19.notice", ProvisionKind.RULE, SAID, at, ("A1", "A2"), Topic.PREPARATION)
        assert found == expected

    def test_what_is_not_known(self) -> None:
        at = Citation(CAN_THO_PLAN, "ct19.gap.notice", Grade.DERIVED, self.URLS)
        expected = Provision("ct19.gap.notice", ProvisionKind.GAP, SAID, at, (), Topic.PREPARATION)
        assert self.SHEET.gap("notice", Topic.PREPARATION, SAID, *self.URLS) == expected


class TestMadeWhenLoaded:
    """What a file makes out of its own shorthand when it is loaded."""

    def test_posts_go_by_body_and_then_by_role(self) -> None:
        assert posts(iter([PROVINCE, COMMUNE]), iter([Role.CHAIR, Role.MEMBER])) == (
            Post(Role.CHAIR, PROVINCE),
            Post(Role.MEMBER, PROVINCE),
            Post(Role.CHAIR, COMMUNE),
            Post(Role.MEMBER, COMMUNE),
        )

    def test_the_provisions_of_can_tho_are_known_from_the_press_by_their_ids(self) -> None:
        found = anew("can_tho_2019")
        assert found["CAN_THO_PLAN"] == CAN_THO_PLAN
        assert found["DEPARTMENT_DEPUTIES"] == Provision(
            "ct19.subjects.b",
            ProvisionKind.RULE,
            Text(
                "Được lấy phiếu: Phó Giám đốc Sở.",
                "Voted on: deputy directors of city departments (Sở).",
            ),
            Citation(CAN_THO_PLAN, "ct19.subjects.b", Grade.NEWS),
            ("A9",),
            Topic.SUBJECTS,
        )

    def test_the_heads_of_divisions_are_below_the_level_of_the_party_s_list(self) -> None:
        leaders = PARTY_2014.provision("qd262.subjects.leaders")
        assert anew("party_2014")["PARTY_2014"].subjects.exclusions == tuple(
            Exclusion(
                post=Post(role, DIVISION),
                provision=leaders,
                interpretation="D7",
                remark=said("party.below_the_level"),
                unlisted=Unlisted.NOT_SUBJECT,
            )
            for role in (Role.HEAD, Role.DEPUTY_HEAD)
        )

    @pytest.mark.parametrize(
        ("post", "listed_at"),
        [
            *((Post(role, COMMUNE), "nq96.subjects.councils") for role in (Role.CHAIR, Role.COMMITTEE_HEAD)),
            *(
                (Post(role, BodyKind.COMMUNE_COMMITTEE), "nq96.subjects.committees")
                for role in (Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER)
            ),
        ],
    )
    def test_communes_are_not_listed_and_from_july_2025_not_settled(self, post: Post, listed_at: str) -> None:
        provision = ASSEMBLY_2023.provision(listed_at)
        found = [item for item in anew("assembly_2023")["ASSEMBLY_2023"].subjects.exclusions if item.post == post]
        assert found == [
            Exclusion(
                post=post,
                provision=provision,
                interpretation=None,
                remark=said("assembly.commune"),
                last_day=date(2025, 6, 30),
            ),
            Exclusion(
                post=post,
                provision=provision,
                interpretation="A29",
                remark=said("assembly.commune_open"),
                unlisted=Unlisted.UNDETERMINED,
                parent=LAW_POWER,
                first_day=date(2025, 7, 1),
            ),
        ]

    @pytest.mark.parametrize(
        ("body", "on", "id_", "cited", "readings"),
        [
            (ASSEMBLY, date(2013, 2, 1), "nq35", "Nghị quyết 35/2012/QH13, nq35.effect", []),
            (DEPARTMENT, date(2014, 10, 8), "qd262", "Quy định 262-QĐ/TW, qd262.issue", ["D6"]),
            (COMMUNE, date(2015, 7, 1), "nq85", "Nghị quyết 85/2014/QH13, Điều 18", []),
            (DEPARTMENT, date(2023, 2, 2), "qd96", "Quy định 96-QĐ/TW, qd96.issue", ["D6"]),
            (DISTRICT, date(2023, 7, 1), "nq96", "Nghị quyết 96/2023/QH15, Điều 22 khoản 1", []),
        ],
    )
    def test_a_regulation_is_in_force_from_its_own_first_day(
        self, body: BodyKind, on: date, id_: str, cited: str, readings: list[str]
    ) -> None:
        name, _, _ = cited.partition(",")
        english = name.replace("Quy định", "Regulation").replace("Nghị quyết", "Resolution")
        found = anew("force")["in_force"](on=on, body=body)
        assert found.plan.instrument.id == id_
        assert found.to_dict() == {
            "status": "in_force",
            "body": body.value,
            "on": on.isoformat(),
            "plan": id_,
            "says": "force.in_force",
            "facts": {"instrument": {"vi": name, "en": english}},
            "citations": [cited],
            "interpretations": readings,
        }


class TestForce:
    """What is said of the instrument in force, word for word and as plain data."""

    def test_where_one_is(self) -> None:
        assert in_force(on=date(2018, 12, 1), body=COMMUNE).document("en") == Document(
            "commune People's Council, 1 December 2018: an instrument is in force",
            (
                Paragraph("an instrument is in force"),
                Entry(
                    "✓",
                    "Resolution 85/2014/QH13 is in force",
                    ("Source: Resolution 85/2014/QH13, Điều 18 [S]",),
                    "an instrument is in force",
                ),
            ),
        )

    def test_where_that_is_not_settled(self) -> None:
        found = in_force(on=date(2025, 12, 1), body=COMMUNE)
        text = "luật trao quyền cho HĐND không phân biệt cấp, còn nghị quyết chỉ nêu cấp tỉnh và cấp huyện"
        law, resolution = "Luật 72/2025/QH15, Điều 37 khoản 1", "Nghị quyết 96/2023/QH15, Điều 2 khoản 2 điểm a"
        details = (f"Căn cứ: {law} [S]; {resolution} [S]", "Cách hiểu: A29")
        assert found.document("vi") == Document(
            "HĐND cấp xã, ngày 01/12/2025: chưa ngã ngũ",
            (Paragraph("chưa ngã ngũ"), Entry("?", text, details, "chưa ngã ngũ")),
        )
        assert found.to_dict() == {
            "status": "not_settled",
            "body": "commune_council",
            "on": "2025-12-01",
            "plan": None,
            "says": "force.communes_open",
            "facts": {},
            "citations": [law, resolution],
            "interpretations": ["A29"],
        }


FORCE = in_force(on=date(2018, 12, 1), body=COMMUNE)
STATUSES = tuple(f"ForceStatus.{name}" for name in ("IN_FORCE", "NONE", "NOT_SETTLED", "NOT_VERIFIED"))
KINDS = tuple(f"OfficialKind.{name}" for name in ("CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE"))
BODIES = tuple(f"BodyKind.{kind.name}" for kind in BodyKind)
BASES = tuple(f"Base.{base.name}" for base in Base)


class TestRefused:
    """What is no fact of a plan is refused, with its place."""

    NO_KIND: tuple[tuple[Callable[[], object], str, object, str], ...] = (
        (lambda: changed(FORCE, statement=STRANGER), "Force.statement", STRANGER, "Statement"),
        (lambda: changed(FORCE, plan=STRANGER), "Force.plan", STRANGER, "Regulation"),
        (lambda: changed(FORCE, citations=[STRANGER]), "Force.citations[0]", STRANGER, "Citation"),
        (lambda: changed(FORCE, interpretations=["A1", 29]), "Force.interpretations[1]", 29, "str"),
        (lambda: changed(OFFICIALS[0], thresholds=[STRANGER]), "OfficialsRule.thresholds[0]", STRANGER, "Threshold"),
        (lambda: changed(OFFICIALS[4], gap=STRANGER), "OfficialsRule.gap", STRANGER, "Provision"),
        (lambda: changed(OFFICIALS[4], instrument=STRANGER), "OfficialsRule.instrument", STRANGER, "Instrument"),
        (lambda: changed(OFFICIALS[4], validity=STRANGER), "OfficialsRule.validity", STRANGER, "Validity"),
        (lambda: consequences_together(STRANGER, RESULT, LATE), "regulation", STRANGER, "Regulation"),
        (lambda: officials_consequences(STRANGER, Base.COLLECTED, LATE), "result", STRANGER, "Result"),
    )
    NO_TERM: tuple[tuple[Callable[[], object], str, tuple[str, ...]], ...] = (
        (lambda: changed(FORCE, status=STRANGER), "Force.status", STATUSES),
        (lambda: changed(FORCE, body=STRANGER), "Force.body", BODIES),
        (lambda: in_force(on=LATE, body=STRANGER), "body", BODIES),
        (lambda: changed(OFFICIALS[0], kinds=[STRANGER]), "OfficialsRule.kinds[0]", KINDS),
        (lambda: officials_consequences(RESULT, STRANGER, LATE), "base", BASES),
        (lambda: officials_consequences(RESULT, Base.COLLECTED, LATE, STRANGER), "kind", KINDS),
    )

    @pytest.mark.parametrize(("act", "where", "value", "kind"), NO_KIND, ids=[case[1] for case in NO_KIND])
    def test_what_is_something_else(self, act: Callable[[], object], where: str, value: object, kind: str) -> None:
        with pytest.raises(InvalidValueError) as caught:
            act()
        assert told(caught.value) == (InvalidValueError, "expected.kind", value, where, {"kind": kind})

    @pytest.mark.parametrize(("act", "where", "allowed"), NO_TERM, ids=[case[1] for case in NO_TERM])
    def test_what_is_none_of_the_terms(self, act: Callable[[], object], where: str, allowed: tuple[str, ...]) -> None:
        with pytest.raises(UnknownTermError) as caught:
            act()
        assert told(caught.value) == (UnknownTermError, "expected.term", STRANGER, where, {"allowed": allowed})

    @pytest.mark.parametrize(
        ("act", "where"),
        [(lambda: changed(FORCE, on=MOMENT), "Force.on"), (lambda: in_force(on=MOMENT, body=COMMUNE), "on")],
    )
    def test_what_is_no_day(self, act: Callable[[], object], where: str) -> None:
        with pytest.raises(InvalidDayError) as caught:
            act()
        assert told(caught.value) == (InvalidDayError, "expected.day", MOMENT, where, {})

    def test_a_rule_that_says_nothing(self) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            evolve(OFFICIALS[0], thresholds=())
        assert told(caught.value) == (InvalidRuleError, "expected.threshold", (), "OfficialsRule.thresholds", {})
        # Thresholds alone will do, and a gap alone will do as well.
        assert [evolve(rule) for rule in OFFICIALS] == list(OFFICIALS)
        assert OFFICIALS[4].thresholds == ()
        assert evolve(OFFICIALS[0]).gap is None


class TestTwoInstruments:
    """A28: where one instrument wants a fraction passed that another wants reached, both say so; else neither does."""

    def together(self, ratio: Ratio, low: int, of: int, kind: OfficialKind | None = None) -> list[tuple[str, ...]]:
        """Return what follows under a regulation with one threshold, and beside it under the rules on officials."""
        threshold = Threshold(PARTY_2014.provision("qd262.consequences.half"), ratio, SAID)
        regulation = evolve(PARTY_2014, consequences=evolve(PARTY_2014.consequences, thresholds=(threshold,)))
        result = Result(Tally(low=low), Turnout(collected=of))
        return [
            (
                finding.rule.id,
                finding.status.value,
                *(remark.text("en") for remark in finding.remarks if remark.key == "officials.differ"),
            )
            for finding in consequences_together(regulation, result, LATE, kind)
        ]

    def test_exactly_the_fraction(self) -> None:
        remark = (
            "exactly 2/3: enough under Regulation 262-QĐ/TW, not enough under Regulation 41-QĐ/TW,"
            " Decree 115/2020/NĐ-CP (as amended by Decree 85/2023/NĐ-CP); both are answered (A28)"
        )
        assert self.together(Ratio(Bound.AT_LEAST, 2, 3), 22, 33, EMPLOYEE) == [
            ("qd262.consequences.half", "satisfied", remark),
            ("qd41.consequences.half", "satisfied"),
            ("qd41.consequences.two_thirds", "not_applicable", remark),
            ("nd85.consequences.half", "satisfied"),
            ("nd85.consequences.two_thirds", "not_applicable", remark),
        ]

    @pytest.mark.parametrize(("numerator", "denominator", "low", "of"), [(1, 3, 11, 33), (2, 5, 16, 33)])
    def test_another_fraction_of_the_same_parts_is_another(
        self, numerator: int, denominator: int, low: int, of: int
    ) -> None:
        assert self.together(Ratio(Bound.AT_LEAST, numerator, denominator), low, of, CADRE) == [
            ("qd262.consequences.half", "satisfied"),
            ("qd41.consequences.half", "not_applicable"),
            ("qd41.consequences.two_thirds", "not_applicable"),
        ]
