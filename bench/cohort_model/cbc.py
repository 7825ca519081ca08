"""COIN-OR CBC on a model, and what it says of it."""
import dataclasses, math, pathlib, re, subprocess, time

GRACE = 60  # seconds after its limit in which it may end by itself

@dataclasses.dataclass
class Outcome:
    status: str            # optimal, feasible, infeasible or "no plan found"
    value: float = None    # of the best found
    bound: float = None    # no better value than this
    seconds: float = 0
    values: dict = dataclasses.field(default_factory=dict)  # of the columns that are not 0
    last: str = ""         # what it said last: how far it came

    def gap(self):
        if self.value is None or self.bound is None:
            return None
        return abs(self.value - self.bound) / max(1, abs(self.value))

def number_after(words, text):
    found = re.findall(rf"^{words}\s*(-?[\d.]+(?:e[+-]?\d+)?)", text, re.M | re.I)
    return float(found[-1]) if found else None

def values_in(text):
    """Of a solution file: the number, the name, the value and the price of a column a line."""
    rows = (line.split() for line in text.splitlines()[1:])
    return {int(row[-3][1:]): round(float(row[-2])) for row in rows if len(row) >= 4 and row[-3].startswith("x") and round(float(row[-2]))}

def outcome_of(log, solution, seconds):
    """What its log and its solution file come to."""
    if "Result - Problem proven infeasible" in log or "Problem is infeasible" in log:
        return Outcome("infeasible", seconds=seconds)
    if re.search(r"errors? on input|not valid", log):
        raise SystemExit("cbc could not read the model:\n" + log[:2000])
    value = number_after("Objective value:", log)
    bound = number_after("Lower bound:", log)
    if "No feasible solution found" in log or value is None:
        return Outcome("no plan found", bound=bound, seconds=seconds, last=log.strip().rpartition("\n")[2])
    optimal = "Result - Optimal solution found" in log
    return Outcome("optimal" if optimal else "feasible", value, value if optimal else bound, seconds, values_in(solution))

def solve(mps, limit):
    """CBC with its own settings, one thread, and a limit in seconds; ended when it does not keep to it."""
    solution, log = pathlib.Path(mps).with_suffix(".sol"), pathlib.Path(mps).with_suffix(".log")
    start = time.perf_counter()
    with log.open("w") as out:
        child = subprocess.Popen(["stdbuf", "-oL", "cbc", str(mps), "-timeMode", "elapsed", "-sec", str(limit), "-ratio", "0", "-solve",
                                  "-solution", str(solution)], stdout=out)
        try:
            child.wait(limit + GRACE)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
    seconds = time.perf_counter() - start
    return outcome_of(log.read_text(), solution.read_text() if solution.exists() else "", seconds)
