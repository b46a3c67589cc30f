"""Two sliders on a share: how large it is, and how many it was counted among."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.proportion import wilson
from course_utils.charts import show_shares
from course_utils.language import number, percent, tr
from course_utils.widgets import _controls

SHARE, SIZE, TIMES = 45, 40, 4  # percent; of how many; the other two rows have 4 and 16 times as many


def try_interval() -> IntervalPlay:
    """The interval of a share, and that of the same share in samples four and sixteen times as large."""
    return IntervalPlay()


class IntervalPlay(ipw.VBox):
    """The sliders, what they say, and the three intervals."""

    def __init__(self) -> None:
        self.share = _controls.slider(tr("Share, in percent"), SHARE, 0, 100, 5)
        self.size = _controls.slider(tr("Size of the sample"), SIZE, 5, 500, 5)
        self.status = _controls.Status(min_height="60px")
        self.picture = _controls.prose(min_height="360px")
        self._update()
        for control in (self.share, self.size):
            control.observe(self.status.guard(self._update), "value")
        sliders = _controls.row(self.share, self.size)
        super().__init__([_controls.view(sliders, self.status, self.picture)])

    def _update(self) -> None:
        sizes = [self.size.value * TIMES**step for step in range(3)]
        counts = [round(size * self.share.value / 100) for size in sizes]
        names = [tr("Your sample"), tr("4 times as large"), tr("16 times as large")]
        low, high = wilson(counts[0], sizes[0])
        words = tr(
            "{count} of {total} make {share}. The real share may lie anywhere between {low} and {high}: {width} points.",
            count=number(counts[0]),
            total=number(sizes[0]),
            share=percent(counts[0] / sizes[0]),
            low=percent(low),
            high=percent(high),
            width=number(100 * (high - low)),
        )
        self.status.say(words)
        rows = dict(zip(names, zip(counts, sizes, strict=True), strict=True))
        self.picture.value = show_shares(rows).html()
