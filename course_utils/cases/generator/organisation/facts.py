"""What the generator knows about an organisation's own side: read from ``worlds/<case>.organisation.toml``."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict

from course_utils.cases.world import WORLDS

Words = dict[str, str]  # language → text


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Inbox(_Part):
    """How many messages a year brings, of which kind, where, and how long a reply takes on average."""

    messages: int
    english: float
    kinds: dict[str, float]
    channels: dict[str, float]
    minutes: dict[str, float]
    advisers: tuple[str, ...]


class Staffing(_Part):
    """`hours`: the hours at which blocks begin and end; `weekday`, `saturday`, `sunday`: people in each block."""

    hours: tuple[int, ...]
    weekday: tuple[int, ...]
    saturday: tuple[int, ...]
    sunday: tuple[int, ...]


class Public(_Part):
    """People to reach; `online`, `french`: shares; `asked` in the panel; `reach`: share that each platform reaches."""

    public: str
    fr: str
    en: str
    people: int
    online: float
    french: float
    asked: int
    reach: dict[str, float]
    needs: Words


class Profile(_Part):
    """A profile in the organisation's name; `{organisation}`: the account that speaks for it in the case."""

    profile: str
    platform: str
    opened: date
    followers: int
    posts_month: float
    hours_week: float
    status: str
    purpose: Words
    owner: Words


class Cost(_Part):
    """Something to pay, in money, in hours, or both."""

    option: str
    fr: str
    en: str
    times: int = 1
    once: bool = False
    amount: int = 0
    hours: float = 0.0
    rate: int = 0


class Benefit(_Part):
    """What an option brings in; `spread`: how far below and above the expected value the other two stand."""

    option: str
    nature: str
    fr: str
    en: str
    expected: int
    spread: tuple[float, float]


class Role(_Part):
    """Who works on it: contract `hours` a week, `away` (the months when people are on leave), and what `takes` time."""

    role: str
    fr: str
    en: str
    hours: float
    away: tuple[int, ...]
    needed: float
    answers: bool = False  # the messages are this role's work
    surge: float = 0.0  # hours more in a week when something happens


class Survey(_Part):
    """`items`: statements of the bank in the order of the questionnaire; `groups`: share, use of the network, belonging."""

    respondents: int
    points: int
    english: float
    items: tuple[str, ...]
    level: float
    groups: dict[str, tuple[float, float, float]]


class Source(_Part):
    """Where candidates come from: per month, then the share that is seen and the share of those that is hired."""

    source: str
    applications: float
    seen: float
    taken: float
    cost: int
    months: tuple[int, ...] = tuple(range(1, 13))


class Risk(_Part):
    """Something that may happen to whoever is there (`integrating`) or stays away (`abstaining`)."""

    side: str
    text: Words
    cause: Words
    probability: float
    impact: int
    mitigation: Words
    mitigation_cost: int
    effectiveness: float
    owner: Words


class Objective(_Part):
    """A link of the chain; `measure`: the figure that gives the baseline (or `baseline` itself), `factor`: how far the target is from it."""

    objective: str
    parent: str = ""
    level: str
    fr: str
    en: str
    measure: str = ""
    baseline: float | None = None
    factor: float | None = None
    target: float | None = None
    unit: Words = {"fr": "", "en": ""}
    public: str = ""
    due: date | None = None


class Statement(_Part):
    """A statement of the questionnaire."""

    dimension: str
    reversed: bool
    fr: str
    en: str


class Claim(_Part):
    """What a figure allows one to say. The gaps in `fr` and `en` are names of measures; the first of `measures` leads."""

    table: str
    measures: tuple[str, ...]
    source: str
    strength: str
    fr: str
    en: str
    limit: Words


class Facts(_Part):
    """The organisation of one case."""

    inbox: Inbox
    staffing: Staffing
    main_platforms: tuple[str, str, str]
    publics: tuple[Public, ...]
    platforms: tuple[Profile, ...]
    costs: tuple[Cost, ...]
    benefits: tuple[Benefit, ...]
    roles: tuple[Role, ...]
    survey: Survey
    recruitment: tuple[Source, ...]
    risks: tuple[Risk, ...]
    objectives: tuple[Objective, ...]
    evidence: tuple[str, ...]  # claims of the common bank, in the order of the list


class Common(_Part):
    """What the cases share: the statements of the questionnaire, and the claims that figures may support."""

    statements: dict[str, Statement]
    claims: dict[str, Claim]


@cache
def load_facts(name: str) -> Facts:
    """The organisation of the case ``name``; FileNotFoundError when nobody wrote one."""
    return Facts.model_validate(_read(f"{name}.organisation.toml"))


@cache
def load_common() -> Common:
    """The words that the cases share."""
    return Common.model_validate(_read("common.organisation.toml"))


def _read(file: str) -> dict:
    return tomllib.loads((WORLDS / file).read_text(encoding="utf-8"))
