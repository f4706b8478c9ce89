"""What values say as plain data and as rows of a table, whole: every name, every value, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from phieu_tin_nhiem import Dating, Decision, Decisions, Duty, Report, Text, Timeline, UnknownTermError
from phieu_tin_nhiem.comparison import Comparison, DecidedTwice, Point, Verdict
from phieu_tin_nhiem.findings import said
from phieu_tin_nhiem.plain import Record
from phieu_tin_nhiem.sources import Topic
from phieu_tin_nhiem.text import Language
from small import ADD, FULL, HERE, LEVELS, MAU, NOTICE, PARENT, PLAIN, PLAN, TENURE, WARNED, Book

DAY = date(2019, 1, 20)

PLAIN_VI: Record = {
    "rule": "kh1.notice",
    "citation": "Kế hoạch 1, kh1.notice",
    "grade": "N",
    "status": "satisfied",
    "severity": "note",
    "text": "đưa vào danh sách",
    "remarks": "",
    "remedy": "",
    "missing": "",
    "interpretations": "",
    "supplements": "",
    "about": "",
    "meeting_body": "",
    "meeting_day": "",
    "meeting_venue": "",
}
PLAIN_EN: Record = {**PLAIN_VI, "citation": "Plan 1, kh1.notice", "text": "put the person on the list"}
FULL_VI: Record = {
    "rule": "kh1.tenure",
    "citation": "Kế hoạch 1, Điều 2",
    "grade": "S",
    "status": "undetermined",
    "severity": "warning",
    "text": "thông báo chậm nhất ngày 15/01/2019 là kịp",
    "remarks": "đưa vào danh sách; không lập danh sách người được lấy phiếu",
    "remedy": "chưa biết Ban Kiểm phiếu đã được đề xuất hay chưa",
    "missing": "notice; venue",
    "interpretations": "A16; B3",
    "supplements": "Quy định 1, Điều 3; Kế hoạch 1, kh1.notice",
    "about": "An (Giám đốc)",
    "meeting_body": "Sở Mẫu",
    "meeting_day": "2019-01-20",
    "meeting_venue": "workplace",
}
FULL_EN: Record = {
    **FULL_VI,
    "citation": "Plan 1, Điều 2",
    "text": "notice on 15 January 2019 at the latest is in time",
    "remarks": "put the person on the list; no list of those to be voted on was drawn up",
    "remedy": "whether a counting board was proposed is not known",
    "supplements": "Regulation 1, Điều 3; Plan 1, kh1.notice",
    "about": "An (director)",
}
WARNING: Record = {"severity": "warning"}
WHO: Record = {"person": "Trần Thị Mẫu", "role": "head", "body": "Sở Mẫu", "body_kind": "department"}
HEAD: Record = {"instrument": "kh1", **WHO, "on": "2019-01-20", "outcome": "undetermined"}
DECISION = Decision(PLAN, MAU, DAY, (PLAIN, FULL), (WARNED,))
DUTY = Duty(TENURE, said("notice.by", day=DAY), Text("Văn phòng", "the office"), date(2019, 1, 15), Dating.IMPLIED)
TIMELINE = Timeline(PLAN, DAY, date(2018, 4, 20), (DUTY,), (PLAIN,), TENURE, (ADD,))
DUTY_VI: Record = {
    "instrument": "kh1",
    "meeting_day": "2019-01-20",
    "rule": "kh1.tenure",
    "citation": "Kế hoạch 1, Điều 2",
    "text": "thông báo chậm nhất ngày 20/01/2019 là kịp",
    "owed_by": "Văn phòng",
    "last_day": "2019-01-15",
    "dating": "implied",
}
COMPARISON = Comparison(
    PLAN,
    PARENT,
    (Point(Topic.NOTICE, Verdict.DIFFERENT, (ADD, said("list.not_done")), (ADD,), (NOTICE, TENURE), (LEVELS,)),),
)
POINT_VI: Record = {
    "topic": "notice",
    "verdict": "different",
    "left_instrument": "kh1",
    "left": "đưa vào danh sách; không lập danh sách người được lấy phiếu",
    "left_cited": "Kế hoạch 1, kh1.notice; Kế hoạch 1, Điều 2",
    "right_instrument": "qd1",
    "right": "đưa vào danh sách",
    "right_cited": "Quy định 1, Điều 3",
}
NOTICE_VI: Record = {
    "instrument": "kh1",
    "provision": "kh1.notice",
    "supplement": False,
    "kind": "duty",
    "topic": "notice",
    "text": "Thông báo.",
    "citation": "Kế hoạch 1, kh1.notice",
    "grade": "N",
    "urls": "https://a.example/1; https://a.example/2",
    "interpretations": "A16; A18",
    "rules": "Serving; Other",
}
TENURE_VI: Record = {
    **NOTICE_VI,
    "provision": "kh1.tenure",
    "kind": "rule",
    "topic": "tenure",
    "text": "Đủ chín tháng.",
    "citation": "Kế hoạch 1, Điều 2",
    "grade": "S",
    "urls": "",
    "interpretations": "",
    "rules": "",
}
LEVELS_VI: Record = {
    **TENURE_VI,
    "provision": "qd1.levels",
    "supplement": True,
    "kind": "definition",
    "topic": "scale",
    "text": "Ba mức.",
    "citation": "Quy định 1, Điều 3",
    "grade": "D",
    "rules": "Other",
}

# Whose rows, in Vietnamese and in English.
ROWS: tuple[tuple[str, Callable[..., list[Record]], list[Record], list[Record]], ...] = (
    (
        "report",
        Report(PLAN, (FULL, WARNED)).to_records,
        [{"instrument": "kh1", **FULL_VI}, {"instrument": "kh1", **PLAIN_VI, **WARNING}],
        [{"instrument": "kh1", **FULL_EN}, {"instrument": "kh1", **PLAIN_EN, **WARNING}],
    ),
    (
        "decision",
        DECISION.to_records,
        [HEAD | PLAIN_VI, HEAD | FULL_VI, HEAD | PLAIN_VI | WARNING],
        [HEAD | PLAIN_EN, HEAD | FULL_EN, HEAD | PLAIN_EN | WARNING],
    ),
    (
        "timeline",
        TIMELINE.to_records,
        [DUTY_VI],
        [
            {
                **DUTY_VI,
                "citation": "Plan 1, Điều 2",
                "text": "notice on 20 January 2019 at the latest is in time",
                "owed_by": "the office",
            }
        ],
    ),
    (
        "comparison",
        COMPARISON.to_records,
        [POINT_VI],
        [
            {
                **POINT_VI,
                "left": "put the person on the list; no list of those to be voted on was drawn up",
                "left_cited": "Plan 1, kh1.notice; Plan 1, Điều 2",
                "right": "put the person on the list",
                "right_cited": "Regulation 1, Điều 3",
            }
        ],
    ),
    (
        "book",
        Book().to_records,
        [NOTICE_VI, TENURE_VI, LEVELS_VI],
        [
            {**NOTICE_VI, "text": "Notice.", "citation": "Plan 1, kh1.notice"},
            {**TENURE_VI, "text": "Nine months.", "citation": "Plan 1, Điều 2"},
            {**LEVELS_VI, "text": "Three levels.", "citation": "Regulation 1, Điều 3"},
        ],
    ),
)


class TestRows:
    """Each value's rows are exactly these, in this order, with their names in this order."""

    @pytest.mark.parametrize(("rows", "vi", "en"), [case[1:] for case in ROWS], ids=[case[0] for case in ROWS])
    def test_in_both_languages(self, rows: Callable[..., list[Record]], vi: list[Record], en: list[Record]) -> None:
        assert rows() == rows("vi") == vi
        assert rows("en") == en
        assert [list(row) for row in rows()] == [list(row) for row in vi]

    @pytest.mark.parametrize("rows", [case[1] for case in ROWS], ids=[case[0] for case in ROWS])
    def test_another_language_is_refused_by_its_name(self, rows: Callable[..., list[Record]]) -> None:
        with pytest.raises(UnknownTermError) as caught:
            rows("fr")
        assert (caught.value.value, caught.value.where) == ("fr", "language")

    def test_another_language_is_refused_where_there_is_no_row(self) -> None:
        language: Language = "fr"  # type: ignore[assignment]
        for empty in (Report(PLAN, ()), evolve(TIMELINE, duties=()), evolve(COMPARISON, points=())):
            with pytest.raises(UnknownTermError):
                empty.to_records(language)

    def test_of_a_finding(self) -> None:
        assert PLAIN.to_record() == PLAIN_VI
        assert FULL.to_record() == FULL_VI
        assert FULL.to_record("en") == FULL_EN
        nowhere = evolve(FULL, meeting=evolve(HERE, venue=None)).to_record()
        assert nowhere == {**FULL_VI, "meeting_venue": ""}

    def test_of_many_decisions(self) -> None:
        many = Decisions((MAU, evolve(MAU, name="An")), b"\x02\x00", lambda _: DECISION)
        assert many.to_records() == [
            {**WHO, "outcome": "undetermined"},
            {**WHO, "person": "An", "outcome": "voted_on"},
        ]


FULL_DATA = {
    "rule": "kh1.tenure",
    "citation": "Kế hoạch 1, Điều 2",
    "grade": "S",
    "status": "undetermined",
    "severity": "warning",
    "says": "notice.by",
    "facts": {"day": "2019-01-15"},
    "remarks": [{"says": "list.add", "facts": {}}, {"says": "list.not_done", "facts": {}}],
    "remedy": {"says": "board.unknown", "facts": {}},
    "missing": ["notice", "venue"],
    "interpretations": ["A16", "B3"],
    "supplements": ["Quy định 1, Điều 3", "Kế hoạch 1, kh1.notice"],
    "person": {"vi": "An (Giám đốc)", "en": "An (director)"},
    "meeting": {"body": "Sở Mẫu", "on": "2019-01-20", "venue": "workplace"},
}
NOTICE_DATA = {
    "id": "kh1.notice",
    "kind": "duty",
    "topic": "notice",
    "content": {"vi": "Thông báo.", "en": "Notice."},
    "citation": "Kế hoạch 1, kh1.notice",
    "grade": "N",
    "urls": ["https://a.example/1", "https://a.example/2"],
    "interpretations": ["A16", "A18"],
}


class TestPlainData:
    """Each value as plain data is exactly this."""

    def test_of_a_finding(self) -> None:
        assert FULL.to_dict() == FULL_DATA

    def test_of_a_report(self) -> None:
        assert Report(PLAN, (PLAIN,)).to_dict() == {"instrument": "kh1", "ok": True, "findings": [PLAIN.to_dict()]}

    def test_of_a_decision(self) -> None:
        assert DECISION.to_dict() == {
            "instrument": "kh1",
            "person": "Trần Thị Mẫu",
            "role": "head",
            "body": "Sở Mẫu",
            "on": "2019-01-20",
            "outcome": "undetermined",
            "findings": [PLAIN.to_dict(), FULL_DATA],
            "warnings": [WARNED.to_dict()],
        }

    def test_of_two_decisions(self) -> None:
        other = Decision(PARENT, MAU, DAY, (PLAIN,))
        assert DecidedTwice(DECISION, other).to_dict() == {
            "agree": False,
            "left": DECISION.to_dict(),
            "right": other.to_dict(),
        }

    def test_of_a_timeline(self) -> None:
        assert TIMELINE.to_dict() == {
            "instrument": "kh1",
            "meeting_day": "2019-01-20",
            "latest_start": "2018-04-20",
            "tenure": "kh1.tenure",
            "remarks": [{"says": "list.add", "facts": {}}],
            "duties": [
                {
                    "rule": "kh1.tenure",
                    "citation": "Kế hoạch 1, Điều 2",
                    "says": "notice.by",
                    "facts": {"day": "2019-01-20"},
                    "owed_by": {"vi": "Văn phòng", "en": "the office"},
                    "last_day": "2019-01-15",
                    "dating": "implied",
                }
            ],
            "findings": [PLAIN.to_dict()],
        }

    def test_of_a_comparison(self) -> None:
        assert COMPARISON.to_dict() == {
            "left": "kh1",
            "right": "qd1",
            "points": [
                {
                    "topic": "notice",
                    "verdict": "different",
                    "left": [{"says": "list.add", "facts": {}}, {"says": "list.not_done", "facts": {}}],
                    "right": [{"says": "list.add", "facts": {}}],
                    "cited_left": ["Kế hoạch 1, kh1.notice", "Kế hoạch 1, Điều 2"],
                    "cited_right": ["Quy định 1, Điều 3"],
                }
            ],
        }

    def test_of_a_book(self) -> None:
        data = Book().to_dict()
        assert data == {
            "instrument": "kh1",
            "title": {"vi": "Về việc ấy", "en": "On the matter"},
            "issuer": {"vi": "Ủy ban", "en": "committee"},
            "issued_on": "2019-01-07",
            "provisions": [NOTICE_DATA, TENURE.to_dict()],
            "supplements": [LEVELS.to_dict()],
        }
