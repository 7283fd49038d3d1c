#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two hundred writers at once, of whom none may lose a word: registry_writers.py API TOKEN WRITERS EACH

Every writer adds rows of its own to one of a few alliances, and all of them count one shared record up with
If-Match, trying again when somebody else was faster. At the end every row is there once, and the count is
the number of times that somebody was told "written".
"""
import json
import random
import sys
import threading
import time
import urllib.error
import urllib.request

API, TOKEN, WRITERS, EACH = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
ALLIANCES = [f"bench-{number:05}" for number in range(20)]
COUNTER = f"/alliances/{ALLIANCES[0]}/records/members/M1"
lock = threading.Lock()
written, counted, conflicts, times, failures = [], [], [], [], []


def ask(method, path, body=None, headers=None):
    request = urllib.request.Request(API + path, method=method, data=None if body is None else json.dumps(body).encode())
    for name, value in {"Authorization": "Bearer " + TOKEN, "Content-Type": "application/json", **(headers or {})}.items():
        request.add_header(name, value)
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, json.loads(answer.read() or b"null"), answer.headers
    except urllib.error.HTTPError as refused:
        return refused.code, json.loads(refused.read() or b"null"), refused.headers


def add_row(writer, number):
    alliance, key = random.choice(ALLIANCES[1:]), f"W{writer}-{number}"
    begun = time.monotonic()
    status, said, _ = ask("PUT", f"/alliances/{alliance}/records/members/{key}",
                          {"body": {"id": key, "name_zh": f"第{writer}号写入者"}, "reason": "load"}, {"If-None-Match": "*"})
    with lock:
        times.append(time.monotonic() - begun)
        (written if status == 200 else failures).append((alliance, key) if status == 200 else (status, said))


def count_up():
    while True:
        _, seen, headers = ask("GET", COUNTER)
        body = {**seen["body"], "name_en": str(int(seen["body"].get("name_en") or 0) + 1)}
        status, said, _ = ask("PUT", COUNTER, {"body": body, "reason": "load"}, {"If-Match": headers["ETag"]})
        with lock:
            if status == 200:
                counted.append(1)
                return
            conflicts.append(1)
            if status not in (409, 412):
                failures.append((status, said))
                return
        time.sleep(random.random() * 0.2)


def write(writer):
    for number in range(EACH):
        add_row(writer, number)
    if writer % 10 == 0:
        count_up()


begun = time.monotonic()
threads = [threading.Thread(target=write, args=(writer,)) for writer in range(WRITERS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
taken = time.monotonic() - begun
there = [(alliance, record["key"]) for alliance in ALLIANCES
         for record in ask("GET", f"/alliances/{alliance}/records?sheet=members&count=10000")[1]["items"]
         if record["key"].startswith("W")]
count = int(ask("GET", COUNTER)[1]["body"].get("name_en") or 0)
lost, doubled = len(set(written) - set(there)), len(there) - len(set(there))
broken = [a for a in ALLIANCES if ask("GET", f"/alliances/{a}/trail/verdict")[1].get("whole") is not True]
times.sort()
print(f"{WRITERS} writers: {len(written)} rows in {taken:.1f} s, p50 {times[len(times) // 2] * 1000:.0f} ms, p99 "
      f"{times[len(times) * 99 // 100] * 1000:.0f} ms; lost {lost}, doubled {doubled}; counted {count} of {len(counted)} "
      f"after {len(conflicts)} conflicts; refused {len(failures)} {failures[:2] or ''}; trails broken {len(broken)}")
sys.exit(bool(lost or doubled or count != len(counted) or failures or broken))
