"""What errors hold and say, word for word in both languages: one of them, several together, a missing extra."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import date

import pytest

from phieu_tin_nhiem.errors import (
    InvalidCountError,
    InvalidDayError,
    InvalidInputError,
    InvalidValueError,
    MissingExtraError,
    UnknownTermError,
)
from phieu_tin_nhiem.interchange import InvalidFileError
from phieu_tin_nhiem.interpretations import interpretation
from refusals import tell


def counts(number: int) -> list[InvalidValueError]:
    """Return so many errors, each in a place of its own."""
    return [InvalidCountError("expected.count", -place, f"row[{place}]") for place in range(1, number + 1)]


FACTS: dict[str, object] = {"start": date(2019, 1, 2)}


class TestOne:
    """An error is what it was made of, as every exception is, and says so in both languages."""

    ERROR = InvalidDayError("expected.end", date(2019, 1, 1), "Service.end", FACTS)

    def test_it_holds_what_it_was_made_of(self) -> None:
        assert self.ERROR.args == ("expected.end", date(2019, 1, 1), "Service.end", FACTS)
        assert (self.ERROR.key, self.ERROR.value, self.ERROR.where) == self.ERROR.args[:3]
        assert self.ERROR.facts == FACTS
        assert self.ERROR.facts is not FACTS
        assert InvalidDayError("expected.day", 7, "w").args == ("expected.day", 7, "w", None)
        assert InvalidDayError("expected.day", 7, "w").facts == {}

    def test_made_by_name_it_holds_the_same(self) -> None:
        by_name = InvalidDayError(where="Service.end", value=date(2019, 1, 1), key="expected.end", facts=FACTS)
        assert by_name.args == self.ERROR.args
        assert copy.copy(by_name).args == self.ERROR.args

    def test_in_both_languages(self) -> None:
        assert str(self.ERROR) == (
            "Service.end: datetime.date(2019, 1, 1) không hợp lệ; "
            "cần ngày kết thúc không sớm hơn ngày bắt đầu 02/01/2019"
        )
        assert self.ERROR.explain("en") == (
            "Service.end: datetime.date(2019, 1, 1) is not valid; "
            "expected an end that is not before the start 2 January 2019"
        )

    def test_a_language_that_the_library_does_not_speak(self) -> None:
        calls: tuple[Callable[[], object], ...] = (
            lambda: self.ERROR.explain("fr"),  # type: ignore[arg-type]
            lambda: InvalidFileError("json.file", (), "load").explain("fr"),  # type: ignore[arg-type]
            lambda: MissingExtraError("m", "e").explain("fr"),  # type: ignore[arg-type]
        )
        for call in calls:
            expected = (UnknownTermError, "expected.term", "fr", "language", {"allowed": ("vi", "en")})
            assert tell(call) == expected


class TestSeveral:
    """Errors together are their errors in order; of more than a thousand, the place of the next one is kept."""

    def test_few(self) -> None:
        errors = counts(2)
        found = InvalidInputError.of("json.file", errors, "load")
        assert found.args == ("json.file", tuple(errors), "load", {})
        assert (found.errors, found.unsaid) == (tuple(errors), None)
        assert found.explain() == (
            "Không dùng được tệp; số lỗi: 2\n"
            "row[1]: -1 không hợp lệ; cần một số nguyên không âm\n"
            "row[2]: -2 không hợp lệ; cần một số nguyên không âm"
        )
        assert str(found) == found.explain("vi")
        assert found.explain("en") == (
            "The file cannot be used; errors: 2\n"
            "row[1]: -1 is not valid; expected an integer that is not negative\n"
            "row[2]: -2 is not valid; expected an integer that is not negative"
        )

    @pytest.mark.parametrize("number", [999, 1000])
    def test_a_thousand_are_all(self, number: int) -> None:
        errors = counts(number)
        found = InvalidInputError.of("json.file", errors, "load")
        assert found.args == ("json.file", tuple(errors), "load", {})
        assert found.explain("en").splitlines()[0] == f"The file cannot be used; errors: {number}"

    @pytest.mark.parametrize("number", [1001, 1002])
    def test_of_more_the_next_is_named(self, number: int) -> None:
        errors = counts(number)
        found = InvalidInputError.of("json.file", errors, "load")
        assert found.args == ("json.file", tuple(errors[:1000]), "load", {"unsaid": "row[1001]"})
        assert found.unsaid == "row[1001]"
        lines = found.explain().splitlines()
        assert lines[0] == "Không dùng được tệp; số lỗi: 1000; chỉ nêu chừng ấy, còn lỗi khác, như ở row[1001]"
        assert lines[1:] == [str(error) for error in errors[:1000]]
        header = "The file cannot be used; errors: 1000; only these are said; there are more, such as at row[1001]"
        assert found.explain("en").splitlines()[0] == header

    def test_of_a_table_it_is_said_too(self) -> None:
        found = InvalidInputError.of("figure.table", counts(1), "read_rounds")
        assert found.explain("en").splitlines()[0] == "The tables cannot be read; errors: 1"

    def test_what_is_no_list_of_errors_has_none(self) -> None:
        found = InvalidInputError("json.file", "text", "load", {"unsaid": 7})
        assert (found.errors, found.unsaid) == ((), None)


class TestMissingExtra:
    """A missing extra is an import error that names the module and the extra, and says how to install it."""

    ERROR = MissingExtraError("phieu_tin_nhiem.testing", "testing")

    def test_it_holds_what_it_was_made_of(self) -> None:
        twin = pickle.loads(pickle.dumps(self.ERROR))  # noqa: S301 - made here
        for error in (self.ERROR, twin, MissingExtraError(extra="testing", module="phieu_tin_nhiem.testing")):
            assert error.args == ("phieu_tin_nhiem.testing", "testing") == (error.module, error.extra)
            assert isinstance(error, ImportError)

    def test_in_both_languages(self) -> None:
        assert str(self.ERROR) == (
            'chưa cài phần mở rộng "testing" mà phieu_tin_nhiem.testing cần; '
            'cài bằng: pip install "phieu-tin-nhiem[testing]"'
        )
        assert self.ERROR.explain() == self.ERROR.explain("vi") == str(self.ERROR)
        assert self.ERROR.explain("en") == (
            'the extra "testing", which phieu_tin_nhiem.testing needs, is not installed; '
            'install it with: pip install "phieu-tin-nhiem[testing]"'
        )


class TestReadings:
    """A reading is asked for by its id; what is none is refused with all that there are."""

    def test_what_is_none(self) -> None:
        # No A26 is among them.
        allowed = (
            *(f"A{number}" for number in (*range(1, 26), 27)),
            *("B1", "B2", "B3", "A28", "A29", "A30"),
            *(f"D{number}" for number in range(1, 9)),
        )
        assert tell(lambda: interpretation("A26")) == (
            UnknownTermError,
            "expected.term",
            "A26",
            "interpretation",
            {"allowed": allowed},
        )

    def test_each_by_its_id(self) -> None:
        assert interpretation("A16").option == "NoticeDeadline.counting"
        assert interpretation("D8").id == "D8"
