"""Sentences: what the library says to people, in both languages, with the facts that fill it and their kinds.

A sentence is a value that stands beside the rule that says it. Calling it with its facts makes a ``Statement``, which
is text only when somebody asks:

>>> from datetime import date
>>> FROM = Sentence("tenure.from", vi="được lấy phiếu từ ngày {day}", en="subject to the vote from {day}", day=DAY)
>>> FROM(day=date(2019, 2, 28)).text("en")
'subject to the vote from 28 February 2019'

English knows one and many: ``{days:s}`` is "" for one and "s" for any other number, ``{names:is|are}`` is the first
word for one name and the second for several. Vietnamese needs neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from decimal import Decimal
from string import Formatter
from typing import ClassVar, Final, final

from attrs import frozen

from .errors import UnknownTermError
from .records import Shape, Written
from .text import LANGUAGES, Labelled, Language, Text

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WORDS: Final = {"vi": {None: "chưa rõ", True: "có", False: "không"}, "en": {None: "unknown", True: "yes", False: "no"}}

# ── Kinds of facts ──


def _unchanged(value: object) -> object:
    return value


@final
@frozen(eq=False)
class Kind:
    """What kind of fact a placeholder takes: examples of it, how JSON has it, and how it is read back from there.

    >>> DAY.read("2019-02-28")
    datetime.date(2019, 2, 28)
    """

    name: str
    samples: tuple[object, ...]
    schema: Mapping[str, object]
    read: Callable[[object], object] = _unchanged

    @property
    def is_counted(self) -> bool:
        """Whether there can be one or many of it, as far as is known."""
        return not self.schema or isinstance(self.samples[-1], int | tuple)


def _read_text(value: object) -> object:
    return Text(value["vi"], value["en"]) if isinstance(value, Mapping) else value


_TEXT_SCHEMA: Final = {
    "type": "object",
    "properties": {language: {"type": "string"} for language in LANGUAGES},
    "required": list(LANGUAGES),
}
COUNT: Final = Kind("count", (1, 2), {"type": "integer", "minimum": 0})
DAY: Final = Kind(
    "day", (date(2019, 1, 20),), {"type": "string", "format": "date"}, lambda value: date.fromisoformat(str(value))
)
TIME: Final = Kind("time", (time(8, 0),), {"type": "string"}, lambda value: time.fromisoformat(str(value)))
NAME: Final = Kind("name", ("Trần Thị Mẫu",), {"type": "string"})
WORD: Final = Kind("word", ("…",), {"type": "string"})
TEXT: Final = Kind("text", (Text("…", "…"),), _TEXT_SCHEMA, _read_text)
NUMBER: Final = Kind("number", (Decimal("66.27"),), {"type": "string"}, lambda value: Decimal(str(value)))
ANYTHING: Final = Kind("anything", ("…",), {})


def one_of(terms: type[Labelled]) -> Kind:
    """Return the kind of the terms of a list.

    >>> from phieu_tin_nhiem.facts.marks import Rating
    >>> one_of(Rating).read("low")
    <Rating.LOW: 'low'>
    """
    known = terms.standard()
    codes = {term.value: term for term in known}
    own = getattr(terms, "own", None)  # of a list to which a caller adds

    def read(value: object) -> object:
        if own is not None and isinstance(value, Mapping):
            return own(value["code"], *(value[language] for language in LANGUAGES))
        return codes.get(str(value), value)

    return Kind(terms.__name__, known[:1], {"type": "string"} if own is None else {"type": ["string", "object"]}, read)


def several(kind: Kind) -> Kind:
    """Return the kind of several facts of a kind: one of them and two are its samples."""
    first, last = kind.samples[0], kind.samples[-1]

    def read(value: object) -> object:
        return tuple(map(kind.read, value)) if isinstance(value, list) else value

    schema = {"type": "array", "items": kind.schema}
    return Kind(f"several {kind.name}", ((first,), (first, last)), schema, read)


def optional(kind: Kind) -> Kind:
    """Return the kind of facts that may be unknown."""

    def read(value: object) -> object:
        return None if value is None else kind.read(value)

    return Kind(f"{kind.name} or unknown", kind.samples, {"anyOf": [kind.schema, {"type": "null"}]}, read)


# ── Sentences ──

_Part = tuple[str, str, str]
# The facts that a wording names, with the words for one and for many; doubled braces are braces; another is a mistake.
_PIECE: Final = re.compile(r"{{|}}|{(\w+)(:[^{}]*)?}|([{}])")


class Sentence:
    """One sentence in both languages: its id, its wording, and the kind of each fact that it takes.

    The id is unique and lasts, whatever becomes of the wording. A wording may leave out a fact that it takes; it names
    none that it does not take.

    Raises:
        TypeError: a wording names a fact whose kind is not declared, or in another way than by its name, or the two
            wordings name other facts. A module whose sentences are wrong does not import.

    >>> LEFT = Sentence("x.left", vi="còn {days} ngày", en="{days} day{days:s} left", days=COUNT)
    >>> LEFT(days=2).text("en")
    '2 days left'
    """

    __slots__ = ("_parts", "en", "id", "kinds", "vi")
    is_expectation: ClassVar[bool] = False

    id: str
    vi: str
    en: str
    kinds: Mapping[str, Kind]

    def __init__(self, id: str, /, *, vi: str, en: str, **kinds: Kind) -> None:  # noqa: A002 - it is called id in data
        self.id = id
        self.vi = vi
        self.en = en
        self.kinds = {name: kinds[name] for name in sorted(kinds)}
        self._parts: dict[Language, tuple[_Part, ...]] = {}  # taken apart when it is first said
        found, found_too = _PIECE.findall(vi), _PIECE.findall(en)
        named, named_too = {name for name, _, _ in found if name}, {name for name, _, _ in found_too if name}
        if named != named_too or not named <= self.kinds.keys():
            message = f"sentence {id}: vi names {named}, en {named_too}; declared are {sorted(self.kinds)}"
            raise TypeError(message)
        for name, plural, stray in found + found_too:
            if stray or (plural and not self.kinds[name].is_counted):
                message = f"sentence {id}: a brace without the name of a fact, or one and many of what is not counted"
                raise TypeError(message)

    def __call__(self, /, **facts: object) -> Statement:
        """Return the sentence with its facts.

        Raises:
            TypeError: a fact is missing or not one of the sentence's, or can change: a mapping.
        """
        return Statement(self, facts)

    def text(self, language: Language, facts: Mapping[str, object]) -> str:
        """Return the sentence in ``language`` with ``facts`` put in."""
        parts = self._parts.get(require_language(language))
        if parts is None:
            cut = Formatter().parse(self.en if language == "en" else self.vi)
            parts = self._parts[language] = tuple([(literal, name or "", spec or "") for literal, name, spec, _ in cut])
        return "".join(
            [
                literal + (_plural(facts[name], spec) if spec else spell(facts[name], language)) if name else literal
                for literal, name, spec in parts
            ]
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sentence):
            return NotImplemented
        return self is other or (self.id, self.vi, self.en) == (other.id, other.vi, other.en)

    def __hash__(self) -> int:
        return hash(self.id)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (type(self), self.id, self.vi, self.en, tuple(self.kinds))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.id!r})"


def _rebuilt(kind: type[Sentence], id: str, vi: str, en: str, names: tuple[str, ...]) -> Sentence:  # noqa: A002
    return kind(id, vi=vi, en=en, **dict.fromkeys(names, ANYTHING))


def _plural(fact: object, spec: str) -> str:
    number = fact if isinstance(fact, int) else len(fact) if isinstance(fact, tuple | list | frozenset) else 2
    one, _, other = spec.rpartition("|")
    return one if number == 1 else other


@final
class Expectation(Sentence):
    """What was expected of a value: an error says it after the place and the value (see ``InvalidValueError``)."""

    __slots__ = ()
    is_expectation: ClassVar[bool] = True


# What is expected in many places.
EXPECTED_TERM: Final = Expectation(
    "expected.term", vi="một trong: {allowed}", en="one of: {allowed}", allowed=several(WORD)
)


def require_language(language: Language) -> Language:
    """Return ``language`` if the library speaks it."""
    if language not in LANGUAGES:
        raise UnknownTermError(EXPECTED_TERM, language, "language", {"allowed": LANGUAGES})
    return language


@final
@frozen(init=False, repr=False)
class Statement(Written):
    """One thing said: a sentence and the facts that fill it. It is made by calling a sentence.

    >>> statement = Sentence("x", vi="còn {days} ngày", en="{days} day{days:s} left", days=COUNT)(days=1)
    >>> statement.text(), statement.text("en")
    ('còn 1 ngày', '1 day left')
    """

    written_as: ClassVar[Shape] = Shape(says="key", facts="by_name")

    sentence: Sentence
    facts: tuple[tuple[str, object], ...]

    def __init__(self, sentence: Sentence, facts: Mapping[str, object] | Iterable[tuple[str, object]]) -> None:
        facts = dict(facts)
        if facts.keys() != sentence.kinds.keys():
            message = f"sentence {sentence.id} takes the facts {sorted(sentence.kinds)}, not {sorted(facts)}"
            raise TypeError(message)
        kept = tuple([(name, facts[name]) for name in sentence.kinds])
        for value in facts.values():
            if type(value) in _CHANGING:
                kept = tuple([(name, _lasting(value, sentence)) for name, value in kept])
                break
        _set_sentence(self, sentence)
        _set_facts(self, kept)

    @property
    def key(self) -> str:
        """The id of the sentence."""
        return self.sentence.id

    @property
    def by_name(self) -> Mapping[str, object]:
        """The facts by their names."""
        return dict(self.facts)

    def text(self, language: Language = "vi") -> str:
        """Return the sentence in words."""
        return self.sentence.text(language, dict(self.facts))

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in self.facts)
        return f"{self.sentence!r}({given})"


# Statements are made by the thousand: the descriptors of their two slots set them without looking them up.
_set_sentence: Final = vars(Statement)["sentence"].__set__
_set_facts: Final = vars(Statement)["facts"].__set__
_CHANGING: Final = frozenset({list, set, dict, tuple})


def _lasting(value: object, sentence: Sentence) -> object:
    """Return a fact as it is kept: what could change becomes what cannot."""
    match value:
        case list() | tuple():
            return tuple([_lasting(item, sentence) for item in value])
        case set():
            return frozenset(value)
        case Mapping():
            message = f"sentence {sentence.id}: a mapping can change and is no fact: {value!r:.80}"
            raise TypeError(message)
        case _:
            return value


# ── Facts in words ──


def spell(value: object, language: Language) -> str:
    """Return one fact as people write it in ``language``.

    >>> spell(date(2019, 2, 20), "vi"), spell(date(2019, 2, 20), "en")
    ('20/02/2019', '20 February 2019')
    """
    match value:
        case str():
            return value
        case None | bool():
            return _WORDS[language][value]
        case Text():
            return value.get(language)
        case Labelled():
            return value.label.get(language)
        case date():
            return spell_day(value, language)
        case time():
            return value.isoformat("minutes")
        case Decimal():
            return str(value).replace(".", ",") if language == "vi" else str(value)
        case tuple() | list():
            return ", ".join(spell(item, language) for item in value)
        case frozenset():
            return ", ".join(sorted(spell(item, language) for item in value))
        case _:
            return str(value)


def spell_day(day: date, language: Language) -> str:
    """Return a day as ``20/02/2019`` or ``20 February 2019``."""
    if language == "vi":
        return f"{day.day:02}/{day.month:02}/{day.year:04}"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year:04}"
