#!/usr/bin/env python3
"""Solves a cohort as a plain whole-number model with COIN-OR CBC, and says what came of it, as JSON.

usage: bench/cohort_model/solve.py --programme FILE --clients FILE [--limit SECONDS] [--people N] [--keep FOLDER]

Two runs, each with the limit: the most priority placed; then, when that was proven, the least burden with as much
placed. Without a proof the second run is left out, since its goal is not known.
"""
import argparse, json, pathlib, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import cbc, formulate, mps

def run(cohort, prices, folder, name, limit):
    file = folder / f"{name}.mps"
    with file.open("w") as out:
        cohort.model.write(out, prices)
    return cbc.solve(file, limit)

def told(outcome, sign):
    """Of one run; `sign` turns what is minimised into what is told."""
    return {"status": outcome.status, "value": None if outcome.value is None else sign * outcome.value,
            "bound": None if outcome.bound is None else sign * outcome.bound, "gap": outcome.gap(), "seconds": round(outcome.seconds, 2), "last": outcome.last}

def people_placed(cohort, outcome):
    return sum(outcome.values.get(column, 0) for column, _ in cohort.placed.values())

def solve(programme, lines, limit, folder):
    start = time.perf_counter()
    cohort = formulate.Cohort(programme, lines)
    answer = {"people": len(lines), **cohort.model.size(), "writing": round(time.perf_counter() - start, 2)}
    prices = cohort.goal_placed()
    first = run(cohort, prices, folder, "placed", limit)
    answer["priority"] = told(first, -1)
    answer["placed"] = people_placed(cohort, first)
    if first.status == "optimal":
        cohort.model.row([(-prices[column], column) for column, _ in cohort.placed.values()], "G", -round(first.value))
        second = run(cohort, cohort.model.prices, folder, "burden", limit)
        answer["burden"] = told(second, 1)
        answer["placed"] = people_placed(cohort, second) or answer["placed"]
        first = second if second.values else first
    answer["plans"] = {person: [f"{choice.slot.id}/{choice.modality}" for choice, column in joins if column in first.values]
                       for person, joins in cohort.joins.items()}
    return answer

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programme", required=True, type=pathlib.Path)
    parser.add_argument("--clients", required=True, type=pathlib.Path)
    parser.add_argument("--limit", type=float, default=300, metavar="SECONDS")
    parser.add_argument("--people", type=int, help="the first so many lines alone")
    parser.add_argument("--keep", type=pathlib.Path, metavar="FOLDER", help="where the model's files stay")
    asked = parser.parse_args()
    lines = [json.loads(line) for line in asked.clients.read_text().splitlines() if line][:asked.people]
    with tempfile.TemporaryDirectory(prefix="meanwhile.") as folder:
        if asked.keep:
            asked.keep.mkdir(parents=True, exist_ok=True)
        print(json.dumps(solve(json.loads(asked.programme.read_text()), lines, asked.limit, asked.keep or pathlib.Path(folder))))

if __name__ == "__main__":
    main()
