"""One page for each instrument: provision by provision, with rule, reading, source and tests."""

from collections.abc import Iterable
from functools import partial
from typing import Final

from phieu_tin_nhiem import Grade, Language, Provision
from phieu_tin_nhiem.base.sentences import spell
from phieu_tin_nhiem.plans.instruments import INSTRUMENTS as LISTED
from phieu_tin_nhiem.plans.plan import Plan

from .markdown import NOTHING, Page, facts, in_code, reading_links, say, table
from .suites import tested_by

INSTRUMENTS: Final[dict[str, Plan]] = {item.name.lower().replace("_", "-"): item.plan for item in LISTED}
"""Every instrument by the name of its page."""


def instrument_page(name: str, language: Language) -> list[str]:
    """Return the page of one instrument."""
    plan = INSTRUMENTS[name]
    instrument = plan.instrument
    issued = spell(instrument.issued_on, language)
    known = say(language, "Nguồn tiếp cận", "Known from")
    lines = [
        f"# {instrument.name.get(language)}",
        "",
        f"*{instrument.title.get(language)}*, {instrument.issuer.get(language)}, {issued}.",
        f"{known}: {instrument.known_from.get(language)}.",
        "",
        say(
            language,
            "Trang này được viết ra từ mã: mỗi quy định kèm loại, chỗ trong văn bản, mức xác thực của nguồn, quy tắc\n"
            "thực hiện quy định đó, cách hiểu đã chọn và các lớp kiểm thử liên quan.",
            "This page is made from the code: each provision with its kind, its place in the text, the grade of the\n"
            "source, the rules that implement it, the readings taken and the test classes about it.",
        ),
        "",
        *grades(language),
        "",
        f"## {say(language, 'Tóm tắt', 'At a glance')}",
        "",
        f"```{{ptn:provisions}} {instrument.id}",
        f":language: {language}",
        "```",
    ]
    sections = (
        (say(language, "Quy định", "Provisions"), plan.provisions),
        (say(language, "Bổ sung từ văn bản khác", "Supplements from other instruments"), plan.supplements),
    )
    for title, provisions in sections:
        lines += ["", f"## {title}"] if provisions else []
        for provision in provisions:
            lines += section(provision, plan.serving(provision.id), language)
    return lines


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
        (
            say(language, "trong mã", "in code"),
            ", ".join(dict.fromkeys(map(in_code, serving))) or NOTHING,
        ),
        (say(language, "cách hiểu", "readings"), reading_links(provision.interpretations)),
        (
            say(language, "kiểm thử", "tests"),
            ", ".join(f"`{item.file}.{item.name}`" for item in tests) or NOTHING,
        ),
        *((say(language, "trang nguồn", "source"), f"<{url}>") for url in provision.citation.urls),
    ]
    return ["", f"### {provision.id}", "", provision.content.get(language), "", *facts(pairs)]


PAGES: Final[dict[str, Page]] = {f"reference/{name}.md": partial(instrument_page, name) for name in INSTRUMENTS}
