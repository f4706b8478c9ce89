"""Documents: what a value shows of itself, as plain structure, and its two forms, terminal text and HTML.

A document knows no finding and no plan: whoever wants to be shown builds one. HTML is escaped here and nowhere else;
characters that show nothing, or turn the direction of what follows, are written out here by their code points.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import zip_longest
from operator import mul
from textwrap import wrap
from typing import ClassVar, Final, assert_never, final

from .lazy import data_of
from .sentences import require_language
from .text import Language
from .values import frozen

WIDTH: Final = 100
_INDENT: Final = "    "
_GAP: Final = "  "
_SHADES: Final = "█▒░"
_BAR_WIDTH: Final = 20
_NOTHING: Final = "–"
_PER_MILLE: Final = 1000
# Patterns are compiled when they are first used, which takes as long as loading three modules.
_FIGURE: Final = r"[0-9][0-9.,]*(%| \([0-9.,]+%\))?"
_PROSE: Final = 40
_COMMENT: Final = r"(?s)/\*.*?\*/"
_OF_PROSE: Final = ' class="t"'
_NARROW: Final = 4
# What ``html.escape`` writes; to import that would take as long as to load a package of the library.
_ESCAPED: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Hebrew, Arabic and the other letters that run from right to left, with what stands between two of them.
_LETTERS: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_TO_LEFT: Final = f"[{_LETTERS}](?:[^a-zA-Z\u00c0-\u058f<>&;]*[{_LETTERS}])?"


@final
@frozen
class Bar:
    """A bar of up to three parts: what each is called, and how many it is."""

    parts: tuple[tuple[str, int], ...]


@final
@frozen
class Key:
    """What one part of a bar is called, with the shade that it has there."""

    text: str
    place: int


Cell = str | Key | Bar
Cells = tuple[Cell, ...]


@final
@frozen
class Heading:
    """A heading inside a document."""

    text: str


@final
@frozen
class Paragraph:
    """A paragraph of running text."""

    text: str


@final
@frozen
class Entry:
    """One thing said, with what belongs to it: a mark, a sentence, smaller lines below, and what the mark means."""

    mark: str
    text: str
    details: tuple[str, ...] = ()
    label: str = ""


@final
@frozen
class Table:
    """A table with one header row; the first cell of each row says what the row is about.

    In a terminal its widest columns give way until it fits, words unbroken. ``caption`` names it for those who do not
    see where it stands; by default it is called what the heading above it says.
    """

    header: Cells
    rows: tuple[Cells, ...]
    caption: str = ""


Block = Heading | Paragraph | Entry | Table | Bar


@final
@frozen
class Document:
    """A title and the blocks below it."""

    title: str
    blocks: tuple[Block, ...]

    def to_text(self, width: int = WIDTH) -> str:
        """Return the document for a terminal of ``width`` columns."""
        lines = [*_filled(self.title, width), "=" * min(len(self.title), width)]
        for block in self.blocks:
            match block:
                case Heading(text):
                    lines += ["", *_filled(text, width), "-" * min(len(text), width)]
                case Paragraph(text):
                    lines += _filled(text, width)
                case Entry(mark, text, details, _):
                    lines += _filled(f"{mark} {text}", width, rest="  ")
                    for detail in details:
                        lines += _filled(detail, width, _INDENT, _INDENT + "  ")
                case Table(header, rows):
                    lines += _table_lines(header, rows, width)
                case Bar():
                    lines.append(_text(block))
                case _:
                    assert_never(block)
        return "\n".join(line.rstrip() for line in lines)

    def to_html(self, language: Language) -> str:
        """Return the document as one HTML element: escaped, without script or outer resources, on any ground."""
        parts = [f'<div class="ptn" lang="{require_language(language)}">{_style()}<h3>{_escaped(self.title)}</h3>']
        entries: list[str] = []
        above = self.title
        for block in (*self.blocks, None):
            if entries and not isinstance(block, Entry):
                parts.append(f"<ul>{''.join(entries)}</ul>")
                entries = []
            match block:
                case Heading(text):
                    above = text
                    parts.append(f"<h4>{_escaped(text)}</h4>")
                case Paragraph(text):
                    parts.append(f"<p>{_escaped(text)}</p>")
                case Entry(mark, text, details, label):
                    sign = (
                        f'<span class="m" role="img" aria-label="{_attribute(label or mark)}">{_attribute(mark)}</span>'
                    )
                    below = "".join(f"<small>{_escaped(detail)}</small>" for detail in details)
                    entries.append(f"<li>{sign} {_escaped(text)}{below}</li>")
                case Table():
                    parts.append(_table_html(block, block.caption or above))
                case Bar():
                    parts.append(_html(block))
                case None:
                    parts.append("</div>")
                case _:
                    assert_never(block)
        return "".join(parts)


class Shown:
    """What every value that can show itself has: text, HTML, and the notebook's hook.

    A subclass says what there is to show in ``document``; the rest follows.
    """

    __slots__: ClassVar[tuple[str, ...]] = ()

    def document(self, language: Language) -> Document:
        """Return what there is to show, as a document."""
        raise NotImplementedError

    def explain(self, language: Language = "vi") -> str:
        """Return it as text, in Vietnamese or English."""
        return self.document(require_language(language)).to_text()

    def to_html(self, language: Language = "vi") -> str:
        """Return it as one escaped HTML element, in Vietnamese or English."""
        return self.document(require_language(language)).to_html(language)

    def _repr_html_(self) -> str:
        return self.to_html()


@cache
def _style() -> str:
    """Return the style sheet of a document, without its comments and line breaks."""
    sheet = data_of("phieu_tin_nhiem.base", "document.css")
    return f"<style>{' '.join(re.sub(_COMMENT, '', sheet).split())}</style>"


def _seen(text: str) -> str:
    """Return text with what would not be seen in it written out; what parts words or lines is a space."""
    return text if text.isprintable() else "".join(map(_seen_sign, text))


def _seen_sign(sign: str) -> str:
    if unicodedata.category(sign) not in _UNSEEN:
        return sign
    return " " if sign.isspace() else f"\\u{ord(sign):04x}"


def _attribute(text: str) -> str:
    return _seen(text).translate(_ESCAPED)


def _escaped(text: str) -> str:
    """Return text as HTML: letters that run from right to left keep that to themselves."""
    return re.sub(_RIGHT_TO_LEFT, r"<bdi>\g<0></bdi>", _attribute(text))


def _filled(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return wrap(_seen(text), width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False) or [""]


def _table_lines(header: Cells, rows: tuple[Cells, ...], width: int) -> list[str]:
    head, *body = [tuple(map(_text, row)) for row in (header, *rows)]
    widths = _column_widths(tuple(zip(head, *body, strict=True)), width - len(_GAP) * (len(head) - 1))
    lines: list[str] = []
    for row in (head, tuple("-" * column for column in widths), *body):
        cells = [_filled(cell, column) for cell, column in zip(row, widths, strict=True)]
        lines += [
            _GAP.join(f"{part:<{column}}" for part, column in zip(parts, widths, strict=True))
            for parts in zip_longest(*cells, fillvalue="")
        ]
    return lines


def _column_widths(columns: tuple[tuple[str, ...], ...], space: int) -> list[int]:
    """Return how wide each column is: the widest give way, as long as no word has to be broken."""
    widths = [max(1, *map(len, column)) for column in columns]
    longest_words = [max(len(word) for cell in column for word in ("-", *cell.split())) for column in columns]
    while sum(widths) > space:
        spare = [width if width > longest else 0 for width, longest in zip(widths, longest_words, strict=True)]
        if not any(spare):
            break
        widths[spare.index(max(spare))] -= 1
    return widths


def _text(cell: Cell) -> str:
    match cell:
        case Bar(parts):
            lengths = _lengths(parts, _BAR_WIDTH)
            return "".join(map(mul, _SHADES, lengths)) or _NOTHING
        case Key(text, place):
            return f"{_SHADES[place]} {_seen(text)}"
        case _:
            return _seen(cell)


def _html(cell: Cell) -> str:
    match cell:
        case Bar(parts):
            label = "; ".join(f"{name}: {count}" for name, count in parts)
            drawn = "".join(
                f'<span class="s{place}" style="flex:{length}"></span>'
                for place, length in enumerate(_lengths(parts, _PER_MILLE))
                if length
            )
            return f'<span class="b" role="img" aria-label="{_attribute(label)}">{drawn}</span>'
        case Key(text, place):
            return f'<span class="k s{place}" aria-hidden="true"></span>{_escaped(text)}'
        case _:
            return _escaped(cell)


def _lengths(parts: tuple[tuple[str, int], ...], whole: int) -> list[int]:
    """Share ``whole`` out in proportion; whatever is not 0 can be seen, and the largest part makes up the rest."""
    total = sum(count for _, count in parts)
    if not total:
        return []
    lengths = [max(1, (2 * count * whole + total) // (2 * total)) if count else 0 for _, count in parts]
    lengths[lengths.index(max(lengths))] += whole - sum(lengths)
    return lengths


def _table_html(table: Table, caption: str) -> str:
    columns = zip(table.header, *table.rows, strict=True)
    head = "".join(f'<th scope="col"{_kind_of_head(*cells)}>{_html(cells[0])}</th>' for cells in columns)
    is_wide = len(table.header) > _NARROW or any(_kind(cell) == _OF_PROSE for row in table.rows for cell in row)
    names = [_named(name) if is_wide else "" for name in table.header[1:]]
    rows = "".join(
        f'<tr><th scope="row"{_kind(first)}>{_html(first)}</th>'
        f"{''.join(f'<td{_kind(cell)}{name}>{_html(cell)}</td>' for cell, name in zip(rest, names, strict=True))}</tr>"
        for first, *rest in table.rows
    )
    as_list = ' class="l"' if is_wide else ""
    # Wider than the page, it scrolls by itself, with the keyboard as well.
    return (
        f'<div{as_list} role="group" tabindex="0" aria-label="{_attribute(caption)}">'
        f"<table><caption>{_escaped(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _named(head: Cell) -> str:
    return f' data-of="{_attribute(head.text if isinstance(head, Key) else _text(head))}"'


def _kind(cell: Cell) -> str:
    match cell:
        case Key():
            return ' class="w"'
        case str():
            return ' class="n"' if re.fullmatch(_FIGURE, cell) else _OF_PROSE if len(cell) > _PROSE else ""
        case _:
            return ""


def _kind_of_head(head: Cell, *below: Cell) -> str:
    figures = {_kind(cell) for cell in below} == {' class="n"'}
    return ' class="n"' if figures else _kind(head)
