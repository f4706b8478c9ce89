"""Published results: every round of the data, what the audit flags, and what follows above one half."""

from collections import Counter
from typing import Final

import phieu_tin_nhiem as ptn
from phieu_tin_nhiem import Language
from phieu_tin_nhiem.base.sentences import spell
from phieu_tin_nhiem.published import Audit, Cell, RowConsequences, audit, rounds, row_consequences

from .markdown import Page, filled, say, table


def results_page(language: Language) -> list[str]:
    """Return the page on published results."""
    audits = [audit(source) for source in rounds()]
    cells = [(item, cell) for item in audits for cell in item.cells]
    flagged = [(item, cell) for item, cell in cells if cell.flagged]
    return filled(
        "published",
        language,
        audits=str(len(audits)),
        cells=str(len(cells)),
        reproduced=str(len(cells) - len(flagged)),
        flagged=flagged_table(flagged, language),
        above_half=above_half_table(language),
        rounds=rounds_table(audits, language),
    )


def flagged_table(flagged: list[tuple[Audit, Cell]], language: Language) -> list[str]:
    """Return what is flagged, with every explanation that was found."""
    header = say(
        language, "đợt|hàng|mức|số phiếu|tỷ lệ đã in|kết luận|vì sao", "round|row|level|count|printed|verdict|why"
    ).split("|")
    rows = (
        [
            item.round_id,
            str(cell.row),
            cell.level.label.get(language),
            spell(cell.count, language),
            f"{cell.printed}%",
            cell.verdict.label.get(language),
            "<br>".join(why.text(language) for why in cell.explanations),
        ]
        for item, cell in flagged
    )
    return table(header, rows)


def above_half_table(language: Language) -> list[str]:
    """Return the rows on which low confidence may lead to something, and to what."""
    rows = [
        row
        for source in rounds()
        for row in row_consequences(source)
        if row.findings and row.findings[0].status is not ptn.Status.NOT_APPLICABLE
    ]
    header = say(language, "đợt|hàng|văn bản|mẫu số|hệ quả", "round|row|instrument|base|consequence").split("|")
    return table(header, (consequence_cells(row, language) for row in rows))


def consequence_cells(row: RowConsequences, language: Language) -> list[str]:
    """Return the row of one person."""
    standing = row.standing
    return [
        row.round_id,
        str(row.row),
        row.plan.instrument.name.get(language),
        f"{standing.low} / {standing.of or '?'} ({row.base_from.label.get(language)})",
        "<br>".join(f"{item.status.label.get(language)}: {item.statement.text(language)}" for item in row.findings),
    ]


def rounds_table(audits: list[Audit], language: Language) -> list[str]:
    """Return every round with what the audit says of its percentages."""
    header = say(
        language, "đợt|cơ quan|ngày|số người|kết luận về các tỷ lệ", "round|body|day|people|verdicts on its percentages"
    ).split("|")
    rows = []
    for source, item in zip(rounds(), audits, strict=True):
        verdicts = Counter(cell.verdict for cell in item.cells)
        counts = "; ".join(f"{verdict.label.get(language)}: {number}" for verdict, number in verdicts.items())
        rows.append([source.id, source.body, spell(source.on, language), str(len(source.rows)), counts])
    return table(header, rows)


PAGES: Final[dict[str, Page]] = {"reference/published.md": results_page}
