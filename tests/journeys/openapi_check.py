#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The interface against its own description: ./dev check api

@redocly/cli reads the description and openapi-typescript makes types of it (npm); schemathesis (PyPI) makes requests
out of it, as somebody who serves an alliance, as its lead and as a bureau, and complains about answers that break (5xx)
or that the description does not know. The server holds its own answers against it too.
  openapi_check.py FOLDER [seconds for each role]     FOLDER: where tools are kept between runs
"""
import json
import pathlib
import subprocess
import sys
import venv

from hanse_server import ROOT, Server, case_of, invite

# Calls that would end the walk of the token itself, or wait for ever.
LEFT_OUT = "sign_in.out", "tokens.revoke", "jobs.events", "alliances.remove"
# One worker: the parser of Python 3.11.2 (Debian 12) counts its depth for all threads at once and stops (gh-106905).
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def tool(folder):
    program = folder / "venv/bin/schemathesis"
    if not program.exists():
        venv.create(folder / "venv", with_pip=True)
        subprocess.run([folder / "venv/bin/pip", "install", "-q", "schemathesis==4.32.5"], check=True)
    return program


def people_of(server):
    """Tokens of a secretariat, a lead and a bureau, in an alliance where something has happened."""
    anna = server.administrator("Anna", "anna@example.org")
    alliance = {"hanse": "1", "alliance": {"id": "harbour", "name": {"zh": "港湾", "en": "Harbour"}}}
    anna.post("/alliances", {"case": alliance, "reason": "founded"})
    anna.call("PUT", "/alliances/harbour/case?reason=all", case_of(ROOT / "examples/demo-harbour-pumps"), content_type="application/yaml")
    anna.post("/alliances/harbour/results", {"kind": "assessment"})
    lead = invite(anna, "harbour", "lead@example.org", "lead", "M1", server.client("127.0.0.2"))
    bureau = invite(anna, "harbour", "bureau@example.org", "auditor", "", server.client("127.0.0.3"))
    seat = next(one for one in anna.get("/alliances/harbour/people").json["items"] if one["person"] == bureau.person)
    anna.delete(f"/alliances/harbour/people/{seat['id']}", reason="a bureau")
    region = anna.get("/alliances/harbour").json["region"]
    anna.post("/regions", {"person": bureau.person, "region": region, "role": "bureau", "reason": "its region"})
    server.workflow = lead.post("/alliances/harbour/workflows/clause-edit", {"subject": "clauses/C1", "form": {"title": "x", "text": "y", "rationale": "z"}}).json["id"]
    server.task = anna.post("/alliances/harbour/tasks", {"title": "Look at it", "assignee": lead.person}).json["id"]
    token = lambda who: who.post("/me/tokens", {"name": "check", "write": True, "expires": server.soon()}).json["secret"]
    return {"secretariat": token(anna), "lead": token(lead), "bureau": token(bureau)}


def well_formed(folder, document):
    lint = subprocess.run(["npx", "--yes", "@redocly/cli@1.34.3", "lint", "--extends=minimal", document], cwd=folder)
    types = subprocess.run(["npx", "--yes", "openapi-typescript@7", document, "-o", folder / "api.d.ts"], cwd=folder)
    return lint.returncode == 0 and types.returncode == 0


def without_security(document):
    """A copy that does not say how to sign in: the client would send an invented cookie beside our token, and be refused."""
    said = json.loads(document.read_text(encoding="utf-8"))
    said["components"].pop("securitySchemes", None)
    said.pop("security", None)
    for path in said["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                operation.pop("security", None)
    out = document.with_name("walked.json")
    out.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    return out


def walk(folder, server, document, name, secret, seconds):
    settings = folder / "schemathesis.toml"  # to methods that nobody knows 501 is the right answer
    known = f'[parameters]\n"path.alliance" = "harbour"\n"path.process" = "clause-edit"\n"path.workflow" = "{server.workflow}"\n"path.task" = "{server.task}"\n'
    settings.write_text(known + '[phases.coverage]\nunexpected-methods = ["PATCH", "OPTIONS"]\n', encoding="utf-8")
    leave = [part for one in LEFT_OUT for part in ("--exclude-operation-id", one)]
    print("as", name, flush=True)
    return subprocess.run([
        tool(folder), "--config-file", settings, "run", document, "--url", f"http://127.0.0.1:{server.port}", "-H", "Authorization: Bearer " + secret,
        "--checks", CHECKS, "--phases", "coverage,fuzzing", "--max-time", seconds, "--rate-limit", "40/s", "--workers", "1", "--continue-on-failure",
        "--exclude-path-regex", "^/(healthz|readyz|metrics)", *leave], cwd=folder).returncode == 0


def main(folder, seconds):
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    well, broken, read = True, [], False
    for role in "secretariat", "lead", "bureau":  # a server for each: what one takes away the next would miss
        with Server() as server:
            document = folder / "openapi.json"
            document.write_bytes(server.client().call("GET", "/api/openapi.json", root="").body)
            if not read:
                well, read = well_formed(folder, document), True
            well = walk(folder, server, without_security(document), role, people_of(server)[role], seconds) and well
            broken += [line for line in server.words().splitlines() if '"handler threw"' in line or '"status":500' in line]
            broken += server.broken_promises()
    print("\n".join(broken[:40]))
    return 0 if well and not broken else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "60"))
