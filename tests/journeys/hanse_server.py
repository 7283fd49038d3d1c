# SPDX-License-Identifier: GPL-3.0-or-later
"""A real `hanse serve` in a temporary folder, and clients that know nothing of it but HTTP.

    with Server(program) as server:
        anna = server.administrator("Anna", "anna@example.org")
        anna.get("/me").json["name"]
"""
import http.client
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("HANSE_BUILD", ROOT / "build")) / "hanse"
PASSWORD = "correct horse battery staple 9"


class Postgres:
    """tests/support/postgresql: a server of its own, as long as this object."""

    def __enter__(self):
        self.process = subprocess.Popen([ROOT / "tests/support/postgresql"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.folder = self.process.stdout.readline().strip()
        if not self.folder:
            raise RuntimeError("no PostgreSQL server")
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    @property
    def place(self):
        return f"postgresql://hanse@/postgres?host={self.folder}"


class Server:
    def __init__(self, place=""):
        self.place = place

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="hanse-journey.")
        command = [PROGRAM, "serve", "--data", self.folder + "/data", "--port", "0", "--lang", "en"]
        if self.place:
            command += ["--db", self.place]
        self.errors = open(self.folder + "/errors", "w+", encoding="utf-8")
        hold = {**os.environ, "HANSE_HOLD_ANSWERS": "1"}  # against what /api/openapi.json says of them
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.errors, text=True, env=hold)
        said = [self.process.stdout.readline() for _ in range(3)]
        if not said[2]:
            raise RuntimeError("the server did not start: " + "".join(said) + self.words())
        self.port = int(re.search(r":(\d+)\s*$", said[0]).group(1))
        self.secret = re.search(r"#(\w+)", said[2]).group(1)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.ended = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.ended = self.process.wait()
        self.process.stdout.close()
        self.errors.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def words(self):
        return pathlib.Path(self.folder, "errors").read_text(encoding="utf-8")

    def broken_promises(self):
        """Answers that were not as the interface describes them, each once."""
        lines = (json.loads(line) for line in self.words().splitlines() if "answer breaks its description" in line)
        return sorted({f"{line['route']}: {line['why']} ({line['target']})" for line in lines})

    @staticmethod
    def soon():
        """A moment when tokens may expire."""
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 86400))

    def client(self, address="127.0.0.1"):
        return Client(self.port, address)

    def administrator(self, name, email):
        return self.client().take_up(self.secret, name, email)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {self.body[:600]!r}"


class Client:
    """One person's browser. `address` is where on this machine it calls from: limits are by address."""

    def __init__(self, port, address="127.0.0.1"):
        self.port, self.address = port, address
        self.cookie = self.csrf = self.token = ""
        self.connection = None

    def call(self, method, path, body=None, headers=None, content_type="application/json", root="/api/v1"):
        sent = {"Accept-Language": "en", **(headers or {})}
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
        if body is not None:
            sent.setdefault("Content-Type", content_type)
        if self.token:
            sent["Authorization"] = "Bearer " + self.token
        elif self.cookie:
            sent.update({"Cookie": self.cookie, "X-CSRF-Token": self.csrf})
        while True:
            answer = self._once(method, root + path, body, sent)
            if answer.status != 429:
                return answer
            time.sleep(max(0.2, float(answer.headers.get("Retry-After", "1"))))

    def _once(self, method, path, body, headers):
        for attempt in range(2):  # a kept connection may have been closed meanwhile
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120, source_address=(self.address, 0))
            try:
                self.connection.request(method, path, body, headers)
                response = self.connection.getresponse()
                answer = Answer(response.status, response.headers, response.read())
                for line in response.headers.get_all("Set-Cookie") or []:
                    self.cookie = line.split(";")[0]
                return answer
            except (http.client.HTTPException, BrokenPipeError, ConnectionResetError):
                self.connection.close()
                self.connection = None
                if attempt:
                    raise
        raise AssertionError("not reached")

    def get(self, path, **query):
        return self.call("GET", with_query(path, query))

    def post(self, path, body=None, headers=None, **query):
        return self.call("POST", with_query(path, query), body, headers)

    def put(self, path, body, headers=None, **query):
        return self.call("PUT", with_query(path, query), body, headers)

    def delete(self, path, headers=None, **query):
        return self.call("DELETE", with_query(path, query), None, headers)

    def take_up(self, secret, name, email=None):
        body = {"secret": secret, "name": name, "password": PASSWORD, "language": "en"}
        if email:
            body["email"] = email
        answer = self.post("/links/take-up", body)
        if answer.status != 200:
            raise AssertionError(f"{name} could not come in: {answer}")
        self.csrf = answer.json["csrf"]
        self.person = self.get("/me").json["id"]
        return self

    def events(self, path):
        """(type, data) of a stream of events, until it ends."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        line.request("GET", "/api/v1" + path, headers={"Cookie": self.cookie, "Accept": "text/event-stream"})
        response = line.getresponse()
        kind, data = "", ""
        for raw in response:
            text = raw.decode().rstrip("\r\n")
            if text.startswith("event:"):
                kind = text[6:].strip()
            elif text.startswith("data:"):
                data += text[5:].strip()
            elif not text and data:
                yield kind, json.loads(data)
                kind, data = "", ""
        line.close()


def with_query(path, query):
    wanted = {name.rstrip("_"): value for name, value in query.items() if value is not None}
    return path + ("?" + urllib.parse.urlencode(wanted) if wanted else "")


def invite(host, alliance, email, role, member="", guest=None):
    """Somebody new at the table, by the link that they were sent."""
    body = {"email": email, "role": role}
    if member:
        body["member"] = member
    answer = host.post(f"/alliances/{alliance}/invitations", body)
    if answer.status != 201:
        raise AssertionError(f"{email} was not invited: {answer}")
    return guest.take_up(answer.json["address"].split("#")[1], email.split("@")[0])


def case_of(path):
    """A case as one YAML file, by the program itself."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "case.yaml")
        subprocess.run([PROGRAM, "convert", path, out], check=True, stdout=subprocess.DEVNULL)
        return out.read_bytes()
