# SPDX-License-Identifier: GPL-3.0-or-later
"""Canaries: an alliance in which everything that others must not see is told by a mark of its own.

Numbers become numbers that stand nowhere else, texts become words that stand nowhere else; each is kept with the
class of its field (rules/walls/fields.yaml) and its owners, so that one can say who must never read it.
"""
import fractions
import io
import itertools
import json
import re
import subprocess
import tempfile
import zipfile

# Columns whose values are numbers of any size, and columns of free words. What must be one of several words, a day or
# the name of somebody stays as it is: it could not be told from the same word elsewhere.
NUMBERS = {
    "markets": {"units", "revenue"}, "products": {"value", "cost", "price", "units"}, "contributions": {"amount", "rate"},
    "flows": {"amount"}, "dues": {"due", "amount"}, "projects": {"value"}, "licences": {"units", "royalty"},
    "threats": {"demand_per_unit", "agreed_per_unit", "exposed_volume", "loss_avoided", "counter_strength"},
    "demand": {"users", "scale", "assembly_cost", "price_rise", "expected_loss"}, "cases": {"damages", "cost"},
}
WORDS = {"contributions": {"note"}, "flows": {"note"}, "threats": {"attacker"}, "licences": {"licensee", "field"}, "cases": {"target", "venue"}}
OWNERS = {
    "markets": ["participant"], "products": ["maker"], "contributions": ["member"], "flows": ["payer", "payee"],
    "dues": ["member"], "projects": ["hub", "suppliers", "maker"], "threats": ["member"],
}
ROOMS = {"cases"}
SECRET_FACTS = ("pricing.", "information.", "market.count", "market.entry_barriers_high", "defence.exposure_to_revenue")


class Canaries:
    """mark → (class, owners, where)."""

    def __init__(self, seed):
        self.marks = {}
        self.numbers = itertools.count(seed)

    def number(self, field_class, owners, where):
        # Eight digits that look like no year, no id and no rounding of another.
        mark = f"{next(self.numbers) * 7919 % 90000000 + 10000000}"
        while mark.endswith("0") or mark in self.marks:
            mark = f"{next(self.numbers) * 7919 % 90000000 + 10000000}"
        self.marks[mark] = (field_class, owners, where)
        return mark

    def word(self, field_class, owners, where):
        mark = f"Kanarie{next(self.numbers)}x"
        self.marks[mark] = (field_class, owners, where)
        return mark

    def put_into(self, records):
        """The changes that put a canary into every field that can hold one."""
        changes = []
        for one in records:
            body = self._marked(one)
            if body != one["body"]:
                changes.append({"sheet": one["sheet"], "key": one["key"], "body": body, "version": one["version"]})
        return changes

    def in_keys(self):
        """Records whose very names must not be told: a dispute, which has a room, and dues of M2."""
        dispute = self.word("room", set(), "disputes, its key")
        due = self.word("own", {"M2"}, "dues, its key")
        return [
            {"sheet": "disputes", "key": dispute, "body": {"id": dispute, "parties": "M1;M2"}, "version": 0},
            {"sheet": "dues", "key": due, "body": {"id": due, "member": "M2", "amount": self.number("own", {"M2"}, f"dues/{due} amount"), "currency": "CNY"}, "version": 0},
        ]

    def _marked(self, one):
        sheet, body = one["sheet"], dict(one["body"])
        where = f"{sheet}/{one['key']}"
        if sheet == "facts" and one["key"].startswith(SECRET_FACTS):
            return {**body, "note": self.word("secretariat", set(), where)}
        if sheet == "notes":
            mark = self.word("secretariat", set(), where)
            return {"zh": mark, "en": mark}
        owners = {part for column in OWNERS.get(sheet, []) for part in body.get(column, "").split(";") if part}
        field_class = "room" if sheet in ROOMS else "own" if sheet in OWNERS else "secretariat"
        for column in body:
            if column in NUMBERS.get(sheet, ()) and re.fullmatch(r"[\d.]+", body[column]):
                body[column] = self.number(field_class, owners, f"{where} {column}")
            elif (sheet, column) == ("markets", "share"):  # stays nearly what it was, so that all stay below one
                near = f"{float(fractions.Fraction(body[column])):.2f}"[2:]
                mark = f"{near}{next(self.numbers) * 7919 % 900000 + 100000}1"
                self.marks[mark] = (field_class, owners, f"{where} {column}")
                body[column] = "0." + mark
            elif column in WORDS.get(sheet, ()):
                body[column] = self.word(field_class, owners, f"{where} {column}")
        return body

    def said(self, field_class, owners, where):
        """A sentence that somebody says or writes, told by a mark of its own."""
        return f"so it is {self.word(field_class, owners, where)}"

    def hidden_from(self, member, classes):
        """Those that a viewer must not find who sees these classes, and speaks for this member."""
        return {mark: told for mark, told in self.marks.items() if told[0] not in classes and member not in told[1]}


def texts_in(answer):
    """Everything that a reader could find in an answer, packed files unpacked; numbers also without their marks."""
    body = answer.body
    parts = [repr(sorted(answer.headers.items())).encode(), body]
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            parts += [packed.read(name) for name in packed.namelist()]
    elif body[:4] == b"%PDF":
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(body)
            file.flush()
            parts.append(subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, check=True).stdout)
    elif body[:1] == b"{" and b'"bytes"' in body:
        parts.append(json.dumps(answer.json).encode())
    text = b"\n".join(parts).decode("utf-8", "replace")
    text = re.sub(r"\b[0-9a-f]{64}\b", "digest", text)  # eight digits in a row of a SHA-256 are nobody's figure
    return text + "\n" + re.sub(r"(?<=\d)[,  '  ](?=\d)", "", text)


FINDER = re.compile(r"Kanarie\d+x|m2-kanarie@example.org|\d{8,}")


def found_in(text, marks):
    """Which of these marks stand in a text: whole, or before a fraction."""
    return {mark for mark in set(FINDER.findall(text)) if mark in marks}
