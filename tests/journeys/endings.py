#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What ends, ends: sessions, tokens, roles, accounts and passwords, while their owner asks on and on. endings.py sqlite|postgresql

In the process of the server it counts at once; from another one, here the command line, within a second (decision 0079).
"""
import contextlib
import subprocess
import sys
import time

from hanse_server import PASSWORD, PROGRAM, Postgres, Server, invite

ALLIANCE = "/alliances/pumps"
BOUND_S = 1.0


def expect(answer, *statuses):
    if answer.status not in statuses:
        raise AssertionError(f"one of {statuses} was expected: {answer}")
    return answer


def warm(who, path="/me"):
    """Asks until the server has every reason to remember who that is."""
    for _ in range(4):
        expect(who.get(path), 200)


def with_token(server, owner):
    given = expect(owner.post("/me/tokens", {"name": "reader", "write": False, "expires": server.soon()}), 201).json
    client = server.client()
    client.token = given["secret"]
    return client, given["id"]


def signed_in_again(server, email):
    client = server.client()
    client.csrf = expect(client.post("/sign-in", {"email": email, "password": PASSWORD}), 200).json["csrf"]
    return client


def a_token_is_revoked(server, anna):
    reader, id_ = with_token(server, anna)
    warm(reader)
    expect(anna.delete(f"/me/tokens/{id_}"), 204)
    expect(reader.get("/me"), 401)


def a_role_is_taken(server, anna):
    guest = invite(anna, "pumps", "role@example.org", "auditor", "", server.client())
    warm(guest, ALLIANCE)
    seat = next(one for one in expect(anna.get(ALLIANCE + "/people"), 200).json["items"] if one["person"] == guest.person)
    expect(anna.delete(f"{ALLIANCE}/people/{seat['id']}", reason="gone"), 204)
    expect(guest.get(ALLIANCE), 404)


def a_password_is_changed(server, anna):
    guest = invite(anna, "pumps", "password@example.org", "auditor", "", server.client())
    elsewhere = signed_in_again(server, "password@example.org")
    warm(elsewhere)
    expect(guest.post("/me/password", {"old": PASSWORD, "password": PASSWORD + " and more"}), 200, 204)
    expect(elsewhere.get("/me"), 401)
    expect(guest.get("/me"), 200)


def somebody_signs_out(server, anna):
    guest = invite(anna, "pumps", "out@example.org", "auditor", "", server.client())
    cookie, csrf = guest.cookie, guest.csrf
    warm(guest)
    expect(guest.post("/sign-out"), 200, 204)
    guest.cookie, guest.csrf = cookie, csrf  # as somebody would who had copied it
    expect(guest.get("/me"), 401)


def an_account_is_blocked(server, anna):
    guest = invite(anna, "pumps", "blocked@example.org", "auditor", "", server.client())
    warm(guest)
    listed = expect(anna.get("/people"), 200).json["items"]
    version = next(one["version"] for one in listed if one["id"] == guest.person)
    expect(anna.call("PATCH", f"/people/{guest.person}", {"state": "blocked"}, {"If-Match": f'"v{version}"'}), 200)
    expect(guest.get("/me"), 401)


def by_another_process(server, command, still_good):
    """Whoever asks more than a second after the command has ended is refused."""
    data = ["--data", server.folder + "/data"] + (["--db", server.place] if server.place else [])
    subprocess.run([PROGRAM, "user", *command, *data, "--lang", "en"], check=True, stdout=subprocess.DEVNULL)
    ended = time.monotonic()
    while True:
        asked = time.monotonic() - ended
        if not still_good():
            return
        if asked > BOUND_S:
            raise AssertionError(f"still good {asked:.2f} s after the command had ended")


def a_role_is_taken_by_the_command_line(server, anna):
    guest = invite(anna, "pumps", "role2@example.org", "auditor", "", server.client())
    warm(guest, ALLIANCE)
    by_another_process(server, ["withdraw", "role2@example.org", "auditor", "--alliance", "pumps"], lambda: expect(guest.get(ALLIANCE), 200, 404).status == 200)


def an_account_is_blocked_by_the_command_line(server, anna):
    guest = invite(anna, "pumps", "blocked2@example.org", "auditor", "", server.client())
    reader, _ = with_token(server, guest)
    warm(guest)
    warm(reader)
    by_another_process(server, ["block", "blocked2@example.org"], lambda: 200 in [expect(one.get("/me"), 200, 401).status for one in (guest, reader)])


STEPS = [a_token_is_revoked, a_role_is_taken, a_password_is_changed, somebody_signs_out, an_account_is_blocked,
         a_role_is_taken_by_the_command_line, an_account_is_blocked_by_the_command_line]


def main(engine):
    failed = 0
    with contextlib.ExitStack() as stack:
        place = stack.enter_context(Postgres()).place if engine == "postgresql" else ""
        server = stack.enter_context(Server(place))
        anna = server.administrator("Anna", "anna@example.org")
        expect(anna.post("/alliances", {"case": {"hanse": "1", "alliance": {"id": "pumps", "name": {"zh": "泵", "en": "Pumps"}}}, "reason": "founded"}), 201)
        for step in STEPS:
            name = step.__name__.replace("_", " ")
            try:
                step(server, anna)
                print("well  ", name, flush=True)
            except Exception as problem:  # the next steps may still tell something
                failed += 1
                print("FAILED", name, "—", type(problem).__name__, problem, flush=True)
    return failed != 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "sqlite"))
