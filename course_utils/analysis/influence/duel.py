"""Sets of first speakers against each other, in both worlds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from course_utils.analysis._asked import need_accounts
from course_utils.analysis.influence._network import as_network
from course_utils.analysis.influence.spread import WORLDS, spread

__all__ = ["duel"]


def duel(
    edges: pd.DataFrame,
    sets: Mapping[str, Sequence[str]],
    runs: int = 200,
    seed: int = 0,
    cost: Mapping[str, float] | pd.Series | float | None = None,
) -> pd.DataFrame:
    """How far each set of accounts gets in each world of the toy model `spread`.

    Parameters
    ----------
    edges : ties as made by `edges` or `follow_edges`.
    sets : a name for each list of accounts, such as `seed_sets` gives.
    runs, seed : as for `spread`.
    cost : dollars to engage an account: by account, or one price for all.

    Returns
    -------
    Table with a row for each set and world: set, world ("broadcast" or "conversation"), seeds (how many),
    mean (accounts reached, seeds included), low and high (nine runs in ten fall between them); with ``cost``,
    also cost (dollars) and reach_per_dollar (``nan`` for a set that costs nothing).

    Raises Problem for an account that is not in the ties, or that has no price.
    """
    network = as_network(edges)
    rows = []
    for name, accounts in sets.items():
        price = _price(accounts, cost)
        for world in WORLDS:
            result = spread(network, accounts, world=world, runs=runs, seed=seed)
            low, high = result.interval
            row = {
                "set": name,
                "world": world,
                "seeds": len(result.seeds),
                "mean": result.mean,
                "low": low,
                "high": high,
            }
            rows.append(row if price is None else row | _worth(result.mean, price))
    return pd.DataFrame(rows, columns=None if rows else ["set", "world", "seeds", "mean", "low", "high"])


def _price(accounts: Sequence[str], cost: Mapping[str, float] | pd.Series | float | None) -> float | None:
    if cost is None:
        return None
    once = list(dict.fromkeys(accounts))
    if isinstance(cost, (int, float)):
        return float(cost) * len(once)
    need_accounts(once, cost.keys())
    return float(sum(cost[account] for account in once))


def _worth(reached: float, price: float) -> dict[str, float]:
    return {"cost": price, "reach_per_dollar": reached / price if price else float("nan")}
