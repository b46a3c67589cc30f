"""A thread to walk through, message by message, on its picture."""

from __future__ import annotations

from html import escape

import ipywidgets as ipw
import pandas as pd

from course_utils.cases import Case
from course_utils.charts import show_talk
from course_utils.language import number, tr
from course_utils.problem import Problem
from course_utils.widgets import _controls


def explore_talk(case: Case) -> TalkExplorer:
    """Choose a thread, then move from message to message: what it says, whom it answers.

    Raises Problem when the case has no thread.
    """
    if case.thread_posts.empty:
        raise Problem("no-thread", tr("This case has no thread to explore. Use the case of the lesson."))
    return TalkExplorer(case.thread_posts)


class TalkExplorer(ipw.VBox):
    """Buttons for the thread, a slider for the message, the message itself, and the picture."""

    def __init__(self, posts: pd.DataFrame) -> None:
        self._posts = posts
        sizes = posts.groupby("thread_id", sort=False).size()
        options = [
            (tr("{thread} ({size} messages)", thread=thread, size=number(size)), thread)
            for thread, size in sizes.items()
        ]
        self.thread = _controls.radios(tr("Thread"), options, options[0][1])
        self.message = _controls.slider(tr("Message"), 1, 1, int(sizes.iloc[0]))
        self.status = _controls.Status(min_height="60px")
        self.said = _controls.prose(min_height="90px")
        self.picture = _controls.prose(min_height="460px")
        self._update()
        self.thread.observe(self.status.guard(self._choose), "value")
        self.message.observe(self.status.guard(self._update), "value")
        controls = _controls.row(self.thread, self.message)
        super().__init__([_controls.view(controls, self.status, self.said, self.picture)])

    def _choose(self) -> None:
        size = int((self._posts["thread_id"] == self.thread.value).sum())
        if self.message.value == 1:
            self.message.max = size
            self._update()
        else:
            with self.message.hold_trait_notifications():
                self.message.value, self.message.max = 1, size

    def _update(self) -> None:
        posts = self._posts[self._posts["thread_id"] == self.thread.value].reset_index(drop=True)
        place = min(self.message.value, len(posts)) - 1
        self.status.say(_words(posts, place))
        self.said.value = _quoted(posts, place)
        self.picture.value = show_talk(
            posts, [self.thread.value], posts["post_id"][place], named=False
        ).html()


def _words(posts: pd.DataFrame, place: int) -> str:
    """Who speaks, and to whom."""
    row = posts.iloc[place]
    answered = posts.index[posts["post_id"] == row["parent_id"]]
    speaks = tr("Message {n} of {all}, by @{account}", n=place + 1, all=len(posts), account=row["account"])
    if not len(answered):
        return tr("{speaks}: it opens the thread.", speaks=speaks)
    return tr(
        "{speaks}: answers message {other}, by @{account}.",
        speaks=speaks,
        other=int(answered[0]) + 1,
        account=posts["account"][answered[0]],
    )


def _quoted(posts: pd.DataFrame, place: int) -> str:
    row = posts.iloc[place]
    answered = posts[posts["post_id"] == row["parent_id"]]
    above = "".join(
        f'<div lang="{escape(str(other.language))}" style="opacity:.75">↳ {escape(str(other.text))}</div>'
        for other in answered.itertuples()
    )
    return (
        f'{above}<blockquote lang="{escape(str(row["language"]))}" style="margin:.3em 0 .3em 1em">'
        f"<b>{escape(str(row['text']))}</b></blockquote>"
    )
