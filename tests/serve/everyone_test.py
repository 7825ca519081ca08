#!/usr/bin/env python3
"""Staff have everyone planned together over HTTP, hear how far it is, stop it, and accept what they want of it.

usage: tests/serve/everyone_test.py MEANWHILE
"""
import pathlib, sys, unittest

from held import Held
from running import Running
from server import new_key

class Everyone(Running):
    about = "everyone"

    def begin(self, key=None, query="?seconds=600", expected=201):
        return self.ask(self.staff, "POST", "/v1/everyone" + query, expected=expected, Idempotency_Key=key or new_key())

    def accept(self, run, people, expected=200):
        return self.ask(self.staff, "POST", f"/v1/everyone/{run['id']}/accept", {"people": people}, expected)

    def test_whoever_looks_gets_a_place_and_sees_it_in_my_week(self):
        self.assertIsNone(self.run_there())
        stream = self.listen()
        nurse = self.visitor("nurse")
        self.ask(nurse, "GET", nurse.mine("week"), expected=404)
        key = new_key()
        begun = self.begin(key).json()["run"]
        self.assertEqual((begun["id"], begun["state"], begun["limit"]), (key, "running", 600))
        run = self.finished(stream)
        self.assertEqual((run["id"], run["state"], run["stopped"]), (key, "done", False))
        self.assertEqual(self.begin(key).json()["run"]["result"], run["result"])
        result = run["result"]
        people = [change["client"] for change in result["changes"]]
        self.assertEqual(people, sorted(people))
        self.assertIn("nurse", people)
        self.assertEqual([level["level"] for level in result["levels"]], ["priority", "daysWaited", "kept", "burden"])
        self.assertLessEqual(result["levels"][0]["value"], result["levels"][0]["bound"])
        self.assertLessEqual(result["levels"][0]["bound"], result["looking"])
        placed = [change for change in result["changes"] if not change["before"]]
        self.assertEqual(len(placed) + len(result["waiting"]), result["looking"])
        self.assertEqual(result["unmet"]["people"], len(result["waiting"]))
        for wrong in ({}, {"people": "nurse"}, {"people": [5]}):
            self.ask(self.staff, "POST", f"/v1/everyone/{key}/accept", wrong, 422)
        self.accept(run, ["nobody"], 404)
        for change in result["changes"]:
            if change["along"]:
                self.assertEqual(self.accept(run, [change["client"]], 409).json()["type"], "/problems/go-together")
        accepted = self.accept(run, people).json()["run"]["result"]
        self.assertTrue(all(change["accepted"] for change in accepted["changes"]))
        week = self.ask(nurse, "GET", nurse.mine("week")).json()
        joined = {seat["slot"] for change in result["changes"] if change["client"] == "nurse" for seat in change["after"]}
        self.assertLessEqual({one["slot"] for one in week["sessions"] if one["state"] == "planned"}, joined)
        self.accept(run, people)  # again: nothing
        self.assertEqual(self.ask(nurse, "GET", nurse.mine("week")).json(), week)
        self.begin()
        self.assertEqual(self.finished(stream)["result"]["looking"], len(result["waiting"]))

    def test_it_is_stopped_with_the_best_so_far_and_only_one_goes_on(self):
        stream = self.listen()
        run = self.begin().json()["run"]
        if self.run_there()["state"] == "running":
            self.begin(expected=409)
        self.ask(self.staff, "POST", f"/v1/everyone/{run['id']}/stop", expected=204)
        self.assertEqual(self.finished(stream)["state"], "done")
        self.ask(self.staff, "POST", f"/v1/everyone/{run['id']}/stop", expected=204)
        self.ask(self.staff, "POST", "/v1/everyone/another/stop", expected=404)
        self.begin(expected=201)

    def test_what_was_made_from_another_life_is_not_accepted(self):
        stream = self.listen()
        self.begin()
        run = self.finished(stream)
        nurse = self.visitor("nurse")
        life = self.ask(nurse, "GET", nurse.mine("life"))
        document = life.json()
        document["client"]["travel"]["main"] = 21
        self.ask(nurse, "PUT", nurse.mine("life"), document, If_Match=f'"{life.etag}"')
        people = [change["client"] for change in run["result"]["changes"]]
        self.assertEqual(self.accept(run, people, 409).json()["type"], "/problems/plan-outdated")
        self.ask(nurse, "GET", nurse.mine("week"), expected=404)

    def test_a_server_that_starts_anew_forgets_the_run_and_keeps_what_was_accepted(self):
        stream = self.listen()
        self.begin()
        run = self.finished(stream)
        people = [change["client"] for change in run["result"]["changes"]]
        self.accept(run, people)
        self.assertEqual(self.server.stop(), 0)
        self.server.start()
        self.staff = self.visitor("desk")
        self.assertIsNone(self.run_there())
        self.accept(run, people, 404)
        client = self.visitor(people[0])
        self.ask(client, "GET", client.mine("week"))

    def test_a_server_ends_although_a_run_goes_on(self):
        self.begin()
        self.assertEqual(self.server.stop(), 0)

    def test_it_is_for_staff_who_are_told_of_seats_alone(self):
        nurse = self.visitor("nurse")
        for method, path, body in (("GET", "/v1/everyone", None), ("POST", "/v1/everyone", None), ("POST", "/v1/everyone/x/stop", None),
                                   ("POST", "/v1/everyone/x/accept", {"people": ["nurse"]})):
            self.ask(nurse, method, path, body, 403, Idempotency_Key="x")
        for query in ("?seconds=0", "?seconds=601", "?seconds=x", "?seconds="):
            self.begin(query=query, expected=400)
        self.ask(self.staff, "POST", "/v1/everyone", expected=400)
        self.assertIsNone(self.run_there())
        stream = self.listen()
        self.begin()
        text = str(self.finished(stream))
        for telling in ("travel", "life", "avoid", "clash"):
            self.assertNotIn(telling, text)

if __name__ == "__main__":
    Held.program = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
