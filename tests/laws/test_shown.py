"""What values show of themselves in a notebook: whole, escaped, named, in both languages."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from phieu_tin_nhiem import CAN_THO_2019
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.testing import examples
from shown import VALUES


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
