"""Writing: what is known and not as usual; a round with its bodies and people in tables."""

from __future__ import annotations

from datetime import date, time

import pytest

from phieu_tin_nhiem import (
    NOT_DONE,
    Ballot,
    Body,
    BodyKind,
    Defect,
    Meeting,
    Notice,
    Office,
    Officeholder,
    Rating,
    Role,
    Round,
    RowCount,
    Tally,
    Turnout,
)
from phieu_tin_nhiem.interchange import dump, load
from refusals import file


class TestWhatIsWritten:
    """What is not known and what is as usual is left out; days, times and levels have one form."""

    def test_what_is_not_known_is_not_written(self) -> None:
        assert dump(Notice()) == file("notice")
        assert dump(Notice(place=NOT_DONE)) == file("notice", place=False)
        assert dump(Turnout(issued=0)) == file("turnout", issued=0)

    @pytest.mark.parametrize(
        ("on", "text"), [(time(8), "08:00"), (time(8, 0, 1), "08:00:01"), (time(8, 0, 0, 1), "08:00:00.000001")]
    )
    def test_times(self, on: time, text: str) -> None:
        assert dump(Notice(time=on)) == file("notice", time=text)

    def test_marks_and_reasons(self) -> None:
        ballot = Ballot([Rating.HIGH, None, {Rating.LOW, Rating.HIGH}], struck=["B", "A"], stamped=False)
        assert dump(ballot) == file("ballot", marks=["high", None, ["high", "low"]], struck=["A", "B"], stamped=False)
        row = RowCount("A", Tally(1, 0, 0), 1, ((Defect.NO_BOX, 1),))
        assert dump(row)["reasons"] == [{"defect": "no_box", "count": 1}]


class TestTables:
    """Each body and each person stands once, under a name of its own."""

    def test_a_record_that_differs_has_a_name_of_its_own(self) -> None:
        office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
        one, other = Officeholder("A", office), Officeholder("A", office, party_leadership=True)
        other_body = Body("Sở Mẫu", BodyKind.AGENCY)
        whole = Round(
            meetings=[
                Meeting(body=office.body, on=date(2019, 1, 20), people=[one], listed=[other]),
                Meeting(body=other_body, on=date(2019, 1, 20), listed=[Officeholder("A (2)", office)]),
            ]
        )
        written = dump(whole)
        assert list(written["people"]) == ["A", "A (2)", "A (2) (2)"]  # type: ignore[call-overload]
        assert list(written["bodies"]) == ["Sở Mẫu", "Sở Mẫu (2)"]  # type: ignore[call-overload]
        assert load(written) == whole
