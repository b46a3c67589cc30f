"""The measures of influence against plain networkx, on directed scale-free ties of four sizes.

    python benchmarks/influence.py [--smallest 1000] [--largest 1000000] [--limit 150]

Both sides compute the same columns from the same table: strength, PageRank (to 1e-10), HITS, betweenness
and closeness (exact where `measures` is exact, else from the same 256 accounts), core numbers, constraint,
and communities with the same number of runs (Leiden here, with stability; Louvain in networkx, which has no
Leiden of its own, without). Each side first reads the table of ties, and that is timed too.

Every size and side has a process of its own, so that peak memory is its own. Times are processor seconds,
which suffer less than the clock when the machine is shared; a call is repeated, up to five times within a
second, and the shortest stands. networkx gets ``--limit`` such seconds for each measure; one that takes
longer is ended, and the next ones follow. Needs Linux or macOS.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import resource
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty

import numpy as np
import pandas as pd

SIZES = (1_000, 10_000, 100_000, 1_000_000)
SOURCES = 256
RUNS = 10
IN_ALPHA, OUT_ALPHA = 1 / 1.3, 1 / 2.2  # Zipf slopes: in-degree exponent about 2.3, out-degree about 3.2
NOT_ENDED = (None, None, 0)  # seconds, values, peak memory
NAMED = (
    "read",
    "strength",
    "pagerank",
    "hits",
    "betweenness",
    "closeness",
    "core",
    "constraint",
    "communities",
)


def scale_free(ties: int, seed: int = 0) -> pd.DataFrame:
    """About ``ties`` distinct arrows between a quarter as many accounts, with geometric weights."""
    generator = np.random.default_rng(seed)
    accounts = ties // 4
    place = np.arange(1, accounts + 1)
    drawn = [
        generator.choice(accounts, 2 * ties, p=p / p.sum()) for p in (place**-OUT_ALPHA, place**-IN_ALPHA)
    ]
    source, target = generator.permutation(accounts)[drawn[0]], drawn[1]
    pair = np.unique((source * accounts + target)[source != target])
    pair = np.sort(generator.permutation(pair)[:ties])
    names = np.array([f"u{number:06}" for number in range(accounts)], dtype=object)
    weight = generator.geometric(0.6, len(pair))
    return pd.DataFrame(
        {"source": names[pair // accounts], "target": names[pair % accounts], "weight": weight}
    )


def ours(edges: pd.DataFrame, _: dict) -> dict[str, Callable]:
    """The calls that `measures` makes, one by one."""
    from course_utils.analysis import influence
    from course_utils.analysis.influence._network import as_network

    network = None

    def read():
        nonlocal network
        network = as_network(edges)
        return [network.directed, network.undirected]

    return {
        "read": read,
        "strength": lambda: influence.strength(network),
        "pagerank": lambda: influence.pagerank(network),
        "hits": lambda: influence.hits(network),
        "betweenness": lambda: influence.betweenness(network, sources=SOURCES),
        "closeness": lambda: influence.closeness(network, sources=SOURCES),
        "core": lambda: influence.core(network),
        "constraint": lambda: influence.constraint(network),
        "communities": lambda: influence.communities(network, seeds=RUNS),
    }


def networkx_side(edges: pd.DataFrame, how: dict) -> dict[str, Callable]:
    """The plain calls; ``how`` says how many runs of communities and origins of paths our side took."""
    import networkx as nx

    from course_utils.analysis.influence import graph

    built = undirected = None

    def read():
        nonlocal built
        built = graph(edges)

    def strength():
        counts = [
            dict(degree(weight=w)) for degree in (built.in_degree, built.out_degree) for w in (None, "weight")
        ]
        return counts[1]

    def closeness():
        drawn = random.Random(0).sample(list(built), k) if k else None
        sums = nx.harmonic_centrality(built, sources=drawn)
        others = set(drawn or built)
        return {name: value / (len(others) - (name in others)) for name, value in sums.items()}

    def communities():
        nonlocal undirected
        undirected = nx.Graph()
        undirected.add_nodes_from(built)
        for one, other, weight in built.edges(data="weight"):
            before = undirected.get_edge_data(one, other, {"weight": 0})["weight"]
            undirected.add_edge(one, other, weight=before + weight)
        found = [nx.community.louvain_communities(undirected, seed=seed) for seed in range(how["runs"])]
        return max(nx.community.modularity(undirected, groups) for groups in found)

    k = how["sources"]
    return {
        "read": read,
        "strength": strength,
        "pagerank": lambda: nx.pagerank(built, tol=1e-10 / max(len(built), 1), max_iter=1_000),
        "hits": lambda: nx.hits(built, tol=0, max_iter=10_000)[1],
        "betweenness": lambda: nx.betweenness_centrality(built, k=k, seed=0),
        "closeness": closeness,
        "core": lambda: nx.core_number(built),
        "constraint": lambda: nx.constraint(built, weight="weight"),
        "communities": communities,
    }


def work(
    side: Callable, ties: int, how: dict, limit: float, only: tuple[str, ...], queue: multiprocessing.Queue
) -> None:
    """Run the measures named; put in the queue, for each, its name, seconds, values and peak memory (MB)."""
    np.seterr(all="ignore")
    edges = scale_free(ties)
    for name, call in side(edges, how).items():
        if name in only or name == "read":
            queue.put((name, None, None, 0))
            with at_most(limit):
                seconds, values = timed(call)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            queue.put((name, seconds, values if name != "read" else None, peak))
    queue.put(("end", 0, None, 0))


@contextmanager
def at_most(limit: float) -> Iterator[None]:
    """End this process when what follows takes more than ``limit`` processor seconds (0: no limit)."""
    # A timer of the system would make the processor clock tick too coarsely for the short measures.
    finished, last = threading.Event(), time.process_time() + limit

    def watch() -> None:
        while limit and not finished.wait(0.5):
            if time.process_time() > last:
                os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
    yield
    finished.set()


def timed(call: Callable) -> tuple[float, object]:
    """The shortest of up to five calls within about a second, and what the call gave."""
    spent: list[float] = []
    while len(spent) < 5 and sum(spent) < 1:
        begin = time.process_time()
        values = call()
        spent.append(time.process_time() - begin)
    return min(spent), values


def measure(side: Callable, ties: int, how: dict, limit: float = 0) -> dict[str, tuple]:
    """Each measure of one side; one that passes ``limit`` is ended, and a new process goes on after it."""
    done: dict[str, tuple] = {}
    left = NAMED
    while left:
        context = multiprocessing.get_context("spawn")
        queue = context.Queue()
        process = context.Process(target=work, args=(side, ties, how, limit, left, queue), daemon=True)
        process.start()
        stopped = follow(process, queue, done)
        process.terminate()
        process.join()
        if stopped is None:
            break
        done[stopped] = NOT_ENDED
        left = NAMED[NAMED.index(stopped) + 1 :] if stopped != "read" else ()
    return done


def follow(
    process: multiprocessing.Process, queue: multiprocessing.Queue, done: dict[str, tuple]
) -> str | None:
    """Collect results until the end (None), or until the process has been ended in a measure (its name)."""
    running = "read"
    while True:
        alive = process.is_alive()
        try:
            name, seconds, values, peak = queue.get(timeout=1)
        except Empty:
            if alive:
                continue
            return running
        if name == "end":
            return None
        running = name
        if seconds is not None:
            done.setdefault(name, (seconds, values, peak))


def agreement(name: str, mine: object, theirs: object) -> str:
    """How far the values are apart, or what cannot be compared one to one."""
    if name == "communities":
        return f"modularity {mine.attrs['communities']['modularity']:.4f} / {theirs:.4f}"
    column = {"strength": "in_strength", "hits": "authority"}.get(name)
    values = mine[column] if column else mine
    expected = pd.Series(theirs).reindex(values.index).to_numpy(float)
    apart = np.abs(values.to_numpy(float) - expected)
    # Relative to the value, and for values next to nothing to the largest.
    return f"{np.nanmax(apart / np.maximum(np.abs(expected), 1e-6 * np.nanmax(expected))):.0e} apart"


def report(ties: int, limit: float) -> None:
    """Time both sides at one size and print what came out."""
    mine = measure(ours, ties, {})
    sampled = mine["betweenness"][1].attrs["betweenness"]
    how = {
        "sources": sampled["sources"] if sampled["mode"] == "sampled" else None,
        "runs": mine["communities"][1].attrs["communities"]["runs"],
    }
    theirs = measure(networkx_side, ties, how, limit)
    print(f"\n{ties:,} ties, {ties // 4:,} accounts; {how['runs']} runs of communities; ", end="")
    print(f"paths {sampled['mode']} from {sampled['sources']:,} accounts")
    print(f"{'':12} {'ours':>9} {'networkx':>10} {'ratio':>8}  values")
    for name in NAMED:
        print(line(name, mine[name], theirs.get(name, NOT_ENDED), limit))
    summary(mine, theirs, limit)


def line(name: str, mine: tuple, theirs: tuple, limit: float) -> str:
    """One measure, both sides."""
    seconds, values, _ = mine
    other, others, _ = theirs
    head = f"{name:12} {seconds:>7.3f} s "
    if other is None:
        return head + f"{f'> {limit:.0f} s':>10} {f'> {limit / seconds:.0f}×':>8}"
    apart = "" if name == "read" else agreement(name, values, others)
    return head + f"{other:>8.3f} s {other / seconds:>7.1f}×  {apart}"


def summary(mine: dict[str, tuple], theirs: dict[str, tuple], limit: float) -> None:
    """Totals (a measure that was ended counts as the limit) and peak memory."""
    total = sum(seconds for seconds, _, _ in mine.values())
    ended = [seconds for seconds, _, _ in theirs.values() if seconds is not None]
    least = sum(ended) + limit * (len(NAMED) - len(ended))
    sign = "> " if len(ended) < len(NAMED) else ""
    peaks = [max(peak for _, _, peak in side.values()) for side in (mine, theirs)]
    print(f"{'total':12} {total:>7.2f} s {f'{sign}{least:.1f} s':>10} {f'{sign}{least / total:.0f}×':>8}")
    print(f"{'peak memory':12} {peaks[0]:>6.0f} MB {peaks[1]:>7.0f} MB", flush=True)


def main() -> None:
    """Run the sizes asked for."""
    parser = argparse.ArgumentParser(description="The measures of influence against plain networkx.")
    parser.add_argument("--smallest", type=int, default=SIZES[0], help="smallest number of ties")
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="largest number of ties")
    parser.add_argument(
        "--limit", type=float, default=150, help="seconds that networkx gets for each measure"
    )
    asked = parser.parse_args()
    for ties in SIZES:
        if asked.smallest <= ties <= asked.largest:
            report(ties, asked.limit)


if __name__ == "__main__":
    main()
