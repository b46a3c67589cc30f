"""On whose side an account, or what is relayed of it, stands on this issue."""

from __future__ import annotations

import pandas as pd

from course_utils.analysis._asked import need_columns

__all__ = ["DISPUTED", "received_stance", "stance"]

DISPUTED = "disputed"


def stance(account_codings: pd.DataFrame) -> pd.Series:
    """The stance that the coders agree on for each account: "favourable", "neutral", "unfavourable", or
    "disputed".

    Stance is relative to an organisation and an issue; it stands beside the influence score and is never a
    part of it.

    When coders disagree the answer is "disputed": the case is for discussion, and no average settles it. An
    account that one coder only has coded has that coder's stance.

    >>> codings = pd.DataFrame({"account": ["ana", "ana", "bo"], "coder": ["A", "B", "A"],
    ...                         "stance": ["neutral", "favourable", "neutral"]})
    >>> stance(codings).to_dict()
    {'ana': 'disputed', 'bo': 'neutral'}
    """
    need_columns(account_codings, ["account", "stance"])
    return _agreed(account_codings, "account")


def received_stance(posts: pd.DataFrame, post_codings: pd.DataFrame) -> pd.DataFrame:
    """What is relayed of each account: how much of it is favourable or unfavourable, and how many posts make
    it.

    A negative leader is one whose unfavourable posts are relayed. Read the share with the number of posts
    behind it: a single much relayed post can make most of what looks like a hostile record.

    A relay of a relay carries the words of the first author; it counts for the account that was relayed, with
    the stance coded for the relay or, failing that, for the words. Relays of posts that nobody coded, and of
    oneself, are left out.

    Returns
    -------
    Table indexed by account, the most relayed first: relays (of coded posts), favourable and unfavourable
    (shares of them, 0-1; the rest is neutral or disputed), posts (distinct coded posts behind the relays),
    favourable_posts and unfavourable_posts.
    """
    need_columns(posts, ["post_id", "account", "kind", "parent_id"])
    need_columns(post_codings, ["post_id", "stance"])
    relays = _coded_relays(posts, _agreed(post_codings, "post_id"))
    by_account = relays.groupby("account")
    table = pd.DataFrame({"relays": by_account.size()})
    for side in ("favourable", "unfavourable"):
        table[side] = (relays["stance"] == side).groupby(relays["account"]).mean().astype(float)
    table["posts"] = by_account["words"].nunique()
    for side in ("favourable", "unfavourable"):
        behind = relays[relays["stance"] == side].groupby("account")["words"].nunique()
        table[f"{side}_posts"] = behind.reindex(table.index, fill_value=0).astype("int64")
    return table.rename_axis("account").sort_values("relays", ascending=False, kind="stable")


def _agreed(codings: pd.DataFrame, thing: str) -> pd.Series:
    by_thing = codings.dropna(subset=["stance"]).groupby(thing)["stance"]
    return by_thing.first().where(by_thing.nunique() == 1, DISPUTED).rename("stance").rename_axis(thing)


def _coded_relays(posts: pd.DataFrame, agreed: pd.Series) -> pd.DataFrame:
    """One row for each relay of a coded post: the account relayed, the words' own post, the stance."""
    known = posts.drop_duplicates("post_id").set_index("post_id")
    relays = posts.loc[
        posts["kind"].eq("share") & posts["parent_id"].isin(known.index), ["account", "parent_id"]
    ]
    by = known["account"].reindex(relays["parent_id"]).to_numpy(dtype=object)
    words = _words(relays["parent_id"], known)
    coded = agreed.astype(object)
    table = pd.DataFrame(
        {
            "account": by,
            "words": words.to_numpy(dtype=object),
            "stance": coded.reindex(relays["parent_id"]).to_numpy(dtype=object),
            "self": relays["account"].to_numpy(dtype=object) == by,
        }
    )
    table["stance"] = table["stance"].where(
        table["stance"].notna(), coded.reindex(words).to_numpy(dtype=object)
    )
    return table[~table["self"] & table["stance"].notna()]


def _words(shared: pd.Series, known: pd.DataFrame) -> pd.Series:
    """The post whose words are relayed: up the chain, as long as it is itself a share of something here."""
    relayed = known.loc[known["kind"].eq("share") & known["parent_id"].isin(known.index), "parent_id"]
    for _ in range(len(relayed)):  # an end, even when a damaged export goes round in circles
        up = relayed.reindex(shared)
        if up.isna().all():
            break
        shared = shared.where(up.isna().to_numpy(), up.to_numpy())
    return shared
