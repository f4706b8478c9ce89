"""Readings: what the texts leave open, how it is read here, and what the other reading is (``law/readings.toml``)."""

from __future__ import annotations

from typing import Final, final

from phieu_tin_nhiem.base.errors import UnknownTermError
from phieu_tin_nhiem.base.sentences import EXPECTED_TERM
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.base.values import Name, checked, frozen
from phieu_tin_nhiem.law import Table, own_tables


@final
@frozen(field_transformer=checked)
class Interpretation:
    """One open question of the text: the reading that the library takes, the other, and what supports the first.

    ``other`` is None where no other reading has support. ``option`` names the typed option that takes the other
    reading, where it can make a difference.

    >>> from phieu_tin_nhiem import interpretation
    >>> interpretation("A16").question.vi
    '“Chậm nhất 05 ngày trước” tính thế nào?'
    """

    id: Name
    question: Text
    reading: Text
    support: Text
    other: Text | None = None
    option: Name | None = None


def _interpretation(id: str, entry: Table) -> Interpretation:  # noqa: A002 - it is called id in the documents
    return Interpretation(
        id,
        entry.text("question"),
        entry.text("reading"),
        entry.text("support"),
        entry.text("other") if entry.has("other") else None,
        entry.word("option") if entry.has("option") else None,
    )


INTERPRETATIONS: Final[tuple[Interpretation, ...]] = tuple(
    _interpretation(name, entry)
    for name, entry in own_tables("readings", ("question", "reading", "support", "other", "option")).items()
)
"""Every reading taken where a text is open, in the order of their ids.

>>> [reading.id for reading in INTERPRETATIONS][:3]
['A1', 'A2', 'A3']
"""


def interpretation(id: str) -> Interpretation:  # noqa: A002 - it is called id in the documents
    """Return the interpretation that is called ``id``.

    >>> interpretation("A16").option
    'NoticeDeadline.counting'

    Raises:
        UnknownTermError: none is called that.
    """
    for item in INTERPRETATIONS:
        if item.id == id:
            return item
    raise UnknownTermError(EXPECTED_TERM, id, "interpretation", {"allowed": tuple(i.id for i in INTERPRETATIONS)})
