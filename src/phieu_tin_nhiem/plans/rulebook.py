"""A rulebook: what every instrument's value can do, whatever rules it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, Protocol, cast, runtime_checkable

from attrs import AttrsInstance, fields_dict

from phieu_tin_nhiem.answers.sources import Instrument, Provision, ProvisionKind
from phieu_tin_nhiem.base.document import Block, Document, Paragraph, Shown, Table
from phieu_tin_nhiem.base.errors import InvalidRuleError, UnknownProvisionError
from phieu_tin_nhiem.base.records import Record, joined, plain
from phieu_tin_nhiem.base.sentences import require_language
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.base.values import require_instance
from phieu_tin_nhiem.messages import render
from phieu_tin_nhiem.rules.subjects import Subjects


@runtime_checkable
class Rule(Protocol):
    """What every rule has: the provisions that it serves."""

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves."""


class Rulebook(Shown):
    """The provisions of one instrument and the rules that serve them. A subclass is an attrs value with its rules."""

    __slots__: ClassVar[tuple[str, ...]] = ()

    instrument: Instrument
    provisions: tuple[Provision, ...]
    supplements: tuple[Provision, ...]
    subjects: Subjects

    def require_whole(self) -> None:
        """Do nothing if every rule stands in a provision that is here, and no provision is here twice.

        Raises:
            InvalidRuleError: one does not, or one is.
        """
        require_instance(self.instrument, Instrument, f"{type(self).__name__}.instrument")
        known = (*self.provisions, *self.supplements)
        ids = [provision.id for provision in known]
        for index, provision_id in enumerate(ids):
            if provision_id in ids[:index]:
                raise InvalidRuleError("expected.once", provision_id, f"{type(self).__name__}.provisions")
        for name, rule in self.rules.items():
            for provision in rule.provisions:
                if provision not in known:
                    where = f"{type(self).__name__}.{name}"
                    raise InvalidRuleError("expected.provision", provision.id, where, {"known": tuple(ids)})

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules by the names of their fields; one of several in a field is called ``filings[0]``."""
        found: dict[str, Rule] = {}
        for name in fields_dict(cast("type[AttrsInstance]", type(self))):
            value = getattr(self, name)
            if isinstance(value, Rule):
                found[name] = value
            elif isinstance(value, tuple):
                found |= {f"{name}[{index}]": item for index, item in enumerate(value) if isinstance(item, Rule)}
        return found

    def provision(self, id: str) -> Provision:  # noqa: A002 - it is called id in the documents
        """Return the provision that is called ``id``, of the instrument or of its supplements.

        Raises:
            UnknownProvisionError: there is none.
        """
        for provision in (*self.provisions, *self.supplements):
            if provision.id == id:
                return provision
        known = tuple(provision.id for provision in self.provisions)
        raise UnknownProvisionError("expected.provision", id, f"{type(self).__name__}.provision", {"known": known})

    def serving(self, id: str) -> tuple[Rule | Instrument, ...]:  # noqa: A002 - it is called id in the documents
        """Return what serves a provision in code: its rules, or the instrument itself.

        Nothing serves a declaration, and nothing a gap that no rule has to know of.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> [type(rule).__name__ for rule in CAN_THO_2019.serving("ct19.tenure")]
        ['Tenure', 'Exemptions']

        Raises:
            UnknownProvisionError: there is none that is called so.
        """
        provision = self.provision(id)
        rules = self.serving_rules(provision)
        if rules or provision.kind is not ProvisionKind.DEFINITION:
            return rules
        return (self.instrument,)

    def serving_rules(self, provision: Provision) -> tuple[Rule, ...]:
        """Return the rules that serve a provision."""
        return tuple(rule for rule in self.rules.values() if provision in rule.provisions)

    def document(self, language: Language) -> Document:
        """Return the instrument as a table of its provisions, with the supplements apart."""
        facts = {
            "title": self.instrument.title,
            "issuer": self.instrument.issuer,
            "issued": self.instrument.issued_on,
            "known": self.instrument.known_from,
        }
        blocks: list[Block] = [
            Paragraph(render("plan.source", language, facts)),
            _provision_table(self.provisions, language),
        ]
        if self.supplements:
            blocks += [
                Paragraph(render("plan.supplements", language, {})),
                _provision_table(self.supplements, language, render("caption.supplements", language, {})),
            ]
        return Document(self.instrument.name.get(language), tuple(blocks))

    def to_dict(self) -> dict[str, object]:
        """Return plain data: the instrument and every provision."""
        return {
            "instrument": self.instrument.id,
            "title": plain(self.instrument.title),
            "issuer": plain(self.instrument.issuer),
            "issued_on": self.instrument.issued_on.isoformat(),
            "provisions": [provision.to_dict() for provision in self.provisions],
            "supplements": [provision.to_dict() for provision in self.supplements],
        }

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each provision, supplements last, ready for a table; sentences in ``language``.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> [row["rules"] for row in CAN_THO_2019.to_records("en") if row["provision"] == "ct19.tenure"]
        ['Tenure; Exemptions']

        Raises:
            UnknownTermError: another language is asked for.
        """
        require_language(language)
        return [
            {
                "instrument": self.instrument.id,
                "provision": provision.id,
                "supplement": provision in self.supplements,
                "kind": provision.kind.value,
                "topic": provision.topic.value,
                "text": provision.content.get(language),
                "citation": provision.citation.format(language),
                "grade": provision.citation.grade.value,
                "urls": joined(provision.citation.urls),
                "interpretations": joined(provision.interpretations),
                "rules": joined(dict.fromkeys(type(rule).__name__ for rule in self.serving_rules(provision))),
            }
            for provision in (*self.provisions, *self.supplements)
        ]


def _place(provision: Provision) -> str:
    """Return the place and the grade; a handle alone names no place that is not in the first column already."""
    locator, grade = provision.citation.locator, provision.citation.grade.value
    return f"[{grade}]" if locator == provision.id else f"{locator} [{grade}]"


def _provision_table(provisions: Iterable[Provision], language: Language, caption: str = "") -> Table:
    header = ("table.provision", "table.kind", "table.grade", "table.content")
    return Table(
        tuple(render(key, language, {}) for key in header),
        tuple(
            (
                provision.id,
                provision.kind.label.get(language),
                _place(provision),
                provision.content.get(language),
            )
            for provision in provisions
        ),
        caption,
    )
