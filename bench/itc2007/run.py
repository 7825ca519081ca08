#!/usr/bin/env python3
"""Solves the instances of ITC-2007 track 2 with the placement engine and holds the results against the published ones.

usage: bench/itc2007/run.py [--build DIR] [--data DIR] [--seconds S] [--seeds N] [--first-seed N] [--instances 1-16]
                            [--jobs N] [--out FILE]

Every solution is judged by `itc2007 check`, which shares nothing with the search. A finished run is a line of
BUILD/itc2007.jsonl; it is not made again by the same program with the same instance, seed and seconds, so a measurement
that was broken off goes on where it was.
"""
import argparse, concurrent.futures, hashlib, json, pathlib, re, statistics, subprocess, sys, tempfile, threading

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import machine

# Mean soft cost at the competition's limit, distance 0 in every run; source: Goh, Kendall, Sabar, JORS 70(6) 2019,
# doi 10.1080/01605682.2018.1468862, Table 11.
METHODS = {
    "P": "Nothegger et al. 2012, ants",
    "I": "Ceschia, Di Gaspero, Schaerf 2012, annealing",
    "Q": "Lewis, Thompson 2015",
    "R": "Goh, Kendall, Sabar 2017",
    "S": "the same, 2019",
}
PUBLISHED = {
    1: (613.0, 399.2, 377.0, 307.6, 209.4), 2: (556.0, 142.2, 382.2, 63.4, 10.1),
    3: (680.0, 209.9, 181.8, 199.4, 188.6), 4: (580.0, 349.6, 319.4, 328.8, 320.9),
    5: (92.0, 7.7, 7.5, 2.7, 2.9), 6: (212.0, 8.6, 22.8, 33.2, 54.7),
    7: (4.0, 4.9, 5.5, 18.0, 14.5), 8: (61.0, 1.5, 0.6, 0.0, 1.6),
    9: (202.0, 258.8, 514.4, 100.7, 15.2), 10: (4.0, 186.4, 1202.4, 65.3, 30.5),
    11: (774.0, 269.5, 202.6, 244.3, 201.6), 12: (538.0, 400.0, 340.2, 318.2, 303.5),
    13: (360.0, 120.0, 79.0, 99.5, 90.4), 14: (41.0, 3.6, 0.5, 0.2, 25.6),
    15: (29.0, 48.0, 139.9, 192.0, 12.5), 16: (101.0, 50.1, 105.2, 105.8, 45.8),
}

def numbers(text):
    """"1-3,7" as [1, 2, 3, 7]."""
    spans = [span.partition("-") for span in text.split(",")]
    return [number for first, _, last in spans for number in range(int(first), int(last or first) + 1)]

def figures(pattern, text, command):
    found = re.search(pattern, text)
    if not found:
        raise SystemExit(f"{' '.join(command)}: said {text.strip()!r}")
    return found.groups()

def told_by(command, may_end_with=(0,)):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in may_end_with:
        raise SystemExit(f"{' '.join(command)}: ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout

def solve(program, data, instance, seed, seconds):
    """One run, judged, as a line of the log has it."""
    problem = str(data / f"comp-2007-2-{instance}.tim")
    with tempfile.NamedTemporaryFile(suffix=".sln") as solution:
        command = [str(program), "solve", problem, solution.name, "--seconds", str(seconds), "--seed", str(seed)]
        processor, wall = figures(r"processor ([\d.e+-]+) s, wall ([\d.e+-]+) s", told_by(command), command)
        command = [str(program), "check", problem, solution.name]
        verdict = told_by(command, (0, 1))
    broken = verdict.count("broken: ")
    distance, soft = figures(r"distance (\d+), soft (\d+)", verdict, command)
    return {"instance": instance, "seed": seed, "seconds": seconds, "distance": int(distance), "soft": int(soft),
            "broken": broken, "processor": float(processor), "wall": float(wall)}

class Log:
    """The runs that are done: those of one program."""
    def __init__(self, path, program):
        self.path = path
        self.program = hashlib.sha256(program.read_bytes()).hexdigest()[:16]
        self.lock = threading.Lock()
        lines = path.read_text().splitlines() if path.exists() else []
        path.write_text("".join(f"{line}\n" for line in lines if self.read(line)))
        self.runs = [run for run in map(self.read, lines) if run and run["program"] == self.program]

    @staticmethod
    def read(line):
        try:
            return json.loads(line)
        except json.JSONDecodeError:
            return None  # broken off while it was written

    def find(self, instance, seed, seconds):
        wanted = (instance, seed, seconds)
        return next((run for run in self.runs if (run["instance"], run["seed"], run["seconds"]) == wanted), None)

    def add(self, run):
        with self.lock:
            self.runs.append({**run, "program": self.program})
            with self.path.open("a") as out:
                out.write(json.dumps(self.runs[-1]) + "\n")
            print(f"{run['instance']:2} seed {run['seed']}: distance {run['distance']}, soft {run['soft']}, "
                  f"{run['processor']:.1f} s", flush=True)

def measure(asked, program, log):
    """All runs that are asked for, by instance: those of the log, and the others made now."""
    wanted = [(instance, seed) for seed in range(asked.first_seed, asked.first_seed + asked.seeds)
              for instance in asked.instances]
    with concurrent.futures.ThreadPoolExecutor(asked.jobs) as pool:
        made = [pool.submit(solve, program, asked.data, *one, asked.seconds)
                for one in wanted if not log.find(*one, asked.seconds)]
        try:
            for run in concurrent.futures.as_completed(made):
                log.add(run.result())
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    runs = {instance: [] for instance in asked.instances}
    for instance, seed in wanted:
        runs[instance].append(log.find(instance, seed, asked.seconds))
    return runs

def mean(runs, what="soft"):
    return statistics.mean(run[what] for run in runs)

def is_valid(runs):
    return all(run["distance"] == 0 and run["broken"] == 0 for run in runs)

def verdict(instance, runs):
    """Against the best published mean; a run with a distance loses whatever its soft cost."""
    if instance not in PUBLISHED:
        return ""
    if not is_valid(runs):
        return "lost: not everything held"
    ours, best = round(mean(runs), 1), min(PUBLISHED[instance])
    return "won" if ours < best else "drawn" if ours == best else "lost"

def row(instance, runs):
    published = [f"{figure:.1f}" for figure in PUBLISHED.get(instance, ())] or [""] * len(METHODS)
    cells = [instance, max(run["distance"] for run in runs), ", ".join(str(run["soft"]) for run in runs),
             f"**{mean(runs):.1f}**", f"{mean(runs, 'processor'):.0f}", *published, verdict(instance, runs)]
    return "| " + " | ".join(map(str, cells)) + " |\n"

def report(runs, seconds):
    text = ("| # | worst distance | soft, by seed | mean | s, mean | " + " | ".join(METHODS) + " | against the best |\n" +
            "|--:|--:|---|--:|--:|" + "--:|" * len(METHODS) + "---|\n")
    text += "".join(row(instance, of) for instance, of in runs.items())
    known = [instance for instance in runs if instance in PUBLISHED]
    if not known:
        return text
    ours = statistics.mean(mean(runs[instance]) for instance in known)
    theirs = [statistics.mean(PUBLISHED[instance][method] for instance in known) for method in range(len(METHODS))]
    text += "| mean | | | **" + f"{ours:.1f}** | | " + " | ".join(f"{one:.1f}" for one in theirs) + " | |\n"
    valid = sum(run["distance"] == 0 and run["broken"] == 0 for of in runs.values() for run in of)
    held = all(is_valid(of) for of in runs.values()) and ours <= min(theirs)
    return text + (f"\nEverything held and no hard rule broken in {valid} of {sum(map(len, runs.values()))} runs of "
                   f"{seconds:g} s. Mean of the means {ours:.1f}, the best published one of these instances "
                   f"{min(theirs):.1f}: {'passed' if held and ours < min(theirs) else 'reached' if held else 'not reached'}.\n")

def explained(asked):
    methods = "; ".join(f"{letter} {name}" for letter, name in METHODS.items())
    return f"""- runs: {asked.seconds:g} s of the processor each, reading the file included, on one thread; seeds {asked.first_seed} to {asked.first_seed + asked.seeds - 1}; {asked.jobs} at a time
- a run ends early where nothing is left to better: `s, mean` is what it took
- published: mean soft cost at the competition's limit, of which 190 s is the strictest reading, on machines of their
  time; {methods}. Source: Goh, Kendall, Sabar, JORS 70(6) 2019, doi 10.1080/01605682.2018.1468862, Table 11
- instances: International Timetabling Competition 2007, track 2; every solution judged by `itc2007 check`, written separately

"""

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, default="build/bench")
    parser.add_argument("--data", type=pathlib.Path, default=HERE.parents[2] / "shared" / "data" / "itc2007")
    parser.add_argument("--seconds", type=float, default=190)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument("--instances", type=numbers, default=numbers("1-16"), metavar="1-16")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--out", type=pathlib.Path, default=HERE.parent / "results" / "itc2007.md")
    asked = parser.parse_args()
    program = asked.build / "bench" / "itc2007" / "itc2007"
    heading = machine.heading(asked.build)
    runs = measure(asked, program, Log(asked.build / "itc2007.jsonl", program))
    results = report(runs, asked.seconds)
    asked.out.write_text("# ITC-2007 track 2: post-enrolment course timetabling\n\n" + heading + explained(asked) + results)
    print(results, end="")

if __name__ == "__main__":
    main()
