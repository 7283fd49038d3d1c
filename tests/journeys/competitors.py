#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The competitors' walk: whatever a competitor, an official or a stranger asks for, no answer holds what is not theirs.

An alliance full of canaries (canaries.py) is walked through by everybody, along every address that the server's own
description names, with every form of every tool and with wrong inputs; every byte of every answer is searched. The
secretariat walks too and must find them all, so that a walk that goes nowhere cannot pass.

  competitors.py [--all]      --all: every viewer takes every form, not the first member only; some minutes
"""
import concurrent.futures
import itertools
import re
import sys
import urllib.parse

from canaries import Canaries, found_in, texts_in
from hanse_server import ROOT, Server, case_of, invite

ALLIANCE = "/alliances/harbour"
SECRETS = [("dues", "2025-M2"), ("cases", "C1"), ("products", "wide-pump"), ("facts", "pricing.price_contact"), ("facts", "market.count")]
EMAIL = "m2-kanarie@example.org"
EVERYBODY = {"open", "alliance"}
MEMBERS = EVERYBODY | {"draft"}  # a clause that is being drafted is for the members, counsel and the auditor
REASONS = "reasons"  # why something was changed that not everybody sees: for who changed it, and who reads the trail
# What only the named member's own people see, not even the secretariat: their inner talk.
SIDE = "side"
# What one should not do on such a walk: it would end it.
NOT_WALKED = re.compile(r"/sign-in|/sign-out|/links/|/password|/me/(password|sessions/|second-factor)|/healthz|/readyz")


TOOL = re.compile(r"/tools/[^/]+$")  # walked by the table of tools


class Viewer:
    def __init__(self, name, client, classes, member=None):
        self.name, self.client, self.classes, self.member = name, client, classes, member
        self.accounts = name == "administrator"  # accounts, where mails went, and the trail of the house are theirs
        self.answers = self.whole = 0  # answers read; those of 200


def must(answer, *statuses):
    if answer.status not in (statuses or (200, 201, 204)):
        raise AssertionError(str(answer))
    return answer


def build(server):
    """The alliance, its people, and what has happened in it."""
    anna = server.administrator("Anna", "anna@example.org")
    must(anna.post("/alliances", {"case": {"hanse": "1", "alliance": {"id": "harbour", "name": {"zh": "港湾", "en": "Harbour"}}}, "reason": "founded"}))
    sophie = invite(anna, "harbour", "sophie@example.org", "secretariat", "", server.client("127.0.0.2"))
    must(sophie.call("PUT", ALLIANCE + "/case?reason=all", case_of(ROOT / "examples/demo-harbour-pumps"), content_type="application/yaml"))
    seats = must(sophie.get(ALLIANCE + "/people")).json["items"]
    must(sophie.delete(f"{ALLIANCE}/people/{next(one['id'] for one in seats if one['person'] == anna.person)}", reason="administers only"))

    canaries = Canaries(1)
    records = must(sophie.get(ALLIANCE + "/records", count=10000)).json["items"]
    must(sophie.post(ALLIANCE + "/changes", {"changes": canaries.put_into(records), "reason": canaries.said(REASONS, set(), "why what is hidden was changed")}))
    hidden_keys = canaries.in_keys()
    must(sophie.post(ALLIANCE + "/changes", {"changes": hidden_keys, "reason": canaries.said(REASONS, set(), "why a dispute was put down")}))
    dispute = "disputes/" + hidden_keys[0]["key"]
    canaries.marks[EMAIL] = ("own", {"M2"}, "e-mail of M2")

    address = (f"127.0.0.{n}" for n in itertools.count(3))
    come = lambda email, role, member="": invite(sophie, "harbour", email, role, member, server.client(next(address)))
    admin2, reader2 = come(EMAIL, "member-admin", "M2"), come("r2@example.org", "member-reader", "M2")
    viewers = [
        Viewer("admin of M1", come("m1@example.org", "member-admin", "M1"), MEMBERS, "M1"),
        Viewer("reader of M1", come("r1@example.org", "member-reader", "M1"), MEMBERS, "M1"),
        Viewer("lead", come("lead@example.org", "lead", "M1"), MEMBERS, "M1"),
        Viewer("evaluator", come("evaluator@example.org", "evaluator"), EVERYBODY),
        Viewer("auditor", come("auditor@example.org", "auditor"), MEMBERS | {"papers", REASONS}),
        Viewer("counsel", come("counsel@example.org", "counsel"), MEMBERS | {"own", "secretariat", "papers"}),
        Viewer("administrator", anna, {"open"}),
        Viewer("public", server.client(next(address)), {"open"}),
    ]
    bureau = come("bureau@example.org", "auditor")
    seats = must(sophie.get(ALLIANCE + "/people")).json["items"]
    must(sophie.delete(f"{ALLIANCE}/people/{next(one['id'] for one in seats if one['person'] == bureau.person)}", reason="a bureau"))
    must(anna.post("/regions", {"person": bureau.person, "region": must(sophie.get(ALLIANCE)).json["region"], "role": "bureau", "reason": "x"}))
    viewers.append(Viewer("bureau", bureau, EVERYBODY))
    outsider = come("outsider@example.org", "auditor")
    seats = must(sophie.get(ALLIANCE + "/people")).json["items"]
    must(sophie.delete(f"{ALLIANCE}/people/{next(one['id'] for one in seats if one['person'] == outsider.person)}", reason="left"))
    viewers.append(Viewer("outsider, an applicant", outsider, {"open", "papers"}))

    subjects = beside_the_records(server, canaries, sophie, admin2, reader2, outsider)
    for kind in ("assessment", "assessment", "statements"):
        must(sophie.post(ALLIANCE + "/results", {"kind": kind}))
    rooms = [dispute] + [f"{one['sheet']}/{one['key']}" for one in records if one["sheet"] in ("cases", "disputes")]
    results_of_rooms(sophie, next(one.client for one in viewers if one.name == "counsel"), rooms)
    must(sophie.post(ALLIANCE + "/aggregates", {"measure": "market-revenue", "reason": "yearly"}))
    must(sophie.post(ALLIANCE + "/invitations", {"email": "late@example.org", "role": "counsel"}))
    wish = {"files": {"FILE": {"name": "pool.csv", "text": (ROOT / "examples/patents/harbour-pool.csv").read_text(encoding="utf-8")}}}
    must(sophie.post(ALLIANCE + "/tools/patents-import", wish))
    job = must(sophie.post(ALLIANCE + "/tools/share/jobs", {})).json["id"]
    list(sophie.events(f"/jobs/{job}/events"))
    must(sophie.put(ALLIANCE + "/public", {"published": True, "reason": "a public page"}))
    viewers.append(Viewer("admin of M2", admin2, MEMBERS | {SIDE}, "M2"))
    secretariat = Viewer("secretariat", sophie, MEMBERS | {"own", "secretariat", "room", "papers", "inner", REASONS})
    return secretariat, viewers, canaries, job, subjects


def beside_the_records(server, canaries, sophie, admin2, reader2, applicant):
    """Evidence, comments, tasks with their notices, and what is being decided. @return what was spoken of."""
    def evidence(by, field_class, owners, **place):
        where = f"evidence {place}"
        data = f"file: {canaries.said(field_class, owners, where + ' file')}".encode()
        ticket = must(by.call("POST", ALLIANCE + "/uploads?name=note.txt", data, content_type="application/octet-stream"))
        body = {"title": canaries.said(field_class, owners, where + " title"), "note": canaries.said(field_class, owners, where + " note"), "files": [ticket.json["ticket"]], **place}
        return must(by.post(ALLIANCE + "/evidence", body)).json["id"]

    evidence(sophie, "secretariat", set(), wall="secretariat")
    own = evidence(admin2, "own", {"M2"}, wall="own")
    must(sophie.post(ALLIANCE + "/rooms", {"room": "cases/C1", "person": sophie.person, "reason": "x"}))
    evidence(sophie, "room", set(), wall="room", who="cases/C1")
    open_to_all = evidence(sophie, "alliance", set(), wall="alliance")

    say = lambda who, subject, text, internal: must(who.post(ALLIANCE + "/comments", {"subject": subject, "text": text, "internal": internal}))
    say(admin2, "members/M2", canaries.said(SIDE, {"M2"}, "comment of M2 for itself"), True)
    say(sophie, "members/M2", canaries.said("inner", set(), "comment of the secretariat for itself"), True)
    say(admin2, "evidence/" + own, canaries.said("own", {"M2"}, "comment on evidence of M2"), False)

    # The reader of M2 is told: the notice holds the title of the task.
    must(admin2.post(ALLIANCE + "/tasks", {"title": canaries.said(SIDE, {"M2"}, "task of M2"), "assignee": reader2.person, "internal": True}))
    must(sophie.post(ALLIANCE + "/tasks", {"title": canaries.said("inner", set(), "task of the secretariat"), "internal": True, "subject": "members/M2"}))

    must(sophie.put(ALLIANCE + "/public", {"published": True, "reason": "applications are welcome"}))
    form = {"company": "New Pumps", "activity": canaries.said("papers", set(), "activity of an applicant"), "contact": canaries.said("papers", set(), "contact of an applicant"), "accepts_charter": True}
    application = must(applicant.post(ALLIANCE + "/workflows/join", {"form": form})).json["id"]
    paper = canaries.said("papers", set(), "paper of an applicant")
    must(applicant.call("POST", f"/workflows/{application}/papers?name=licence.txt&title={paper.replace(' ', '+')}", canaries.said("papers", set(), "file of an applicant").encode(), content_type="application/octet-stream"))
    clause = {"title": "grant-back", "text": canaries.said("draft", set(), "draft of M2"), "rationale": canaries.said("draft", set(), "rationale of M2")}
    must(admin2.post(ALLIANCE + "/workflows/clause-edit", {"subject": "clauses/C9", "form": clause}))
    return ["members/M2", "evidence/" + own, "evidence/" + open_to_all, "workflow/" + application]


def results_of_rooms(sophie, counsel, rooms):
    """Results rest on cases and disputes too: counsel reads them only while admitted to the rooms of all of them."""
    ids = [one["id"] for one in must(sophie.get(ALLIANCE + "/results")).json["items"]]
    assert len(ids) == 3, ids

    def readable():
        listed = must(counsel.get(ALLIANCE + "/results")).json["items"]
        shown = [one for one in ids if must(counsel.get(f"{ALLIANCE}/results/{one}"), 200, 404).status == 200]
        assert sorted(one["id"] for one in listed) == sorted(shown)
        compared = must(counsel.get(f"{ALLIANCE}/results/{ids[0]}/against/{ids[1]}"), 200, 404, 422).status
        statements = must(counsel.get(ALLIANCE + "/statements"), 200, 404).status
        assert (compared == 404) == (statements == 404) == (not shown), (compared, statements, shown)
        return len(shown)

    assert readable() == 0
    for room in rooms[:-1]:
        must(sophie.post(f"{ALLIANCE}/rooms", {"room": room, "person": counsel.person, "reason": "acts here"}))
    assert readable() == 0, "one room is still closed"
    must(sophie.post(f"{ALLIANCE}/rooms", {"room": rooms[-1], "person": counsel.person, "reason": "acts here"}))
    assert readable() == 3
    for room in rooms:
        must(sophie.delete(ALLIANCE + "/rooms", room=room, person=counsel.person, reason="done"))
    assert readable() == 0


class Paths:
    """Addresses with their places filled in by what the secretariat knows to be there."""

    def __init__(self, sophie, document, job):
        self.sophie, self.document = sophie, document
        records = must(sophie.get(ALLIANCE + "/records", count=10000)).json["items"]
        self.secrets = [(one["sheet"], one["key"], one["body"], one["version"]) for one in records if (one["sheet"], one["key"]) in SECRETS]
        of_sheet = {}
        for one in records:
            of_sheet.setdefault(one["sheet"], []).append(one["key"])
        self.records = [(sheet, key) for sheet, keys in of_sheet.items() for key in keys[:1]]
        self.tools = [one for one in must(sophie.get("/tools")).json["items"]]
        self.known = {"alliance": ["harbour"], "job": [job], "tool": [one["name"] for one in self.tools]}
        lists = lambda path: must(sophie.get(path, count=1000)).json["items"]
        self.known["workflow"] = [one["id"] for one in lists("/workflows")]
        self.files = [(one["id"], file["digest"]) for one in lists(ALLIANCE + "/evidence") for version in must(sophie.get(f"{ALLIANCE}/evidence/{one['id']}")).json["versions"] for file in version["files"]]
        self.known["evidence"] = [one for one, _ in self.files]

    def values(self, path, name):
        """From the list at the address before the place: its ids."""
        if name not in self.known:
            base = path.split("/{" + name)[0].replace("/api/v1", "").replace("{alliance}", "harbour")
            answer = self.sophie.get(base) if "{" not in base else None
            items = answer.json.get("items", []) if answer is not None and answer.status == 200 else []
            ids = [str(one.get("id") or one.get("number") or one.get("key") or "") for one in items]
            self.known[name] = [one for one in ids if one][:3] or self.known.get("result", ["1"])[:2]
        return self.known[name]

    def of(self, path):
        names = re.findall(r"\{(\w+)\}", path)
        if "sheet" in names:
            sets = [dict(sheet=sheet, key=key) for sheet, key in self.records]
        elif "digest" in names:
            workflows = self.known["workflow"] if "workflow" in names else [""]
            sets = [dict(evidence=one, digest=digest, workflow=workflow) for one, digest in self.files for workflow in workflows]
        else:
            rest = [name for name in names if name != "alliance"]
            sets = [dict(zip(rest, one)) for one in itertools.product(*[self.values(path, name) for name in rest])]
        for values in sets:
            yield re.sub(r"\{(\w+)\}", lambda match: urllib.parse.quote({"alliance": "harbour", **values}[match[1]], safe=""), path)


def queries(operation, subjects):
    """Every form and every other choice; then one wrong value for each parameter."""
    out = [{}]
    for one in operation.get("parameters", []):
        if one["in"] != "query":
            continue
        name, schema = one["name"], one["schema"]
        if "enum" in schema:
            out += [{name: choice} for choice in schema["enum"]]
        elif name in ("version", "from", "to"):
            out += [{name: "1"}, {name: "2"}, {name: "3"}]
        elif name == "why":
            out += [{name: "market.count"}, {name: "M2"}, {name: "cn.dominance"}]
        elif name == "subject" and one.get("required"):
            out += [{name: subject} for subject in subjects]
        elif name in ("words", "subject", "who", "what"):
            out += [{name: "M2"}, {name: "version/3"}]
        out.append({name: "-1"})
    names = {one["name"] for one in operation.get("parameters", [])}
    if {"from", "to"} <= names:
        out += [{"from": "1", "to": "3"}, {"from": "2", "to": "3", "format": "csv"}, {"from": "2", "to": "3", "format": "xlsx"}]
    if {"version", "format"} <= names:
        out += [{"version": "3", "format": form} for form in ("csv", "xlsx", "yaml", "html")]
    return out


def requests_of(paths, viewer, thorough):
    """(method, path, body, content type) of everything that somebody curious may try."""
    for path, operations in paths.document["paths"].items():
        if NOT_WALKED.search(path):
            continue
        for method, operation in operations.items():
            method = method.upper()
            tries = itertools.count()
            for place in paths.of(path) if not TOOL.search(path) else []:
                if method == "GET":
                    for query in queries(operation, paths.subjects):
                        yield method, place + ("?" + urllib.parse.urlencode(query) if query else ""), None, None
                elif viewer.name != "secretariat" and next(tries) < 4 and not (method == "DELETE" and "/people/" in place):
                    yield method, place, b"{}", None
                    yield method, place, b'{"reason": "curious", "body": {"value": "yes"}, "measure": "dues", "kind": "assessment"}', None
    for tool in paths.tools:
        if not tool["of_an_alliance"] or (tool["name"].startswith("patents-") and not thorough):
            continue  # the register is the same to everybody at the table
        formats = tool["formats"].lstrip("=").split() or [""]
        words = {"NUMBER": ["CN999000001B"], "WORDS": ["Kanarie"]}.get(tool["words"].rstrip("?"), [])
        for form in formats if thorough else formats[:1]:
            yield "POST", f"/api/v1{ALLIANCE}/tools/{tool['name']}", {"words": words, **({"format": form} if form else {})}, None
        for option in tool["options"].split():
            if option in ("member", "owner", "year", "duties", "error"):
                yield "POST", f"/api/v1{ALLIANCE}/tools/{tool['name']}", {"words": words, "options": {option: "M2" if option != "year" else "1"}}, None


def provocations(viewer):
    """Changes that are refused because of something that the viewer may not see: does the refusal tell it?"""
    row = {"market": "municipal-pumps", "kind": "product", "year": "2025", "participant": "M1", "share": "0.99", "revenue": "1", "currency": "CNY"}
    yield "POST", f"/api/v1{ALLIANCE}/records/markets", {"body": row, "reason": "x"}, None
    yield "POST", f"/api/v1{ALLIANCE}/records/markets", {"body": {**row, "participant": "M2"}, "reason": "x"}, None
    yield "POST", f"/api/v1{ALLIANCE}/changes", {"changes": [{"sheet": "cases", "key": "C1", "body": {"id": "C1", "damages": "1"}, "version": 1}], "reason": "x"}, None
    yield "POST", f"/api/v1{ALLIANCE}/changes", {"changes": [{"sheet": "members", "key": "M2", "version": 1}], "reason": "x"}, None
    yield "POST", f"/api/v1{ALLIANCE}/versions/3/undo", {"reason": "x"}, None
    seen = viewer.client.get(ALLIANCE + "/case", format="yaml")
    if seen.status == 200:
        yield "PUT", f"/api/v1{ALLIANCE}/case?dry_run=true", seen.body, {"Content-Type": "application/yaml", "If-Match": seen.headers["ETag"]}


def guesses(viewer, paths):
    """A right guess at what is hidden must be answered as a wrong one is."""
    leaks = []
    for sheet, key, truth, since in paths.secrets:
        if viewer.client.get(f"{ALLIANCE}/records/{sheet}/{key}").status == 200:
            continue
        wrong = {name: value if name in ("id", "member", "product") else "7" for name, value in truth.items()}
        for version in (since, since + 1):
            try_ = lambda body: viewer.client.post(ALLIANCE + "/changes", {"changes": [{"sheet": sheet, "key": key, "body": body, "version": version}], "reason": "x"})
            for one in [truth, *({"id": key, name: value} for name, value in truth.items() if name != "id")]:
                right, other = try_(one), try_({name: wrong.get(name, value) for name, value in one.items()})
                if (right.status, right.body) != (other.status, other.body):
                    leaks.append(f"{viewer.name}: guessing {sheet}/{key} {one}: right {right}, wrong {other}")
    return leaks


def walk(viewer, paths, canaries, thorough):
    """What was found that must not be; everything that was found."""
    hidden = canaries.hidden_from(viewer.member, viewer.classes)
    leaks, found = [], set()
    for method, place, body, headers in itertools.chain(requests_of(paths, viewer, thorough), provocations(viewer) if viewer.name != "secretariat" else []):
        answer = viewer.client.call(method, place, body, headers, root="")
        viewer.answers += 1
        viewer.whole += answer.status == 200
        text = texts_in(answer)
        marks = found_in(text, canaries.marks)
        found |= marks
        if viewer.accounts and re.match("/api/v1/(people|trail|mail)", place):
            marks -= {EMAIL}
        for mark in marks & hidden.keys():
            at = text.find(mark)
            leaks.append(f"{viewer.name}: {method} {place} → {answer.status}: {mark}, {hidden[mark][0]}, {hidden[mark][2]}: …{text[max(0, at - 80):at + 80]!r}…")
        if answer.status >= 500:
            leaks.append(f"{viewer.name}: {method} {place} → {answer!r}")
        if server_folder in text:
            leaks.append(f"{viewer.name}: {method} {place} → {answer.status}: tells the server's folder")
    if viewer.name in ("admin of M1", "lead", "public"):
        leaks += guesses(viewer, paths)
    return leaks, found


server_folder = "?"


def main(arguments):
    global server_folder
    everything = "--all" in arguments
    with Server() as server:
        server_folder = server.folder
        secretariat, viewers, canaries, job, subjects = build(server)
        document = secretariat.client.call("GET", "/api/openapi.json", root="").json
        paths = Paths(secretariat.client, document, job)
        paths.subjects = subjects
        leaks, found = walk(secretariat, paths, canaries, False)
        mine = {mark for mark, told in canaries.marks.items() if told[0] in secretariat.classes}
        for missing in sorted((canaries.marks.keys() & mine) - found - {EMAIL}):
            leaks.append(f"the secretariat did not find {missing}: {canaries.marks[missing]}")
        with concurrent.futures.ThreadPoolExecutor(len(viewers)) as pool:
            tasks = [pool.submit(walk, one, paths, canaries, everything or one is viewers[0]) for one in viewers]
            for viewer, task in zip(viewers, tasks):
                more, _ = task.result()
                leaks += more
                print(f"{viewer.name}: {viewer.answers} answers read, {viewer.whole} of them full, {len(more)} leaks; hidden from them: {len(canaries.hidden_from(viewer.member, viewer.classes))} of {len(canaries.marks)}", flush=True)
        leaks += [line for line in server.words().splitlines() if '"level":"error"' in line and "breaks its description" not in line][:5]
        leaks += server.broken_promises()[:20]
    for leak in leaks[:60]:
        print("LEAK", leak[:600])
    return bool(leaks)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
