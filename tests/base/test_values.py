"""Checks at the door: what enters a value is the kind of thing that it must be, or a typed error."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from enum import IntEnum

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.base.errors import (
    InvalidBallotError,
    InvalidCountError,
    InvalidDayError,
    InvalidTextError,
    InvalidValueError,
    UnknownTermError,
)
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import (
    LONGEST_TEXT,
    all_of,
    as_tuple,
    clean_text,
    clean_texts,
    pairs,
    parse_term,
    require_any_day,
    require_count,
    require_day,
    require_fields,
    require_fields_or_none,
    require_flag,
    require_instance,
    require_once,
    require_several,
)
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.offices import Role

HIDDEN = {
    "NULL": "\x00",
    "ESCAPE": "\x1b",
    "DELETE": "\x7f",
    "SOFT HYPHEN": "\u00ad",
    "ARABIC LETTER MARK": "\u061c",
    "ZERO WIDTH SPACE": "\u200b",
    "ZERO WIDTH JOINER": "\u200d",
    "RIGHT-TO-LEFT MARK": "\u200f",
    "RIGHT-TO-LEFT OVERRIDE": "\u202e",
    "RIGHT-TO-LEFT ISOLATE": "\u2067",
    "POP DIRECTIONAL ISOLATE": "\u2069",
    "BYTE ORDER MARK": "\ufeff",
    "a surrogate": "\ud800",
    "a private character": "\ue000",
    "a character that is none": "\uffff",
    "TAG SPACE": "\U000e0020",
}
SPACES = " \t\n\r\x0b\x0c\x1c\x85\u00a0\u2003\u2028\u2029\u3000"
names = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


class Number(IntEnum):
    """An integer of a host's own kind."""

    SEVEN = 7


class Endless:
    """Something that looks like a list from one side only."""

    def __getitem__(self, index: int) -> int:
        return index


def refused(
    make: Callable[[object, str], object], value: object, error: type[InvalidValueError], key: str
) -> InvalidValueError:
    with pytest.raises(InvalidValueError) as caught:
        make(value, "here")
    assert type(caught.value) is error
    assert (caught.value.key, caught.value.where) == (key, "here")
    return caught.value


class TestCleanText:
    """A name is kept in normal form C with single spaces; 300 characters are the most; nothing in it is hidden."""

    @pytest.mark.parametrize(
        ("given_as", "kept_as"),
        [
            ("Trần Thị Mẫu", "Trần Thị Mẫu"),
            ("  Trần \t Thị\nMẫu ", "Trần Thị Mẫu"),
            (unicodedata.normalize("NFD", "Trần Thị Mẫu"), "Trần Thị Mẫu"),
            ("<b>O'Brien & Cộng sự</b>", "<b>O'Brien & Cộng sự</b>"),
            ("李小龍 🙂", "李小龍 🙂"),
        ],
    )
    def test_it_is_kept(self, given_as: str, kept_as: str) -> None:
        assert clean_text(given_as, "here") == kept_as

    @given(st.lists(names, min_size=1, max_size=4), st.text(SPACES, min_size=1, max_size=3))
    def test_whatever_the_spaces_the_words_stay(self, words: list[str], space: str) -> None:
        expected = unicodedata.normalize("NFC", " ".join(words))
        assert clean_text(space + space.join(words) + space, "here") == expected

    @given(names)
    def test_a_second_time_changes_nothing(self, name: str) -> None:
        assert clean_text(clean_text(name, "here"), "here") == clean_text(name, "here")

    def test_three_hundred_characters_are_a_name(self) -> None:
        assert clean_text("a" * 300, "here") == "a" * LONGEST_TEXT

    @pytest.mark.parametrize("length", [301, 10_000, 1_000_000])
    def test_more_are_none_and_the_length_is_told(self, length: int) -> None:
        error = refused(clean_text, "ă" * length, InvalidTextError, "expected.shorter")
        assert error.facts == {"longest": 300, "length": length}
        assert len(str(error)) < 250

    def test_the_length_is_that_of_the_composed_text(self) -> None:
        assert len(clean_text(unicodedata.normalize("NFD", "ệ" * 300), "here")) == 300

    @pytest.mark.parametrize("value", ["", " ", SPACES, None, 7, b"An", ["An"], Rating.HIGH])
    def test_what_is_empty_or_no_text_is_no_name(self, value: object) -> None:
        assert refused(clean_text, value, InvalidTextError, "expected.text").value is value

    @pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN)
    def test_a_hidden_character_is_named_by_its_number(self, hidden: str) -> None:
        error = refused(clean_text, f"Trần{hidden}Thị", InvalidTextError, "expected.visible")
        assert error.facts == {"character": f"U+{ord(hidden):04X}"}

    @given(
        st.text(st.characters(categories=["Cc", "Cf", "Cs", "Co", "Cn"], exclude_characters=SPACES + "\x1d\x1e\x1f"))
    )
    def test_no_hidden_character_gets_in_anywhere(self, hidden: str) -> None:
        if hidden:
            refused(clean_text, f"a{hidden}b", InvalidTextError, "expected.visible")

    def test_one_string_is_not_several_names(self) -> None:
        refused(clean_texts, "An", InvalidValueError, "expected.several")

    def test_of_several_names_the_bad_one_is_counted(self) -> None:
        assert clean_texts(["An ", "Bình"], "here") == ("An", "Bình")
        with pytest.raises(InvalidTextError) as caught:
            clean_texts(["An", ""], "here")
        assert caught.value.where == "here[1]"


class TestSeveral:
    """Several values are whatever can be gone through and is no string."""

    @pytest.mark.parametrize("values", [[1, 2], (1, 2), {1: "a", 2: "b"}, iter([1, 2]), range(1, 3)])
    def test_any_iterable_will_do(self, values: object) -> None:
        assert as_tuple(values, "here") == (1, 2)

    @pytest.mark.parametrize("values", ["ab", b"ab", None, 3, Endless(), object(), int])
    def test_a_string_or_no_iterable_will_not(self, values: object) -> None:
        assert refused(as_tuple, values, InvalidValueError, "expected.several").value is values

    def test_they_can_be_gone_through_without_a_copy(self) -> None:
        def walk() -> Iterator[int]:
            yield from (1, 2)

        values = walk()
        assert require_several(values, "here") is values

    def test_the_item_of_another_kind_is_counted(self) -> None:
        assert all_of(Rating, [Rating.LOW], "here") == (Rating.LOW,)
        with pytest.raises(UnknownTermError) as caught:
            all_of(Rating, [Rating.LOW, "high"], "here")
        assert (caught.value.where, caught.value.value) == ("here[1]", "high")

    def test_pairs_hold_two_things(self) -> None:
        assert pairs([("a", 1), ["b", 2]], "here") == (("a", 1), ("b", 2))
        assert pairs({}, "here") == ()

    @pytest.mark.parametrize("pair", [(), (1,), (1, 2, 3)])
    def test_more_or_less_is_no_pair(self, pair: object) -> None:
        with pytest.raises(InvalidValueError) as caught:
            pairs([("a", 1), pair], "here")
        assert (caught.value.key, caught.value.where, caught.value.value) == ("expected.pair", "here[1]", pair)

    @pytest.mark.parametrize("pair", ["ab", 7, None])
    def test_a_string_or_no_iterable_is_no_pair(self, pair: object) -> None:
        with pytest.raises(InvalidValueError) as caught:
            pairs([pair], "here")
        assert (caught.value.key, caught.value.where) == ("expected.several", "here[0]")

    @given(st.lists(st.integers(0, 5)))
    def test_whatever_comes_twice_is_named(self, values: list[int]) -> None:
        if len(set(values)) == len(values):
            require_once(values, InvalidBallotError, "here")
            return
        with pytest.raises(InvalidBallotError) as caught:
            require_once(values, InvalidBallotError, "here")
        assert caught.value.key == "expected.once"
        assert values.count(int(str(caught.value.value))) > 1


class TestCount:
    """A count is an integer that is not negative; a bool is none."""

    @pytest.mark.parametrize("value", [0, 1, 10**18, 10**100])
    def test_a_count(self, value: int) -> None:
        assert require_count(value, "here") == value

    def test_an_integer_of_another_kind_becomes_a_plain_one(self) -> None:
        assert type(require_count(Number.SEVEN, "here")) is int

    @pytest.mark.parametrize("value", [-1, -(10**18), True, False, 0.0, 1.0, float("nan"), "1", "", None, [1], 1j])
    def test_anything_else_is_none(self, value: object) -> None:
        assert refused(require_count, value, InvalidCountError, "expected.count").value is value

    def test_a_number_beyond_any_electorate_is_refused(self) -> None:
        assert require_count(10**100, "n") == 10**100
        with pytest.raises(InvalidCountError) as caught:
            require_count(10**100 + 1, "n")
        assert caught.value.key == "expected.fewer"

    def test_a_number_too_long_to_be_written_out_is_refused_in_words(self) -> None:
        with pytest.raises(InvalidCountError) as caught:
            require_count(10**5000, "n")
        assert "<int>" in str(caught.value)


class TestDay:
    """A day is a date of the years 1900 to 8999; a datetime is none."""

    @pytest.mark.parametrize("day", [date(1900, 1, 1), date(2019, 1, 7), date(8999, 12, 31)])
    def test_a_day(self, day: date) -> None:
        assert require_day(day, "here") == day

    @pytest.mark.parametrize("day", [date(1899, 12, 31), date(9000, 1, 1), date.min, date.max])
    def test_a_day_of_other_years_is_none_unless_it_was_reckoned(self, day: date) -> None:
        assert refused(require_day, day, InvalidDayError, "expected.year").facts == {"first": 1900, "last": 8999}
        assert require_any_day(day, "here") == day

    @pytest.mark.parametrize(
        "value",
        [datetime(2019, 1, 7), time(8), "2019-01-07", 20190107, None, (2019, 1, 7)],  # noqa: DTZ001
    )
    @pytest.mark.parametrize("check", [require_day, require_any_day])
    def test_anything_else_is_none(self, check: Callable[[object, str], object], value: object) -> None:
        assert refused(check, value, InvalidDayError, "expected.day").value is value

    def test_a_day_of_a_kind_of_its_own_becomes_a_plain_one(self) -> None:
        class Holiday(date):
            pass

        day = require_day(Holiday(2019, 2, 5), "here")
        assert type(day) is date
        assert day == date(2019, 2, 5)


class TestFlag:
    """Yes, no, or None for unknown; nothing that merely counts as true."""

    @pytest.mark.parametrize("value", [True, False, None])
    def test_the_three(self, value: bool | None) -> None:
        assert require_flag(value, "here") is value

    @pytest.mark.parametrize("value", [0, 1, "", "có", [], Number.SEVEN])
    def test_nothing_else(self, value: object) -> None:
        assert refused(require_flag, value, InvalidValueError, "expected.flag").value is value


class TestInstance:
    """A value is of its kind, or the error names the kind; of a closed list the error names the members."""

    def test_a_term(self) -> None:
        assert require_instance(Role.HEAD, Role, "here") is Role.HEAD
        with pytest.raises(UnknownTermError) as caught:
            require_instance("high", Rating, "here")
        assert caught.value.facts == {"allowed": ("Rating.HIGH", "Rating.CONFIDENCE", "Rating.LOW")}

    def test_a_member_of_another_list_is_no_member(self) -> None:
        with pytest.raises(UnknownTermError):
            require_instance(Role.HEAD, Rating, "here")

    def test_another_kind(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            require_instance("vâng", Text, "here")
        assert type(caught.value) is InvalidValueError
        assert caught.value.facts == {"kind": "Text"}


@frozen
class Pair:
    """A value with three fields, made by nobody but these tests."""

    one: object = None
    other: object = None
    said: object = None


class TestFields:
    """Fields are checked by name, and a text among them has to say something in both languages."""

    def test_a_good_value(self) -> None:
        pair = Pair(Rating.HIGH, None, Text("vâng", "yes"))
        require_fields(pair, one=Rating, said=Text)
        require_fields_or_none(pair, one=Rating, other=Rating, said=Text)

    def test_the_field_is_named(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            require_fields(Pair(Rating.HIGH, "x"), one=Rating, other=str, said=Text)
        assert (caught.value.where, caught.value.value) == ("Pair.said", None)

    @pytest.mark.parametrize("check", [require_fields, require_fields_or_none])
    def test_a_field_of_another_kind_is_refused_by_both(self, check: Callable[..., None]) -> None:
        with pytest.raises(UnknownTermError):
            check(Pair("high"), one=Rating)

    @pytest.mark.parametrize("vi", ["", "  ", None, 3])
    def test_a_text_with_nothing_in_one_language_is_refused(self, vi: object) -> None:
        for text in (Text(vi, "yes"), Text("vâng", vi)):  # type: ignore[arg-type]
            with pytest.raises(InvalidTextError) as caught:
                require_fields(Pair(said=text), said=Text)
            assert (caught.value.where, caught.value.value) == ("Pair.said", vi)


class TestParseTerm:
    """A term is read by its code or either label."""

    @given(st.sampled_from([Role, Rating]).flatmap(st.sampled_from))
    def test_code_and_labels_are_read_back(self, member: Term) -> None:
        for name in (member.value, member.label.vi, member.label.en):
            assert parse_term(type(member), name) is member

    @pytest.mark.parametrize("value", ["", "giám", None, 7, Rating.HIGH])
    def test_nothing_else_is_read(self, value: object) -> None:
        with pytest.raises(UnknownTermError) as caught:
            parse_term(Role, value)
        assert (caught.value.value, caught.value.where) == (value, "Role")
