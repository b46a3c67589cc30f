"""The way in: makes .venv from the pinned list, then opens JupyterLab on the first lesson, or runs the tests.

    python3 start.py                 open the lessons
    python3 start.py teach           open them with the instructor's panels
    python3 start.py test [...]      run the tests, with what pytest accepts

Standard library only. The course needs Python 3.11, but this file must stay readable for Python 3.6: an older
one has to get as far as the sentence that asks for a newer one.
"""

import argparse
import hashlib
import importlib.util
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOG = VENV / "install.log"
STAMP = VENV / "relais.json"  # written last: what is installed, for which list, in which folder
UNFINISHED = VENV / "unfinished"  # there while pip works: a half-installed package can look complete to pip
OLDEST_PYTHON = (3, 11)
LANGUAGES = ("fr", "en")
LITTLE_SPACE = 20_000_000  # bytes; less than any library needs to unpack

SENTENCES = {
    "old-python": {
        "en": "Relais needs Python 3.11 or newer, and this is Python {found}. "
        "Install a newer one from python.org, then run start.py with it.",
        "fr": "Relais demande Python 3.11 ou plus récent, et voici Python {found}. "
        "Installez-en un plus récent depuis python.org, puis relancez start.py avec lui.",
    },
    "no-ensurepip": {
        "en": "This Python cannot make environments: a part of it is missing. "
        "On Debian or Ubuntu, run “sudo apt install python3-venv”, then start again.",
        "fr": "Ce Python ne peut pas créer d’environnement\u00a0: il lui manque une partie. "
        "Sous Debian ou Ubuntu, lancez «\u00a0sudo apt install python3-venv\u00a0», puis recommencez.",
    },
    "no-network": {
        "en": "I cannot reach the servers that hold the libraries. Check the connection, then start again: "
        "what is already here will be kept.",
        "fr": "Je n’arrive pas à joindre les serveurs où se trouvent les bibliothèques. "
        "Vérifiez la connexion, puis recommencez\u00a0: ce qui est déjà là sera gardé.",
    },
    "disk-full": {
        "en": "The disk is full: Relais needs about 1 GB in {folder}. Free some space, then start again.",
        "fr": "Le disque est plein\u00a0: Relais a besoin d’environ 1 Go dans {folder}. "
        "Libérez de l’espace, puis recommencez.",
    },
    "no-access": {
        "en": "I may not write in {folder}. Close JupyterLab if it is open, or move the course to a folder "
        "of yours, then start again.",
        "fr": "Je ne peux pas écrire dans {folder}. Fermez JupyterLab s’il est ouvert, ou déplacez le cours "
        "dans un dossier à vous, puis recommencez.",
    },
    "not-installed": {
        "en": "The installation stopped. The reason stands at the end of {log}: show it to your instructor.",
        "fr": "L’installation s’est arrêtée. La raison est à la fin de {log}\u00a0: montrez-la "
        "à la personne qui enseigne.",
    },
    "port-taken": {
        "en": "Port {port} is already in use. Choose another one, or leave out --port and I will find one.",
        "fr": "Le port {port} est déjà occupé. Choisissez-en un autre, ou retirez --port et j’en "
        "trouverai un.",
    },
    "bad-course": {
        "en": "I cannot read course.toml: {reason}. Correct that line, then start again.",
        "fr": "Je n’arrive pas à lire course.toml\u00a0: {reason}. Corrigez cette ligne, puis recommencez.",
    },
    "bad-arguments": {
        "en": "I did not understand the command: {reason}. “python3 start.py --help” shows what is possible.",
        "fr": "Je n’ai pas compris la commande\u00a0: {reason}. «\u00a0python3 start.py --help\u00a0» "
        "montre ce qui est possible.",
    },
    "making": {"en": "Making room for Relais in .venv…", "fr": "Je prépare la place de Relais dans .venv…"},
    "repairing": {
        "en": "The last installation did not finish. Starting it again…",
        "fr": "La dernière installation ne s’est pas terminée. Je la recommence…",
    },
    "installing": {
        "en": "Installing the libraries; the first time, this takes one to five minutes…",
        "fr": "J’installe les bibliothèques\u00a0; la première fois, cela prend d’une à cinq minutes…",
    },
    "installing-tests": {"en": "Adding the test tools…", "fr": "J’ajoute les outils de test…"},
    "ready": {"en": "Ready.", "fr": "Tout est prêt."},
    "about": {
        "en": "Opens the lessons of Relais in JupyterLab.",
        "fr": "Ouvre les leçons de Relais dans JupyterLab.",
    },
    "about-task": {
        "en": "teach: with the instructor's panels; test: run the tests",
        "fr": "teach\u00a0: avec les panneaux d’enseignement\u00a0; test\u00a0: lancer les tests",
    },
    "about-lang": {"en": "French or English edition", "fr": "édition française ou anglaise"},
    "about-browser": {"en": "do not open the browser", "fr": "ne pas ouvrir le navigateur"},
    "about-port": {"en": "the port to answer on", "fr": "le port où répondre"},
}

# What pip's log says, and which sentence that calls for; the first that is found wins.
SIGNS = (
    ("disk-full", r"No space left on device|Errno 28\b|not enough space on the disk|Disk quota exceeded"),
    ("no-access", r"Permission denied|Access is denied|WinError (5|32)\b|Read-only file system"),
    (
        "no-network",
        r"NewConnectionError|Max retries exceeded|Failed to establish|Temporary failure in name resolution"
        r"|Name or service not known|getaddrinfo failed|Network is unreachable"
        r"|Connection (refused|reset|aborted)|Read timed out|ConnectTimeout|ReadTimeout|ProxyError|SSLError"
        r"|Connection to \S+ timed out|\(from versions: none\)",
    ),
)


class Stop(Exception):
    """Something that we could foresee: the kind of a sentence, and what fills its gaps."""

    def __init__(self, kind: str, **gaps: object) -> None:
        super().__init__(kind)
        self.kind = kind
        self.gaps = gaps


def sentence(kind: str, language: str, **gaps: object) -> str:
    """The sentence of that kind, with its gaps filled."""
    return SENTENCES[kind][language].format(**gaps)


def check_python(version: tuple = tuple(sys.version_info)) -> None:
    """Stop where Python is too old for the course."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        raise Stop("old-python", found=".".join(str(part) for part in version[:3]))


def course_language(course: Path = HERE / "course.toml") -> str:
    """The language that course.toml names; French when it names none that we speak."""
    import tomllib  # only here: Python 3.10 has none, and must still get its sentence

    try:
        text = course.read_text(encoding="utf-8")
    except OSError:
        return "fr"
    try:
        language = tomllib.loads(text).get("language")
    except tomllib.TOMLDecodeError as error:
        raise Stop("bad-course", reason=error) from error
    return language if language in LANGUAGES else "fr"


def guessed_language(arguments: "list[str]") -> str:
    """The language to speak before anything can be read: --lang, else the one of the machine."""
    named = re.search(r"--lang[= ](fr|en)\b", " ".join(arguments))
    if named:
        return named.group(1)
    machine = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    return "en" if next((name for name in machine if name), "fr").lower().startswith("en") else "fr"


class Arguments(argparse.ArgumentParser):
    """A parser whose complaint is one of our sentences."""

    def error(self, message: str) -> None:
        """Called by argparse for anything it does not understand."""
        raise Stop("bad-arguments", reason=message)


def read_arguments(arguments: "list[str]", language: str) -> argparse.Namespace:
    """What was asked for; everything after "test" is left for pytest."""
    if arguments[:1] == ["test"]:
        return argparse.Namespace(task="test", pytest=arguments[1:], lang=None, port=None, browser=False)
    parser = Arguments(prog="start.py", description=sentence("about", language), allow_abbrev=False)
    parser.add_argument("task", nargs="?", choices=("teach", "test"), help=sentence("about-task", language))
    parser.add_argument("--lang", choices=LANGUAGES, help=sentence("about-lang", language))
    parser.add_argument("--port", type=int, help=sentence("about-port", language))
    parser.add_argument(
        "--no-browser", dest="browser", action="store_false", help=sentence("about-browser", language)
    )
    asked = parser.parse_args(arguments)
    asked.pytest = []
    return asked


def check_port(port: int) -> None:
    """Stop, before anything is installed, where another program answers on that port."""
    with socket.socket() as probe:
        if os.name == "posix":  # a port that was free a moment ago stays reserved for a minute otherwise
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            raise Stop("port-taken", port=port) from error


def wanted_stamp(test: bool) -> dict:
    """What the stamp says once everything is in place: the folder, the lists, and the test tools or not."""
    lists = b"".join((HERE / name).read_bytes() for name in ("constraints.txt", "pyproject.toml"))
    return {"folder": str(HERE), "lists": hashlib.sha256(lists).hexdigest(), "test": test}


def found_stamp() -> dict:
    """What the last installation left, or nothing."""
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def install(test: bool, say: "Callable[[str], None]") -> None:
    """Bring .venv in line with the lists; without a word, and without pip, where it is already."""
    found, wanted = found_stamp(), wanted_stamp(test)
    current = {**wanted, "test": True}
    if PYTHON.exists() and not UNFINISHED.exists() and found in (wanted, current):
        return
    test = test or bool(found.get("test"))
    if not usable(found):
        make_venv(say)
    UNFINISHED.touch()
    STAMP.unlink() if STAMP.exists() else None
    say("installing-tests" if found.get("lists") == wanted["lists"] and test else "installing")
    what = str(HERE) + ("[test]" if test else "")
    pip = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--retries", "2"]
    pip += ["--progress-bar", "off"]
    try:
        logged([str(PYTHON), *pip, "-c", str(HERE / "constraints.txt"), "-e", what])
    except Stop as stop:
        if stop.kind == "no-network":  # pip fetches everything before it installs anything
            UNFINISHED.unlink()
        raise
    STAMP.write_text(json.dumps(wanted_stamp(test)), encoding="utf-8")
    UNFINISHED.unlink()
    say("ready")


def usable(found: dict) -> bool:
    """Whether .venv can be built upon: not cut short, not moved here, and its Python still starts."""
    if UNFINISHED.exists() or found.get("folder", str(HERE)) != str(HERE) or not PYTHON.exists():
        return False
    probe = "import sys, pip; sys.exit(sys.version_info < {})".format(OLDEST_PYTHON)
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.call([str(PYTHON), "-c", probe], **quiet) == 0


def make_venv(say: "Callable[[str], None]") -> None:
    """An empty environment in .venv, in the place of whatever stood there."""
    if importlib.util.find_spec("ensurepip") is None:
        raise Stop("no-ensurepip")
    say("repairing" if VENV.exists() else "making")
    if VENV.exists():
        shutil.rmtree(str(VENV))
    VENV.mkdir()
    logged([sys.executable, "-m", "venv", str(VENV)])


def logged(command: "list[str]") -> None:
    """Run a command, its words going to install.log; where it fails, stop with the sentence they call for."""
    with LOG.open("a", encoding="utf-8", errors="replace") as log:
        start = log.tell()
        code = subprocess.call(command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
    if code:
        with LOG.open("rb") as log:
            log.seek(start)
            raise diagnosis(log.read().decode("utf-8", "replace"))


def diagnosis(words: str) -> Stop:
    """The problem that these words of pip, venv or the system tell of."""
    kind = next((kind for kind, sign in SIGNS if re.search(sign, words)), "not-installed")
    if kind == "not-installed" and shutil.disk_usage(str(HERE)).free < LITTLE_SPACE:
        kind = "disk-full"  # so full that the log could not take the words
    return Stop(kind, folder=HERE, log=LOG)


def pytest_arguments(asked: "list[str]") -> "list[str]":
    """Two workers for the whole suite; as asked where a file, a test or a number of workers is named."""
    alone = any("::" in word or word.endswith(".py") or word in ("-n", "--pdb", "-s") for word in asked)
    return [*asked] if alone else ["-n", "2", "--dist", "loadgroup", *asked]


def hand_over(command: "list[str]") -> int:
    """Become the command where the system can, so that Ctrl+C and the exit code are its own."""
    sys.stdout.flush()
    os.chdir(str(HERE))
    if os.name == "posix":
        os.execv(command[0], command)
    child = subprocess.Popen(command)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:  # the child hears it too, and knows how to stop
            time.sleep(0.1)


def run(arguments: "list[str]", say: "Callable[[str], None]", language: str) -> int:
    """From the words of the command to JupyterLab or the tests."""
    asked = read_arguments(arguments, language)
    if asked.port is not None:
        check_port(asked.port)
    install(asked.task == "test", say)
    if asked.task == "test":
        return hand_over([str(PYTHON), "-m", "pytest", *pytest_arguments(asked.pytest)])
    options = ["--lang", asked.lang or language]
    options += ["--teach"] if asked.task == "teach" else []
    options += [] if asked.browser else ["--no-browser"]
    options += ["--port", str(asked.port)] if asked.port is not None else []
    return hand_over([str(PYTHON), "-m", "course_utils.cli", "lab", *options])


def main(arguments: "list[str]") -> int:
    """Do what was asked; a problem that we could foresee is one sentence and exit code 2."""
    language = guessed_language(arguments)
    for stream in (
        sys.stdout,
        sys.stderr,
    ):  # a console without “…” or é prints a question mark instead of failing
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        check_python()
        if not re.search(r"--lang[= ]", " ".join(arguments)):
            language = course_language()
        return run(arguments, lambda kind: print(sentence(kind, language), flush=True), language)
    except Stop as stop:
        problem = stop
    except OSError as error:
        problem = diagnosis(str(error))
    except KeyboardInterrupt:
        return 130
    print(sentence(problem.kind, language, **problem.gaps), file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
