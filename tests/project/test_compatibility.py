"""What later versions must keep: the public names, the files of facts, and the answers to them."""

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from phieu_tin_nhiem.interchange import dump, loads

TOOL = Path(__file__).resolve().parents[2] / "tools" / "write_golden.py"
GOLDEN = runpy.run_path(str(TOOL))
RENEW = "is it meant? then run tools/write_golden.py and say it in CHANGELOG.md"
KEPT: dict[str, dict[str, Any]] = GOLDEN["kept"]("answers.json")


def rules_of(answer: dict[str, Any], status: str) -> set[str]:
    return {finding["rule"] for finding in answer["findings"] if finding["status"] == status}


class TestNames:
    """Every public name with its signature is what it was."""

    def test_nothing_public_has_changed(self) -> None:
        assert list(GOLDEN["differing"](GOLDEN["kept"]("names.json"), GOLDEN["names"]())) == [], RENEW

    def test_every_public_module_is_among_them(self) -> None:
        homes = {name.rpartition(".")[0] for name in GOLDEN["kept"]("names.json")}
        assert homes == set(GOLDEN["PUBLIC"])

    def test_a_name_that_goes_comes_or_changes_is_named(self) -> None:
        old = {"count": "(form)", "kept": ["HIGH"], "gone": "()", "Tally": {"total": "value"}}
        new = {"count": "(form, *, issued)", "kept": ["HIGH"], "new": "()", "Tally": {}}
        assert list(GOLDEN["differing"](old, new)) == [
            "Tally / total: gone",
            "count: '(form)' became '(form, *, issued)'",
            "gone: gone",
            "new: new",
        ]


class TestAnswers:
    """The same facts have the same answers; facts that were once written are still read."""

    @pytest.mark.parametrize("name", KEPT)
    def test_each_answer_is_what_it_was(self, name: str) -> None:
        today = json.loads(json.dumps(GOLDEN["answer_to"](KEPT[name])))
        assert list(GOLDEN["differing"](KEPT[name]["answer"], today)) == [], RENEW

    @pytest.mark.parametrize("name", [name for name, question in KEPT.items() if "facts" in question])
    def test_each_file_of_facts_is_read_as_it_was_written(self, name: str) -> None:
        facts = KEPT[name]["facts"]
        assert json.loads(json.dumps(dump(loads(json.dumps(facts))))) == facts


class TestWhatTheAnswersSay:
    """The kept answers are right in what decides: read against the plan and by hand, not against the code."""

    @pytest.mark.parametrize(
        ("name", "outcome", "eligible"),
        [
            ("of a person re-appointed without a gap", "voted_on", "2014-02-01"),  # A4: from 1 May 2013, nine months
            ("of a newcomer on the last day before nine months", "not_voted_on", "2019-02-28"),  # A2: 31 May, clamped
            ("of a newcomer on the day of nine months", "voted_on", "2019-02-28"),  # A1: the day itself counts
        ],
    )
    def test_tenure(self, name: str, outcome: str, eligible: str) -> None:
        answer = KEPT[f"decision {name}"]["answer"]
        (tenure,) = (finding for finding in answer["findings"] if finding["rule"] == "ct19.tenure")
        assert (answer["outcome"], tenure["facts"]["eligible"]) == (outcome, eligible)

    def test_an_unknown_service_is_no_guess(self) -> None:
        answer = KEPT["decision of a person whose service is not known"]["answer"]
        assert answer["outcome"] == "undetermined"
        assert [finding["missing"] for finding in answer["findings"]] == [[], ["service"]]

    def test_the_lawful_round_breaks_nothing(self) -> None:
        answer = KEPT["report of a lawful round"]["answer"]
        assert answer["ok"]
        assert {finding["status"] for finding in answer["findings"]} == {"satisfied"}

    def test_the_faulty_round_breaks_these_and_at_the_second_meeting_alone(self) -> None:
        answer = KEPT["report of a faulty round"]["answer"]
        assert not answer["ok"]
        assert rules_of(answer, "violated") == {
            "ct19.venues",  # somebody outside the committee's leadership is listed at the party committee (A6)
            "ct19.tenure",  # 31 May 2018 to 25 January 2019
            "ct19.preparation.notice",  # four days
            "ct19.attendance",  # nobody of Sở Nội vụ
            "qd262.base",  # ten marks on nine ballots
        }
        days = {finding["meeting"]["on"] for finding in answer["findings"] if finding["status"] == "violated"}
        assert days == {"2019-01-25"}

    def test_the_first_day_is_saturday_12_january_with_notice_on_the_day_of_issue(self) -> None:
        answer = KEPT["timeline of the first possible day"]["answer"]
        days = {duty["rule"]: duty["last_day"] for duty in answer["duties"]}
        assert (days["ct19.preparation.notice"], days["ct19.report"]) == ("2019-01-07", "2019-01-30")
        assert (answer["latest_start"], answer["findings"]) == ("2018-04-12", [])

    def test_31_january_is_too_late_for_the_report(self) -> None:
        answer = KEPT["timeline of a day that is too late"]["answer"]
        assert [finding["rule"] for finding in answer["findings"]] == ["ct19.report"]

    def test_the_box(self) -> None:
        """Eight ballots were collected; one was not issued, and two rows of the second person are defective (B1)."""
        answer = KEPT["count of a box"]["answer"]
        assert (answer["valid_ballots"], answer["invalid_ballots"]) == (7, 1)
        assert [list(row["tally"].values()) for row in answer["rows"]] == [[4, 2, 1], [3, 0, 2]]
        assert [row["invalid"] for row in answer["rows"]] == [1, 3]

    def test_the_result_is_half_up_of_the_ballots_collected(self) -> None:
        """437/475 is 92 %, 34/475 is 7,1578… % and 4/475 is 0,8421… % (B2)."""
        answer = KEPT["result of a tally"]["answer"]
        assert list(answer["percent_of_collected"].values()) == ["92.00", "7.16", "0.84"]

    def test_the_resolutions_have_the_same_levels_and_different_consequences(self) -> None:
        points = KEPT["comparison of the resolutions of 2014 and 2023"]["answer"]["points"]
        verdicts = {point["topic"]: point["verdict"] for point in points}
        assert (verdicts["scale"], verdicts["consequences"]) == ("same", "different")

    def test_the_audits(self) -> None:
        """330/498 is 66,265… %; 78/90 is 86,67 % where everybody else's base is 94, and 70/94 is 74,468… %."""
        clean, flagged = (KEPT[f"audit of a {kind}"]["answer"] for kind in ("round of 2013", "flagged round"))
        assert (clean["base"], {cell["verdict"] for cell in clean["cells"]}) == (498, {"reproduced"})
        odd = {
            cell["printed"]["text"]: (cell["verdict"], cell["expected"])
            for cell in flagged["cells"]
            if cell["verdict"] != "reproduced"
        }
        assert odd == {"86,67": ("other_base", "82.98"), "74,46": ("truncated", "74.47")}
