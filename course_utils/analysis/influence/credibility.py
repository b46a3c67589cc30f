"""Whether an account is worth believing, as two coders judge it."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["credibility"]

HIGHEST = 3  # both scales go from 0 (none) to 3 (clear)


def credibility(account_codings: pd.DataFrame) -> pd.Series:
    """Credibility: expertise and trustworthiness, each coded 0-3 by hand, averaged over coders and divided by
    3 (0-1).

    No count of followers or links can say it: centrality is not credibility. It is a judgment, so report the
    agreement of the coders with it (`course_utils.analysis.agreement.cohen_kappa`, with quadratic weights).

    A scale that a coder left blank is left out of the mean. Raises Problem for a code outside of 0-3.

    >>> codings = pd.DataFrame({"account": ["ana", "ana"], "coder": ["A", "B"], "expertise": [3, 2],
    ...                         "trustworthiness": [2, 2]})
    >>> credibility(codings).to_dict()
    {'ana': 0.75}

    Source: Hovland & Weiss (1951), "The influence of source credibility on communication effectiveness".
    """
    need_columns(account_codings, ["account", "expertise", "trustworthiness"])
    scales = (
        account_codings[["expertise", "trustworthiness"]].apply(pd.to_numeric, errors="coerce").astype(float)
    )
    outside = ((scales < 0) | (scales > HIGHEST)).any(axis=1)
    if outside.any():
        account = account_codings.loc[outside, "account"].iloc[0]
        sentence = tr(
            "Expertise and trustworthiness are coded from 0 to 3; look at the codes of “{account}”.",
            account=account,
        )
        raise Problem("out-of-scale", sentence, account=account)
    both = scales.groupby(account_codings["account"].rename("account")).mean()
    return (both.mean(axis=1) / HIGHEST).rename("credibility")
