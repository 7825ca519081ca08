#!/usr/bin/env python3
"""Measures `meanwhile cohort --json` on drawn networks of 100 to 10,000 people, and CBC on a plain whole-number model.

usage: bench/run_cohort.py [--build DIR] [--sizes PEOPLE:OFFERINGS,...] [--seed N] [--limit SECONDS] [--threads N]
                           [--cbc PEOPLE] [--cbc-limit SECONDS] [--program FILE] [--out FILE]

Writes results/cohort.md, and beside it an SVG of how time and memory grow. Each size has nine tenths of the time that it
is held to, in whole seconds, since the whole process is held to it, and others a minute, unless a limit is given. What has no answer a
minute after its limit is ended, and stands as such.
"""
import argparse, dataclasses, json, os, pathlib, select, signal, subprocess, sys, tempfile, time

import growth, machine

GRACE = 60    # seconds
PATIENT = 60  # seconds for a size that is held to none
NO_ANSWER = "no answer"

@dataclasses.dataclass
class Target:
    seconds: float
    gap: float  # of the burden, while the priority placed is proven
    gib: float

HELD_TO = {(100, 60): Target(2, 0, 4), (1000, 100): Target(5, 0.005, 4), (10000, 600): Target(90, 0.01, 4)}

@dataclasses.dataclass
class Run:
    """One cohort, planned. Times in seconds, memory in MiB."""
    people: int
    offerings: int
    status: str
    seconds: float  # as the document says: the planner alone
    wall: float     # the whole process
    memory: float
    levels: dict = dataclasses.field(default_factory=dict)  # by name: value, bound, gap
    placed: int = 0
    waiting: dict = dataclasses.field(default_factory=dict)  # people by why

    def could_be_planned(self):
        return self.placed + self.waiting.get("noSeat", 0)

def measured(command, limit):
    """What a process wrote, its seconds and MiB; None when it had not ended by then."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        child = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1)])
        ended = os.pidfd_open(child)
        poll = select.poll()
        poll.register(ended, select.POLLIN)
        answered = bool(poll.poll(limit * 1000))
        wall = time.perf_counter() - start
        if not answered:
            os.kill(child, signal.SIGKILL)  # not waited for yet, so the number is still this child's
        _, code, usage = os.wait4(child, 0)
        os.close(ended)
        if not answered:
            return None, wall, usage.ru_maxrss / 1024
        if code:
            raise SystemExit(f"{' '.join(command)}: ended with {os.waitstatus_to_exitcode(code)}")
        out.seek(0)
        return json.load(out), wall, usage.ru_maxrss / 1024

def run_of(document, wall, memory, people, offerings):
    if document is None:
        return Run(people, offerings, NO_ANSWER, wall, wall, memory)
    if document.get("problems"):
        raise SystemExit(f"lines of the drawn people are wrong: {document['problems'][:3]}")
    if len(document["people"]) != people:
        raise SystemExit(f"{people} people were asked for, and {len(document['people'])} are answered for")
    whys = [one["waiting"]["why"] for one in document["people"] if "waiting" in one]
    return Run(people, offerings, document["status"], document["millis"] / 1000, wall, memory,
               {level["level"]: level for level in document["levels"]}, sum("plan" in one for one in document["people"]),
               {why: whys.count(why) for why in sorted(set(whys))})

def verdict(run):
    """Whether the run keeps what its size is held to."""
    target = HELD_TO.get((run.people, run.offerings))
    if target is None:
        return ""
    kept = (run.status != NO_ANSWER and run.wall <= target.seconds and run.memory <= target.gib * 1024 and
            run.levels["priority"]["gap"] == 0 and run.levels["burden"]["gap"] <= target.gap)
    return f"{target.seconds:g} s, {100 * target.gap:g} %, {target.gib:g} GiB: {'kept' if kept else 'not kept'}"

def level(run, name):
    if name not in run.levels:
        return "", ""
    one = run.levels[name]
    return f"{one['value']:,}", f"{100 * one['gap']:.2f} %"

def table(rows):
    head, *rest = rows
    lines = [head, ["--:"] * len(head), *rest]
    return "".join("| " + " | ".join(str(cell) for cell in line) + " |\n" for line in lines)

def report(runs):
    rows = [["people", "offerings", "status", "seconds", "process, s", "peak memory, MiB", "placed", "with a plan alone", "not known",
             "held to"]]
    for run in runs:
        rows.append([f"{run.people:,}", run.offerings, run.status, f"{run.seconds:.2f}", f"{run.wall:.2f}", f"{run.memory:.0f}",
                     f"{run.placed:,}", f"{run.could_be_planned():,}", run.waiting.get("notFound", 0), verdict(run)])
    text = table(rows) + "\n"
    names = ("priority", "daysWaited", "kept", "burden")
    rows = [["people", *(cell for name in names for cell in (name, "gap"))]]
    rows += [[f"{run.people:,}", *(cell for name in names for cell in level(run, name))] for run in runs]
    return text + table(rows)

def number(value):
    return "" if value is None else f"{value:,.0f}"

def share(value):
    return "" if value is None else f"{100 * value:.2f} %"

def side_by_side(run, answer, limit):
    """Ours and CBC's on one cohort."""
    placed, burden = answer["priority"], answer.get("burden", {"status": "not asked", "value": None, "gap": None, "seconds": 0})
    priority, ours = run.levels.get("priority", {}), run.levels.get("burden", {})
    none = placed["value"] is None
    said = f" The last that it said: `{placed['last']}`." if placed.get("last") else ""
    rows = [["", "placed", "priority", "its bound", "gap", "burden", "gap", "seconds"],
            ["`meanwhile cohort`", run.placed, number(priority.get("value")), number(priority.get("bound")), share(priority.get("gap")),
             number(ours.get("value")), share(ours.get("gap")), f"{run.seconds:.1f}"],
            ["CBC, plain whole-number model", "no plan found" if none else answer["placed"], number(placed["value"]), number(placed["bound"]),
             share(placed["gap"]), number(burden["value"]) or burden["status"], share(burden["gap"]),
             f"{placed['seconds'] + burden['seconds']:.1f}"]]
    return (f"\n## {run.people:,} people, the plain whole-number model through COIN-OR CBC\n\n"
            f"The model (bench/cohort_model): {answer['columns']:,} columns, {answer['rows']:,} rows, {answer['entries']:,} entries, "
            f"written in {answer['writing']:.0f} s, which is not counted. CBC: one thread, its own settings, {limit:g} s for each of two goals, then a minute to end." + said + "\n\n" + table(rows))

def explained(asked):
    return f"""- data: `make_cohorts --seed {asked.seed}`, twelve weeks; people with shifts that rotate among them
- limit: {f"{asked.limit:g} s" if asked.limit else f"nine tenths of the time that a size is held to, else {PATIENT} s"}, with `--threads {asked.threads}`; ended {GRACE} s later
- seconds: `millis` of the document, which is the planner alone; `process` is from its start to its end, with reading and writing
- gap: as the document tells it; what a size is held to means the whole process, and the gap of the burden, with the priority placed proven
- with a plan alone: placed, or waiting for a seat

"""

def limit_of(asked, people, offerings):
    target = HELD_TO.get((people, offerings))
    return asked.limit or (max(1, int(0.9 * target.seconds)) if target else PATIENT)

def plan(asked, folder, people, offerings):
    build = pathlib.Path(asked.build).resolve()
    data = pathlib.Path(folder) / str(people)
    subprocess.run([build / "bench" / "make_cohorts", "--people", str(people), "--offerings", str(offerings), "--seed", str(asked.seed), data],
                   check=True)
    limit = limit_of(asked, people, offerings)
    command = [str(asked.program or build / "meanwhile"), "cohort", "--programme", str(data / "programme.json"),
               "--clients", str(data / "clients.jsonl"), "--time-limit", f"{limit:g}", "--threads", str(asked.threads), "--json"]
    return run_of(*measured(command, limit + GRACE), people, offerings)

def ask_cbc(asked, folder, people):
    data = pathlib.Path(folder) / str(people)
    command = [pathlib.Path(__file__).parent / "cohort_model" / "solve.py", "--programme", data / "programme.json",
               "--clients", data / "clients.jsonl", "--limit", str(asked.cbc_limit)]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

def asked_by(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build/bench")
    parser.add_argument("--sizes", default="100:60,300:70,1000:100,3000:220,10000:600")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=0, metavar="SECONDS", help="0: by size")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--cbc", type=int, default=0, metavar="PEOPLE", help="the size that CBC is asked for, too; 0: none")
    parser.add_argument("--cbc-limit", type=float, default=300, metavar="SECONDS")
    parser.add_argument("--program", type=pathlib.Path, help="in place of the one in the build")
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path(__file__).parent / "results" / "cohort.md")
    return parser.parse_args(arguments)

def main():
    asked = asked_by(sys.argv[1:])
    heading = machine.heading(asked.build)
    sizes = [tuple(map(int, size.split(":"))) for size in asked.sizes.split(",")]
    with tempfile.TemporaryDirectory(prefix="meanwhile.") as folder:
        runs = [plan(asked, folder, *size) for size in sizes]
        results = report(runs)
        for run in runs:
            if run.people == asked.cbc:
                results += side_by_side(run, ask_cbc(asked, folder, run.people), asked.cbc_limit)
    drawing = asked.out.with_suffix(".svg")
    answered = [run for run in runs if run.status != NO_ANSWER]
    drawing.write_text(growth.drawn([(run.people, run.seconds, run.memory) for run in answered]))
    asked.out.write_text(f"# `meanwhile cohort`\n\n{heading}{explained(asked)}{results}\n![How time and memory grow]({drawing.name})\n")
    print(results, end="")

if __name__ == "__main__":
    main()
