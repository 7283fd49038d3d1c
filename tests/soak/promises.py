# SPDX-License-Identifier: GPL-3.0-or-later
"""What was promised and was not kept; an alliance to write to; and how a clear refusal looks."""
import time

from serving import until

complaints = []


def expect(good, words):
    if not good:
        complaints.append(words)
        print("  NOT SO: " + words, flush=True)


def case(alliance):
    return {"case": {"hanse": "1", "alliance": {"id": alliance, "name": {"zh": "浸泡试验", "en": "Soak"}, "invented": "yes", "region": "江苏"},
                     "tables": {"members": [{"id": "M1", "name_zh": "甲", "name_en": "0"}]}}, "reason": "soak"}


def put(client, key):
    """A row that is large enough to need room on the disk."""
    return client.ask("PUT", f"/alliances/faults/records/members/{key}", {"body": {"id": key, "name_zh": "丙" * 1000}, "reason": "soak"}, {"If-None-Match": "*"})


def clear(answer):
    """A refusal that says so: 503 and words, no 500."""
    return answer[0] == 503 and bool(answer[1] and answer[1].get("title"))


def sure(client, path, wait_s=120):
    """What stands there, however busy this machine is. What is promised is that it stands, not that it is told at once."""
    end = time.monotonic() + wait_s
    while True:
        status, said, _ = client.ask("GET", path)
        if status not in (0, 503) or time.monotonic() > end:
            expect(status == 200, f"{path} is answered: {status} {said}")
            return said or {}
        time.sleep(0.2)


def is_whole(client, alliance="faults"):
    return sure(client, f"/alliances/{alliance}/trail/verdict").get("whole") is True


def expect_recovery(client, key, what):
    expect(until(lambda: put(client, key)[0] in (200, 409)), f"after {what} it goes on by itself")
    expect(is_whole(client), f"after {what} the trail is whole")
