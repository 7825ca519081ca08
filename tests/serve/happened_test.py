#!/usr/bin/env python3
"""Something happened: staff say what over HTTP, see how everyone would go on, and accept it; people see it in My week.

usage: tests/serve/happened_test.py MEANWHILE
"""
import datetime, json, pathlib, sys, threading, unittest

from held import Held
from server import Server, new_key

TODAY = datetime.date.today()
MONDAY = TODAY + datetime.timedelta(days=7 - TODAY.weekday())

def day(number):
    """A date of next week, Monday is 0."""
    return (MONDAY + datetime.timedelta(days=number)).isoformat()

def on(number, **what):
    return {**what, "from": day(number), "until": day(number)}

AWAY = on(5, event="staffAway", staff="fac-l")  # who leads a Saturday morning that teen attends
NO_REVIEW = on(2, event="offeringCancelled", offering="med-wed")

class Happened(Held):
    def setUp(self):
        super().setUp()
        self.server = Server(self.program).start()  # of its own: plans are changed
        self.addCleanup(self.server.close)
        self.staff = self.visitor("desk")
        self.teen = self.visitor("teen")

    def visitor(self, account):
        visitor = self.server.visitor(account)
        self.addCleanup(visitor.close)
        return visitor

    def propose(self, *events, expected=201, key=None, visitor=None):
        return self.ask(visitor or self.staff, "POST", "/v1/repairs", {"events": list(events)}, expected, Idempotency_Key=key or new_key())

    def accept(self, repair, expected=200):
        return self.ask(self.staff, "POST", f"/v1/repairs/{repair['id']}/accept", expected=expected)

    def week(self, visitor=None):
        visitor = visitor or self.teen
        return self.ask(visitor, "GET", visitor.mine("week")).json()

    def of_teen(self, repair):
        return next((one for one in repair["people"] if one["client"] == "teen"), None)

    def offering(self, name):
        return self.ask(self.staff, "GET", f"/v1/timetable/offerings/{name}").json()

    def test_a_facilitator_is_away_and_everyone_goes_on(self):
        before, key = self.week(), new_key()
        repair = self.propose(AWAY, key=key).json()
        self.assertEqual((repair["id"], repair["accepted"]), (key, False))
        self.assertEqual(self.propose(AWAY, key=key).json(), repair)
        self.assertEqual(self.ask(self.staff, "GET", f"/v1/repairs/{key}").json(), repair)
        self.assertEqual([level["level"] for level in repair["levels"]], ["lostMinutes", "disturbed", "broken", "burdenAdded"])
        self.assertIn("teen-short#4", [one["offering"] for one in repair["cancelled"]])
        hers = self.of_teen(repair)
        taken = {(one["offering"], one["start"]) for one in hers["takenAway"]}
        self.assertEqual({offering for offering, _ in taken}, {"teen-short#4"})
        self.assertEqual(self.week(), before)  # nothing before it is accepted

        listener = self.visitor("teen")
        listener.connection.request("GET", "/v1/events", headers={"Cookie": listener.cookie})
        stream = listener.connection.getresponse()
        accepted = self.accept(repair).json()
        self.assertTrue(accepted["accepted"])
        while not stream.readline().startswith(b"event: week"):
            pass
        self.assertIn(day(5), self.offering("teen-short")["except"])
        after = {(one["slot"], one["start"]): one for one in self.week()["sessions"]}
        made_up = {(one["makeUpOf"], one["makeUpFor"]) for one in hers["makeUps"]}
        for session in taken:
            self.assertTrue(session in made_up or after[session]["state"] == "cancelled")
        for make_up in hers["makeUps"]:
            self.assertEqual(after[make_up["offering"], make_up["start"]]["state"], "makeUp")
        self.assertEqual(self.accept(repair).json(), accepted)  # again: nothing
        self.assertEqual(self.propose(AWAY).json()["people"], [])

    def test_those_who_accept_at_once_make_it_so_once_and_it_outlasts_a_server_that_is_killed(self):
        repair = self.propose(AWAY).json()
        answers = []
        def accept():
            visitor = self.server.visitor("desk")
            answers.append(visitor.ask("POST", f"/v1/repairs/{repair['id']}/accept").status)
            visitor.close()
        hands = [threading.Thread(target=accept) for _ in range(4)]
        for hand in hands:
            hand.start()
        for hand in hands:
            hand.join()
        self.assertEqual(answers, [200] * 4)
        week = self.week()
        self.server.kill()
        self.server.start()
        self.staff, self.teen = self.visitor("desk"), self.visitor("teen")
        self.accept(repair, 404)
        self.ask(self.staff, "GET", f"/v1/repairs/{repair['id']}", expected=404)
        self.assertEqual(self.week(), week)

    def test_what_was_made_from_something_else_is_not_accepted(self):
        repair = self.propose(AWAY).json()
        session = next(one for one in self.week()["sessions"] if one["state"] == "planned")
        self.ask(self.teen, "POST", self.teen.mine("absences"), {"slot": session["slot"], "start": session["start"]}, 201,
                 Idempotency_Key=new_key())
        self.assertEqual(self.accept(repair, 409).json()["type"], "/problems/plan-outdated")
        self.assertNotIn(day(5), self.offering("teen-short").get("except", []))
        closed = self.propose(NO_REVIEW).json()
        self.accept(self.propose(AWAY).json())
        self.assertEqual(self.accept(closed, 409).json()["type"], "/problems/plan-outdated")  # another timetable

    def test_someone_cannot_come_and_it_goes_into_her_life(self):
        session = next(one for one in self.week()["sessions"] if one["slot"] == "teen-short#4" and one["start"][:10] == day(5))
        life = [{"id": "graduation", "days": ["SA"], "start": "08:00", "end": "11:00"}]
        repair = self.propose(on(5, event="lifeChanged", client="teen", life=life)).json()
        self.assertEqual(repair["cancelled"], [])
        self.assertEqual([one["client"] for one in repair["people"]], ["teen"])
        self.accept(repair)
        document = self.ask(self.teen, "GET", self.teen.mine("life")).json()
        told = next(one for one in document["life"] if one["id"] == "graduation")
        self.assertEqual((told["from"], told["until"], told["days"]), (day(5), day(5), ["SA"]))
        states = [one["state"] for one in self.week()["sessions"] if (one["slot"], one["start"]) == (session["slot"], session["start"])]
        self.assertNotIn("planned", states)

    def test_what_is_wrong_is_named_and_nothing_is_chosen_silently(self):
        def paths(*events):
            return [one["path"] for one in self.propose(*events, expected=422).json()["errors"]]
        self.assertEqual(paths(on(0, event="staffAway", staff="nobody"), on(0, event="roomClosed", site="main", room="pier"),
                               on(0, event="offeringCancelled", offering="old-group"), on(0, event="lifeChanged", client="nobody", life=[])),
                         ["events[0].staff", "events[1].room", "events[2].offering", "events[3].client", "events[3]"])
        self.assertEqual(paths({"event": "siteClosed", "site": "main", "from": day(3), "until": day(2)}), ["events[0].until"])
        self.assertEqual(paths({"event": "siteClosed", "site": "main", "from": day(3), "until": "2099-01-01"}), ["events[0].until"])
        self.assertIn("events[0].event", paths({"event": "fire", "from": day(0)}))
        self.assertEqual(paths(*[NO_REVIEW] * 51), ["events"])
        for own in ({"without": ["lectures"]}, {"without": ["no such thing"]}):  # nobody is told what a life holds
            errors = self.propose(on(2, event="lifeChanged", client="teen", **own), expected=422).json()["errors"]
            self.assertEqual([one["path"] for one in errors], ["events[0].without[0]"])
        # A group's two sessions of one date are cancelled together or not at all.
        self.assertEqual(paths({**on(2, event="offeringCancelled", offering="dbt-noon"), "start": "12:30", "end": "15:00"}), ["events"])
        for body in (b"", b"{", b"[1,2]", b'{"events": {}}', b'{"events": [null]}', b"\xff\xfe", b'{"events": ' + b"[" * 5000):
            reply = self.staff.ask("POST", "/v1/repairs", body, Idempotency_Key=new_key(), Content_Type="application/json")
            self.assertEqual((reply.status, self.contract.breaches("POST", "/v1/repairs", reply)), (422, []), body[:20])
        self.assertEqual(self.staff.ask("POST", "/v1/repairs", b" " * 70000, Idempotency_Key=new_key(), Content_Type="application/json").status, 413)

    def test_it_is_for_staff_who_are_told_of_seats_alone(self):
        for method, path, body in (("POST", "/v1/repairs", {"events": [AWAY]}), ("GET", "/v1/repairs/x", None),
                                   ("POST", "/v1/repairs/x/accept", None)):
            self.ask(self.teen, method, path, body, 403, Idempotency_Key="x")
        self.ask(self.staff, "POST", "/v1/repairs", {"events": [AWAY]}, 400)
        self.ask(self.staff, "GET", "/v1/repairs/x", expected=404)
        self.accept({"id": "x"}, 404)
        text = json.dumps(self.propose(AWAY, NO_REVIEW).json())
        for telling in ("travel", "life", "avoid", "clash"):
            self.assertNotIn(telling, text)

if __name__ == "__main__":
    Held.program = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
