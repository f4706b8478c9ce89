"""Laws of the interchange: what is written is read back, what is read is valid, and nothing else than a typed error."""

from __future__ import annotations

import json
import random
import runpy
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from effort import HALF
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.interchange import ANSWERS, FACTS, InvalidFileError, dump, dumps, load, loads, schema
from samples import BY_TAG, EXAMPLES, some_answers

ROUND_FILE = json.loads((EXAMPLES / "lawful-round.json").read_text(encoding="utf-8"))
del ROUND_FILE["meetings"][1:]


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


class TestWhatIsWrittenIsReadBack:
    """``load(dump(x)) == x`` for whatever can be read, as data and as text."""

    @pytest.mark.parametrize("tag", FACTS)
    @settings(HALF, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
    @given(draw=st.data())
    def test_there_and_back(self, tag: str, draw: st.DataObject) -> None:
        value = draw.draw(BY_TAG[tag])
        written: Any = dump(value)
        assert written["type"] == tag
        assert load(written) == value
        assert load(written, FACTS[tag]) == value
        assert loads(dumps(value)) == value
        assert json.loads(dumps(value)) == written
        assert list(validator().iter_errors(written)) == []

    def test_there_are_samples_of_everything(self) -> None:
        assert set(BY_TAG) == set(FACTS)
        assert {type(answer) for answer in some_answers()} == set(ANSWERS.values())


class TestTheSchema:
    """The published schema is a schema, and every file that is written is valid against it."""

    def test_it_is_a_schema_of_2020_12(self) -> None:
        Draft202012Validator.check_schema(schema())
        assert schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]

    def test_it_is_what_the_tool_would_write(self) -> None:
        tool = Path(__file__).resolve().parents[2] / "tools" / "write_schema.py"
        assert runpy.run_path(str(tool))["schema"]() == schema(), "run tools/write_schema.py"

    def test_every_answer_is_valid(self) -> None:
        for answer in some_answers():
            written = dump(answer)
            assert ANSWERS[str(written["type"])] is type(answer)
            assert list(validator().iter_errors(json.loads(json.dumps(written)))) == []
            assert written["text"] == {language: answer.explain(language) for language in LANGUAGES}

    @pytest.mark.parametrize("name", ["lawful-round.json", "faulty-round.json"])
    def test_every_example_is_valid(self, name: str) -> None:
        given_file = json.loads((EXAMPLES / name).read_text(encoding="utf-8"))
        assert list(validator().iter_errors(given_file)) == []

    @pytest.mark.parametrize("tag", [*FACTS, *ANSWERS])
    def test_each_type_has_a_schema_of_its_own_and_refuses_what_it_does_not_know(self, tag: str) -> None:
        own = schema()["$defs"][f"file_{tag}"]  # type: ignore[index]
        assert own["properties"]["type"] == {"const": tag}
        assert own["additionalProperties"] is False


def places(data: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield where something stands in plain data."""
    yield path
    if isinstance(data, dict):
        for key, item in data.items():
            yield from places(item, (*path, key))
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from places(item, (*path, index))


KEYS = st.text() | st.sampled_from(["format", "type", "meetings", "people", "body", "on"])
PLACES = [place for place in places(ROUND_FILE) if place]
STRANGE: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 10**200, float("nan"), "", " ", "2019-02-30", "2019-01-20", "head", "Sở Mẫu",
    "giám đốc", "\ud800", "\x00", "a" * 400, [], {}, [[]], {"": None}, [None], ["giám đốc", "giám đốc"], b"bytes",
    object(), {1: 2}, ("tuple",), {"name": "x"}, {"start": "2019-01-01"}, "not_done", "phieu_tin_nhiem/1", "round",
)  # fmt: skip


def mutated(chance: random.Random, times: int) -> Any:  # noqa: ANN401 - plain data of any kind
    """Return the example with some things in it replaced, moved, added or taken away."""
    data = deepcopy(ROUND_FILE)
    for _ in range(times):
        *path, last = chance.choice(PLACES)
        inner: Any = data
        try:
            for key in path:
                inner = inner[key]
            match chance.randrange(4):
                case 0:
                    del inner[last]
                case 1:
                    inner[chance.choice(["", "start", "on", "body", "\u0041\u0300"])] = chance.choice(STRANGE)
                case 2:
                    inner[last] = deepcopy(chance.choice(list(ROUND_FILE.values())))
                case _:
                    inner[last] = chance.choice(STRANGE)
        except (KeyError, IndexError, TypeError):
            continue
    return data


def attempt(data: object) -> bool:
    """Say whether data can be read; if not, what is wrong is said by one typed error in both languages."""
    try:
        load(data)
    except InvalidFileError as error:
        refused = error
    else:
        return True
    assert refused.errors
    assert all(one.where for one in refused.errors)
    assert refused.explain("vi").count("\n") >= len(refused.errors)
    assert refused.explain("en").encode()
    return False


class TestNothingElseEscapes:
    """Whatever a file holds, reading it gives facts or one typed error; texts and tables are fuzzed."""

    @pytest.mark.parametrize("times", [1_000, pytest.param(10_000, marks=pytest.mark.long)])
    def test_of_thousands_of_files_that_were_tampered_with(self, times: int) -> None:
        chance = random.Random(20190107)  # noqa: S311 - the same files at every run
        readable = 0
        for number in range(times):
            data = mutated(chance, 1 + number % 4)
            if attempt(data):
                readable += 1
                if number % 10 == 0:
                    assert list(validator().iter_errors(data)) == []
        assert 0.05 < readable / times < 0.9

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from([*FACTS, *ANSWERS]),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        )
    )
    def test_of_whatever_json_can_hold(self, data: object) -> None:
        attempt(data)
        if isinstance(data, dict):
            for tag in FACTS:
                attempt({**data, "format": "phieu_tin_nhiem/1", "type": tag})
