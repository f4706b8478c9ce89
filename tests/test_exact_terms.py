"""What an instrument lays down, term by term: under which head, in which words, by which provision, of which post."""

from __future__ import annotations

import pytest

from phieu_tin_nhiem.findings import said
from phieu_tin_nhiem.plans import (
    ASSEMBLY_2012,
    ASSEMBLY_2014,
    ASSEMBLY_2023,
    CAN_THO_2019,
    PARTY_2014,
    PARTY_2023,
)
from phieu_tin_nhiem.rulebook import Rulebook
from phieu_tin_nhiem.sources import Topic
from phieu_tin_nhiem.terms import TermOf, gaps_of, terms_of

# Head, words, provision: every term of a rule that names no post and no defect.
CT19 = """
tenure | 9 months of continuous tenure, counted to the day of the meeting that takes the vote | ct19.tenure
exemptions | no other exemption is stated | ct19.tenure
venues | at most 2 places, of: party committee of the same level, place of work; at the party committee: only members \
of its leadership | ct19.venues
scale | high confidence, confidence, low confidence | ct19.scale
preparation | draw up the list of those to be voted on and report it to the leadership | ct19.preparation.list
preparation | prepare the ballots | ct19.preparation.ballots
preparation | propose the counting board | ct19.preparation.board
notice | notice at the latest 5 days before (calendar days) | ct19.preparation.notice
attendance | attend the meeting: the party committee's organisation body, the party committee's inspection body, the \
party committee's office, a representative of the Department of Home Affairs | ct19.attendance
lead | guide and inspect the taking of the votes | ct19.lead
base | percentages of ballots collected | qd262.base
consequences | the instrument sets no threshold for low confidence: nothing follows of necessity | ct19.purpose
report | report the results to the City People's Committee (before 31 January 2019) | ct19.report
"""
NQ35 = """
scale | high confidence, confidence, low confidence | nq35.scale
base | percentages of total members | nq35.base
consequences | low confidence more than 1/2: leave to ask to resign | nq35.consequences.half
consequences | low confidence more than 2/3: a vote of confidence on two levels (bỏ phiếu tín nhiệm) \
| nq35.consequences.two_thirds
consequences | low confidence more than 1/2 in two years running: a vote of confidence on two levels \
(bỏ phiếu tín nhiệm) | nq35.consequences.two_years
several_posts | a holder of several posts: once, for the highest post | nq561.several_posts
filings | send the deputies the reports of those voted on and the voters' opinions (at the latest 20 days before the \
opening of the session; National Assembly) | nq35.filing.reports
filings | put questions to the person voted on in writing (at the latest 10 days before the day of the vote; National \
Assembly) | nq35.filing.questions
filings | answer in writing (at the latest on the day of the vote; National Assembly) | nq35.filing.answers
"""
QD96 = """
tenure | not elected or appointed in the year of the vote (a renewal is no appointment of that year) | qd96.tenure
exemptions | other exemptions: has a notice of leave pending retirement | qd96.exemptions
scale | high confidence, confidence, low confidence | qd96.scale
base | percentages of ballots collected | qd96.base
consequences | low confidence more than 1/2 and less than 2/3: out of the succession plan for higher posts; leaving \
the post, other work, resignation or a ballot of confidence is considered | qd96.consequences.half
consequences | low confidence at least 2/3: dismissal and other (lower) work, without waiting for the end of the term \
| qd96.consequences.two_thirds
several_posts | a holder of several posts: at two places at most | qd96.venues
venues | at most 2 places, of: party committee of the same level, place of work; at the party committee: anyone who is \
a subject | qd96.venues
quorum | at least 2/3 of those summoned are present | qd96.quorum
filings | send the file of the person to the voters (at the latest 15 days before the day of the vote) \
| qd96.preparation.file
filings | send the points to be clarified to the person voted on (at the latest 10 days before the day of the vote) \
| qd96.preparation.points
"""
CITY = "directly under the People's Committee of the province or city"
COMPANY = f"single-member limited company, {CITY}"
UNIT = f"public service unit, {CITY}"
# Words, provision, post and kind of body: the groups of the plan's list in its order.
POSTS_OF_CT19 = f"""
director of the department (department (Sở)) | a | head department
head of the agency (agency other than a department, {CITY}) | a | head agency
deputy director of the department (department (Sở)) | b | deputy_head department
head of the unit ({UNIT}) | c | head public_service_unit
deputy head of the unit ({UNIT}) | c | deputy_head public_service_unit
chair (district People's Committee) | d | chair district_committee
deputy chair (district People's Committee) | d | deputy_chair district_committee
head of the division (specialised division of a district People's Committee), if: is a member of the People's \
Committee (Ủy viên UBND) | e | head district_division
chair ({COMPANY}) | f | chair single_member_company
director ({COMPANY}) | f | director single_member_company
head of the control board ({COMPANY}) | f | control_board_head single_member_company
controller (single-member limited company), if: the company has set up no control board | f \
| controller single_member_company
chief accountant ({COMPANY}) | f | chief_accountant single_member_company
"""
# What is asked of one post for some time only (NQ85, and the law of 2015 that took its place).
FOR_SOME_TIME = """
standing member (provincial People's Council), until 30 June 2016 | nq85.subjects.councils
standing member (district People's Council), until 30 June 2016 | nq85.subjects.councils
standing member (commune People's Council), until 30 June 2016 | nq85.subjects.councils
head of the office (provincial People's Council), from 1 July 2016 | law87.subjects
"""
WHOLE = "the whole ballot is invalid"
DEFECTS_OF_QD96 = f"""
not issued by the counting board: {WHOLE}
the ballot bears no stamp: nothing becomes invalid
a printed name is struck out: {WHOLE}
a name is added: nothing becomes invalid
something else is written on it: nothing becomes invalid
no box is marked: only that row is invalid
two or three boxes are marked: only that row is invalid
"""
# What stands in provisions alone: their ids, in the order of the instrument.
ALONE = {
    "ct19": "plan purpose principles",
    "nq35": "identity effect frequency ballots cases cases.day publication",
    "nq96": "identity adoption effect effect.suspends effect.repeals terms purpose principles criteria duties.person"
    " frequency practice.filing use cases second_vote.assembly second_vote.councils second_vote.outcome ballots"
    " publication publication.media",
    "qd96": "issue principles.leadership principles.openness frequency timing publication report purpose scope voters"
    " voters.central criteria signing added_name duties.leadership duties.personnel duties.person preparation.ballots"
    " file practice.preparation use two_places",
}
BOOKS = [CAN_THO_2019, ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023]
HEADS_OF_MANY = {Topic.SUBJECTS, Topic.INVALIDITY}


def lines(table: str) -> list[str]:
    return table.strip().splitlines()


def of_rules(book: Rulebook) -> list[TermOf]:
    """Return the terms that say more than what their provision says itself."""
    return [term for term in terms_of(book) if term.statement.key != "terms.content"]


class TestTermsOfRules:
    """Mỗi quy tắc nói đúng một hoặc vài điều: thuộc mục nào, nội dung gì, ở quy định nào."""

    @pytest.mark.parametrize(
        ("book", "table"),
        [(CAN_THO_2019, CT19), (ASSEMBLY_2012, NQ35), (PARTY_2023, QD96)],
        ids=lambda part: part.instrument.id if isinstance(part, Rulebook) else "",
    )
    def test_word_for_word(self, book: Rulebook, table: str) -> None:
        found = [term for term in of_rules(book) if term.topic not in HEADS_OF_MANY]
        said_so = [f"{term.topic.value} | {term.statement.text('en')} | {term.provision.id}" for term in found]
        assert said_so == lines(table)
        assert {term.post for term in found} == {None}

    def test_bodies_are_a_fact_where_they_are_said(self) -> None:
        deadline = {"what", "when", "days", "anchor"}
        for book, names in ((PARTY_2023, deadline), (ASSEMBLY_2012, deadline | {"bodies"})):
            filings = [term for term in of_rules(book) if term.topic is Topic.FILINGS]
            assert {frozenset(dict(term.statement.facts)) for term in filings} == {frozenset(names)}

    def test_the_posts_of_the_list(self) -> None:
        found = [term for term in of_rules(CAN_THO_2019) if term.topic is Topic.SUBJECTS]
        words = [
            f"{term.statement.text('en')} | {term.provision.id.removeprefix('ct19.subjects.')} |"
            f" {term.post.role.value} {term.post.kind.value}"
            for term in found
            if term.post is not None
        ]
        assert words == lines(POSTS_OF_CT19)
        assert len(found) == len(words)

    def test_the_posts_that_are_named_for_some_time_only(self) -> None:
        found = [
            term for term in of_rules(ASSEMBLY_2014) if term.statement.key in {"terms.post_until", "terms.post_from"}
        ]
        assert [f"{term.statement.text('en')} | {term.provision.id}" for term in found] == lines(FOR_SOME_TIME)

    def test_the_defects_of_a_ballot(self) -> None:
        found = [term for term in of_rules(PARTY_2023) if term.topic is Topic.INVALIDITY]
        assert [term.statement.text("en") for term in found] == lines(DEFECTS_OF_QD96)
        assert {(term.provision.id, term.post) for term in found} == {("qd96.invalidity", None)}


class TestProvisionsAlone:
    """Quy định không có quy tắc nào thực hiện thì tự nói nội dung của mình, sau mọi quy tắc; chỗ chưa biết thì thôi."""

    @pytest.mark.parametrize(
        "book", [book for book in BOOKS if book.instrument.id in ALONE], ids=lambda it: it.instrument.id
    )
    def test_which(self, book: Rulebook) -> None:
        found = terms_of(book)[len(of_rules(book)) :]
        start = f"{book.instrument.id}."
        assert [term.provision.id for term in found] == [start + name for name in ALONE[book.instrument.id].split()]

    @pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.instrument.id)
    def test_each_says_its_content_under_its_own_head(self, book: Rulebook) -> None:
        for term in terms_of(book)[len(of_rules(book)) :]:
            provision = term.provision
            assert term == (provision.topic, said("terms.content", content=provision.content), provision, None)

    @pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.instrument.id)
    def test_gaps_are_those_that_are_called_so(self, book: Rulebook) -> None:
        gaps = [provision for provision in book.provisions if provision.kind.value == "gap"]
        assert list(gaps_of(book)) == gaps
        assert not {term.provision for term in terms_of(book)} & {*gaps}
