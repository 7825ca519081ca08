#!/usr/bin/env python3
"""Count the individual test cases of one ctest run, and name those that failed.

usage: scripts/count_cases.py BUILD_DIR      prints `PASSED FAILED`, failures to standard error

ctest knows one test for each program; GoogleTest wrote one JSON file for each program that reached its
end (GTEST_OUTPUT=json:BUILD_DIR/cases/). A program that failed without a failed case in its file (a
crash, a time-out, a sanitizer's exit) is one failed case more; a Python program says how many tests it ran;
any other is one case. Skipped and disabled cases are neither passed nor failed: they are named, and not counted.
"""
import json, pathlib, re, subprocess, sys
import xml.etree.ElementTree as xml

def programs(build):
    """The program that each ctest test runs, by the test's name."""
    shown = subprocess.run(["ctest", "--test-dir", build, "--show-only=json-v1"],
                           check=True, capture_output=True, text=True).stdout
    return {test["name"]: pathlib.Path(test["command"][0]).name
            for test in json.loads(shown)["tests"] if test.get("command")}

def cases(build, program):
    """(passed, failed, skipped) names of a GoogleTest program's cases, over all its runs."""
    found = ([], [], [])
    for file in sorted(pathlib.Path(build, "cases").glob("*.json")):
        if not re.fullmatch(re.escape(program) + r"(_\d+)?\.json", file.name):
            continue
        for suite in json.loads(file.read_text())["testsuites"]:
            for case in suite["testsuite"]:
                name = f"{program}: {suite['name']}.{case['name']}"
                if case.get("failures"):
                    found[1].append(name)
                elif case.get("result") == "COMPLETED":
                    found[0].append(name)
                else:
                    found[2].append(name)
    return found

def python_cases(name, output):
    """(passed, failed, skipped) names of what unittest says that it ran; empty when it says nothing."""
    ran = re.search(r"^Ran (\d+) tests? in ", output, re.M)
    if not ran:
        return [], [], []
    failed = re.findall(r"^(?:FAIL|ERROR): (.+)$", output, re.M)
    skipped = sum(int(n) for n in re.findall(r"skipped=(\d+)", output))
    passed = max(0, int(ran[1]) - len(failed) - skipped)
    return [f"{name}: test {i + 1}" for i in range(passed)], [f"{name}: {f}" for f in failed], [name] * skipped

def count(build):
    passed, failed, skipped = [], [], []
    counted, program_of = set(), programs(build)
    for test in xml.parse(pathlib.Path(build, "ctest.xml")).getroot().iter("testcase"):
        name, ran_well = test.get("name"), test.get("status") == "run"
        program = program_of.get(name, name)
        of_program = cases(build, program)
        if not any(of_program):
            of_program = python_cases(name, test.findtext("system-out") or "")
            program = name
        if program not in counted:
            counted.add(program)
            for total, part in zip((passed, failed, skipped), of_program):
                total.extend(part)
        if not ran_well and not of_program[1]:
            failed.append(f"{name}: the program failed outside of its cases")
        elif ran_well and not any(of_program):
            passed.append(name)
    return passed, failed, skipped

if __name__ == "__main__":
    passed, failed, skipped = count(sys.argv[1])
    for what, names in (("FAILED ", failed), ("skipped", skipped)):
        for name in names:
            print(f"{what} {name}", file=sys.stderr)
    print(len(passed), len(failed))
