# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk that is full or fails, a folder that cannot be written, a database that is away or lets nobody write.

Each gives a clear error, harms nothing, and is over by itself. None needs rights that others do not have.
"""
import os
import resource

from promises import clear, expect, expect_recovery, put
from serving import BUILD, Server, until


def failing_disk(folder):
    """What makes the disk of a server fail when fail() is called (tests/soak/read_only_disk.cpp)."""
    return {"LD_PRELOAD": os.path.abspath(os.path.join(BUILD, "tests", "libsoak_read_only_disk.so")),
            "HANSE_DISK": os.path.join(folder, "data"), "HANSE_DISK_FLAG": os.path.join(folder, "failed")}


def full_disk(server, client):
    """A limit of file size refuses as a full disk does, and can be taken back."""
    pid = server.process.pid
    size = os.path.getsize(os.path.join(server.folder, "hanse.db"))  # its log is longer already, or will be
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (size + 40_000, resource.RLIM_INFINITY))
    first = next((answer for answer in (put(client, f"F{number}") for number in range(3000)) if answer[0] != 200), (200, None))
    expect(clear(first), f"a full disk is said: {first[:2]}, ended: {server.process.poll()}")
    expect(client.ask("GET", "/alliances/faults")[0] == 200, "what is there can be read while the disk is full")
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    expect_recovery(client, "after-full-disk", "a full disk")


def upload(client):
    return client.ask("POST", "/alliances/faults/uploads?name=a.txt", b"soak", {"Content-Type": "application/octet-stream"})


def read_only_disk(server, client):
    """Also with PostgreSQL, which is elsewhere: the evidence is on this disk."""
    flag = server.environment["HANSE_DISK_FLAG"]
    open(flag, "w").close()
    answers = [upload(client)] + ([] if server.place else [put(client, "read-only")])
    expect(all(clear(answer) for answer in answers), f"a disk that became read-only is said: {[answer[:2] for answer in answers]}")
    expect(client.ask("GET", "/alliances/faults")[0] == 200, "what is there can be read while the disk is read-only")
    os.remove(flag)
    expect_recovery(client, "after-read-only", "a read-only disk")
    expect(until(lambda: upload(client)[0] == 201), "and files can be sent again")


def unwritable_folder(folder):
    path = "/proc/hanse-soak" if os.geteuid() == 0 else os.path.join(folder, "locked", "data")
    if os.geteuid() != 0:
        os.mkdir(os.path.join(folder, "locked"), 0o500)
    server = Server(path)
    expect(not server.start(tries=1), "a folder that cannot be made is refused")
    expect(path in server.said and server.process.returncode != 0, f"and named: {server.said!r}")


def database_away(client, postgresql):
    postgresql.tell("kill")
    answers = [put(client, "away"), client.ask("GET", "/readyz")]
    expect(all(clear(answer) for answer in answers), f"a database that is away is said: {[answer[:2] for answer in answers]}")
    expect(client.ask("GET", "/alliances/faults")[0] == 503, "reading says so as well")
    postgresql.tell("restart")
    expect_recovery(client, "after-away", "the database came back")


def database_read_only(client, postgresql):
    """As after a switch to a standby: it answers, and takes nothing."""
    postgresql.tell("read-only")
    refused = []
    expect(until(lambda: refused.append(put(client, f"W{len(refused)}")) or refused[-1][0] != 200), "a database can be made read-only")
    expect(clear(refused[-1]), f"a database that lets nobody write is said: {refused[-1][:2]}")
    expect(client.ask("GET", "/alliances/faults")[0] == 200, "what is there can be read while the database is read-only")
    postgresql.tell("writable")
    expect_recovery(client, "after-read-only-database", "the database is writable again")
