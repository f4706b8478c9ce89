"""Plain JSON: text of bounded size and depth, and data of which JSON can be made."""

from __future__ import annotations

from datetime import date

import pytest

from phieu_tin_nhiem import Tally
from phieu_tin_nhiem.interchange import (
    FORMAT,
    MOST_BYTES,
    MOST_DEPTH,
    MOST_VALUES,
    InvalidFileError,
    dumps,
    load,
    loads,
    plain_json,
)
from refusals import errors_of, file


class TestWhatIsLetIn:
    """Text of bounded size and depth, and data of which JSON can be made."""

    def test_a_byte_order_mark_is_no_part_of_the_text(self) -> None:
        assert loads("\ufeff" + dumps(Tally(1))) == loads(b"\xef\xbb\xbf" + dumps(Tally(1)).encode()) == Tally(1)

    def test_the_size_has_a_limit(self) -> None:
        whole = dumps(Tally(1))
        assert loads(whole + " " * (MOST_BYTES - len(whole))) == Tally(1)
        with pytest.raises(InvalidFileError, match=str(MOST_BYTES)):
            loads(whole + " " * (MOST_BYTES + 1 - len(whole)))

    def test_the_depth_has_a_limit_even_where_it_would_have_no_end(self) -> None:
        endless: list[object] = []
        endless.append(endless)
        assert str(MOST_DEPTH) in errors_of(endless)[0].explain("en")
        with pytest.raises(InvalidFileError, match=str(MOST_DEPTH)):
            loads("[" * 100_000)

    def test_the_number_of_values_has_a_limit(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert MOST_VALUES == 1_000_000
        monkeypatch.setattr(plain_json, "MOST_VALUES", 5)
        assert load(file("tally", high=1, low=1)) == Tally(1, 0, 1)
        assert errors_of(file("tally", high=1, low=1, confidence=1))[0].key == "json.values"

    @pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "1" * 5000, "0." + "1" * 5000])
    def test_a_number_is_finite_and_short(self, number: str) -> None:
        with pytest.raises(InvalidFileError) as caught:
            loads(f'{{"format": "{FORMAT}", "type": "tally", "high": {number}}}')
        assert [error.where for error in caught.value.errors] == ["$.high"]

    def test_the_largest_count_is_not_too_long(self) -> None:
        assert loads(dumps(Tally(10**100))) == Tally(10**100)

    def test_a_key_comes_once_whatever_its_normal_form(self) -> None:
        assert errors_of({"o\u031b": 1, "ơ": 2})[0].where == '$["ơ"]'

    @pytest.mark.parametrize("value", [(), {1}, b"", object(), Tally(1), date(2019, 1, 20)])
    def test_other_data_is_refused(self, value: object) -> None:
        assert errors_of(file("tally", high=value))[0].where == "$.high"

    def test_half_a_character_is_refused(self) -> None:
        assert errors_of({"\ud800": 1})[0].where == "$"
        with pytest.raises(InvalidFileError) as caught:
            loads('{"a": "\\ud800"}')
        assert caught.value.explain("en").encode()

    def test_a_key_that_cannot_be_shown_is_spelled_out_and_a_long_one_is_cut(self) -> None:
        assert errors_of({"\u202e": float("nan")})[0].where == '$["\\u202e"]'
        assert errors_of({"a" * 99: float("nan")})[0].where == f"$.{'a' * 60}…"
        assert errors_of({" " * 99: float("nan")})[0].where == f'$["{" " * 60}…"]'

    @pytest.mark.parametrize("text", [None, 1, ["{}"]])
    def test_only_text_and_bytes_are_text(self, text: object) -> None:
        with pytest.raises(InvalidFileError):
            loads(text)  # type: ignore[call-overload]
