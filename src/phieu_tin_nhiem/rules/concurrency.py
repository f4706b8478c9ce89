"""Concurrency: how somebody is voted on who holds several posts at once."""

from __future__ import annotations

from typing import final

from attrs import frozen

from phieu_tin_nhiem.checks import require_fields
from phieu_tin_nhiem.rules.serving import ServesOne
from phieu_tin_nhiem.sources import Provision
from phieu_tin_nhiem.text import Term


@final
class Concurrency(Term):
    """How a holder of several posts is voted on."""

    ONCE_FOR_ALL = ("once_for_all", "một lần cho tất cả các chức vụ đó", "once, for all of those posts")
    ONCE_FOR_HIGHEST = ("once_for_highest", "một lần, cho chức vụ cao nhất", "once, for the highest post")
    TWO_PLACES = ("two_places", "ở tối đa hai nơi", "at two places at most")


@final
@frozen
class SeveralPostsRule(ServesOne):
    """How somebody is voted on who holds several posts at once.

    Args:
        provision: where it stands.
        how: how the person is voted on.
        other: the other reading, where another document says something else; both are kept.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2023
    >>> ASSEMBLY_2023.several_posts.how.label.en
    'once, for all of those posts'
    """

    provision: Provision
    how: Concurrency
    other: Concurrency | None = None

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, how=Concurrency)
        if self.other is not None:
            require_fields(self, other=Concurrency)
