"""Who is listened to by those who are listened to."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.sparse import csr_array
from scipy.sparse.linalg import LinearOperator, eigsh

from course_utils.analysis.influence._network import Network, as_network

__all__ = ["hits", "pagerank"]

DENSE_UP_TO = (
    200  # accounts; below, all singular vectors at once cost a few milliseconds and settle ties exactly
)


def pagerank(edges: pd.DataFrame | Network, alpha: float = 0.85) -> pd.Series:
    """PageRank: the share of time (0-1, summing to 1) that a wandering reader spends on each account.

    The reader follows an attention arrow drawn in proportion to its weight with probability ``alpha``, and
    else starts again at an account drawn at random, as from an account that pays attention to nobody:

    PR(v) = (1 - α) ÷ n + α · Σ PR(u) · w(u→v) ÷ w(u→all)

    Attention from the much attended counts more, which favours media and institutions, and feeds itself.

    >>> ties = pd.DataFrame({"source": ["bo", "cy"], "target": ["ana", "ana"], "weight": [1, 1]})
    >>> pagerank(ties).round(3).to_dict()
    {'ana': 0.574, 'bo': 0.213, 'cy': 0.213}

    Source: Page, Brin, Motwani & Winograd (1999), "The PageRank citation ranking". Computed to 1e-10 or
    better; networkx's own default tolerance stops earlier, so compare with ``tol=1e-12``.
    """
    network = as_network(edges)
    if not network.size:
        return network.series(np.empty(0), "pagerank")
    values = network.directed.pagerank(damping=alpha, weights=network.weight.tolist())
    return network.series(values, "pagerank")


def hits(edges: pd.DataFrame | Network) -> pd.DataFrame:
    """Authorities, to whom the good hubs listen, and hubs, who listen to the good authorities.

    a(v) = Σ w(u→v) · h(u) and h(u) = Σ w(u→v) · a(v), repeated until nothing moves: the main singular vectors
    of the matrix of weights. A good hub is a curator: the account to follow in order to hear those who
    matter.

    Returns
    -------
    Table indexed by account: authority and hub, each 0-1 and summing to 1.

    Awkward cases: without a single tie both are 0. When several groups are exactly as strong as each other
    there is no one answer; theirs is where equal starting values lead. Groups apart from the strongest one
    score 0.

    >>> ties = pd.DataFrame({"source": ["bo", "cy"], "target": ["ana", "ana"], "weight": [1, 1]})
    >>> hits(ties)["authority"].round(3).to_dict()
    {'ana': 1.0, 'bo': 0.0, 'cy': 0.0}

    Source: Kleinberg (1999), "Authoritative sources in a hyperlinked environment".
    """
    network = as_network(edges)
    if not len(network.source):
        return pd.DataFrame({"authority": 0.0, "hub": 0.0}, index=network.accounts, dtype=float)
    shape = (network.size, network.size)
    attention = csr_array((network.weight, (network.source, network.target)), shape=shape)
    authority = np.abs(_principal(attention))
    hub = attention @ authority
    return pd.DataFrame(
        {"authority": authority / authority.sum(), "hub": hub / hub.sum()}, index=network.accounts
    )


def _principal(attention: csr_array) -> np.ndarray:
    """The first right singular vector; when several come first, where equal starting values lead."""
    size = attention.shape[0]
    attended = attention.T.tocsr()
    if size <= DENSE_UP_TO:
        values, vectors = np.linalg.eigh((attended @ attention).toarray())
        first = vectors[:, values >= values[-1] * (1 - 1e-10)]
        return first @ (first.T @ np.ones(size))
    squared = LinearOperator(attention.shape, matvec=lambda x: attended @ (attention @ x), dtype=float)
    _, vector = eigsh(squared, k=1, v0=np.ones(size))
    return vector[:, 0]
