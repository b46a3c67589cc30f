"""click's own words, listed so that our catalogue has them; `_language.speak` points click there."""

from __future__ import annotations

from course_utils.language import tr


def of_click() -> list[str]:
    """Every sentence of click that our commands can show."""
    return [
        tr("Usage:"),
        tr("Options"),
        tr("Commands"),
        tr("Show this message and exit."),
        tr("Show the version and exit."),
        tr("%(prog)s, version %(version)s"),
        tr("Error: {message}"),
        tr("Try '{command} {option}' for help."),
        tr("No such option {name!r}."),
        tr("No such command {name!r}."),
        tr("Missing command."),
        tr("Missing argument"),
        tr("Missing option"),
        tr("Invalid value: {message}"),
        tr("Invalid value for {param_hint}: {message}"),
        tr("default: {default}"),
        tr("{value} is not in the range {range}."),
        tr("{value!r} is not a valid {number_type}."),
        tr("{name} {filename!r} does not exist."),
        tr("Aborted!"),
    ]
