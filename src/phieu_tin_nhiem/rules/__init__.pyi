"""Rules by their classes, and the options that they take where a text is open. This is the one list of the names."""

from .consequences import (
    AT_LEAST_TWO_THIRDS as AT_LEAST_TWO_THIRDS,
)
from .consequences import (
    MORE_THAN_HALF as MORE_THAN_HALF,
)
from .consequences import (
    MORE_THAN_TWO_THIRDS as MORE_THAN_TWO_THIRDS,
)
from .consequences import (
    Bound as Bound,
)
from .consequences import (
    Consequences as Consequences,
)
from .consequences import (
    Ratio as Ratio,
)
from .consequences import (
    Standing as Standing,
)
from .consequences import (
    Threshold as Threshold,
)
from .counting import Counting as Counting
from .counting import Scale as Scale
from .deadlines import (
    Anchor as Anchor,
)
from .deadlines import (
    FilingDeadline as FilingDeadline,
)
from .deadlines import (
    ReportDeadline as ReportDeadline,
)
from .deadlines import (
    Unseen as Unseen,
)
from .deadlines import (
    Validity as Validity,
)
from .meeting import AttendanceDuty as AttendanceDuty
from .meeting import Leadership as Leadership
from .meeting import Quorum as Quorum
from .preparation import (
    BallotPreparation as BallotPreparation,
)
from .preparation import (
    BoardProposal as BoardProposal,
)
from .preparation import (
    DayCount as DayCount,
)
from .preparation import (
    ListedPeople as ListedPeople,
)
from .preparation import (
    ListPreparation as ListPreparation,
)
from .preparation import (
    NoticeDeadline as NoticeDeadline,
)
from .rule import (
    Case as Case,
)
from .rule import (
    MeetingContext as MeetingContext,
)
from .rule import (
    Meets as Meets,
)
from .rule import (
    Occasion as Occasion,
)
from .rule import (
    Rule as Rule,
)
from .rule import (
    TermOf as TermOf,
)
from .subjects import (
    Condition as Condition,
)
from .subjects import (
    Exclusion as Exclusion,
)
from .subjects import (
    Group as Group,
)
from .subjects import (
    Post as Post,
)
from .subjects import (
    Subjects as Subjects,
)
from .subjects import (
    Unlisted as Unlisted,
)
from .tenure import (
    Anniversary as Anniversary,
)
from .tenure import (
    AppointedInYear as AppointedInYear,
)
from .tenure import (
    CountedTo as CountedTo,
)
from .tenure import (
    Exemptions as Exemptions,
)
from .tenure import (
    ExemptionsGap as ExemptionsGap,
)
from .tenure import (
    Renewal as Renewal,
)
from .tenure import (
    Tenure as Tenure,
)
from .tenure import (
    TenureGap as TenureGap,
)
from .tenure import (
    TestedOn as TestedOn,
)
from .tenure import (
    Unstated as Unstated,
)
from .venues import (
    Concurrency as Concurrency,
)
from .venues import (
    CouncilVote as CouncilVote,
)
from .venues import (
    PartyVenue as PartyVenue,
)
from .venues import (
    SeveralPosts as SeveralPosts,
)
from .venues import (
    SeveralPostsRule as SeveralPostsRule,
)
from .venues import (
    VenueLimit as VenueLimit,
)
