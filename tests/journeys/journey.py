#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One alliance from its founding to its statements, by HTTP calls alone: journey.py sqlite|postgresql

Each step is a function; they run in their order and hand the world on.
"""
import contextlib
import csv
import io
import pathlib
import sys
import zipfile

from hanse_server import ROOT, Postgres, Server, case_of, invite

ALLIANCE = "/alliances/harbour"
FIGURE_OF_M2 = "116000000"  # revenue of M2 in examples/demo-harbour-pumps, and of nobody else


def expect(answer, status=200):
    if answer.status != status:
        raise AssertionError(f"{status} was expected: {answer}")
    return answer


def refused(answer, *statuses):
    if answer.status not in statuses:
        raise AssertionError(f"one of {statuses} was expected: {answer}")
    if answer.json["status"] != answer.status or not answer.json["title"]:
        raise AssertionError(f"that is no problem document: {answer}")


def an_administrator_and_no_second_link(world):
    world.anna = world.server.administrator("Anna", "anna@example.org")
    again = world.server.client().post("/links/take-up", {"secret": world.server.secret, "name": "Eve", "password": "correct horse battery staple 8", "email": "eve@example.org"})
    assert 400 <= again.status < 500, again
    assert expect(world.anna.get("/me")).json["administrator"] is True
    refused(world.server.client().get("/me"), 401)


def an_alliance_from_a_case(world):
    empty = {"hanse": "1", "alliance": {"id": "harbour", "name": {"zh": "港湾", "en": "Harbour"}}}
    expect(world.anna.post("/alliances", {"case": empty, "reason": "founded"}), 201)
    refused(world.anna.post("/alliances", {"case": empty, "reason": "founded again"}), 409)
    case = case_of(ROOT / "examples/demo-harbour-pumps")
    send = lambda query, seen: world.anna.call("PUT", ALLIANCE + "/case" + query, case, seen, content_type="application/yaml")
    put = lambda query, seen=None: expect(send(query, seen)).json
    promised = put("?dry_run=true")
    assert promised["dry_run"] and promised["changed"] > 300, promised
    assert expect(world.anna.get(ALLIANCE)).json["version"] == 1
    assert put("?reason=everything")["changed"] == promised["changed"]
    refused(send("?reason=from+which+version", None), 422)
    now = {"If-Match": expect(world.anna.get(ALLIANCE + "/case")).headers["ETag"]}
    assert put("?reason=the+same+again", now)["changed"] == 0


def people_at_the_table(world):
    seats = [("m1", "member-admin", "M1"), ("m2", "member-admin", "M2"), ("counsel", "counsel", ""), ("evaluator", "evaluator", "")]
    for name, role, member in seats:
        setattr(world, name, invite(world.anna, "harbour", f"{name}@example.org", role, member, world.server.client()))
    # A bureau is one by its region: it has an account first, here by an invitation that is withdrawn afterwards.
    world.bureau = invite(world.anna, "harbour", "bureau@example.org", "auditor", "", world.server.client())
    seat = next(one for one in expect(world.anna.get(ALLIANCE + "/people")).json["items"] if one["person"] == world.bureau.person)
    expect(world.anna.delete(f"{ALLIANCE}/people/{seat['id']}", reason="a bureau from now on"), 204)
    refused(world.bureau.get(ALLIANCE), 404)
    region = expect(world.anna.get(ALLIANCE)).json["region"]
    expect(world.anna.post("/regions", {"person": world.bureau.person, "region": region, "role": "bureau", "reason": "its region"}), 201)
    assert expect(world.bureau.get(ALLIANCE)).json["you"]["roles"] == ["bureau"]
    refused(world.m1.post(ALLIANCE + "/invitations", {"email": "x@example.org", "role": "secretariat"}), 403)
    refused(world.server.client().get(ALLIANCE), 404)


def patents_by_a_job_with_its_progress(world):
    text = (ROOT / "examples/patents/harbour-pool.csv").read_text(encoding="utf-8")
    wish = {"files": {"FILE": {"name": "harbour-pool.csv", "text": text}}, "format": "json"}
    refused(world.m1.post(ALLIANCE + "/tools/patents-import/jobs", wish), 403)
    job = expect(world.anna.post(ALLIANCE + "/tools/patents-import/jobs", wish), 201).json
    seen = [data["state"] for kind, data in world.anna.events(f"/jobs/{job['id']}/events")]
    assert seen and seen[-1] == "done", seen
    expect(world.anna.get(f"/jobs/{job['id']}/result"))
    refused(world.m1.get(f"/jobs/{job['id']}"), 404)
    assert b"CN999000001B" in expect(world.m1.post(ALLIANCE + "/tools/patents-list", {"format": "csv"})).body
    found = expect(world.m1.post(ALLIANCE + "/tools/patents-search", {"words": ["叶轮"], "format": "json"}))
    assert b"CN999000001B" in found.body, found
    refused(world.server.client().post(ALLIANCE + "/tools/patents-list", {}), 401)


def a_watch_is_run_decided_and_its_batch_taken_back(world):
    tool = lambda who, name, status=200, **wish: expect(who.post(f"{ALLIANCE}/tools/patents-{name}", wish), status)
    example = lambda name: {"name": name, "text": (ROOT / "examples/patents" / name).read_text(encoding="utf-8")}
    members = {"members": example("demo-watch-members.txt")}
    [batch] = tool(world.anna, "import", files={"FILE": example("demo-watch-1.csv")}).json
    assert batch["who"] == "Anna" and batch["added"] > 0, batch
    tool(world.anna, "watch-add", options={"name": "锅炉", "exports": "US,DE"}, files={"product": example("demo-watch-product.txt")})
    refused(world.m1.post(ALLIANCE + "/tools/patents-watch-run", {"files": members}), 403)
    [found] = tool(world.anna, "watch-run", options={"name": "锅炉"}, files=members).json
    assert found["news"] and found["own"], found
    assert [one["who"] for one in tool(world.m1, "watches").json] == ["Anna"]
    number = found["news"][0]["number"]
    tool(world.anna, "watch-decide", words=[number], options={"watch": "锅炉", "decision": "license", "owner": "法务部"})
    [seen] = tool(world.m1, "watch-findings", options={"name": "锅炉"}).json
    [warning] = [one for one in seen["news"] + seen["earlier"] + seen["decided"] if one["number"] == number]
    assert warning["decisions"][-1]["who"] == "Anna" and not warning["open"], warning
    tool(world.anna, "watch-remove", words=["锅炉"])
    assert tool(world.m1, "watches").json[0]["removed"]
    tool(world.anna, "watch-restore", words=["锅炉"])
    assert "removed" not in tool(world.m1, "watches").json[0]
    pool = {"patents": example("harbour-pool.csv")}
    assert tool(world.m1, "relate", files=pool, options={"most": "200"}).json["pairs"]
    assert isinstance(tool(world.m1, "batches", words=[str(batch["batch"])]).json, list)
    refused(world.m1.post(ALLIANCE + "/tools/patents-undo", {"words": [str(batch["batch"])]}), 403)
    tool(world.anna, "undo", words=[str(batch["batch"])])
    assert {one["batch"]: one["state"] for one in tool(world.m1, "batches").json}[batch["batch"]] == "undone"


def two_who_edit_the_same(world):
    place = ALLIANCE + "/records/facts/charter.arbitration_clause"
    seen = expect(world.anna.get(place))
    etag, body = seen.headers["ETag"], seen.json["body"]
    other = {**body, "value": "no" if body["value"] == "yes" else "yes"}
    refused(world.anna.put(place, {"body": other, "reason": "without a version"}), 400, 412, 422, 428)
    written = expect(world.anna.put(place, {"body": other, "reason": "corrected"}, {"If-Match": etag}))
    refused(world.anna.put(place, {"body": body, "reason": "too late"}, {"If-Match": etag}), 409, 412)
    assert expect(world.anna.get(place)).json["body"]["value"] == other["value"]
    world.version = written.json["version"]["number"]
    refused(world.m1.put(place, {"body": body, "reason": "not mine"}, {"If-Match": written.headers["ETag"]}), 403)
    refused(world.anna.put(place, {"body": {"value": "perhaps so"}, "reason": "x"}, {"If-Match": written.headers["ETag"]}), 400, 422)


def everybody_sees_a_part(world):
    view = lambda who: expect(who.get(ALLIANCE + "/assessment")).json
    assert view(world.anna)["seen_as"] == "whole"
    parts = {name: view(getattr(world, name)) for name in ("m1", "m2", "evaluator", "bureau")}
    assert all(one["seen_as"] == "part" for one in parts.values()), {name: one["seen_as"] for name, one in parts.items()}
    body = lambda who: expect(who.get(ALLIANCE + "/records", sheet="markets", format="csv")).body.decode()
    assert FIGURE_OF_M2 in body(world.anna) and FIGURE_OF_M2 in body(world.m2) and FIGURE_OF_M2 in body(world.counsel)
    for name in ("m1", "evaluator", "bureau"):
        assert FIGURE_OF_M2 not in body(getattr(world, name)), name
    assert parts["m1"]["findings"] != view(world.anna)["findings"]
    for name, format_, first in (("html", "html", b"<!"), ("docx", "docx", b"PK"), ("md", "md", b"#"), ("text", "text", b"")):
        assert expect(world.m1.get(ALLIANCE + "/assessment", format=format_)).body.startswith(first), name


def a_bureau_needs_grounds(world):
    made = {"reason": "complaint 7", "basis": "反垄断法 第四十七条", "days": 3}
    refused(world.m1.post(ALLIANCE + "/grounds", made), 403)
    grounds = expect(world.bureau.post(ALLIANCE + "/grounds", made), 201).json
    assert FIGURE_OF_M2.encode() in expect(world.bureau.get(ALLIANCE + "/records", sheet="markets", format="csv")).body
    assert any(one["id"] == grounds["id"] for one in expect(world.m2.get(ALLIANCE + "/grounds")).json["items"])
    expect(world.bureau.delete(f"{ALLIANCE}/grounds/{grounds['id']}"), 204)
    assert FIGURE_OF_M2.encode() not in expect(world.bureau.get(ALLIANCE + "/records", sheet="markets", format="csv")).body


def results_of_two_versions(world):
    keep = lambda kind: expect(world.anna.post(ALLIANCE + "/results", {"kind": kind}), 201).json
    before = keep("assessment")
    place = ALLIANCE + "/records/facts/charter.independent_licensing"
    fact = expect(world.anna.get(place))
    changed = {**fact.json["body"], "value": "allowed"}
    put = world.anna.put(place, {"body": changed, "reason": "amended"}, {"If-Match": fact.headers["ETag"]})
    expect(put)
    after = keep("assessment")
    assert after["version"] > before["version"]
    compared = expect(world.anna.get(f"{ALLIANCE}/results/{before['id']}/against/{after['id']}")).json
    assert compared["same_rules"] and not compared["same_facts"] and compared["findings"], compared
    refused(world.m1.get(f"{ALLIANCE}/results/{before['id']}"), 403)
    refused(world.m1.post(ALLIANCE + "/results", {"kind": "assessment"}), 403)


def shares_and_statements(world):
    expect(world.anna.post(ALLIANCE + "/tools/share", {"options": {"year": "2025"}}))
    expect(world.anna.post(ALLIANCE + "/results", {"kind": "statements"}), 201)
    members = lambda who: [one["member"] for one in expect(who.get(ALLIANCE + "/statements")).json["statements"]["members"]]
    assert len(members(world.anna)) > 5
    assert members(world.m1) == ["M1"] and members(world.m2) == ["M2"]
    assert "alliance" not in expect(world.m1.get(ALLIANCE + "/statements")).json["statements"]
    refused(world.evaluator.get(ALLIANCE + "/statements"), 403)


def sums_given_and_withheld(world):
    give = lambda: expect(world.anna.post(ALLIANCE + "/aggregates", {"measure": "market-revenue", "reason": "yearly report"})).json
    first = give()
    assert first["given"], first
    assert {one["why"] for one in first["withheld"]} <= {"too_few", "told_apart", "one_part_too_large"}
    row = next(one for one in expect(world.m2.get(ALLIANCE + "/records", sheet="markets")).json["items"] if one["body"].get("revenue") == FIGURE_OF_M2)
    etag = expect(world.m2.get(f"{ALLIANCE}/records/markets/{row['key']}")).headers["ETag"]
    body = {**row["body"], "revenue": "116000001"}
    expect(world.m2.put(f"{ALLIANCE}/records/markets/{row['key']}", {"body": body, "reason": "one more"}, {"If-Match": etag}))
    assert any(one["why"] == "told_apart" for one in give()["withheld"])  # the difference would be the correction
    assert len(expect(world.m1.get(ALLIANCE + "/aggregates")).json["items"]) >= len(first["given"])
    refused(world.m1.post(ALLIANCE + "/aggregates", {"measure": "market-revenue", "reason": "curious"}), 403)


def versions_differences_and_undo(world):
    versions = expect(world.anna.get(ALLIANCE + "/versions")).json["items"]
    newest = versions[0]["number"]
    assert newest == expect(world.anna.get(ALLIANCE)).json["version"]
    differences = expect(world.anna.get(ALLIANCE + "/differences", from_=newest - 1, to=newest))
    assert b"116000001" in differences.body
    assert b"116000001" not in expect(world.m1.get(ALLIANCE + "/differences", from_=newest - 1, to=newest)).body
    expect(world.anna.post(f"{ALLIANCE}/versions/{newest}/undo", {"reason": "it was right before"}))
    refused(world.anna.post(f"{ALLIANCE}/versions/{newest}/undo", {"reason": "twice"}), 409)
    assert FIGURE_OF_M2.encode() in expect(world.anna.get(ALLIANCE + "/records", sheet="markets", format="csv")).body


def the_trail_is_whole(world):
    verdict = expect(world.anna.get(ALLIANCE + "/trail/verdict")).json
    assert verdict["whole"] and verdict["entries"] > 10, verdict
    assert expect(world.anna.get("/trail/verdict")).json["whole"]
    refused(world.m1.get(ALLIANCE + "/trail"), 403)
    refused(world.m1.get("/trail"), 403)


def out_and_in_again(world):
    types = {"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "yaml": "application/yaml"}
    for who in (world.anna, world.m1, world.counsel):  # what one does not see is not taken out by leaving it out
        for form, type_ in types.items():
            taken = expect(who.get(ALLIANCE + "/case", format=form))
            case, seen = taken.body, {"If-Match": taken.headers["ETag"]}
            assert form != "xlsx" or zipfile.ZipFile(io.BytesIO(case)).testzip() is None
            back = expect(who.call("PUT", ALLIANCE + "/case?dry_run=true", case, seen, content_type=type_)).json
            assert back["changed"] == 0, back
    rows = list(csv.DictReader(io.StringIO(expect(world.anna.get(ALLIANCE + "/records", sheet="members", format="csv")).body.decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == [f"M{i}" for i in range(1, 10)], rows


def the_same_wish_twice(world):
    row = {"body": {"date": "2025-11-11", "kind": "meeting", "title": "Twice"}, "reason": "sent twice"}
    send = lambda: world.anna.post(ALLIANCE + "/records/activities", row, {"Idempotency-Key": '"one-and-the-same"'})
    count = lambda: expect(world.anna.get(ALLIANCE + "/records", sheet="activities")).json["total"]
    before = count()
    first, second = expect(send(), 201), expect(send(), 201)
    assert first.json == second.json, (first, second)
    assert count() == before + 1


def tokens_reach_as_far_as_they_say(world):
    given = expect(world.anna.post("/me/tokens", {"name": "reader", "write": False, "expires": world.server.soon()}), 201).json
    reader = world.server.client()
    reader.token = given["secret"]
    expect(reader.get(ALLIANCE))
    refused(reader.put(ALLIANCE + "/public", {"published": True, "reason": "x"}), 403)
    expect(world.anna.delete(f"/me/tokens/{given['id']}"), 204)
    refused(reader.get(ALLIANCE), 401, 404)


def gone_and_back(world):
    expect(world.anna.delete(ALLIANCE, reason="by mistake"), 204)
    refused(world.m1.get(ALLIANCE), 404)
    expect(world.anna.post(ALLIANCE + "/restore", {"reason": "it was a mistake"}))
    expect(world.m1.get(ALLIANCE))


class Instance:
    """One going-through of a process, moved by whoever may, each time with the version that they see."""

    def __init__(self, who, process, wish, at=ALLIANCE):
        self.id = expect(who.post(f"{at}/workflows/{process}", wish), 201).json["id"]

    def seen(self, who):
        return expect(who.get(f"/workflows/{self.id}")).json

    def move(self, who, move, status=200, **more):
        wish = {"version": self.seen(who)["version"], **more}
        return expect(who.post(f"/workflows/{self.id}/moves/{move}", wish), status)

    def state(self, who):
        seen = self.seen(who)
        return seen["state"] if isinstance(seen["state"], str) else seen["state"]["id"]


def a_clause_is_edited_reviewed_and_frozen(world):
    wish = {"subject": "clauses/C3", "form": {"title": "回授", "text": "成员的改进许可给其他成员，不付费。", "rationale": "互惠"}}
    clause = Instance(world.m2, "clause-edit", wish)
    clause.move(world.m2, "submit")
    assert world.m1.post(f"/workflows/{clause.id}/moves/clear", {"version": clause.seen(world.m1)["version"], "form": {"review": "no_concern", "review_text": "x"}}).status == 403
    clause.move(world.counsel, "clear", form={"review": "no_concern", "review_text": "互惠、不限制再研发"})
    clause.move(world.anna, "call_vote", form={"decision_rule": "majority", "charter_clause": "20"})
    assert expect(world.m1.get(ALLIANCE + "/clauses")).json["items"] == []
    clause.move(world.m1, "vote", choice="yes")
    clause.move(world.m2, "vote", choice="yes")
    assert clause.state(world.anna) == "frozen", clause.seen(world.anna)
    frozen = expect(world.m1.get(ALLIANCE + "/clauses/C3")).json
    assert "不付费" in str(frozen) and "digest" in str(frozen), frozen


def a_company_applies_and_joins(world):
    expect(world.anna.put(ALLIANCE + "/public", {"published": True, "reason": "applications are welcome"}))
    world.newcomer = invite(world.anna, "harbour", "new@example.org", "auditor", "", world.server.client())
    seat = next(one for one in expect(world.anna.get(ALLIANCE + "/people")).json["items"] if one["person"] == world.newcomer.person)
    expect(world.anna.delete(f"{ALLIANCE}/people/{seat['id']}", reason="an applicant, no auditor"), 204)
    application = Instance(world.newcomer, "join", {"form": {"company": "南岸阀门", "activity": "阀门", "contact": "new@example.org", "accepts_charter": True}})
    assert "new@example.org" not in str(application.seen(world.m1)), "an applicant's papers are not for competitors"
    paper = "营业执照 licence of New Pumps".encode()
    brought = expect(world.newcomer.call("POST", f"/workflows/{application.id}/papers?name=licence.txt&title=Licence", paper, content_type="application/octet-stream"), 201).json
    place = f"/workflows/{application.id}/papers"
    of = lambda who: [one["id"] for one in expect(who.get(place)).json["items"]]
    assert of(world.newcomer) == of(world.anna) == of(world.counsel) == [brought["id"]]
    file = f"{place}/{brought['id']}/files/{brought['versions'][0]['files'][0]['digest']}"
    assert expect(world.newcomer.get(file)).body == expect(world.anna.get(file)).body == paper
    refused(world.m1.get(place), 404)
    refused(world.m1.get(file), 404)
    application.move(world.anna, "check")
    application.move(world.counsel, "advise", form={"opinion": "no_concern", "opinion_text": "无产品冲突"})
    application.move(world.anna, "call_members", form={"decision_rule": "majority", "charter_clause": "6"})
    application.move(world.m1, "vote", choice="yes")
    application.move(world.m2, "vote", choice="yes")
    assert application.state(world.anna) == "admitted", application.seen(world.anna)
    assert "member-admin" in expect(world.newcomer.get(ALLIANCE)).json["you"]["roles"]
    names = [one["body"].get("name_zh") for one in expect(world.anna.get(ALLIANCE + "/records", sheet="members")).json["items"]]
    assert "南岸阀门" in names, names


def a_self_check_is_sent_answered_returned_and_accepted(world):
    form = {"title": "年度自查", "questions": ["charter.exists", "membership.count"], "deadline": world.server.soon()[:10]}
    told = expect(world.bureau.post("/campaigns", {"form": form, "alliances": ["harbour"], "dry_run": True})).json
    assert "harbour" in str(told), told
    refused(world.m1.post("/campaigns", {"form": form, "alliances": ["harbour"]}), 403, 404)
    wrong = {**form, "questions": ["charter.exsits"]}
    refused(world.bureau.post("/campaigns", {"form": wrong, "alliances": ["harbour"], "dry_run": True}), 422)
    assert expect(world.anna.get("/workflows", process="self-check", alliance="harbour")).json["items"] == []
    expect(world.bureau.post("/campaigns", {"form": form, "alliances": ["harbour"]}), 201)
    found = expect(world.anna.get("/workflows", process="self-check", alliance="harbour")).json["items"]
    check = Instance.__new__(Instance)
    check.id = found[0]["id"]
    expect(world.anna.put(f"/workflows/{check.id}/form", {"version": check.seen(world.anna)["version"], "form": {"answers": {"charter.exists": {"value": True}}}}))
    check.move(world.anna, "submit", form={"answers": {"membership.count": {"na": True, "reason": "统计中"}}})
    check.move(world.bureau, "return", form={"remarks": "请补充成员数", "deadline": form["deadline"]})
    check.move(world.anna, "submit", form={"answers": {"membership.count": {"value": 9}}})
    check.move(world.bureau, "accept")
    assert check.state(world.anna) == "accepted"


STEPS = [
    an_administrator_and_no_second_link, an_alliance_from_a_case, people_at_the_table, patents_by_a_job_with_its_progress,
    a_watch_is_run_decided_and_its_batch_taken_back,
    two_who_edit_the_same, everybody_sees_a_part, a_bureau_needs_grounds, results_of_two_versions, shares_and_statements,
    sums_given_and_withheld, versions_differences_and_undo, the_trail_is_whole, out_and_in_again, the_same_wish_twice,
    tokens_reach_as_far_as_they_say, a_clause_is_edited_reviewed_and_frozen, a_company_applies_and_joins,
    a_self_check_is_sent_answered_returned_and_accepted, gone_and_back,
]


class World:
    """The server and whoever has come so far."""


def main(engine):
    failed = 0
    with contextlib.ExitStack() as stack:
        place = stack.enter_context(Postgres()).place if engine == "postgresql" else ""
        world = World()
        world.server = stack.enter_context(Server(place))
        for step in STEPS:
            name = step.__name__.replace("_", " ")
            try:
                step(world)
                print("well  ", name, flush=True)
            except Exception as problem:  # the next steps may still tell something
                failed += 1
                print("FAILED", name, "—", type(problem).__name__, problem, "at line", line_of(problem), flush=True)
                if step is STEPS[0]:
                    break
        if world.server.process.poll() is not None or '"status":500' in world.server.words():
            failed += 1
            print("FAILED the server broke:", world.server.words()[-2000:])
        for broken in world.server.broken_promises():
            failed += 1
            print("FAILED an answer is not as described:", broken[:600])
    return failed != 0


def line_of(problem):
    trace, line = problem.__traceback__, 0
    while trace is not None:
        if pathlib.Path(trace.tb_frame.f_code.co_filename) == pathlib.Path(__file__):
            line = trace.tb_lineno if trace.tb_frame.f_code.co_name not in ("expect", "refused") else line
        trace = trace.tb_next
    return line


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "sqlite"))
