"""The readers as the fuzzer drives them: each answer is a sound value, or one typed error that can be read.

``make fuzz`` looks for more by coverage; what it found is kept here.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from fuzz import NAMES
from fuzzing import READERS, Choices, UnsoundError, require, valid_inputs
from hypothesis import given
from hypothesis import strategies as st

from effort import HALF
from samples import BAD_FILES, EXAMPLES

FILES = sorted([*BAD_FILES.iterdir(), *EXAMPLES.iterdir()])
# What the fuzzer found, by the reader that gave an answer that it must not give.
FOUND = [
    # What cannot be seen in a heading stood in the place of the error as it was.
    ("roster", ",name,role,body,kind,\u200b\u202e\n".encode()),
    ("roster", b",name,role,body,kind,\x00x\n"),
    # A name that is struck out and not printed was read, and refused only when the box was counted.
    ("ballots", ",Trần Thị Mẫu,Lê Văn Thí,struck\nhigh,,A\n".encode()),
    ("ballots", ",Trần Thị Mẫu,added\nhigh,Trần Thị Mẫu\n".encode()),
    # A number beyond any electorate in a table of published results was refused by itself, and nothing else was said.
    ("rows", b"\x00\x01\x00round_id,row,high\nA,1," + b"9" * 120),
    # Folding case can take a letter apart; what is compared with a label has to be put together again.
    ("words", "ẙ".encode()),
]


def mangled(chance: random.Random, valid: bytes) -> bytes:
    """Return valid input with some bytes changed, doubled, moved or left out."""
    data = bytearray(valid)
    for _ in range(chance.randrange(1, 5)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + chance.randrange(12))
        piece = bytes(data[start:end])
        data[start:end] = chance.choice(
            [b"", piece * 2, bytes([chance.randrange(256)]), piece[::-1], chance.choice([b'"', b",", b"\n", b"[]"])]
        )
    return bytes(data)


class TestReaders:
    """Whatever bytes a reader is given, nothing else comes out."""

    def test_each_is_fuzzed(self) -> None:
        assert tuple(READERS) == NAMES

    @pytest.mark.parametrize("reader", READERS)
    @HALF
    @given(data=st.binary(max_size=200))
    def test_any_bytes(self, reader: str, data: bytes) -> None:
        READERS[reader](data)

    @pytest.mark.parametrize("reader", READERS)
    @pytest.mark.parametrize("times", [300, pytest.param(10_000, marks=pytest.mark.long)])
    def test_valid_input_and_what_is_near_to_it(self, reader: str, times: int) -> None:
        chance = random.Random(20190107)  # noqa: S311 - the same input at every run
        for valid in valid_inputs(reader):
            READERS[reader](valid)
        for _ in range(times):
            READERS[reader](mangled(chance, chance.choice(valid_inputs(reader))))

    @pytest.mark.parametrize("reader", ["json", "round", "receipt", "roster", "ballots"])
    @pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
    def test_each_kept_file(self, reader: str, path: Path) -> None:
        READERS[reader](path.read_bytes())
        READERS[reader](b";" + path.read_bytes())

    @pytest.mark.parametrize(("reader", "data"), FOUND)
    def test_what_was_found(self, reader: str, data: bytes) -> None:
        READERS[reader](data)


class TestTheFuzzer:
    """It tells what is unsound, and reads decisions from bytes."""

    def test_it_would_tell(self) -> None:
        with pytest.raises(UnsoundError, match="wrong"):
            require(len("12") == 1, "wrong")

    def test_valid_input_is_valid(self) -> None:
        for reader in READERS:
            assert valid_inputs(reader)

    def test_decisions_end_with_the_bytes(self) -> None:
        choices = Choices(b"\x05\x01")
        assert [choices.below(4), choices.of("ab"), choices.below(1_000), choices.rest] == [1, "b", 0, b""]
