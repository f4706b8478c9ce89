"""What values show of themselves in a notebook: whole, escaped, named, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from attrs import evolve

from phieu_tin_nhiem import CAN_THO_2019, Result, Tally, Turnout
from phieu_tin_nhiem.base.document import Shown
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.plans.comparison import compare
from phieu_tin_nhiem.published import audit, rounds
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
