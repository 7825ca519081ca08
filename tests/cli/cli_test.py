#!/usr/bin/env python3
"""The built program from outside: verbs, exit codes, what goes where, and what bad input does.

usage: tests/cli/cli_test.py MEANWHILE       run with the project root as working directory
"""
import json, os, pathlib, pty, re, shutil, stat, subprocess, sys, tempfile, unittest

ROOT = pathlib.Path(".").resolve()
TINY = ROOT / "examples" / "tiny"
PROGRAMME, CLIENT = TINY / "programme.json", TINY / "client.json"
MEANWHILE = ""

# Solved cases that lie beside the project, not in it: a clone by itself has none.
CASES = ROOT / "../shared/data/fit-cases"
needs_cases = unittest.skipUnless(CASES.parent.is_dir(), "needs ../shared/data")

def run(*args, **more):
    return subprocess.run([MEANWHILE, *map(str, args)], capture_output=True, text=True,
                          timeout=120, **more)

def fit(*args, programme=PROGRAMME, client=CLIENT, **more):
    return run("fit", "--programme", programme, "--client", client, *args, **more)

class InAFolder(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="meanwhile."))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def put(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def client(self, change):
        """The tiny client, changed."""
        client = json.loads(CLIENT.read_text())
        change(client)
        return self.put("client.json", json.dumps(client))

    def names(self):
        return sorted(path.name for path in self.folder.iterdir())

    def busy_client(self):
        """Somebody whose firm life leaves nothing free."""
        return self.client(lambda client: client["life"].append(
            {"id": "ship", "kind": "work", "days": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
             "start": "00:00", "end": "24:00"}))

class Answers(InAFolder):
    def test_json_is_alone_on_standard_output(self):
        done = fit("--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        answer = json.loads(done.stdout)
        self.assertEqual(answer["status"], "optimal")
        self.assertEqual(done.stderr, "")

    def test_equal_input_gives_equal_output(self):
        def told():
            answer = json.loads(fit("--json", "--alternatives", 5).stdout)
            answer.pop("millis")
            return answer
        self.assertEqual(told(), told())

    def test_up_to_k_alternatives(self):
        self.assertEqual(len(json.loads(fit("--json").stdout)["plans"]), 1)
        self.assertLessEqual(len(json.loads(fit("--json", "--alternatives", 1).stdout)["plans"]), 2)

    def test_without_json_a_week_is_drawn_and_its_cost_told(self):
        done = fit()
        self.assertEqual(done.returncode, 0, done.stderr)
        for said in ("Week 1 of 2", "Mon 30", "of treatment on", "Your groups", "Next"):
            self.assertIn(said, done.stdout)

    def test_another_week_can_be_drawn(self):
        self.assertIn("Week 2 of 2", fit("--week", 2).stdout)
        late = fit("--week", 3)
        self.assertEqual((late.returncode, late.stdout), (2, ""))
        self.assertIn("--week: is 3, expected 1 to 2", late.stderr)

    def test_nothing_fits_is_an_answer(self):
        done = fit("--json", client=self.busy_client())
        self.assertEqual(done.returncode, 0, done.stderr)
        answer = json.loads(done.stdout)
        self.assertEqual((answer["status"], answer["plans"]), ("infeasible", []))
        drawn = fit(client=self.folder / "client.json")
        self.assertEqual(drawn.returncode, 0)
        self.assertIn("Nothing on the timetable fits", drawn.stdout)

    def test_it_speaks_the_clients_language(self):
        spanish = self.client(lambda client: client["client"].update(languages=["es"]))
        self.assertIn("Sus grupos", fit(client=spanish).stdout)

def why(offering, *args, programme=PROGRAMME, client=CLIENT):
    return run("why", offering, "--programme", programme, "--client", client, *args)

class Explanations(InAFolder):
    def told(self, offering, client=CLIENT, programme=PROGRAMME):
        done = why(offering, "--json", client=client, programme=programme)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return json.loads(done.stdout)

    def test_what_is_in_the_way_is_named(self):
        done = why("day")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        for said in ("on site: 5 of 5 sessions clash", "“job” is at the same time", "not held this way",
                     "Cancelled, and nobody's miss: Mon 7 December"):
            self.assertIn(said, done.stdout)

    def test_what_fits_is_told_with_the_plan_that_has_it(self):
        done = why("evening#1")
        self.assertIn("online: nothing stands against it.", done.stdout)
        self.assertIn("Your plan of least burden has it, online.", done.stdout)
        self.assertIn("does without it", why("evening#3").stdout)

    def test_an_offering_joined_meeting_by_meeting_is_told_meeting_by_meeting(self):
        self.assertEqual([slot["id"] for slot in self.told("evening")["slots"]],
                         ["evening#1", "evening#2", "evening#3"])
        self.assertEqual([slot["id"] for slot in self.told("evening#2")["slots"]], ["evening#2"])

    def test_an_unknown_offering_is_answered_with_what_was_meant(self):
        for word, meant in (("evning", "evening"), ("saturda", "saturday"), ("evening#4", "evening#1 or evening#2")):
            done = why(word)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn(f"there is no offering {word}. Did you mean {meant}", done.stderr)
        for word in ("", "#", "day#1", "nothing of the kind", "\x1b[2J"):
            done = why(word)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertNotIn("\x1b", done.stderr)

    @needs_cases
    def test_it_agrees_with_the_plan(self):
        for client in sorted(CASES.glob("*/client.json")):
            programme = client.with_name("programme.json")
            if json.loads(client.with_name("expected.json").read_text())["status"] != "optimal":
                continue
            plan = json.loads(fit("--json", client=client, programme=programme).stdout)["plans"][0]
            for joined in plan["offerings"]:
                slot = self.told(joined["id"], client, programme)["slots"][0]
                access = next(one for one in slot["modalities"] if one["modality"] == joined["modality"])
                self.assertEqual((access["barriers"], access["exceeds"]), ([], []))
                self.assertEqual(slot["standing"]["joined"], joined["modality"])
                clashes = {one["start"] for one in access["clashes"]}
                usual = {one["start"] for one in plan["sessions"]
                         if one["offering"] == joined["id"] and one["makeUpFor"] is None}
                missed = {one["start"] for one in plan["missed"]
                          if one["offering"] == joined["id"] and one["why"] == "clash"}
                made_up = {one["makeUpFor"] for one in plan["sessions"] if one["makeUpOf"] == joined["id"]}
                cancelled = {one["start"] for one in slot["sessions"] if one["cancelled"]}
                self.assertEqual(clashes, (missed | made_up) - cancelled, client)
                self.assertEqual({one["start"] for one in slot["sessions"]}, usual | clashes | cancelled, client)

    def test_no_plan_is_no_trouble(self):
        client = self.busy_client()
        answer = self.told("saturday", client)
        self.assertIsNone(answer["burden"])
        self.assertIn("No plan fits as things are", why("saturday", client=client).stdout)

    def test_bad_input_is_told_first(self):
        done = why("day", client=self.folder / "absent")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("cannot be read", done.stderr)

    def test_it_speaks_the_clients_language(self):
        spanish = self.client(lambda client: client["client"].update(languages=["es"]))
        self.assertIn("presencial: 5 de 5 sesiones chocan", why("day", client=spanish).stdout)

class Drawings(InAFolder):
    def on_a_terminal(self, columns, **environment):
        parent, child = pty.openpty()
        env = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
        env.update({"TERM": "xterm", **environment})
        subprocess.run(["stty", "cols", str(columns)], stdin=child, check=True)
        process = subprocess.Popen([MEANWHILE, "fit", "--programme", PROGRAMME, "--client", CLIENT],
                                   stdout=child, stderr=child, env=env)
        os.close(child)
        seen = b""
        while True:
            try:
                chunk = os.read(parent, 65536)
            except OSError:
                break
            if not chunk:
                break
            seen += chunk
        os.close(parent)
        self.assertEqual(process.wait(), 0)
        return seen.decode()

    def widest(self, text):
        return max(len(re.sub(r"\x1b\[[0-9;]*m", "", line)) for line in text.splitlines()
                   if "meanwhile fit" not in line)

    def test_colour_on_a_terminal_only(self):
        self.assertIn("\x1b[", self.on_a_terminal(80))
        self.assertNotIn("\x1b", self.on_a_terminal(80, NO_COLOR="1"))
        self.assertNotIn("\x1b", self.on_a_terminal(80, TERM="dumb"))
        self.assertNotIn("\x1b", fit().stdout)

    def test_it_keeps_to_the_width_of_the_terminal(self):
        for columns in (60, 80, 100):
            self.assertLessEqual(self.widest(self.on_a_terminal(columns)), columns)
        self.assertLessEqual(self.widest(fit("--alternatives", 3).stdout), 80)

class Files(InAFolder):
    def test_a_calendar_that_tells_an_onlooker_nothing(self):
        done = fit("--ics", self.folder / "plan.ics", "--json")
        text = (self.folder / "plan.ics").read_bytes().decode()
        sessions = json.loads(done.stdout)["plans"][0]["sessions"]
        self.assertEqual(text.count("BEGIN:VEVENT\r\n"), len(sessions))
        self.assertEqual(text.count("SUMMARY:Appointment\r\n"), len(sessions))
        for session in sessions:
            self.assertNotIn(session["offering"], text)

    def test_a_calendar_of_ours_is_read_back_by_ourselves(self):
        sessions = json.loads(fit("--ics", self.folder / "a.ics", "--json").stdout)["plans"][0]["sessions"]
        done = run("busy", self.folder / "a.ics", "--from", "2026-11-30", "--days", 14, "--zone",
                   "America/New_York", "--json")
        busy = json.loads(done.stdout)
        self.assertEqual((busy["events"], busy["problems"]), (len(sessions), []))
        self.assertEqual([(one["start"], one["end"]) for one in busy["busy"]],
                         [(one["start"], one["end"]) for one in sessions])

    def test_a_picture_that_is_well_formed(self):
        import xml.etree.ElementTree as xml
        fit("--svg", self.folder / "week.svg")
        root = xml.parse(self.folder / "week.svg").getroot()
        self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")

    def test_files_are_for_their_owner_only(self):
        fit("--ics", self.folder / "plan.ics")
        self.assertEqual(stat.S_IMODE((self.folder / "plan.ics").stat().st_mode), 0o600)

    def test_both_files_or_none(self):
        done = fit("--ics", self.folder / "plan.ics", "--svg", self.folder / "no" / "week.svg")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("cannot be written", done.stderr)
        self.assertEqual(self.names(), [])

    def test_a_full_disk_leaves_no_half_file(self):
        before = self.put("plan.ics", "before")
        done = subprocess.run(["bash", "-c", 'ulimit -f 0; trap "" XFSZ; exec "$@"', "-", MEANWHILE, "fit",
                               "--programme", PROGRAMME, "--client", CLIENT, "--ics", before],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertEqual((before.read_text(), self.names()), ("before", ["plan.ics"]))

    def test_no_plan_no_file(self):
        done = fit("--ics", self.folder / "plan.ics", client=self.busy_client())
        self.assertEqual(done.returncode, 0)
        self.assertIn("plan.ics was not written", done.stderr)
        self.assertEqual(self.names(), ["client.json"])

    def test_a_device_stays_a_device(self):
        self.assertEqual(fit("--ics", "/dev/null").returncode, 0)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

class BadInput(InAFolder):
    def refused(self, done, *told):
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        for words in told:
            self.assertIn(str(words), done.stderr)
        return done.stderr.splitlines()

    def test_files_that_cannot_be_read(self):
        for path in (self.folder / "absent.json", self.folder):
            self.refused(fit(programme=path), f"{path}: cannot be read: ")
            self.refused(fit(client=path), f"{path}: cannot be read: ")

    def test_both_files_are_told_of_at_once(self):
        lines = self.refused(fit(programme=self.folder / "a", client=self.folder / "b"))
        self.assertEqual(len(lines), 2)

    def test_bytes_that_are_no_json(self):
        for name, content in {"empty": b"", "zeros": b"\0" * 999, "garbage": bytes(range(256)) * 40,
                              "cut": PROGRAMME.read_bytes()[:200], "list": b"[]", "number": b"7",
                              "deep": b"[" * 100_000, "utf16": '{"a": 1}'.encode("utf-16")}.items():
            path = self.put(name, content)
            for done in (fit(programme=path), fit(client=path)):
                self.refused(done, f"{path}: ")
                self.assertNotIn("\x00", done.stderr)

    def test_every_error_of_both_files_has_a_line(self):
        programme = json.loads(PROGRAMME.read_text())
        programme["programme"]["timeZone"] = "Mars/Olympus"
        programme["offerings"][0]["meetings"][0]["start"] = "25:00"
        client = self.client(lambda client: client["prescription"].update(weeks=-1, start="soon"))
        lines = self.refused(fit(programme=self.put("p.json", json.dumps(programme)), client=client))
        for field in ("programme.timeZone", "offerings[0].meetings[0].start"):
            self.assertTrue(any(f"p.json: {field}: " in line for line in lines), lines)
        for field in ("prescription.weeks", "prescription.start"):
            self.assertTrue(any(f"client.json: {field}: " in line for line in lines), lines)

    def test_a_calendar_that_is_not_there(self):
        client = self.client(lambda client: client.update(calendars=[{"file": "gone.ics"}]))
        self.refused(fit(client=client), "gone.ics")

    def test_calendars_are_looked_for_beside_the_client(self):
        self.put("life.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nEND:VCALENDAR\r\n")
        client = self.client(lambda client: client.update(calendars=[{"file": "life.ics"}]))
        self.assertEqual(fit(client=client).returncode, 0)

    def test_a_calendar_event_that_began_long_ago_is_planned_around(self):
        self.put("life.ics", "\r\n".join([
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y//EN", "BEGIN:VEVENT", "UID:away@x",
            "DTSTAMP:20261101T000000Z", "DTSTART;VALUE=DATE:20261105", "DTEND;VALUE=DATE:20261216",
            "END:VEVENT", "END:VCALENDAR", ""]))
        client = self.client(lambda client: client.update(calendars=[{"file": "life.ics"}]))
        answer = json.loads(fit("--json", client=client).stdout)
        self.assertEqual((answer["status"], answer["plans"]), ("infeasible", []))
        self.assertIn("away@x", why("saturday", "--json", client=client).stdout)
        busy = run("busy", self.folder / "life.ics", "--from", "2026-11-30", "--days", 7,
                   "--zone", "America/New_York")
        self.assertIn("2026-11-05 00:00 - 2026-12-16 00:00  away@x", busy.stdout)

    def test_nothing_is_written_for_bad_input(self):
        self.refused(fit("--ics", self.folder / "plan.ics", client=self.folder / "absent"))
        self.assertEqual(self.names(), [])

    def test_an_escape_in_a_file_does_not_reach_the_terminal(self):
        client = self.client(lambda client: client["client"].update(timeZone="\x1b[2J"))
        done = fit(client=client)
        self.refused(done)
        self.assertNotIn("\x1b", done.stderr)

class CommandLine(InAFolder):
    def test_a_misspelt_verb_is_answered_with_what_was_meant(self):
        done = run("fti")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("Did you mean fit?", done.stderr)

    def test_no_verb_is_told_which_there_are(self):
        done = run()
        self.assertEqual(done.returncode, 2)
        self.assertIn("fit, ", done.stderr)

    def test_help_and_version(self):
        version = re.search(r"project\(meanwhile VERSION (\S+)", (ROOT / "CMakeLists.txt").read_text())[1]
        self.assertEqual(run("--version").stdout, f"meanwhile {version}\n")
        self.assertIn(f'"meanwhile {version}"', (ROOT / "deploy/man/meanwhile.1").read_text())
        self.assertIn("Exit codes:", run("--help").stdout)
        for verb in self.verbs():
            self.assertIn("Examples:", run(verb, "--help").stdout)

    def verbs(self):
        listed = run("--help").stdout.split("Subcommands:")[1].split("\n\n")[0]
        return re.findall(r"^  (\w+)", listed, re.M)

    def test_the_man_page_is_sound_and_names_every_verb_and_option(self):
        page = ROOT / "deploy/man/meanwhile.1"
        shown = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", page],
                               capture_output=True, text=True, env={**os.environ, "MANWIDTH": "80"})
        self.assertEqual((shown.returncode, shown.stderr), (0, ""))
        text = " ".join(re.sub(r".\x08|\x1b\[[0-9;]*m", "", shown.stdout).split())
        self.assertIn("EXIT STATUS", text)
        for verb in self.verbs():
            self.assertIn(f"meanwhile {verb}", text)
            for option in re.findall(r"--[a-z]+", run(verb, "--help").stdout):
                if option != "--help":
                    self.assertIn(option, text)

    def test_completion_scripts_are_those_in_deploy(self):
        for shell, name in (("bash", "meanwhile.bash"), ("zsh", "_meanwhile"), ("fish", "meanwhile.fish")):
            self.assertEqual(run("completion", shell).stdout,
                             (ROOT / "deploy/completion" / name).read_text(),
                             f"meanwhile completion {shell} > deploy/completion/{name}")

    def test_bash_completes(self):
        def completed(*words):
            script = (f'source deploy/completion/meanwhile.bash; COMP_WORDS=(meanwhile "$@"); '
                      f'COMP_CWORD=$#; _meanwhile; printf "%s\\n" "${{COMPREPLY[@]}}"')
            done = subprocess.run(["bash", "-c", script, "-", *words], capture_output=True, text=True)
            self.assertEqual(done.stderr, "")
            return done.stdout.split()
        subprocess.run(["bash", "-n", "deploy/completion/meanwhile.bash"], check=True)
        self.assertEqual(completed("f"), ["fit"])
        self.assertEqual(completed("fit", "--prog"), ["--programme"])
        self.assertEqual(completed("fit", "--programme", "examples/tiny/pro"), ["examples/tiny/programme.json"])
        self.assertEqual(completed("check", "examples/tiny/c"), ["examples/tiny/client.json"])
        self.assertEqual(completed("completion", "z"), ["zsh"])
        self.assertEqual(completed("fit", "--week", ""), [])

    def test_check_judges_files(self):
        done = run("check", PROGRAMME, CLIENT)
        self.assertEqual((done.returncode, len(done.stdout.splitlines()), done.stderr), (0, 2, ""))
        self.assertEqual(run("check", self.put("x.json", "{")).returncode, 2)

    @needs_cases
    def test_check_finds_nothing_wrong_with_the_solved_cases(self):
        folders = sorted(CASES.glob("*/"))
        self.assertEqual(len(folders), 40)
        for folder in folders:
            done = run("check", folder / "programme.json", folder / "client.json")
            self.assertEqual((done.returncode, done.stderr), (0, ""), folder)

    def test_a_reader_that_goes_away_is_no_error(self):
        done = subprocess.run(["bash", "-c", '"$1" fit --programme "$2" --client "$3" | head -c 1 >/dev/null;'
                               ' echo ${PIPESTATUS[0]}', "-", MEANWHILE, PROGRAMME, CLIENT],
                              capture_output=True, text=True)
        self.assertEqual((done.stdout, done.stderr), ("0\n", ""))

    def test_a_full_standard_output_is_told(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([MEANWHILE, "fit", "--programme", PROGRAMME, "--client", CLIENT],
                                  stdout=full, stderr=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 2)
        self.assertIn("standard output: cannot be written", done.stderr)

if __name__ == "__main__":
    MEANWHILE = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
