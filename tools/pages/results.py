"""Published results: every round of the data, what the audit flags, and what follows above one half."""

from collections import Counter
from typing import Final

import phieu_tin_nhiem as ptn
from phieu_tin_nhiem import Language
from phieu_tin_nhiem.base.sentences import spell
from phieu_tin_nhiem.published import Audit, Cell, RowConsequences, audit, rounds, row_consequences

from .markdown import Page, say, table


def results_page(language: Language) -> list[str]:
    """Return the page on published results."""
    audits = [audit(source) for source in rounds()]
    cells = [(item, cell) for item in audits for cell in item.cells]
    flagged = [(item, cell) for item, cell in cells if cell.flagged]
    kept = len(cells) - len(flagged)
    return [
        f"# {say(language, 'Kết quả đã công bố', 'Published results')}",
        "",
        say(
            language,
            f"Dữ liệu kèm theo có {len(audits)} đợt với {len(cells)} tỷ lệ đã in; {kept} tỷ lệ tính lại được.\n"
            "Cách đối chiếu được giải thích ở trang [đối chiếu kết quả](../explanation/audit.md).",
            f"The data that ship with the library hold {len(audits)} rounds with {len(cells)} printed percentages,\n"
            f"{kept} of which are reproduced. [Auditing published results](../explanation/audit.md) explains how.",
        ),
        "",
        f"## {say(language, 'Số liệu không khớp', 'What is flagged')}",
        "",
        *flagged_table(flagged, language),
        "",
        f"## {say(language, 'Có quá nửa số phiếu “tín nhiệm thấp”', 'More than one half rated “low confidence”')}",
        "",
        *above_half_table(language),
        "",
        f"## {say(language, 'Các đợt', 'The rounds')}",
        "",
        *rounds_table(audits, language),
    ]


def flagged_table(flagged: list[tuple[Audit, Cell]], language: Language) -> list[str]:
    """Return what is flagged, with every explanation that was found."""
    header = [
        say(language, "đợt", "round"),
        say(language, "hàng", "row"),
        say(language, "mức", "level"),
        say(language, "số phiếu", "count"),
        say(language, "tỷ lệ đã in", "printed"),
        say(language, "kết luận", "verdict"),
        say(language, "vì sao", "why"),
    ]
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
    header = [
        say(language, "đợt", "round"),
        say(language, "hàng", "row"),
        say(language, "văn bản", "instrument"),
        say(language, "mẫu số", "base"),
        say(language, "hệ quả", "consequence"),
    ]
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
    header = [
        say(language, "đợt", "round"),
        say(language, "cơ quan", "body"),
        say(language, "ngày", "day"),
        say(language, "số người", "people"),
        say(language, "kết luận về các tỷ lệ", "verdicts on its percentages"),
    ]
    rows = []
    for source, item in zip(rounds(), audits, strict=True):
        verdicts = Counter(cell.verdict for cell in item.cells)
        counts = "; ".join(f"{verdict.label.get(language)}: {number}" for verdict, number in verdicts.items())
        rows.append([source.id, source.body, spell(source.on, language), str(len(source.rows)), counts])
    return table(header, rows)


PAGES: Final[dict[str, Page]] = {"reference/published.md": results_page}
