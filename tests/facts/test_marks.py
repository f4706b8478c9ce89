"""Marks: three levels in their order (ct19.scale); in bulk, equal to counting one by one, whoever lends the bytes."""

from __future__ import annotations

import mmap
import unicodedata
from array import array
from collections.abc import Callable
from ctypes import c_ubyte
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    Ballot,
    BallotForm,
    Count,
    InvalidBallotError,
    InvalidCountError,
    InvalidValueError,
    Layout,
    OtherCodes,
    Rating,
    Tally,
    UnknownTermError,
    count,
    count_marks,
)
from phieu_tin_nhiem.facts import marks
from refusals import expected_of, tell

HIGH_TO_LOW = [Rating.HIGH, Rating.CONFIDENCE, Rating.LOW]
LEVELS = {ord("1"): Rating.HIGH, ord("2"): Rating.CONFIDENCE, ord("3"): Rating.LOW}
FORM = BallotForm(["Trần Thị Mẫu", "Lê Văn Mẫu", "Phạm Thị Mẫu"])
BLOCK, CUT = marks._BLOCK, marks._CUT  # noqa: SLF001 - the seams of the counting are what is tested
# A row of marks without a pattern that a block or a quarter of one could hide.
LONG = bytes(b"0123"[(place * place + place // 7) % 4] for place in range(3 * BLOCK))
EDGES = sorted({near * (BLOCK // 8) + more for near in (1, 2, 4, 7, 8, 9, 16) for more in range(-9, 10)})


def one_by_one(buffer: bytes) -> Tally:
    """Count marks as anybody would: look at each, and add up the levels."""
    return Tally.of(LEVELS[code] for code in buffer if code in LEVELS)


def by_ballot(form: BallotForm, buffer: bytes) -> Count:
    """Count a box as anybody would: make each ballot, and count the ballots."""
    width = len(form.names)
    rows = [buffer[start : start + width] for start in range(0, len(buffer), width)]
    return count(form, [Ballot([LEVELS.get(code) for code in row]) for row in rows])


def turned(buffer: bytes, width: int) -> bytes:
    """Return the marks of a box, ballot by ballot, in the other order."""
    return b"".join(buffer[person::width] for person in range(width))


KNOWN = st.lists(st.sampled_from(list(b"0123")), max_size=1500).map(bytes)
LENGTHS = st.integers(0, 700) | st.sampled_from(EDGES)


class TestLevels:
    """The plan names three levels: "tín nhiệm cao", "tín nhiệm", "tín nhiệm thấp"."""

    def test_there_are_three_from_the_highest_to_the_lowest(self) -> None:
        assert [level.value for level in Rating] == ["high", "confidence", "low"]


class TestOrder:
    """A higher level compares greater; the order is total."""

    def test_the_ranks(self) -> None:
        assert [level.rank for level in HIGH_TO_LOW] == [3, 2, 1]

    @pytest.mark.parametrize(("one", "other"), list(product(HIGH_TO_LOW, repeat=2)))
    def test_every_comparison_follows_the_order_of_the_plan(self, one: Rating, other: Rating) -> None:
        place, other_place = HIGH_TO_LOW.index(one), HIGH_TO_LOW.index(other)
        assert (one > other) is (place < other_place)
        assert (one >= other) is (place <= other_place)
        assert (one < other) is (place > other_place)
        assert (one <= other) is (place >= other_place)

    @pytest.mark.parametrize("other", [2, "high", None])
    def test_a_level_has_no_order_with_anything_else(self, other: object) -> None:
        for compare in (Rating.__lt__, Rating.__le__, Rating.__gt__, Rating.__ge__):
            assert compare(Rating.HIGH, other) is NotImplemented


class TestParsing:
    """A level is read by its official name, its English name or its code, whatever the case and normal form."""

    @pytest.mark.parametrize(
        ("text", "level"),
        [
            ("tín nhiệm cao", Rating.HIGH),
            ("Tín nhiệm cao", Rating.HIGH),
            ("  TÍN  NHIỆM\tTHẤP ", Rating.LOW),
            ("tín nhiệm", Rating.CONFIDENCE),
            ("high", Rating.HIGH),
            ("Confidence", Rating.CONFIDENCE),
            ("low confidence", Rating.LOW),
        ],
    )
    def test_names_and_codes(self, text: str, level: Rating) -> None:
        assert Rating.parse(text) is level

    @given(
        st.sampled_from(Rating),
        st.sampled_from(["code", "vi", "en"]),
        st.sampled_from([str.upper, str.lower, str.title]),
        st.sampled_from(["NFC", "NFD"]),
    )
    def test_every_spelling_finds_its_level(
        self, level: Rating, name: str, case: Callable[[str], str], form: Literal["NFC", "NFD"]
    ) -> None:
        names = {"code": level.value, "vi": level.label.vi, "en": level.label.en}
        assert Rating.parse(unicodedata.normalize(form, case(names[name]))) is level

    @pytest.mark.parametrize("text", ["", "tin nhiem", "cao", "tín nhiệm cao thấp", "HIGHEST", None, 3, ["high"]])
    def test_an_unknown_name_is_refused_and_the_levels_are_listed(self, text: object) -> None:
        with pytest.raises(UnknownTermError) as caught:
            Rating.parse(text)  # type: ignore[arg-type]
        assert caught.value.value == text
        for level in Rating:
            assert level.label.vi in str(caught.value)


class TestOnePersonsMarks:
    """The marks of one person, one byte each: 1 high confidence, 2 confidence, 3 low confidence, 0 no valid mark."""

    @pytest.mark.parametrize("length", [*range(600), *EDGES])
    def test_every_length_counts_as_one_by_one(self, length: int) -> None:
        assert Tally.from_marks(LONG[:length]) == one_by_one(LONG[:length])

    @pytest.mark.parametrize("code", list(b"0123"))
    @pytest.mark.parametrize("length", [1, 255, 256, 257, 1000, BLOCK, 2 * BLOCK + 1])
    def test_a_column_of_one_code_counts_that_code_alone(self, code: int, length: int) -> None:
        level = LEVELS.get(code)
        assert Tally.from_marks(bytes([code]) * length) == Tally.of([] if level is None else [level] * length)

    @given(buffer=KNOWN)
    def test_what_is_counted_in_bulk_is_what_is_counted_one_by_one(self, buffer: bytes) -> None:
        assert Tally.from_marks(buffer, others=OtherCodes.REFUSED) == one_by_one(buffer)

    @given(buffer=st.binary(max_size=1500), length=LENGTHS)
    def test_whatever_the_codes_are(self, buffer: bytes, length: int) -> None:
        assert Tally.from_marks(LONG[:length] + buffer) == one_by_one(LONG[:length] + buffer)

    @given(buffer=KNOWN, cut=st.integers(0, 1500))
    def test_the_tallies_of_two_parts_make_the_tally_of_the_whole(self, buffer: bytes, cut: int) -> None:
        assert Tally.from_marks(buffer[:cut]) + Tally.from_marks(buffer[cut:]) == Tally.from_marks(buffer)


class TestOtherCodes:
    """A code that is none of ours is an invalid mark, or it is refused with its place, as the caller chooses."""

    @pytest.mark.parametrize("code", sorted(set(range(256)) - set(b"0123")))
    @pytest.mark.parametrize("length", [10, 1000])
    def test_every_other_code_is_an_invalid_mark(self, code: int, length: int) -> None:
        assert Tally.from_marks(b"1" * length + bytes([code])) == Tally(high=length)

    @pytest.mark.parametrize("code", sorted(set(range(256)) - set(b"0123")))
    @pytest.mark.parametrize("length", [10, 1000])
    def test_every_other_code_is_refused_when_asked(self, code: int, length: int) -> None:
        with pytest.raises(InvalidBallotError) as caught:
            Tally.from_marks(b"1" * length + bytes([code]) + b"?", others=OtherCodes.REFUSED)
        assert (caught.value.value, caught.value.where) == (bytes([code]), f"buffer[{length}]")

    @pytest.mark.parametrize("place", [0, 249, 250, 499, 500, 749, 750, 999])
    def test_a_digit_that_is_no_code_is_found_in_every_quarter(self, place: int) -> None:
        for code in b"456789abcdefABCDEF":
            column = bytearray(LONG[:1000])
            column[place] = code
            assert Tally.from_marks(column) == one_by_one(bytes(column))
            refused: tuple[object, ...] = (InvalidBallotError, "expected.code", bytes([code]), f"buffer[{place}]", {})
            assert tell(partial(Tally.from_marks, column, others=OtherCodes.REFUSED)) == refused

    @pytest.mark.parametrize("quarter", range(4))
    def test_nor_is_one_overlooked_at_the_ends_of_a_quarter_of_a_whole_block(self, quarter: int) -> None:
        for place in (quarter * (BLOCK // 4), (quarter + 1) * (BLOCK // 4) - 1):
            column = bytearray(LONG[:BLOCK])
            column[place] = ord("9")
            assert Tally.from_marks(column) == one_by_one(bytes(column))

    @given(length=LENGTHS, place=st.integers(0, 200_000), code=st.sampled_from(sorted(set(range(256)) - set(b"0123"))))
    @example(length=2 * BLOCK, place=BLOCK, code=ord("x"))
    @example(length=2 * BLOCK, place=BLOCK - 1, code=ord("9"))
    def test_the_first_place_is_named(self, length: int, place: int, code: int) -> None:
        column = bytearray(LONG[: length + 1])
        place %= len(column)
        column[place] = code
        column += b"z"
        with pytest.raises(InvalidBallotError) as caught:
            Tally.from_marks(column, others=OtherCodes.REFUSED)
        assert (caught.value.value, caught.value.where) == (bytes([code]), f"buffer[{place}]")

    def test_the_place_is_that_in_the_whole_box(self) -> None:
        box = bytearray(b"123" * 400)
        box[601], box[600 + 3] = ord("b"), ord("a")
        for layout in Layout:
            refused: tuple[object, ...] = (InvalidBallotError, "expected.code", b"b", "buffer[601]", {})
            assert tell(partial(count_marks, FORM, box, layout=layout, others=OtherCodes.REFUSED)) == refused

    def test_numbers_are_no_digits(self) -> None:
        assert Tally.from_marks(bytes([0, 1, 2, 3])) == Tally()

    def test_a_truth_value_is_no_choice(self) -> None:
        wrong: Any = True
        assert tell(lambda: Tally.from_marks(b"1", others=wrong)) == expected_of(OtherCodes, wrong, "others")


def as_map(buffer: bytes, folder: Path) -> mmap.mmap:
    """Return the marks as a file that is mapped into memory."""
    path = folder / "marks"
    path.write_bytes(buffer)
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


LENDERS: dict[str, Callable[[bytes], marks.Buffer]] = {
    "bytes": bytes,
    "bytearray": bytearray,
    "memoryview": memoryview,
    "signed": lambda buffer: memoryview(buffer).cast("b"),
    "array": lambda buffer: array("B", buffer),
    "grid": lambda buffer: memoryview(buffer).cast("B", (len(buffer) // 3, 3)),
    "part": lambda buffer: memoryview(b"??" + buffer + b"??")[2:-2],
}


class TestBuffers:
    """Whatever lends contiguous bytes is read where it lies; anything else is a typed error."""

    @pytest.mark.parametrize("lend", LENDERS.values(), ids=LENDERS)
    @pytest.mark.parametrize("length", [3, 999, 3 * 40_000])
    def test_every_lender_counts_alike(self, lend: Callable[[bytes], marks.Buffer], length: int) -> None:
        assert Tally.from_marks(lend(LONG[:length])) == one_by_one(LONG[:length])
        assert count_marks(FORM, lend(LONG[:length])) == count_marks(FORM, LONG[:length])

    def test_a_file_is_counted_where_it_lies(self, tmp_path: Path) -> None:
        with as_map(LONG, tmp_path) as mapped:
            assert Tally.from_marks(mapped) == one_by_one(LONG)

    def test_what_was_lent_is_given_back(self) -> None:
        column = bytearray(LONG)
        Tally.from_marks(column)
        with pytest.raises(InvalidBallotError):
            count_marks(FORM, column + b"1")
        column.clear()  # it would be an error while the bytes are lent

    def test_an_empty_grid_holds_nothing(self) -> None:
        assert Tally.from_marks((c_ubyte * 3 * 0)()) == Tally()

    def test_a_grid_of_a_foreign_kind_is_counted_all_the_same(self) -> None:
        assert Tally.from_marks((c_ubyte * 3 * 2).from_buffer_copy(b"123110")) == Tally(3, 1, 1)

    @pytest.mark.parametrize("wrong", ["123", 123, [1, 2, 3], None, {"1": 1}])
    def test_what_lends_no_bytes_is_refused(self, wrong: Any) -> None:  # noqa: ANN401
        assert tell(partial(Tally.from_marks, wrong)) == (InvalidValueError, "expected.buffer", wrong, "buffer", {})

    def test_a_released_view_is_refused(self) -> None:
        view = memoryview(b"123")
        view.release()
        with pytest.raises(InvalidValueError) as caught:
            Tally.from_marks(view)
        assert caught.value.key == "expected.buffer"

    def test_a_grid_is_read_where_it_lies(self) -> None:
        column = bytearray(b"123123")
        with marks.flat(memoryview(column).cast("B", (2, 3))) as view:
            assert (view.obj, view.format, view.shape) == (column, "B", (6,))
            column[5] = ord("1")
            assert bytes(view) == b"123121"

    def test_marks_of_several_bytes_and_marks_that_lie_apart_are_refused(self) -> None:
        wide, apart = array("q", [1]), memoryview(b"112233")[::2]
        for wrong, key, facts in ((wide, "expected.byte_marks", {"size": 8}), (apart, "expected.contiguous", {})):
            error = (InvalidValueError, key, wrong, "buffer", facts)
            assert tell(partial(Tally.from_marks, wrong)) == error


class TestABox:
    """The marks of a box, ballot by ballot or person by person, make the count that its ballots make."""

    @given(data=st.data(), width=st.integers(1, 12), ballots=st.integers(0, 60))
    def test_the_tallies_are_those_of_the_ballots(self, data: st.DataObject, width: int, ballots: int) -> None:
        buffer = data.draw(
            st.lists(st.sampled_from(list(b"0123x")), min_size=width * ballots, max_size=width * ballots)
        )
        form = BallotForm([f"Người Mẫu {number}" for number in range(width)])
        box = bytes(buffer)
        counted, made = count_marks(form, box), by_ballot(form, box)
        assert [(row.name, row.tally, row.invalid) for row in counted.rows] == [
            (row.name, row.tally, row.invalid) for row in made.rows
        ]
        assert (counted.turnout, counted.valid_ballots) == (made.turnout, made.valid_ballots)
        assert count_marks(form, turned(box, width), layout=Layout.BY_PERSON) == counted

    @pytest.mark.parametrize("width", [1, 2, 3, 7, 8, 50, 999])
    def test_a_large_box_is_cut_without_a_seam(self, width: int) -> None:
        form = BallotForm([f"Người Mẫu {number}" for number in range(width)])
        box = (LONG * 6)[: (CUT + 5_000) // width * width]
        counted = count_marks(form, box, others=OtherCodes.REFUSED)
        assert [row.tally for row in counted.rows] == [one_by_one(box[person::width]) for person in range(width)]

    def test_a_ballot_may_be_longer_than_what_is_cut_at_once(self) -> None:
        width = CUT // 8 + 1
        ballots, levels = marks.count_columns(b"1" * width + b"3" * width, width, Layout.BY_BALLOT, OtherCodes.REFUSED)
        assert ballots == 2
        assert levels == [(1, 0, 1)] * width

    def test_an_empty_box_is_a_count_of_nothing(self) -> None:
        for layout in Layout:
            counted = count_marks(FORM, b"", layout=layout)
            assert counted.turnout.collected == 0
            assert [row.tally for row in counted.rows] == [Tally()] * 3

    def test_invalid_ballots_are_told_apart_where_they_are_known(self) -> None:
        counted = count_marks(FORM, b"123000103", issued=4, invalid_ballots=1)
        assert (counted.valid_ballots, counted.invalid_ballots) == (2, 1)
        assert (counted.turnout.issued, counted.turnout.collected) == (4, 3)
        assert counted["Lê Văn Mẫu"].invalid == 2

    def test_an_invalid_ballot_has_no_valid_mark(self) -> None:
        facts = {"name": "Trần Thị Mẫu", "most": 1}
        refused: tuple[object, ...] = (InvalidCountError, "expected.at_most", 2, "invalid_ballots", facts)
        assert tell(lambda: count_marks(FORM, b"123000103", invalid_ballots=2)) == refused
        for wrong in (True, -1):
            refused = (InvalidCountError, "expected.count", wrong, "invalid_ballots", {})
            assert tell(partial(count_marks, FORM, b"123", invalid_ballots=wrong)) == refused

    def test_no_more_are_collected_than_issued(self) -> None:
        facts = {"name": "issued", "most": 1}
        refused: tuple[object, ...] = (InvalidCountError, "expected.at_most", 2, "Turnout.collected", facts)
        assert tell(lambda: count_marks(FORM, b"123123", issued=1)) == refused

    @pytest.mark.parametrize("layout", Layout)
    def test_part_of_a_ballot_is_none(self, layout: Layout) -> None:
        refused: tuple[object, ...] = (InvalidBallotError, "expected.whole_ballots", 7, "buffer", {"rows": 3})
        assert tell(lambda: count_marks(FORM, b"1231231", layout=layout)) == refused

    def test_what_is_no_term_is_refused(self) -> None:
        wrong: Any = "by_ballot"
        assert tell(lambda: count_marks(FORM, b"123", layout=wrong)) == expected_of(Layout, wrong, "layout")
        assert tell(lambda: count_marks(FORM, b"123", others=wrong)) == expected_of(OtherCodes, wrong, "others")
        assert tell(lambda: count_marks(wrong, b"123")) == expected_of(BallotForm, wrong, "form")
