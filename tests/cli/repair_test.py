#!/usr/bin/env python3
"""`meanwhile repair` from outside: its document, what it writes, events and lines that are wrong.

usage: tests/cli/repair_test.py MEANWHILE       run with the project root as working directory
"""
import json, pathlib, subprocess, sys, tempfile, unittest

MEANWHILE = ""
EXAMPLE = pathlib.Path("examples/repair")
PROGRAMME, PLANS, EVENTS = EXAMPLE / "programme.json", EXAMPLE / "plans.jsonl", EXAMPLE / "events.json"

def run(*options, plans=PLANS, events=EVENTS, as_of="2027-01-24"):
    return subprocess.run([MEANWHILE, "repair", "--programme", PROGRAMME, "--plans", plans, "--events", events, "--as-of", as_of,
                           *options], capture_output=True, text=True, timeout=600)

def made_up(line):
    return {(one["offering"], one["start"]) for one in line.get("plan", {"sessions": []})["sessions"] if one["makeUpFor"]}

class Repair(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def after(self, events, *options):
        file = self.folder / "events.json"
        file.write_text(json.dumps({"events": events}))
        return run("--json", *options, events=file)

    def test_only_what_changes_is_told(self):
        done = run("--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        told = json.loads(done.stdout)
        self.assertEqual(told["status"], "optimal")
        self.assertEqual([(one["level"], one["value"], one["bound"]) for one in told["levels"]],
                         [("lostMinutes", 540, 540), ("disturbed", 3, 3), ("broken", 0, 0), ("burdenAdded", 50, 50)])
        self.assertEqual([one["client"] for one in told["people"]], ["c01", "c02", "c03", "c04", "c05", "c13"])
        self.assertEqual(sum(week["minutes"] for one in told["people"] for week in one["below"]), 540)
        self.assertEqual([one["offering"] for one in told["cancelled"]], ["evening"])
        self.assertEqual([(one["from"], one["to"]) for one in told["rooms"]], [("r1", "r2")])

    def test_nothing_happens_where_nothing_has(self):
        told = json.loads(self.after([]).stdout)
        self.assertEqual((told["status"], told["people"]), ("optimal", []))

    def test_threads_make_no_difference(self):
        told = [json.loads(run("--json", "--threads", str(n)).stdout) for n in (1, 3)]
        self.assertEqual(told[0]["people"], told[1]["people"])

    def test_what_was_repaired_is_written_and_stays_so(self):
        out = self.folder / "repaired.jsonl"
        told = json.loads(run("--json", "--out", out).stdout)
        moved = {one["client"] for one in told["people"] if one["makeUps"]}
        for before, after in zip(PLANS.read_text().splitlines(), out.read_text().splitlines(), strict=True):
            before, after = json.loads(before), json.loads(after)
            added = made_up(after) - made_up(before)
            self.assertEqual(len(added), before["client"]["id"] in moved)
            self.assertEqual({**before, "plan": None}, {**after, "plan": None})

    def test_events_that_are_wrong_are_named_all_at_once(self):
        done = self.after([{"event": "staffAway", "staff": "nobody", "from": "2027-01-25"},
                           {"event": "roomClosed", "site": "main", "room": "r9", "from": "2027-01-25", "until": "2027-01-24"},
                           {"event": "lifeChanged", "client": "c99", "from": "2027-01-25", "without": ["x"]},
                           {"event": "rain", "from": "soon"}])
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        for path in ("events[0].staff", "events[1].room", "events[2].client", "events[3].event", "events[3].from"):
            self.assertIn(path, done.stderr)

    def test_a_life_that_is_changed_twice_is_wrong(self):
        change = {"event": "lifeChanged", "client": "c01", "from": "2027-01-25",
                  "life": [{"id": "new", "kind": "work", "days": ["MO"], "start": "08:00", "end": "09:00"}]}
        self.assertEqual(self.after([change, change]).returncode, 2)

    def test_a_line_that_is_wrong_is_named_and_the_others_go_on(self):
        plans = self.folder / "plans.jsonl"
        lines = PLANS.read_text().splitlines()
        plans.write_text("\n".join(["{", *lines]))
        done = run("--json", plans=plans)
        self.assertEqual(done.returncode, 0, done.stderr)
        told = json.loads(done.stdout)
        self.assertEqual([one["line"] for one in told["problems"]], [1])
        self.assertEqual(told["levels"][0]["value"], 540)
        self.assertIn(f"{plans}:1: ", done.stderr)

    def test_a_group_that_is_no_more_is_a_conflict(self):
        one = json.loads(PLANS.read_text().splitlines()[0])
        for session in one["plan"]["sessions"]:
            session["offering"] = "long-gone"
        plans = self.folder / "plans.jsonl"
        plans.write_text(json.dumps(one))
        told = json.loads(run("--json", plans=plans, events=self.quiet()).stdout)
        self.assertEqual({one["why"] for one in told["conflicts"]}, {"unknownSession"})

    def quiet(self):
        file = self.folder / "quiet.json"
        file.write_text('{"events": []}')
        return file

    def test_a_time_that_cannot_be_read_is_told(self):
        done = run(as_of="yesterday")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("--as-of", done.stderr)

    def test_it_speaks_two_languages(self):
        self.assertIn("less than required", run().stdout)
        self.assertIn("menos de lo necesario", run("--language", "es").stdout)

if __name__ == "__main__":
    MEANWHILE = sys.argv.pop(1)
    unittest.main()
