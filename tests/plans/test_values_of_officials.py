"""The values of the rules on officials, and what is in force on which day."""

from __future__ import annotations

from datetime import date

import pytest

from phieu_tin_nhiem import BodyKind, in_force
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, PARTY_2014
from phieu_tin_nhiem.plans.officials import OFFICIALS, OfficialKind
from stated import COUNCILS, ends, thresholds


class TestOfficials:
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
    """Văn bản nào có hiệu lực từ ngày nào, ở cơ quan nào."""

    @pytest.mark.parametrize(
        ("body", "on", "status", "id_", "cited"),
        [
            ("province", date(2013, 1, 31), "not_verified", None, ["nq35.effect"]),
            ("province", date(2013, 2, 1), "in_force", "nq35", ["nq35.effect"]),
            ("province", date(2015, 6, 30), "in_force", "nq35", ["nq35.effect"]),
            ("province", date(2015, 7, 1), "in_force", "nq85", ["Điều 18"]),
            ("province", date(2023, 6, 30), "in_force", "nq85", ["Điều 18"]),
            ("province", date(2023, 7, 1), "in_force", "nq96", ["Điều 22 khoản 1"]),
            ("province", date(2025, 6, 30), "in_force", "nq96", ["Điều 22 khoản 1"]),
            (
                "province",
                date(2025, 7, 1),
                "in_force",
                "nq96",
                ["Điều 22 khoản 1", "Điều 37 khoản 1", "Điều 54 khoản 1"],
            ),
            ("province", date(2026, 2, 28), "in_force", "nq96", None),
            ("province", date(2026, 3, 1), "not_verified", None, ["Điều 28", "Điều 22 khoản 1"]),
            ("assembly", date(2026, 2, 28), "in_force", "nq96", ["Điều 22 khoản 1"]),
            ("assembly", date(2026, 3, 1), "not_verified", None, ["Điều 28", "Điều 22 khoản 1"]),
            ("district", date(2025, 6, 30), "in_force", "nq96", ["Điều 22 khoản 1"]),
            ("district", date(2025, 7, 1), "none", None, ["Điều 51 khoản 3"]),
            ("district", date(2026, 3, 1), "none", None, ["Điều 51 khoản 3"]),
            ("commune", date(2023, 6, 30), "in_force", "nq85", ["Điều 18"]),
            ("commune", date(2023, 7, 1), "none", None, ["Điều 2 khoản 2 điểm a", "Điều 22 khoản 1"]),
            ("commune", date(2025, 6, 30), "none", None, ["Điều 2 khoản 2 điểm a", "Điều 22 khoản 1"]),
            ("commune", date(2025, 7, 1), "not_settled", None, ["Điều 37 khoản 1", "Điều 2 khoản 2 điểm a"]),
            ("commune", date(2026, 2, 28), "not_settled", None, ["Điều 37 khoản 1", "Điều 2 khoản 2 điểm a"]),
            ("commune", date(2026, 3, 1), "not_settled", None, ["Điều 37 khoản 1", "Điều 2 khoản 2 điểm a", "Điều 28"]),
            ("department", date(2013, 2, 17), "not_verified", None, []),
            ("department", date(2013, 2, 18), "not_verified", None, ["qd165.issue"]),
            ("department", date(2014, 10, 7), "not_verified", None, ["qd165.issue"]),
            ("department", date(2014, 10, 8), "in_force", "qd262", ["qd262.issue"]),
            ("department", date(2023, 2, 1), "in_force", "qd262", ["qd262.issue"]),
            ("department", date(2023, 2, 2), "in_force", "qd96", ["qd96.issue"]),
            ("department", date(2026, 11, 25), "in_force", "qd96", ["qd96.issue"]),
            ("department", date(2026, 11, 26), "not_verified", None, ["qd96.issue"]),
            ("division", date(2025, 6, 30), "in_force", "qd96", ["qd96.issue"]),
            ("division", date(2025, 7, 1), "none", None, ["Điều 51 khoản 3"]),
            ("division", date(2026, 11, 26), "none", None, ["Điều 51 khoản 3"]),
            ("district_committee", date(2025, 6, 30), "in_force", "qd96", ["qd96.issue"]),
            ("district_committee", date(2025, 7, 1), "none", None, ["Điều 51 khoản 3"]),
        ],
    )
    def test_each_first_and_last_day(
        self, body: str, on: date, status: str, id_: str | None, cited: list[str] | None
    ) -> None:
        kinds = {
            "assembly": BodyKind.NATIONAL_ASSEMBLY,
            "province": BodyKind.PROVINCIAL_COUNCIL,
            "district": BodyKind.DISTRICT_COUNCIL,
            "commune": BodyKind.COMMUNE_COUNCIL,
            "department": BodyKind.DEPARTMENT,
            "division": BodyKind.DISTRICT_DIVISION,
            "district_committee": BodyKind.DISTRICT_COMMITTEE,
        }
        found = in_force(on=on, body=kinds[body])
        assert (found.status.value, found.plan and found.plan.instrument.id) == (status, id_)
        assert cited is None or [citation.locator for citation in found.citations] == cited

    @pytest.mark.parametrize(
        ("body", "on", "readings"),
        [
            (BodyKind.COMMUNE_COUNCIL, date(2025, 6, 30), ()),
            (BodyKind.COMMUNE_COUNCIL, date(2025, 7, 1), ("A29",)),
            (BodyKind.COMMUNE_COUNCIL, date(2026, 3, 1), ("A29",)),
            (BodyKind.DEPARTMENT, date(2013, 2, 18), ()),
            (BodyKind.DEPARTMENT, date(2014, 10, 8), ("D6",)),
            (BodyKind.DEPARTMENT, date(2023, 2, 2), ("D6",)),
            (BodyKind.DEPARTMENT, date(2026, 11, 26), ("D6",)),
            (BodyKind.NATIONAL_ASSEMBLY, date(2023, 7, 1), ()),
        ],
    )
    def test_the_readings(self, body: BodyKind, on: date, readings: tuple[str, ...]) -> None:
        """A29: communes after 1 July 2025; D6: the Party's regulations are taken to hold from their day of issue."""
        assert in_force(on=on, body=body).interpretations == readings

    def test_communes_and_committees_had_the_first_two_resolutions_or_the_party(self) -> None:
        for kind in BodyKind.standard():
            elected = kind in {BodyKind.NATIONAL_ASSEMBLY, *COUNCILS}
            found = in_force(on=date(2018, 12, 1), body=kind).plan
            assert found is (ASSEMBLY_2014 if elected else PARTY_2014)
            before = in_force(on=date(2014, 10, 8), body=kind).plan
            assert before is (ASSEMBLY_2012 if elected else PARTY_2014)
