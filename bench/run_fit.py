#!/usr/bin/env python3
"""Measures `meanwhile fit --json` as a person starts it: seeded cases, each in processes of its own on one core.

usage: bench/run_fit.py [--build DIR] [--sizes N,N] [--cases N] [--first-seed N] [--repeats N] [--limit SECONDS] [--out FILE]

A process that has not answered within the limit is ended. Its case is counted as not proven, and it counts
with at least the limit wherever it might have belonged: it may have had a plan, or needed changes. A case is
run several times and has the median of its figures, which takes the machine's noise out and nothing else.
"""
import argparse, dataclasses, json, math, os, pathlib, select, signal, statistics, subprocess, sys, tempfile, time

import machine

HELD_TO = {60: 1, 200: 5, 500: 25}  # ms, by offerings: p99 of the proven optimum
ALTERNATIVES, ALTERNATIVES_TIMES = 4, 4
CHANGES_HELD_TO = 100  # ms, the slowest
MEMORY_HELD_TO = 64    # MiB, the largest
NOT_PROVEN = "not proven"

@dataclasses.dataclass
class Run:
    """One process, or what several of the same case come to. Times in ms, memory in MiB."""
    status: str
    millis: float  # as plan.json says: the planner alone
    wall: float    # the whole process: its start, the files, the planner, the document
    memory: float

def run(command, limit):
    """One process with at most `limit` seconds."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1)])
        ended = os.pidfd_open(child)
        poll = select.poll()
        poll.register(ended, select.POLLIN)
        answered = bool(poll.poll(limit * 1000))
        wall = (time.perf_counter() - start) * 1000
        if not answered:
            os.kill(child, signal.SIGKILL)  # not waited for yet, so the number is still this child's
        _, code, usage = os.wait4(child, 0)
        os.close(ended)
        memory = usage.ru_maxrss / 1024
        if not answered:
            return Run(NOT_PROVEN, limit * 1000, limit * 1000, memory)
        if code:
            raise SystemExit(f"{' '.join(command)}: ended with {os.waitstatus_to_exitcode(code)}")
        out.seek(0)
        plan = json.load(out)
        return Run(plan["status"], plan["millis"], wall, memory)

def runs_of_case(command, limit, repeats):
    """The case's figures over `repeats` runs; not proven as soon as one of them is not."""
    runs = []
    while len(runs) < repeats and (not runs or runs[-1].status != NOT_PROVEN):
        runs.append(run(command, limit))
    if runs[-1].status == NOT_PROVEN:
        return runs[-1]
    return Run(runs[0].status, statistics.median(r.millis for r in runs), statistics.median(r.wall for r in runs),
               max(r.memory for r in runs))

@dataclasses.dataclass
class Size:
    """All cases of one number of offerings."""
    offerings: int
    plain: list         # of every case, as asked without alternatives
    alternatives: list  # of those with a plan; of those not proven, without asking again

    def count(self, status):
        return sum(r.status == status for r in self.plain)

    def with_a_plan(self):
        return [r for r in self.plain if r.status != "infeasible"]

    def in_need_of_changes(self):
        return [r for r in self.plain if r.status != "optimal"]

def measure(asked, offerings):
    build = pathlib.Path(asked.build).resolve()
    size = Size(offerings, [], [])
    with tempfile.TemporaryDirectory(prefix="meanwhile.") as folder:
        subprocess.run([build / "bench" / "make_fit_cases", folder, str(offerings), str(asked.cases), str(asked.first_seed)],
                       check=True)
        for case in sorted(pathlib.Path(folder).iterdir(), key=lambda path: int(path.name)):
            fit = [str(build / "meanwhile"), "fit", "--programme", str(case / "programme.json"),
                   "--client", str(case / "client.json"), "--json"]
            plain = runs_of_case(fit, asked.limit, asked.repeats)
            size.plain.append(plain)
            if plain.status == "optimal":
                more = [*fit, "--alternatives", str(ALTERNATIVES)]
                size.alternatives.append(runs_of_case(more, asked.limit, asked.repeats))
            elif plain.status == NOT_PROVEN:
                size.alternatives.append(plain)
    return size

def percentile(figures, share):
    """The least figure that `share` of all do not exceed."""
    return sorted(figures)[max(0, math.ceil(share * len(figures)) - 1)]

def shown(millis, limit):
    return f"≥ {millis:,.0f}" if millis >= limit * 1000 else f"{millis:,.2f}"

def row(offerings, question, runs, limit, *held_to):
    if not runs:
        return f"| {offerings} | {question} | 0 |" + " |" * 6 + "\n"
    millis = [r.millis for r in runs]
    at = {"p50": percentile(millis, 0.5), "p90": percentile(millis, 0.9), "p99": percentile(millis, 0.99), "max": max(millis)}
    cells = [str(offerings), question, str(len(runs)), *(shown(value, limit) for value in at.values()),
             shown(percentile([r.wall for r in runs], 0.99), limit), verdict(at, *held_to)]
    return "| " + " | ".join(cells) + " |\n"

def verdict(at, which="", most=None):
    if most is None:
        return ""
    return f"{which} {most}: {'kept' if at[which] <= most else 'not kept'}"

def report(sizes, limit):
    text = "| offerings | cases | optimal | infeasible | not proven | peak memory, MiB | held to |\n|--:|--:|--:|--:|--:|--:|---|\n"
    for size in sizes:
        memory = max(r.memory for r in size.plain + size.alternatives)
        text += (f"| {size.offerings} | {len(size.plain)} | {size.count('optimal')} | {size.count('infeasible')} | "
                 f"{size.count(NOT_PROVEN)} | {memory:.1f} | {MEMORY_HELD_TO}: {'kept' if memory < MEMORY_HELD_TO else 'not kept'} |\n")
    text += "\n| offerings | question | cases | p50 | p90 | p99 | max | process p99 | held to |\n|--:|---|--:|--:|--:|--:|--:|--:|---|\n"
    for size in sizes:
        least = HELD_TO.get(size.offerings)
        p99 = [("p99", least), ("p99", ALTERNATIVES_TIMES * least)] if least else [(), ()]
        text += row(size.offerings, "proven optimum", size.with_a_plan(), limit, *p99[0])
        text += row(size.offerings, f"with {ALTERNATIVES} alternatives", size.alternatives, limit, *p99[1])
        text += row(size.offerings, "changes needed", size.in_need_of_changes(), limit, "max", CHANGES_HELD_TO)
    return text

def explained(asked, own_memory):
    return f"""- seeds: {asked.first_seed} to {asked.first_seed + asked.cases - 1} of each size, drawn by `tests/oracle/big_*.cpp`
- runs: {asked.repeats} of each case, and their median; ended after {asked.limit:g} s, and then not proven
- times are in ms: `millis` of plan.json, which is the planner alone; `process p99` is from the start of the process to its end
- a case not proven counts with at least the limit, in every row where it might have belonged
- peak memory below the runner's own {own_memory:.0f} MiB cannot be told from it

"""

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build/bench")
    parser.add_argument("--sizes", default="60,200,500")
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--limit", type=float, default=2, metavar="SECONDS")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent / "results" / "fit.md")
    asked = parser.parse_args()
    heading = machine.heading(asked.build)
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # the children inherit it
    sizes = [measure(asked, int(offerings)) for offerings in asked.sizes.split(",")]
    results = report(sizes, asked.limit)
    own_memory = run([sys.executable, "-c", "print('{\"status\": \"\", \"millis\": 0}')"], 60).memory
    asked.out.parent.mkdir(exist_ok=True)
    asked.out.write_text("# `meanwhile fit`, the whole process\n\n" + heading + explained(asked, own_memory) + results)
    print(results, end="")

if __name__ == "__main__":
    main()
