"""Errors: each names the value, what was expected and where, in both languages, and is an ordinary ValueError."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from attrs import evolve

import phieu_tin_nhiem
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Citation,
    CountingBoard,
    Grade,
    InvalidBallotError,
    InvalidCitationError,
    InvalidCountError,
    InvalidDayError,
    InvalidMeetingError,
    InvalidOfficeError,
    InvalidRuleError,
    InvalidTextError,
    InvalidValueError,
    Meeting,
    MissingExtraError,
    NotLawfulError,
    Office,
    PhieuTinNhiemError,
    Rating,
    Report,
    Result,
    Role,
    Round,
    Service,
    Tally,
    Turnout,
    UndefinedShareError,
    UnknownProvisionError,
    UnknownTermError,
    count,
    percent,
)
from phieu_tin_nhiem.base.errors import shown
from phieu_tin_nhiem.base.sentences import require_language

SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)

Case = tuple[type[InvalidValueError], Callable[[], object], object, str, str, str]

# The error, what raises it, the value that it names, where, and a word of what was expected in each language.
CASES: list[Case] = [
    (InvalidValueError, lambda: Office(Role.HEAD, "Sở"), "Sở", "Office.body", "Body", "Body"),  # type: ignore[arg-type]
    (InvalidTextError, lambda: Body("", BodyKind.AGENCY), "", "Body.name", "không rỗng", "not empty"),
    (InvalidCountError, lambda: Tally(-1, 0, 0), -1, "Tally.high", "không âm", "not negative"),
    (
        InvalidCountError,
        lambda: Turnout(issued=48, collected=49),
        49,
        "Turnout.collected",
        "issued là 48",
        "issued, which is 48",
    ),
    (
        InvalidDayError,
        lambda: Service(datetime(2019, 1, 1)),  # noqa: DTZ001
        datetime(2019, 1, 1),  # noqa: DTZ001
        "Service.start",
        "một ngày",
        "a day",
    ),
    (InvalidDayError, lambda: Service(date(1899, 12, 31)), date(1899, 12, 31), "Service.start", "1900", "1900"),
    (
        InvalidOfficeError,
        lambda: Service(date(2019, 1, 2), date(2019, 1, 1)),
        date(2019, 1, 1),
        "Service.end",
        "ngày bắt đầu 02/01/2019",
        "start 2 January 2019",
    ),
    (InvalidOfficeError, lambda: Office(Role.CHAIR, SO_MAU), Role.CHAIR, "Office.role", "ở Sở", "department (Sở)"),
    (InvalidMeetingError, lambda: Round(meetings=[]), (), "Round.meetings", "một cuộc họp", "one meeting"),
    (InvalidMeetingError, lambda: CountingBoard(["An", "An"]), "An", "CountingBoard.members", "một lần", "once"),
    (InvalidBallotError, lambda: BallotForm([]), (), "BallotForm.names", "một tên", "one name"),
    (
        InvalidBallotError,
        lambda: count(BallotForm(["An"]), [Ballot([None, None])]),
        2,
        "ballots[0].marks",
        "đúng 1 dòng",
        "exactly 1 rows",
    ),
    (
        InvalidCitationError,
        lambda: Citation(CAN_THO_2019.instrument, "trang 3", Grade.SEEN),
        "trang 3",
        "Citation.locator",
        "Điều 7 khoản 2",
        "Điều 7 khoản 2",
    ),
    (
        InvalidRuleError,
        lambda: evolve(CAN_THO_2019.tenure, months=1201),
        1201,
        "Tenure.months",
        "không lớn hơn 1200",
        "not larger than 1200",
    ),
    (UnknownTermError, lambda: Rating.parse("cao"), "cao", "Rating", "tín nhiệm thấp", "tín nhiệm thấp"),
    (
        UnknownProvisionError,
        lambda: CAN_THO_2019.provision("ct19.nothing"),
        "ct19.nothing",
        "Plan.provision",
        "ct19.tenure",
        "ct19.tenure",
    ),
    (UndefinedShareError, lambda: percent(0, 0), 0, "of", "lớn hơn 0", "larger than 0"),
    (
        UndefinedShareError,
        lambda: Result(Tally(), Turnout()).share(Rating.HIGH, Base.ISSUED),
        None,
        "Result.turnout",
        "số phiếu phát ra",
        "ballots issued",
    ),
]
every_case = pytest.mark.parametrize(("kind", "make", "value", "where", "vi", "en"), CASES)


def raised(make: Callable[[], object]) -> InvalidValueError:
    with pytest.raises(InvalidValueError) as caught:
        make()
    return caught.value


def public_errors() -> set[type[PhieuTinNhiemError]]:
    found = (getattr(phieu_tin_nhiem, name) for name in phieu_tin_nhiem.__all__)
    return {item for item in found if isinstance(item, type) and issubclass(item, PhieuTinNhiemError)}


class TestEveryError:
    """A value that cannot exist is named, with the place in which it stood and with what was expected."""

    def test_every_public_error_has_a_case(self) -> None:
        assert {case[0] for case in CASES} == public_errors() - {MissingExtraError, PhieuTinNhiemError, NotLawfulError}

    @every_case
    def test_it_names_value_and_place(  # noqa: PLR0913, PLR0917
        self,
        kind: type[InvalidValueError],
        make: Callable[[], object],
        value: object,
        where: str,
        vi: str,
        en: str,
    ) -> None:
        error = raised(make)
        assert type(error) is kind
        assert (error.value, error.where) == (value, where)
        for said, word, middle in (
            (error.explain("vi"), vi, " không hợp lệ; cần "),
            (error.explain("en"), en, " is not valid; expected "),
        ):
            named, _, expected = said.partition(middle)
            assert named == f"{where}: {value!r}"
            assert word in expected
        assert str(error) == error.explain() == error.explain("vi")

    @every_case
    def test_a_host_can_catch_it_as_a_value_error(  # noqa: PLR0913, PLR0917
        self,
        kind: type[InvalidValueError],
        make: Callable[[], object],
        value: object,  # noqa: ARG002
        where: str,  # noqa: ARG002
        vi: str,  # noqa: ARG002
        en: str,  # noqa: ARG002
    ) -> None:
        assert issubclass(kind, ValueError)
        assert issubclass(kind, PhieuTinNhiemError)
        with pytest.raises(ValueError, match="không hợp lệ"):
            make()

    @every_case
    def test_it_survives_pickling_and_copying(  # noqa: PLR0913, PLR0917
        self,
        kind: type[InvalidValueError],
        make: Callable[[], object],
        value: object,
        where: str,
        vi: str,  # noqa: ARG002
        en: str,  # noqa: ARG002
    ) -> None:
        error = raised(make)
        for twin in (
            pickle.loads(pickle.dumps(error)),  # noqa: S301 - made one line above
            copy.copy(error),
            copy.deepcopy(error),
        ):
            assert type(twin) is kind
            assert (twin.key, twin.value, twin.where, twin.facts) == (error.key, value, where, error.facts)
            assert twin.explain("en") == error.explain("en")


class TestUnlawfulRound:
    """An unlawful round is no impossible value: its error is no ValueError and carries the report."""

    def report(self) -> Report:
        meeting = Meeting(body=SO_MAU, on=date(2019, 1, 20))
        return CAN_THO_2019.check(Round(meetings=[meeting]))

    def test_it_carries_the_report_and_says_what_the_report_says(self) -> None:
        report = self.report()
        with pytest.raises(NotLawfulError) as caught:
            report.require()
        assert caught.value.report == report
        assert str(caught.value) == report.explain()
        assert not issubclass(NotLawfulError, ValueError)

    def test_it_survives_pickling_and_copying(self) -> None:
        error = NotLawfulError(self.report())
        for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):  # noqa: S301 - made here
            assert twin.report == error.report
            assert str(twin) == str(error)


class TestLookup:
    """A provision that is not there is a failed look-up as well."""

    def test_it_can_be_caught_as_a_lookup_error(self) -> None:
        with pytest.raises(LookupError):
            CAN_THO_2019.provision("ct20.tenure")


class TestShown:
    """A value is shown by its repr, cut short, whatever the value does."""

    def test_eighty_characters_are_shown_whole(self) -> None:
        assert shown("a" * 78) == "'" + "a" * 78 + "'"

    def test_one_more_is_cut(self) -> None:
        assert shown("a" * 79) == "'" + "a" * 79 + "…"

    def test_a_value_that_cannot_show_itself_is_named_by_its_type(self) -> None:
        class Mute:
            def __repr__(self) -> str:
                raise RuntimeError

        assert shown(Mute()) == "<Mute>"

    def test_a_list_that_is_too_deep_is_named_by_its_type(self) -> None:
        deep: list[object] = []
        for _ in range(100_000):
            deep = [deep]
        error = raised(lambda: Tally(deep))  # type: ignore[arg-type]
        assert str(error) == "Tally.high: <list> không hợp lệ; cần một số nguyên không âm"

    def test_a_list_that_holds_itself_is_shown(self) -> None:
        circle: list[object] = []
        circle.append(circle)
        assert shown(circle) == "[[...]]"


class TestLanguage:
    """The library speaks Vietnamese and English, and says so when asked for anything else."""

    @pytest.mark.parametrize("language", ["fr", "VI", "", None, 3, ["vi"], time(8)])
    def test_another_language_is_refused(self, language: object) -> None:
        with pytest.raises(UnknownTermError, match="vi, en") as caught:
            require_language(language)  # type: ignore[arg-type]
        assert (caught.value.value, caught.value.where) == (language, "language")

    def test_an_error_refuses_it_too(self) -> None:
        error = raised(lambda: Tally(-1))
        with pytest.raises(UnknownTermError):
            error.explain("fr")  # type: ignore[arg-type]
