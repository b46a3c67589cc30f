"""From one layout of plan.json to the next, a pure function for each version.

The layout is the one with which the kit began: steps by their number, parts by their name. A part that an edition adds,
or an outline that a teacher replaces, changes no layout: what is not there yet is a gap, and what is no longer asked for
stays in the file. A renamed part, or one whose kind changes, does need a function here.
"""

from __future__ import annotations

from course_utils.record import Change

MIGRATIONS: tuple[Change, ...] = ()  # the first turns version 1 into version 2
