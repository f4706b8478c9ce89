"""While the laws are tried, each fact of each statement has to be of the kind that its sentence declares."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from phieu_tin_nhiem.base.sentences import Kind, Sentence, Statement


def fits(kind: Kind, value: object) -> bool:
    """Say whether a value is what the samples of a kind are."""
    if value is None:
        return kind.name.endswith("or unknown") or kind.name == "anything"
    if kind.name == "anything":
        return True
    sample = kind.samples[0]
    if isinstance(sample, tuple):
        return isinstance(value, tuple | frozenset) and all(type(item) is type(sample[0]) for item in value)
    return type(value) is type(sample) and (type(sample) is not int or int(str(value)) >= 0)


@pytest.fixture(autouse=True)
def _facts_of_their_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Statement.__init__
    seen: set[tuple[str, tuple[type, ...]]] = set()

    def checked(self: Statement, sentence: Sentence, facts: Mapping[str, object]) -> None:
        made(self, sentence, facts)
        which = sentence.id, tuple(type(value) for _, value in self.facts)
        if which not in seen:
            seen.add(which)
            for name, value in self.facts:
                assert fits(sentence.kinds[name], value), f"{sentence.id}: {name} is {value!r}"

    monkeypatch.setattr(Statement, "__init__", checked)
