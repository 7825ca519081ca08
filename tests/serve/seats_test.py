#!/usr/bin/env python3
"""No seat is doubled, none is lost, and no hold is for ever: many hands at once, and a server that is killed.

usage: tests/serve/seats_test.py MEANWHILE
"""
import contextlib, http.client, json, pathlib, random, sqlite3, sys, tempfile, threading, time, unittest

from server import Server, all_at_once, new_key

MEANWHILE = ""
HOLD_LASTS = 15 * 60

def meeting(day, start, end):
    return {"day": day, "start": start, "end": end}

def programme(seats):
    """A group at noon, which everyone likes best, with so many seats; and one in the evening with room for all."""
    return {"programme": {"id": "p", "timeZone": "America/New_York"},
            "sites": [{"id": "main", "timeZone": "America/New_York"}],
            "modules": [{"id": "cbt"}],
            "offerings": [
                {"id": "noon", "module": "cbt", "site": "main", "seats": seats, "meetings": [meeting("MO", "12:00", "14:00")]},
                {"id": "evening", "module": "cbt", "site": "main", "meetings": [meeting("MO", "18:00", "20:00")]}]}

LIFE = {"client": {"id": "someone", "timeZone": "America/New_York", "travel": {"main": 20}},
        "prescription": {"start": "2026-11-30", "weeks": 2, "hoursPerWeek": {"min": 2}},
        "life": [{"id": "dinner", "kind": "family", "days": ["MO"], "start": "18:30", "end": "19:15", "firm": False}]}

class Seats(unittest.TestCase):
    def serve(self, seats, people):
        examples = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix="meanwhile.")))
        for path, document in (("harbor/programme.json", programme(seats)), ("lives/someone/client.json", LIFE)):
            (examples / path).parent.mkdir(parents=True)
            (examples / path).write_text(json.dumps(document))
        server = Server(MEANWHILE, demo=str(examples), people=people)
        self.addCleanup(server.close)
        return server.start()

    def people(self, server, how_many):
        visitors = [server.visitor(f"person-{number + 1:04}") for number in range(how_many)]
        for visitor in visitors:
            self.addCleanup(visitor.close)
        return visitors

class Takers(Seats):
    def test_64_takers_for_one_seat_200_rounds_one_winner_each_time(self):
        people = self.people(self.serve(seats=1, people=64), 64)
        proposals = {one.account: one.propose().etag for one in people}
        for _ in range(200):
            replies = all_at_once(lambda one: one.hold(proposals[one.account]).status, people)
            self.assertEqual((replies.count(201), replies.count(409)), (1, 63))
            winner = people[replies.index(201)]
            self.assertEqual(winner.ask("DELETE", winner.mine("hold")).status, 204)

    def test_a_double_click_holds_and_agrees_once(self):
        server = self.serve(seats=9, people=1)
        hands = [server.visitor("person-0001") for _ in range(8)]
        proposal = hands[0].propose().etag
        held = all_at_once(lambda hand: hand.hold(proposal, "click"), hands)
        self.assertEqual({one.status for one in held}, {201})
        self.assertEqual(len({one.json()["until"] for one in held}), 1)
        agreed = all_at_once(lambda hand: hand.agree("click"), hands)
        self.assertEqual({(one.status, one.body) for one in agreed}, {(201, agreed[0].body)})
        for hand in hands:
            hand.close()

class Ended(Seats):
    def test_a_hold_that_ends_by_the_clock_is_told_also_when_it_is_older_than_the_server(self):
        server = self.serve(seats=1, people=2)
        first, second = self.people(server, 2)
        wish = second.propose().etag
        self.assertEqual(first.hold(first.propose().etag).status, 201)
        self.assertEqual(second.hold(wish).status, 409)
        server.stop()
        with contextlib.closing(sqlite3.connect(server.folder / "data" / "meanwhile.db")) as database, database:
            for table in ("hold", "seat"):  # as if it had been made long ago
                database.execute(f"UPDATE {table} SET until = ?", (int(time.time()) + 3,))
        server.start()
        listener = server.visitor("desk")
        self.addCleanup(listener.close)
        listener.connection.request("GET", "/v1/events", headers={"Cookie": listener.cookie})
        stream = listener.connection.getresponse()
        begin, text = time.monotonic(), b""
        while b"event: seats" not in text and time.monotonic() < begin + 6:
            text += stream.readline()
        self.assertIn(b"event: seats", text)
        with contextlib.closing(server.visitor("person-0002")) as second:
            self.assertEqual(second.hold(wish).status, 201)

class Killed(Seats):
    """Everyone agrees to plans while the server is killed, again and again."""
    PEOPLE, HANDS, ROUNDS, NOON = 1000, 8, 20, 300

    def setUp(self):
        self.server = self.serve(seats=self.NOON, people=self.PEOPLE)
        self.promised = {}   # what each person was told last: the group that she agreed to
        self.unanswered = set()
        self.answered = 0
        self.errors = []
        self.lock = threading.Lock()

    def agree(self, visitor):
        """One person on her way to a plan; what she was promised is noted as soon as she is told."""
        for _ in range(2):  # again, when the seat went to someone else meanwhile
            proposal = visitor.propose()
            key = new_key()
            hold = visitor.hold(proposal.etag, key)
            if hold.status == 201:
                with self.lock:
                    self.unanswered.add(visitor.account)
                reply = visitor.agree(key)
                assert reply.status == 201, reply.body
                with self.lock:
                    self.promised[visitor.account] = reply.json()["plan"]["offerings"][0]["id"]
                    self.unanswered.discard(visitor.account)
                    self.answered += 1
                return
            assert hold.status == 409, hold.body

    def go_through(self, people):
        """A hand does one person after the other, until the server is gone."""
        try:
            for account in people:
                with contextlib.closing(self.server.visitor(account)) as visitor:
                    self.agree(visitor)
        except (OSError, http.client.HTTPException):
            pass  # killed
        except Exception as error:
            self.errors.append(error)

    def kept(self):
        """Who agreed to which group, as the staff's screen has it."""
        desk = self.server.visitor("desk")
        timetable = desk.ask("GET", "/v1/timetable").json()
        desk.close()
        return {person["client"]: slot["slot"] for offering in timetable["offerings"] for slot in offering["slots"]
                for person in slot["people"] if person["state"] == "agreed"}

    def check(self):
        kept = self.kept()
        for account, group in self.promised.items():
            if account not in self.unanswered:
                self.assertEqual(kept.get(account), group, account)
        self.assertLessEqual(list(kept.values()).count("noon"), self.NOON)
        with sqlite3.connect(f"file:{self.server.folder}/data/meanwhile.db?mode=ro", uri=True) as database:
            latest, = database.execute("SELECT max(until) FROM hold").fetchone()
            self.assertLessEqual(latest or 0, time.time() + HOLD_LASTS)
            orphans, = database.execute("SELECT count(*) FROM seat WHERE source = 'hold' AND (client, until) NOT IN "
                                        "(SELECT client, until FROM hold)").fetchone()
            self.assertEqual(orphans, 0)
            lost, = database.execute("SELECT count(*) FROM agreed_plan WHERE client NOT IN "
                                     "(SELECT client FROM seat WHERE source = 'agreed')").fetchone()
            self.assertEqual(lost, 0)
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
        return len(kept)

    def test_every_answered_accept_is_there_after_20_kills_among_1000_accepts(self):
        chance = random.Random(20261126)
        everyone = [f"person-{number + 1:04}" for number in range(self.PEOPLE)]
        for _ in range(self.ROUNDS):
            chance.shuffle(everyone)
            hands = [threading.Thread(target=self.go_through, args=(everyone[i::self.HANDS],)) for i in range(self.HANDS)]
            for hand in hands:
                hand.start()
            hands[0].join(chance.uniform(0.1, 2))
            self.server.kill()
            for hand in hands:
                hand.join()
            self.assertEqual(self.errors, [])
            self.server.start()
            self.check()
        self.assertGreater(self.answered, self.PEOPLE)
        # Those who were cut off go on as if nothing had happened.
        self.go_through(sorted(self.unanswered))
        self.assertEqual((self.errors, self.unanswered), ([], set()))
        self.check()

class FullDisk(Seats):
    def test_a_full_disk_refuses_changes_and_loses_nothing(self):
        server = self.serve(seats=300, people=300)
        first = self.people(server, 1)[0]
        first.hold(first.propose().etag, "before")
        self.assertEqual(first.agree("before").status, 201)
        server.stop()
        size = max(path.stat().st_size for path in (server.folder / "data").iterdir())
        server.start(largest_file=size + 200_000)
        statuses = []
        one = server.visitor("person-0002")
        while not statuses or statuses[-1] == 200:
            reply = one.propose()
            statuses.append(reply.status)
        self.assertEqual(statuses[-1], 503, statuses)
        self.assertIn(b"the database", reply.body)
        self.assertEqual(one.ask("GET", one.mine("life")).status, 200)
        one.close()
        server.stop()
        server.start()
        with contextlib.closing(server.visitor("person-0001")) as again:
            self.assertEqual(again.ask("GET", again.mine("week")).status, 200)
            self.assertEqual(again.propose().status, 200)

if __name__ == "__main__":
    MEANWHILE = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
