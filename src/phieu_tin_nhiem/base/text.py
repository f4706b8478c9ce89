"""Text for people: one value in Vietnamese and English, and how text that enters is normalised."""

from __future__ import annotations

import unicodedata
from enum import Enum
from typing import Final, Literal, Self, final

from attrs import frozen

Language = Literal["vi", "en"]
"""The languages that the library speaks, by their codes.

>>> Text("tín nhiệm thấp", "low confidence").get("vi")
'tín nhiệm thấp'
"""
LANGUAGES: Final[tuple[Language, ...]] = ("vi", "en")


@final
@frozen
class Text:
    """One thing said twice: in Vietnamese, which is the official wording, and in English.

    It is kept in normal form C, and checked where it becomes part of another value, such as the title of an instrument.

    >>> Text("tín nhiệm cao", "high confidence").get("en")
    'high confidence'
    """

    vi: str
    en: str

    def __attrs_post_init__(self) -> None:
        wordings: tuple[tuple[str, object], ...] = (("vi", self.vi), ("en", self.en))
        for name, wording in wordings:
            if isinstance(wording, str) and (type(wording) is not str or not wording.isascii()):
                object.__setattr__(self, name, nfc(str.__str__(wording)))

    def get(self, language: Language) -> str:
        """Return the wording in ``language``: the Vietnamese one, unless English is asked for."""
        return self.en if language == "en" else self.vi

    def __str__(self) -> str:
        return self.vi


class Labelled:
    """One of the field's terms: a code for data and a label for people. The lists of terms derive from it."""

    __slots__ = ()

    name: str
    value: str
    label: Text

    @property
    def is_own(self) -> bool:
        """Whether it is a term of a caller's own, which no list of the library has."""
        return False

    @classmethod
    def standard(cls) -> tuple[Self, ...]:
        """Return the terms of the list that the library knows, in their order."""
        raise NotImplementedError


class Term(Labelled, Enum):  # pyright: ignore[reportIncompatibleVariableOverride] - an Enum has both as properties
    """A closed list of the field's terms: each member has a code for data and a label for people.

    The value of a member is its code; ``label`` is its official Vietnamese term with an English one.
    """

    label: Text

    def __new__(cls, code: str, vi: str, en: str) -> Self:
        """Make the member whose value is ``code``."""
        member = object.__new__(cls)
        member._value_ = code
        member.label = Text(vi, en)
        return member

    @classmethod
    def standard(cls) -> tuple[Self, ...]:
        """Return the members, in their order."""
        return tuple(cls)

    # A member is one object; the hash that Enum computes from its name costs many times as much.
    __hash__ = object.__hash__


def nfc(text: str) -> str:
    """Return ``text`` in Unicode normal form C, so that equal words are equal strings."""
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """Return ``text`` as it is compared with a label: NFC, lower case, single spaces."""
    return " ".join(nfc(nfc(text).casefold()).split())
