"""The reader of the law: it takes what the files say, and refuses every mistake with the file and the key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from phieu_tin_nhiem import Grade, InvalidValueError, PhieuTinNhiemError, ProvisionKind, UnknownProvisionError, law
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.base.errors import InvalidLawError

SAMPLE = """
[instrument]
id = "mau1"
name.vi = "Quy chế Mẫu"
name.en = "Sample rules"
title.vi = "Quy chế lấy phiếu tín nhiệm (mẫu)"
title.en = "Rules of the confidence rating (sample)"
issuer.vi = "Cơ quan Mẫu"
issuer.en = "Sample body"
issued_on = 2019-01-07
known_from.vi = "toàn văn"
known_from.en = "the full text"

[pages]
text = "https://example.vn/quy-che"

[[provision]]
id = "mau1.tenure"
place = "khoản 2 Điều 3"
vi = \"\"\"
Không lấy phiếu đối với người giữ chức vụ
liên tục dưới 06 tháng.
\"\"\"
en = "Not subject to the vote: anyone in post continuously for less than six months."
kind = "rule"
topic = "tenure"
grade = "S"
pages = ["text"]
readings = ["A1", "A2"]

[[provision]]
id = "mau1.gap.quorum"
vi = "Chưa tìm thấy điều kiện về số người có mặt."
en = "No condition on how many are present was seen."
kind = "gap"
topic = "quorum"
grade = "D"
"""


def altered(old: str, new: str) -> str:
    """Return the sample with something else in one place."""
    assert SAMPLE.count(old) == 1, old
    return SAMPLE.replace(old, new)


# What is wrong, and the place that the error has to name after the file.
MISTAKES: list[tuple[str, str]] = [
    (altered("issued_on = 2019-01-07\n", ""), "instrument: issued_on"),
    (altered("issued_on = 2019-01-07", "issued_on = 2019-01-07T08:00:00"), "instrument: issued_on"),
    (altered("issued_on = 2019-01-07", 'issued_on = "7/1/2019"'), "instrument: issued_on"),
    (altered("issued_on = 2019-01-07", "issued_on = 1019-01-07"), "instrument: issued_on"),
    (altered("issued_on =", "in_force_from = 7\nissued_on ="), "instrument: in_force_from"),
    (altered("issued_on =", "searched_to = true\nissued_on ="), "instrument: searched_to"),
    (altered("issued_on =", "isued_on ="), "instrument"),
    (altered('id = "mau1"\n', 'id = "Mẫu"\n'), "instrument: id"),
    (altered('id = "mau1"\n', "id = 1\n"), "instrument: id"),
    (altered('name.en = "Sample rules"\n', ""), "instrument: name: en"),
    (altered('name.vi = "Quy chế Mẫu"\n', 'name.vi = " "\n'), "instrument: name: vi"),
    (altered('name.vi = "Quy chế Mẫu"\nname.en = "Sample rules"\n', 'name = "Mẫu"\n'), "instrument: name"),
    (altered('issuer.en = "Sample body"', 'issuer.en = "Sample body"\nissuer.fr = "x"'), "instrument: issuer"),
    (altered("[instrument]", "[instruments]"), ""),
    (altered("[pages]\ntext =", "pages = []\n[page]\ntext ="), ""),
    (altered('text = "https://example.vn/quy-che"', "text = 1"), "pages: text"),
    (altered("https://example.vn/quy-che", f"https://example.vn/{'x' * 300}"), "mau1.tenure: Citation.urls[0]"),
    (altered('id = "mau1.tenure"\n', ""), "provision[0]: id"),
    (altered('id = "mau1.tenure"', 'id = "mau2.tenure"'), "mau2.tenure: id"),
    (altered('id = "mau1.tenure"', 'id = "mau1.Tenure"'), "mau1.Tenure: id"),
    (altered('id = "mau1.gap.quorum"', 'id = "mau1.tenure"'), "mau1.tenure: id"),
    (altered("khoản 2 Điều 3", "khoản 2"), "mau1.tenure: place"),
    (altered("khoản 2 Điều 3", "Điều 3 dòng 2"), "mau1.tenure: place"),
    (altered('place = "khoản 2 Điều 3"', "place = 3"), "mau1.tenure: place"),
    (altered('en = "Not subject', 'fr = "Not subject'), "provision[0]"),
    (altered('vi = "Chưa tìm thấy điều kiện về số người có mặt."\n', ""), "mau1.gap.quorum: vi"),
    (altered('kind = "rule"', 'kind = "rules"'), "mau1.tenure: kind"),
    (altered('kind = "rule"', "kind = []"), "mau1.tenure: kind"),
    (altered('topic = "quorum"', 'topic = "quora"'), "mau1.gap.quorum: topic"),
    (altered('topic = "quorum"\n', ""), "mau1.gap.quorum: topic"),
    (altered('grade = "S"', 'grade = "M"'), "mau1.tenure: grade"),
    (altered('pages = ["text"]', 'pages = ["texts"]'), "mau1.tenure: pages"),
    (altered('pages = ["text"]', 'pages = "text"'), "mau1.tenure: pages"),
    (altered('pages = ["text"]', 'pages = ["text", "text"]'), "mau1.tenure: pages"),
    (altered('readings = ["A1", "A2"]', 'readings = ["A1", "A26"]'), "mau1.tenure: readings"),
    (altered('readings = ["A1", "A2"]', "readings = [1]"), "mau1.tenure: readings"),
    (altered('readings = ["A1", "A2"]', "readings = [[]]"), "mau1.tenure: readings"),
    ("provision = 1\n" + SAMPLE.partition("[[provision]]")[0], "provision"),
    ("provision = [1]\n" + SAMPLE.partition("[[provision]]")[0], "provision[0]"),
    ("[instrument", ""),
    ("", "instrument"),
    (f"x = {'[' * 100_000}", ""),
    (f"x = {'9' * 5_000}", ""),
    (altered('kind = "rule"', 'kind = "rule"\nkind = "rule"'), ""),
]


class TestWhatIsRead:
    """A file says what the document is and what each provision says, with its place, grade, pages and readings."""

    def test_the_instrument(self) -> None:
        mau = law.parse(SAMPLE, "mau1.toml")
        assert (mau.instrument.id, mau.instrument.name.en, mau.instrument.issuer.vi) == (
            "mau1",
            "Sample rules",
            "Cơ quan Mẫu",
        )
        assert mau.instrument.issued_on == date(2019, 1, 7)
        assert [provision.id for provision in mau.provisions] == ["mau1.tenure", "mau1.gap.quorum"]

    def test_a_provision(self) -> None:
        tenure = law.parse(SAMPLE, "mau1.toml")["tenure"]
        assert (tenure.kind, tenure.topic) == (ProvisionKind.RULE, Topic.TENURE)
        assert (tenure.citation.locator, tenure.citation.grade) == ("Điều 3 khoản 2", Grade.SEEN)
        assert tenure.citation.urls == ("https://example.vn/quy-che",)
        assert tenure.interpretations == ("A1", "A2")

    def test_a_line_break_is_a_space(self) -> None:
        assert law.parse(SAMPLE, "mau1.toml")["tenure"].content.vi.endswith("chức vụ liên tục dưới 06 tháng.")

    def test_without_a_place_the_id_is_cited(self) -> None:
        gap = law.parse(SAMPLE, "mau1.toml")["gap.quorum"]
        assert (gap.citation.locator, gap.citation.urls, gap.interpretations) == ("mau1.gap.quorum", (), ())

    def test_it_is_in_force_from_its_issue_unless_another_day_is_known(self) -> None:
        assert law.parse(SAMPLE, "x").in_force_from == date(2019, 1, 7)
        later = law.parse(altered("issued_on =", "in_force_from = 2019-02-01\nissued_on ="), "x")
        assert later.in_force_from == date(2019, 2, 1)

    def test_the_day_of_the_last_search_is_known_where_it_is_given(self) -> None:
        assert law.parse(SAMPLE, "x").searched_to is None
        assert law.parse(altered("issued_on =", "searched_to = 2026-11-25\nissued_on ="), "x").searched_to == date(
            2026, 11, 25
        )

    def test_an_instrument_can_be_known_by_name_alone(self) -> None:
        assert law.parse(SAMPLE.partition("[pages]")[0], "x").provisions == ()

    def test_others_have_readings_of_their_own(self) -> None:
        text = altered('readings = ["A1", "A2"]', 'readings = ["A1", "M1"]')
        assert law.parse(text, "x", readings=["M1"])["tenure"].interpretations == ("A1", "M1")


class TestWhatIsRefused:
    """Mỗi lỗi trong tệp là một lỗi có kiểu, nêu tệp và mục."""

    @pytest.mark.parametrize(("text", "place"), MISTAKES, ids=[f"{n}-{place}" for n, (_, place) in enumerate(MISTAKES)])
    def test_each_mistake_names_the_file_and_the_key(self, text: str, place: str) -> None:
        with pytest.raises(InvalidLawError) as caught:
            law.parse(text, "mau1.toml")
        assert caught.value.where == (f"mau1.toml: {place}" if place else "mau1.toml")
        assert caught.value.explain("vi") != caught.value.explain("en")

    @pytest.mark.parametrize("text", [None, b"[instrument]", 1])
    def test_what_is_no_text(self, text: str) -> None:
        with pytest.raises(InvalidLawError):
            law.parse(text, "mau1.toml")

    def test_the_error_is_one_of_the_library_and_an_ordinary_value_error(self) -> None:
        assert issubclass(InvalidLawError, InvalidValueError | PhieuTinNhiemError)
        assert issubclass(InvalidLawError, ValueError)


class TestAccess:
    """A provision is asked for by its id, whole or without the instrument's own; an unknown one fails at once."""

    @pytest.mark.parametrize("id_", ["tenure", "nq96.tenure"])
    def test_both_spellings(self, id_: str) -> None:
        assert law.read("nq96")[id_].id == "nq96.tenure"

    @pytest.mark.parametrize("id_", ["tenur", "nq85.tenure", "nq96", "", "gap"])
    def test_an_unknown_id_names_the_file_and_the_id(self, id_: str) -> None:
        with pytest.raises(UnknownProvisionError) as caught:
            law.read("nq96")[id_]
        assert (caught.value.where, caught.value.value) == ("nq96.toml", id_)

    def test_a_file_is_read_once(self) -> None:
        assert law.read("nq96") is law.read("nq96")

    @pytest.mark.parametrize("id_", ["nq97", "", "../law/nq96", "readings.toml"])
    def test_what_has_no_file(self, id_: str) -> None:
        with pytest.raises(InvalidLawError) as caught:
            law.read(id_)
        assert (caught.value.where, caught.value.value) == ("law.read", id_)

    @pytest.mark.parametrize(
        "ask",
        [
            lambda: law.read("readings"),
            lambda: law.own_tables("nq96", ("vi", "en")),
            lambda: law.own_tables("readings", ("question",)),
        ],
    )
    def test_a_file_of_another_form_is_refused(self, ask: Callable[[], object]) -> None:
        with pytest.raises(InvalidLawError):
            ask()
