"""Documents: what a value shows of itself, as plain structure, and its two forms, terminal text and HTML.

A document knows no finding and no plan: whoever wants to be shown builds one. HTML is escaped here and nowhere else.
"""

from __future__ import annotations

from html import escape
from itertools import zip_longest
from textwrap import wrap
from typing import ClassVar, Final, assert_never, final

from attrs import frozen

from .errors import require_language
from .text import Language

WIDTH: Final = 100
_INDENT: Final = "    "
_GAP: Final = "  "
# Colours and font are the page's own, so that a document is as readable on a dark page as on a light one.
_STYLE: Final = (
    "<style>.ptn{line-height:1.45;max-width:60rem}.ptn div{overflow-x:auto}.ptn table{border-collapse:collapse}"
    ".ptn th,.ptn td{border:1px solid;border-color:color-mix(in srgb,currentColor 35%,transparent);"
    "padding:.25rem .6rem;text-align:left;vertical-align:top;color:inherit;background:transparent}"
    ".ptn ul{list-style:none;margin:.2rem 0 .6rem;padding-left:1.4rem}.ptn li{text-indent:-1.4rem;margin:.3rem 0}"
    ".ptn [role=img]{display:inline-block;width:1.4rem;text-indent:0;font-weight:bold}"
    ".ptn small{display:block;text-indent:0;opacity:.85}.ptn h3{margin:.6rem 0}.ptn h4{margin:.9rem 0 .3rem}</style>"
)

Cells = tuple[str, ...]


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
    """A table with one header row. In a terminal its widest columns give way until it fits, words unbroken."""

    header: Cells
    rows: tuple[Cells, ...]


Block = Heading | Paragraph | Entry | Table


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
                case _:
                    assert_never(block)
        return "\n".join(line.rstrip() for line in lines)

    def to_html(self, language: Language) -> str:
        """Return the document as one HTML element: escaped, without script, colours or outer resources."""
        parts = [f'<div class="ptn" lang="{require_language(language)}">{_STYLE}<h3>{escape(self.title)}</h3>']
        entries: list[str] = []
        for block in (*self.blocks, None):
            if entries and not isinstance(block, Entry):
                parts.append(f"<ul>{''.join(entries)}</ul>")
                entries = []
            match block:
                case Heading(text):
                    parts.append(f"<h4>{escape(text)}</h4>")
                case Paragraph(text):
                    parts.append(f"<p>{escape(text)}</p>")
                case Entry(mark, text, details, label):
                    sign = f'<span role="img" aria-label="{escape(label or mark)}">{escape(mark)}</span>'
                    below = "".join(f"<small>{escape(detail)}</small>" for detail in details)
                    entries.append(f"<li>{sign} {escape(text)}{below}</li>")
                case Table(header, rows):
                    parts.append(_table_html(header, rows))
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
        """Return it as text, in Vietnamese or English.

        Raises:
            UnknownTermError: another language is asked for.
        """
        return self.document(require_language(language)).to_text()

    def to_html(self, language: Language = "vi") -> str:
        """Return it as one escaped HTML element, in Vietnamese or English.

        Raises:
            UnknownTermError: another language is asked for.
        """
        return self.document(require_language(language)).to_html(language)

    def _repr_html_(self) -> str:
        return self.to_html()


def _filled(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return wrap(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False) or [""]


def _table_lines(header: Cells, rows: tuple[Cells, ...], width: int) -> list[str]:
    widths = _column_widths(tuple(zip(header, *rows, strict=True)), width - len(_GAP) * (len(header) - 1))
    lines: list[str] = []
    for row in (header, tuple("-" * column for column in widths), *rows):
        cells = [_filled(cell, column) for cell, column in zip(row, widths, strict=True)]
        lines += [
            _GAP.join(f"{part:<{column}}" for part, column in zip(parts, widths, strict=True))
            for parts in zip_longest(*cells, fillvalue="")
        ]
    return lines


def _column_widths(columns: tuple[Cells, ...], room: int) -> list[int]:
    """Return how wide each column is: the widest give way, as long as no word has to be broken."""
    widths = [max(1, *map(len, column)) for column in columns]
    longest_words = [max(len(word) for cell in column for word in ("-", *cell.split())) for column in columns]
    while sum(widths) > room:
        spare = [width if width > longest else 0 for width, longest in zip(widths, longest_words, strict=True)]
        if not any(spare):
            break
        widths[spare.index(max(spare))] -= 1
    return widths


def _table_html(header: Cells, rows: tuple[Cells, ...]) -> str:
    head = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in header)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<div><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
