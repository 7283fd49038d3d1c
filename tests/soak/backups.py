# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups by the command while many write, and while server and database are killed: each is whole, or is said to have failed
and leaves nothing. The last one is restored, checked, served, and holds what was acknowledged before it was begun."""
import os
import subprocess
import threading

from promises import expect
from serving import HANSE, Client, Server


class Backups(threading.Thread):
    def __init__(self, server, writers, folder, stop):
        super().__init__(daemon=True)
        self.server, self.writers, self.folder, self.stop = server, writers, folder, stop
        self.made, self.failed = [], 0  # made: (file, what was acknowledged before)

    def run(self):
        while not self.stop.wait(0.2):
            self.make()

    def make(self):
        """@return whether there is one more."""
        acknowledged = [row for writer in self.writers for row in list(writer.rows)]
        file = os.path.join(self.folder, f"backup-{len(self.made) + self.failed}.tar.gz")
        done = subprocess.run(self.command("backup", file, self.server.folder, self.server.place), capture_output=True, text=True)
        if done.returncode == 0:
            self.made.append((file, acknowledged))
            return True
        self.failed += 1
        expect(done.stderr.strip() and not os.path.exists(file), f"a backup that fails says so and leaves nothing: {done.stderr!r}")
        return False

    @staticmethod
    def command(verb, file, folder, place):
        return [HANSE, verb, file, "--data", folder, "--lang", "en"] + (["--db", place] if place else [])

    def check_last(self, token, postgresql):
        file, acknowledged = self.made[-1]
        place = postgresql.make(f"restored_{len(self.made)}") if postgresql else ""
        folder = os.path.join(self.folder, "restored")
        done = subprocess.run(self.command("restore", file, folder, place), capture_output=True, text=True)
        expect(done.returncode == 0, f"the last backup is restored and checked: {done.stderr}")
        restored = Server(folder, place, secret="used")
        expect(restored.start(), f"a server starts from it: {restored.said}")
        client = Client(restored, token)
        lost = self.missing(client, acknowledged)
        expect(not lost, f"what was acknowledged before the backup is in it: {lost[:3]}")
        expect(client.ask("GET", "/trail/verdict")[1].get("whole") is True, "the trail of the house is whole after restoring")
        expect(restored.kill(15) == 0, "the restored server ends well")
        print(f"  backups under load: {len(self.made)}, {self.failed} failed and said so; {len(acknowledged)} rows found in the last", flush=True)

    @staticmethod
    def missing(client, acknowledged):
        there = set()
        for alliance in {alliance for alliance, _ in acknowledged}:
            page = client.ask("GET", f"/alliances/{alliance}/records?sheet=members&count=10000")[1]
            there |= {(alliance, one["key"]) for one in page["items"]}
        return [row for row in acknowledged if row not in there]
