#!/usr/bin/env python3
"""Staff change offerings over HTTP, single dates and series, and nobody who sits in one is lost.

usage: tests/serve/offerings_test.py MEANWHILE
"""
import datetime, pathlib, sys, unittest

from held import Held

class Offerings(Held):
    """student agreed to a plan; the first session of it that is still to come is what staff change."""

    def setUp(self):
        super().setUp()
        self.client = self.server.visitor("student")
        self.addCleanup(self.client.close)
        self.staff = self.server.visitor("desk")
        self.addCleanup(self.staff.close)
        self.session = self.planned()[0]
        self.offering = self.session["slot"].split("#")[0]
        self.here = f"/v1/timetable/offerings/{self.offering}"
        self.before = self.read()
        self.addCleanup(self.put_back)

    def read(self):
        return self.ask(self.staff, "GET", self.here).json()

    def change(self, offering, query="", expected=200):
        etag = self.ask(self.staff, "GET", self.here).etag
        return self.ask(self.staff, "PUT", self.here + query, offering, expected, If_Match=f'"{etag}"')

    def put_back(self):
        if self.read() != self.before:
            self.change(self.before)

    def sessions(self, state):
        return [one for one in self.mine("GET", "week").json()["sessions"] if one["state"] == state]

    def planned(self):
        return self.sessions("planned")

    def in_series(self, session):
        """As the timetable's week has it."""
        start = datetime.date.fromisoformat(session["start"][:10])
        monday = start - datetime.timedelta(days=start.weekday())
        week = self.ask(self.staff, "GET", f"/v1/timetable/weeks/{monday}").json()
        self.assertEqual(week["monday"], str(monday))
        self.assertEqual(week["sessions"], sorted(week["sessions"], key=lambda one: datetime.datetime.fromisoformat(one["start"])))
        return next(one for one in week["sessions"] if one["offering"] == self.offering and one["start"] == session["start"])

    def to_six_in_the_morning(self):
        """The offering with the session moved to 06:00 to 07:00 of its day."""
        found = self.in_series(self.session)
        to = {"date": found["date"], "start": "06:00", "end": "07:00", "room": "attic"}
        return self.before | {"moved": [{"date": found["date"], "start": found["clock"], "to": to}]}

    def test_a_single_date_is_moved_and_put_back(self):
        moved = self.to_six_in_the_morning()
        preview = self.ask(self.staff, "POST", self.here + "/preview", moved).json()
        hers = next(one for one in preview["people"] if one["client"] == "student")
        self.assertEqual(self.planned()[0], self.session)
        self.assertEqual(self.change(moved).json(), preview)
        where = hers["moved"] or hers["cannotCome"]
        self.assertEqual([one[11:16] for one in where], ["06:00"])
        now = next(one for one in self.planned() + self.sessions("missed") if one["start"] == where[0])
        self.assertEqual((now["movedFrom"], now["slot"]), (self.session["start"], self.session["slot"]))
        self.assertEqual(self.in_series(now)["movedFrom"], self.session["start"])
        self.change(self.before)
        self.assertEqual(self.planned()[0], self.session)

    def test_a_single_date_is_cancelled_and_put_back(self):
        found = self.in_series(self.session)
        self.assertEqual(found["state"], "planned")
        followed = self.change(self.before | {"except": [found["date"]]}).json()
        hers = next(one for one in followed["people"] if one["client"] == "student")
        self.assertEqual(hers["cancelled"], [self.session["start"]])
        self.assertEqual(self.in_series(self.session)["state"], "cancelled")
        self.assertIn(self.session["start"], [one["start"] for one in self.sessions("cancelled")])
        self.change(self.before)
        self.assertEqual(self.planned()[0], self.session)

    def test_a_series_changes_from_a_date_on_and_nobody_loses_a_seat(self):
        def people():
            offerings = self.ask(self.staff, "GET", "/v1/timetable").json()["offerings"]
            slots = next(one for one in offerings if one["id"] == self.offering)["slots"]
            return [sorted(one["client"] for one in slot["people"]) for slot in slots]
        last = self.planned()[-1]["start"][:10]
        before, planned = people(), self.planned()
        earlier = [meeting | {"start": "05:00", "end": "06:00", "credit": None} for meeting in self.before["meetings"]]
        self.change(self.before | {"meetings": earlier}, f"?from={last}")
        self.assertEqual(people(), before)
        self.assertEqual([one for one in self.planned() if one["start"][:10] < last],
                         [one for one in planned if one["start"][:10] < last])
        self.assertEqual(len(self.read()["earlier"]), 1)
        self.change(self.before | {"meetings": earlier}, "?from=2020-01-01", 422)
        self.change(self.before | {"meetings": earlier}, "?from=soon", 400)

    def test_a_change_is_refused_with_what_is_wrong(self):
        refused = self.change(self.before | {"meetings": [], "id": "other"}, expected=422).json()
        self.assertEqual([one["path"] for one in refused["errors"]], ["meetings"])
        refused = self.change(self.before | {"seats": 0}, expected=409).json()
        self.assertEqual(refused["type"], "/problems/too-few-seats")
        self.ask(self.staff, "PUT", self.here, self.before, 428)
        self.ask(self.staff, "PUT", self.here, self.before, 412, If_Match='"t999"')
        self.ask(self.staff, "PUT", "/v1/timetable/offerings/nothing", self.before, 404, If_Match='"t1"')
        for body in (b"{", b'{"id":' + b"[" * 9000, "[]", {"id": 5}, {"moved": [{}]}, {"except": ["2026-02-30"]}):
            self.ask(self.staff, "POST", self.here + "/preview", body, 422, Content_Type="application/json")
        self.assertEqual(self.read(), self.before)
        for monday in ("2026-12-01", "soon", "2026-02-30"):
            self.ask(self.staff, "GET", f"/v1/timetable/weeks/{monday}", expected=400)

    def test_it_is_for_staff(self):
        for method, path, body in (("GET", self.here, None), ("PUT", self.here, self.before), ("POST", self.here + "/preview", self.before),
                                   ("GET", "/v1/timetable/weeks/2026-11-30", None)):
            self.ask(self.client, method, path, body, 403, If_Match='"t1"')

if __name__ == "__main__":
    Held.program = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
