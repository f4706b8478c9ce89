"""Documents: plain structure, shown as text that fits a terminal and as HTML in which all that is a host's is text."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import Tally, UnknownTermError
from phieu_tin_nhiem.base.document import Bar, Block, Cell, Document, Entry, Heading, Key, Paragraph, Shown, Table
from phieu_tin_nhiem.base.text import LANGUAGES, Language

TAGS = "bdi div style h3 h4 p ul li span small table caption thead tbody tr th td"
ATTRIBUTES = {"class", "lang", "role", "aria-label", "aria-hidden", "scope", "style", "tabindex", "data-of"}

markup = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "</style><b>",
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='x",
        "&lt;i&gt;",
        "]]><!--",
        "&#60;b&#62;",
        "<",
        "&",
    ]
)
texts = st.lists(markup | st.text(max_size=8), min_size=1, max_size=3).map("".join)


bars = st.builds(Bar, st.lists(st.tuples(texts, st.integers(0, 10**100)), max_size=3).map(tuple))
keys = st.builds(Key, texts, st.integers(0, 2))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Draw a table whose rows are as long as its header."""
    columns = draw(st.integers(1, 4))
    row = st.tuples(*[texts | keys | bars] * columns)
    return Table(draw(row), tuple(draw(st.lists(row, max_size=3))), draw(st.just("") | texts))


blocks = st.one_of(
    st.builds(Heading, texts),
    st.builds(Paragraph, texts),
    st.builds(Entry, texts, texts, st.lists(texts, max_size=2).map(tuple), texts),
    tables(),
    bars,
)
documents = st.builds(Document, texts, st.lists(blocks, max_size=5).map(tuple))


class Reader(HTMLParser):
    """Reads HTML strictly: every element is closed where it must be; text, tags and attributes are kept."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []
        self.languages: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.append(tag)
        self.attributes += attrs
        self.languages += [value for name, value in attrs if name == "lang"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        assert self.open
        if self.open[-1] != "style":
            self.text.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    @classmethod
    def read(cls, html: str) -> Reader:
        reader = cls()
        reader.feed(html)
        reader.close()
        assert reader.open == []
        return reader


def words_of(cell: Cell) -> str:
    """Return the text of a cell: none of a bar, which says it in a label."""
    match cell:
        case Bar():
            return ""
        case Key(text):
            return text
        case _:
            return cell


def seen(text: str) -> str:
    """Return text without spaces, and with the code points of what else is not seen in it."""
    unseen = {sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    return "".join(f"\\u{ord(sign):04x}" if sign in unseen else sign for sign in "".join(text.split()))


def said_by(block: Block) -> list[str]:
    """Return every text of a block in the order in which it is shown."""
    match block:
        case Heading(text) | Paragraph(text):
            return [text]
        case Entry(mark, text, details, _):
            return [f"{mark} {text}", *details]
        case Table(header, rows, caption):
            return [caption, *(words_of(cell) for row in (header, *rows) for cell in row)]
        case Bar():
            return []


class TestHtml:
    """HTML is one escaped element, without script, colours or outer resources."""

    @given(documents, st.sampled_from(LANGUAGES))
    def test_it_is_well_formed_and_in_its_language(self, document: Document, language: Language) -> None:
        html = document.to_html(language)
        reader = Reader.read(html)
        assert html.startswith(f'<div class="ptn" lang="{language}">')
        assert reader.languages == [language]

    @given(documents)
    def test_no_markup_of_the_host_s_survives(self, document: Document) -> None:
        reader = Reader.read(document.to_html("vi"))
        assert set(reader.tags) <= set(TAGS.split())
        assert {name for name, _ in reader.attributes} <= ATTRIBUTES
        assert reader.tags.count("style") == 1

    @given(documents)
    def test_every_word_is_there(self, document: Document) -> None:
        expected = document.title
        above = document.title
        for block in document.blocks:
            if isinstance(block, Heading):
                above = block.text
            # A table without a caption of its own is called what stands above it.
            expected += above if isinstance(block, Table) and not block.caption else ""
            expected += "".join(said_by(block))
        # The parser reads a carriage return as any browser does, as a line break.
        assert "".join("".join(Reader.read(document.to_html("en")).text).split()) == seen(expected)

    def test_a_mark_is_named_for_those_who_do_not_see_it(self) -> None:
        html = Document("T", (Entry("✗", "muộn", (), 'vi phạm "nặng"'), Entry("!", "sát hạn"))).to_html("vi")
        labels = [value for name, value in Reader.read(html).attributes if name == "aria-label"]
        assert labels == ['vi phạm "nặng"', "!"]

    def test_entries_that_stand_together_are_one_list(self) -> None:
        entry = Entry("✓", "đạt", ("Căn cứ",))
        html = Document("T", (entry, entry, Paragraph("p"), entry)).to_html("vi")
        assert " ".join(tag for tag in Reader.read(html).tags if tag in {"ul", "li", "p"}) == "ul li li p ul li"

    def test_header_cells_say_so(self) -> None:
        html = Document("T", (Table(("a", "b"), (("1", "2"),)),)).to_html("en")
        assert html.count('<th scope="col" class="n">') == 2
        assert '<th scope="row" class="n">1</th><td class="n">2</td>' in html

    def test_a_table_has_a_name_and_can_be_scrolled_with_the_keyboard(self) -> None:
        table = Table(("a",), (("1",),))
        html = Document("T", (table, Heading("H"), table, Table(("a",), (), "C & D"))).to_html("en")
        names = [value for name, value in Reader.read(html).attributes if name == "aria-label"]
        assert names == ["T", "H", "C & D"]
        assert html.count("<caption>C &amp; D</caption>") == 1
        assert html.count('role="group" tabindex="0"') == 3

    def test_figures_stand_to_the_right_and_prose_has_room(self) -> None:
        cells = ("a", "1.234", "92,3%", "12/01/2019", "x" * 41)
        html = Document("T", (Table(("h",) * 5, (cells,)),)).to_html("vi")
        assert html.count('<th scope="col" class="n">') == html.count('<td class="n"') == 2
        assert html.count('<td class="t"') == 1

    @pytest.mark.parametrize("cells", [("a", "b", "c", "d", "e"), ("a", "x" * 41)])
    def test_each_cell_of_a_wide_table_says_what_its_column_is_called(self, cells: tuple[str, ...]) -> None:
        # On a phone it is shown as a list.
        heads = ("head", Key("<k>", 0), "c", "d", "e")[: len(cells)]
        html = Document("T", (Table(heads, (cells,)),)).to_html("en")
        assert '<div class="l" role="group"' in html
        assert re.findall('<td[^>]* data-of="([^"]*)">', html) == ["&lt;k&gt;", "c", "d", "e"][: len(cells) - 1]

    def test_a_narrow_table_says_it_once(self) -> None:
        html = Document("T", (Table(("a", "b"), (("x", "y"),)),)).to_html("en")
        assert 'class="l"' not in html
        assert " data-of=" not in html


class TestBars:
    """A bar shows its parts in proportion, in patterns as well as in colours, and says them in words."""

    BAR = Bar((("cao", 437), ("<vừa>", 34), ("thấp", 4)))

    def test_it_says_its_parts_in_a_label_and_draws_them_in_proportion(self) -> None:
        html = Document("T", (self.BAR,)).to_html("vi")
        assert 'role="img" aria-label="cao: 437; &lt;vừa&gt;: 34; thấp: 4"' in html
        # 437, 34 and 4 of 475, in a thousand: 920, 71.6 and 8.4.
        assert re.findall(r'class="s(\d)" style="flex:(\d+)"', html) == [("0", "920"), ("1", "72"), ("2", "8")]

    def test_in_a_terminal_what_is_not_none_can_be_seen(self) -> None:
        assert Document("T", (self.BAR,)).to_text().splitlines()[2] == "█" * 18 + "▒" + "░"
        assert Document("T", (Bar((("a", 0), ("b", 1))),)).to_text().splitlines()[2] == "▒" * 20

    def test_nothing_has_an_empty_bar(self) -> None:
        nothing = Document("T", (Bar((("a", 0), ("b", 0))),))
        assert 'aria-label="a: 0; b: 0"></span>' in nothing.to_html("vi")
        assert nothing.to_text().splitlines() == ["T", "=", "–"]

    @given(bars)
    def test_the_lengths_make_the_whole_and_keep_the_order(self, bar: Bar) -> None:
        html = Document("T", (bar,)).to_html("en")
        lengths = {int(place): int(length) for place, length in re.findall(r'"s(\d)" style="flex:(\d+)"', html)}
        counts = [count for _, count in bar.parts]
        assert set(lengths) == {place for place, count in enumerate(counts) if count}
        assert sum(lengths.values()) in {0, 1000}
        for place, length in lengths.items():
            assert all(length >= other for at, other in lengths.items() if counts[at] < counts[place])

    def test_a_key_has_the_shade_of_its_part(self) -> None:
        document = Document("T", (Table((Key("cao", 0), Key("thấp", 2)), ((self.BAR, "1"),)),))
        html = document.to_html("vi")
        assert '<span class="k s0" aria-hidden="true"></span>cao' in html
        assert '<span class="k s2" aria-hidden="true"></span>thấp' in html
        assert document.to_text().splitlines()[2].split("  ")[0] == "█ cao"


class TestText:
    """Text fits the width that is asked for, and loses no word."""

    @given(documents, st.integers(20, 120))
    def test_no_word_is_lost(self, document: Document, width: int) -> None:
        only_running = Document(document.title, tuple(b for b in document.blocks if not isinstance(b, Table)))
        shown = "".join(only_running.to_text(width).split())
        for block in only_running.blocks:
            for text in said_by(block):
                assert seen(text) in shown

    @pytest.mark.parametrize("text", ["", " "])
    def test_an_entry_without_a_text_keeps_its_mark(self, text: str) -> None:
        assert Document("T", (Entry("✓", text, ()),)).to_text().splitlines() == ["T", "=", "✓"]

    @given(st.lists(st.text("ăb ", min_size=1, max_size=60), min_size=1, max_size=4), st.integers(20, 80))
    def test_running_text_keeps_to_the_width(self, words: list[str], width: int) -> None:
        text = " ".join(words)
        document = Document(text, (Heading(text), Paragraph(text), Entry("✓", text, (text,))))
        assert max(map(len, document.to_text(width).splitlines())) <= width

    def test_worked_example(self) -> None:
        document = Document(
            "Kết quả",
            (
                Heading("Phần 1"),
                Paragraph("một hai ba bốn"),
                Entry("✓", "đạt yêu cầu của kế hoạch", ("Căn cứ: kế hoạch ấy",)),
                Table(("Mức", "Số phiếu"), (("cao", "437"), ("thấp", "4"))),
            ),
        )
        assert document.to_text(16).splitlines() == [
            "Kết quả",
            "=======",
            "",
            "Phần 1",
            "------",
            "một hai ba bốn",
            "✓ đạt yêu cầu",
            "  của kế hoạch",
            "    Căn cứ: kế",
            "      hoạch ấy",
            "Mức   Số phiếu",
            "----  --------",
            "cao   437",
            "thấp  4",
        ]

    def test_an_underline_is_no_longer_than_its_title_or_the_width(self) -> None:
        assert Document("abc def", ()).to_text(4).splitlines() == ["abc", "def", "===="]

    @given(st.lists(st.text("abcdef ", max_size=40), min_size=1, max_size=5))
    def test_no_line_ends_in_a_space(self, cells: list[str]) -> None:
        shown = Document("T", (Table(tuple(cells), (tuple(cells),)),)).to_text()
        assert all(line == line.rstrip() for line in shown.split("\n"))

    def test_an_empty_column_is_a_column(self) -> None:
        assert Document("T", (Table(("", "a"), (("", "1"),)),)).to_text().splitlines() == [
            "T",
            "=",
            "   a",
            "-  -",
            "   1",
        ]


class TestTableInText:
    """The widest columns give way until the table fits, as long as no word has to be broken."""

    @given(
        st.integers(1, 4).flatmap(
            lambda columns: st.lists(
                st.lists(st.text("abc ", max_size=40), min_size=columns, max_size=columns), min_size=2
            )
        ),
        st.integers(20, 100),
    )
    def test_it_fits_unless_words_alone_are_wider(self, rows: list[list[str]], width: int) -> None:
        table = Table(tuple(rows[0]), tuple(map(tuple, rows[1:])))
        lines = Document("T", (table,)).to_text(width).splitlines()[2:]
        longest_words = [
            max([1, *(len(word) for cell in column for word in cell.split())]) for column in zip(*rows, strict=True)
        ]
        words_alone = sum(longest_words) + 2 * (len(longest_words) - 1)
        assert max(map(len, lines), default=0) <= max(width, words_alone)
        for column in zip(*rows, strict=True):
            for word in {word for cell in column for word in cell.split()}:
                assert any(word in line.split() for line in lines)

    def test_of_two_columns_that_could_the_wider_gives_way(self) -> None:
        table = Table(("a a a a", "b b b b b b b b"), ())
        assert Document("T", (table,)).to_text(20).splitlines()[2:] == [
            "a a a a  b b b b b b",
            "         b b",
            "-------  -----------",
        ]

    def test_a_narrow_column_keeps_its_width_when_a_wide_one_gives_way(self) -> None:
        table = Table(("Việc", "Hạn"), (("lập danh sách người được lấy phiếu", "15/01/2019"),))
        assert Document("T", (table,)).to_text(24).splitlines()[2:] == [
            "Việc          Hạn",
            "------------  ----------",
            "lập danh      15/01/2019",
            "sách người",
            "được lấy",
            "phiếu",
        ]


class TestShown:
    """Every value that can show itself does so in the two languages and in notebooks."""

    class Sample(Shown):
        """A value that shows its language."""

        __slots__: ClassVar[tuple[str, ...]] = ()

        def document(self, language: Language) -> Document:
            """Return a title and nothing else."""
            return Document(f"<{language}>", ())

    def test_text_and_html_are_vietnamese_unless_english_is_asked_for(self) -> None:
        sample = self.Sample()
        assert sample.explain() == sample.explain("vi") == "<vi>\n===="
        assert sample.explain("en") == "<en>\n===="
        assert "&lt;vi&gt;" in sample.to_html()
        assert "&lt;en&gt;" in sample.to_html("en")

    def test_the_notebook_shows_the_html(self) -> None:
        sample = Tally(1, 2, 3)
        assert sample._repr_html_() == sample.to_html()

    @pytest.mark.parametrize("language", ["fr", "VI", "", '"><script>', None, 3])
    def test_another_language_is_refused(self, language: Language) -> None:
        for show in (self.Sample().explain, self.Sample().to_html, Document("T", ()).to_html):
            with pytest.raises(UnknownTermError):
                show(language)

    def test_what_there_is_to_show_is_for_each_value_to_say(self) -> None:
        with pytest.raises(NotImplementedError):
            Shown().document("vi")
