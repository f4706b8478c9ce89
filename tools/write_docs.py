"""Write the pages of the documentation that are made from the code: the plan, the open questions, the glossary.

``python tools/write_docs.py`` writes them; with ``--check`` it only says which are out of date. The pages are kept
under version control, so that they can be read where the sources are read.
"""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import phieu_tin_nhiem as ptn
from phieu_tin_nhiem.messages import spell
from phieu_tin_nhiem.text import Term

DOCS = Path(__file__).resolve().parent.parent / "docs"
MADE = "<!-- Made from the code by tools/write_docs.py; change it there. -->"
NOTHING = "–"


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """Return a Markdown table."""
    heads = list(header)
    lines = [" | ".join(heads), " | ".join("---" for _ in heads)]
    lines += [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
    return [f"| {line} |" for line in lines]


def plan_page() -> list[str]:
    """Return the page of the Cần Thơ plan, provision by provision."""
    plan = ptn.CAN_THO_2019
    instrument = plan.instrument
    lines = [
        "# Kế hoạch, từng quy định · The plan, provision by provision",
        "",
        f"*{instrument.title.vi}*, {instrument.issuer.vi}, {spell(instrument.issued_on, 'vi')}.",
        f"{instrument.known_from.vi}.",
        "",
        f"*{instrument.title.en}*, {instrument.issuer.en}, {spell(instrument.issued_on, 'en')}.",
        f"{instrument.known_from.en}.",
        "",
        *table(["nguồn", "nghĩa", "meaning"], ([g.value, g.label.vi, g.label.en] for g in ptn.Grade)),
    ]
    for title, provisions in (
        ("Quy định của kế hoạch · Provisions of the plan", plan.provisions),
        ("Bổ sung từ văn bản khác · Supplements from other instruments", plan.supplements),
    ):
        lines += ["", f"## {title}"]
        for provision in provisions:
            served = [type(rule).__name__ for rule in plan.serving(provision.id)]
            readings = [f"[{item}](interpretations.md#{item.lower()})" for item in provision.interpretations]
            lines += [
                "",
                f"### {provision.id}",
                "",
                provision.content.vi,
                "",
                provision.content.en,
                "",
                *table(
                    ["loại · kind", "căn cứ · citation", "nguồn · grade", "trong mã · in code", "cách hiểu · readings"],
                    [
                        [
                            f"{provision.kind.label.vi} · {provision.kind.label.en}",
                            str(provision.citation),
                            provision.citation.grade.value,
                            ", ".join(f"`{name}`" for name in served) or NOTHING,
                            ", ".join(readings) or NOTHING,
                        ]
                    ],
                ),
            ]
            lines += [f"\n<{url}>" for url in provision.citation.urls]
    return lines


def interpretations_page() -> list[str]:
    """Return the page of the open questions and the readings taken."""
    lines = [
        "# Chỗ văn bản còn mở · Open questions",
        "",
        "Ở mỗi chỗ thư viện chọn một cách hiểu, nói rõ cách kia và căn cứ.",
        "Đổi mặc định của một cách hiểu là thay đổi lớn.",
        "",
        "At each the library takes one reading, names the other and the support.",
        "A changed default is a breaking change.",
    ]
    for item in ptn.INTERPRETATIONS:
        other = (NOTHING, NOTHING) if item.other is None else (item.other.vi, item.other.en)
        lines += [
            "",
            f"## {item.id}",
            "",
            f"**{item.question.vi}** · **{item.question.en}**",
            "",
            *table(
                ["", "tiếng Việt", "English"],
                [
                    ["cách hiểu · reading", item.reading.vi, item.reading.en],
                    ["cách khác · other reading", *other],
                    ["căn cứ · support", item.support.vi, item.support.en],
                    ["tùy chọn · option", *[NOTHING if item.option is None else f"`{item.option}`"] * 2],
                ],
            ),
        ]
    return lines


def glossary_page() -> list[str]:
    """Return the glossary: every closed list of terms, by the name that it has in code."""
    lines = [
        "# Thuật ngữ · Glossary",
        "",
        "Tên trong mã là thuật ngữ tiếng Anh; mỗi giá trị mang thuật ngữ tiếng Việt chính thức.",
        "",
        "Names in code are the English terms; each value carries the official Vietnamese one.",
    ]
    terms = [getattr(ptn, name) for name in ptn.__all__]
    for term in terms:
        if isinstance(term, type) and issubclass(term, Term):
            rows = ([f"`{member.name}`", member.label.vi, member.label.en] for member in term)
            summary = (term.__doc__ or "").splitlines()[0]
            lines += ["", f"## {term.__name__}", "", summary, "", *table(["mã · code", "tiếng Việt", "English"], rows)]
    return lines


PAGES: dict[str, Callable[[], list[str]]] = {
    "plan.md": plan_page,
    "interpretations.md": interpretations_page,
    "glossary.md": glossary_page,
}


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` name those that are out of date; the exit status is 1 if there are any."""
    stale = []
    for name, page in PAGES.items():
        text = "\n".join([MADE, "", *page(), ""])
        path = DOCS / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(name)
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
    if stale:
        print(("out of date: " if "--check" in arguments else "written: ") + ", ".join(stale))
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
