"""Values: what enters one is what it must be, or a typed error; a field is checked by its annotation."""

from __future__ import annotations

import gc
import unicodedata
import weakref
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import nullcontext
from datetime import date, datetime, time
from enum import IntEnum
from typing import Any, ClassVar

import pytest
from attrs import evolve, field, frozen, make_class, validators
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.base.errors import (
    InvalidBallotError,
    InvalidCountError,
    InvalidDayError,
    InvalidRuleError,
    InvalidTextError,
    InvalidValueError,
    Says,
    UnknownTermError,
)
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.base.values import (
    LONGEST_TEXT,
    AnyDay,
    Count,
    Day,
    Name,
    OpenTerm,
    all_of,
    as_tuple,
    checked,
    clean_text,
    pairs,
    parse_term,
    require_any_day,
    require_count,
    require_day,
    require_flag,
    require_instance,
    require_once,
    require_period,
    require_several,
    term,
)
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.meetings import NOT_DONE, NotDone
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


class Sign(OpenTerm):
    """An open list, made by nobody but these tests."""

    TICK: ClassVar[Sign] = term("tick", "dấu tích", "tick")
    CROSS: ClassVar[Sign] = term("cross", "dấu nhân", "cross")


class OtherSign(OpenTerm):
    """Another open list."""

    TICK: ClassVar[OtherSign] = term("tick", "dấu tích", "tick")


@frozen(field_transformer=checked)
class Part:
    """A value within a value."""

    number: Count = 0


class OwnPart(Part):
    """One of a caller's own kind."""


def shouted(text: str) -> str:
    """Return a text in capitals."""
    return text.upper()


SAID = Text("vâng", "yes")
NOTHING = Part()


@frozen(kw_only=True, field_transformer=checked)
class Whole:
    """A value with a field of every kind."""

    count: Count = 0
    day: Day = date(2019, 1, 7)
    any_day: AnyDay = date(1899, 1, 1)
    name: Name = "An"
    code: str = "x"
    text: Text = SAID
    rating: Rating = Rating.LOW
    sign: Sign = Sign.TICK
    part: Part = NOTHING
    yes: bool = True
    maybe: bool | None = None
    count_or_none: Count | None = None
    text_or_none: Text | None = None
    part_or_none: Part | None = None
    either: Part | Rating | None = None
    day_or_count: Day | Count = 0
    anything: Any = None
    three: tuple[Count, Count, Count] = (0, 0, 0)
    done: Name | NotDone | None = None
    parts: Sequence[Part] = ()
    parts_or_none: Sequence[Part] | None = None
    gaps: Sequence[Part | None] = ()
    names: tuple[Name, ...] = ()
    ratings: Collection[Rating] = frozenset()
    pairs: tuple[tuple[Rating, Count], ...] = ()
    free: object = None
    free_or_none: object | None = None
    cleaned: str = field(default="x", converter=shouted)


NOT_THAT = object()
# What each field refuses: the value, the kind of error, its id, and the place after the field's own name.
REFUSED: tuple[tuple[str, object, type[InvalidValueError], str, str], ...] = (
    ("count", -1, InvalidCountError, "expected.count", ""),
    ("count", True, InvalidCountError, "expected.count", ""),
    ("count", None, InvalidCountError, "expected.count", ""),
    ("count", 10**100 + 1, InvalidCountError, "expected.fewer", ""),
    ("day", datetime(2019, 1, 7), InvalidDayError, "expected.day", ""),  # noqa: DTZ001
    ("day", date(1899, 12, 31), InvalidDayError, "expected.year", ""),
    ("any_day", datetime(2019, 1, 7), InvalidDayError, "expected.day", ""),  # noqa: DTZ001
    ("name", " ", InvalidTextError, "expected.text", ""),
    ("name", "a\u200bb", InvalidTextError, "expected.visible", ""),
    ("code", 7, InvalidValueError, "expected.kind", ""),
    ("text", "vâng", InvalidValueError, "expected.kind", ""),
    ("text", None, InvalidValueError, "expected.kind", ""),
    ("rating", "low", UnknownTermError, "expected.term", ""),
    ("rating", Sign.TICK, UnknownTermError, "expected.term", ""),
    ("sign", "tick", UnknownTermError, "expected.term", ""),
    ("sign", OtherSign.TICK, UnknownTermError, "expected.term", ""),
    ("part", NOT_THAT, InvalidValueError, "expected.kind", ""),
    ("part", None, InvalidValueError, "expected.kind", ""),
    ("yes", 1, InvalidValueError, "expected.kind", ""),
    ("yes", None, InvalidValueError, "expected.kind", ""),
    ("maybe", 1, InvalidValueError, "expected.flag", ""),
    ("count_or_none", -1, InvalidCountError, "expected.count", ""),
    ("text_or_none", 7, InvalidValueError, "expected.kind", ""),
    ("part_or_none", 7, InvalidValueError, "expected.kind", ""),
    ("either", 7, InvalidValueError, "expected.kind", ""),
    ("done", 7, InvalidTextError, "expected.text", ""),
    ("parts", 7, InvalidValueError, "expected.several", ""),
    ("parts", "ab", InvalidValueError, "expected.several", ""),
    ("parts", (Part(), NOT_THAT), InvalidValueError, "expected.kind", "[1]"),
    ("parts", None, InvalidValueError, "expected.several", ""),
    ("parts_or_none", [NOT_THAT], InvalidValueError, "expected.kind", "[0]"),
    ("gaps", [None, NOT_THAT], InvalidValueError, "expected.kind", "[1]"),
    ("names", "An", InvalidValueError, "expected.several", ""),
    ("names", ["An", ""], InvalidTextError, "expected.text", "[1]"),
    ("ratings", ["low"], UnknownTermError, "expected.term", "[0]"),
    ("ratings", Rating.LOW, InvalidValueError, "expected.several", ""),
    ("pairs", [Rating.LOW], InvalidValueError, "expected.several", "[0]"),
    ("pairs", [(Rating.LOW,)], InvalidValueError, "expected.pair", "[0]"),
    ("pairs", [("low", 1)], UnknownTermError, "expected.term", "[0]"),
    ("pairs", [(Rating.LOW, -1)], InvalidCountError, "expected.count", "[0]"),
)


class TestChecked:
    """A field is checked by its annotation: by a converter, which a host cannot switch off."""

    @pytest.mark.parametrize(("name", "value", "error", "key", "place"), REFUSED)
    @pytest.mark.parametrize("without_validators", [False, True])
    def test_it_refuses_what_its_annotation_does_not_say(
        self, name: str, value: object, error: type[InvalidValueError], key: str, place: str, without_validators: bool
    ) -> None:
        fields: dict[str, Any] = {name: value}
        context = validators.disabled() if without_validators else nullcontext()
        with context, pytest.raises(InvalidValueError) as caught:
            Whole(**fields)
        assert (type(caught.value), caught.value.key, caught.value.where) == (error, key, f"Whole.{name}{place}")

    def test_the_error_names_every_kind_that_the_field_takes(self) -> None:
        for fields, kind in (
            ({"part": 7}, "Part"),
            ({"either": 7}, "Part | Rating"),
            ({"day_or_count": -1}, "date | int"),
            ({"text": 7}, "Text"),
        ):
            with pytest.raises(InvalidValueError) as caught:
                Whole(**fields)  # type: ignore[arg-type]
            assert caught.value.facts == {"kind": kind}

    @pytest.mark.parametrize("text", [Text("", "yes"), Text("vâng", " "), Text(None, "yes"), Text("vâng", 3)])  # type: ignore[arg-type]
    def test_a_text_says_something_in_both_languages(self, text: Text) -> None:
        for name in ("text", "text_or_none"):
            fields: dict[str, Any] = {name: text}
            with pytest.raises(InvalidTextError) as caught:
                Whole(**fields)
            assert caught.value.where == f"Whole.{name}"

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("maybe", False),
            ("either", Part(3)),
            ("either", OwnPart(3)),
            ("either", Rating.HIGH),
            ("day_or_count", date(2019, 1, 7)),
            ("day_or_count", 7),
            ("anything", NOT_THAT),
            ("three", (1, 2, 3)),
            ("done", NOT_DONE),
            ("done", None),
            ("parts_or_none", None),
            ("parts", (Part(1), Part(2))),
            ("gaps", (None, Part())),
            ("ratings", frozenset(Rating)),
            ("pairs", ((Rating.LOW, 1),)),
            ("free", NOT_THAT),
            ("free_or_none", NOT_THAT),
            ("sign", Sign.own("star", "ngôi sao", "star")),
        ],
    )
    def test_what_is_as_it_must_be_is_kept_as_it_is(self, name: str, value: object) -> None:
        fields: dict[str, Any] = {name: value}
        assert getattr(Whole(**fields), name) == value

    def test_several_are_kept_as_what_cannot_change(self) -> None:
        whole = Whole(parts=[Part()], names=[" An "], ratings=[Rating.LOW] * 2, pairs=[[Rating.LOW, 1]])  # type: ignore[arg-type]
        assert (whole.parts, whole.names) == ((Part(),), ("An",))
        assert (whole.ratings, whole.pairs) == (frozenset({Rating.LOW}), ((Rating.LOW, 1),))
        assert hash(whole) == hash(evolve(whole))

    def test_what_is_of_a_kind_of_its_own_becomes_plain(self) -> None:
        class Word(str):
            __slots__ = ()

        whole = Whole(count=Number.SEVEN, code=Word("x"), name=Word("An"))
        assert [type(value) for value in (whole.count, whole.code, whole.name)] == [int, str, str]

    def test_a_tuple_of_what_it_must_hold_is_not_copied(self) -> None:
        parts = (Part(), Part(1))
        assert Whole(parts=parts).parts is parts

    def test_an_annotation_may_be_no_string(self) -> None:
        hint: Any = Count
        made = make_class("Made", {"count": field(type=hint)}, field_transformer=checked)
        with pytest.raises(InvalidCountError) as caught:
            made(-1)
        assert caught.value.where == "Made.count"

    def test_where_one_of_several_kinds_asks_nothing_none_does(self) -> None:
        @frozen(field_transformer=checked)
        class Anything:
            value: Says | int

        anything: Any = Anything
        assert anything("a word").value == "a word"

    def test_a_converter_of_its_own_is_left_alone(self) -> None:
        assert Whole(cleaned="vâng").cleaned == "VÂNG"


class TestOpenTerms:
    """An open list has standard terms, and a caller makes others, which are values too."""

    STAR = Sign.own("star", "ngôi sao", "star")

    def test_a_standard_term_is_found_by_its_code(self) -> None:
        assert Sign("tick") is Sign.TICK
        assert Sign.standard() == (Sign.TICK, Sign.CROSS)
        assert (Sign.TICK.name, Sign.TICK.value, Sign.TICK.label) == ("TICK", "tick", Text("dấu tích", "tick"))
        assert not Sign.TICK.is_own

    @pytest.mark.parametrize("code", ["TICK", "star", "", None, 7, Sign.TICK])
    def test_another_code_is_none(self, code: Any) -> None:  # noqa: ANN401
        with pytest.raises(UnknownTermError) as caught:
            Sign(code)
        assert (caught.value.value, caught.value.where) == (code, "Sign")
        assert caught.value.facts == {"allowed": ("tick", "cross")}

    def test_one_of_one_s_own_has_both_labels_and_stands_in_no_list(self) -> None:
        assert (self.STAR.value, self.STAR.label, self.STAR.name) == ("star", Text("ngôi sao", "star"), "")
        assert self.STAR.is_own
        assert self.STAR not in Sign.standard()
        with pytest.raises(UnknownTermError):
            Sign("star")

    def test_those_that_say_the_same_are_one(self) -> None:
        assert Sign.own("star", " ngôi  sao", "star") is self.STAR
        others = {Sign.own("star", "sao", "star"), Sign.own("sun", "ngôi sao", "star"), Sign.TICK, self.STAR}
        assert len({*others, Sign.own("star", "ngôi sao", "a star")}) == 5
        terms: list[object] = [Sign.TICK, OtherSign.TICK]
        assert terms[0] != terms[1]

    def test_nobody_holds_what_nobody_uses(self) -> None:
        passing = weakref.ref(Sign.own("comet", "sao chổi", "comet"))
        gc.collect()
        assert passing() is None

    @pytest.mark.parametrize("code", ["tick", "Star", "two words", "sao-chổi", "", "1st", 7])
    def test_its_code_is_a_new_one(self, code: Any) -> None:  # noqa: ANN401
        with pytest.raises(InvalidValueError) as caught:
            Sign.own(code, "ngôi sao", "star")
        assert (caught.value.value, caught.value.where) == (code, "Sign.own")

    @pytest.mark.parametrize(("vi", "en"), [("", "star"), ("ngôi sao", " "), (None, "star")])
    def test_its_labels_say_something(self, vi: Any, en: Any) -> None:  # noqa: ANN401
        with pytest.raises(InvalidTextError):
            Sign.own("star", vi, en)

    def test_it_cannot_be_changed(self) -> None:
        with pytest.raises(AttributeError, match="Sign cannot be changed"):
            self.STAR.value = "x"
        with pytest.raises(AttributeError, match="Sign cannot be changed"):
            del self.STAR.label

    def test_it_is_shown_as_it_is_written(self) -> None:
        assert repr(Sign.TICK) == "<Sign.TICK: 'tick'>"
        assert repr(self.STAR) == "Sign.own('star', 'ngôi sao', 'star')"

    @given(st.sampled_from(Sign.standard()))
    def test_code_and_labels_are_read_back(self, member: Sign) -> None:
        for name in (member.value, member.label.vi, member.label.en, member.label.vi.upper()):
            assert Sign.parse(name) is member

    @pytest.mark.parametrize("text", ["", "star", "TICKS", None, 7])
    def test_nothing_else_is_read(self, text: Any) -> None:  # noqa: ANN401
        with pytest.raises(UnknownTermError) as caught:
            Sign.parse(text)
        assert (caught.value.value, caught.value.where) == (text, "Sign")
        assert caught.value.facts == {"allowed": ("'dấu tích'", "'dấu nhân'")}


class TestPeriod:
    """A period has a first and a last day, each of which may be open, and does not end before it begins."""

    @pytest.mark.parametrize(
        ("first", "last"), [(None, None), (date(2020, 1, 2), None), (None, date(2020, 1, 2)), (date(2020, 1, 2),) * 2]
    )
    def test_it_may_be_open_and_last_one_day(self, first: date | None, last: date | None) -> None:
        require_period(first, last, InvalidRuleError, "Group")

    def test_its_end_is_not_before_its_start(self) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            require_period(date(2020, 1, 2), date(2020, 1, 1), InvalidRuleError, "Group")
        assert (caught.value.key, caught.value.value) == ("expected.end", date(2020, 1, 1))
        assert caught.value.where == "Group.last_day"
        assert caught.value.facts == {"start": date(2020, 1, 2)}


class TestParseTerm:
    """A term is read by its code or either label."""

    @given(st.sampled_from([*Role.standard(), *Rating]))
    def test_code_and_labels_are_read_back(self, member: Role | Rating) -> None:
        for name in (member.value, member.label.vi, member.label.en):
            assert parse_term(type(member), name) is member

    @pytest.mark.parametrize("value", ["", "giám", None, 7, Rating.HIGH])
    def test_nothing_else_is_read(self, value: object) -> None:
        with pytest.raises(UnknownTermError) as caught:
            parse_term(Role, value)
        assert (caught.value.value, caught.value.where) == (value, "Role")
