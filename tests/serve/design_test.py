#!/usr/bin/env python3
"""Staff have a better timetable looked for over HTTP: before and after at the same staff hours, one heavy run at a time, stopped at any moment.

usage: tests/serve/design_test.py MEANWHILE
"""
import json, pathlib, shutil, sys, tempfile, unittest

from held import Held
from running import Running
from server import ROOT, new_key

DESIGN = ROOT / "examples" / "design"
PROGRAMME = json.loads((DESIGN / "programme.json").read_text())
MORNING = PROGRAMME["proposals"]  # Tuesday, Thursday and Saturday morning
WORKING = 600  # seconds, of which a run takes as few as it needs

def demo_of_the_example():
    """Everyone of the example, all of them still looking for a plan, and its timetable without proposals."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="meanwhile."))
    (folder / "harbor").mkdir()
    programme = {key: value for key, value in PROGRAMME.items() if key != "proposals"}
    (folder / "harbor" / "programme.json").write_text(json.dumps(programme))
    for line in (DESIGN / "clients.jsonl").read_text().splitlines():
        client = {key: value for key, value in json.loads(line).items() if key not in ("held", "priority", "waitingSince", "avoid")}
        life = folder / "lives" / client["client"]["id"]
        life.mkdir(parents=True)
        (life / "client.json").write_text(json.dumps(client))
    return folder

class Design(Running):
    about = "design"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.demo = demo_of_the_example()
        cls.addClassCleanup(shutil.rmtree, cls.demo, ignore_errors=True)

    def begin(self, proposals=MORNING, expected=201, query=f"?seconds={WORKING}", key=None):
        return self.ask(self.staff, "POST", "/v1/design" + query, {"proposals": proposals}, expected, Idempotency_Key=key or new_key())

    def test_a_morning_track_is_opened_at_the_same_staff_hours(self):
        self.assertIsNone(self.run_there())
        timetable = self.ask(self.staff, "GET", "/v1/timetable").json()
        stream, key = self.listen(), new_key()
        begun = self.begin(key=key).json()["run"]
        self.assertEqual((begun["id"], begun["limit"]), (key, WORKING))
        run = self.finished(stream)
        self.assertEqual((run["id"], run["state"], run["stopped"]), (key, "done", False))
        result, before, after = run["result"], run["result"]["before"], run["result"]["after"]
        self.assertTrue(result["better"])
        self.assertEqual([(one["title"], one["days"]) for one in result["tried"]], [(MORNING[0]["title"], MORNING[0]["days"])])
        self.assertEqual((result["enrolled"], result["deciding"]), (0, 0))
        for side in (before, after):
            self.assertEqual(side["placed"] + side["waiting"], result["looking"])
            self.assertEqual(side["placedAtMost"], side["placed"])  # proven, and all of the same priority
        self.assertGreater(after["placed"], before["placed"])
        best, reached = (next(one for one in side["levels"] if one["level"] == "priority") for side in (before, after))
        self.assertEqual((best["bound"], best["gap"], reached["value"]), (before["placed"], 0, after["placed"]))  # all of the same priority
        self.assertLessEqual(after["staffMinutes"], before["staffMinutes"])
        self.assertLessEqual(sum(after["unmetMinutes"]), sum(before["unmetMinutes"]))
        known = {one["id"] for one in timetable["offerings"]}
        self.assertTrue({one["id"] for one in result["closed"]} <= known)
        self.assertEqual(after["groups"], before["groups"] + len(result["opened"]) - len(result["closed"]))
        morning = result["opened"][0]
        self.assertEqual((morning["id"], [one["day"] for one in morning["meetings"]]), ("morning-1", ["TU", "TH", "SA"]))
        self.assertIn(morning["room"], ("r1", "r2"))
        self.assertEqual(morning["staff"], ["Facilitator 2"])  # who alone is there on Saturdays
        self.assertEqual(self.begin(key=key).json()["run"]["result"], result)
        self.assertEqual(self.ask(self.staff, "GET", "/v1/timetable").json(), timetable)

    def test_who_has_a_plan_keeps_it_and_her_groups_stay(self):
        people = [account for account in sorted(self.server.tokens) if account != "desk"][:2]
        for account in people:
            visitor = self.visitor(account)
            hold = visitor.hold(visitor.propose().etag)
            self.ask(visitor, "POST", visitor.mine("plan"), expected=201, Idempotency_Key=hold.json()["id"])
        offerings = self.ask(self.staff, "GET", "/v1/timetable").json()["offerings"]
        sat_in = {one["id"] for one in offerings if any(slot["people"] for slot in one["slots"])}
        self.assertTrue(sat_in)
        stream = self.listen()
        self.begin()
        result = self.finished(stream)["result"]
        self.assertEqual((result["enrolled"], result["looking"]), (2, len(self.server.tokens) - 3))
        self.assertTrue(result["closed"])
        self.assertFalse(sat_in & {one["id"] for one in result["closed"]})

    def test_it_is_stopped_and_nothing_else_as_large_goes_on_beside_it(self):
        stream = self.listen()
        many = [{**MORNING[0], "id": f"m{number}", "groups": 8, "days": ["MO", "TU", "WE", "TH", "FR", "SA"], "minutes": [60, 90, 120, 180],
                 "daysPerWeek": {"min": 1, "max": 5}} for number in range(8)]
        run = self.begin(many).json()["run"]
        refused = self.ask(self.staff, "POST", "/v1/everyone", expected=409, Idempotency_Key=new_key()).json()
        self.assertEqual(refused["type"], "/problems/designing")
        self.assertEqual(self.begin(expected=409).json()["type"], "/problems/designing")
        self.ask(self.staff, "POST", f"/v1/design/{run['id']}/stop", expected=204)
        ended = self.finished(stream)
        self.assertEqual((ended["state"], ended["stopped"]), ("done", True))
        self.assertGreaterEqual(ended["result"]["after"]["placed"], ended["result"]["before"]["placed"])
        self.ask(self.staff, "POST", f"/v1/design/{run['id']}/stop", expected=204)
        self.ask(self.staff, "POST", "/v1/design/another/stop", expected=404)
        self.ask(self.staff, "POST", "/v1/everyone", expected=201, Idempotency_Key=new_key())

    def test_a_server_ends_although_a_run_goes_on(self):
        self.begin([{**MORNING[0], "groups": 50, "daysPerWeek": {"min": 1, "max": 3}}])
        self.assertEqual(self.server.stop(), 0)

    def test_what_is_wrong_is_told_at_its_field(self):
        def paths(proposals):
            return [one["path"] for one in self.begin(proposals, 422).json()["errors"]]
        self.assertEqual(paths([]), ["proposals"])
        self.assertEqual(paths([MORNING[0]] * 21), ["proposals"])
        self.assertEqual(paths([MORNING[0]] * 2), ["proposals[1].id"])
        self.assertEqual(paths([{**MORNING[0], "minutes": [5], "module": "none", "latest": "07:00"}]),
                         ["proposals[0].module", "proposals[0].minutes[0]", "proposals[0].latest"])
        self.begin(query="?seconds=0", expected=400)
        self.ask(self.staff, "POST", "/v1/design", {"proposals": MORNING}, 400)
        self.assertIsNone(self.run_there())

    def test_it_is_for_staff_who_are_told_of_nobody(self):
        people = [account for account in self.server.tokens if account != "desk"]
        client = self.visitor(people[0])
        for method, path, body in (("GET", "/v1/design", None), ("POST", "/v1/design", {"proposals": MORNING}), ("POST", "/v1/design/x/stop", None)):
            self.ask(client, method, path, body, 403, Idempotency_Key="x")
        stream = self.listen()
        self.begin()
        text = json.dumps(self.finished(stream))
        for telling in (*people, "client", "life", "avoid", "travel"):
            self.assertNotIn(telling, text)

if __name__ == "__main__":
    Held.program = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
