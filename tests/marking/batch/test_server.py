"""The gradebook on a real Postgres server."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from dataclasses import replace

import pytest

from course_utils.marking.batch.stamp import Round
from course_utils.marking.desk import open_desk
from course_utils.problem import Problem

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def address():
    """The address of an empty database; the server refuses to run as root."""
    if not shutil.which("initdb"):
        pytest.skip("no Postgres here")
    place = tempfile.mkdtemp(prefix="relais-postgres-")
    who = {"user": "nobody"} if os.getuid() == 0 else {}
    if who:
        shutil.chown(place, "nobody")
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    told = {
        "cwd": place,
        "stdout": subprocess.DEVNULL,
        "check": True,
        "env": {**os.environ, "HOME": place},
        **who,
    }
    subprocess.run(["initdb", "-D", f"{place}/data", "-U", "relais", "-A", "trust"], **told)
    control = ["pg_ctl", "-D", f"{place}/data", "-o", f"-p {port} -k {place}", "-l", f"{place}/log", "-w"]
    subprocess.run([*control, "start"], **told)
    try:
        yield f"postgresql://relais@127.0.0.1:{port}/postgres"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **told)
        shutil.rmtree(place)


def on_server(fresh, address):
    path = fresh.desk.folder / "course.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('database = ""', f'database = "{address}"'))
    (fresh.desk.products / "gradebook.db").unlink(missing_ok=True)
    desk = open_desk(fresh.desk.folder, "en")
    return replace(fresh, desk=desk, asked=Round(desk.folder, desk.course, "01-listening"))


def test_the_same_marks_stand_on_the_server_and_nowhere_is_its_address_kept(batch, fresh, address):
    served = on_server(fresh, address)
    served.mark(workers=2)
    scores = [row[:4] for row in batch.left()[0]]
    assert sorted(map(str, (row[:4] for row in served.left()[0]))) == sorted(map(str, scores))
    assert served.mark().marked == []
    kept = [path for path in served.desk.products.rglob("*") if path.is_file()]
    assert not (served.desk.products / "gradebook.db").exists()
    assert not [path for path in kept if address.encode() in path.read_bytes()]


def test_a_server_that_is_not_there_is_a_sentence(fresh):
    served = on_server(fresh, "postgresql://relais@127.0.0.1:9/postgres")
    with pytest.raises(Problem, match="whether its server is running"):
        served.mark()
