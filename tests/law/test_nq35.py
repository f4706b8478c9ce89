"""Nghị quyết 35/2012/QH13 and 561/2013/UBTVQH13: what they declare, where that was seen, and what was seen nowhere."""

from datetime import date

import pytest

from attested import attested, is_gap, is_without_rule, unsaid
from holders import about, box, holder
from phieu_tin_nhiem import Ballot, BodyKind, Circumstance, Fact, Outcome, Rating, Role, Service, Status, Tally
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import ASSEMBLY_2012 as NQ35
from phieu_tin_nhiem.plans import in_force
from phieu_tin_nhiem.plans.instruments import ForceStatus


class TestIdentity:
    """nq35.identity: Quốc hội thông qua ngày 21/11/2012, về lấy phiếu và bỏ phiếu tín nhiệm."""

    def test_it_is_the_resolution_of_21_november_2012(self) -> None:
        assert NQ35.instrument.issued_on == date(2012, 11, 21)
        assert unsaid(NQ35, "nq35.identity", "21/11/2012 | 21 November 2012", "bỏ phiếu | casting") == []
        assert NQ35.serving("nq35.identity") == (NQ35.instrument,)

    def test_its_opening_was_seen(self) -> None:
        assert attested(NQ35, "nq35.identity") == ("nq35.identity", "S", {"thuviennhadat.vn"})


class TestEffect:
    """nq35.effect: có hiệu lực từ ngày 1/2/2013, theo báo chí."""

    def test_the_press_says_1_february_2013(self) -> None:
        assert attested(NQ35, "nq35.effect") == ("nq35.effect", "N", {"kinhtedothi.vn"})
        assert unsaid(NQ35, "nq35.effect", "1/2/2013 | 1 February 2013") == []

    @pytest.mark.parametrize("body", [BodyKind.NATIONAL_ASSEMBLY, BodyKind.PROVINCIAL_COUNCIL])
    def test_it_governs_from_that_day_to_30_june_2015(self, body: BodyKind) -> None:
        """Until Nghị quyết 85/2014/QH13, which came into force on 1 July 2015 (Điều 18, seen)."""
        assert in_force(on=date(2013, 1, 31), body=body).status is ForceStatus.NOT_VERIFIED
        assert in_force(on=date(2013, 2, 1), body=body).plan is NQ35
        assert in_force(on=date(2015, 6, 30), body=body).plan is NQ35
        assert in_force(on=date(2015, 7, 1), body=body).plan is not NQ35


class TestExemptionsAreAGap:
    """nq35.gap.exemptions: chưa thấy điều khoản nào về trường hợp khác không lấy phiếu, hoặc nói rằng không có."""

    def exemption(self, *circumstances: Circumstance) -> Status | None:
        service = Service(date(2011, 7, 1))
        person = holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL, service, circumstances=circumstances)
        decision = NQ35.decide(person, on=date(2013, 7, 5), opened_on=date(2013, 7, 1))
        found = [finding for finding in decision.findings if finding.rule.id == "nq35.gap.exemptions"]
        assert decision.outcome is Outcome.UNDETERMINED  # how long in post is enough is a gap as well
        return found[0].status if found else None

    def test_it_is_written_down_as_not_known(self) -> None:
        assert is_gap(NQ35, "nq35.gap.exemptions")

    @pytest.mark.parametrize("circumstance", Circumstance)
    def test_where_something_could_exempt_it_is_open(self, circumstance: Circumstance) -> None:
        assert self.exemption(circumstance) is Status.UNDETERMINED

    def test_where_nothing_could_there_is_nothing_to_ask(self) -> None:
        assert self.exemption() is None


class TestScale:
    """nq35.scale: Điều 9 khoản 4, ba mức."""

    def test_three_levels_from_the_highest(self) -> None:
        rule = NQ35.scale
        assert rule is not None
        assert rule.levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)
        assert rule.provision.id == "nq35.scale"

    def test_the_clause_was_quoted_with_its_number(self) -> None:
        assert attested(NQ35, "nq35.scale") == ("Điều 9 khoản 4", "S", {"123docz.net"})


class TestQuestionsAndAnswers:
    """nq35.filing.questions, nq35.filing.answers: hỏi 10 ngày trước ngày lấy phiếu, trả lời trước khi lấy phiếu."""

    @pytest.mark.parametrize(
        ("name", "filed_on", "status"),
        [
            ("questions", date(2013, 5, 31), Status.SATISFIED),
            ("questions", date(2013, 6, 1), Status.VIOLATED),
            ("answers", date(2013, 6, 10), Status.SATISFIED),
            ("answers", date(2013, 6, 11), Status.VIOLATED),
        ],
    )
    def test_both_sides_of_the_last_day(self, name: str, filed_on: date, status: Status) -> None:
        """The vote of 10 June 2013: ten days before is 31 May; an answer on the day can still come before the vote."""
        (rule,) = (rule for rule in NQ35.filings if rule.provision.id == f"nq35.filing.{name}")
        assert rule.check(filed_on, date(2013, 6, 10)).status is status

    @pytest.mark.parametrize("name", ["reports", "questions", "answers"])
    def test_the_calendar_is_known_from_one_page(self, name: str) -> None:
        place = f"nq35.filing.{name}"
        assert attested(NQ35, place) == (place, "N", {"blog.vietnam-aujourdhui.info"})

    def test_the_days_of_the_councils_are_a_gap(self) -> None:
        """nq35.gap.filing.councils."""
        assert is_gap(NQ35, "nq35.gap.filing.councils")


class TestBallots:
    """nq35.ballots: Quốc hội năm 2013 dùng 10 loại phiếu theo nhóm chức vụ, khác màu, dấu ở góc trên bên trái."""

    def test_what_the_press_saw_of_them(self) -> None:
        assert unsaid(NQ35, "nq35.ballots", "10 loại | 10 kinds", "khác màu | different colours", "dấu | stamp") == []
        sites = {"amp.vov.vn", "phairzios.blogspot.com"}
        assert attested(NQ35, "nq35.ballots") == ("nq35.ballots", "N", sites)

    def test_a_ballot_without_the_stamp_counts_for_nobody(self) -> None:
        counted = box(NQ35, Ballot([Rating.HIGH, Rating.LOW], stamped=False), Ballot([Rating.HIGH, Rating.HIGH]))
        assert (counted.invalid_ballots, counted["Bình"].tally) == (1, Tally(high=1))


class TestCases:
    """nq35.cases, nq35.cases.day: Điều 11, ai đưa ra bỏ phiếu; chậm nhất kỳ họp tiếp theo."""

    def test_who_can_bring_it_about(self) -> None:
        said = ("20% | 20%", "một phần ba | a third", "Mặt trận | Fatherland Front", "Ủy ban Thường vụ | Standing")
        assert unsaid(NQ35, "nq35.cases", *said) == []
        assert attested(NQ35, "nq35.cases") == ("Điều 11", "S", {"plo.vn"})

    def test_the_day_is_known_from_the_press(self) -> None:
        assert unsaid(NQ35, "nq35.cases.day", "kỳ họp tiếp theo | next session", "từ chức | resignation") == []
        assert attested(NQ35, "nq35.cases.day")[1] == "N"

    @pytest.mark.parametrize("name", ["cases", "cases.day"])
    def test_no_rule_evaluates_them(self, name: str) -> None:
        assert is_without_rule(NQ35, f"nq35.{name}")


class TestPublication:
    """nq35.publication: công bố tại kỳ họp; nghị quyết nêu những người có trên một nửa đánh giá thấp."""

    def test_those_with_more_than_half_are_named(self) -> None:
        said = ("tại kỳ họp | at the session", "trên một nửa | more than half", "nghị quyết | resolution")
        assert unsaid(NQ35, "nq35.publication", *said) == []
        assert is_without_rule(NQ35, "nq35.publication")

    def test_it_is_known_from_hcm_city(self) -> None:
        assert attested(NQ35, "nq35.publication") == ("nq35.publication", "N", {"plo.vn"})


class TestGuidance:
    """nq561.scope, nq561.frequency, nq561.report: Điều 1; kỳ họp đầu mỗi năm, từ năm thứ hai; báo cáo bốn phần."""

    def test_it_is_the_guidance_of_16_january_2013(self) -> None:
        instrument = NQ35.provision("nq561.scope").citation.instrument
        assert (instrument.name.vi, instrument.issued_on) == ("Nghị quyết 561/2013/UBTVQH13", date(2013, 1, 16))
        guidance = {item.id for item in NQ35.supplements if item.citation.instrument == instrument}
        assert guidance == {
            f"nq561.{name}" for name in ("scope", "several_posts", "frequency", "report", "gap.articles")
        }

    @pytest.mark.parametrize(
        ("name", "place", "grade", "site"),
        [
            ("scope", "Điều 1", "S", "hethongphapluat.com"),
            ("frequency", "nq561.frequency", "N", "vietnamnet.vn"),
            # The near-verbatim paraphrase counts as seen.
            ("report", "nq561.report", "S", "plo.vn"),
        ],
    )
    def test_each_stands_where_it_was_found(self, name: str, place: str, grade: str, site: str) -> None:
        assert attested(NQ35, f"nq561.{name}") == (place, grade, {site})
        assert is_without_rule(NQ35, f"nq561.{name}")

    def test_the_vote_is_taken_yearly(self) -> None:
        assert unsaid(NQ35, "nq561.frequency", "mỗi năm | each year", "năm thứ hai | second year") == []

    def test_the_report_has_four_parts(self) -> None:
        said = ("bốn phần | four parts", "kết quả | results", "đạo đức | ethics", "cử tri | voters")
        assert unsaid(NQ35, "nq561.report", *said) == []

    def test_it_names_what_it_guides(self) -> None:
        said = ("đối tượng | who", "thời điểm | when", "giải trình | explain", "xác minh | verification")
        assert unsaid(NQ35, "nq561.scope", *said) == []


class TestWhatWasNotSeen:
    """nq35.gap.articles, nq561.gap.articles: các điều khác chưa thấy nguyên văn."""

    def test_of_the_resolution_three_articles_were_seen(self) -> None:
        assert is_gap(NQ35, "nq35.gap.articles")
        said = ("Điều 1 | articles other than 1", "khoản 4 Điều 9 | 9.4", "Điều 11 | 11")
        assert unsaid(NQ35, "nq35.gap.articles", *said) == []
        own = [item.citation.locator for item in NQ35.provisions if item.citation.locator.startswith("Điều")]
        assert {place.split()[1] for place in own} == {"1", "9", "11"}

    def test_of_the_guidance_one(self) -> None:
        assert is_gap(NQ35, "nq561.gap.articles")
        assert unsaid(NQ35, "nq561.gap.articles", "Điều 1 | article 1") == []

    def test_a_decision_names_the_gap_that_holds_it_up(self) -> None:
        person = holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL, Service(date(2011, 7, 1)))
        decision = NQ35.decide(person, on=date(2013, 7, 5), opened_on=date(2013, 7, 1))
        assert about(decision, Topic.TENURE).missing == (Fact.PROVISION_TEXT,)
