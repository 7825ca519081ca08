#!/usr/bin/env python3
"""Measures `meanwhile repair` after one event, for each kind of event.

usage: bench/run_repair.py [--build DIR] [--people N] [--offerings N] [--seed N] [--planning SECONDS] [--limit SECONDS]
                           [--threads N] [--keep FOLDER] [--out FILE]

Draws people (make_cohorts), plans them (`cohort`), and three weeks into their plans lets happen what concerns most of them: of each
kind of event the facilitator, the room, the site and the group that most people have to do with. Each repair has --limit seconds.
Writes results/repair.md.
"""
import argparse, collections, datetime, json, os, pathlib, subprocess, sys, tempfile, time

import machine
from run_cohort import table

HERE = pathlib.Path(__file__).parent
TARGET = 1     # seconds
MONDAY = datetime.date(2027, 1, 25)

def day(number):
    return str(MONDAY + datetime.timedelta(days=number))

def drawn(asked, build, folder):
    """The folder's programme and plans, made where they are not there yet."""
    if not (folder / "plans.jsonl").exists():
        subprocess.run([build / "bench" / "make_cohorts", "--people", str(asked.people), "--offerings", str(asked.offerings),
                        "--seed", str(asked.seed), folder], check=True)
        subprocess.run([build / "meanwhile", "cohort", "--programme", folder / "programme.json", "--clients", folder / "clients.jsonl",
                        "--time-limit", str(asked.planning), "--threads", str(asked.threads), "--plans", folder / "plans.jsonl"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    programme = json.loads((folder / "programme.json").read_text())
    people = [json.loads(line) for line in (folder / "plans.jsonl").read_text().splitlines()]
    return programme, [one for one in people if one.get("plan")]

def most_common(values):
    """Of equals the first by name."""
    return min(collections.Counter(values).items(), key=lambda one: (-one[1], one[0]))[0]

def events_of(programme, people):
    """(what happened, its events): one event each."""
    groups = {one["id"]: one for one in programme["offerings"]}
    ahead = [(one["client"]["id"], groups[session["offering"].split("#")[0]]) for one in people for session in one["plan"]["sessions"]
             if day(0) <= session["start"][:10] < day(14)]
    holders = {(client, group["id"]) for client, group in ahead}
    facilitator = most_common(staff for _, group in holders for staff in groups[group]["staff"])
    site, room = most_common((groups[group]["site"], groups[group]["room"]) for _, group in holders if groups[group].get("room"))
    group = most_common(group for _, group in holders)
    client = people[0]["client"]["id"]
    shift = {"id": "new-shift", "kind": "work", "days": ["MO", "TU", "WE", "TH", "FR"], "start": "13:00", "end": "21:00"}
    return [
        ("one group cancelled for a day", {"event": "offeringCancelled", "offering": group, "from": day(0), "until": day(0)}),
        ("one person can't come for a day", {"event": "lifeChanged", "client": client, "from": day(1), "until": day(1), "life": [{**shift, "start": "08:00"}]}),
        ("a room closed for two weeks", {"event": "roomClosed", "site": site, "room": room, "from": day(0), "until": day(13)}),
        ("a site closed for a day", {"event": "siteClosed", "site": site, "from": day(1), "until": day(1)}),
        ("a facilitator away for a day", {"event": "staffAway", "staff": facilitator, "from": day(0), "until": day(0)}),
        ("a facilitator away for two weeks", {"event": "staffAway", "staff": facilitator, "from": day(0), "until": day(13)}),
        ("one person's shift changed for good", {"event": "lifeChanged", "client": client, "from": day(0), "life": [shift]}),
        ("one group cancelled for good", {"event": "offeringCancelled", "offering": group, "from": day(0)}),
    ]

def repaired(asked, program, folder, event):
    (folder / "events.json").write_text(json.dumps({"events": [event]}))
    begun = time.perf_counter()
    done = subprocess.run([program, "repair", "--programme", folder / "programme.json", "--plans", folder / "plans.jsonl",
                           "--events", folder / "events.json", "--as-of", day(0), "--time-limit", str(asked.limit),
                           "--threads", str(asked.threads), "--json"], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return json.loads(done.stdout), time.perf_counter() - begun

def row_of(name, answer, wall):
    levels = [f"{level['value']}" if level["gap"] == 0 else f"{level['value']} (at least {level['bound']})" for level in answer["levels"]]
    held = answer["status"] == "optimal" and answer["millis"] <= 1000 * TARGET
    return [name, sum(bool(one["takenAway"]) for one in answer["people"]), len(answer["people"]), *levels,
            answer["status"], f"{answer['millis']:.0f}", f"{wall:.2f}", "kept" if held else "**missed**"]

def measure(asked, folder):
    build = pathlib.Path(asked.build).resolve()
    programme, people = drawn(asked, build, folder)
    rows = [["what happened", "lose a session", "changed", "lost minutes", "disturbed", "broken", "burden added", "status", "repair, ms",
             "process, s", "1 s, proven"]]
    for name, event in events_of(programme, people):
        rows.append(row_of(name, *repaired(asked, build / "meanwhile", folder, event)))
        print(*rows[-1], sep=" | ", file=sys.stderr)
    return len(people), rows

def explained(asked, planned):
    return f"""- people: `make_cohorts --people {asked.people} --offerings {asked.offerings} --seed {asked.seed}`, planned by `cohort` in {asked.planning} s: {planned} have a plan
- each event is asked about by itself, as of {day(0)}; `--time-limit {asked.limit} --threads {asked.threads}`
- repair: from all read to the answer; process: reading and writing {asked.people} people included

"""

def asked_by(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build/bench")
    parser.add_argument("--people", type=int, default=500)
    parser.add_argument("--offerings", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--planning", type=int, default=30, metavar="SECONDS")
    parser.add_argument("--limit", type=int, default=20, metavar="SECONDS")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--keep", type=pathlib.Path, metavar="FOLDER", help="where what is drawn stays, and is found again")
    parser.add_argument("--out", type=pathlib.Path, default=HERE / "results" / "repair.md")
    return parser.parse_args(arguments)

def main():
    asked = asked_by(sys.argv[1:])
    heading = machine.heading(asked.build)
    with tempfile.TemporaryDirectory(prefix="meanwhile.") as own:
        folder = asked.keep or pathlib.Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        planned, rows = measure(asked, folder)
    results = table(rows)
    asked.out.write_text(f"# `meanwhile repair`\n\n{heading}{explained(asked, planned)}{results}")
    print(results, end="")

if __name__ == "__main__":
    main()
