"""What came of one hand-in: plain data that is kept, entered into the gradebook and reported."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from course_utils.language import tr
from course_utils.marking.findings import Finding

MARKED = "marked"
UNREADABLE = "unreadable"
OVER_TIME = "over-time"
OVER_MEMORY = "over-memory"
CRASHED = "crashed"  # of the machinery: tried again the next time


@dataclass
class MarkedNotebook:
    """One notebook after marking: its text, the points of each test (None: a person marks), nbgrader's remarks."""

    text: str
    scores: dict[str, float | None]
    comments: dict[str, str | None]
    missing: bool = False


@dataclass
class Result:
    """One row of the batch, whatever happened."""

    student: str
    status: str = MARKED
    key: str = ""
    notebooks: dict[str, MarkedNotebook] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    reason: str = ""  # nbgrader's or the machine's own words, for those who look into it
    seconds: float = 0.0

    def as_json(self) -> dict:
        """The result as what JSON knows."""
        return asdict(self)

    @classmethod
    def from_json(cls, told: dict) -> Result:
        """The result that `as_json` wrote."""
        notebooks = {name: MarkedNotebook(**notebook) for name, notebook in told["notebooks"].items()}
        return cls(**{**told, "notebooks": notebooks})


def status_sentence(status: str) -> str:
    """What a status means to an instructor."""
    if status == UNREADABLE:
        return tr("The notebook cannot be read. No mark was given: ask for the file again.")
    if status == OVER_TIME:
        return tr("Marking took too long and was stopped. No mark was given: look at the notebook.")
    if status == OVER_MEMORY:
        return tr(
            "The notebook asked for too much memory and was stopped. No mark was given: look at the notebook."
        )
    if status == CRASHED:
        return tr("Marking broke off. No mark was given: run the same command again.")
    return tr("Marked.")
