#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# A mail server for tests (aiosmtpd): prints its port, then each message it takes as a line of JSON, as Python's own parser reads it.
# Arguments: certificate and key, or "-" "-" for none; user and password, or "-" "-"; an address to refuse for good; one to put off.
import json
import socket
import ssl
import sys
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

cert, key, user, password, refused, put_off = sys.argv[1:7]


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == refused:
            return "550 no such mailbox"
        if address == put_off:
            return "451 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.content, policy=policy.default)
        print(json.dumps({
            "from": envelope.mail_from, "to": envelope.rcpt_tos[0], "subject": message["Subject"], "to_header": str(message["To"]),
            "from_header": str(message["From"]), "id": message["Message-ID"], "date": message["Date"].datetime.isoformat(),
            "text": message.get_content().replace("\r\n", "\n"), "tls": session.ssl is not None, "signed_in": bool(session.authenticated),
            "defects": [str(one) for one in message.defects] + [str(d) for h in message.values() for d in getattr(h, "defects", [])],
            "longest": max(len(line) for line in envelope.content.split(b"\r\n"))}), flush=True)
        return "250 taken"


def sign_in(server, session, envelope, mechanism, data):
    right = data.login == user.encode() and data.password == password.encode()
    return AuthResult(success=right, handled=right)  # what is not handled is answered with 535


context = None
if cert != "-":
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
wanted = {} if user == "-" else {"auth_required": True, "authenticator": sign_in}


class FreePort(Controller):
    def _trigger_server(self):  # as its own check that the server is up, but that one connects to port 0
        with socket.create_connection(self.server.sockets[0].getsockname(), 5) as client:
            client.recv(1024)


controller = FreePort(Handler(), hostname="127.0.0.1", port=0, tls_context=context, require_starttls=context is not None, **wanted)
controller.start()
print(controller.server.sockets[0].getsockname()[1], flush=True)
sys.stdin.read()  # until the test is over
controller.stop()
