"""What follows from published rows, with the instrument and the base: field by field and word for word."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from phieu_tin_nhiem import Base, BodyKind, InvalidValueError
from phieu_tin_nhiem.datasets import PrintedPercent, PublishedRound, PublishedRow
from phieu_tin_nhiem.document import Document, Paragraph
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014
from phieu_tin_nhiem.published import BaseFrom, RowConsequences, regulation_of, row_consequences, under_each
from phieu_tin_nhiem.rules.consequences import Standing
from refusals import changed, told

ONE = PublishedRow(round_id="C", row=4, position="Trưởng Ban", high=2, confidence=10, low=21)
BALLOTS = PublishedRound(
    id="C", body="HĐND huyện Mẫu", legal_basis="Nghị quyết 96/2023/QH15", collected=33, rows=(ONE,)
)


class TestRowConsequences:
    """What follows from a row says its instrument, its base and where that comes from."""

    def test_as_a_document(self) -> None:
        (row,) = row_consequences(BALLOTS)
        instrument = ASSEMBLY_2023.instrument
        assert row.document("vi") == Document(
            "C, hàng 4 (Trưởng Ban)",
            (
                Paragraph("Theo Nghị quyết 96/2023/QH15."),
                *(finding.entry("vi", instrument) for finding in row.findings),
            ),
        )
        unnamed = attrs.evolve(row, position=None).document("en")
        assert (unnamed.title, unnamed.blocks[0]) == (
            "C, row 4 (unknown)",
            Paragraph("Under Resolution 96/2023/QH15."),
        )

    def test_as_plain_data(self) -> None:
        (row,) = row_consequences(BALLOTS)
        assert row.to_dict() == {
            "round": "C",
            "row": 4,
            "position": "Trưởng Ban",
            "instrument": "nq96",
            "low": 21,
            "of": 33,
            "base_from": "printed",
            "findings": [finding.to_dict() for finding in row.findings],
        }

    def test_every_finding_says_where_the_base_comes_from(self) -> None:
        (row,) = row_consequences(BALLOTS)
        assert [[remark.text("en") for remark in finding.remarks] for finding in row.findings] == [
            ["more than 1/2 of 33 is 17 votes or more", "the base is ballots collected: printed"],
            ["at least 2/3 of 33 is 22 votes or more", "the base is ballots collected: printed"],
        ]

    def test_a_threshold_met_on_a_base_from_percentages_says_how_far_it_holds(self) -> None:
        # 21 of 33 is 63,64; nothing but the percentages tells the 33. More than half: 21 of 41, and not of 42.
        row = attrs.evolve(ONE, percent_low=PrintedPercent("63,64"), percent_high=PrintedPercent("6,06"))
        (answer,) = row_consequences(attrs.evolve(BALLOTS, collected=None, rows=(row,)))
        assert (answer.standing, answer.base_from) == (Standing(21, 33), BaseFrom.SHARES)
        base = "the base is ballots collected: taken to be what the printed percentages are out of"
        assert [[remark.text("en") for remark in finding.remarks] for finding in answer.findings] == [
            [
                "more than 1/2 of 33 is 17 votes or more",
                base,
                "it holds as long as ballots collected are no more than 41",
            ],
            ["at least 2/3 of 33 is 22 votes or more", base],
        ]

    @pytest.mark.parametrize(
        ("changes", "key", "value", "where", "facts"),
        [
            ({"round_id": ""}, "expected.text", "", "round_id", {}),
            ({"row": -1}, "expected.count", -1, "row", {}),
            ({"position": 3}, "expected.kind", 3, "position", {"kind": "str"}),
            ({"regulation": "nq96"}, "expected.kind", "nq96", "regulation", {"kind": "Regulation"}),
            ({"standing": 21}, "expected.kind", 21, "standing", {"kind": "Standing"}),
            (
                {"base_from": "printed"},
                "expected.term",
                "printed",
                "base_from",
                {"allowed": ("BaseFrom.PRINTED", "BaseFrom.BOUNDED", "BaseFrom.SHARES", "BaseFrom.UNKNOWN")},
            ),
            ({"findings": [3]}, "expected.kind", 3, "findings[0]", {"kind": "Finding"}),
        ],
    )
    def test_a_field_of_another_kind(
        self, changes: dict[str, Any], key: str, value: object, where: str, facts: dict[str, object]
    ) -> None:
        (row,) = row_consequences(BALLOTS)
        with pytest.raises(InvalidValueError) as caught:
            changed(row, **changes)
        assert told(caught.value)[1:] == (key, value, f"RowConsequences.{where}", facts)

    def test_fields_are_kept_plain_and_clean(self) -> None:
        (row,) = row_consequences(BALLOTS)
        strange = type("Number", (int,), {})(4), type("Word", (str,), {})("Trưởng Ban")
        made = changed(row, round_id=" C ", row=strange[0], position=strange[1], findings=list(row.findings))
        assert made == row
        assert [type(field) for field in (made.row, made.position)] == [int, str]

    @pytest.mark.parametrize("make", [regulation_of, row_consequences, under_each])
    def test_something_else_is_refused_by_name(self, make: Any) -> None:  # noqa: ANN401 - each of three functions
        with pytest.raises(InvalidValueError) as caught:
            make("C")
        assert told(caught.value)[1:] == ("expected.kind", "C", "source", {"kind": "PublishedRound"})

    def test_something_else_than_a_regulation_is_refused_by_name(self) -> None:
        strange: Any = "nq96"
        with pytest.raises(InvalidValueError) as caught:
            row_consequences(BALLOTS, strange)
        assert told(caught.value)[1:] == ("expected.kind", "nq96", "regulation", {"kind": "Regulation"})


def base_of(row: PublishedRow, under: Any = ASSEMBLY_2023, **figures: int) -> tuple[Standing, BaseFrom]:  # noqa: ANN401
    source = changed(PublishedRound(id="C", body="HĐND huyện Mẫu", rows=(row,)), **figures)
    (answer,) = row_consequences(source, under)
    return answer.standing, answer.base_from


class TestBaseOfARow:
    """The base is what was printed, or lies between what was printed, or is that of the percentages, or unknown."""

    LOW = PublishedRow(round_id="C", row=1, low=0)
    FIVE = PublishedRow(round_id="C", row=1, low=5)
    SUM = PublishedRow(round_id="C", row=1, high=4, confidence=3, low=2)
    HALF = PublishedRow(round_id="C", row=1, low=20, percent_low=PrintedPercent("50"), percent_high=PrintedPercent("5"))

    def test_printed(self) -> None:
        assert base_of(self.LOW, collected=33) == (Standing(0, 33), BaseFrom.PRINTED)
        assert base_of(self.SUM, collected=2) == (Standing(2, 2), BaseFrom.PRINTED)
        # Valid ballots are the row's own sum.
        of_valid = attrs.evolve(ASSEMBLY_2023, consequences=attrs.evolve(ASSEMBLY_2023.consequences, base=Base.VALID))
        assert base_of(self.SUM, of_valid) == (Standing(2, 9), BaseFrom.PRINTED)
        assert base_of(self.LOW, ASSEMBLY_2012, members=33) == (Standing(0, 33), BaseFrom.PRINTED)

    def test_between(self) -> None:
        # Members less those suspended: not fewer than the ballots, not more than the members.
        assert base_of(self.LOW, ASSEMBLY_2014, members=40, collected=33) == (
            Standing(0, None, 33, 40),
            BaseFrom.BOUNDED,
        )
        assert base_of(self.LOW, ASSEMBLY_2014, members=33, collected=33) == (
            Standing(0, None, 33, 33),
            BaseFrom.BOUNDED,
        )
        assert base_of(self.LOW, issued=40) == (Standing(0, None, 0, 40), BaseFrom.BOUNDED)
        assert base_of(self.SUM, issued=9) == (Standing(2, None, 9, 9), BaseFrom.BOUNDED)

    def test_unknown(self) -> None:
        assert base_of(self.LOW) == (Standing(0, None, 0), BaseFrom.UNKNOWN)
        assert base_of(self.FIVE) == (Standing(5, None, 5), BaseFrom.UNKNOWN)
        assert base_of(self.SUM) == (Standing(2, None, 9), BaseFrom.UNKNOWN)
        assert base_of(self.LOW, ASSEMBLY_2012, collected=33) == (Standing(0, None, 33), BaseFrom.UNKNOWN)

    def test_contradicted(self) -> None:
        assert base_of(self.FIVE, issued=4) == (Standing(5, None), BaseFrom.UNKNOWN)
        assert base_of(self.SUM, collected=1) == (Standing(2, None), BaseFrom.UNKNOWN)
        assert base_of(self.SUM, issued=8) == (Standing(2, None), BaseFrom.UNKNOWN)
        # Figures that contradict each other count for nothing.
        assert base_of(self.SUM, issued=30, collected=33) == (Standing(2, None, 9), BaseFrom.UNKNOWN)

    def test_from_percentages(self) -> None:
        assert base_of(self.HALF) == (Standing(20, 40), BaseFrom.SHARES)
        # The percentages are of the ballots, and there were more members than ballots.
        of_members = base_of(self.HALF, ASSEMBLY_2012, collected=40)
        assert of_members == (Standing(20, 40), BaseFrom.SHARES)
        # They cannot be of fewer than the ballots.
        assert base_of(self.HALF, ASSEMBLY_2012, collected=41) == (Standing(20, None, 41), BaseFrom.UNKNOWN)


class TestInstruments:
    """A round was held under the instrument that is named, else under the one in force."""

    def test_the_name_comes_before_the_day(self) -> None:
        assert regulation_of(attrs.evolve(BALLOTS, printed_date="2018-12-07")) == ASSEMBLY_2023
        assert regulation_of(attrs.evolve(BALLOTS, legal_basis=None)) is None

    @pytest.mark.parametrize(
        ("printed", "expected"),
        [
            ("2015-06-30", ASSEMBLY_2012),
            ("2015-07-01", ASSEMBLY_2014),
            ("2023-06-30", ASSEMBLY_2014),
            ("2023-07-01", ASSEMBLY_2023),
            ("2023-06", ASSEMBLY_2014),
            ("2023-07", ASSEMBLY_2023),
            ("2018", None),
        ],
    )
    def test_the_day_or_the_month(self, printed: str, expected: object) -> None:
        source = attrs.evolve(
            BALLOTS, legal_basis="Luật", kind=BodyKind.PROVINCIAL_COUNCIL, printed_date=printed, rows=()
        )
        assert regulation_of(source) == expected

    def test_each_instrument_by_its_id(self) -> None:
        answers = under_each(BALLOTS)
        assert list(answers) == ["nq35", "nq85", "nq96", "qd262", "qd96"]
        assert answers["qd262"] == row_consequences(BALLOTS, PARTY_2014)
        assert [row.regulation for (row,) in answers.values()][:3] == [ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023]

    def test_only_rows_whose_low_marks_are_known(self) -> None:
        rows = attrs.evolve(ONE, row=1, low=0), attrs.evolve(ONE, row=2, low=None), attrs.evolve(ONE, row=3)
        found = row_consequences(attrs.evolve(BALLOTS, rows=rows))
        assert [(row.round_id, row.row, row.position) for row in found] == [
            ("C", 1, "Trưởng Ban"),
            ("C", 3, "Trưởng Ban"),
        ]
        assert [isinstance(row, RowConsequences) for row in found] == [True, True]
