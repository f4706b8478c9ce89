"""Rules by their classes, and the options that they take where a text is open. This is the one list of the names."""

from .consequences import (
    AT_LEAST_TWO_THIRDS as AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF as MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS as MORE_THAN_TWO_THIRDS,
    Bound as Bound,
    Consequences as Consequences,
    Ratio as Ratio,
    Standing as Standing,
    Threshold as Threshold,
)
from .counting import Counting as Counting, Scale as Scale
from .deadlines import (
    Anchor as Anchor,
    FilingDeadline as FilingDeadline,
    ReportDeadline as ReportDeadline,
    Unseen as Unseen,
    Validity as Validity,
)
from .meeting import AttendanceDuty as AttendanceDuty, Leadership as Leadership, Quorum as Quorum
from .preparation import (
    BallotPreparation as BallotPreparation,
    BoardProposal as BoardProposal,
    DayCount as DayCount,
    ListedPeople as ListedPeople,
    ListPreparation as ListPreparation,
    NoticeDeadline as NoticeDeadline,
)
from .rule import (
    Case as Case,
    MeetingContext as MeetingContext,
    Meets as Meets,
    Occasion as Occasion,
    Rule as Rule,
    TermOf as TermOf,
)
from .subjects import (
    Condition as Condition,
    Exclusion as Exclusion,
    Group as Group,
    Post as Post,
    Subjects as Subjects,
    Unlisted as Unlisted,
)
from .tenure import (
    Anniversary as Anniversary,
    AppointedInYear as AppointedInYear,
    CountedTo as CountedTo,
    Exemptions as Exemptions,
    ExemptionsGap as ExemptionsGap,
    Renewal as Renewal,
    Tenure as Tenure,
    TenureGap as TenureGap,
    TestedOn as TestedOn,
    Unstated as Unstated,
)
from .venues import (
    Concurrency as Concurrency,
    CouncilVote as CouncilVote,
    PartyVenue as PartyVenue,
    SeveralPosts as SeveralPosts,
    SeveralPostsRule as SeveralPostsRule,
    VenueLimit as VenueLimit,
)
