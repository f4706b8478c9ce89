"""Figures as they were printed: counts and percentages are read exactly, or refused with their place."""

from __future__ import annotations

import pickle
from decimal import Decimal, localcontext
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.base.errors import InvalidTextError
from phieu_tin_nhiem.published import Bound, InvalidFigureError, PrintedPercent
from phieu_tin_nhiem.published.figures import read_count, read_percent
from refusals import tell

INVISIBLE = {"character": "U+200B"}


class TestPrintedPercent:
    """A percentage is kept as it was printed, and read exactly, whatever the language of the page."""

    @pytest.mark.parametrize(
        ("text", "value", "decimals", "bound"),
        [
            ("66,27", "66.27", 2, Bound.EXACT),
            ("66.27", "66.27", 2, Bound.EXACT),
            ("61,70", "61.70", 2, Bound.EXACT),
            ("40", "40", 0, Bound.EXACT),
            ("0", "0", 0, Bound.EXACT),
            ("100", "100", 0, Bound.EXACT),
            ("100,00 %", "100.00", 2, Bound.EXACT),
            ("66,265", "66.265", 3, Bound.EXACT),
            ("66," + 20 * "6", "66." + 20 * "6", 20, Bound.EXACT),
            ("trên 98,5%", "98.5", 1, Bound.OVER),
            ("Tre\u0302n 98,5%", "98.5", 1, Bound.OVER),
            ("hơn 50%", "50", 0, Bound.OVER),
            (">50", "50", 0, Bound.OVER),
            ("more  than 50%", "50", 0, Bound.OVER),
            ("gần 55 %", "55", 0, Bound.NEARLY),
            ("nearly 55%", "55", 0, Bound.NEARLY),
        ],
    )
    def test_comma_point_and_bounds_are_read(self, text: str, value: str, decimals: int, bound: Bound) -> None:
        percent = PrintedPercent(text)
        assert (percent.value, percent.decimals, percent.bound) == (Decimal(value), decimals, bound)
        assert percent.units == int(Decimal(value) * 10**decimals)

    @pytest.mark.parametrize(
        ("key", "texts"),
        [
            ("thousands", ["1.234", "1.234,5", "1,234.5", "66.265", "1.234.567", "1,234,567", "trên 1.234"]),
            ("most", ["100,01", "100,5", "101", "999", "trên 100,5%"]),
            ("percent", ["-1", "+1", "1e1", "12..3", "12,", ",5", "abc", "%", "50%%", "dưới 50%", "một nửa", "٣٤"]),
            ("percent", ["007", "1000", "6 6,2", "nan", "66," + 21 * "6"]),
        ],
    )
    def test_what_is_no_percentage_or_could_be_thousands_is_refused(self, key: str, texts: list[str]) -> None:
        for text in texts:
            told = tell(lambda text=text: PrintedPercent(text))  # type: ignore[misc]
            assert told == (InvalidFigureError, f"figure.{key}", text, "PrintedPercent.text", {})

    @pytest.mark.parametrize("text", ["", "   ", "6\u200b6", 40, None])
    def test_what_is_no_visible_text_is_refused(self, text: str) -> None:
        with pytest.raises(InvalidTextError):
            PrintedPercent(text)

    @given(st.integers(0, 10**4), st.integers(0, 2), st.sampled_from(".,"))
    def test_reading_what_was_written_gives_the_number_back(self, units: int, decimals: int, mark: str) -> None:
        units = min(units, 10 ** (decimals + 2))
        whole, fraction = divmod(units, 10**decimals)
        text = f"{whole}{mark}{fraction:0{decimals}}" if decimals else str(whole)
        percent = PrintedPercent(text)
        assert (percent.units, percent.decimals, str(percent)) == (units, decimals, text)

    def test_the_host_s_decimal_context_changes_nothing(self) -> None:
        with localcontext() as context:
            context.prec = 1
            percent = PrintedPercent("66,27")
            assert (str(percent.value), percent.units) == ("66.27", 6627)

    def test_it_can_be_copied_and_written(self) -> None:
        percent = PrintedPercent("gần 55%")
        assert pickle.loads(pickle.dumps(percent)) == attrs.evolve(percent) == percent  # noqa: S301  # its own pickle
        assert percent.to_dict() == {"text": "gần 55%", "value": "55", "decimals": 0, "bound": "nearly"}

    def test_a_percentage_that_is_no_text(self) -> None:
        unseen = (InvalidTextError, "expected.visible", "4\u200b0", "PrintedPercent.text", INVISIBLE)
        assert tell(lambda: PrintedPercent("4\u200b0")) == unseen
        strange: Any = 40
        assert tell(lambda: PrintedPercent(strange))[1:4] == ("expected.text", 40, "PrintedPercent.text")


class TestCells:
    """A cell that cannot be read is named with the place that the caller gives it."""

    @pytest.mark.parametrize(
        ("value", "key"),
        [
            *((text, "thousands") for text in ("1.234", "1,234.5", "1.234.567")),
            *((text, "count") for text in ("1,5", "-3", "1000000000000", "ba", "٣", "1e3", "007", "1_000", "9" * 5000)),
            *((other, "count") for other in (-3, 10**12, 1.5, True, [3])),
        ],
    )
    def test_a_count(self, value: object, key: str) -> None:
        assert tell(lambda: read_count(value, "ô")) == (InvalidFigureError, f"figure.{key}", value, "ô", {})

    @pytest.mark.parametrize("value", [0, "0", " 7 ", 10**12 - 1, "999999999999"])
    def test_a_count_that_is_one(self, value: int | str) -> None:
        assert read_count(value, "ô") == int(value)

    @pytest.mark.parametrize(
        ("value", "key", "facts"),
        [
            ("1.234", "figure.thousands", {}),
            ("nửa", "figure.percent", {}),
            ("101", "figure.most", {}),
            (40, "figure.percent", {}),
            ("4\u200b0", "expected.visible", INVISIBLE),
        ],
    )
    def test_a_percentage(self, value: object, key: str, facts: dict[str, object]) -> None:
        assert tell(lambda: read_percent(value, "ô")) == (InvalidFigureError, key, value, "ô", facts)
