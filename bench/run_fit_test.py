#!/usr/bin/env python3
"""The runner of `fit` measures tiny cases, and hides none that it saw no end of.

usage: bench/run_fit_test.py BUILD_DIR      which holds meanwhile and bench/make_fit_cases
"""
import pathlib, shutil, subprocess, sys, tempfile, unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import run_fit

BUILD = ""

def rows(text, start):
    """The cells of the rows that begin with these cells."""
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return [row for row in cells if row[:len(start)] == start]

class RunFit(unittest.TestCase):
    def results(self, *options):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="meanwhile."))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        out = folder / "fit.md"
        subprocess.run([pathlib.Path(run_fit.__file__), "--build", BUILD, "--sizes", "16", "--cases", "2", "--repeats", "2",
                        "--out", out, *options], check=True, stdout=subprocess.DEVNULL)
        return out.read_text()

    def test_cases_are_made_measured_and_counted(self):
        text = self.results("--limit", "3")
        _, cases, optimal, infeasible, not_proven, memory, _ = rows(text, ["16"])[0]
        self.assertEqual(cases, "2")
        self.assertEqual(int(optimal) + int(infeasible) + int(not_proven), 2)
        self.assertEqual(optimal, "1")
        self.assertGreater(float(memory), 1)
        for named in ("machine: ", "compiler: ", "commit: ", "seeds: 1 to 2"):
            self.assertIn("- " + named, text)

    def test_every_case_stands_where_it_belongs(self):
        plain = [run_fit.Run("optimal", 1, 2, 8), run_fit.Run("infeasible", 90, 91, 9), run_fit.Run("infeasible", 80, 81, 8)]
        text = run_fit.report([run_fit.Size(200, plain, [run_fit.Run("optimal", 3, 4, 65)])], 2)
        self.assertEqual(rows(text, ["200"])[0], ["200", "3", "1", "2", "0", "65.0", "64: not kept"])
        self.assertEqual(rows(text, ["200", "proven optimum"])[0][2:], ["1"] + ["1.00"] * 4 + ["2.00", "p99 5: kept"])
        self.assertEqual(rows(text, ["200", "with 4 alternatives"])[0][2:], ["1"] + ["3.00"] * 4 + ["4.00", "p99 20: kept"])
        self.assertEqual(rows(text, ["200", "changes needed"])[0][2:],
                         ["2", "80.00", "90.00", "90.00", "90.00", "91.00", "max 100: kept"])

    def test_what_is_not_proven_counts_with_the_limit_everywhere(self):
        text = self.results("--limit", "0.001")
        self.assertEqual(rows(text, ["16"])[0][1:5], ["2", "0", "0", "2"])
        for question in ("proven optimum", "with 4 alternatives", "changes needed"):
            self.assertEqual(rows(text, ["16", question])[0][2:8], ["2"] + ["≥ 1"] * 5)

    def test_a_program_that_fails_is_no_result(self):
        with self.assertRaises(SystemExit):
            run_fit.run([shutil.which("false")], 60)

    def test_percentiles_are_figures_that_were_measured(self):
        self.assertEqual(run_fit.percentile(list(range(1, 201)), 0.99), 198)
        self.assertEqual(run_fit.percentile([3, 1, 2], 0.5), 2)
        self.assertEqual(run_fit.percentile([5], 0.99), 5)

    def test_a_limit_is_kept_up_to_itself(self):
        def held(millis, which, most):
            return run_fit.row(60, "q", [run_fit.Run("optimal", millis, millis, 1)], 2, which, most)
        self.assertIn("p99 1: kept", held(1.0, "p99", 1))
        self.assertIn("p99 1: not kept", held(1.01, "p99", 1))

if __name__ == "__main__":
    BUILD = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
