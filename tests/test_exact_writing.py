"""What is written into a JSON file, whole, and read back."""

from __future__ import annotations

from datetime import date, time

import pytest

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Defect,
    Meeting,
    Notice,
    Observer,
    Office,
    Officeholder,
    Rating,
    Role,
    Round,
    RowCount,
    Service,
    Tally,
    Venue,
)
from phieu_tin_nhiem.interchange import FORMAT, Facts, dump, dumps, load, loads

BODY = Body("B", BodyKind.AGENCY)


class TestWriting:
    """Facts, rounds with their tables, and answers."""

    VALUES: tuple[tuple[Facts, dict[str, object]], ...] = (
        (Tally(437, 0, 4), {"type": "tally", "high": 437, "low": 4}),
        (Notice(time=time(8), place=NOT_DONE), {"type": "notice", "time": "08:00", "place": False}),
        (Notice(time=time(8, 0, 1)), {"type": "notice", "time": "08:00:01"}),
        (Notice(time=time(8, 0, 0, 1)), {"type": "notice", "time": "08:00:00.000001"}),
        (
            Attendance(present=[Observer.PARTY_OFFICE, Observer.INSPECTION]),
            {"type": "attendance", "present": ["inspection", "party_office"]},
        ),
        (
            Ballot([Rating.HIGH, None, {Rating.LOW, Rating.HIGH}], struck=["B", "A"], stamped=False),
            {"type": "ballot", "marks": ["high", None, ["high", "low"]], "struck": ["A", "B"], "stamped": False},
        ),
        (
            RowCount("A", Tally(1), 2, ((Defect.NO_BOX, 1), (Defect.NO_STAMP, 2))),
            {
                "type": "row_count",
                "name": "A",
                "tally": {"high": 1},
                "invalid": 2,
                "reasons": [{"defect": "no_box", "count": 1}, {"defect": "no_stamp", "count": 2}],
            },
        ),
        (
            Officeholder(
                "A", Office(Role.HEAD, Body("B", BodyKind.AGENCY)), [Service(date(2015, 1, 1))], circumstances=[]
            ),
            {
                "type": "officeholder",
                "name": "A",
                "office": {"role": "head", "body": {"name": "B", "kind": "agency"}},
                "service": [{"start": "2015-01-01"}],
                "circumstances": [],
            },
        ),
    )

    @pytest.mark.parametrize(("value", "data"), VALUES)
    def test_facts(self, value: Facts, data: dict[str, object]) -> None:
        assert dump(value) == {"format": FORMAT, **data}
        assert list(dump(value)) == ["format", *data]
        assert load(dump(value)) == value

    def test_a_round_with_its_tables(self) -> None:
        body, other = BODY, Body("B", BodyKind.DEPARTMENT)
        one = Officeholder("A", Office(Role.HEAD, body))
        two = Officeholder("A", Office(Role.HEAD, other), party_leadership=False)
        three = Officeholder("A", Office(Role.DEPUTY_HEAD, body))
        whole = Round(
            meetings=[
                Meeting(body=body, on=date(2019, 1, 18), people=[one], listed=NOT_DONE, venue=Venue.WORKPLACE),
                Meeting(body=other, on=date(2019, 1, 20), people=[two], listed=[three], list_reported=False),
            ],
            reported_on=date(2019, 1, 28),
        )
        written = {
            "format": FORMAT,
            "type": "round",
            "bodies": {"B": {"name": "B", "kind": "agency"}, "B (2)": {"name": "B", "kind": "department"}},
            "people": {
                "A": {"name": "A", "office": {"role": "head", "body": "B"}},
                "A (2)": {"name": "A", "office": {"role": "head", "body": "B (2)"}, "party_leadership": False},
                "A (3)": {"name": "A", "office": {"role": "deputy_head", "body": "B"}},
            },
            "meetings": [
                {"body": "B", "on": "2019-01-18", "venue": "workplace", "people": ["A"], "listed": False},
                {
                    "body": "B (2)",
                    "on": "2019-01-20",
                    "people": ["A (2)"],
                    "listed": ["A (3)"],
                    "list_reported": False,
                },
            ],
            "reported_on": "2019-01-28",
        }
        assert dump(whole) == written
        assert list(dump(whole)) == list(written)
        assert load(written) == whole

    def test_an_answer_says_itself_in_both_languages(self) -> None:
        timeline = CAN_THO_2019.timeline(date(2019, 1, 20))
        text = {"vi": timeline.explain("vi"), "en": timeline.explain("en")}
        assert dump(timeline) == {"format": FORMAT, "type": "timeline", **timeline.to_dict(), "text": text}

    def test_text_of_a_file(self) -> None:
        said = f'{{\n  "format": "{FORMAT}",\n  "type": "ballot_form",\n  "names": [\n    "Trần Thị Mẫu"\n  ]\n}}\n'
        assert dumps(BallotForm(["Trần Thị Mẫu"])) == said
        assert loads(said) == loads(said.encode()) == BallotForm(["Trần Thị Mẫu"])
