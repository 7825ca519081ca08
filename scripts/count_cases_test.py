#!/usr/bin/env python3
"""Cases are counted one by one, and no failure is lost, however a program ended."""
import json, pathlib, sys, tempfile, unittest
from unittest import mock

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import count_cases

def suite(**results):
    """A GoogleTest report: name=True passed, False failed, None skipped."""
    return {"testsuites": [{"name": "S", "testsuite": [
        {"name": name, "result": "SKIPPED" if result is None else "COMPLETED",
         **({"failures": [{"failure": "no"}]} if result is False else {})}
        for name, result in results.items()]}]}

def counted(statuses, reports, said=""):
    """How many passed, failed, were skipped, when ctest saw these statuses and programs left these reports."""
    with tempfile.TemporaryDirectory() as build:
        cases = "".join(f'<testcase name="{n}" status="{s}"><system-out>{said}</system-out></testcase>' for n, s in statuses.items())
        pathlib.Path(build, "ctest.xml").write_text(f"<testsuite>{cases}</testsuite>")
        pathlib.Path(build, "cases").mkdir()
        for file, report in reports.items():
            pathlib.Path(build, "cases", file).write_text(json.dumps(report))
        with mock.patch.object(count_cases, "programs", lambda _: {n: f"{n}_test" for n in statuses}):
            return tuple(len(part) for part in count_cases.count(build))

class CountCases(unittest.TestCase):
    def test_every_case_counts(self):
        self.assertEqual(counted({"time": "run"}, {"time_test.json": suite(a=True, b=True)}), (2, 0, 0))

    def test_a_failed_case_fails_and_its_neighbours_pass(self):
        self.assertEqual(counted({"time": "fail"}, {"time_test.json": suite(a=True, b=False)}), (1, 1, 0))

    def test_a_skipped_case_is_not_a_passed_one(self):
        self.assertEqual(counted({"time": "run"}, {"time_test.json": suite(a=True, b=None)}), (1, 0, 1))

    def test_a_crash_leaves_no_report_and_is_one_failure(self):
        self.assertEqual(counted({"time": "fail"}, {}), (0, 1, 0))

    def test_a_program_that_fails_after_its_cases_is_one_failure_more(self):
        self.assertEqual(counted({"time": "fail"}, {"time_test.json": suite(a=True)}), (1, 1, 0))

    def test_a_program_that_is_not_GoogleTest_is_one_case(self):
        self.assertEqual(counted({"man": "run", "time": "run"}, {"time_test.json": suite(a=True)}), (2, 0, 0))

    def test_what_unittest_ran_counts_one_by_one(self):
        self.assertEqual(counted({"cli": "run"}, {}, "....\nRan 4 tests in 0.1s\n\nOK\n"), (4, 0, 0))
        self.assertEqual(counted({"cli": "fail"}, {}, "FAIL: test_x (T)\nRan 4 tests in 0.1s\n\nFAILED (failures=1)\n"),
                         (3, 1, 0))
        self.assertEqual(counted({"cli": "fail"}, {}, "Traceback\n"), (0, 1, 0))

    def test_a_report_of_another_program_is_not_counted_twice(self):
        self.assertEqual(counted({"fit": "run", "fit_long": "run"},
                                 {"fit_test.json": suite(a=True), "fit_long_test.json": suite(a=True, b=True)}),
                         (3, 0, 0))

if __name__ == "__main__":
    unittest.main()
