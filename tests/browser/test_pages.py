"""The built pages in a real browser: ``make docs``, then ``make browser``.

Every page is opened in Chromium, at the width of a phone and of a desk, on a light and on a dark ground.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from phieu_tin_nhiem.base.text import LANGUAGES, Language
from shown import VALUES

BUILT = Path(__file__).resolve().parents[2] / "build" / "html"
PAGES = sorted(str(path.relative_to(BUILT)) for path in BUILT.rglob("*.html") if "_static" not in path.parts)
# Listings of source code and the reference of each module are made alike, and most of the pages: of those some stand
# for all where a look takes long.
# Sphinx makes the indexes and the search by itself, and the first page of all only leads on.
_NOT_OURS = ("genindex.html", "py-modindex.html", "search.html")
WRITTEN = [
    name
    for name in PAGES
    if "_modules/" not in name and "/_api/" not in name and not name.endswith(_NOT_OURS) and name != "index.html"
]
LOOKED_AT = [*WRITTEN, *[name for name in PAGES if name.endswith("/_api/phieu_tin_nhiem.facts.tallies.html")]]
Ground = Literal["light", "dark"]
PHONES = (320, 390)
DESK = 1280
PATIENCE = 180_000  # milliseconds: a busy machine is slow, and that is no fault of a page
# Words of Sphinx and its theme that a page in Vietnamese would show where one was left untranslated.
CATALOGUE = Path(__file__).resolve().parents[2] / "docs" / "locale" / "vi" / "LC_MESSAGES" / "sphinx.po"
_ENGLISH = re.compile(
    r"\b(?:about|after|and|are|auto|back|bases|by|code|copyright|dark|error|expand|for|found|hide|home|index|light|link|made"
    r"|matches|menu|mode|navigation|next|of|on|page|pages|previous|raises|results|search|show|skip|source|table|the|this"
    r"|to|toggle|with|your)\b",
    re.IGNORECASE,
)
_MARKED = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)
# What UTF-8 looks like when it is read as Latin-1: "tín nhiệm" as "tÃ­n nhiá»‡m".
_MISREAD = re.compile("\N{REPLACEMENT CHARACTER}|Ã[\u0080-\u00bf]|á[º»][\u0080-\u00bf]|Ä[\u0080-\u00bf]|Æ°|Æ¡")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(BUILT))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    arguments = ["--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu", *arguments]
        )
        yield chromium
        chromium.close()


class Words(HTMLParser):
    """Collects what a page says by itself, in text and in labels: all of it, and what stands outside its article."""

    VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.said: list[str] = []
        self.around: list[str] = []

    def say(self, text: str) -> None:
        words = " ".join(text.split())
        # Code is nobody's language, and the switch speaks the other one.
        if words and not any(tag in {"script", "style", "code", "pre"} or other for tag, other in self.open):
            self.said.append(words)
            if ("article", False) not in self.open and not words.startswith("phieu_tin_nhiem"):
                self.around.append(words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        for name in ("aria-label", "title", "placeholder", "alt"):
            self.say(named.get(name, ""))
        if tag not in self.VOID:
            self.open.append((tag, tag != "html" and named.get("lang", "vi") != "vi"))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == other for other, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.say(data)


class Links(HTMLParser):
    """Collects where a page leads, and the places in it to which one can be led."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.places: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - every tag is one
        named = {name: value or "" for name, value in attrs}
        self.places |= {named[name] for name in ("id", "name") if name in named}
        if not named.get("rel", "").startswith(("prefetch", "preconnect")):
            self.targets |= {named[name] for name in ("href", "src") if name in named}


@cache
def links_of(name: str) -> Links:
    links = Links()
    links.feed((BUILT / name).read_text(encoding="utf-8"))
    return links


def broken_links(name: str) -> Iterator[str]:
    """Yield what a page links to in the site and is not there."""
    for target in links_of(name).targets:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            continue
        path = (BUILT / name).parent / unquote(parts.path) if parts.path else BUILT / name
        page = path.resolve() / "index.html" if path.is_dir() else path.resolve()
        if not page.is_file():
            yield target
        elif parts.fragment and page.suffix == ".html":
            places = links_of(str(page.relative_to(BUILT))).places
            if unquote(parts.fragment) not in places:
                yield target


def outer_resources(name: str) -> list[str]:
    """Return what a page would load from elsewhere."""
    text = (BUILT / name).read_text(encoding="utf-8")
    return re.findall(r"<(?:script|img|iframe|link)\b[^>]*(?:src|href)=[\"'](?:https?:)?//[^>]*>", text)


class TestFiles:
    """Every page leads somewhere, and loads nothing from elsewhere."""

    def test_there_are_pages(self) -> None:
        assert len(WRITTEN) > 10

    @pytest.mark.parametrize("name", PAGES)
    def test_no_link_is_broken(self, name: str) -> None:
        assert sorted(broken_links(name)) == []

    @pytest.mark.parametrize("name", PAGES)
    def test_nothing_is_loaded_from_elsewhere(self, name: str) -> None:
        assert outer_resources(name) == []

    @pytest.mark.parametrize("name", [name for name in PAGES if "/_api/" in name])
    def test_no_signature_fills_a_screen(self, name: str) -> None:
        text = (BUILT / name).read_text(encoding="utf-8")
        signatures = re.findall(r'<dt class="sig[^>]*>.*?</dt>', text, re.DOTALL)
        assert [said for said in (re.sub("<[^>]+>", "", one).strip() for one in signatures) if len(said) > 1000] == []


class TestVietnamesePages:
    """A page in Vietnamese says nothing of its own in English: not in its frame, not on its buttons."""

    ORIGINALS = frozenset(re.findall(r'^msgid "(\w.*)"$', CATALOGUE.read_text(encoding="utf-8"), re.MULTILINE))

    @pytest.mark.parametrize("name", [name for name in PAGES if name.startswith("vi/")])
    def test_the_frame_is_in_vietnamese(self, name: str) -> None:
        words = Words()
        words.feed((BUILT / name).read_text(encoding="utf-8"))
        assert [said for said in words.around if _ENGLISH.search(said)] == []
        # A single word may be a name in the code.
        left = [said for said in words.said if said in self.ORIGINALS and (" " in said or said == "Raises")]
        assert left + [said for said in words.said if said.startswith(("Bases:", "[source]"))] == []

    def test_the_search_answers_in_vietnamese(self, browser: Browser, site: str) -> None:
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{site}/vi/search.html?q=tín+nhiệm")
        page.wait_for_selector("#search-results h2:has-text('Kết quả tìm kiếm')")
        page.wait_for_selector("#search-results li a")
        assert re.search(r"Tìm xong: \d+ trang\.", page.inner_text("#search-results"))
        page.goto(f"{site}/vi/search.html?q=xyzzyxyzzy")
        page.wait_for_selector("#search-results p:has-text('Không trang nào')")
        page.close()


class TestInTheBrowser:
    """No error, no lost diacritic, no page wider than the phone, nothing that keeps people out."""

    @pytest.mark.parametrize("name", LOOKED_AT)
    def test_it_opens_without_an_error_and_keeps_its_letters_and_its_width(
        self, browser: Browser, site: str, name: str
    ) -> None:
        page = browser.new_page(viewport={"width": DESK, "height": 900})
        page.set_default_timeout(PATIENCE)
        wrong: list[str] = []
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
        page.on(
            "response",
            lambda response: wrong.append(f"{response.status}: {response.url}") if response.status >= 400 else None,
        )
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((site, "data:")) else wrong.append(f"outside: {request.url}")
            ),
        )
        # A browser asks for this by itself; no page of ours names it.
        page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
        page.goto(f"{site}/{name}")
        page.wait_for_load_state("networkidle")
        assert wrong == []
        text = page.inner_text("body")
        assert unicodedata.normalize("NFC", text) == text
        assert _MISREAD.findall(text) == []
        if name.startswith("vi/") or page.get_attribute("html", "lang") == "vi":
            assert len(_MARKED.findall(page.inner_text("article"))) > 20
        for width in PHONES:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.close()

    @pytest.mark.parametrize(("width", "ground"), [(PHONES[0], "light"), (DESK, "dark")])
    @pytest.mark.parametrize("name", LOOKED_AT)
    def test_it_keeps_nobody_out(self, browser: Browser, site: str, name: str, width: int, ground: Ground) -> None:
        page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=ground)
        page.set_default_timeout(PATIENCE)
        page.goto(f"{site}/{name}")
        found = Axe().run(page)
        said = [
            f"{broken['id']}: {broken['help']}: {node['html'][:200]}"
            for broken in found.response["violations"]
            for node in broken["nodes"]
        ]
        page.close()
        assert said == []


class TestValues:
    """What a value shows of itself fits a phone and keeps nobody out, on a page that has no style of its own."""

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("ground", ["light", "dark"])
    @pytest.mark.parametrize("name", VALUES)
    def test_it_fits_a_phone_and_keeps_nobody_out(
        self, browser: Browser, name: str, ground: Ground, language: Language
    ) -> None:
        page = browser.new_page(viewport={"width": PHONES[0], "height": 900}, color_scheme=ground)
        page.set_default_timeout(PATIENCE)
        style = "<style>:root{color-scheme:light dark}</style>"
        frame = f"<!doctype html><html lang={language}><title>{name}</title>{style}<main><h1>{name}</h1><h2>{name}</h2>"
        page.set_content(frame + VALUES[name].to_html(language))
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONES[0]
        said = [f"{broken['id']}: {broken['help']}" for broken in Axe().run(page).response["violations"]]
        page.close()
        assert said == []
