"""The toy models of rumour against the same models written as a plain networkx loop, in one run.

    python benchmarks/rumour.py [--accounts 1500 100000] [--runs 1000 100] [--loop-runs 40 4] [--calls 20]

For each size: a scale-free network (Barabási-Albert, 4 ties for each newcomer), the model of Maki and Thompson on it, and
a rumour with a reply after six steps and its ghost. The loop gets fewer runs, and its time is given for each run. The two
sides must agree: their means may differ by four standard errors, or the program ends with 1. Last, the time of one call
for a slider: median and 95th percentile, after a first call that is not counted.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable
from math import sqrt
from pathlib import Path

import networkx as nx
import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

from course_utils.analysis.rumour import STEPS, Assumptions, maki_thompson, never_heard, simulate

REPLY, TOLERATED = 6, 4


def plain_telling(graph: nx.Graph, chance: random.Random) -> float:
    """Maki-Thompson, once; answers the share that never heard."""
    first = chance.randrange(len(graph))
    knows, telling = {first}, [first]
    while telling:
        place = chance.randrange(len(telling))
        called = chance.choice(list(graph[telling[place]]))
        if called not in knows:
            knows.add(called)
            telling.append(called)
        else:
            telling[place] = telling[-1]
            telling.pop()
    return 1 - len(knows) / len(graph)


def plain_reply(
    graph: nx.Graph, tellers: int, reply: int | None, asked: Assumptions, chance: random.Random
) -> float:
    """The rumour and its reply, once; answers the share that believes at the end."""
    state = dict.fromkeys(graph, "ignorant")
    trust = {account: chance.random() for account in graph}
    left, since = list(graph), {}
    for account in chance.sample(range(len(graph)), tellers):
        state[account] = "telling"

    def correct(account: int, credibility: float, step: int) -> None:
        if state[account] in ("relaying", "corrected") or trust[account] >= credibility:
            return
        state[account] = "relaying" if chance.random() < asked.relay else "corrected"
        since[account] = step

    for step in range(1, STEPS + 1):
        relaying = [account for account in graph if state[account] == "relaying"]
        relayed = [chance.choice(list(graph[account])) for account in relaying]
        calls = [
            (account, chance.choice(list(graph[account]))) for account in graph if state[account] == "telling"
        ]
        fresh = [state[called] == "ignorant" for _, called in calls]
        for (account, called), new in zip(calls, fresh, strict=True):
            if new and chance.random() < asked.pass_on:
                state[called] = "telling"
            elif not new and chance.random() < asked.tire:
                state[account] = "quiet"
        if reply is None or step <= reply:
            continue
        reached = {account for account in left if chance.random() < asked.reach}
        left = [account for account in left if account not in reached]
        for account in reached:
            correct(account, asked.credibility, step)
        for account in relayed:
            correct(account, asked.relay_credibility, step)
        for account, begun in since.items():
            if state[account] == "relaying" and step - begun >= asked.relay_steps:
                state[account] = "corrected"
    return sum(word in ("telling", "quiet") for word in state.values()) / len(graph)


def timed(call: Callable[[], object]) -> tuple[float, object]:
    """Seconds that a call takes, and its answer."""
    begin = time.perf_counter()
    answer = call()
    return time.perf_counter() - begin, answer


def report(name: str, ours: np.ndarray, loop: list[float], seconds: tuple[float, float]) -> bool:
    """Print one comparison; True when the means agree."""
    error = sqrt(ours.var(ddof=1) / len(ours) + statistics.variance(loop) / len(loop))
    apart = abs(ours.mean() - statistics.mean(loop)) / error
    each, each_loop = seconds[0] / len(ours), seconds[1] / len(loop)
    print(
        f"  {name:28} ours {len(ours):5,} runs in {seconds[0]:6.2f} s ({1000 * each:8.2f} ms a run), mean {ours.mean():.4f}\n"
        f"  {'':28} loop {len(loop):5,} runs in {seconds[1]:6.2f} s ({1000 * each_loop:8.2f} ms a run), mean {statistics.mean(loop):.4f}\n"
        f"  {'':28} {each_loop / each:.0f} times faster; means {apart:.1f} standard errors apart: {'agree' if apart <= TOLERATED else 'DO NOT AGREE'}",
        flush=True,
    )
    return bool(apart <= TOLERATED)


def compare(accounts: int, runs: int, loop_runs: int) -> bool:
    """Both models on one size of network; True when all means agree."""
    graph = nx.barabasi_albert_graph(accounts, 4, seed=1)
    edges = pd.DataFrame(list(graph.edges), columns=["source", "target"])
    tellers, asked, chance = max(3, accounts // 500), Assumptions(), random.Random(1)
    print(f"{accounts:,} accounts, {len(edges):,} ties, {tellers} first tellers", flush=True)
    seconds, telling = timed(lambda: maki_thompson(edges=edges, runs=runs))
    slow, loop = timed(lambda: [plain_telling(graph, chance) for _ in range(loop_runs)])
    agree = report("Maki-Thompson, never heard", telling.never_heard, loop, (seconds, slow))
    seconds, result = timed(lambda: simulate(edges, tellers, reply=REPLY, runs=runs))
    slow, loop = timed(lambda: [plain_reply(graph, tellers, REPLY, asked, chance) for _ in range(loop_runs)])
    slow_ghost, ghost = timed(
        lambda: [plain_reply(graph, tellers, None, asked, chance) for _ in range(loop_runs)]
    )
    both = (seconds, slow + slow_ghost)
    agree &= report("reply and ghost, believing", result.believing, loop, both)
    return report("  of which the ghost", result.ghost_believing, ghost, both) and agree


def slider(accounts: int, runs: int, calls: int) -> None:
    """Print the median and the 95th percentile of a call, each with another moment of reply and another seed."""
    graph = nx.barabasi_albert_graph(accounts, 4, seed=1)
    edges = pd.DataFrame(list(graph.edges), columns=["source", "target"])
    taken = [
        timed(lambda moment=call % 25, seed=call: simulate(edges, reply=moment, runs=runs, seed=seed))[0]
        for call in range(calls + 1)
    ][1:]
    median, high = np.quantile(taken, [0.5, 0.95])
    print(
        f"one call, {runs:,} runs on {accounts:,} accounts with their ghosts: median {median:.2f} s, p95 {high:.2f} s"
    )


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--accounts", type=int, nargs="+", default=[1_500, 100_000])
    parser.add_argument("--runs", type=int, nargs="+", default=[1_000, 100])
    parser.add_argument("--loop-runs", type=int, nargs="+", default=[40, 4])
    parser.add_argument("--calls", type=int, default=20)
    asked = parser.parse_args()
    if not len(asked.accounts) == len(asked.runs) == len(asked.loop_runs) or min(asked.loop_runs) < 2:
        parser.error("--accounts, --runs and --loop-runs go together, with at least 2 runs of the loop")
    sizes = zip(asked.accounts, asked.runs, asked.loop_runs, strict=True)
    agreed = [compare(*size) for size in sizes]  # all of them, whatever the first says
    slider(asked.accounts[0], asked.runs[0], asked.calls)
    whole = maki_thompson(10_000, runs=300)
    print(
        f"without ties, 10,000 accounts: never heard {whole.mean:.4f} ± {whole.error:.4f}, by the equation {never_heard():.4f}"
    )
    return 0 if all(agreed) else 1


if __name__ == "__main__":
    sys.exit(main())
