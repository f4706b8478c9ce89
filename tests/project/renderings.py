"""Everything that the library says, on standard output as bytes: run in hosts of all kinds, it has to be the same."""

import json
import locale
import sys
from datetime import date

from phieu_tin_nhiem import CAN_THO_2019, Rating, Result, Tally, Turnout
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.interchange import (
    InvalidFileError,
    Receipt,
    dumps,
    loads_round,
    read_roster,
    replay,
    schema,
    write_roster,
)
from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.plans.comparison import compare
from phieu_tin_nhiem.published import audit, rounds
from phieu_tin_nhiem.testing.examples import demonstration, worked_round


def everything() -> bytes:
    """Return the texts, tables, files and errors of the library, one after the other."""
    whole = worked_round()
    report = CAN_THO_2019.check(whole)
    receipt = Receipt.of(report, whole, CAN_THO_2019)
    again, plan = loads_round(dumps(whole))
    shown = [
        report,
        receipt,
        replay(receipt, again, plan),
        CAN_THO_2019,
        CAN_THO_2019.timeline(date(2019, 1, 20)),
        compare(ASSEMBLY_2014, ASSEMBLY_2023),
        Result(Tally(330, 133, 28), Turnout(members=498, issued=492, collected=491)),
        *map(audit, rounds()[:4]),
    ]
    said = [each.explain(language) + each.to_html(language) for each in shown for language in LANGUAGES]
    said += [demonstration(language) for language in LANGUAGES]
    said += [dumps(report), dumps(again), json.dumps(schema()), Rating.parse("TÍN NHIỆM THẤP").label.vi]
    people = {person for meeting in whole.meetings for person in meeting.people or ()}
    for language in LANGUAGES:
        roster = write_roster(sorted(people, key=lambda person: person.key), language=language)
        said += [roster, write_roster(read_roster(roster.upper().replace("TRẦN", "Trần")))]
    try:
        read_roster("name,role,body,kind\nI,İ,ı,Sở\n")
    except InvalidFileError as error:
        said += [error.explain(language) for language in LANGUAGES]
    return "\n".join(said).encode()


if __name__ == "__main__":
    # An interpreter takes over one part of the locale by itself; a host may take over all of it.
    locale.setlocale(locale.LC_ALL, "")
    sys.stdout.buffer.write(everything())
