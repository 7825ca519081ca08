#!/usr/bin/env python3
"""The waiting list over HTTP: a place is offered, passed on, offered again over a restart, and taken.

usage: tests/serve/waiting_test.py MEANWHILE
"""
import contextlib, pathlib, sys, unittest

from held import Held

class Waiting(Held):
    def setUp(self):
        super().setUp()
        self.staff = self.server.visitor("desk")
        self.addCleanup(self.staff.close)

    def put(self, who, priority):
        return self.ask(self.staff, "PUT", f"/v1/clients/{who}/waiting", {"priority": priority})

    def offered(self, visitor):
        """What she is offered, once her page is told of it."""
        with contextlib.closing(self.server.visitor(visitor.account)) as listener:
            listener.connection.request("GET", "/v1/events", headers={"Cookie": listener.cookie})
            stream, text = listener.connection.getresponse(), b""
            while not (found := self.ask(visitor, "GET", visitor.mine("waiting")).json().get("offer")):
                while b"event: waiting" not in text:
                    text += stream.readline()
                text = b""
            return found

    def states(self):
        return {one["client"]: one["state"] for one in self.ask(self.staff, "GET", "/v1/waiting").json()["people"]}

    def test_a_place_is_offered_passed_on_and_taken(self):
        self.mine("GET", "waiting", expected=204)
        self.mine("GET", "waiting/why", expected=404)
        self.mine("PUT", "waiting", {"priority": 5}, 403)
        self.mine("PUT", "waiting", {"priority": "5"}, 422)
        self.put("nurse", 3)
        offer = self.offered(self.client)
        self.assertEqual(self.states(), {"nurse": "offered"})
        self.assertLessEqual(offer["secondsLeft"], 24 * 3600)
        self.mine("POST", "waiting/pass", {"offer": offer["id"], "forGood": False}, 204)
        self.mine("POST", "waiting/pass", {"offer": offer["id"], "forGood": True}, 204)  # it is over
        self.assertEqual(self.states(), {"nurse": "waiting"})
        why = self.mine("GET", "waiting/why").json()
        self.assertEqual((why["amongFirst"], why["priority"], why["fitsNow"]), (5, 3, True))
        self.mine("DELETE", "waiting/passed", expected=204)
        self.mine("DELETE", "waiting", expected=204)
        self.mine("DELETE", "waiting", expected=204)
        self.assertEqual(self.states(), {})

        self.mine("PUT", "waiting", {})  # anew, so nothing was let pass
        offer = self.offered(self.client)
        self.server.stop()
        self.server.start()
        self.client, self.staff = self.server.visitor("nurse"), self.server.visitor("desk")
        again = self.mine("GET", "waiting").json()["offer"]
        self.assertEqual((again["id"], again["until"], again["plan"]), (offer["id"], offer["until"], offer["plan"]))
        self.mine("POST", "plan", expected=409, Idempotency_Key="offer-1-1")
        self.mine("POST", "plan", expected=201, Idempotency_Key=offer["id"])
        self.mine("GET", "waiting", expected=204)
        self.mine("PUT", "waiting", {}, 409)
        self.assertEqual(self.states(), {})

    def test_what_is_turned_down_for_good_makes_room_for_another(self):
        with contextlib.closing(self.server.visitor("remote-worker")) as other:
            self.put("remote-worker", 1)
            first = self.offered(other)
            self.ask(other, "POST", other.mine("waiting/pass"), {"offer": first["id"], "forGood": True}, 204)
            self.assertTrue(self.ask(other, "GET", other.mine("waiting")).json()["turnedDown"])
            second = self.offered(other)
            self.assertNotEqual(first["plan"]["offerings"], second["plan"]["offerings"])
            self.ask(self.staff, "DELETE", other.mine("waiting"), expected=204)

if __name__ == "__main__":
    Held.program = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
