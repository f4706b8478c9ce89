"""One interpretation: an open question of a text, and how it is read."""

from __future__ import annotations

from typing import final

from attrs import frozen

from phieu_tin_nhiem.checks import clean_text, put, require_fields, require_fields_or_none
from phieu_tin_nhiem.text import Text


@final
@frozen
class Interpretation:
    """One open question of the text: the reading that the library takes, the other, and what supports the first.

    ``other`` is None where no other reading has support. ``option`` names the typed option that takes the other
    reading, where it can make a difference.

    >>> from phieu_tin_nhiem import interpretation
    >>> interpretation("A16").question.vi
    '“Chậm nhất 05 ngày trước” tính thế nào?'
    """

    id: str
    question: Text
    reading: Text
    support: Text
    other: Text | None = None
    option: str | None = None

    def __attrs_post_init__(self) -> None:
        put(self, "id", clean_text(self.id, "Interpretation.id"))
        require_fields(self, question=Text, reading=Text, support=Text)
        require_fields_or_none(self, other=Text, option=str)
