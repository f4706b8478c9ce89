"""Boxes: the ballots of one box together, as a file holds them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

from attrs import field, frozen

from phieu_tin_nhiem.base.values import all_of, put, require_count, require_instance
from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm
from phieu_tin_nhiem.facts.counting import require_fit


def _ballots(values: Iterable[Ballot]) -> tuple[Ballot, ...]:
    return all_of(Ballot, values, "Box.ballots")


@final
@frozen
class Box:
    """The ballots of one box, with the form on which they were printed and how many were issued, where that is known.

    >>> from phieu_tin_nhiem import Rating, count
    >>> box = Box(BallotForm(["Trần Thị Mẫu"]), [Ballot([Rating.HIGH])], issued=2)
    >>> count(box.form, box.ballots, issued=box.issued).valid_ballots
    1

    Raises:
        InvalidBallotError: a ballot is not one of this form.
        InvalidCountError: ``issued`` is no count.
        InvalidValueError: there is no form, or an item is no ballot.
    """

    form: BallotForm
    ballots: tuple[Ballot, ...] = field(converter=_ballots)
    issued: int | None = None

    def __attrs_post_init__(self) -> None:
        require_instance(self.form, BallotForm, "Box.form")
        for index, ballot in enumerate(self.ballots):
            require_fit(ballot, self.form, f"Box.ballots[{index}]")
        if self.issued is not None:
            put(self, "issued", require_count(self.issued, "Box.issued"))
