# SPDX-License-Identifier: GPL-3.0-or-later
"""What was promised and was not kept; an alliance to write to; and how a clear refusal looks."""
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


def is_whole(client, alliance="faults"):
    return client.ask("GET", f"/alliances/{alliance}/trail/verdict")[1].get("whole") is True


def expect_recovery(client, key, what):
    expect(until(lambda: put(client, key)[0] in (200, 409)), f"after {what} it goes on by itself")
    expect(is_whole(client), f"after {what} the trail is whole")
