"""A conversation small enough to be counted by hand, and the language of the edition."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from course_utils import charts, language
from course_utils.analysis import audience, decision, influence, planning, risk, rumour
from course_utils.analysis.agreement import confusion
from course_utils.cases import Case
from course_utils.plan import steps
from tests.advantages import advantages_case
from tests.governance import governance_case
from tests.listening import listening_case
from tests.rumours import rumour_table
from tests.scenarios import scenario_table
from tests.strategy import strategy_case
from tests.tiny import dated, tiny_case

FANS = [f"fan_{number}" for number in range(1, 11)]
LONG = "association_des_usagers_du_transport_de_rivemont"
FOLLOWERS = {"star": 50_000, "steady": 1_200, "joker": 400, "bridge": 300, "loud": 90, LONG: 2_000}
KINDS = {"star": "creator", "steady": "association", LONG: "employee"}
# account, its post, who shares it: joker has one post that 11 accounts share, steady has three that 5 share
SHARED = [
    ("joker", "j1", [*FANS, "loud"]),
    *[("steady", post, [*FANS[:4], "bridge"]) for post in ("s1", "s2", "s3")],
    ("star", "x1", FANS[:1]),
    ("bridge", "b1", [FANS[4], FANS[8]]),
    (LONG, "a1", [FANS[6]]),
    ("fan_1", "f1", [LONG]),
]


def _posts() -> pd.DataFrame:
    rows = [(post, author, "post", None) for author, post, _ in SHARED]
    rows += [(f"{post}-{fan}", fan, "share", post) for _, post, fans in SHARED for fan in fans]
    rows += [(f"l{number}", "loud", "post", None) for number in range(20)]
    rows += [("r1", "fan_1", "reply", "x1"), ("r2", "fan_2", "reply", "x1")]
    posts = pd.DataFrame(rows, columns=["post_id", "account", "kind", "parent_id"])
    return posts.assign(mentions="", topic="buses", root_id=posts["post_id"])


def _codings() -> pd.DataFrame:
    said = {"star": "ff", "steady": "uu", "joker": "nu", "bridge": "nn", "loud": "uu", "fan_1": "ff"}
    words = {"f": "favourable", "n": "neutral", "u": "unfavourable"}
    rows = [
        (account, coder, 2, 1, words[letter])
        for account, letters in said.items()
        for coder, letter in zip("AB", letters, strict=True)
    ]
    return pd.DataFrame(rows, columns=["account", "coder", "expertise", "trustworthiness", "stance"])


FITS = pd.DataFrame({"reach": [5.0, 2.0], "lightness": [1.0, 4.0]}, index=["page", "photo"])
POSTS_PLANNED = pd.DataFrame(
    {"week": pd.to_datetime(["2027-01-04", "2027-01-11"]), "kind": "post", "posts": [3, 9]}
)
LISTS = {
    "Abonnés": ["star", "steady", "joker"],
    "Relais": ["joker", "steady", "bridge"],
    "Mentions": ["loud"],
}
WEIGHTINGS = {
    "Poids égaux": dict.fromkeys(influence.PARTS, 0.25),
    "Portée d'abord": {"reach": 1.0},
    "Crédibilité d'abord": {"credibility": 0.5, "resonance": 0.5},
}


def _ranked(case: Case) -> pd.DataFrame:
    """The coded accounts with their score under equal weights."""
    return influence.rank(influence.profile(case), WEIGHTINGS["Poids égaux"])


def _duel_table() -> pd.DataFrame:
    """Two sets of fifteen and one of sixty, with round numbers."""
    rows = [
        ("15 hubs", "broadcast", 15, 100.0, 90.0, 110.0),
        ("15 hubs", "conversation", 15, 73.0, 60.0, 80.0),
        ("15 at random", "broadcast", 15, 36.0, 30.0, 45.0),
        ("15 at random", "conversation", 15, 83.0, 75.0, 95.0),
        ("60 at random", "broadcast", 60, 98.0, 90.0, 140.0),
        ("60 at random", "conversation", 60, 1260.0, 1240.0, 1290.0),
    ]
    return pd.DataFrame(rows, columns=["set", "world", "seeds", "mean", "low", "high"])


def _stances(case: Case) -> pd.DataFrame:
    """What coder A said of the accounts, against coder B."""
    coded = case.account_codings.pivot(index="account", columns="coder", values="stance")
    return confusion(coded["A"], coded["B"], ["favourable", "neutral", "unfavourable"])


def _spoken(case: Case) -> Case:
    """The case over fourteen months, with a name for its topic."""
    topics = {"buses": {"en": "electric buses", "fr": "autobus électriques"}}
    return replace(dated(case, 14), topics=topics)


ADVANTAGES = advantages_case()

GOVERNANCE = governance_case()

LISTENING = listening_case()


def _steps(skipped: int | None = None) -> charts.Chart:
    """The ten steps in the language spoken now, one in each state."""
    titles = {step.step: step.title for step in steps()}
    needs = {step.step: step.needs for step in steps()}
    states = dict.fromkeys(titles, "waiting") | {0: "done", 1: "done", 2: "begun", 3: "ready"}
    return charts.show_dependencies(titles, needs, states, skipped)


def _sceptics() -> list[tuple[str, int, int, str]]:
    """Short and long names, in a corner together and alone, with reasons in the language spoken now."""
    word = charts.sceptics.reason_word
    return [
        ("Directrice des finances", 3, 3, word("return")),
        ("Responsable de la protection des renseignements personnels", 3, 3, word("security")),
        ("Vice-président", 2, 3, word("control")),
        ("Poste de réponse", 3, 1, word("time")),
        ("Syndicat", 1, 2, word("experience")),
        ("Archives", 1, 1, word("legitimacy")),
    ]


RING = pd.DataFrame({"source": list("abcdefgh"), "target": list("bcdefgha")})

STRATEGY = strategy_case()
MONTHLY = decision.posts_by_month(STRATEGY.posts)

GALLERY: dict[str, Callable[[Case, pd.DataFrame], charts.Chart]] = {
    "leaders": lambda case, relays: charts.show_leaders(relays, case),
    "leaders, followers": lambda case, relays: charts.show_leaders(relays, case, by="followers", top=3),
    "leaders, posts": lambda case, relays: charts.show_leaders(relays, case, by="posts", top=3),
    "leaders, distinct": lambda case, relays: charts.show_leaders(relays, case, per="distinct post", top=3),
    "reach": lambda case, relays: charts.show_reach(case, relays),
    "network": lambda case, relays: charts.show_network(relays, case, highlight=["bridge"]),
    "quadrant": lambda case, relays: charts.show_quadrant(_ranked(case)),
    "quadrant, relays": lambda case, relays: charts.show_quadrant(_ranked(case), by="relays"),
    "sensitivity": lambda case, relays: charts.show_sensitivity(
        influence.sensitivity(influence.profile(case), WEIGHTINGS), top=4
    ),
    "duel": lambda case, relays: charts.show_duel(_duel_table()),
    "spread": lambda case, relays: charts.show_spread(rumour.simulate(RING, reply=4, runs=20)),
    "spread, silence": lambda case, relays: charts.show_spread(rumour.simulate(RING, runs=20)),
    "replies": lambda case, relays: charts.show_replies(
        rumour.last_useful_reply(RING, replies=range(9), runs=50)
    ),
    "never heard": lambda case, relays: charts.show_never_heard({"M-T": rumour.maki_thompson(50, runs=20)}),
    "rumour": lambda case, relays: charts.show_rumour(replace(case, rumour=rumour_table())),
    "rumour, first hours": lambda case, relays: charts.show_rumour(replace(case, rumour=rumour_table()), 8),
    "deadlines": lambda case, relays: charts.show_deadlines(case, {"relay": (0.0, 1.0), "reach": (0.0, 1.0)}),
    "answers": lambda case, relays: charts.show_answers(
        {("half_true", "deny"): rumour.simulate(RING, reply=4, runs=20)}
    ),
    "fit": lambda case, relays: charts.show_fit(planning.platform_fit(FITS, {"reach": 3, "lightness": 1})),
    "load": lambda case, relays: charts.show_load(
        planning.capacity(POSTS_PLANNED, {"post": 2.0}, replies=30, minutes=10, available=12)
    ),
    "launch": lambda case, relays: charts.show_launch(
        planning.critical_path({1: 4, 2: 2, 5: 3}, {2: [1], 5: [1]}), "2027-01-04", {1: "<b>Écouter</b>"}
    ),
    "bills": lambda case, relays: charts.show_bills(scenario_table()),
    "bills, sure": lambda case, relays: charts.show_bills(scenario_table(), uncertain=False),
    "bill bars": lambda case, relays: charts.show_bill_bars(scenario_table(), start=900),
    "tornado": lambda case, relays: charts.show_tornado(
        decision.tornado(lambda world: world["people"] * 5 - world["cost"], {"people": 100, "cost": 300}),
        {"people": "<b>Personnes</b>"},
    ),
    "overlap": lambda case, relays: charts.show_overlap(LISTS),
    "agreement": lambda case, relays: charts.show_agreement(_stances(case)),
    "union": lambda case, relays: charts.show_union(audience.group_shares(ADVANTAGES.overlap, most=2)),
    "publics": lambda case, relays: charts.show_publics(ADVANTAGES),
    "benefit-cost": lambda case, relays: charts.show_benefit_cost(ADVANTAGES.costs, ADVANTAGES.benefits),
    "relationship": lambda case, relays: charts.show_relationship(
        audience.relationship_index(ADVANTAGES.survey, ADVANTAGES.survey_items)
    ),
    "gaps": lambda case, relays: charts.show_gaps(
        audience.gaps(ADVANTAGES.survey, "belonging", by="internal", within="group")
    ),
    "register": lambda case, relays: charts.show_register(GOVERNANCE.risks),
    "register, without": lambda case, relays: charts.show_register(GOVERNANCE.risks, without=["R2"]),
    "triage": lambda case, relays: charts.show_triage(GOVERNANCE, risk.KIT_TREE),
    "waits": lambda case, relays: charts.show_waits(16, 3, 1),
    "waits, overflow": lambda case, relays: charts.show_waits(40, 3, 1),
    "presence": lambda case, relays: charts.show_presence(_spoken(case)),
    "presence, silent": lambda case, relays: charts.show_presence(_spoken(case), "buses", speaking=False),
    "timeline": lambda case, relays: charts.show_timeline(),
    "timeline, 2005": lambda case, relays: charts.show_timeline(2005),
    "denominator": lambda case, relays: charts.show_denominator(),
    "denominator, all": lambda case, relays: charts.show_denominator(100, 0),
    "promise": lambda case, relays: charts.show_promise({"now": pd.Series([1.0, 5.0, 60.0])}, 4),
    "thread": lambda case, relays: charts.show_thread(STRATEGY.objectives),
    "thread, chosen": lambda case, relays: charts.show_thread(STRATEGY.objectives, "S2"),
    "fields": lambda case, relays: charts.show_fields(STRATEGY),
    "heard": lambda case, relays: charts.show_heard(MONTHLY, STRATEGY, 1, 2),
    "sceptics": lambda case, relays: charts.show_sceptics(_sceptics()),
    "sceptics, a crowd": lambda case, relays: charts.show_sceptics(_sceptics() * 5),
    "settling": lambda case, relays: charts.show_settling(MONTHLY, STRATEGY),
    "calendar": lambda case, relays: charts.show_calendar(MONTHLY["delays"], -1 / 3, 1),
    "dependencies": lambda case, relays: _steps(),
    "dependencies, skipped": lambda case, relays: _steps(skipped=1),
    "query": lambda case, relays: charts.show_query(LISTENING, "horizon"),
    "query, nothing": lambda case, relays: charts.show_query(LISTENING, "zebra"),
    "dashboards": lambda case, relays: charts.show_dashboards(LISTENING),
    "dashboards, bare": lambda case, relays: charts.show_dashboards(LISTENING, named=False),
    "definition": lambda case, relays: charts.show_definition(LISTENING.tool_metrics),
    "definition, one sum": lambda case, relays: charts.show_definition(
        LISTENING.tool_metrics, "likes+shares"
    ),
    "talk": lambda case, relays: charts.show_talk(LISTENING.thread_posts, ["star", "chain"]),
    "talk, chosen": lambda case, relays: charts.show_talk(
        LISTENING.thread_posts, ["chain"], "chain-2", named=False
    ),
    "shares": lambda case, relays: charts.show_shares({"French": (48, 92), "English": (17, 28)}),
    "coding": lambda case, relays: charts.show_coding(LISTENING),
    "coding, own labels": lambda case, relays: charts.show_coding(
        LISTENING, LISTENING.mentions["tool_sentiment"]
    ),
}


@pytest.fixture(scope="session")
def case() -> Case:
    """Sixteen accounts; the most followed is hardly relayed, and the most relayed owes it to one joke."""
    followers = FOLLOWERS | {fan: 10 + place for place, fan in enumerate(FANS)}
    accounts = pd.DataFrame(
        {"account": list(followers), "followers": list(followers.values()), "language": "fr"}
    )
    accounts["kind"] = accounts["account"].map(KINDS).fillna("citizen")
    accounts["display_name"] = accounts["account"]
    filled = {"accounts": accounts, "posts": _posts(), "account_codings": _codings()}
    return tiny_case("trial", "star", "buses", {}, **filled)


@pytest.fixture(scope="session")
def relays(case: Case) -> pd.DataFrame:
    """Who relays whom."""
    return influence.edges(case.posts, kind="share")


@pytest.fixture(params=language.LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> str:
    """Each language of the edition in turn."""
    if request.param == "fr" and not gettext.find("relais", language.CATALOGUES, ["fr"]):
        pytest.skip("the French catalogue is not compiled")
    language.use(request.param)
    return request.param


_DRAWN: dict[tuple[str, str], charts.Chart] = {}


@pytest.fixture(params=GALLERY)
def chart(request: pytest.FixtureRequest, case: Case, relays: pd.DataFrame, spoken: str) -> charts.Chart:
    """Each chart of the package in turn, in each language, drawn once: tests look and change nothing."""
    drawn = (request.param, spoken)
    if drawn not in _DRAWN:
        _DRAWN[drawn] = GALLERY[request.param](case, relays)
    return _DRAWN[drawn]


@pytest.fixture
def ranked(case: Case) -> pd.DataFrame:
    """The coded accounts with their score under equal weights."""
    return _ranked(case)


@pytest.fixture
def duel_table() -> pd.DataFrame:
    """Three sets of first speakers in two worlds."""
    return _duel_table()


@pytest.fixture
def stances(case: Case) -> pd.DataFrame:
    """What coder A said of the accounts, against coder B."""
    return _stances(case)
