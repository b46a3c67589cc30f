"""Which topics a window of listening hears, and which it misses."""

from __future__ import annotations

import pandas as pd

from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["topics_heard"]


def topics_heard(counts: pd.DataFrame, start: int, months: int) -> pd.DataFrame:
    """The topics as somebody who listened for ``months`` would rank them, beside the whole year.

    Parameters
    ----------
    counts : months in rows, topics in columns (`posts_by_month`).
    start : place of the first month, from 1.
    months : months of listening. The year is taken as a circle: after its last row comes the first.

    Returns
    -------
    A row for each topic, in the order of the columns: posts, share (0-1, of the window), place (1 for the most
    spoken of; equal counts share the better place), year_posts, year_share, year_place.

    A topic with 0 posts was not heard of at all. Raises Problem for a window that does not fit the table.

    >>> counts = pd.DataFrame({"electric": [0, 90], "delays": [10, 20]}, index=["Dec", "Jan"])
    >>> topics_heard(counts, start=1, months=1)[["posts", "place", "year_place"]].to_numpy().tolist()
    [[0, 2, 1], [10, 1, 2]]
    """
    size = len(counts)
    if start not in range(1, size + 1) or months not in range(1, size + 1):
        sentence = tr(
            "Begin with a month from 1 to {size}, and listen for 1 to {size} months; you asked for {start} and "
            "{months}.",
            size=size,
            start=start,
            months=months,
        )
        raise Problem("bad-window", sentence, start=start, months=months)
    rows = [(start - 1 + step) % size for step in range(months)]
    window, year = counts.iloc[rows].sum(), counts.sum()
    table = pd.DataFrame({"posts": window, "share": _share(window), "place": _place(window)})
    return table.assign(year_posts=year, year_share=_share(year), year_place=_place(year)).rename_axis(
        "topic"
    )


def _share(posts: pd.Series) -> pd.Series:
    return posts / (posts.sum() or float("nan"))


def _place(posts: pd.Series) -> pd.Series:
    return posts.rank(ascending=False, method="min").astype(int)
