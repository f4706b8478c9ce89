# The names of published results: their one list (see ``base.lazy``).

from .auditing import Audit as Audit
from .auditing import Cell as Cell
from .auditing import Determined as Determined
from .auditing import Verdict as Verdict
from .auditing import audit as audit
from .bases import Denominator as Denominator
from .bases import PublishedFigure as PublishedFigure
from .bases import Rounding as Rounding
from .bases import Span as Span
from .consequences import BaseFrom as BaseFrom
from .consequences import RowConsequences as RowConsequences
from .consequences import plan_of as plan_of
from .consequences import row_consequences as row_consequences
from .consequences import under_each as under_each
from .explanations import Difference as Difference
from .explanations import Explanation as Explanation
from .figures import Bound as Bound
from .figures import InvalidFigureError as InvalidFigureError
from .figures import PrintedPercent as PrintedPercent
from .published_rounds import PublishedRound as PublishedRound
from .published_rounds import PublishedRow as PublishedRow
from .tables import InvalidTableError as InvalidTableError
from .tables import read_rounds as read_rounds
from .tables import results as results
from .tables import rounds as rounds
