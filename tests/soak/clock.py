# SPDX-License-Identifier: GPL-3.0-or-later
"""The clock of the machine jumps while a server works: three days ahead, six back, and right again.

The server's own clock is put wrong (libfaketime), nobody else's. What only waits, waits by a clock that cannot jump.
"""
import glob
import os
import threading

from promises import case, expect, is_whole, put
from serving import Client, moment, until

HOW_MANY_JOBS = 3


def fake_clock(folder):
    libraries = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
    if not libraries:
        raise SystemExit("no fake clock: apt-get install libfaketime")
    return {"LD_PRELOAD": libraries[0], "FAKETIME_TIMESTAMP_FILE": os.path.join(folder, "clock"), "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


class Clock:
    def __init__(self, server, client):
        self.file, self.client = server.environment["FAKETIME_TIMESTAMP_FILE"], client

    @staticmethod
    def put_to(file, days):
        with open(file + ".new", "w") as out:
            out.write(f"{days * 86400:+d}")
        os.rename(file + ".new", file)

    def jump(self, days):
        """Until an entry of the trail shows that the server has seen it."""
        self.put_to(self.file, days)
        earliest, latest = moment(days - 0.5), moment(days + 0.5)
        expect(until(lambda: earliest < self.written_at() < latest), f"the clock of the server jumps by {days} days")

    def written_at(self):
        put(self.client, f"C{next_number()}")
        return self.client.ask("GET", "/alliances/faults/trail?count=1")[1]["items"][0]["at"]


numbers = iter(range(1_000_000))
next_number = numbers.__next__


class Steady(threading.Thread):
    """Writes all the time: whatever the clock does, it is answered."""

    def __init__(self, server, token):
        super().__init__(daemon=True)
        self.client, self.stop, self.refused, self.written = Client(server, token), threading.Event(), [], 0

    def run(self):
        while not self.stop.wait(0.02):
            status, said, _ = put(self.client, f"S{self.written}")
            if status == 200:
                self.written += 1
            else:
                self.refused.append((status, said))


def order(client):
    return [client.ask("POST", "/alliances/faults/tools/check/jobs", {"format": "text"})[1]["id"] for _ in range(HOW_MANY_JOBS)]


def all_done(client, jobs):
    return until(lambda: all(client.ask("GET", f"/jobs/{job}")[1].get("state") == "done" for job in jobs))


def clock_jumps(server, client):
    client.ask("POST", "/alliances", case("faults"))
    clock = Clock(server, client)
    steady = Steady(server, client.token)
    steady.start()
    before = client.sign_in()
    expect(client.known_by(before) == 200, "somebody can sign in")

    clock.jump(3)
    expect(client.known_by(before) == 401, "a session that nobody used for three days has ended")
    ahead = client.sign_in()
    expect(client.known_by(ahead) == 200, "somebody can sign in three days ahead")
    jobs = order(client)  # some of them wait to be begun, three days ahead

    clock.jump(-3)
    expect(all_done(client, jobs), "what was ordered while the clock was ahead is done when it is not")
    expect(client.known_by(client.sign_in()) == 200, "somebody can sign in three days back")
    jobs = order(client)
    expect(all_done(client, jobs), "what is ordered three days back is done")

    clock.jump(0)
    expect(client.known_by(client.sign_in()) == 200, "somebody can sign in when the clock is right again")
    expect(all_done(client, order(client)), "what is ordered then is done")
    steady.stop.set()
    steady.join(30)
    expect(steady.written > 0 and not steady.refused, f"a token holds through all of it: {steady.written} written, {steady.refused[:2]}")
    expect(is_whole(client), "the trail is whole whatever the clock did")
    expect(client.ask("GET", "/trail/verdict")[1].get("whole") is True, "that of the house as well")
    print(f"  the clock jumped: {steady.written} rows meanwhile, none refused", flush=True)
