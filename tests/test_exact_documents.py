"""What values show of themselves, whole and in both languages: every title, paragraph, entry and cell."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    Dating,
    Decision,
    Decisions,
    Duty,
    Officeholder,
    Report,
    Severity,
    Status,
    Text,
    Timeline,
)
from phieu_tin_nhiem.comparison import Comparison, DecidedTwice, Point, Verdict
from phieu_tin_nhiem.document import Document, Entry, Heading, Paragraph, Shown, Table
from phieu_tin_nhiem.findings import said
from phieu_tin_nhiem.sources import Topic
from phieu_tin_nhiem.text import Language
from small import ADD, FULL, HERE, LEVELS, MAU, NOTICE, PARENT, PLAIN, PLAN, TENURE, WARNED, Book

DAY = date(2019, 1, 20)
NEW = evolve(PLAIN, status=Status.NOT_APPLICABLE)
LATE = evolve(PLAIN, status=Status.VIOLATED, severity=Severity.VIOLATION, meeting=HERE)
OFFICE = Text("Văn phòng", "the office")
DUTIES = (
    Duty(NOTICE, said("duty.list"), OFFICE, date(2019, 1, 15), Dating.STATED),
    Duty(TENURE, said("duty.ballots"), OFFICE, date(2019, 1, 20), Dating.IMPLIED),
    Duty(LEVELS, said("duty.lead"), OFFICE, date(2019, 1, 30), Dating.THROUGHOUT),
)
POINT = Point(Topic.NOTICE, Verdict.DIFFERENT, (ADD, said("list.not_done")), (), (NOTICE, TENURE), (LEVELS,))
UNSOURCED = Point(Topic.SCALE, Verdict.ONLY_RIGHT, (), (ADD,), (), ())

# What each finding shows: mark, text, details, what the mark means.
PLAIN_VI = Entry("✓", "Đưa vào danh sách", ("Căn cứ: Kế hoạch 1, kh1.notice [N]",), "đạt")
PLAIN_EN = Entry("✓", "Put the person on the list", ("Source: Plan 1, kh1.notice [N]",), "satisfied")
WARNED_VI, WARNED_EN = evolve(PLAIN_VI, mark="!", label="cảnh báo"), evolve(PLAIN_EN, mark="!", label="warning")
NEW_VI, NEW_EN = evolve(PLAIN_VI, mark="–", label="không áp dụng"), evolve(PLAIN_EN, mark="–", label="not applicable")
LATE_VI, LATE_EN = evolve(PLAIN_VI, mark="✗", label="vi phạm"), evolve(PLAIN_EN, mark="✗", label="violated")
FULL_VI = Entry(
    "?",
    "An (Giám đốc): thông báo chậm nhất ngày 15/01/2019 là kịp",
    (
        (
            "Căn cứ: Kế hoạch 1, Điều 2 [S]; Quy định 1, Điều 3 [D] (bổ sung, không phải lời của văn bản này);"
            " Kế hoạch 1, kh1.notice [N]"
        ),
        "Cách hiểu: A16, B3",
        "Lưu ý: đưa vào danh sách",
        "Lưu ý: không lập danh sách người được lấy phiếu",
        "Còn thiếu: thông báo thời gian, địa điểm, nơi lấy phiếu",
        "Để khác đi: chưa biết Ban Kiểm phiếu đã được đề xuất hay chưa",
    ),
    "chưa xác định",
)
FULL_EN = Entry(
    "?",
    "An (director): notice on 15 January 2019 at the latest is in time",
    (
        (
            "Source: Plan 1, Điều 2 [S]; Regulation 1, Điều 3 [D] (a supplement, not this instrument's own text);"
            " Plan 1, kh1.notice [N]"
        ),
        "Readings: A16, B3",
        "Note: put the person on the list",
        "Note: no list of those to be voted on was drawn up",
        "Missing: the notice of time and place, the place at which the vote is taken",
        "To change it: whether a counting board was proposed is not known",
    ),
    "undetermined",
)


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    """Return paragraphs with these texts."""
    return tuple(map(Paragraph, texts))


def many(number: int) -> Decisions:
    """Return the decisions on so many people, whose answers go round."""
    people = tuple(evolve(MAU, name=f"Người {index}") for index in range(1, number + 1))
    return Decisions(people, bytes(index % 3 for index in range(number)), decision)


def decision(person: Officeholder) -> Decision:
    """Return a decision that warns of the day and lacks a fact."""
    return Decision(PLAN, person, DAY, (PLAIN, FULL), (WARNED,))


SHOWN: tuple[tuple[str, Shown, Document, Document], ...] = (
    (
        "report that is not lawful",
        Report(PLAN, (LATE, evolve(FULL, remedy=None), evolve(WARNED, meeting=None), PLAIN)),
        Document(
            "Kiểm tra đợt lấy phiếu tín nhiệm: Kế hoạch 1",
            (
                *paragraphs(
                    "Chưa thể coi đợt lấy phiếu là đúng kế hoạch.", "Vi phạm: 1. Chưa xác định: 1. Cảnh báo: 1."
                ),
                Heading("Sở Mẫu · 20/01/2019 · nơi công tác"),
                LATE_VI,
                evolve(FULL_VI, details=FULL_VI.details[:-1]),
                Heading("Cả đợt"),
                WARNED_VI,
                PLAIN_VI,
            ),
        ),
        Document(
            "Check of a round of votes: Plan 1",
            (
                *paragraphs(
                    "The round cannot be taken to follow the plan.", "Violations: 1. Undetermined: 1. Warnings: 1."
                ),
                Heading("Sở Mẫu · 20 January 2019 · place of work"),
                LATE_EN,
                evolve(FULL_EN, details=FULL_EN.details[:-1]),
                Heading("The round as a whole"),
                WARNED_EN,
                PLAIN_EN,
            ),
        ),
    ),
    (
        "report that is lawful",
        Report(PLAN, ()),
        Document(
            "Kiểm tra đợt lấy phiếu tín nhiệm: Kế hoạch 1",
            paragraphs(
                "Đợt lấy phiếu đúng kế hoạch: không có vi phạm, không có điểm nào chưa xác định.",
                "Vi phạm: 0. Chưa xác định: 0. Cảnh báo: 0.",
            ),
        ),
        Document(
            "Check of a round of votes: Plan 1",
            paragraphs(
                "The round follows the plan: nothing is violated, nothing is undetermined.",
                "Violations: 0. Undetermined: 0. Warnings: 0.",
            ),
        ),
    ),
    (
        "decision",
        decision(MAU),
        Document(
            "Trần Thị Mẫu (Giám đốc Sở, Sở Mẫu): chưa xác định được",
            (*paragraphs("Xét cho cuộc họp ngày 20/01/2019, theo Kế hoạch 1."), WARNED_VI, PLAIN_VI, FULL_VI),
        ),
        Document(
            "Trần Thị Mẫu (director of the department, Sở Mẫu): undetermined",
            (*paragraphs("For a meeting on 20 January 2019, under Plan 1."), WARNED_EN, PLAIN_EN, FULL_EN),
        ),
    ),
    (
        "no decisions",
        many(0),
        Document(
            "Quyết định về 0 người",
            (
                Table(
                    ("Kết luận", "Số người"),
                    (
                        ("được lấy phiếu tín nhiệm", "0"),
                        ("không lấy phiếu tín nhiệm", "0"),
                        ("chưa xác định được", "0"),
                    ),
                ),
            ),
        ),
        Document(
            "Decisions on 0 people",
            (Table(("Answer", "People"), (("voted on", "0"), ("not voted on", "0"), ("undetermined", "0"))),),
        ),
    ),
    (
        "book",
        Book(),
        Document(
            "Kế hoạch 1",
            (
                *paragraphs("“Về việc ấy”, Ủy ban ban hành ngày 07/01/2019. Biết qua: một tờ báo."),
                Table(
                    ("Quy định", "Loại", "Căn cứ", "Nội dung"),
                    (
                        ("kh1.notice", "nhiệm vụ", "[N]", "Thông báo."),
                        ("kh1.tenure", "quy tắc", "Điều 2 [S]", "Đủ chín tháng."),
                    ),
                ),
                *paragraphs("Bổ sung từ văn bản khác, không phải lời của văn bản này:"),
                Table(
                    ("Quy định", "Loại", "Căn cứ", "Nội dung"),
                    (("qd1.levels", "định nghĩa", "Điều 3 [D]", "Ba mức."),),
                    "Bổ sung từ văn bản khác",
                ),
            ),
        ),
        Document(
            "Plan 1",
            (
                *paragraphs("“On the matter”, issued by the committee on 7 January 2019. Known from: a newspaper."),
                Table(
                    ("Provision", "Kind", "Source", "Content"),
                    (
                        ("kh1.notice", "duty", "[N]", "Notice."),
                        ("kh1.tenure", "rule", "Điều 2 [S]", "Nine months."),
                    ),
                ),
                *paragraphs("Supplements from other instruments, not this instrument's own text:"),
                Table(
                    ("Provision", "Kind", "Source", "Content"),
                    (("qd1.levels", "definition", "Điều 3 [D]", "Three levels."),),
                    "Supplements from other instruments",
                ),
            ),
        ),
    ),
    (
        "timeline",
        Timeline(PLAN, DAY, date(2018, 4, 20), DUTIES, (WARNED,), TENURE, (ADD, said("list.not_done"))),
        Document(
            "Lịch chuẩn bị cho cuộc họp ngày 20/01/2019",
            (
                *paragraphs(
                    "Theo Kế hoạch 1. Họp ngày 20/01/2019 thì người giữ chức liên tục từ ngày 20/04/2018 trở về trước"
                    " được lấy phiếu.",
                    "Căn cứ: Kế hoạch 1, Điều 2 [S]",
                    "Lưu ý: đưa vào danh sách",
                    "Lưu ý: không lập danh sách người được lấy phiếu",
                ),
                WARNED_VI,
                Table(
                    ("Chậm nhất", "Quy định", "Ai làm", "Việc"),
                    (
                        (
                            "15/01/2019",
                            "kh1.notice",
                            "Văn phòng",
                            "lập danh sách người được lấy phiếu, báo cáo lãnh đạo",
                        ),
                        ("trước khi họp 20/01/2019", "kh1.tenure", "Văn phòng", "chuẩn bị phiếu tín nhiệm"),
                        ("suốt đợt, đến 30/01/2019", "qd1.levels", "Văn phòng", "hướng dẫn, kiểm tra việc lấy phiếu"),
                    ),
                ),
            ),
        ),
        Document(
            "Preparation of the meeting on 20 January 2019",
            (
                *paragraphs(
                    "Under Plan 1. For a meeting on 20 January 2019, whoever has been in post continuously since"
                    " 20 April 2018 or earlier is voted on.",
                    "Source: Plan 1, Điều 2 [S]",
                    "Note: put the person on the list",
                    "Note: no list of those to be voted on was drawn up",
                ),
                WARNED_EN,
                Table(
                    ("Last day", "Provision", "Who", "Duty"),
                    (
                        (
                            "15 January 2019",
                            "kh1.notice",
                            "the office",
                            "draw up the list of those to be voted on and report it to the leadership",
                        ),
                        (
                            "before the meeting 20 January 2019",
                            "kh1.tenure",
                            "the office",
                            "prepare the ballots",
                        ),
                        (
                            "throughout, until 30 January 2019",
                            "qd1.levels",
                            "the office",
                            "guide and inspect the taking of the votes",
                        ),
                    ),
                ),
            ),
        ),
    ),
    (
        "comparison",
        Comparison(PLAN, PARENT, (POINT, UNSOURCED)),
        Document(
            "So sánh Kế hoạch 1 và Quy định 1",
            (
                Table(
                    ("Mục", "So sánh", "Kế hoạch 1", "Quy định 1"),
                    (
                        (
                            "thông báo",
                            "khác nhau",
                            "đưa vào danh sách; không lập danh sách người được lấy phiếu (kh1.notice [N], Điều 2 [S])",
                            "– (Điều 3 [D])",
                        ),
                        ("các mức", "chỉ ở văn bản thứ hai", "–", "đưa vào danh sách"),
                    ),
                ),
            ),
        ),
        Document(
            "Plan 1 and Regulation 1 compared",
            (
                Table(
                    ("Head", "Verdict", "Plan 1", "Regulation 1"),
                    (
                        (
                            "notice",
                            "different",
                            (
                                "put the person on the list; no list of those to be voted on was drawn up"
                                " (kh1.notice [N], Điều 2 [S])"
                            ),
                            "– (Điều 3 [D])",
                        ),
                        ("levels", "only in the second", "–", "put the person on the list"),
                    ),
                ),
            ),
        ),
    ),
    (
        "two decisions that differ",
        DecidedTwice(decision(MAU), Decision(PARENT, MAU, DAY, (NEW,))),
        Document(
            "Trần Thị Mẫu (Giám đốc Sở, Sở Mẫu) theo Kế hoạch 1 và Quy định 1",
            (
                *paragraphs("Theo Kế hoạch 1: chưa xác định được. Theo Quy định 1: không lấy phiếu tín nhiệm."),
                Heading("Kế hoạch 1: chưa xác định được"),
                WARNED_VI,
                PLAIN_VI,
                FULL_VI,
                Heading("Quy định 1: không lấy phiếu tín nhiệm"),
                evolve(NEW_VI, details=(f"{NEW_VI.details[0]} (bổ sung, không phải lời của văn bản này)",)),
            ),
        ),
        Document(
            "Trần Thị Mẫu (director of the department, Sở Mẫu) under Plan 1 and Regulation 1",
            (
                *paragraphs("Under Plan 1: undetermined. Under Regulation 1: not voted on."),
                Heading("Plan 1: undetermined"),
                WARNED_EN,
                PLAIN_EN,
                FULL_EN,
                Heading("Regulation 1: not voted on"),
                evolve(NEW_EN, details=(f"{NEW_EN.details[0]} (a supplement, not this instrument's own text)",)),
            ),
        ),
    ),
    (
        "two decisions that agree",
        DecidedTwice(*(Decision(PLAN, MAU, DAY, (PLAIN,)),) * 2),
        Document(
            "Trần Thị Mẫu (Giám đốc Sở, Sở Mẫu) theo Kế hoạch 1 và Kế hoạch 1",
            (
                *paragraphs("Hai văn bản cho cùng một câu trả lời: được lấy phiếu tín nhiệm."),
                *(Heading("Kế hoạch 1: được lấy phiếu tín nhiệm"), PLAIN_VI) * 2,
            ),
        ),
        Document(
            "Trần Thị Mẫu (director of the department, Sở Mẫu) under Plan 1 and Plan 1",
            (
                *paragraphs("Both instruments give the same answer: voted on."),
                *(Heading("Plan 1: voted on"), PLAIN_EN) * 2,
            ),
        ),
    ),
)


class TestDocuments:
    """Each value shows exactly this."""

    @pytest.mark.parametrize(("value", "vi", "en"), [case[1:] for case in SHOWN], ids=[case[0] for case in SHOWN])
    def test_in_both_languages(self, value: Shown, vi: Document, en: Document) -> None:
        assert value.document("vi") == vi
        assert value.document("en") == en

    def test_without_what_is_not_there(self) -> None:
        bare = Timeline(PLAN, DAY, date(2018, 4, 20), ())
        first, table = bare.document("en").blocks
        assert isinstance(first, Paragraph)
        assert table == Table(("Last day", "Provision", "Who", "Duty"), ())
        assert len(Book(supplements=(), others=()).document("vi").blocks) == 2


class TestManyDecisions:
    """Of many decisions the first ten people are named, and how many more there are is said."""

    ANSWERS = ("được lấy phiếu tín nhiệm", "không lấy phiếu tín nhiệm", "chưa xác định được")
    IN_ENGLISH = ("voted on", "not voted on", "undetermined")

    @pytest.mark.parametrize(("number", "named", "of_each"), [(1, 1, "100"), (10, 10, "433"), (12, 10, "444")])
    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_the_first_ten(self, number: int, named: int, of_each: str, language: Language) -> None:
        english = language == "en"
        answers = self.IN_ENGLISH if english else self.ANSWERS
        post = "director of the department, Sở Mẫu" if english else "Giám đốc Sở, Sở Mẫu"
        blocks = [
            Table(
                ("Answer", "People") if english else ("Kết luận", "Số người"), tuple(zip(answers, of_each, strict=True))
            ),
            Table(
                ("Name", "Post", "Answer") if english else ("Họ và tên", "Chức danh", "Kết luận"),
                tuple((f"Người {index + 1}", post, answers[index % 3]) for index in range(named)),
                "The first people" if english else "Những người đầu danh sách",
            ),
            *((Paragraph("And 2 more." if english else "Và 2 người nữa."),) if number > 10 else ()),
        ]
        title = f"Decisions on {number} people" if english else f"Quyết định về {number} người"
        assert many(number).document(language) == Document(title, tuple(blocks))
