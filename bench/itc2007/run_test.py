#!/usr/bin/env python3
"""The runner of the competition's instances solves a drawn one, goes on where it was, and hides nothing.

usage: bench/itc2007/run_test.py BUILD_DIR      which holds bench/itc2007/itc2007
"""
import pathlib, random, shutil, subprocess, sys, tempfile, unittest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))
import run

BUILD = ""

def drawn(events=12, rooms=3, students=20, slots=45):
    """An instance in which nothing is hard, as the text of a file."""
    chance = random.Random(17)
    rows = [[events, rooms, 0, students], [students] * rooms]
    rows += [[int(chance.random() < 0.2) for _ in range(events)] for _ in range(students)]
    rows += [[1] * slots] * events + [[0] * events] * events
    return "".join("".join(f"{number}\n" for number in row) for row in rows)

def made(instance, soft, distance=0, broken=0):
    return {"instance": instance, "seed": 1, "seconds": 1, "distance": distance, "soft": soft, "broken": broken,
            "processor": 1, "wall": 1}

def cells(text, start):
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return next(row for row in rows if row[0] == start)

class RunItc2007(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="meanwhile."))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        (self.folder / "comp-2007-2-99.tim").write_text(drawn())
        self.build = self.folder / "build"
        (self.build / "bench" / "itc2007").mkdir(parents=True)
        shutil.copy(f"{BUILD}/bench/itc2007/itc2007", self.build / "bench" / "itc2007")
        shutil.copy(f"{BUILD}/CMakeCache.txt", self.build)

    def measured(self, *options):
        out = self.folder / "itc2007.md"
        told = subprocess.run([run.__file__, "--build", self.build, "--data", self.folder, "--instances", "99",
                               "--seconds", "0.3", "--seeds", "2", "--out", out, *options],
                              check=True, capture_output=True, text=True).stdout
        return told, out.read_text()

    def test_a_drawn_instance_is_solved_judged_and_told(self):
        _, text = self.measured()
        row = cells(text, "99")
        self.assertEqual(row[1], "0")
        self.assertEqual(len(row[2].split(", ")), 2)
        for named in ("machine: ", "compiler: ", "commit: ", "runs: 0.3 s"):
            self.assertIn("- " + named, text)

    def test_what_was_run_is_not_run_again(self):
        told, _ = self.measured()
        self.assertEqual(told.count(": distance "), 2)
        log = self.build / "itc2007.jsonl"
        log.write_text(log.read_text() + '{"broken o')
        told, _ = self.measured()
        self.assertNotIn(": distance ", told)
        log.write_text(log.read_text().splitlines()[0] + '\n{"broken o')
        told, _ = self.measured("--jobs", "2")
        self.assertEqual(told.count(": distance "), 1)
        self.assertEqual(len(log.read_text().splitlines()), 2)

    def test_another_program_is_measured_anew(self):
        self.measured()
        with (self.build / "bench" / "itc2007" / "itc2007").open("ab") as program:
            program.write(b"\0")
        told, _ = self.measured()
        self.assertEqual(told.count(": distance "), 2)

    def test_a_run_that_fails_ends_the_measurement(self):
        (self.folder / "comp-2007-2-99.tim").write_text("3 x")
        done = subprocess.run([run.__file__, "--build", self.build, "--data", self.folder, "--instances", "99"],
                              capture_output=True, text=True)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn('comp-2007-2-99.tim:1: is "x", expected the number of rooms', done.stderr)

    def test_every_instance_is_won_drawn_or_lost(self):
        self.assertEqual(run.verdict(2, [made(2, 10), made(2, 10)]), "won")
        self.assertEqual(run.verdict(2, [made(2, 10), made(2, 11)]), "lost")
        self.assertEqual(run.verdict(8, [made(8, 0)]), "drawn")
        self.assertTrue(run.verdict(2, [made(2, 0), made(2, 0, distance=1)]).startswith("lost"))
        self.assertTrue(run.verdict(2, [made(2, 0, broken=1)]).startswith("lost"))

    def test_the_means_are_of_the_instances_that_were_run(self):
        text = run.report({1: [made(1, 300)], 2: [made(2, 0), made(2, 10)]}, 190)
        self.assertEqual(cells(text, "2")[1:5], ["0", "0, 10", "**5.0**", "1"])
        self.assertEqual(cells(text, "mean")[3], "**152.5**")
        self.assertEqual(cells(text, "mean")[-2], "109.8")
        self.assertIn("in 3 of 3 runs", text)
        self.assertIn("the best published one of these instances 109.8: not reached", text)
        self.assertIn("109.8: passed", run.report({1: [made(1, 0)], 2: [made(2, 0)]}, 190))
        self.assertIn("109.8: not reached", run.report({1: [made(1, 0)], 2: [made(2, 0, distance=1)]}, 190))

    def test_numbers_are_lists_and_spans(self):
        self.assertEqual(run.numbers("1-3,7"), [1, 2, 3, 7])

    def test_the_published_mean_is_the_one_to_pass(self):
        means = [sum(row[method] for row in run.PUBLISHED.values()) / 16 for method in range(5)]
        self.assertEqual(round(min(means), 1), 95.5)

if __name__ == "__main__":
    BUILD = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
