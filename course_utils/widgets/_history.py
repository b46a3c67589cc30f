"""What was changed in the plan since the builder was opened, so that it can be taken back and done again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """One part of one step: what it said before, what it says after."""

    step: int
    part: str
    before: object
    after: object

    def turned(self) -> Change:
        """The change that takes this one back."""
        return Change(self.step, self.part, self.after, self.before)


Act = tuple[Change, ...]  # what one gesture changed: a part, or all that an import brought


@dataclass(frozen=True)
class History:
    """Acts that stand, oldest first, and acts that were taken back, the next one to do again last."""

    done: tuple[Act, ...] = ()
    undone: tuple[Act, ...] = ()

    def with_act(self, act: Act) -> History:
        """The history after a new act; what was taken back before it can't be done again."""
        return History((*self.done, act)) if act else self

    def undo(self) -> tuple[Act, History]:
        """The changes that take the last act back, and the history afterwards; none when nothing stands."""
        if not self.done:
            return (), self
        *before, last = self.done
        back = tuple(change.turned() for change in reversed(last))
        return back, History(tuple(before), (*self.undone, last))

    def redo(self) -> tuple[Act, History]:
        """The changes of the act that was taken back last, and the history afterwards; none when there is none."""
        if not self.undone:
            return (), self
        *others, last = self.undone
        return last, History((*self.done, last), tuple(others))
