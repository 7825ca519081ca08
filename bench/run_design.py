#!/usr/bin/env python3
"""Measures `meanwhile design` against published timetables: people placed at the same staff hours, in the same rooms.

usage: bench/run_design.py [--build DIR] [--people N] [--groups N] [--seed N] [--limit SECONDS] [--threads N] [--out FILE]

Draws people (make_cohorts), asks nine hours a week of each as docs/study.md does, and plans them into every timetable of
examples/study/timetables.json, each run as often side by side as so many groups of nine hours have staff time for. (For their own figures copies stand as one group with the
seats of all, which is the same to people and sooner planned.) Then
`design` is given the best of them, and may close all of its groups and open as many of its own. Writes results/design.md.
"""
import argparse, copy, json, os, pathlib, subprocess, sys, tempfile, time

import machine
from run_cohort import table

HERE = pathlib.Path(__file__).parent
HOURS = 9      # a week, of each person
SEATS = 10     # in each group
WEEKS = 4
LONGER = 30    # seconds that a cohort under a published timetable has

def minutes(meeting):
    start, end = (int(meeting[key][:2]) * 60 + int(meeting[key][3:]) for key in ("start", "end"))
    return end - start

def staff_minutes(offerings):
    return sum(minutes(meeting) for offering in offerings for meeting in offering["meetings"])

def side_by_side(programme, budget, most):
    """The timetable as often as the staff minutes allow: its offerings in turn, each copy with a room and a leader of its own."""
    offerings, left = [], budget
    while len(offerings) < most:
        model = programme["offerings"][len(offerings) % len(programme["offerings"])]
        left -= staff_minutes([model])
        if left < 0:
            break
        offerings.append(copy.deepcopy(model) | {"id": f"given-{len(offerings) + 1}", "title": "", "module": "core", "seats": SEATS})
    return offerings

def as_one(offerings):
    """Copies of one group as a single one that has all their seats."""
    together = {}
    for offering in offerings:
        one = together.setdefault(json.dumps(offering["meetings"]), copy.deepcopy(offering) | {"seats": 0})
        one["seats"] += offering["seats"]
    return list(together.values())

def programme_of(offerings, groups):
    """As many rooms and members of staff as groups; whoever leads may lead anything, from early to late."""
    every_day = [{"days": ["MO", "TU", "WE", "TH", "FR", "SA"], "start": "06:00", "end": "22:00"}]
    for number, offering in enumerate(offerings, 1):
        offering |= {"site": "s1", "room": f"r{number}", "staff": [f"f{number}"]}
    return {"programme": {"id": "bench", "name": "Bench", "timeZone": "America/New_York"},
            "sites": [{"id": "s1", "name": "Site", "state": "NY", "timeZone": "America/New_York",
                       "rooms": [{"id": f"r{n}", "seats": SEATS} for n in range(1, groups + 1)]}],
            "modules": [{"id": "core", "name": "Core"}],
            "staff": [{"id": f"f{n}", "name": f"Facilitator {n}", "licensedIn": ["NY"], "leads": ["core"], "availability": every_day}
                      for n in range(1, groups + 1)],
            "offerings": offerings}

def proposals(modalities, groups):
    """What may take their place, no more groups in all: blocks joined as a whole, and meetings of which each person picks some."""
    common = {"kind": "group", "module": "core", "modality": modalities, "seats": SEATS, "break": 15, "earliest": "06:30", "latest": "20:30",
              "days": ["MO", "TU", "WE", "TH", "FR", "SA"]}
    blocks = groups * 3 // 8
    return [{"id": "block", "groups": blocks, "minutes": [150, 180], "daysPerWeek": {"min": 3, "max": 4}, **common},
            {"id": "pieces", "groups": groups - blocks, "minutes": [60, 90, 120, 180], "join": "any", "daysPerWeek": {"min": 2, "max": 6}, **common}]

def people_of(build, folder, asked):
    data = folder / "drawn"
    subprocess.run([build / "bench" / "make_cohorts", "--people", str(asked.people), "--offerings", str(asked.groups), "--weeks", str(WEEKS),
                    "--seed", str(asked.seed), data], check=True)
    lines = []
    for line in (data / "clients.jsonl").read_text().splitlines():
        client = json.loads(line)
        for key in ("held", "avoid", "priority", "waitingSince"):
            client.pop(key, None)
        client["prescription"] = {"level": "iop", "start": "2027-01-25", "weeks": WEEKS, "hoursPerWeek": {"min": HOURS}}
        lines.append(json.dumps(client))
    clients = folder / "clients.jsonl"
    clients.write_text("\n".join(lines) + "\n")
    return clients

def asked_of(program, verb, programme, clients, limit, asked, folder):
    file = folder / f"{verb}.json"
    file.write_text(json.dumps(programme))
    begun = time.perf_counter()
    done = subprocess.run([program, verb, "--programme", file, "--clients", clients, "--time-limit", str(limit), "--threads", str(asked.threads),
                           "--seed", str(asked.seed), "--json"], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(done.stdout), time.perf_counter() - begun

def placed(cohort):
    return sum("plan" in one for one in cohort["people"])

def never_twice(programme):
    """How many pairs of groups have one room or leader at one time: has to be none."""
    pairs = 0
    groups = programme["offerings"]
    overlap = lambda one, other: any(a["day"] == b["day"] and a["start"] < b["end"] and b["start"] < a["end"]
                                     for a in one["meetings"] for b in other["meetings"])
    for i, one in enumerate(groups):
        for other in groups[:i]:
            shared = set(one["staff"]) & set(other["staff"]) or (one.get("room") and one.get("room") == other.get("room"))
            pairs += bool(shared and overlap(one, other))
    return pairs

def measure(asked, folder):
    build = pathlib.Path(asked.build).resolve()
    program = build / "meanwhile"
    clients = people_of(build, folder, asked)
    budget = asked.groups * HOURS * 60
    published = json.loads((HERE.parent / "examples" / "study" / "timetables.json").read_text())["timetables"]
    given = []
    for one in published:
        offerings = side_by_side(one["programme"], budget, asked.groups)
        programme = programme_of(offerings, asked.groups)
        together = copy.deepcopy(programme) | {"offerings": as_one(offerings)}
        answer, seconds = asked_of(program, "cohort", together, clients, min(LONGER, asked.limit), asked, folder)
        given.append((placed(answer), one["name"], programme, seconds))
        print(f"{given[-1][0]:4} {one['name']}", file=sys.stderr)
    given.sort(key=lambda one: (-one[0], one[1]))
    best = given[0]
    ours = []
    for name, modalities in (("on site alone", ["onsite"]), ("on site and online", ["onsite", "online"])):
        programme = copy.deepcopy(best[2])
        programme["proposals"] = proposals(modalities, asked.groups)
        answer, seconds = asked_of(program, "design", programme, clients, asked.limit, asked, folder)
        if never_twice(answer):
            raise SystemExit("a room or a leader is in two places")
        if answer["after"]["staffMinutes"] > answer["before"]["staffMinutes"]:
            raise SystemExit("more staff time than was given")
        ours.append((name, answer, seconds))
        print(f"{answer['after']['placed']:4} ours, {name}", file=sys.stderr)
    return given, ours

def report(given, ours, asked):
    best = given[0][0]
    rows = [["", "people placed", "against the best published", "staff hours", "groups", "rooms", "seconds"]]
    for name, answer, seconds in ours:
        after = answer["after"]
        rows.append([f"`design`, {name}", f"**{after['placed']}**", f"{100 * (after['placed'] - best) / best:+.1f} %", f"{after['staffMinutes'] / 60:.1f}",
                     after["offerings"], after["rooms"], f"{seconds:.1f}"])
    for number, name, programme, seconds in given:
        rows.append([name, number, f"{100 * (number - best) / best:+.1f} %", f"{staff_minutes(programme['offerings']) / 60:.1f}",
                     len(programme["offerings"]), asked.groups, f"{seconds:.1f}"])
    verdict = ", ".join(f"{name}: {'kept' if answer['after']['placed'] >= 1.2 * best else 'not kept'}" for name, answer, _ in ours)
    return f"Held to: a fifth more people placed than under the best published timetable. {verdict[0].upper() + verdict[1:]}.\n\n" + table(rows)

def explained(asked):
    return f"""- people: `make_cohorts --people {asked.people} --seed {asked.seed}`, {HOURS} hours a week of each for {WEEKS} weeks and no other limit
- staff hours: {asked.groups} groups of {HOURS} hours; a published timetable runs side by side as often as they allow, with {SEATS} seats each;
  `design` has those of the best published one, never more
- rooms and staff: {asked.groups} of each, 06:00 to 22:00 but on Sundays, for everyone
- time: {asked.limit:g} s for `design`, reading, judging the given timetable and the one found included; `--threads {asked.threads}`
- published timetables are on site alone, so `design` is asked both ways; each was judged by `cohort` within {min(LONGER, asked.limit):g} s

"""

def asked_by(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build/bench")
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--groups", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=60, metavar="SECONDS")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--out", type=pathlib.Path, default=HERE / "results" / "design.md")
    return parser.parse_args(arguments)

def main():
    asked = asked_by(sys.argv[1:])
    heading = machine.heading(asked.build)
    with tempfile.TemporaryDirectory(prefix="meanwhile.") as folder:
        given, ours = measure(asked, pathlib.Path(folder))
    results = report(given, ours, asked)
    asked.out.write_text(f"# `meanwhile design`\n\n{heading}{explained(asked)}{results}")
    print(results, end="")

if __name__ == "__main__":
    main()
