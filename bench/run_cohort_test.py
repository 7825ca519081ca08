#!/usr/bin/env python3
"""The runner of `cohort` tells what it was told, judges by its targets, and draws what it measured.

usage: bench/run_cohort_test.py BUILD_DIR      which holds bench/make_cohorts
"""
import copy, pathlib, shutil, stat, subprocess, sys, tempfile, unittest
import xml.etree.ElementTree as xml

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import growth, run_cohort

BUILD = ""
SVG = "{http://www.w3.org/2000/svg}"

def document(people, placed):
    """As the contract has it: those placed first, then one that needs a seat and the others without a plan."""
    waiting = [{"place": 1, "why": "noSeat"}] + [{"why": "noPlan"}] * people
    return {"status": "stopped", "seed": 1, "millis": 812.4,
            "levels": [{"level": "priority", "value": 41, "bound": 41, "gap": 0}, {"level": "daysWaited", "value": 310, "bound": 310, "gap": 0},
                       {"level": "kept", "value": 12, "bound": 12, "gap": 0}, {"level": "burden", "value": 40210, "bound": 40170, "gap": 0.00099}],
            "people": [{"client": f"c{i}", "plan": {"label": "cohort"}} if i < placed else {"client": f"c{i}", "waiting": waiting[i - placed]}
                       for i in range(people)]}

# Answers for as many people as it has lines, as the contract has it.
STUB = """#!/usr/bin/env python3
import json, sys
sys.path.insert(0, {here!r})
from run_cohort_test import document
assert sys.argv[1] == "cohort" and "--json" in sys.argv
people = len(open(sys.argv[sys.argv.index("--clients") + 1]).readlines())
json.dump(document(people, people - 3), sys.stdout)
"""

def rows(text, start):
    """The cells of the rows that begin with these cells."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return [row for row in cells if row[:len(start)] == start]

def run(**changes):
    made = run_cohort.run_of(document(1000, 990), 0.9, 100, 1000, 100)
    for name, value in changes.items():
        setattr(made, name, value)
    return made

class RunCohort(unittest.TestCase):
    def folder(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="meanwhile."))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        return folder

    def program(self, text):
        program = self.folder() / "meanwhile"
        program.write_text(text)
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return program

    def test_cohorts_are_made_planned_told_and_drawn(self):
        out = self.folder() / "cohort.md"
        stub = self.program(STUB.format(here=str(pathlib.Path(__file__).parent)))
        subprocess.run([pathlib.Path(run_cohort.__file__), "--build", BUILD, "--sizes", "12:20,40:20", "--program", stub, "--out", out],
                       check=True, stdout=subprocess.DEVNULL)
        text = out.read_text()
        self.assertEqual([row[1:4] + row[6:] for row in rows(text, ["40"])[:1]], [["20", "stopped", "0.81", "37", "38", "0", ""]])
        self.assertEqual(rows(text, ["12"])[1], ["12", "41", "0.00 %", "310", "0.00 %", "12", "0.00 %", "40,210", "0.10 %"])
        for named in ("machine: ", "compiler: ", "commit: ", "data: `make_cohorts --seed 1`"):
            self.assertIn("- " + named, text)
        self.assertEqual(len(xml.parse(out.with_suffix(".svg")).findall(f"{SVG}circle")), 4)

    def test_who_waits_is_counted_by_why(self):
        made = run()
        self.assertEqual((made.placed, made.waiting, made.could_be_planned()), (990, {"noPlan": 9, "noSeat": 1}, 991))

    def test_an_answer_for_others_is_no_result(self):
        with self.assertRaises(SystemExit):
            run_cohort.run_of(document(11, 4), 1, 1, 12, 20)

    def test_people_who_could_not_be_read_are_no_result(self):
        wrong = {**document(12, 4), "problems": [{"line": 3, "path": "life", "words": "is missing"}]}
        with self.assertRaises(SystemExit):
            run_cohort.run_of(wrong, 1, 1, 12, 20)

    def test_a_target_is_kept_up_to_itself(self):
        self.assertIn(": kept", run_cohort.verdict(run(wall=5.0, memory=4096)))
        self.assertIn("not kept", run_cohort.verdict(run(wall=5.01)))
        self.assertIn("not kept", run_cohort.verdict(run(memory=4097)))
        self.assertIn("not kept", run_cohort.verdict(run(status=run_cohort.NO_ANSWER, levels={})))
        self.assertEqual(run_cohort.verdict(run(people=999)), "")

    def test_each_size_has_nearly_the_time_that_it_is_held_to(self):
        asked = run_cohort.asked_by([])
        self.assertEqual([run_cohort.limit_of(asked, *size) for size in ((1000, 100), (10000, 600), (300, 70))], [4, 81, 60])
        self.assertEqual(run_cohort.limit_of(run_cohort.asked_by(["--limit", "7"]), 1000, 100), 7)

    def test_gaps_are_judged_on_both_sides(self):
        for level, gap, kept in (("burden", 0.005, True), ("burden", 0.0051, False), ("priority", 0.0001, False)):
            made = run(levels=copy.deepcopy(run().levels))
            made.levels[level]["gap"] = gap
            self.assertEqual("not kept" not in run_cohort.verdict(made), kept, (level, gap))

    def test_what_does_not_end_is_ended_and_told(self):
        answer = run_cohort.measured([shutil.which("sleep"), "60"], 0.05)
        made = run_cohort.run_of(*answer, 100, 60)
        self.assertEqual(made.status, run_cohort.NO_ANSWER)
        self.assertEqual(rows(run_cohort.report([made]), ["100", "60"])[0][-1], "2 s, 0 %, 4 GiB: not kept")

    def test_a_program_that_fails_is_no_result(self):
        with self.assertRaises(SystemExit):
            run_cohort.measured([shutil.which("false")], 60)

    def test_cbc_stands_beside_with_what_it_found_or_nothing(self):
        size = {"columns": 9, "rows": 8, "entries": 7, "writing": 1.0}
        nothing = {"status": "no plan found", "value": None, "bound": 1300.2, "gap": None, "seconds": 300.5, "last": "presolved"}
        text = run_cohort.side_by_side(run(), {**size, "priority": nothing, "placed": 0}, 300)
        self.assertEqual(rows(text, ["CBC, plain whole-number model"])[0][1:],
                         ["no plan found", "", "1,300", "", "not asked", "", "300.5"])
        self.assertIn("The last that it said: `presolved`.", text)
        found = {"status": "optimal", "value": 41, "bound": 41, "gap": 0.0, "seconds": 200}
        dear = {"status": "feasible", "value": 50000, "bound": 40000, "gap": 0.2, "seconds": 300}
        text = run_cohort.side_by_side(run(), {**size, "priority": found, "burden": dear, "placed": 990}, 300)
        self.assertEqual(rows(text, ["CBC, plain whole-number model"])[0][1:],
                         ["990", "41", "41", "0.00 %", "50,000", "20.00 %", "500.0"])
        self.assertEqual(rows(text, ["`meanwhile cohort`"])[0][1:], ["990", "41", "41", "0.00 %", "40,210", "0.10 %", "0.8"])

class Growth(unittest.TestCase):
    def points(self, runs):
        root = xml.fromstring(growth.drawn(runs))
        return [(float(one.get("cx")), float(one.get("cy"))) for one in root.iter(f"{SVG}circle")]

    def test_ten_times_as_much_is_one_step_further_wherever_it_is(self):
        first, second, third = self.points([(100, 0.1, 10), (1000, 1, 10), (10000, 10, 10)])[:3]
        self.assertAlmostEqual(second[0] - first[0], third[0] - second[0], delta=0.11)
        self.assertAlmostEqual(first[1] - second[1], second[1] - third[1], delta=0.11)
        self.assertGreater(first[1], second[1])

    def test_all_of_it_is_on_the_paper(self):
        for x, y in self.points([(100, 0.004, 9), (3000, 7, 812), (10000, 88, 3999)]):
            self.assertTrue(0 < x < growth.WIDTH and 0 < y < growth.HEIGHT, (x, y))

    def test_it_is_read_on_dark_paper_and_aloud(self):
        text = growth.drawn([(100, 0.5, 20)])
        self.assertIn("prefers-color-scheme: dark", text)
        self.assertIn("100 people 0.5 s and 20 MiB", text)

    def test_nothing_measured_is_nothing_drawn(self):
        self.assertEqual(self.points([]), [])

if __name__ == "__main__":
    BUILD = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
