"""What a kernel in a cage can do, and what is left of it for the next one."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
import zmq
from nbclient.util import run_sync

from course_utils.marking.cage.bubble import reason_without
from course_utils.marking.cage.cage import Cage, CageBroken
from course_utils.marking.cage.kernel import MOST_BYTES, CageClient, caged_manager

pytestmark = [
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(bool(reason_without()), reason="no bubblewrap here"),
]
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def cage():
    opened = Cage({}, memory=800, processes=40)
    yield opened
    opened.close()


async def said(cage, code, timeout=30, interrupt=False, prelude=""):
    """What a fresh kernel prints, or the name of its error; "gone" when it ended before it could say."""
    manager = caged_manager(cage, prelude=prelude, kernel_name="python3")
    await manager.start_kernel()
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=timeout)
    asked = client.execute(code)
    heard = ""
    try:
        for _ in range(100 * timeout):
            if await manager.provisioner.poll() is not None:
                return "gone"
            try:
                message = await client.get_iopub_msg(timeout=0.1)
            except Exception:  # nothing yet
                continue
            kind, content = message["msg_type"], message["content"]
            if kind == "stream" and interrupt:  # the cell has begun
                await manager.interrupt_kernel()
            heard += content.get("text", "") if kind == "stream" else ""
            heard += content["ename"] if kind == "error" else ""
            if content.get("execution_state") == "idle" and message["parent_header"].get("msg_id") == asked:
                return heard.strip()
        return "silent"
    finally:
        client.stop_channels()
        await manager.shutdown_kernel(now=True)


def run(cage, code, **options):
    return run_sync(said)(cage, code, **options)


def test_a_kernel_works_and_draws_other_numbers_each_time(cage):
    code = "import numpy, random\nprint(numpy.random.random(), random.random())"
    drawn = {run(cage, code) for _ in range(2)}
    assert len({number for line in drawn for number in line.split()}) == 4
    assert cage.threads == 1


SHOW_AND_FAIL = """
get_ipython().run_cell("import pandas; pandas.DataFrame({'a': [1]})")
get_ipython().run_cell("1 / 0")
print(sorted(set(sys.modules) - known))
"""


def test_a_fork_imports_nothing_to_begin_to_show_a_table_or_to_fail(cage):
    """What one kernel imports, each kernel of a class imports again."""
    assert cage.prepare("modules", ["import sys", "known = set(sys.modules)"], None)
    assert run(cage, SHOW_AND_FAIL, prelude="modules").endswith("ZeroDivisionError[]")


def test_a_prelude_is_there_from_the_start_and_as_it_was_left(cage):
    assert cage.prepare("found", ["found = [1]", "def last():\n    return found[-1]"], None)
    for _ in range(2):
        assert (
            run(cage, "found.append(2)\nprint(found, last(), __name__)", prelude="found")
            == "[1, 2] 2 __main__"
        )
    assert run(cage, "found") == "NameError"


def test_a_prelude_leaves_no_files(cage):
    assert cage.prepare("files", ["open('left', 'w').close()", "import os; place = os.getcwd()"], None)
    assert run(cage, "print(place, os.listdir())", prelude="files") == "/home/student/work []"


@pytest.mark.parametrize(
    "cell, stays",
    [
        ("1 / 0", True),
        ("import os; os.chdir('/')", True),
        ("import os; os.environ['RELAIS_WORK'] = '/tmp'", True),
        ("raise SystemExit", False),
        ("held = open('/etc/fonts/fonts.conf')", False),
        ("import matplotlib.pyplot as plt; plt.figure()", False),
        (
            "import threading, time\nthreading.Thread(target=time.sleep, args=[99], daemon=True).start()",
            False,
        ),
    ],
    ids=["fails", "moves", "changes its surroundings", "leaves", "holds a file", "draws", "goes on beside"],
)
def test_a_prelude_that_cannot_be_kept_is_tried_once(cell, stays):
    cage = Cage({}, memory=800)
    with suppress(CageBroken):
        assert not cage.prepare(cell, [cell], None)
    assert cage.is_open is stays
    assert not cage.prepare(cell, [cell], None)
    cage.close()


def test_it_sees_no_file_of_the_course_but_its_own(cage, tmp_path):
    secret = tmp_path / "gradebook.db"
    secret.write_text("marks")
    for path in (secret, ROOT / "notebooks", "/etc/shadow", Path.home() / ".ssh"):
        assert run(cage, f"import os\nprint(os.path.exists({str(path)!r}))") == "False"


SETTINGS = """
import os
found = [os.path.join(top, name) for top, _, names in os.walk('/proc/sys') for name in names]
print(len(found) > 100, [path for path in found if os.access(path, os.W_OK)])
"""


def test_it_may_write_to_no_setting_of_the_kernel(cage):
    """Where the marking runs as root, those files would be its own."""
    assert run(cage, SETTINGS) == "True []"


def test_it_reaches_no_network_not_even_this_machine(cage):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert (
            run(cage, f"import socket\nsocket.create_connection(('127.0.0.1', {port}), 2)")
            == "ConnectionRefusedError"
        )
    assert run(cage, "import socket\nsocket.create_connection(('192.0.2.1', 80), 2)") == "OSError"


BOMBS = {
    "processes": "import os\nwhile True: os.fork()",
    "memory": "held = []\nwhile True: held.append(bytearray(50_000_000))",
    "memory in parts": "import os, time\nfor _ in range(8):\n    if not os.fork(): break\nheld = b'x' * 200_000_000\ntime.sleep(60)",
    "disk": "with open('/tmp/x', 'wb') as file:\n    while True: file.write(bytes(1_000_000))",
    "disk elsewhere": "import os\nfor place in ('/', '/dev', '/relais', '/handin', '/root', '/usr'):\n    try: open(f'{place}/x', 'wb')\n    except OSError: continue\n    raise SystemExit\nraise OSError",
    "disk beside the sockets": "import os, time\nopen(os.path.dirname(os.popen('cat /proc/net/unix | grep -o /.*/k-1').read().split()[0]) + '/x', 'wb').write(bytes(9_000_000))\ntime.sleep(60)",
    "memory of no process": "import os, time\nheld = [os.memfd_create('x') for _ in range(3)]\nfor one in held: os.write(one, bytes(50_000_000))\nos.truncate(held[0], 200_000_000)",
    "disk in parts": "for n in range(20):\n    open(f'/tmp/{n}', 'wb').write(bytes(100_000_000))",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_ends_its_own_kernel_only(cage, bomb):
    assert run(cage, BOMBS[bomb]) in ("gone", "MemoryError", "OSError", "BlockingIOError")
    assert run(
        cage, "import os\nprint(len(os.listdir('/tmp')) < 3, sum(map(str.isdigit, os.listdir('/proc'))))"
    ) in ("True 2")


LEAVE = """
import ctypes, os, subprocess, sys
for place in ('/tmp', '/dev/shm', '/home/student', '.'):
    open(f'{place}/left', 'w').close()
os.makedirs('/tmp/closed/inner'); open('/tmp/closed/inner/left', 'w').close()
os.chmod('/tmp/closed/inner', 0); os.chmod('/tmp/closed', 0)
os.symlink('/relais', '/tmp/link')
ctypes.CDLL(None).shmget(1234, 4096, 0o1666)
subprocess.Popen(['setsid', 'sleep', '1234'], start_new_session=True)
print('left')
"""
LOOK = """
import glob, os
found = [path for place in ('/tmp', '/dev/shm', '/home/student', '.') for path in glob.glob(f'{place}/**/*', recursive=True)]
print([path for path in found if 'left' in path or 'closed' in path or 'link' in path])
print(open('/proc/sysvipc/shm').read().count('\\n'), sum(map(str.isdigit, os.listdir('/proc'))), os.path.isdir('/relais/course_utils'))
"""


def test_nothing_is_left_for_the_next(cage):
    assert run(cage, LEAVE) == "left"
    assert run(cage, LOOK) == "[]\n1 2 True"


PROCESS_1 = """
import ctypes, os, signal, socket
for number in (9, 15, 2, 19): os.kill(1, number)
for name in ('mem', 'environ'):
    try: print(open(f'/proc/1/{name}').read(1))
    except PermissionError: print('closed')
take_file = 438
print([ctypes.CDLL(None).syscall(take_file, os.pidfd_open(1), number, 0) for number in (0, 3, 13)])
for number in map(int, os.listdir('/proc/self/fd')):
    try: found = socket.socket(fileno=os.dup(number))
    except OSError: continue
    if found.family == socket.AF_UNIX and not found.getsockname() and not found.getpeername():
        found.send(b'{"do": "sweep"}\\n')
"""


def test_process_1_is_out_of_reach(cage):
    assert run(cage, PROCESS_1) == "closed\nclosed\n[-1, -1, -1]"
    assert cage.is_open and run(cage, "print('here')") == "here"


def test_the_folder_of_a_killed_worker_is_removed_by_the_next(cage):
    stale = cage.folder.with_name("relais-cage-stale")
    stale.mkdir(exist_ok=True)
    (stale / "lock").touch()
    half_made = stale.with_name("relais-cage-half-made")
    half_made.mkdir(exist_ok=True)
    os.utime(half_made, (0, 0))
    just_begun = stale.with_name("relais-cage-just-begun")
    just_begun.mkdir(exist_ok=True)
    Cage({}, memory=800).close()
    assert [folder.exists() for folder in (stale, half_made, just_begun)] == [False, False, True]
    assert cage.folder.exists()
    just_begun.rmdir()


def test_a_cage_that_is_closed_while_it_opens_leaves_no_process():
    places = []
    for _ in range(5):
        opening = Cage({}, memory=800)
        places.append(os.fsencode(opening.sockets))
        opening.close()
    assert gone_within(5, lambda: [path for path in Path("/proc").glob("[0-9]*") if tells(path, places)])


def tells(process, places):
    """Whether the command line of a process holds one of these."""
    try:
        words = (process / "cmdline").read_bytes()
    except OSError:
        return False
    return any(place in words for place in places)


def test_an_endless_loop_is_interrupted(cage):
    assert run(cage, "print('on')\nwhile True: pass", interrupt=True) == "on\nKeyboardInterrupt"


def test_a_message_that_is_too_long_is_refused_before_it_is_in_memory(tmp_path):
    """As kernel and client are two ends of a line: the other end here says half a gigabyte if it likes."""
    client = CageClient()
    with zmq.Context() as other_end, client.context as context:
        teller, listener = other_end.socket(zmq.DEALER), zmq.Socket(context.socket(zmq.DEALER))
        teller.linger = 0
        teller.bind(f"ipc://{tmp_path}/line")
        listener.connect(f"ipc://{tmp_path}/line")
        teller.send(b"short")
        assert listener.recv() == b"short"
        teller.send(bytes(MOST_BYTES + 1))
        assert not listener.poll(500)
        teller.close()
        listener.close()


def test_how_a_kernel_ended_is_known(cage):
    assert run(cage, "import os\nos._exit(3)") == "gone"
    assert cage.ask("poll") == {"code": 3}


def gone_within(seconds, what):
    ends_at = time.monotonic() + seconds
    while what() and time.monotonic() < ends_at:
        os.sched_yield()
    return not what()


WORKER = """
import sys
from nbclient.util import run_sync
from course_utils.marking.cage.cage import Cage
from course_utils.marking.cage.kernel import caged_manager
manager = caged_manager(Cage({}, 800), kernel_name='python3')
run_sync(manager.start_kernel)()
print('ready', flush=True)
sys.stdin.read()
"""


def test_no_orphan_stays_when_the_worker_is_killed():
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert worker.stdout.readline() == b"ready\n"
    left = below(worker.pid)
    assert len(left) >= 2  # process 1 and the kernel
    worker.send_signal(signal.SIGKILL)
    worker.communicate()
    assert gone_within(10, lambda: [path for path in left if path.exists()])


def below(pid):
    """The processes that one started, and those that these started."""
    children = [path.parent for path in Path("/proc").glob("[0-9]*/stat") if parent(path) == pid]
    return children + [path for child in children for path in below(int(child.name))]


def parent(path):
    try:
        return int(path.read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0
