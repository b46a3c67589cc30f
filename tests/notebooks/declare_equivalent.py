"""For translators: what must be read side by side, and the way to say that it was.

python -m tests.notebooks.declare_equivalent                              what changed in one language or in both
python -m tests.notebooks.declare_equivalent 05-influencers/scene …       these cells say the same in both languages
python -m tests.notebooks.declare_equivalent all                          everything does
"""

from __future__ import annotations

import sys

from tests.notebooks.translation import declare, declared, drifted, now


def main(asked: list[str]) -> str:
    """Do what was asked; return what to tell."""
    known = {**declared(), **now()}
    names = sorted(known) if asked == ["all"] else asked
    unknown = [name for name in names if name not in known]
    if unknown:
        return f"There is no cell {', '.join(unknown)}. A name looks like 05-influencers/scene."
    if names:
        declare(names)
    left = [f"{name}: {what}" for name, what in drifted().items()]
    return "\n".join(left) or "Both languages say the same, as far as their translators declared."


if __name__ == "__main__":
    print(main(sys.argv[1:]))
