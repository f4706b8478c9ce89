'''Law: what each instrument says, as data. One file an instrument or decree, ``law/<id>.toml``, and the reader of it.

A file says in ``[instrument]`` what the document is, gives in ``[pages]`` each public page on which it was seen a short
name, and has one ``[[provision]]`` for each provision, in the order in which they are shown:

>>> mau = parse(
...     """
... [instrument]
... id = "mau1"
... name.vi = "Quy chế Mẫu"
... name.en = "Sample rules"
... title.vi = "Quy chế lấy phiếu tín nhiệm (mẫu)"
... title.en = "Rules of the confidence rating (sample)"
... issuer.vi = "Cơ quan Mẫu"
... issuer.en = "Sample body"
... issued_on = 2019-01-07
... known_from.vi = "toàn văn"
... known_from.en = "the full text"
...
... [pages]
... text = "https://example.vn/quy-che"
...
... [[provision]]
... id = "mau1.tenure"
... place = "Điều 3 khoản 2"
... vi = "Không lấy phiếu đối với người giữ chức vụ liên tục dưới 06 tháng."
... en = "Not subject to the vote: anyone in post continuously for less than six months."
... kind = "rule"
... topic = "tenure"
... grade = "S"
... pages = ["text"]
... readings = ["A1", "A2"]
... """,
...     "mau1.toml",
... )
>>> mau["tenure"].citation.format(), mau["mau1.tenure"].interpretations
('Quy chế Mẫu, Điều 3 khoản 2', ('A1', 'A2'))

A line break within a text is a space. ``place`` is left out where no article is known: the id of the provision is cited
then. ``grade`` is S (seen in the text), N (press) or D (derived). ``readings`` are those of ``law/readings.toml``.
``in_force_from`` is given where a day is known on which the instrument came into force, ``searched_to`` where public
sources were searched for what amends or replaces it.

Everything is read strictly: a key that is not one of these, a missing language, an unknown kind, topic, grade or
reading, a malformed place, an id that comes twice are an ``InvalidLawError`` that names the file and the key.
'''

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from functools import cache
from typing import Final, TypeVar, final

from attrs import field

from phieu_tin_nhiem.answers.sources import Citation, Grade, Instrument, Provision, ProvisionKind, Topic
from phieu_tin_nhiem.base.errors import InvalidLawError, InvalidValueError, UnknownProvisionError
from phieu_tin_nhiem.base.lazy import data_of
from phieu_tin_nhiem.base.sentences import EXPECTED_TERM, WORD, Expectation, several
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import EXPECTED_ONCE, EXPECTED_SEVERAL, EXPECTED_TEXT, frozen, require_day

EXPECTED_PROVISION: Final = Expectation(
    "expected.provision",
    vi="một quy định của văn bản ({known})",
    en="a provision of the instrument ({known})",
    known=several(WORD),
)
EXPECTED_TOML: Final = Expectation(
    "expected.toml", vi="TOML đúng cú pháp: {problem}", en="TOML: {problem}", problem=WORD
)
EXPECTED_TABLE: Final = Expectation("expected.table", vi="một bảng (table)", en="a table")
EXPECTED_OWN_ID: Final = Expectation(
    "expected.own_id", vi="một mã bắt đầu bằng “{prefix}”", en="an id that begins with “{prefix}”", prefix=WORD
)
EXPECTED_LAW: Final = Expectation(
    "expected.law",
    vi="mã của một văn bản có tệp trong thư viện, như “nq96”",
    en="the id of an instrument that has a file in the library, such as “nq96”",
)

_TermT = TypeVar("_TermT", bound=Term)
_NAME: Final = re.compile(r"\w+")
_READING: Final = re.compile(r"^\[(\w+)\]$", re.MULTILINE)

_ENTRY: Final = "\n[[provision]]\n"

_FILE: Final = ("instrument", "pages", "provision")
_INSTRUMENT: Final = ("id", "name", "title", "issuer", "issued_on", "in_force_from", "searched_to", "known_from")
_PROVISION: Final = ("id", "place", "vi", "en", "kind", "topic", "grade", "pages", "readings")


@final
@frozen
class Law:
    """What one file says: an instrument and its provisions.

    Attributes:
        in_force_from: the day on which it came into force; the day of issue where none is known (D6).
        searched_to: the day up to which public sources were searched for what amends or replaces it, where they were.

    >>> read("nq96")["tenure"].citation.locator, read("nq96").in_force_from
    ('Điều 2 khoản 5', datetime.date(2023, 7, 1))
    """

    instrument: Instrument
    provisions: tuple[Provision, ...]
    in_force_from: date
    searched_to: date | None = None
    _by_id: Mapping[str, Provision] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {provision.id: provision for provision in self.provisions})

    def __getitem__(self, id: str) -> Provision:  # noqa: A002 - it is called id in the files
        """Return a provision by its id, with or without the instrument's own before it.

        Raises:
            UnknownProvisionError: there is none.
        """
        known = self._by_id
        found = known.get(f"{self.instrument.id}.{id}") or known.get(id)
        if found is None:
            raise UnknownProvisionError(EXPECTED_PROVISION, id, f"{self.instrument.id}.toml", {"known": tuple(known)})
        return found


@cache
def read(id: str, *only: str) -> Law:  # noqa: A002 - it is called id in the files
    """Return what the library's own file on an instrument says; it is read once, when it is first asked for.

    With ``only`` it is read of these provisions alone: to take TOML apart is slow, and some need few of many.

    >>> read("nq96").instrument.name.vi, read("nq96", "tenure").provisions == (read("nq96")["tenure"],)
    ('Nghị quyết 96/2023/QH15', True)

    Raises:
        InvalidLawError: there is no such file, or something in it is wrong.
    """
    text = _own_file(id)
    if only:
        head, *entries = text.split(_ENTRY)
        starts = tuple(f"id = '{id}.{name}'\n" for name in only)
        text = _ENTRY.join([head, *(entry for entry in entries if entry.startswith(starts))])
    return parse(text, f"{id}.toml")


def parse(text: str, name: str, *, readings: Collection[str] = ()) -> Law:
    """Return what a text in the form of the library's own files says (see the module).

    Errors call the file ``name``; ``readings`` are ids of further readings that its provisions may name.

    Raises:
        InvalidLawError: something in it is wrong.
    """
    file = _toml(text, name, _FILE)
    about = file.table("instrument", _INSTRUMENT)
    with about.naming({"Instrument.id": "id"}):
        instrument = Instrument(
            about.word("id"),
            about.text("name"),
            about.text("title"),
            about.text("issuer"),
            about.day("issued_on"),
            about.text("known_from"),
        )
    pages = file.table("pages", None) if file.has("pages") else Table({}, name, None)
    addresses = {page: pages.word(page) for page in pages.keys}
    known = _reading_ids() | frozenset(readings)
    provisions: dict[str, Provision] = {}
    for entry in file.tables("provision", _PROVISION):
        provision = _provision(entry, instrument, addresses, known)
        if provision.id in provisions:
            raise InvalidLawError(EXPECTED_ONCE, provision.id, entry.place("id"))
        provisions[provision.id] = provision
    return Law(
        instrument,
        tuple(provisions.values()),
        about.day("in_force_from") if about.has("in_force_from") else instrument.issued_on,
        about.day("searched_to") if about.has("searched_to") else None,
    )


def _provision(
    entry: Table, instrument: Instrument, addresses: Mapping[str, str], readings: Collection[str]
) -> Provision:
    id = entry.word("id")  # noqa: A001 - it is called id in the files
    entry.where = f"{entry.where.partition(': ')[0]}: {id}"
    if not id.startswith(f"{instrument.id}."):
        raise InvalidLawError(EXPECTED_OWN_ID, id, entry.place("id"), {"prefix": f"{instrument.id}."})
    place = entry.word("place") if entry.has("place") else id
    grade = entry.term(Grade, "grade")
    urls = tuple(addresses[page] for page in entry.names("pages", addresses))
    content = Text(entry.word("vi"), entry.word("en"))
    kind, topic = entry.term(ProvisionKind, "kind"), entry.term(Topic, "topic")
    named = entry.names("readings", readings)
    with entry.naming({"Provision.id": "id", "Citation.locator": "place"}):
        return Provision(id, kind, content, Citation(instrument, place, grade, urls), named, topic)


def own_tables(name: str, keys: Collection[str]) -> Mapping[str, Table]:
    """Return the tables of a file of the library that holds nothing but tables, such as ``readings``, by their names.

    Raises:
        InvalidLawError: there is no such file, it holds something else, or a table has another key.
    """
    file = _toml(_own_file(name), f"{name}.toml", None)
    return {key: file.table(key, keys) for key in file.keys}


@final
class Table:
    """A table of a file, read strictly: a value that is missing or of another kind is an error that names its key.

    Raises:
        InvalidLawError: it is no table, or has a key that is not one of ``keys``; None allows any.
    """

    __slots__ = ("_found", "where")

    def __init__(self, found: object, where: str, keys: Collection[str] | None) -> None:
        if not isinstance(found, dict):
            raise InvalidLawError(EXPECTED_TABLE, found, where)
        self._found: dict[str, object] = found
        self.where = where
        if keys is not None and not found.keys() <= set(keys):
            unknown = next(key for key in found if key not in keys)
            raise InvalidLawError(EXPECTED_TERM, unknown, where, {"allowed": tuple(keys)})

    @property
    def keys(self) -> tuple[str, ...]:
        """Its keys, in the order of the file."""
        return tuple(self._found)

    def place(self, key: str) -> str:
        """Return how an error names the place of a value."""
        return f"{self.where}: {key}"

    def has(self, key: str) -> bool:
        """Say whether it gives a value for a key."""
        return key in self._found

    @contextmanager
    def naming(self, keys: Mapping[str, str]) -> Iterator[None]:
        """Within it, an error of a value names this file, and the key that ``keys`` has for the field."""
        try:
            yield
        except InvalidLawError:
            raise
        except InvalidValueError as error:
            place = self.place(keys.get(error.where, error.where))
            raise InvalidLawError(error.sentence, error.value, place, error.facts) from error

    def word(self, key: str) -> str:
        """Return a value that is text, its line breaks as spaces."""
        value = self._found.get(key)
        if not isinstance(value, str) or not (folded := " ".join(value.split())):
            raise InvalidLawError(EXPECTED_TEXT, value, self.place(key))
        return folded

    def text(self, key: str) -> Text:
        """Return a value that is text in both languages."""
        both = self.table(key, ("vi", "en"))
        return Text(both.word("vi"), both.word("en"))

    def day(self, key: str) -> date:
        """Return a value that is a day."""
        with self.naming({}):
            return require_day(self._found.get(key), key)

    def term(self, kind: type[_TermT], key: str) -> _TermT:
        """Return the term whose code a value is."""
        value = self._found.get(key)
        terms: Mapping[str, _TermT] = _by_code(kind)
        if not isinstance(value, str) or value not in terms:
            raise InvalidLawError(EXPECTED_TERM, value, self.place(key), {"allowed": tuple(terms)})
        return terms[value]

    def names(self, key: str, allowed: Collection[str]) -> tuple[str, ...]:
        """Return several names, each of which is one of those allowed, and none twice."""
        values = self._found.get(key, [])
        if not isinstance(values, list):
            raise InvalidLawError(EXPECTED_SEVERAL, values, self.place(key))
        for index, value in enumerate(values):
            if not isinstance(value, str) or value not in allowed:
                raise InvalidLawError(EXPECTED_TERM, value, self.place(key), {"allowed": tuple(allowed)})
            if value in values[:index]:
                raise InvalidLawError(EXPECTED_ONCE, value, self.place(key))
        return tuple(values)

    def table(self, key: str, keys: Collection[str] | None) -> Table:
        """Return a value that is a table."""
        return Table(self._found.get(key), self.place(key), keys)

    def tables(self, key: str, keys: Collection[str]) -> list[Table]:
        """Return the tables of a list of tables; none where the key is missing."""
        values = self._found.get(key, [])
        if not isinstance(values, list):
            raise InvalidLawError(EXPECTED_SEVERAL, values, self.place(key))
        return [Table(value, f"{self.place(key)}[{index}]", keys) for index, value in enumerate(values)]


@cache
def _by_code(kind: type[_TermT]) -> Mapping[str, _TermT]:
    return {term.value: term for term in kind}


def _own_file(name: str) -> str:
    with suppress(OSError):
        if _NAME.fullmatch(name):
            return data_of(__name__, f"{name}.toml")
    raise InvalidLawError(EXPECTED_LAW, name, "law.read")


def _toml(text: object, name: str, keys: Collection[str] | None) -> Table:
    if not isinstance(text, str):
        raise InvalidLawError(EXPECTED_TEXT, text, name)
    try:
        return Table(tomllib.loads(text), name, keys)
    except InvalidLawError:
        raise
    except (ValueError, RecursionError) as error:  # a number of too many digits, or too many brackets, too
        raise InvalidLawError(EXPECTED_TOML, text, name, {"problem": str(error)}) from error


@cache
def _reading_ids() -> frozenset[str]:
    """Return the ids of all readings: the names of the tables of their file, which is not read further for that."""
    return frozenset(_READING.findall(_own_file("readings")))
