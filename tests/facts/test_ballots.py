"""Ballots: the printed form, one marked ballot, and how far each defect of it reaches (262-QĐ/TW 7.2; B1)."""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Defect,
    InvalidBallotError,
    Invalidity,
    InvalidValueError,
    Office,
    Officeholder,
    Rating,
    Role,
    Scope,
    UnknownTermError,
)
from refusals import expected_of, tell, told

HEAD = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
DEPUTY = Office(Role.DEPUTY_HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
OF_THE_BALLOT = {Defect.NOT_ISSUED, Defect.NO_STAMP, Defect.ADDED_NAME, Defect.OTHER_WRITING}
UNCOUNTABLE = {Defect.NO_BOX, Defect.SEVERAL_BOXES}


class TestForm:
    """The names are printed on the ballot in order, one row each."""

    def test_the_order_is_that_of_the_print(self) -> None:
        assert BallotForm(["Bình", "An"]).names == ("Bình", "An")

    def test_a_ballot_without_a_name_is_none(self) -> None:
        with pytest.raises(InvalidBallotError) as caught:
            BallotForm([])
        assert (caught.value.key, caught.value.value) == ("expected.names", ())

    @pytest.mark.parametrize("twin", ["An", " An ", unicodedata.normalize("NFD", "Ấn")])
    def test_a_name_is_printed_once(self, twin: str) -> None:
        with pytest.raises(InvalidBallotError) as caught:
            BallotForm(["An", "Ấn", twin])
        assert (caught.value.key, caught.value.where) == ("expected.once", "BallotForm.names")
        assert caught.value.value in {"An", "Ấn"}

    def test_names_that_differ_in_a_tone_are_two(self) -> None:
        assert len(BallotForm(["An", "Án", "an"]).names) == 3


class TestFormOfPeople:
    """A form made of a list bears the names, with the office where two have the same name."""

    def test_a_name_alone_is_enough_where_it_is_the_only_one(self) -> None:
        assert BallotForm.of([Officeholder("An", HEAD), Officeholder("Bình", DEPUTY)]).names == ("An", "Bình")

    def test_two_of_one_name_are_told_apart_by_their_offices(self) -> None:
        form = BallotForm.of([Officeholder("An", HEAD), Officeholder("Bình", HEAD), Officeholder("An", DEPUTY)])
        assert form.names == (f"An ({HEAD.format()})", "Bình", f"An ({DEPUTY.format()})")

    def test_two_of_one_name_and_one_office_cannot_be_told_apart(self) -> None:
        with pytest.raises(InvalidBallotError):
            BallotForm.of([Officeholder("An", HEAD, id="1"), Officeholder("An", HEAD, id="2")])

    def test_nobody_is_no_form(self) -> None:
        with pytest.raises(InvalidBallotError):
            BallotForm.of([])

    def test_an_item_that_is_no_officeholder_is_counted(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            BallotForm.of([Officeholder("An", HEAD), "Bình"])  # type: ignore[list-item]
        assert caught.value.where == "people[1]"


class TestBallot:
    """A row has a level, no box, or several boxes; a set of one is that level, a set of none no box."""

    @given(st.lists(st.none() | st.sampled_from(Rating) | st.frozensets(st.sampled_from(Rating))))
    def test_every_way_to_write_a_row_says_one_thing(self, rows: list[Rating | frozenset[Rating] | None]) -> None:
        as_sets = [frozenset() if row is None else frozenset({row}) if isinstance(row, Rating) else row for row in rows]
        assert Ballot(rows).marks == Ballot(as_sets).marks == Ballot(list(map(list, as_sets))).marks
        for mark, boxes in zip(Ballot(rows).marks, as_sets, strict=True):
            assert mark == (None, *boxes)[-1] if len(boxes) < 2 else mark == boxes

    @given(st.lists(st.none() | st.sampled_from(Rating) | st.sets(st.sampled_from(Rating))))
    def test_a_row_has_the_code_that_is_read_in_bulk(self, rows: list[Rating | set[Rating] | None]) -> None:
        digits = {Rating.HIGH: "1", Rating.CONFIDENCE: "2", Rating.LOW: "3", None: "0"}
        written = [digits[mark] if not isinstance(mark, frozenset) else "4" for mark in Ballot(rows).marks]
        assert Ballot(rows).codes == "".join(written).encode()

    def test_it_shows_what_was_given_and_not_the_codes(self) -> None:
        assert repr(Ballot([None], struck=["Trần Thị Mẫu"], stamped=False)) == (
            "Ballot(marks=(None,), struck=frozenset({'Trần Thị Mẫu'}), added=(),"
            " issued_by_board=True, stamped=False, other_writing=False)"
        )

    def test_equal_ballots_are_equal_values(self) -> None:
        one = Ballot([{Rating.HIGH, Rating.LOW}], struck=["An", "Bình"])
        other = Ballot([[Rating.LOW, Rating.HIGH, Rating.LOW]], struck=("Bình", "An"))
        assert one == other
        assert hash(one) == hash(other)

    def test_marks_of_one_level_each_are_kept_as_they_are_given(self) -> None:
        marks = (Rating.HIGH, None, Rating.LOW)
        assert Ballot(marks).marks is marks
        assert Ballot(marks).codes == b"103"

    def test_it_is_shown_with_its_sets_in_one_order_and_without_its_codes(self) -> None:
        levels = "<Rating.CONFIDENCE: 'confidence'>, <Rating.HIGH: 'high'>, <Rating.LOW: 'low'>"
        assert repr(Ballot([list(Rating)])) == (
            f"Ballot(marks=(frozenset({{{levels}}}),), struck=frozenset(), added=(), issued_by_board=True,"
            " stamped=True, other_writing=False)"
        )
        names = [f"Người Mẫu {number}" for number in range(9)]
        assert f"struck=frozenset({{{', '.join(map(repr, names))}}})" in repr(Ballot([], struck=names))

    def test_it_is_a_plain_ballot_unless_something_is_said_of_it(self) -> None:
        ballot = Ballot([Rating.HIGH])
        assert (ballot.issued_by_board, ballot.stamped, ballot.other_writing) == (True, True, False)
        assert (ballot.struck, ballot.added) == (frozenset(), ())

    @pytest.mark.parametrize(
        "mark", ["high", "tín nhiệm cao", 3, True, b"high", Scope.ROW, [Rating.HIGH, "low"], ["x"]]
    )
    def test_a_mark_that_is_no_level_is_refused_by_its_row(self, mark: Any) -> None:  # noqa: ANN401
        with pytest.raises(UnknownTermError) as caught:
            Ballot([Rating.HIGH, mark])
        assert re.match(r"Ballot\.marks\[1\]", caught.value.where)

    def test_marks_are_several_and_within_a_row_the_bad_one_is_counted(self) -> None:
        wrong: Any = Rating.HIGH
        stranger: Any = "x"
        assert tell(lambda: Ballot(wrong)) == (InvalidValueError, "expected.several", wrong, "Ballot.marks", {})
        assert tell(lambda: Ballot([None, [Rating.LOW, wrong, stranger]])) == expected_of(
            Rating, "x", "Ballot.marks[1][2]"
        )


class TestInvalidity:
    """A defect of one row spoils that row alone, by analogy with 85/2014/QH13 (B1); the others spoil the ballot."""

    def test_the_reading_taken(self) -> None:
        assert {defect: Invalidity().scope(defect) for defect in Defect} == {
            Defect.NOT_ISSUED: Scope.BALLOT,
            Defect.NO_STAMP: Scope.NONE,
            Defect.STRUCK_NAME: Scope.BALLOT,
            Defect.ADDED_NAME: Scope.BALLOT,
            Defect.OTHER_WRITING: Scope.BALLOT,
            Defect.NO_BOX: Scope.ROW,
            Defect.SEVERAL_BOXES: Scope.ROW,
        }

    def test_by_the_letter_every_defect_that_the_regulation_names_spoils_the_ballot(self) -> None:
        literal = Invalidity.literal()
        assert {defect for defect in Defect if literal.scope(defect) is Scope.BALLOT} == set(Defect) - {Defect.NO_STAMP}

    @pytest.mark.parametrize(("defect", "scope"), list(product(Defect, Scope)))
    def test_a_scope_fits_its_defect(self, defect: Defect, scope: Scope) -> None:
        fields: dict[str, Any] = {defect.value: scope}
        # A defect of the whole ballot is in no row, and a row without one level can never be counted.
        if (scope is Scope.ROW and defect in OF_THE_BALLOT) or (scope is Scope.NONE and defect in UNCOUNTABLE):
            with pytest.raises(InvalidBallotError) as caught:
                Invalidity(**fields)
            key = "expected.paper_scope" if scope is Scope.ROW else "expected.row_scope"
            assert told(caught.value) == (InvalidBallotError, key, scope, f"Invalidity.{defect.value}", {})
        else:
            assert Invalidity(**fields).scope(defect) is scope

    @pytest.mark.parametrize("defect", ["no_box", None, Scope.ROW])
    def test_of_what_is_no_defect_there_is_no_scope(self, defect: Any) -> None:  # noqa: ANN401
        with pytest.raises(UnknownTermError):
            Invalidity().scope(defect)
