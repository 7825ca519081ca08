#!/usr/bin/env python3
"""Measures pieces with Google Benchmark on one core, and writes bench/results/NAME.md for each.

usage: bench/run_pieces.py [--build DIR] NAME...      NAME_bench is run: ical, json, fit

Each benchmark is run five times; what is written is the median, and how far the five spread.
"""
import argparse, json, os, pathlib, subprocess

import machine

REPEATS = 5
RESULTS = pathlib.Path(__file__).parent / "results"

def measured(program):
    """{benchmark: {aggregate: row}}, in the order in which they ran."""
    done = subprocess.run([program, "--benchmark_format=json", f"--benchmark_repetitions={REPEATS}",
                           "--benchmark_report_aggregates_only=true"],
                          check=True, stdout=subprocess.PIPE, text=True)
    rows = {}
    for row in json.loads(done.stdout)["benchmarks"]:
        if row.get("error_occurred"):
            raise SystemExit(f"{row['name']}: {row['error_message']}")
        rows.setdefault(row["run_name"], {})[row["aggregate_name"]] = row
    return rows

def table(rows):
    text = "| benchmark | median | spread |\n|---|--:|--:|\n"
    for name, by in rows.items():
        text += f"| {name} | {by['median']['cpu_time']:,.3f} {by['median']['time_unit']} | {by['cv']['cpu_time']:.1%} |\n"
    return text

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="+", metavar="NAME")
    parser.add_argument("--build", default="build/bench")
    asked = parser.parse_args()
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    RESULTS.mkdir(exist_ok=True)
    for name in asked.names:
        heading = machine.heading(asked.build)
        results = table(measured(pathlib.Path(asked.build, "bench", f"{name}_bench").resolve()))
        # The pieces of `fit` stand beside the verb itself, which fit.md is about.
        file = RESULTS / ("fit_pieces.md" if name == "fit" else f"{name}.md")
        file.write_text(f"# Pieces: {name}\n\n{heading}- spread: standard deviation of {REPEATS} runs, by their mean\n\n{results}")
        print(f"{file}\n{results}")

if __name__ == "__main__":
    main()
