"""The two forms of a document, letter for letter: text for a terminal, and HTML."""

from __future__ import annotations

import re
from typing import Any

import pytest

from phieu_tin_nhiem.document import Bar, Block, Cell, Document, Entry, Heading, Key, Paragraph, Table


def html(*blocks: Block, title: str = "T") -> str:
    """Return the HTML of a document without its style sheet and its outermost element."""
    whole = re.sub("<style>.*</style>", "", Document(title, blocks).to_html("vi"))
    return whole.removeprefix('<div class="ptn" lang="vi">').removesuffix("</div>")


def text(*blocks: Block, width: int = 100, title: str = "T") -> list[str]:
    """Return the lines of a document below its title."""
    return Document(title, blocks).to_text(width).split("\n")[2:]


def row(*cells: Cell) -> str:
    """Return the HTML of the one row of a table."""
    found = re.search("<tbody><tr>(.*)</tr></tbody>", html(Table(("",) * len(cells), (cells,))))
    assert found is not None
    return found[1]


def head(name: Cell, *cells: Cell) -> str:
    """Return the HTML of the head of a column that holds these cells."""
    found = re.search("<thead><tr>(.*)</tr></thead>", html(Table((name,), tuple((cell,) for cell in cells))))
    assert found is not None
    return found[1]


class TestHtml:
    """Every block is exactly these elements."""

    def test_the_style_stands_in_it_once(self) -> None:
        whole = Document("T <1>", ()).to_html("en")
        assert re.fullmatch('<div class="ptn" lang="en"><style>[^<]*</style><h3>T &lt;1&gt;</h3></div>', whole)

    def test_running_text_and_lists(self) -> None:
        blocks = (
            Paragraph("p & q"),
            Entry("✓", "đạt", ("a", "b < c"), "nhãn"),
            Entry("!", "x"),
            Heading('"H"'),
            Entry("–", "y", (), "z"),
        )
        assert html(*blocks) == (
            "<h3>T</h3><p>p &amp; q</p>"
            '<ul><li><span class="m" role="img" aria-label="nhãn">✓</span> đạt<small>a</small>'
            "<small>b &lt; c</small></li>"
            '<li><span class="m" role="img" aria-label="!">!</span> x</li></ul>'
            "<h4>&quot;H&quot;</h4>"
            '<ul><li><span class="m" role="img" aria-label="z">–</span> y</li></ul>'
        )

    def test_a_narrow_table(self) -> None:
        table = Table(("a", "b"), (("x", "1"), ("y", "2,5%")), "C & D")
        assert html(Heading("H"), table) == (
            '<h3>T</h3><h4>H</h4><div role="group" tabindex="0" aria-label="C &amp; D"><table>'
            "<caption>C &amp; D</caption>"
            '<thead><tr><th scope="col">a</th><th scope="col" class="n">b</th></tr></thead>'
            '<tbody><tr><th scope="row">x</th><td class="n">1</td></tr>'
            '<tr><th scope="row">y</th><td class="n">2,5%</td></tr></tbody></table></div>'
        )

    def test_a_wide_table(self) -> None:
        bar = Bar((("cao", 3), ("thấp", 1)))
        table = Table(("a", Key("b", 1), "c <", "d", "e"), ((Key("x", 0), "1", bar, "z", "w"),))
        assert html(table) == (
            '<h3>T</h3><div class="l" role="group" tabindex="0" aria-label="T"><table><caption>T</caption>'
            '<thead><tr><th scope="col">a</th>'
            '<th scope="col" class="n"><span class="k s1" aria-hidden="true"></span>b</th>'
            '<th scope="col">c &lt;</th><th scope="col">d</th><th scope="col">e</th></tr></thead>'
            '<tbody><tr><th scope="row" class="w"><span class="k s0" aria-hidden="true"></span>x</th>'
            '<td class="n" data-of="b">1</td>'
            '<td data-of="c &lt;"><span class="b" role="img" aria-label="cao: 3; thấp: 1">'
            '<span class="s0" style="flex:750"></span><span class="s1" style="flex:250"></span></span></td>'
            '<td data-of="d">z</td><td data-of="e">w</td></tr></tbody></table></div>'
        )

    def test_four_columns_are_narrow_and_five_are_wide(self) -> None:
        assert ["data-of" in row(*"abcd"), "data-of" in row(*"abcde")] == [False, True]

    def test_prose_is_longer_than_forty_letters_and_makes_a_table_wide(self) -> None:
        assert row("a", "b" * 40) == f'<th scope="row">a</th><td>{"b" * 40}</td>'
        assert row("a", "b" * 41) == f'<th scope="row">a</th><td class="t" data-of="">{"b" * 41}</td>'
        assert row("b" * 41, "a") == f'<th scope="row" class="t">{"b" * 41}</th><td data-of="">a</td>'

    def test_above_figures_alone_a_head_stands_to_the_right(self) -> None:
        assert head("a", "1", "2") == '<th scope="col" class="n">a</th>'
        assert head("a", "1", "b") == head("a") == '<th scope="col">a</th>'
        assert head("2013") == '<th scope="col" class="n">2013</th>'
        assert head("a" * 41, "b") == f'<th scope="col" class="t">{"a" * 41}</th>'
        shade = '<span class="k s2" aria-hidden="true"></span>'
        assert head(Key("a", 2), "b") == f'<th scope="col" class="w">{shade}a</th>'

    def test_a_bar_in_a_row_says_its_parts_and_shows_those_that_are_not_none(self) -> None:
        assert row(Bar((("a", 0), ('"', 2), ("c", 1)))) == (
            '<th scope="row"><span class="b" role="img" aria-label="a: 0; &quot;: 2; c: 1">'
            '<span class="s1" style="flex:667"></span><span class="s2" style="flex:333"></span></span></th>'
        )

    def test_a_column_that_a_bar_heads_has_no_name_but_its_own_drawing(self) -> None:
        table = Table(("a", Bar((("x", 1),)), "c", "d", "e"), (tuple("vwxyz"),))
        assert f'<td data-of="{"█" * 20}">w</td>' in html(table)


class TestWhatIsNotSeen:
    """What shows nothing is written out, and letters that run from right to left keep that to themselves."""

    @pytest.mark.parametrize(
        ("given", "shown"),
        [
            ("a\u200bb", "a\\u200bb"),
            ("a\x07b", "a\\u0007b"),
            ("a\U000e0001b", "a\\ue0001b"),
            ("a\nb", "a b"),
            ("a\u2028b", "a b"),
            ("a\u2029b", "a b"),
            ("a\ud800b", "a\\ud800b"),
            ("a\u00a0b", "a\u00a0b"),
            ("a\ue000\u200bb", "a\ue000\\u200bb"),
            ("\u0110ạt", "\u0110ạt"),
        ],
    )
    def test_in_both_forms(self, given: str, shown: str) -> None:
        assert html(Paragraph(given)) == f"<h3>T</h3><p>{shown}</p>"
        assert text(Paragraph(given)) == [shown]
        assert row(given) == f'<th scope="row">{shown}</th>'

    def test_from_right_to_left(self) -> None:
        hebrew = "\u05e9\u05dc\u05d5\u05dd"
        assert html(Paragraph(f"a {hebrew} {hebrew} b {hebrew}")) == (
            f"<h3>T</h3><p>a <bdi>{hebrew} {hebrew}</bdi> b <bdi>{hebrew}</bdi></p>"
        )
        assert text(Paragraph(hebrew)) == [hebrew]


class TestText:
    """Every block is exactly these lines."""

    def test_a_title_and_its_underline(self) -> None:
        assert Document("abc", ()).to_text() == "abc\n==="
        assert Document("", ()).to_text() == "\n"
        assert Document("x" * 101, ()).to_text() == f"{'x' * 100}\nx\n{'=' * 100}"

    def test_a_heading_stands_apart(self) -> None:
        assert text(Heading("ab cd")) == ["", "ab cd", "-----"]
        assert text(Heading("ab cd"), width=4) == ["", "ab", "cd", "----"]

    def test_words_with_hyphens_stay_whole(self) -> None:
        assert text(Paragraph("xx aaaa-bbbb"), width=10) == ["xx", "aaaa-bbbb"]

    def test_an_entry_hangs_and_its_details_stand_in(self) -> None:
        assert text(Entry("✓", "aa bb", ("cc dd", "ee")), width=8) == [
            "✓ aa bb",
            "    cc",
            "      dd",
            "    ee",
        ]
        assert text(Entry("✓", "aa bb"), width=5) == ["✓ aa", "  bb"]

    def test_a_table(self) -> None:
        table = Table(("a", Key("bb", 1)), ((Bar((("x", 1), ("y", 1))), "c"), (Bar(()), "")))
        assert text(table) == [
            f"a{' ' * 21}▒ bb",
            f"{'-' * 20}  ----",
            f"{'█' * 10}{'▒' * 10}  c",
            "–",
        ]

    def test_a_table_that_fits_exactly_is_not_cut(self) -> None:
        table = Table(("aa bb", "cc dd"), ())
        assert text(table, width=12) == ["aa bb  cc dd", "-----  -----"]
        assert text(table, width=11) == ["aa    cc dd", "bb", "----  -----"]

    def test_of_two_that_are_alike_the_first_gives_way_and_then_the_other(self) -> None:
        table = Table(("aa bb", "cc dd"), ())
        assert text(table, width=10) == ["aa    cc", "bb    dd", "----  ----"]

    def test_no_word_is_broken_and_nothing_gives_way_below_its_longest(self) -> None:
        table = Table(("aaa b", "ccc"), (("d", "e"),))
        assert text(table, width=1) == ["aaa  ccc", "b", "---  ---", "d    e"]

    def test_what_has_a_word_as_wide_as_itself_keeps_its_width(self) -> None:
        table = Table(("aaaaaaaa", "b b b"), ())
        assert text(table, width=13) == ["aaaaaaaa  b b", "          b", "--------  ---"]


class TestLengths:
    """A bar is shared out in proportion, half up; what is not none can be seen, and the largest makes up the rest."""

    @pytest.mark.parametrize(
        ("counts", "lengths"),
        [
            ((1, 1, 2), (5, 5, 10)),
            # 2.5, 2.5 and 15 of 20: 3, 3 and what is left.
            ((1, 1, 6), (3, 3, 14)),
            # 6.7 each: 7, 7, and the first of the largest gives way.
            ((1, 1, 1), (6, 7, 7)),
            ((0, 1, 0), (0, 20, 0)),
            ((1, 10**9, 0), (1, 19, 0)),
            # 0.5 of 20 is one half up; 0.49 is one because it is not none.
            ((1, 39, 0), (1, 19, 0)),
            # 1.5 is 2, and 1.49 is 1.
            ((3, 37, 0), (2, 18, 0)),
            ((149, 1851, 0), (1, 19, 0)),
        ],
    )
    def test_in_a_terminal(self, counts: tuple[int, ...], lengths: tuple[int, ...]) -> None:
        drawn = "".join(shade * length for shade, length in zip("█▒░", lengths, strict=True))
        assert text(Bar(tuple(zip("abc", counts, strict=True)))) == [drawn]

    def test_on_a_page_in_a_thousand(self) -> None:
        assert re.findall(r'"s(\d)" style="flex:(\d+)"', html(Bar((("a", 1), ("b", 1), ("c", 1))))) == [
            ("0", "334"),
            ("1", "333"),
            ("2", "333"),
        ]


class TestWhatCannotBeShown:
    """A block of no kind, or a row that does not fit its header, is a mistake of whoever made the document."""

    def test_no_block(self) -> None:
        stranger: Any = "a stranger"
        document = Document("T", (stranger,))
        with pytest.raises(AssertionError, match="a stranger"):
            document.to_text()
        with pytest.raises(AssertionError, match="a stranger"):
            document.to_html("vi")

    @pytest.mark.parametrize("cells", [("x",), ("x", "y", "z")])
    def test_a_row_is_as_long_as_the_header(self, cells: tuple[str, ...]) -> None:
        document = Document("T", (Table(("a", "b"), (("u", "v"), cells)),))
        with pytest.raises(ValueError, match="argument 3 is"):
            document.to_text()
        with pytest.raises(ValueError, match="argument 3 is"):
            document.to_html("vi")
