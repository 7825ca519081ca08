#!/usr/bin/env python3
"""The server answers as api/openapi.yaml says, over HTTP, from signing in to a feed.

usage: tests/serve/contract_test.py MEANWHILE
"""
import contextlib, pathlib, re, socket, sys, time, unittest

from held import Held
from server import ROOT

class Journey(Held):
    def test_a_person_finds_her_fit_and_keeps_it(self):
        life = self.mine("GET", "life")
        document = life.json()
        document["client"]["travel"]["main"] = 21
        self.mine("PUT", "life", document, 428)
        self.mine("PUT", "life", document, 412, If_Match='"l9"')
        changed = self.mine("PUT", "life", document, If_Match=f'"{life.etag}"')
        self.assertEqual(changed.json()["client"]["travel"]["main"], 21)
        self.mine("PUT", "life", document, 412, If_Match=f'"{life.etag}"')
        document["life"][0]["kind"] = 5
        refused = self.mine("PUT", "life", document, 422, If_Match=f'"{changed.etag}"')
        self.assertEqual(refused.json()["errors"][0]["path"], "life[0].kind")

        self.ask(self.client, "GET", "/v1/programme")
        self.assertIn(self.mine("POST", "proposal/first").json()["status"], ("optimal", "found", "unknown"))
        proposal = self.mine("POST", "proposal?alternatives=2&language=es")
        self.assertEqual(self.mine("GET", "proposal").json(), proposal.json())
        self.mine("POST", "proposal?alternatives=9", expected=400)

        states = {one["slot"]: one["state"] for one in self.mine("GET", "offerings").json()["offerings"]}
        barred = next(slot for slot, state in states.items() if state == "barred")
        self.assertNotEqual(self.mine("GET", f"offerings/{barred.replace('#', '%23')}/why").json()["slots"], [])
        self.mine("GET", "offerings/nothing/why", expected=404)

        self.mine("GET", "hold", expected=204)
        wish = {"proposal": proposal.etag, "plan": "least-burden"}
        self.mine("POST", "hold", wish, 400)
        self.mine("POST", "hold", {"proposal": "x"}, 422, Idempotency_Key="h1")
        self.mine("POST", "hold", wish | {"plan": "dearest"}, 404, Idempotency_Key="h1")
        held = self.mine("POST", "hold", wish, 201, Idempotency_Key="h1").json()
        self.assertEqual((held["id"], held["secondsLeft"]), ("h1", 900))
        self.assertEqual(self.mine("POST", "hold", wish, 201, Idempotency_Key="h1").json()["until"], held["until"])
        self.mine("GET", "hold")
        self.mine("DELETE", "hold", expected=204)
        self.mine("GET", "hold", expected=204)
        refused = self.mine("POST", "plan", expected=409, Idempotency_Key="h1")
        self.assertEqual(refused.json()["type"], "/problems/hold-over")
        refused = self.mine("POST", "hold", wish | {"proposal": "p99"}, 409, Idempotency_Key="h2")
        self.assertEqual(refused.json()["type"], "/problems/plan-outdated")
        self.mine("POST", "hold", wish, 201, Idempotency_Key="h2")
        self.mine("GET", "week", expected=404)
        agreed = self.mine("POST", "plan", expected=201, Idempotency_Key="h2").json()
        self.assertEqual(self.mine("POST", "plan", expected=201, Idempotency_Key="h2").json(), agreed)
        self.assertEqual(agreed["plan"], held["plan"])

        week = self.mine("GET", "week")
        self.assertEqual(self.client.ask("GET", self.client.mine("week"), If_None_Match=f'"{week.etag}"').status, 304)
        self.assertEqual({one["slot"] for one in week.json()["sessions"] if one["state"] == "planned"},
                         {one["id"] for one in held["plan"]["offerings"]})

        staff = self.server.visitor("desk")
        timetable = self.ask(staff, "GET", "/v1/timetable").json()
        seats = {slot["slot"] for offering in timetable["offerings"] for slot in offering["slots"]
                 if any(one["client"] == "nurse" and one["state"] == "agreed" for one in slot["people"])}
        self.assertEqual(seats, {one["id"] for one in held["plan"]["offerings"]})
        staff.close()

    def test_a_person_who_cannot_come_is_offered_what_she_can(self):
        self.client = self.server.visitor("student")
        sessions = [one for one in self.mine("GET", "week").json()["sessions"] if one["state"] == "planned"]
        offered = None
        for number, session in enumerate(sessions[:6]):
            wish = {"slot": session["slot"], "start": session["start"]}
            seen = self.mine("POST", "absences", wish, 201, Idempotency_Key=f"a{number}").json()
            self.assertEqual(self.mine("POST", "absences", wish, 201, Idempotency_Key=f"a{number}").json(), seen)
            self.mine("POST", "absences", wish, 409, Idempotency_Key="another")
            offered = offered or (seen if seen["makeUps"] else None)
        self.assertIsNotNone(offered)
        if "suggested" in offered:
            self.assertIn(offered["suggested"], offered["makeUps"])
        make_up = {key: offered["makeUps"][0][key] for key in ("slot", "start", "modality")}
        here = f"absences/{offered['id']}"
        before = self.mine("GET", here).json()
        chosen = self.mine("PUT", f"{here}/make-up", make_up).json()
        self.assertEqual(chosen["chosen"]["start"], make_up["start"])
        self.assertEqual(chosen["week"]["minutes"], before["week"]["minutes"] + chosen["chosen"]["minutes"])
        self.assertEqual(self.mine("GET", here).json(), chosen)
        refused = self.mine("PUT", f"{here}/make-up", make_up | {"start": "2031-01-01T10:00:00-05:00"}, 409)
        self.assertEqual(refused.json()["type"], "/problems/seat-gone")
        self.mine("PUT", f"{here}/make-up", {"slot": 5}, 422)
        sessions = self.mine("GET", "week").json()["sessions"]
        instead = [one for one in sessions if one["state"] == "makeUp" and one.get("absence") == offered["id"]]
        self.assertEqual([one["makeUpFor"] for one in instead], [{"title": offered["title"], "start": offered["start"]}])
        self.assertEqual({one["state"] for one in sessions if "why" in one}, {one["state"] for one in sessions} & {"cancelled", "missed"})
        self.mine("DELETE", here, expected=204)
        self.mine("GET", here, expected=404)
        self.mine("POST", "absences", {"slot": "nothing", "start": sessions[0]["start"]}, 404, Idempotency_Key="b")
        self.mine("POST", "absences", {"slot": "nothing", "start": "soon"}, 422, Idempotency_Key="b")
        self.client.close()

    def test_a_feed_shows_times_and_nothing_else_until_it_is_revoked(self):
        self.client = self.server.visitor("gig-driver")
        address = self.mine("PUT", "feed", expected=201).json()["address"]
        anyone = self.server.visitor()
        feed = self.ask(anyone, "GET", address)
        self.assertIn(b"BEGIN:VEVENT", feed.body)
        self.assertEqual(set(re.findall(rb"SUMMARY:(.*)\r", feed.body)), {b"Appointment"})
        for telling in (b"ATTENDEE", b"ORGANIZER", b"LOCATION", b"DESCRIPTION", b"gig-driver", b"Harbor"):
            self.assertNotIn(telling, feed.body)
        self.assertTrue(self.mine("GET", "week").json()["feed"])
        self.mine("PUT", "feed?language=fr", expected=400)
        spanish = self.mine("PUT", "feed?language=es", expected=201).json()["address"]
        self.ask(anyone, "GET", address, expected=404)
        feed = self.ask(anyone, "GET", spanish)
        self.assertEqual(set(re.findall(rb"SUMMARY:(.*)\r", feed.body)), {b"Cita"})
        self.mine("DELETE", "feed", expected=204)
        self.assertFalse(self.mine("GET", "week").json()["feed"])
        anyone.close()
        self.client.close()

    def test_a_calendar_is_brought_and_taken_away(self):
        self.client = self.server.visitor("parent")
        text = (ROOT / "examples/lives/teacher/school.ics").read_bytes()
        def bring(content, expected=201, key="school", query=""):
            return self.mine("POST", "calendars" + query, content, expected, Content_Type="text/calendar", Idempotency_Key=key)
        brought = bring(text).json()
        self.assertEqual((brought["name"], brought["notes"]), ("school", []))
        self.assertGreater(brought["busyEvents"], 0)
        self.assertEqual(bring(text).json(), brought)
        calendars = self.mine("GET", "life").json()["calendars"]
        self.assertEqual(calendars, [{"file": "school", "kind": "work", "firm": True}])
        listed = self.mine("GET", "calendars").json()["calendars"]
        self.assertEqual([(one["name"], one["fromAddress"]) for one in listed], [("school", False)])
        self.assertRegex(listed[0]["readAt"], r"^20\d\d-.*Z$")
        bring(b"Dear diary", 422, "diary")
        bring(text, 400, "school", "?kind=secret")
        self.mine("DELETE", "calendars/school", expected=204)
        self.mine("DELETE", "calendars/school", expected=404)
        self.assertEqual(self.mine("GET", "life").json()["calendars"], [])
        self.client.close()

    def test_an_address_that_leads_inside_is_refused(self):
        self.client = self.server.visitor("teacher")
        def bring(address, expected=422):
            reply = self.mine("POST", "calendars", {"address": address}, expected, Idempotency_Key="inside")
            self.assertNotIn(b"sesame", reply.body)
            return reply.json()["errors"][0]
        with socket.create_server(("127.0.0.1", 0)) as inside:
            port = inside.getsockname()[1]
            for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]"):
                self.assertIn("private network", bring(f"https://{host}/sesame.ics")["what"], host)
                self.assertIn("port", bring(f"https://{host}:{port}/sesame.ics")["what"], host)
            inside.setblocking(False)
            self.assertRaises(BlockingIOError, inside.accept)  # nobody was there
        for address in ("https://10.0.0.1/", "http://192.168.0.1/", "webcal://169.254.169.254/sesame", "https://[fe80::1]/"):
            self.assertIn("private network", bring(address)["what"], address)
        for address in ("file:///etc/passwd", "gopher://127.0.0.1/", "https://ana:sesame@127.0.0.1/", "sesame", ""):
            self.assertEqual(bring(address)["path"], "address", address)
        self.mine("POST", "calendars", {"address": 5}, 422, Idempotency_Key="inside")
        self.mine("POST", "calendars", {"address": "https://127.0.0.1/"}, 400)
        self.assertEqual([one for one in self.mine("GET", "life").json()["calendars"] if one["file"] == "inside"], [])
        text = (ROOT / "examples/lives/teacher/school.ics").read_bytes()
        self.mine("POST", "calendars", text, 201, Content_Type="text/calendar", Idempotency_Key="file")
        self.mine("POST", "calendars/file/refresh", expected=409)
        self.mine("POST", "calendars/another/refresh", expected=404)
        self.client.close()

    def test_whom_nothing_fits_is_seen_as_hours_and_not_as_a_name(self):
        with contextlib.closing(self.server.visitor("desk")) as staff:
            before = self.ask(staff, "GET", "/v1/demand").json()
            self.client = self.server.visitor("two-jobs")
            self.assertEqual(self.mine("POST", "proposal?alternatives=0").json()["status"], "infeasible")
            after = self.ask(staff, "GET", "/v1/demand")
            self.assertEqual(after.json()["people"], before["people"] + 1)
            self.assertNotIn(b"two-jobs", after.body)
            self.client.close()

class Doors(Held):
    def test_signing_in_and_out(self):
        anyone = self.server.visitor()
        self.ask(anyone, "GET", "/v1/session", expected=204)
        self.ask(anyone, "POST", "/v1/session", {"token": "x"}, 403)
        self.ask(anyone, "POST", "/v1/session", {"token": 5}, 422)
        self.ask(anyone, "POST", "/v1/session", {"token": self.server.tokens["nurse"]})
        self.assertEqual(self.ask(self.client, "GET", "/v1/session").json(), {"role": "client", "client": "nurse", "language": "en", "zone": "America/New_York"})
        self.ask(self.client, "DELETE", "/v1/session", expected=204)
        self.ask(self.client, "GET", "/v1/session", expected=204)
        self.mine("GET", "life", expected=401)
        anyone.close()

    def test_nothing_but_the_way_in_is_open(self):
        anyone = self.server.visitor()
        for method, template, operation in self.contract.operations():
            if operation.get("security") == []:
                continue
            path = re.sub(r"\{[^/]*\}", "nurse", template)
            body, headers = (b"{}", {"Content_Type": "application/json"}) if "requestBody" in operation else (None, {})
            if "text/calendar" in operation.get("requestBody", {}).get("content", {}):
                headers["Content_Type"] = "text/calendar"
            self.ask(anyone, method, path, body, 401, **headers)
        anyone.close()

    def test_another_person_and_nobody_look_alike(self):
        for method, template, operation in self.contract.operations():
            if "{client}" not in template or template.endswith("/feed"):
                continue
            answers = []
            for whose in ("parent", "nobody-of-that-name"):
                path = re.sub(r"\{[^/]*\}", "x", template.replace("{client}", whose))
                body, headers = None, {"Idempotency_Key": "k", "If_Match": '"l1"'}
                if "requestBody" in operation:
                    body = {"proposal": "p1", "plan": "least-burden", "slot": "x", "start": "2026-11-30T10:00:00-05:00",
                            "modality": "onsite", "client": {}, "life": [], "offer": "x"}
                if "text/calendar" in operation.get("requestBody", {}).get("content", {}):
                    body, headers["Content_Type"] = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "text/calendar"
                reply = self.client.ask(method, path, body, **headers)
                answers.append((reply.status, reply.body.replace(whose.encode(), b"")))
            self.assertEqual(answers[0], answers[1], (method, template))
            self.assertIn(answers[0][0], (404, 409), (method, template))

    def test_the_timetable_is_for_staff(self):
        self.ask(self.client, "GET", "/v1/timetable", expected=403)
        self.ask(self.client, "GET", "/v1/demand", expected=403)
        self.ask(self.client, "GET", "/v1/waiting", expected=403)

class Around(Held):
    def test_health_and_metrics(self):
        anyone = self.server.visitor()
        self.assertEqual(self.ask(anyone, "GET", "/healthz").json()["status"], "ok")
        self.mine("GET", "life")
        metrics = self.ask(anyone, "GET", "/metrics").body
        self.assertIn(b'/v1/clients/{client}/life', metrics)
        self.assertNotIn(b"nurse", metrics)
        anyone.close()

    def test_live_changes_arrive(self):
        listener = self.server.visitor("desk")
        listener.connection.request("GET", "/v1/events", headers={"Cookie": listener.cookie})
        stream = listener.connection.getresponse()
        self.assertEqual((stream.status, stream.getheader("content-type")), (200, "text/event-stream"))
        teacher = self.server.visitor("teacher")
        proposal = self.ask(teacher, "POST", teacher.mine("proposal?alternatives=0"))
        self.assertEqual(teacher.hold(proposal.etag).status, 201)
        begin, text = time.monotonic(), b""
        while b"event: seats" not in text:
            text += stream.readline()
        self.assertLess(time.monotonic() - begin, 1)
        self.assertNotIn(b"teacher", text)
        teacher.close()
        listener.close()

    def test_the_log_tells_of_no_one(self):
        self.mine("GET", "life")
        self.ask(self.client, "GET", "/v1/clients/secret-name/life", expected=404)
        self.mine("POST", "calendars", {"address": "https://127.0.0.1/secret-calendar"}, 422, Idempotency_Key="secret-key")
        anyone = self.server.visitor()
        anyone.ask("GET", "/feeds/secret-address.ics")
        self.assertNotIn(b"secret", anyone.ask("GET", "/metrics").body.replace(b"{secret}", b""))
        anyone.close()
        log = (self.server.folder / "log").read_text()
        for telling in ("nurse", "secret-name", "secret-address", "secret-calendar", "127.0.0.1:5", *self.server.tokens.values()):
            self.assertNotIn(telling, log)

if __name__ == "__main__":
    Held.program = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
