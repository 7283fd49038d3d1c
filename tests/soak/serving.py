# SPDX-License-Identifier: GPL-3.0-or-later
"""A real `hanse serve` and a real PostgreSQL that can be killed, and a client that speaks to the server."""
import datetime
import http.client
import json
import os
import random
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

BUILD = os.environ.get("HANSE_BUILD", "build")
HANSE = os.path.join(BUILD, "hanse")
PASSWORD = "correct horse battery staple 9"


def until(what, wait_s=20):
    """@return whether it became so in that time."""
    end = time.monotonic() + wait_s
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.05)
    return False


def moment(days):
    """So many days from now, as the server writes it."""
    return (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")


def free_port():
    """One that nobody is given who asks for any: our server comes back to it after it was killed, and meanwhile another
    test's connection, or one of our own clients that tries in vain, could have taken it."""
    while True:
        port = random.SystemRandom().randrange(20000, 32000)
        with socket.socket() as one:
            try:
                one.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class Postgresql:
    """tests/support/postgresql: stops when this program ends, however that ends."""

    def __init__(self):
        self.process = subprocess.Popen(["tests/support/postgresql"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.folder = self.process.stdout.readline().strip()
        self.place = self.database("postgres")

    def database(self, name):
        return f"postgresql://hanse@/{name}?host={self.folder}#soak"

    def make(self, name):
        """Another database on the same server."""
        subprocess.run(["createdb", "-h", self.folder, "-U", "hanse", "-T", "template0", "-E", "UTF8", "--locale=C.UTF-8", name], check=True)
        return self.database(name)

    def tell(self, word):
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()
        self.process.stdout.readline()

    def end(self):
        self.process.stdin.close()
        self.process.wait(60)


class Server:
    """@param environment  beside ours: what is loaded before the program. @param secret  not empty: it has its administrator."""

    def __init__(self, folder, place="", environment=None, secret=""):
        self.folder, self.place, self.port, self.process, self.secret = folder, place, free_port(), None, secret
        self.environment = {**os.environ, **(environment or {})}

    def command(self):
        out = [HANSE, "serve", "--data", self.folder, "--port", str(self.port), "--rate", "0", "--log", "none", "--lang", "en"]
        return out + (["--db", self.place] if self.place else [])

    def start(self, tries=20):
        """@return whether it serves. The words of the last start stand in said."""
        for _ in range(tries):
            # SIGXFSZ stays ignored, as it is in Python: a limit of file size is then an error and no death.
            self.process = subprocess.Popen(self.command(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, restore_signals=False,
                                            env=self.environment)
            self.said = self.process.stdout.readline()
            if "http://" in self.said:
                if not self.secret:  # the first start ever says how to become administrator
                    self.process.stdout.readline()
                    self.secret = re.search(r"#(\w+)", self.process.stdout.readline()).group(1)
                return True
            self.said += self.process.stderr.read()
            self.process.wait()
            time.sleep(0.3)
        return False

    def kill(self, how=signal.SIGKILL):
        self.process.send_signal(how)
        code = self.process.wait(30)
        self.process.stdout.close()
        self.process.stderr.close()
        return code


class Client:
    """Speaks JSON; a token once one was given. An answer that never came has the status 0."""

    def __init__(self, server, token=""):
        self.server, self.token = server, token

    def ask(self, method, path, body=None, headers=None, wait=30):
        request = urllib.request.Request(f"http://127.0.0.1:{self.server.port}{path if path[:2] == '/r' else '/api/v1' + path}", method=method,
                                         data=body if body is None or isinstance(body, bytes) else json.dumps(body).encode())
        all_headers = {"Content-Type": "application/json", "Accept-Language": "en", **(headers or {})}
        if self.token:
            all_headers["Authorization"] = "Bearer " + self.token
        for name, value in all_headers.items():
            request.add_header(name, value)
        try:
            with urllib.request.urlopen(request, timeout=wait) as answer:
                return answer.status, json.loads(answer.read() or b"null"), answer.headers
        except urllib.error.HTTPError as refused:
            try:
                return refused.code, json.loads(refused.read() or b"null"), refused.headers
            except (OSError, ValueError):
                return 0, None, {}
        except (OSError, ValueError, EOFError, http.client.HTTPException):
            return 0, None, {}

    def become_first_administrator(self):
        _, session, headers = self.ask("POST", "/links/take-up", {
            "secret": self.server.secret, "name": "Anna", "email": "anna@example.org", "password": PASSWORD})
        cookie = headers["Set-Cookie"].split(";")[0]
        _, token, _ = self.ask("POST", "/me/tokens", {"name": "soak", "write": True, "areas": ["administration"], "expires": moment(180)},
                               {"Cookie": cookie, "X-CSRF-Token": session["csrf"]})
        self.token = token["secret"]

    def sign_in(self):
        """@return the cookie; empty if that was refused."""
        status, _, headers = Client(self.server).ask("POST", "/sign-in", {"email": "anna@example.org", "password": PASSWORD})
        return headers["Set-Cookie"].split(";")[0] if status == 200 else ""

    def known_by(self, cookie):
        return Client(self.server).ask("GET", "/me", headers={"Cookie": cookie})[0]
