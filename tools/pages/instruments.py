"""One page for each instrument: provision by provision, with rule, reading, source and tests."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from phieu_tin_nhiem import Grade, Language, Provision
from phieu_tin_nhiem.base.sentences import spell
from phieu_tin_nhiem.plans.instruments import INSTRUMENTS as LISTED
from phieu_tin_nhiem.plans.plan import Plan

from .markdown import NOTHING, Page, facts, filled, in_code, reading_links, say, table
from .suites import tested_by

INSTRUMENTS: Final[dict[str, Plan]] = {item.name.lower().replace("_", "-"): item.plan for item in LISTED}
"""Every instrument by the name of its page."""


def instrument_page(name: str, language: Language) -> list[str]:
    """Return the page of one instrument."""
    plan = INSTRUMENTS[name]
    instrument = plan.instrument
    lines: list[str] = []
    sections = (
        (say(language, "Quy định", "Provisions"), plan.provisions),
        (say(language, "Bổ sung từ văn bản khác", "Supplements from other instruments"), plan.supplements),
    )
    for title, provisions in sections:
        lines += ["", f"## {title}"] if provisions else []
        for provision in provisions:
            lines += section(provision, plan.serving(provision.id), language)
    return filled(
        "instrument",
        language,
        name=instrument.name.get(language),
        title=instrument.title.get(language),
        issuer=instrument.issuer.get(language),
        issued=spell(instrument.issued_on, language),
        known_from=instrument.known_from.get(language),
        grades=grades(language),
        id=instrument.id,
        provisions=lines,
    )


def grades(language: Language) -> list[str]:
    """Return the table of the grades of attestation."""
    header = [say(language, "nguồn", "grade"), say(language, "nghĩa", "meaning")]
    return table(header, ([grade.value, grade.label.get(language)] for grade in Grade))


def section(provision: Provision, serving: Iterable[object], language: Language) -> list[str]:
    """Return the section of one provision: what it says, what serves it in code, and its part of the matrix."""
    tests = tested_by(provision)
    pairs = [
        (say(language, "loại", "kind"), provision.kind.label.get(language)),
        (
            say(language, "căn cứ", "citation"),
            f"{provision.citation.format(language)} [{provision.citation.grade.value}]",
        ),
        (say(language, "trong mã", "in code"), ", ".join(dict.fromkeys(map(in_code, serving))) or NOTHING),
        (say(language, "cách hiểu", "readings"), reading_links(provision.interpretations)),
        (say(language, "kiểm thử", "tests"), ", ".join(f"`{item.file}.{item.name}`" for item in tests) or NOTHING),
        *((say(language, "trang nguồn", "source"), f"<{url}>") for url in provision.citation.urls),
    ]
    return ["", f"### {provision.id}", "", provision.content.get(language), "", *facts(pairs)]


PAGES: Final[dict[str, Page]] = {f"reference/{name}.md": partial(instrument_page, name) for name in INSTRUMENTS}
