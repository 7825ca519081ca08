#!/usr/bin/env python3
"""`meanwhile design` from outside: its document, what it writes, the rules of rooms and staff, bad input, Ctrl-C.

usage: tests/cli/design_test.py MEANWHILE       run with the project root as working directory
"""
import json, pathlib, signal, subprocess, sys, tempfile, unittest

MEANWHILE = ""
EXAMPLE = pathlib.Path("examples/design")
PROGRAMME = EXAMPLE / "programme.json"
CLIENTS = EXAMPLE / "clients.jsonl"

def ask(verb, *options, clients=CLIENTS, programme=PROGRAMME):
    return subprocess.run([MEANWHILE, verb, "--programme", programme, "--clients", clients, *options],
                          capture_output=True, text=True, timeout=600)

def run(*options, **files):
    return ask("design", *options, **files)

def named(offerings):
    return {one["id"]: one for one in offerings}

def untimed(document):
    return {key: value for key, value in document.items() if key not in ("millis", "cohort")} | {"people": document["cohort"]["people"]}

class Design(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.done = run("--json")
        cls.told = json.loads(cls.done.stdout)

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.programme = pathlib.Path(self.folder.name) / "programme.json"

    def changed(self, change):
        document = json.loads(PROGRAMME.read_text())
        change(document)
        self.programme.write_text(json.dumps(document))
        return self.programme

    def test_the_morning_track_clears_the_waiting_list(self):
        told = self.told
        self.assertEqual(self.done.returncode, 0, self.done.stderr)
        self.assertEqual((told["status"], told["closed"], told["opened"]), ("better", ["afternoon"], ["morning-1"]))
        self.assertEqual(told["before"]["waiting"], 5)
        self.assertEqual(told["after"]["waiting"], 0)
        self.assertLessEqual(told["after"]["staffMinutes"], told["before"]["staffMinutes"])
        self.assertEqual(told["after"]["rooms"], told["before"]["rooms"])

    def test_what_is_held_stays_as_it_was(self):
        given, found = named(json.loads(PROGRAMME.read_text())["offerings"]), named(self.told["offerings"])
        for held in ("evening", "day", "family"):
            for key in ("meetings", "room", "staff", "seats"):
                self.assertEqual(found[held][key], given[held][key])

    def test_what_is_opened_is_as_it_was_proposed(self):
        group = named(self.told["offerings"])["morning-1"]
        self.assertEqual([one["day"] for one in group["meetings"]], ["TU", "TH", "SA"])
        for meeting in group["meetings"]:
            self.assertTrue("08:00" <= meeting["start"] <= "10:00", meeting)
        self.assertEqual((group["staff"], group["modality"], group["site"]), (["f2"], ["onsite"], "main"))

    def test_the_document_is_a_programme_for_the_other_verbs(self):
        self.programme.write_text(self.done.stdout)
        again = ask("cohort", "--json", programme=self.programme)
        self.assertEqual(again.returncode, 0, again.stderr)
        levels = json.loads(again.stdout)["levels"]
        self.assertEqual([one["value"] for one in levels], [one["value"] for one in self.told["cohort"]["levels"]])

    def test_out_is_the_programme_alone(self):
        out = pathlib.Path(self.folder.name) / "better.json"
        self.assertEqual(run("--out", out).returncode, 0)
        written = json.loads(out.read_text())
        self.assertEqual(set(written), {"programme", "sites", "modules", "staff", "offerings"})
        self.assertEqual(written["offerings"], self.told["offerings"])

    def test_threads_make_no_difference_and_the_seed_is_all_that_chance_has(self):
        for threads in ("1", "3"):
            self.assertEqual(untimed(json.loads(run("--json", "--threads", threads).stdout)), untimed(self.told))

    def test_without_proposals_or_staff_time_nothing_changes(self):
        def no_proposals(document):
            del document["proposals"]
        def nothing_to_close(document):
            named(document["offerings"])["afternoon"]["taken"] = 1
        def nobody_there(document):
            for member in document["staff"]:
                member["availability"] = []
        for change in (no_proposals, nothing_to_close, nobody_there):
            done = run("--json", programme=self.changed(change))
            self.assertEqual(done.returncode, 0, done.stderr)
            told = json.loads(done.stdout)
            self.assertEqual((told["status"], told["opened"], told["closed"]), ("unchanged", [], []), change.__name__)
            self.assertEqual(told["before"], told["after"])
            self.assertEqual(len(told["offerings"]), 4)

    def test_before_and_after_are_side_by_side_in_two_languages(self):
        for language, words in (("en", ("before", "after", "people placed", "Closed", "Opened")),
                                ("es", ("antes", "después", "personas con plaza", "Se cierran", "Se abren"))):
            shown = run("--language", language).stdout
            for word in words:
                self.assertIn(word, shown)
            for line in CLIENTS.read_text().splitlines():
                self.assertNotIn(json.loads(line)["client"]["id"] + " ", shown)

    def test_everything_that_is_wrong_is_told_at_once(self):
        def spoil(document):
            document["offerings"][0]["site"] = "north"
            document["proposals"] = [
                {"id": "a", "module": "act", "groups": 0, "minutes": [], "earliest": "10:00", "latest": "09:30"},
                {"id": "a", "module": "family", "groups": 1, "minutes": [60, 5], "daysPerWeek": {"min": 3, "max": 2}, "days": ["SA", "SU"],
                 "earliest": "10:00", "latest": "9", "sites": ["north"], "seats": 4, "minSeats": 5, "modality": []},
                {"id": "b#1", "module": "core", "groups": 1, "minutes": [60], "days": ["SA"], "daysPerWeek": {"min": 2}, "earliest": "10:00",
                 "latest": "10:00", "from": "2027-02-01", "until": "2027-01-01"}, 7]
            for member in document["staff"]:
                member["leads"] = [one for one in member["leads"] if one != "family"]
        programme = self.changed(spoil)
        out = pathlib.Path(self.folder.name) / "better.json"
        done = run("--json", "--out", out, programme=programme)
        self.assertEqual((done.returncode, done.stdout, out.exists()), (2, "", False))
        places = [line.removeprefix(f"{programme}: ").split(": ")[0] for line in done.stderr.splitlines()]
        expected = {"offerings[0].site", "proposals[3]", "proposals[0].module", "proposals[0].groups", "proposals[0].minutes", "proposals[0].latest",
                    "proposals[1].id", "proposals[1].minutes[1]", "proposals[1].daysPerWeek.max", "proposals[1].daysPerWeek.min",
                    "proposals[1].latest", "proposals[1].sites[0]", "proposals[1].minSeats", "proposals[1].modality", "proposals[1].module",
                    "proposals[2].id", "proposals[2].daysPerWeek.min", "proposals[2].until"}
        self.assertEqual(expected - set(places), set(), done.stderr)
        checked = subprocess.run([MEANWHILE, "check", programme], capture_output=True, text=True)
        self.assertEqual((checked.returncode, checked.stderr), (2, done.stderr))

    def test_a_line_that_is_wrong_is_named_and_the_others_are_planned(self):
        clients = pathlib.Path(self.folder.name) / "clients.jsonl"
        clients.write_text(CLIENTS.read_text() + "{\n")
        done = run("--json", "--time-limit", "1", clients=clients)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(f"{clients}:15: ", done.stderr)
        self.assertEqual([one["line"] for one in json.loads(done.stdout)["cohort"]["problems"]], [15])

    def test_what_is_not_there_is_told(self):
        for options in ({"programme": "nowhere.json"}, {"clients": "nowhere.jsonl"}):
            done = run("--json", **options)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn("nowhere.json", done.stderr)

    def test_no_time_gives_the_given_timetable(self):
        done = run("--json", "--time-limit", "0")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["status"], "unchanged")

    def test_ctrl_c_gives_the_best_so_far(self):
        process = subprocess.Popen([MEANWHILE, "design", "--programme", PROGRAMME, "--clients", CLIENTS, "--json"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        process.stderr.readline()  # it has begun
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=600)
        self.assertEqual(process.returncode, 0)
        self.assertEqual(len(json.loads(out)["cohort"]["people"]), len(CLIENTS.read_text().splitlines()))

if __name__ == "__main__":
    MEANWHILE = sys.argv.pop(1)
    unittest.main()
