"""Which language a command speaks: --lang, else RELAIS_LANG, else the course, else French."""

from __future__ import annotations

import gettext
import os
import tomllib

from course_utils import language
from course_utils.folders import COURSE_FILE, course_folder
from course_utils.language import CATALOGUES, LANGUAGES
from course_utils.problem import Problem


def speak(arguments: list[str]) -> None:
    """Choose the language of this command, for our words and for click's."""
    language.use(chosen(arguments))
    # click looks its own words up in the default catalogue of the process: let that be ours.
    os.environ["LANGUAGE"] = language.current()
    gettext.bindtextdomain("relais", CATALOGUES)
    gettext.textdomain("relais")


def chosen(arguments: list[str]) -> str:
    """The language of these arguments, or of the course that we stand in."""
    pairs = zip(arguments, [*arguments[1:], ""], strict=True)
    named = [
        word.partition("=")[2] or following for word, following in pairs if word.split("=")[0] == "--lang"
    ]
    wanted = [*named, os.environ.get("RELAIS_LANG", ""), _of_course(), "fr"]
    return next(word for word in wanted if word in LANGUAGES)


def _of_course() -> str:
    try:
        text = (course_folder() / COURSE_FILE).read_text(encoding="utf-8")
        return str(tomllib.loads(text).get("language", ""))
    except (Problem, OSError, tomllib.TOMLDecodeError):
        return ""  # the command that needs the course says what is wrong with it
