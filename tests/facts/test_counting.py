"""Counting: from ballots to tallies, against a naive count; what the library counts itself adds up by construction."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    Ballot,
    BallotForm,
    Count,
    Defect,
    InvalidBallotError,
    InvalidCountError,
    Invalidity,
    InvalidValueError,
    Rating,
    RowCount,
    Scope,
    Tally,
    Turnout,
    count,
    count_marks,
)
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.facts.counting import ROW_INVALID, SUMMARY, WHOLE_INVALID
from refusals import tell

NAMES = ("An", "Bình", "Cường")
FORM = BallotForm(NAMES)
HIGH, CONFIDENCE, LOW = Rating

marks = st.none() | st.sampled_from(Rating) | st.frozensets(st.sampled_from(Rating), min_size=2)
ballots = st.builds(
    Ballot,
    st.tuples(marks, marks, marks),
    struck=st.sets(st.sampled_from(NAMES), max_size=1),
    added=st.lists(st.sampled_from(["Dũng", "Em"]), max_size=2),
    issued_by_board=st.sampled_from([True, True, False]),
    stamped=st.booleans(),
    other_writing=st.sampled_from([False, False, True]),
)
boxes = st.lists(ballots, max_size=12)
of_whole = st.sampled_from([Scope.BALLOT, Scope.NONE])
of_row = st.sampled_from([Scope.BALLOT, Scope.ROW])
readings = st.builds(
    Invalidity,
    not_issued=of_whole,
    no_stamp=of_whole,
    added_name=of_whole,
    other_writing=of_whole,
    struck_name=st.sampled_from([Scope.BALLOT, Scope.ROW, Scope.NONE]),
    no_box=of_row,
    several_boxes=of_row,
)


def row_defects(ballot: Ballot, index: int) -> set[Defect]:
    """Look at one row of one ballot."""
    mark = ballot.marks[index]
    seen = {
        Defect.STRUCK_NAME: NAMES[index] in ballot.struck,
        Defect.NO_BOX: mark is None,
        Defect.SEVERAL_BOXES: isinstance(mark, frozenset),
    }
    return {defect for defect, is_there in seen.items() if is_there}


def defects_of(ballot: Ballot) -> set[Defect]:
    """Look at the whole ballot."""
    seen = {
        Defect.NOT_ISSUED: not ballot.issued_by_board,
        Defect.NO_STAMP: not ballot.stamped,
        Defect.ADDED_NAME: len(ballot.added) > 0,
        Defect.OTHER_WRITING: ballot.other_writing,
    }
    on_ballot = {defect for defect, is_there in seen.items() if is_there}
    return on_ballot.union(*(row_defects(ballot, index) for index in range(3)))


def why_invalid(ballot: Ballot, rule: Invalidity) -> set[Defect]:
    """Return the defects that make the whole ballot invalid."""
    return {defect for defect in defects_of(ballot) if rule.scope(defect) is Scope.BALLOT}


def why_row_invalid(ballot: Ballot, index: int, rule: Invalidity) -> set[Defect]:
    """Return the defects that make one row invalid: those of its ballot and its own."""
    own = {defect for defect in row_defects(ballot, index) if rule.scope(defect) is Scope.ROW}
    return own | why_invalid(ballot, rule)


class TestNaiveCount:
    """Each figure is what somebody finds who goes through the box once more for that figure alone."""

    @given(boxes, readings)
    def test_tallies_and_invalid_rows(self, box: list[Ballot], rule: Invalidity) -> None:
        counted = count(FORM, box, invalidity=rule)
        for index, name in enumerate(NAMES):
            good = [ballot.marks[index] for ballot in box if not why_row_invalid(ballot, index, rule)]
            assert {level: counted[name].tally[level] for level in Rating} == {
                level: good.count(level) for level in Rating
            }
            assert counted[name].invalid == len(box) - len(good)

    @given(st.lists(st.builds(Ballot, st.tuples(marks, marks, marks)), max_size=12))
    def test_clean_ballots_count_as_their_codes_do_in_bulk(self, box: list[Ballot]) -> None:
        in_bulk = count_marks(FORM, b"".join(ballot.codes for ballot in box))
        assert [row.tally for row in count(FORM, box).rows] == [row.tally for row in in_bulk.rows]

    @given(boxes, readings)
    def test_valid_and_invalid_ballots(self, box: list[Ballot], rule: Invalidity) -> None:
        counted = count(FORM, box, invalidity=rule)
        assert counted.invalid_ballots == sum(bool(why_invalid(ballot, rule)) for ballot in box)
        assert counted.turnout == Turnout(collected=len(box))

    @given(boxes, readings)
    def test_reasons(self, box: list[Ballot], rule: Invalidity) -> None:
        counted = count(FORM, box, invalidity=rule)
        assert dict(counted.reasons) == Counter(defect for ballot in box for defect in why_invalid(ballot, rule))
        for index, name in enumerate(NAMES):
            assert dict(counted[name].reasons) == Counter(
                defect for ballot in box for defect in why_row_invalid(ballot, index, rule)
            )


class TestConservation:
    """Nothing is lost: valid and invalid make the ballots collected, for the box and for each name."""

    @given(boxes, readings, st.none() | st.integers(12, 20))
    def test_valid_and_invalid_make_the_collected(
        self, box: list[Ballot], rule: Invalidity, issued: int | None
    ) -> None:
        counted = count(FORM, box, issued=issued, invalidity=rule)
        assert counted.turnout == Turnout(issued=issued, collected=len(box))
        assert counted.valid_ballots + counted.invalid_ballots == len(box)
        for name in NAMES:
            row = counted[name]
            assert row.tally.total + row.invalid == len(box)
            assert row.invalid >= counted.invalid_ballots
            assert counted.result(name).invalid == row.invalid

    @given(boxes, boxes, readings)
    def test_two_boxes_add_up(self, one: list[Ballot], other: list[Ballot], rule: Invalidity) -> None:
        first, second, both = (count(FORM, box, invalidity=rule) for box in (one, other, one + other))
        assert both.valid_ballots == first.valid_ballots + second.valid_ballots
        for name in NAMES:
            assert both[name].tally == first[name].tally + second[name].tally
            assert both[name].invalid == first[name].invalid + second[name].invalid

    def test_a_large_box_counts_as_its_parts_do(self) -> None:
        part = [
            Ballot([Rating.HIGH, None, Rating.LOW]),
            Ballot([{Rating.HIGH, Rating.LOW}, Rating.LOW, Rating.CONFIDENCE]),
            Ballot([Rating.LOW] * 3, other_writing=True),
        ]
        one, many = count(FORM, part), count(FORM, part * 5000)
        assert many.invalid_ballots == 5000 * one.invalid_ballots
        for name in NAMES:
            assert [many[name].tally[level] for level in Rating] == [5000 * one[name].tally[level] for level in Rating]
            assert many[name].reasons == tuple((defect, 5000 * number) for defect, number in one[name].reasons)

    @given(boxes.flatmap(lambda box: st.tuples(st.just(box), st.permutations(box))))
    def test_the_order_of_the_ballots_makes_no_difference(self, drawn: tuple[list[Ballot], list[Ballot]]) -> None:
        box, shuffled = drawn
        assert count(FORM, box) == count(FORM, iter(shuffled))

    @given(boxes)
    def test_the_letter_of_the_regulation_never_counts_more(self, box: list[Ballot]) -> None:
        taken, literal = count(FORM, box), count(FORM, box, invalidity=Invalidity.literal())
        assert literal.valid_ballots <= taken.valid_ballots
        for name in NAMES:
            assert all(literal[name].tally[level] <= taken[name].tally[level] for level in Rating)


class TestScope:
    """How far a defect reaches, on a ballot with one."""

    @pytest.mark.parametrize("mark", [None, frozenset({HIGH, LOW}), frozenset(Rating)])
    def test_a_bad_row_spoils_itself_or_by_the_letter_its_ballot(self, mark: frozenset[Rating] | None) -> None:
        defect = Defect.NO_BOX if mark is None else Defect.SEVERAL_BOXES
        box = [Ballot([HIGH, mark, LOW])]
        taken = count(FORM, box)
        assert (taken.valid_ballots, taken.invalid_ballots, taken.reasons) == (1, 0, ())
        assert (taken["An"].tally, taken["Cường"].tally) == (Tally(1, 0, 0), Tally(0, 0, 1))
        assert (taken["Bình"].tally, taken["Bình"].reasons) == (Tally(), ((defect, 1),))
        literal = count(FORM, box, invalidity=Invalidity.literal())
        assert (literal.valid_ballots, literal.invalid_ballots, literal.reasons) == (0, 1, ((defect, 1),))
        assert all(literal[name].tally == Tally() for name in NAMES)

    def test_a_struck_name_spoils_the_ballot_or_its_row_or_nothing(self) -> None:
        box = [Ballot([HIGH, HIGH, HIGH], struck=["Bình"])]
        for scope, valid_rows in ((Scope.BALLOT, []), (Scope.ROW, ["An", "Cường"]), (Scope.NONE, list(NAMES))):
            counted = count(FORM, box, invalidity=Invalidity(struck_name=scope))
            assert [name for name in NAMES if counted[name].tally == Tally(1, 0, 0)] == valid_rows

    @pytest.mark.parametrize(
        ("ballot", "defect"),
        [
            ({"issued_by_board": False}, Defect.NOT_ISSUED),
            ({"added": ["Dũng"]}, Defect.ADDED_NAME),
            ({"other_writing": True}, Defect.OTHER_WRITING),
        ],
    )
    def test_a_bad_ballot_spoils_every_row(self, ballot: dict[str, Any], defect: Defect) -> None:
        counted = count(FORM, [Ballot([HIGH, HIGH, HIGH], **ballot), Ballot([LOW, LOW, LOW])])
        assert (counted.valid_ballots, counted.reasons) == (1, ((defect, 1),))
        for row in counted.rows:
            assert (row.tally, row.invalid, row.reasons) == (Tally(0, 0, 1), 1, ((defect, 1),))

    def test_where_a_stamp_is_not_asked_for_its_lack_does_nothing(self) -> None:
        assert count(FORM, [Ballot([HIGH, HIGH, HIGH], stamped=False)]).valid_ballots == 1

    def test_a_ballot_has_all_its_reasons_in_the_order_of_the_list(self) -> None:
        counted = count(FORM, [Ballot([None, HIGH, HIGH], added=["Dũng", "Em"], issued_by_board=False)])
        assert counted.reasons == ((Defect.NOT_ISSUED, 1), (Defect.ADDED_NAME, 1))
        assert counted["An"].reasons == ((Defect.NOT_ISSUED, 1), (Defect.ADDED_NAME, 1), (Defect.NO_BOX, 1))

    def test_a_defect_of_unknown_reach_is_not_guessed(self) -> None:
        unknown = Invalidity(no_stamp=Scope.UNKNOWN)
        good, bad = Ballot([HIGH, HIGH, HIGH]), Ballot([HIGH, HIGH, HIGH], stamped=False)
        assert count(FORM, [good], invalidity=unknown).valid_ballots == 1
        facts = {"defect": Defect.NO_STAMP}
        refused: tuple[object, ...] = (InvalidBallotError, "expected.scope_known", Defect.NO_STAMP, "ballots[1]", facts)
        assert tell(lambda: count(FORM, [good, bad], invalidity=unknown)) == refused


class TestBadBox:
    """A ballot that does not belong to the form is named by its place in the box."""

    @pytest.mark.parametrize(
        ("ballot", "key", "value", "where", "facts"),
        [
            (Ballot([HIGH, HIGH]), "expected.rows", 2, "marks", {"rows": 3}),
            (Ballot([HIGH] * 4), "expected.rows", 4, "marks", {"rows": 3}),
            (Ballot([]), "expected.rows", 0, "marks", {"rows": 3}),
            (Ballot([HIGH] * 3, struck=["Dũng"]), "expected.printed", "Dũng", "struck", {"names": NAMES}),
            # Of several struck names the first in their order.
            (Ballot([HIGH] * 3, struck=["Yến", "Xuân", "An"]), "expected.printed", "Xuân", "struck", {"names": NAMES}),
            (Ballot([HIGH] * 3, added=["Dũng", "An"]), "expected.not_printed", "An", "added", {"names": NAMES}),
        ],
    )
    def test_a_ballot_of_another_form(
        self, ballot: Ballot, key: str, value: object, where: str, facts: dict[str, object]
    ) -> None:
        refused: tuple[object, ...] = (InvalidBallotError, key, value, f"ballots[1].{where}", facts)
        assert tell(lambda: count(FORM, [Ballot([LOW] * 3), ballot])) == refused

    def test_an_empty_box_is_a_count_of_nothing(self) -> None:
        counted = count(FORM, [], issued=0)
        assert (counted.turnout, counted.valid_ballots) == (Turnout(issued=0, collected=0), 0)
        assert all((row.tally, row.invalid, row.reasons) == (Tally(), 0, ()) for row in counted.rows)

    def test_no_more_ballots_come_back_than_were_issued(self) -> None:
        box = [Ballot([HIGH] * 3)] * 2
        assert count(FORM, box, issued=2).turnout.collected == 2
        facts = {"name": "issued", "most": 1}
        refused: tuple[object, ...] = (InvalidCountError, "expected.at_most", 2, "Turnout.collected", facts)
        assert tell(lambda: count(FORM, box, issued=1)) == refused

    @pytest.mark.parametrize(
        ("arguments", "where"),
        [
            ({"form": ["An"]}, "form"),
            ({"ballots": None}, "ballots"),
            ({"ballots": "An"}, "ballots"),
            ({"ballots": Ballot([HIGH] * 3)}, "ballots"),
            ({"ballots": [[HIGH] * 3]}, "ballots[0]"),
            ({"issued": True}, "Turnout.issued"),
            ({"issued": -1}, "Turnout.issued"),
            ({"invalidity": 0}, "invalidity"),
            ({"invalidity": Scope.ROW}, "invalidity"),
        ],
    )
    def test_an_argument_of_another_kind_is_refused_by_its_name(self, arguments: dict[str, Any], where: str) -> None:
        good: dict[str, Any] = {"form": FORM, "ballots": []}
        with pytest.raises(InvalidValueError) as caught:
            count(**(good | arguments))
        assert caught.value.where == where


class TestCount:
    """A count cannot be built wrong: its figures add up, and each name has one row."""

    COUNTED = count(BallotForm(["An", "Bình"]), [Ballot([HIGH, None]), Ballot([LOW, LOW], added=["X"])], issued=3)

    def test_a_name_that_is_not_printed_has_no_row(self) -> None:
        facts = {"names": ("An", "Bình")}
        refused: tuple[object, ...] = (InvalidBallotError, "expected.printed", "Cường", "Count", facts)
        for ask in (self.COUNTED.__getitem__, self.COUNTED.result):
            assert tell(partial(ask, "Cường")) == refused

    @pytest.mark.parametrize(
        ("fields", "sum_", "where"),
        [
            ({"valid_ballots": 2}, 3, "Count.valid_ballots"),
            ({"invalid_ballots": 0}, 1, "Count.valid_ballots"),
            ({"turnout": Turnout(issued=3)}, 2, "Count.valid_ballots"),
            ({"rows": [RowCount("An", Tally(1, 0, 0), 0, ())]}, 1, "Count.rows[0]"),
            ({"rows": [RowCount("An", Tally(1, 0, 0), 1, ()), RowCount("Bình", Tally(), 3, ())]}, 3, "Count.rows[1]"),
        ],
    )
    def test_valid_and_invalid_make_the_collected_or_it_is_none(
        self, fields: dict[str, Any], sum_: int, where: str
    ) -> None:
        collected = fields.get("turnout", self.COUNTED.turnout).collected
        refused: tuple[object, ...] = (InvalidCountError, "expected.sum", sum_, where, {"collected": collected})
        assert tell(lambda: evolve(self.COUNTED, **fields)) == refused

    def test_each_name_has_one_row(self) -> None:
        rows = [RowCount("An", Tally(1, 0, 0), 1, ())] * 2
        refused: tuple[object, ...] = (InvalidBallotError, "expected.once", "An", "Count.rows", {})
        assert tell(lambda: evolve(self.COUNTED, rows=rows)) == refused

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_shows_the_ballots_the_rows_and_the_reasons(self, language: Language) -> None:
        shown = self.COUNTED.explain(language)
        assert SUMMARY.text(language, {"collected": 2, "valid": 1, "invalid": 1}) in shown
        assert WHOLE_INVALID.text(language, {"defect": Defect.ADDED_NAME, "count": 1}) in shown
        rows = [line.split() for line in shown.splitlines()]
        assert ["An", "█" * 20, "1", "0", "0", "1"] in rows
        assert ["Bình", "–", "0", "0", "0", "2"] in rows

    def test_it_shows_what_is_wrong_with_a_row_of_its_own_and_only_there(self) -> None:
        box = [Ballot([HIGH, None, None]), Ballot([HIGH, {HIGH, LOW}, LOW]), Ballot([LOW, LOW, None], added=["Em"])]
        of_rows = [("Bình", Defect.NO_BOX, 1), ("Bình", Defect.SEVERAL_BOXES, 1), ("Cường", Defect.NO_BOX, 2)]
        assert count(FORM, box).explain().splitlines()[-4:] == [
            WHOLE_INVALID.text("vi", {"defect": Defect.ADDED_NAME, "count": 1}),
            *(ROW_INVALID.text("vi", {"name": name, "defect": why, "count": number}) for name, why, number in of_rows),
        ]
        by_the_letter = count(FORM, box, invalidity=Invalidity.literal()).explain("en").splitlines()[-3:]
        whole = [(Defect.ADDED_NAME, 1), (Defect.NO_BOX, 2), (Defect.SEVERAL_BOXES, 1)]
        assert by_the_letter == [WHOLE_INVALID.text("en", {"defect": why, "count": number}) for why, number in whole]

    def test_as_plain_data(self) -> None:
        data = self.COUNTED.to_dict()
        assert (data["valid_ballots"], data["invalid_ballots"], data["reasons"]) == (1, 1, {"added_name": 1})
        assert data["turnout"] == Turnout(issued=3, collected=2).to_dict()
        assert data["rows"] == [
            {"name": "An", "tally": {"high": 1, "confidence": 0, "low": 0}, "invalid": 1, "reasons": {"added_name": 1}},
            {
                "name": "Bình",
                "tally": {"high": 0, "confidence": 0, "low": 0},
                "invalid": 2,
                "reasons": {"added_name": 1, "no_box": 1},
            },
        ]

    def test_as_flat_rows(self) -> None:
        assert self.COUNTED.to_records()[1] == {
            "name": "Bình",
            "high": 0,
            "confidence": 0,
            "low": 0,
            "invalid": 2,
            "issued": 3,
            "collected": 2,
        }

    def test_it_is_a_value(self) -> None:
        again = count(BallotForm(["An", "Bình"]), [Ballot([LOW, LOW], added=["X"]), Ballot([HIGH, None])], issued=3)
        assert isinstance(again, Count)
        assert hash(again) == hash(self.COUNTED)

    def test_it_says_whether_a_name_is_on_the_form(self) -> None:
        counted = count(BallotForm(["An"]), [])
        assert "An" in counted
        assert "Bình" not in counted
