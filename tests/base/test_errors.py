"""Errors: each names the value, what was expected and where, in both languages, and is an ordinary ValueError."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

import phieu_tin_nhiem
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Citation,
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
    Role,
    Round,
    Service,
    Tally,
    UndefinedShareError,
    UnknownProvisionError,
    UnknownRuleError,
    UnknownTermError,
    count,
    percent,
)
from phieu_tin_nhiem.base.errors import FRAME, MOST_ERRORS, InvalidInputError, shown
from phieu_tin_nhiem.base.sentences import COUNT, WORD, Sentence
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.base.values import EXPECTED_COUNT
from phieu_tin_nhiem.rules.tenure import Tenure

SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)

# The error, what raises it, the value that it names, and where.
CASES: list[tuple[type[InvalidValueError], Callable[[], object], object, str]] = [
    (InvalidValueError, lambda: Office(Role.HEAD, "Sở"), "Sở", "Office.body"),  # type: ignore[arg-type]
    (InvalidTextError, lambda: Body("", BodyKind.AGENCY), "", "Body.name"),
    (InvalidCountError, lambda: Tally(-1, 0, 0), -1, "Tally.high"),
    (InvalidDayError, lambda: Service(date(1899, 12, 31)), date(1899, 12, 31), "Service.start"),
    (InvalidOfficeError, lambda: Office(Role.CHAIR, SO_MAU), Role.CHAIR, "Office.role"),
    (InvalidMeetingError, lambda: Round(meetings=[]), (), "Round.meetings"),
    (InvalidBallotError, lambda: count(BallotForm(["An"]), [Ballot([None, None])]), 2, "ballots[0].marks"),
    (
        InvalidCitationError,
        lambda: Citation(CAN_THO_2019.instrument, "trang 3", Grade.SEEN),
        "trang 3",
        "Citation.locator",
    ),
    (InvalidRuleError, lambda: Tenure(CAN_THO_2019.tenure.provision, 1201), 1201, "Tenure.months"),
    (UnknownTermError, lambda: Rating.parse("cao"), "cao", "Rating"),
    (UnknownProvisionError, lambda: CAN_THO_2019.provision("ct19.nothing"), "ct19.nothing", "Plan.provision"),
    (UnknownRuleError, lambda: CAN_THO_2019.without("quorum"), "quorum", "Plan(ct19)"),
    (UndefinedShareError, lambda: percent(0, 0), 0, "of"),
]
every_case = pytest.mark.parametrize(
    ("kind", "make", "value", "where"), CASES, ids=[case[0].__name__ for case in CASES]
)


def raised(make: Callable[[], object]) -> InvalidValueError:
    with pytest.raises(InvalidValueError) as caught:
        make()
    return caught.value


def public_errors() -> set[type[PhieuTinNhiemError]]:
    found = (getattr(phieu_tin_nhiem, name) for name in dir(phieu_tin_nhiem))
    return {item for item in found if isinstance(item, type) and issubclass(item, PhieuTinNhiemError)}


class TestEveryError:
    """A value that cannot exist is named, with the place in which it stood and with what was expected."""

    def test_every_public_error_has_a_case(self) -> None:
        no_value = {MissingExtraError, PhieuTinNhiemError, NotLawfulError, InvalidInputError}
        assert {case[0] for case in CASES} == public_errors() - no_value

    @every_case
    def test_it_names_value_and_place(
        self, kind: type[InvalidValueError], make: Callable[[], object], value: object, where: str
    ) -> None:
        error = raised(make)
        assert type(error) is kind
        assert (error.value, error.where) == (value, where)
        for language in LANGUAGES:
            expected = error.sentence.text(language, error.facts)
            frame = FRAME.get(language).format(where=where, value=repr(value), expected=expected)
            assert error.explain(language) == frame
        assert str(error) == error.explain() == error.explain("vi")

    @every_case
    def test_a_host_can_catch_it_as_a_value_error(
        self, kind: type[InvalidValueError], make: Callable[[], object], value: object, where: str
    ) -> None:
        del value, where
        assert issubclass(kind, PhieuTinNhiemError)
        assert isinstance(raised(make), ValueError)

    def test_a_whole_sentence_stands_without_the_frame(self) -> None:
        wrong = Sentence("x.wrong", vi="{where}: tệp trống", en="{where}: the file is empty", where=WORD)
        assert InvalidValueError(wrong, "", "roster.csv").explain("en") == "roster.csv: the file is empty"


class TestSeveralErrors:
    """Of input in which several things are wrong each is said, up to a bound, and then that there are more."""

    HEADER = Sentence("x.several", vi="{count} lỗi", en="{count} error{count:s}", count=COUNT)

    def made(self, number: int) -> InvalidInputError:
        errors = [InvalidCountError(EXPECTED_COUNT, -1, f"row {row}") for row in range(number)]
        return InvalidInputError.of(self.HEADER, errors, "file")

    def test_each_is_said_in_order(self) -> None:
        header, *lines = self.made(2).explain("en").splitlines()
        assert header == "2 errors"
        assert lines == [error.explain("en") for error in self.made(2).errors]
        assert self.made(2).unsaid is None

    def test_no_more_than_a_thousand(self) -> None:
        most = self.made(MOST_ERRORS)
        assert (len(most.errors), most.unsaid) == (MOST_ERRORS, None)
        more = self.made(MOST_ERRORS + 5)
        assert (len(more.errors), more.unsaid) == (MOST_ERRORS, f"row {MOST_ERRORS}")
        assert f"row {MOST_ERRORS}" in more.explain("en").splitlines()[0]

    def test_made_by_hand_it_may_hold_nothing(self) -> None:
        assert InvalidInputError(self.HEADER, "x", "file").errors == ()


class TestUnlawfulRound:
    """An unlawful round is no impossible value: its error is no ValueError and carries the report."""

    def test_it_carries_the_report_and_says_what_the_report_says(self) -> None:
        report = CAN_THO_2019.check(Round(meetings=[Meeting(body=SO_MAU, on=date(2019, 1, 20))]))
        with pytest.raises(NotLawfulError) as caught:
            report.require()
        assert caught.value.report == report
        assert str(caught.value) == report.explain()
        assert not issubclass(NotLawfulError, ValueError)


class TestMissingExtra:
    """What an extra brings is named with the extra, in both languages."""

    def test_it_names_the_module_and_the_extra(self) -> None:
        error = MissingExtraError("phieu_tin_nhiem.testing", "testing")
        assert str(error) == error.explain("vi") != error.explain("en")
        for said in (str(error), error.explain("en")):
            assert error.module in said
            assert f"phieu-tin-nhiem[{error.extra}]" in said


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
        assert str(error).startswith("Tally.high: <list> ")

    def test_a_list_that_holds_itself_is_shown(self) -> None:
        circle: list[object] = []
        circle.append(circle)
        assert shown(circle) == "[[...]]"


class TestLanguage:
    """The library speaks Vietnamese and English, and an error refuses any other language."""

    def test_another_language_is_refused(self) -> None:
        error = raised(lambda: Tally(-1))
        with pytest.raises(UnknownTermError):
            error.explain("fr")  # type: ignore[arg-type]
