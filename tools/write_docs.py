"""Write the pages of the documentation that are made from the code: instruments, open questions, comparisons, glossary.

``python tools/write_docs.py`` writes them; with ``--check`` it only says which are out of date. The pages are kept
under version control, so that they can be read where the sources are read.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import phieu_tin_nhiem as ptn
from phieu_tin_nhiem import plans
from phieu_tin_nhiem.audit import audit
from phieu_tin_nhiem.comparison import Verdict, compare
from phieu_tin_nhiem.datasets import rounds
from phieu_tin_nhiem.messages import spell
from phieu_tin_nhiem.published import row_consequences
from phieu_tin_nhiem.rulebook import Rulebook
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    Bound,
    Consequences,
    Ratio,
)
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


def grades() -> list[str]:
    """Return the table of the grades of attestation."""
    return table(["nguồn · grade", "nghĩa", "meaning"], ([g.value, g.label.vi, g.label.en] for g in ptn.Grade))


def rulebook_page(book: Rulebook) -> list[str]:
    """Return the page of one instrument, provision by provision, each with its grade and its sources."""
    instrument = book.instrument
    lines = [
        f"# {instrument.name.vi} · {instrument.name.en}",
        "",
        f"*{instrument.title.vi}*, {instrument.issuer.vi}, {spell(instrument.issued_on, 'vi')}.",
        f"Biết qua: {instrument.known_from.vi}.",
        "",
        f"*{instrument.title.en}*, {instrument.issuer.en}, {spell(instrument.issued_on, 'en')}.",
        f"Known from: {instrument.known_from.en}.",
        "",
        *grades(),
    ]
    for title, provisions in (
        ("Quy định · Provisions", book.provisions),
        ("Bổ sung từ văn bản khác · Supplements from other instruments", book.supplements),
    ):
        lines += ["", f"## {title}"] if provisions else []
        for provision in provisions:
            lines += ["", f"### {provision.id}", "", provision.content.vi, "", provision.content.en, ""]
            lines += table(
                ["loại · kind", "căn cứ · citation", "nguồn · grade", "trong mã · in code", "cách hiểu · readings"],
                [
                    [
                        f"{provision.kind.label.vi} · {provision.kind.label.en}",
                        str(provision.citation),
                        provision.citation.grade.value,
                        ", ".join(dict.fromkeys(f"`{type(rule).__name__}`" for rule in book.serving(provision.id)))
                        or NOTHING,
                        ", ".join(f"[{item}](interpretations.md#{item.lower()})" for item in provision.interpretations)
                        or NOTHING,
                    ]
                ],
            )
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
                ["mục · item", "tiếng Việt", "English"],
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


def thresholds_page() -> list[str]:
    """Return the page on thresholds: where a rounded percentage would decide otherwise than the counts do."""
    lines = [
        "# Ngưỡng · Thresholds",
        "",
        "Ngưỡng luôn so bằng số nguyên. Bảng đếm các trường hợp, với mọi cơ số đến 600 và mọi số phiếu, mà so bằng",
        "phần trăm đã làm tròn (số phiếu và ngưỡng cùng số chữ số thập phân) sẽ cho kết quả khác.",
        "",
        "Thresholds are compared as integers. The table counts, for every base up to 600 and every count, the cases",
        "that a comparison of rounded percentages (count and threshold to the same decimals) would decide otherwise.",
        "",
    ]
    rows = []
    for ratio in (MORE_THAN_HALF, AT_LEAST_TWO_THIRDS, MORE_THAN_TWO_THIRDS):
        for places in (2, 1, 0):
            wrong = list(decided_otherwise(ratio, places))
            first = f"{wrong[0][0]}/{wrong[0][1]}" if wrong else NOTHING
            rows.append([ratio.label.vi, ratio.label.en, str(places), str(len(wrong)), first])
    header = ["ngưỡng", "threshold", "thập phân · decimals", "sai · wrong", "ví dụ đầu · first example"]
    return [*lines, *table(header, rows), "", *consequences_table()]


def decided_otherwise(ratio: Ratio, places: int) -> Iterator[tuple[int, int]]:
    """Go through the counts and bases up to 600 that rounded percentages would decide otherwise."""
    unit = 100 * 10**places
    edge = (2 * unit * ratio.numerator + ratio.denominator) // (2 * ratio.denominator)
    for of in range(1, 601):
        for count in range(of + 1):
            rounded = (2 * unit * count + of) // (2 * of)
            by_percent = rounded > edge if ratio.bound is Bound.MORE_THAN else rounded >= edge
            if by_percent is not ratio.is_met(count, of):
                yield count, of


def consequences_table() -> list[str]:
    """Return what each instrument lets follow from low confidence."""
    lines = ["## Hệ quả theo từng văn bản · Consequences by instrument", ""]
    rows: list[list[str]] = []
    for book in BOOKS.values():
        consequences = book.rules["consequences"]
        if not isinstance(consequences, Consequences):
            continue
        rows += [
            [
                book.instrument.name.vi,
                f"{threshold.label.vi} · {threshold.label.en}",
                str(threshold.years),
                f"{consequences.base.label.vi} · {consequences.base.label.en}",
                f"{threshold.effect.vi} · {threshold.effect.en}",
                f"{threshold.provision.citation.locator} [{threshold.provision.citation.grade.value}]",
            ]
            for threshold in consequences.thresholds
        ]
        if not consequences.thresholds:
            rows.append([book.instrument.name.vi, NOTHING, NOTHING, NOTHING, NOTHING, consequences.provision.id])
    header = ["văn bản", "ngưỡng · threshold", "năm · years", "trên · of", "hệ quả · effect", "căn cứ · citation"]
    return [*lines, *table(header, rows)]


def comparison_page() -> list[str]:
    """Return the page that puts instruments side by side."""
    lines = [
        "# So sánh · Comparison",
        "",
        "`compare(a, b)` đặt hai văn bản bất kỳ cạnh nhau, từng mục; dưới đây là các cặp hay cần.",
        "",
        "`compare(a, b)` puts any two instruments side by side, head by head; these are the pairs most often needed.",
    ]
    for left, right in PAIRS:
        found = compare(BOOKS[left], BOOKS[right])
        names = (found.left.name, found.right.name)
        lines += ["", f"## {names[0].vi} · {names[1].vi}", ""]
        counts = [f"{v.label.vi} · {v.label.en}: {len(found.with_verdict(v))}" for v in Verdict]
        lines += ["; ".join(counts) + ".", ""]
        header = ["mục · head", "so sánh · verdict", names[0].vi, names[1].vi]
        lines += table(header, (point.cells("vi") for point in found.points))
        lines += ["", *table(["head", "verdict", names[0].en, names[1].en], (p.cells("en") for p in found.points))]
    return lines


def audit_page() -> list[str]:
    """Return the page on published results: what the audit flags, and what follows above one half."""
    audits = [audit(source) for source in rounds()]
    cells = [(item, cell) for item in audits for cell in item.cells]
    flagged = [(item, cell) for item, cell in cells if cell.flagged]
    lines = [
        "# Kết quả đã công bố · Published results",
        "",
        f"{len(audits)} đợt, {len(cells)} tỷ lệ; {len(cells) - len(flagged)} tỷ lệ tính lại được.",
        "",
        f"{len(audits)} rounds, {len(cells)} percentages, {len(cells) - len(flagged)} of which are reproduced.",
        "",
        "## Chỗ không khớp · What is flagged",
        "",
    ]
    rows = (
        [
            item.round_id,
            str(cell.row),
            f"{cell.level.label.vi} · {cell.level.label.en}",
            f"{cell.count} = {cell.printed}",
            f"{cell.verdict.label.vi} · {cell.verdict.label.en}",
            "<br>".join(f"{why.text('vi')} · {why.text('en')}" for why in cell.explanations),
        ]
        for item, cell in flagged
    )
    header = ["đợt · round", "hàng · row", "mức · level", "đã in · printed", "kết luận · verdict", "vì sao · why"]
    lines += table(header, rows)
    lines += ["", "## Trên một nửa tín nhiệm thấp · Above one half", ""]
    above = [
        row
        for source in rounds()
        for row in row_consequences(source)
        if row.findings and row.findings[0].status is not ptn.Status.NOT_APPLICABLE
    ]
    header = ["đợt · round", "hàng · row", "văn bản · instrument", "trên · of", "hệ quả · consequence"]
    return [
        *lines,
        *table(
            header,
            (
                [
                    row.round_id,
                    str(row.row),
                    row.regulation.instrument.name.vi,
                    f"{row.standing.low} / {row.standing.of or '?'} ({both(row.base_from.label)})",
                    "<br>".join(f"{f.status.label.vi}: {both(f.statement)}" for f in row.findings),
                ]
                for row in above
            ),
        ),
    ]


def both(said: ptn.Text | ptn.Statement) -> str:
    """Return something in both languages, side by side."""
    if isinstance(said, ptn.Text):
        return f"{said.vi} · {said.en}"
    return f"{said.text('vi')} · {said.text('en')}"


BOOKS: dict[str, Rulebook] = {
    "can-tho-2019": plans.CAN_THO_2019,
    "assembly-2012": plans.ASSEMBLY_2012,
    "assembly-2014": plans.ASSEMBLY_2014,
    "assembly-2023": plans.ASSEMBLY_2023,
    "party-2014": plans.PARTY_2014,
    "party-2023": plans.PARTY_2023,
}
PAIRS = (
    ("can-tho-2019", "party-2014"),
    ("can-tho-2019", "assembly-2014"),
    ("assembly-2012", "assembly-2014"),
    ("assembly-2014", "assembly-2023"),
    ("party-2014", "party-2023"),
    ("assembly-2023", "party-2023"),
)
PAGES: dict[str, Callable[[], list[str]]] = {
    "plan.md": partial(rulebook_page, plans.CAN_THO_2019),
    **{f"{name}.md": partial(rulebook_page, book) for name, book in BOOKS.items() if name != "can-tho-2019"},
    "comparison.md": comparison_page,
    "thresholds.md": thresholds_page,
    "published.md": audit_page,
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
