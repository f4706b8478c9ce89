"""What values show of themselves in a notebook: whole, escaped, named, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import pytest
from attrs import evolve

from phieu_tin_nhiem import CAN_THO_2019, Outcome, Result, Tally, Text, Turnout
from phieu_tin_nhiem.base.document import Shown
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.plans.comparison import compare
from phieu_tin_nhiem.published import PrintedPercent, PublishedRound, PublishedRow, audit, rounds
from phieu_tin_nhiem.testing import examples

DECISIONS = CAN_THO_2019.decide_all(
    [examples.DIRECTOR, examples.DEPUTY, examples.NEW_DEPUTY] * 4, on=examples.FAULTY_DAY
)
VALUES: Mapping[str, Shown] = {
    "audit": audit(rounds()[0]),
    "comparison": compare(ASSEMBLY_2014, ASSEMBLY_2023),
    "count": examples.counted(),
    "decision": DECISIONS[0],
    "decisions": DECISIONS,
    "plan": CAN_THO_2019,
    "published": rounds()[0],
    "regulation": ASSEMBLY_2012,
    "report": CAN_THO_2019.check(examples.worked_round()),
    "result": Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47)),
    "tally": Tally(437, 34, 4),
    "timeline": CAN_THO_2019.timeline(examples.CLEAN_DAY),
}


class TestInANotebook:
    """Accessible tables, no script, nothing from elsewhere."""

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("name", VALUES)
    def test_every_table_has_a_caption_and_heads_of_rows_and_columns(self, name: str, language: Language) -> None:
        html = VALUES[name].to_html(language)
        assert html.count("<caption>") == html.count("<table>")
        assert "<caption></caption>" not in html
        for body in re.findall(r"<tbody>(.*?)</tbody>", html):
            assert body.count("<tr>") == body.count('<th scope="row"')
        for head in re.findall(r"<thead>(.*?)</thead>", html):
            assert head.count("<th ") == head.count('<th scope="col"') > 0

    @pytest.mark.parametrize("name", VALUES)
    def test_nothing_runs_and_nothing_is_fetched(self, name: str) -> None:
        html = VALUES[name]._repr_html_()
        assert re.findall(r"<script|<link|<img|<iframe|\bon\w+=|url\(|@import|\bsrc=", html) == []

    @pytest.mark.parametrize("name", VALUES)
    def test_no_id_can_meet_that_of_another_value_on_the_page(self, name: str) -> None:
        assert " id=" not in VALUES[name]._repr_html_()

    def test_a_host_s_text_is_text(self) -> None:
        person = evolve(examples.DIRECTOR, name="<b>Nguyễn & Mẫu</b>")
        html = CAN_THO_2019.decide_all([person], on=examples.CLEAN_DAY)._repr_html_()
        assert "&lt;b&gt;Nguyễn &amp; Mẫu&lt;/b&gt;" in html


class TestManyDecisions:
    """Of many people a notebook shows how many have each answer, and the first ten."""

    def test_each_answer_is_counted_and_ten_people_are_shown(self) -> None:
        html = DECISIONS._repr_html_()
        assert "Quyết định về 12 người" in html
        assert html.count("Nguyễn Mẫu Một") == 4
        assert html.count("Lê Mẫu Ba") == 3
        assert "Và 2 người nữa." in html
        assert "And 2 more." in DECISIONS.to_html("en")

    def test_of_few_nobody_is_left_out_and_of_nobody_nothing_is_listed(self) -> None:
        assert "người nữa" not in DECISIONS[:10]._repr_html_()
        nobody = DECISIONS[:0]
        assert nobody._repr_html_().count("<table>") == 1
        assert nobody.explain("en").splitlines()[0] == "Decisions on 0 people"
        assert nobody.number_of(Outcome.VOTED_ON) == 0


class TestPublishedRounds:
    """A published round shows what was printed of it, and says of the rest that it is not known."""

    ROWS = (
        PublishedRow(round_id="A", row=1, position="Chủ tịch HĐND", high=40, confidence=4, low=2),
        PublishedRow(round_id="A", row=2, low=21, percent_low=PrintedPercent("63,7%")),
        PublishedRow(round_id="A", row=3, percent_low=PrintedPercent("gần 55")),
    )
    ROUND = PublishedRound(
        id="A", body="HĐND tỉnh Mẫu", printed_date="2018-12", rows=ROWS, notes=Text("tạm", "for now")
    )

    def test_its_rows_are_a_table_with_a_bar_where_all_three_counts_are_known(self) -> None:
        html = self.ROUND._repr_html_()
        assert html.count('role="img"') == 1
        assert 'aria-label="tín nhiệm cao: 40; tín nhiệm: 4; tín nhiệm thấp: 2"' in html
        assert '<td class="n" data-of="tín nhiệm thấp">21 (63,7%)</td>' in html
        assert "? (gần 55%)" in html
        assert html.count("chưa rõ</td>") == 4
        assert "tạm" in html

    def test_in_english_it_has_the_english_notes(self) -> None:
        assert "for now" in self.ROUND.to_html("en")
        assert "Date: 2018-12." in self.ROUND.to_html("en")

    def test_the_day_is_spelled_where_it_is_known(self) -> None:
        whole = PublishedRound(id="A", body="HĐND", printed_date="2018-12-07")
        assert whole.on == date(2018, 12, 7)
        assert "07/12/2018" in whole.explain()
        assert "<table>" not in whole._repr_html_()
