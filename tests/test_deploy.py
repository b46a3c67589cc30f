"""The container that marks: what it is built from, how it is run, and what the guide says of both."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
MARKING = ROOT / "deploy" / "marking"
CONTAINERFILE = (MARKING / "Containerfile").read_text(encoding="utf-8")
SERVICE = yaml.safe_load((MARKING / "compose.yaml").read_text(encoding="utf-8"))["services"]["marking"]
GUIDES = {language: ROOT / "guide" / language for language in ("en", "fr")}
PAGES = {"en": GUIDES["en"] / "deploying.md", "fr": GUIDES["fr"] / "deploiement.md"}
BUILDING = ("image", "build")  # of the service: not options that it runs with
SANDBOX = {"clone", "clone3", "mount", "pivot_root", "sethostname", "umount2", "unshare"}


def page(language: str) -> str:
    return PAGES[language].read_text(encoding="utf-8")


def quoted(text: str) -> list[str]:
    return re.findall(r"`([^`\n]+)`", text)


def options(language: str) -> list[tuple[list[str], list[str]]]:
    """The table of options: those of compose.yaml beside those of Podman."""
    rows = [line.split("|")[1:3] for line in page(language).splitlines() if line.startswith("| `")]
    cells = [(quoted(compose), quoted(podman)) for compose, podman in rows]
    return [
        (compose, podman)
        for compose, podman in cells
        if ": " in compose[0] and compose[0].split(": ")[0] in SERVICE
    ]


def of_compose() -> set[str]:
    """What compose.yaml says, an option a line."""
    lines = set()
    for name, value in SERVICE.items():
        for one in value if isinstance(value, list) else [value]:
            lines.add(f"{name}: {str(one).lower() if isinstance(one, bool) else one}")
    return {line for line in lines if line.split(":")[0] not in BUILDING}


def of_podman(language: str) -> set[str]:
    """The options of the command in the guide, as its table writes them."""
    words = shlex.split(re.search(r"^podman run (.*)$", page(language), re.MULTILINE)[1])
    text = " ".join(words[: words.index("relais-marking")])
    return {f"--{part.strip()}" for part in text.split("--") if part.strip()} - {"--rm -it"}


def test_it_starts_from_the_python_that_the_course_asks_for():
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "requires-python"
    ]
    assert re.search(r"ARG BASE=python:(3\.\d+)-slim-(\w+)", CONTAINERFILE)[1] == wanted.removeprefix(">=")


def test_it_holds_the_sandbox_that_the_tests_install_too():
    needed = re.search(r"for package in ([^;]+);", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))[
        1
    ].split()
    installed = re.search(r"apt-get install (.+);", CONTAINERFILE)[1].split()
    assert "bubblewrap" in installed and "bubblewrap" in needed


def test_libraries_come_in_the_versions_that_the_course_was_tried_with():
    assert "--constraint /src/constraints.txt /src" in CONTAINERFILE


def test_whoever_marks_is_not_root_and_types_what_follows_relais():
    *_, user, folder, entry, _ = [line for line in CONTAINERFILE.splitlines() if line]
    assert (user, folder, entry) == ("USER 1000:1000", "WORKDIR /course", 'ENTRYPOINT ["relais"]')


def test_the_image_is_built_from_the_package_alone():
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "*"  # hand-ins, the gradebook, .git and .venv with it
    assert {rule[1:] for rule in rules if rule.startswith("!")} == {
        *("course_utils", "datasets", "constraints.txt", "pyproject.toml", "README.md", "LICENSE*")
    }


def test_the_list_of_system_calls_leaves_bubblewrap_its_own():
    profile = json.loads((MARKING / "seccomp.json").read_text(encoding="utf-8"))
    refused = [
        rule for rule in profile["syscalls"] if rule["action"] != "SCMP_ACT_ERRNO" or not rule["comment"]
    ]
    whole = {name for rule in profile["syscalls"] if "args" not in rule for name in rule["names"]}
    assert not refused
    assert whole >= {"keyctl", "bpf", "init_module", "io_uring_setup"} and not whole & SANDBOX


def test_the_container_has_no_network_and_no_powers():
    assert SERVICE["network_mode"] == "none" and SERVICE["cap_drop"] == ["ALL"] and SERVICE["read_only"]
    assert "no-new-privileges" in SERVICE["security_opt"] and "privileged" not in SERVICE


def test_what_compose_names_is_there():
    build = SERVICE["build"]
    assert (MARKING / build["context"]).resolve() == ROOT and (ROOT / build["dockerfile"]).is_file()
    assert (MARKING / "seccomp.json").is_file() and "seccomp=seccomp.json" in SERVICE["security_opt"]


@pytest.mark.parametrize("language", PAGES)
def test_the_guide_explains_every_option_and_no_other(language):
    told = options(language)
    assert {option for compose, _ in told for option in compose} == of_compose()
    written = {option.replace('"', "") for _, podman in told for option in podman}
    assert written == of_podman(language)


def test_both_guides_have_the_same_commands_and_options():
    blocks = [re.findall(r"```\n(.*?)```", page(language), re.DOTALL) for language in PAGES]
    assert blocks[0] == blocks[1] and len(blocks[0]) == 2
    assert options("en") == options("fr")


@pytest.mark.parametrize("language", PAGES)
def test_every_file_that_the_guide_names_is_there(language):
    files = r"[\w./-]+\.(md|yaml|json|toml)|\.dockerignore"
    named = [word for word in quoted(page(language)) if re.fullmatch(files, word)]
    named += re.findall(r"--file (\S+)", page(language))
    assert len(named) > 3
    assert [name for name in named if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize(("language", "marking"), [("en", "marking.md"), ("fr", "correction.md")])
def test_the_page_on_marking_leads_to_it(language, marking):
    leads = f"guide/{language}/{PAGES[language].name}"
    assert leads in (GUIDES[language] / marking).read_text(encoding="utf-8")
    assert f"guide/{language}/{marking}" in page(language)
