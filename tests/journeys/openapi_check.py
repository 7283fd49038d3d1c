#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The interface against its own description: ./dev check api

@redocly/cli reads the description (npm); schemathesis (PyPI) makes requests out of it, as somebody with a token who
serves an alliance, and complains about answers that break (5xx) or that the description does not know.
  openapi_check.py FOLDER [seconds]     FOLDER: where tools are kept between runs
"""
import pathlib
import subprocess
import sys
import venv

from hanse_server import ROOT, Server, case_of

# Calls that would end the walk of the token itself.
LEFT_OUT = "sign_in.out", "jobs.events", "alliances.remove"


def tool(folder):
    program = folder / "venv/bin/schemathesis"
    if not program.exists():
        venv.create(folder / "venv", with_pip=True)
        subprocess.run([folder / "venv/bin/pip", "install", "-q", "schemathesis==4.32.5"], check=True)
    return program


def token_of(server):
    anna = server.administrator("Anna", "anna@example.org")
    alliance = {"hanse": "1", "alliance": {"id": "harbour", "name": {"zh": "港湾", "en": "Harbour"}}}
    anna.post("/alliances", {"case": alliance, "reason": "founded"})
    anna.call("PUT", "/alliances/harbour/case?reason=all", case_of(ROOT / "examples/demo-harbour-pumps"), content_type="application/yaml")
    anna.post("/alliances/harbour/results", {"kind": "assessment"})
    return anna.post("/me/tokens", {"name": "check", "write": True, "expires": server.soon()}).json["secret"]


def main(folder, seconds):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with Server() as server:
        document = folder / "openapi.json"
        document.write_bytes(server.client().call("GET", "/api/openapi.json", root="").body)
        lint = subprocess.run(["npx", "--yes", "@redocly/cli@1.34.3", "lint", "--extends=minimal", document], cwd=folder).returncode
        settings = folder / "schemathesis.toml"  # to methods that nobody knows 501 is the right answer
        settings.write_text('[phases.coverage]\nunexpected-methods = ["PATCH", "OPTIONS"]\n', encoding="utf-8")
        leave = [part for name in LEFT_OUT for part in ("--exclude-operation-id", name)]
        checks = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"
        run = subprocess.run([
            tool(folder), "--config-file", settings, "run", document, "--url", f"http://127.0.0.1:{server.port}", "-H", "Authorization: Bearer " + token_of(server),
            "--checks", checks, "--phases", "coverage,fuzzing", "--max-time", seconds, "--rate-limit", "40/s", "--continue-on-failure",
            "--exclude-path-regex", "^/(healthz|readyz|metrics)", *leave], cwd=folder)
        broken = [line for line in server.words().splitlines() if '"handler threw"' in line or '"status":500' in line]
        print("\n".join(broken[:20]))
        return 1 if lint or run.returncode or broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "60"))
