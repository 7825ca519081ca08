#!/usr/bin/env python3
"""`meanwhile cohort` from outside: its document, lines that are wrong, threads, files and Ctrl-C.

usage: tests/cli/cohort_test.py MEANWHILE       run with the project root as working directory
"""
import json, pathlib, signal, subprocess, sys, tempfile, unittest

MEANWHILE = ""
EXAMPLE = pathlib.Path("examples/cohort")
PROGRAMME = EXAMPLE / "programme.json"
CLIENTS = EXAMPLE / "clients.jsonl"

def run(*options, clients=CLIENTS, programme=PROGRAMME):
    return subprocess.run([MEANWHILE, "cohort", "--programme", programme, "--clients", clients, *options],
                          capture_output=True, text=True, timeout=600)

def lines():
    return CLIENTS.read_text().splitlines()

class Cohort(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.file = pathlib.Path(self.folder.name) / "clients.jsonl"

    def planned(self, text, *options):
        self.file.write_text(text)
        return run("--json", *options, clients=self.file)

    def test_everyone_has_a_plan_or_a_reason(self):
        done = run("--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        told = json.loads(done.stdout)
        self.assertEqual([one["client"] for one in told["people"]],
                         [json.loads(line)["client"]["id"] for line in lines()])
        for one in told["people"]:
            self.assertEqual(("plan" in one) + ("waiting" in one), 1)
        self.assertEqual([level["level"] for level in told["levels"]], ["priority", "daysWaited", "kept", "burden"])
        placed = [one["plan"] for one in told["people"] if "plan" in one]
        self.assertGreater(len(placed), 0)
        self.assertEqual(told["levels"][3]["value"], sum(plan["burden"]["total"] for plan in placed))

    def test_threads_make_no_difference(self):
        plans = [json.loads(run("--json", "--threads", str(n)).stdout)["people"] for n in (1, 2, 5)]
        self.assertEqual(plans[0], plans[1])
        self.assertEqual(plans[0], plans[2])

    def test_a_line_that_is_wrong_is_named_and_the_others_are_planned(self):
        broken = lines()[:3] + ["{", '{"client": {}}', "", lines()[0]]
        done = self.planned("\n".join(broken))
        self.assertEqual(done.returncode, 0, done.stderr)
        told = json.loads(done.stdout)
        self.assertEqual(len(told["people"]), 3)
        self.assertEqual({problem["line"] for problem in told["problems"]}, {4, 5, 7})
        self.assertIn(f"{self.file}:4: ", done.stderr)
        self.assertIn(f"{self.file}:7: client.id: ", done.stderr)

    def test_without_a_line_that_can_be_read_there_is_no_answer(self):
        for text in ("", "\n\n", "nonsense\n"):
            done = self.planned(text)
            self.assertEqual((done.returncode, done.stdout), (2, ""), text)
            self.assertIn("no line that can be read", done.stderr)

    def test_what_is_not_there_is_told(self):
        for options in ({"programme": "nowhere.json"}, {"clients": "nowhere.jsonl"}):
            done = run("--json", **options)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn("nowhere.json", done.stderr)

    def test_a_held_group_that_is_no_more_is_a_conflict(self):
        one = json.loads(lines()[0])
        one["held"] = ["long-gone"]
        told = json.loads(self.planned(json.dumps(one) + "\n").stdout)
        self.assertEqual(told["conflicts"], [{"client": one["client"]["id"], "held": "long-gone", "why": "unknownOffering"}])

    def test_plans_are_written_beside_each_line(self):
        out = pathlib.Path(self.folder.name) / "plans.jsonl"
        told = json.loads(run("--json", "--plans", out).stdout)
        written = [json.loads(line) for line in out.read_text().splitlines()]
        self.assertEqual([one.get("plan") for one in written], [one.get("plan") for one in told["people"]])
        self.assertEqual([{k: v for k, v in one.items() if k != "plan"} for one in written],
                         [json.loads(line) for line in lines()])

    def test_a_time_limit_gives_the_best_so_far(self):
        done = run("--json", "--time-limit", "0")
        self.assertEqual(done.returncode, 0, done.stderr)
        told = json.loads(done.stdout)
        self.assertEqual(len(told["people"]), len(lines()))
        self.assertEqual(told["status"], "feasible")

    def test_ctrl_c_gives_the_best_so_far(self):
        process = subprocess.Popen([MEANWHILE, "cohort", "--programme", PROGRAMME, "--clients", CLIENTS, "--json"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        process.stderr.readline()  # it has begun
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=600)
        self.assertEqual(process.returncode, 0)
        self.assertEqual(len(json.loads(out)["people"]), len(lines()))

    def test_nobody_is_named_on_the_screen(self):
        done = run()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("placed", done.stdout)
        for line in lines():
            self.assertNotIn(json.loads(line)["client"]["id"], done.stdout)

if __name__ == "__main__":
    MEANWHILE = sys.argv.pop(1)
    unittest.main()
