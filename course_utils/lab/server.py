"""Starting JupyterLab, in this process, for one visit to the course."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

import click

from course_utils.folders import work_folder
from course_utils.lab.ports import free_port
from course_utils.lab.settings import INSTRUCTOR_SERVERS, write_settings, write_workspace
from course_utils.language import tr

# What the libraries tell their developers would only frighten a student.
QUIET = "ignore::DeprecationWarning,ignore::FutureWarning,ignore::PendingDeprecationWarning"


@dataclass(frozen=True)
class Visit:
    """What somebody wants to see: a page of this course, in a language and a role: learn, teach, present."""

    course: Path
    language: str
    url: str
    role: str = "learn"
    port: int | None = None
    browser: bool = True


def serve(visit: Visit) -> None:
    """Answer until the person stops the program with Ctrl+C.

    Raises Problem when the port is taken or the work folder cannot be written.
    """
    port = free_port(visit.port)
    token = secrets.token_hex(24)
    state = work_folder() / ".jupyter"
    os.environ.update(environment(visit, state))
    arguments = options(visit, state, port, token)
    # Slow to load, and of no use before the questions above are settled.
    from jupyterlab.labapp import LabApp

    click.echo(tr("Relais is open at {address}", address=f"http://localhost:{port}{visit.url}?token={token}"))
    click.echo(tr("Keep this window open while you work. To stop: Ctrl+C, twice."))
    LabApp.launch_instance(arguments)


def environment(visit: Visit, state: Path) -> dict[str, str]:
    """What the server and its kernels find around them; the person's own ~/.jupyter stays out of it."""
    return {
        "RELAIS_COURSE": str(visit.course),
        "RELAIS_LANG": visit.language,
        "JUPYTER_CONFIG_DIR": str(state / "config"),
        "PYTHONWARNINGS": QUIET,
    }


def options(visit: Visit, state: Path, port: int, token: str) -> list[str]:
    """The settings of the server, spelled as on its command line; they never leave this process."""
    settings = write_settings(state, visit.language, visit.role)
    workspaces = write_workspace(state / "workspaces" / visit.language)
    given = {
        "ServerApp.root_dir": visit.course,
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.open_browser": visit.browser,
        "ServerApp.log_level": "ERROR",
        "LabApp.log_level": "ERROR",
        "KernelManager.transport_encryption": "auto",
        "IdentityProvider.token": token,
        "ContentsManager.pre_save_hook": "course_utils.lab.saving.leave_out_controls",
        "LabApp.default_url": visit.url,
        "LabApp.app_settings_dir": settings,
        "LabApp.user_settings_dir": state / "user-settings",
        "LabApp.workspaces_dir": workspaces,
    }
    if visit.role == "present":
        given |= {"LabApp.templates_dir": _slides_page(state), "LabApp.expose_app_in_browser": True}
    asked = [f"--{name}={value}" for name, value in given.items()]
    if visit.role != "teach":
        asked += [f"--ServerApp.jpserver_extensions={name}=False" for name in INSTRUCTOR_SERVERS]
    # A container has only one user, and Jupyter would refuse it.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*asked, "--allow-root"] if root else asked


def _slides_page(state: Path) -> Path:
    from jupyterlab.commands import get_app_dir

    from course_utils.lab.slides.page import write_page

    return write_page(state, Path(get_app_dir()) / "static" / "index.html")
