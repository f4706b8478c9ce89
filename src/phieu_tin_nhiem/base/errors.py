"""Errors: values that cannot exist. Each names the value, what was expected and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final, Protocol, Self

from .text import Language, Text

_SHOWN_CHARACTERS: Final = 80
MOST_ERRORS: Final = 1_000
"""How many errors are said of one input; reading ends soon after, so that bad input costs no more than good."""

# Around what was expected, around many errors, and for a missing extra. Sentences of their own stand in ``sentences``,
# which this module is too low to know.
FRAME: Final = Text(
    "{where}: {value} không hợp lệ; cần {expected}", "{where}: {value} is not valid; expected {expected}"
)
MORE: Final = Text(
    "{header}; chỉ liệt kê các lỗi đầu tiên, còn lỗi khác, ví dụ tại {place}",
    "{header}; only the first are listed; there are more, such as at {place}",
)
MISSING_EXTRA: Final = Text(
    'chưa cài phần mở rộng "{extra}" mà {module} cần; cài bằng: pip install "phieu-tin-nhiem[{extra}]"',
    'the extra "{extra}", which {module} needs, is not installed; install it with: pip install'
    ' "phieu-tin-nhiem[{extra}]"',
)


class Says(Protocol):
    """What an error needs of a sentence (see ``sentences.Sentence``)."""

    is_expectation: ClassVar[bool]
    """Whether it says only what was expected."""

    @property
    def id(self) -> str:
        """The id that lasts."""
        ...

    def text(self, language: Language, facts: Mapping[str, object]) -> str:
        """Return it in words."""
        ...


class PhieuTinNhiemError(Exception):
    """The root of every error that the library raises on purpose.

    >>> from phieu_tin_nhiem import Rating
    >>> try:
    ...     Rating.parse("rất cao")
    ... except PhieuTinNhiemError as error:
    ...     print(type(error).__name__)
    UnknownTermError
    """


class InvalidValueError(PhieuTinNhiemError, ValueError):
    """A value that cannot exist.

    Attributes:
        sentence: what is wrong, or what was expected; ``key`` is its id.
        value: the offending value itself.
        where: the field, row or place in which it stood, such as ``Tally.high``.
        facts: the further facts that fill the message.

    ``str(error)`` is Vietnamese; ``error.explain("en")`` says the same in English.

    >>> from phieu_tin_nhiem import Tally
    >>> Tally(-1, 0, 0)
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.InvalidCountError: Tally.high: -1 không hợp lệ; cần một số nguyên không âm
    """

    def __init__(self, sentence: Says, value: object, where: str, facts: Mapping[str, object] | None = None) -> None:
        super().__init__(sentence, value, where, facts)
        self.sentence = sentence
        self.value = value
        self.where = where
        self.facts = dict(facts or {})

    @property
    def key(self) -> str:
        """The id of what is wrong."""
        return self.sentence.id

    def explain(self, language: Language = "vi") -> str:
        """Say what was wrong and what was expected, in Vietnamese or English."""
        value = shown(self.value)
        said = self.sentence.text(language, {"where": self.where, "value": value, **self.facts})
        if not self.sentence.is_expectation:
            return said
        return FRAME.get(language).format(where=self.where, value=value, expected=said)

    def __str__(self) -> str:
        return self.explain()


class InvalidTextError(InvalidValueError):
    """A name or other text that is empty, too long, or holds characters that no name has.

    >>> from phieu_tin_nhiem import BallotForm
    >>> BallotForm(["  "])
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.InvalidTextError: BallotForm.names[0]: '  ' không hợp lệ; cần một chuỗi chữ không rỗng
    """


class InvalidCountError(InvalidValueError):
    """A count that is negative or no integer, or counts that contradict each other.

    >>> from phieu_tin_nhiem import Turnout
    >>> Turnout(issued=48, collected=49)
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.InvalidCountError: Turnout.collected: 49 không hợp lệ; cần ... issued là 48
    """


class InvalidDayError(InvalidValueError):
    """A day that is no calendar day, or days that contradict each other.

    >>> from datetime import datetime
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.timeline(datetime(2019, 1, 18, 8, 0))
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.InvalidDayError: meeting_day: ... cần một ngày (datetime.date, không phải datetime)
    """


class InvalidOfficeError(InvalidValueError):
    """A body, an office or a history of service that cannot exist.

    >>> from phieu_tin_nhiem import Body, BodyKind, Office, Role
    >>> Office(Role.CONTROLLER, Body("Sở Mẫu", BodyKind.DEPARTMENT))
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.InvalidOfficeError: Office.role: ... cần một chức danh có ở Sở (Role.HEAD, ...)
    """


class InvalidMeetingError(InvalidValueError):
    """A meeting, or a round of meetings, that cannot exist.

    >>> from phieu_tin_nhiem import Round
    >>> Round(meetings=[])
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.InvalidMeetingError: Round.meetings: () không hợp lệ; cần ít nhất một hội nghị
    """


class InvalidBallotError(InvalidValueError):
    """A ballot or a ballot form that cannot exist, or a ballot that does not belong to its form.

    >>> from phieu_tin_nhiem import BallotForm
    >>> BallotForm(["An", "An"])
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.InvalidBallotError: BallotForm.names: 'An' không hợp lệ; cần mỗi mục chỉ một lần
    """


class InvalidCitationError(InvalidValueError):
    """A citation that names no place in an instrument.

    >>> from phieu_tin_nhiem import CAN_THO_2019, Citation, Grade
    >>> Citation(CAN_THO_2019.instrument, "khoản 2", Grade.NEWS)
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.InvalidCitationError: Citation.locator: 'khoản 2' không hợp lệ; cần ... “Điều 7 khoản 2”
    """


class InvalidRuleError(InvalidValueError):
    """A rule or a plan whose parameters cannot be.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> from phieu_tin_nhiem.rules import Tenure
    >>> Tenure(CAN_THO_2019.tenure.provision, months=9000)
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.InvalidRuleError: Tenure.months: 9000 không hợp lệ; cần một số không lớn hơn 1200
    """


class InvalidLawError(InvalidValueError):
    """A file that holds law, or a text in the form of one, with something wrong in it; it names the file and the key.

    >>> from phieu_tin_nhiem import law
    >>> law.read("nq97")
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.InvalidLawError: law.read: 'nq97' không hợp lệ; cần mã của một văn bản có tệp ...
    """


class InvalidInputError(InvalidValueError):
    """Input in which several things are wrong: ``value`` holds one error for each, in the order of the input.

    There are at most ``MOST_ERRORS``; where more is wrong, ``unsaid`` says so.
    """

    @classmethod
    def of(cls, key: Says, errors: Sequence[InvalidValueError], where: str) -> Self:
        """Return these errors together: the first ``MOST_ERRORS`` of them, and the place of another one."""
        facts: dict[str, object] = {"unsaid": errors[MOST_ERRORS].where} if len(errors) > MOST_ERRORS else {}
        return cls(key, tuple(errors[:MOST_ERRORS]), where, facts)

    @property
    def unsaid(self) -> str | None:
        """A place where more is wrong that is not among ``errors``; None if ``errors`` has everything."""
        place = self.facts.get("unsaid")
        return place if isinstance(place, str) else None

    @property
    def errors(self) -> tuple[InvalidValueError, ...]:
        """What is wrong, one error for each thing."""
        return tuple(self.value) if isinstance(self.value, tuple) else ()

    def explain(self, language: Language = "vi") -> str:
        """Say how much is wrong, and then what, a line each."""
        header = self.sentence.text(language, {"count": len(self.errors)})
        if self.unsaid is not None:
            header = MORE.get(language).format(header=header, place=self.unsaid)
        return "\n".join([header, *(error.explain(language) for error in self.errors)])


class UnknownTermError(InvalidValueError):
    """A word that is none of a closed list of terms, such as the name of a level or a language.

    >>> from phieu_tin_nhiem import Rating
    >>> Rating.parse("rất cao")
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.UnknownTermError: Rating: 'rất cao' không hợp lệ; cần một trong: ... 'tín nhiệm thấp'
    """


class UnknownProvisionError(InvalidValueError, LookupError):
    """The id of a provision that the plan does not have.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.provision("ct19.subjects.z")
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.UnknownProvisionError: Plan.provision: 'ct19.subjects.z' không hợp lệ; ...
    """


class UnknownRuleError(InvalidValueError, LookupError, AttributeError):
    """A rule that the plan does not have, so that it has no attribute of that name either.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> try:
    ...     CAN_THO_2019.quorum
    ... except UnknownRuleError as error:
    ...     print(error.where)
    Plan(ct19)
    """


class UndefinedShareError(InvalidValueError):
    """A share of nothing, or of a base that is not known.

    >>> from phieu_tin_nhiem import share
    >>> share(0, of=0)
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.base.errors.UndefinedShareError: of: 0 không hợp lệ; cần một mẫu số lớn hơn 0: ...
    """


class MissingExtraError(PhieuTinNhiemError, ImportError):
    """A part of the library was asked for whose extra is not installed.

    Attributes:
        module: the module that was asked for.
        extra: the extra that brings what it needs.

    >>> print(MissingExtraError("phieu_tin_nhiem.testing", "testing").explain("en"))
    the extra "testing", ... pip install "phieu-tin-nhiem[testing]"
    """

    def __init__(self, module: str, extra: str) -> None:
        super().__init__(module, extra)
        self.module = module
        self.extra = extra

    def explain(self, language: Language = "vi") -> str:
        """Say which extra is missing and how it is installed, in Vietnamese or English."""
        return MISSING_EXTRA.get(language).format(module=self.module, extra=self.extra)

    def __str__(self) -> str:
        return self.explain()


def shown(value: object) -> str:
    """Return ``value`` as an error shows it: its repr, cut short."""
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - a value that cannot show itself is named by its type
        text = f"<{type(value).__name__}>"
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS]}…"
