"""What is said of JSON that is not let in, and of text, counts, days and terms that are written otherwise."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

import phieu_tin_nhiem
from filed import NO_MORE, refused, told_all
from phieu_tin_nhiem import (
    InvalidCountError,
    InvalidDayError,
    InvalidTextError,
    InvalidValueError,
    Rating,
    UnknownTermError,
)
from phieu_tin_nhiem.errors import MOST_ERRORS
from phieu_tin_nhiem.interchange import (
    FORMAT,
    MOST_BYTES,
    MOST_DEPTH,
    InvalidFileError,
    leaves,
    loads,
    plain_json,
    schema,
)
from phieu_tin_nhiem.interchange.plain_json import canonical, checked, digest, parse
from phieu_tin_nhiem.interchange.problems import step
from refusals import STRANGER, told


class TestLeaves:
    """Text, counts, days, times and terms are written in one way; what is written otherwise is named itself."""

    @pytest.mark.parametrize(
        ("read_leaf", "value", "kind", "key", "facts"),
        [
            (leaves.text, 1, InvalidTextError, "json.text", NO_MORE),
            (leaves.flag, 1, InvalidValueError, "json.flag", NO_MORE),
            (leaves.number, True, InvalidCountError, "json.count", NO_MORE),
            (leaves.day, "2019-1-20", InvalidDayError, "json.day", NO_MORE),
            (leaves.day, 2019, InvalidDayError, "json.day", NO_MORE),
            (leaves.day, "2019-02-29", InvalidDayError, "json.no_such_day", {}),
            (leaves.time_of_day, "8h", InvalidValueError, "json.time", NO_MORE),
            (leaves.time_of_day, "24:00", InvalidValueError, "json.time", NO_MORE),
            (leaves.time_of_day, 8, InvalidValueError, "json.time", NO_MORE),
        ],
    )
    def test_what_it_is_not(
        self,
        read_leaf: Callable[[object], object],
        value: object,
        kind: type[InvalidValueError],
        key: str,
        facts: dict[str, object],
    ) -> None:
        with pytest.raises(InvalidValueError) as caught:
            read_leaf(value)
        assert told(caught.value) == (kind, key, value, "", facts)

    @pytest.mark.parametrize("value", ["HIGH", 1, None])
    def test_a_term_is_none_of_its_list(self, value: object) -> None:
        facts = {"allowed": ("high", "confidence", "low"), **NO_MORE}
        with pytest.raises(InvalidValueError) as caught:
            leaves.term(value, Rating)
        assert told(caught.value) == (UnknownTermError, "json.term", value, "", facts)
        assert [leaves.term(code, Rating) for code in ("high", "confidence", "low")] == list(Rating)

    def test_a_kind_is_exactly_it(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            leaves.exactly(int, STRANGER, "json.count")
        assert told(caught.value) == (InvalidValueError, "json.count", STRANGER, "", NO_MORE)
        assert leaves.exactly(int, 7, "json.count") == 7


class TestText:
    """Text of a file is UTF-8 and JSON; where it is not, the error leads to the very place."""

    def test_neither_text_nor_bytes(self) -> None:
        refused(lambda: parse(7), (InvalidTextError, "json.source", 7, "$", {}))

    def test_a_byte_too_many(self) -> None:
        assert MOST_BYTES == 16_777_216  # 16 MiB
        assert parse("1" + " " * (MOST_BYTES - 1)) == 1
        facts = {"most": MOST_BYTES}
        refused(lambda: parse(" " * (MOST_BYTES + 1)), (InvalidTextError, "json.size", MOST_BYTES + 1, "$", facts))

    def test_bytes_that_are_not_utf_8(self) -> None:
        # Two of the three bytes of a letter, and then a quotation mark.
        expected = InvalidTextError, "json.encoding", b"\xe1\xba", "$", {"byte": 7}
        refused(lambda: parse(b'{"a": "\xe1\xba"}'), expected)

    @pytest.mark.parametrize(
        ("text", "context", "line", "column"),
        [
            # Twenty characters before and twenty from there on.
            (
                '{"format": "phieu_tin_nhiem/1",\n "type": tally, "high": 1, "low": 2}',
                '_nhiem/1",\n "type": tally, "high": 1, "l',
                2,
                10,
            ),
            ("[1 2]", "[1 2]", 1, 4),
            ("", "", 1, 1),
        ],
    )
    def test_text_that_is_no_json(self, text: str, context: str, line: int, column: int) -> None:
        expected = InvalidValueError, "json.syntax", context, "$", {"line": line, "column": column}
        refused(lambda: parse(text), expected)

    def test_brackets_without_end(self) -> None:
        text = "[" * 100_000
        refused(lambda: parse(text), (InvalidValueError, "json.depth", text, "$", {"most": MOST_DEPTH}))

    def test_each_name_that_comes_twice(self) -> None:
        text = f'{{"format": "{FORMAT}", "type": "tally", "low": 1, "high": 1, "high": 2, "low": 3, "low": 4}}'
        refused(
            lambda: loads(text),
            (InvalidValueError, "json.twice", "low", "$.low", {}),
            (InvalidValueError, "json.twice", "high", "$.high", {}),
        )

    @pytest.mark.parametrize(("first", "digit"), [("", "1"), ("0.", "1")], ids=["integer", "fraction"])
    def test_a_number_has_110_characters_at_most(self, first: str, digit: str) -> None:
        longest = first.ljust(110, digit)
        assert parse(longest) == (float(longest) if first else int(longest))
        refused(
            lambda: checked(parse(f"[{longest}, {longest}1, NaN, -Infinity, 1e999]")),
            (InvalidValueError, "json.number", f"{longest}1", "$[1]", {}),
            (InvalidValueError, "json.number", "NaN", "$[2]", {}),
            (InvalidValueError, "json.number", "-Infinity", "$[3]", {}),
            (InvalidValueError, "json.number", float("inf"), "$[4]", {}),
        )

    def test_the_schema_is_a_file_of_the_package(self) -> None:
        assert schema() == json.loads(
            (Path(phieu_tin_nhiem.__file__).parent / "interchange" / "schema.json").read_bytes()
        )

    def test_one_form_is_digested(self) -> None:
        assert canonical({"b": [1, None, True], "ấ": "ấ", "a": {}}) == '{"a":{},"b":[1,null,true],"ấ":"ấ"}'
        with pytest.raises(ValueError, match="JSON"):
            canonical(float("nan"))
        assert digest({"a": "ấ"}) == "sha256:" + sha256('{"a":"ấ"}'.encode()).hexdigest()


def nested(depth: int, leaf: object, kind: type[object]) -> object:
    """Return something inside so many lists or objects."""
    return (
        leaf
        if depth == 0
        else [nested(depth - 1, leaf, kind)]
        if kind is list
        else {"a": nested(depth - 1, leaf, kind)}
    )


class TestData:
    """Plain data of bounded size and depth, in which every name is in form C."""

    @pytest.mark.parametrize(("kind", "inward"), [(list, "[0]"), (dict, ".a")])
    def test_32_levels_and_no_more(self, kind: type[object], inward: str) -> None:
        assert checked(nested(MOST_DEPTH, 7, kind)) == nested(MOST_DEPTH, 7, kind)
        expected = InvalidValueError, "json.depth", 7, "$" + inward * (MOST_DEPTH + 1), {"most": MOST_DEPTH}
        refused(lambda: checked(nested(MOST_DEPTH + 1, 7, kind)), expected)

    def test_so_many_values_and_no_more(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(plain_json, "MOST_VALUES", 5)
        assert checked([1, [2, 3]]) == [1, [2, 3]]
        refused(
            lambda: checked([{1}, [2, 3], "x"]),
            (InvalidValueError, "json.plain", {1}, "$[0]", {}),
            (InvalidValueError, "json.values", "x", "$[2]", {"most": 5}),
        )

    def test_what_json_does_not_hold(self) -> None:
        data: dict[object, object] = {
            1: "a",
            "\ud800": "b",
            "o\u031b": "c",
            "ơ": "\udfff",
            "d": [(), None, True, float("-inf"), 0.5, OrderedDict()],
        }
        refused(
            lambda: checked(data),
            (InvalidValueError, "json.key", 1, "$", {}),
            (InvalidValueError, "json.key", "\ud800", "$", {}),
            (InvalidValueError, "json.twice", "ơ", '$["ơ"]', {}),
            (InvalidValueError, "json.surrogate", "\udfff", '$["ơ"]', {}),
            (InvalidValueError, "json.plain", (), "$.d[0]", {}),
            (InvalidValueError, "json.number", float("-inf"), "$.d[3]", {}),
            (InvalidValueError, "json.plain", OrderedDict(), "$.d[5]", {}),
        )

    def test_a_thousand_errors_are_all_and_one_more_is_not_said(self) -> None:
        assert len(told_all(lambda: checked([()] * MOST_ERRORS))) == MOST_ERRORS
        with pytest.raises(InvalidFileError) as caught:
            checked([()] * (MOST_ERRORS + 1))
        assert (len(caught.value.errors), caught.value.unsaid) == (MOST_ERRORS, f"$[{MOST_ERRORS}]")

    @pytest.mark.parametrize(
        ("key", "path"),
        [
            (0, "$[0]"),
            ("a_1", "$.a_1"),
            ("", '$[""]'),
            ("ấ b", '$["ấ b"]'),
            ("a\u202e", '$["a\\u202e"]'),
            ("a" * 60, f"$.{'a' * 60}"),
            ("a" * 61, f"$.{'a' * 60}…"),
            (" " * 60, f'$["{" " * 60}"]'),
            (" " * 61, f'$["{" " * 60}…"]'),
        ],
    )
    def test_a_path_shows_sixty_characters_of_a_name(self, key: str | int, path: str) -> None:
        assert step("$", key) == path
