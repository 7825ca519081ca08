#!/usr/bin/env python3
"""Measures the server under a programme of 2,000 people, and writes bench/results/serve.md.

usage: bench/run_serve.py [--build DIR] [--people N] [--seconds N]

The programme has a group of twelve for every twelve people, three evenings a week over eight weeks; everyone works by day and has
dinner at home. Everyone agrees to a plan first, so that groups are as full as they get. My week is asked for by wrk over 64 connections,
each time another person's; then everyone holds and agrees to her plan once more, 16 at a time, each over a connection of her own. The load runs on the same
machine as the server.
"""
import argparse, contextlib, json, pathlib, re, subprocess, sys, tempfile, threading, time

import machine
sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests" / "serve"))
from server import Server

CONNECTIONS, HANDS, SEATS = 64, 16, 12

def programme(people):
    evenings = [{"day": day, "start": "18:00", "end": "21:00"} for day in ("MO", "WE", "FR")]
    groups = [{"id": f"group-{number:03}", "title": f"Evening group {number}", "module": "cbt", "site": "main", "seats": SEATS,
               "meetings": evenings} for number in range(people // SEATS + 2)]
    return {"programme": {"id": "bench", "name": "Bench IOP", "timeZone": "America/New_York"},
            "sites": [{"id": "main", "name": "Main Street", "timeZone": "America/New_York"}],
            "modules": [{"id": "cbt", "name": "CBT skills"}], "offerings": groups}

LIFE = {"client": {"id": "someone", "timeZone": "America/New_York", "travel": {"main": 20}},
        "prescription": {"start": "2026-11-30", "weeks": 8, "hoursPerWeek": {"min": 9}, "daysPerWeek": {"min": 3}},
        "life": [{"id": "job", "kind": "work", "days": ["MO", "TU", "WE", "TH", "FR"], "start": "09:00", "end": "17:00"},
                 {"id": "dinner", "kind": "family", "days": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], "start": "18:30",
                  "end": "19:15", "firm": False}]}

def examples_in(folder, people):
    """The demo that is measured, as a folder of examples."""
    for path, document in (("harbor/programme.json", programme(people)), ("lives/someone/client.json", LIFE)):
        (folder / path).parent.mkdir(parents=True)
        (folder / path).write_text(json.dumps(document))
    return folder

def shared_out(work, people):
    """Every hand does its share of the people, each over one connection; how many seconds it took in all."""
    errors = []
    def do(share):
        try:
            for one in share:
                work(one)
                one.close()
        except Exception as error:
            errors.append(error)
    hands = [threading.Thread(target=do, args=(people[i::HANDS],)) for i in range(HANDS)]
    begin = time.monotonic()
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    if errors:
        raise errors[0]
    return time.monotonic() - begin

def expect(reply, status):
    if reply.status != status:
        raise RuntimeError(f"{reply.status}: {reply.body[:200]}")
    return reply

def memory_of(server):
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s*(\d+)", status)[1]) / 1024

def wrk(server, people, seconds):
    """(requests a second, p99 in milliseconds, errors) of My week, each request another person's."""
    script = pathlib.Path(server.folder, "weeks.lua")
    rows = ",\n".join(f'{{"{one.mine("week")}", "{one.cookie}"}}' for one in people)
    script.write_text("""local people = {%s}
local next_one = 0
function setup(thread) thread:set("first", next_one); next_one = next_one + 997 end
function init() at = first end
function request()
  at = at %% #people + 1
  return wrk.format("GET", people[at][1], {Cookie = people[at][2], Host = "127.0.0.1"})
end
""" % rows)
    told = subprocess.run(["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", script,
                           f"http://127.0.0.1:{server.port}"], check=True, capture_output=True, text=True).stdout
    rate = float(re.search(r"Requests/sec:\s*([\d.]+)", told)[1])
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", told).groups()
    p99 = float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
    errors = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    return rate, p99, int(errors[1]) if errors else 0

def start_ups(server, times=5):
    """Milliseconds from the start of the process to the first answer, over a store that is there."""
    taken = []
    for _ in range(times):
        server.stop()
        begin = time.monotonic()
        server.start()
        with contextlib.closing(server.visitor()) as anyone:
            expect(anyone.ask("GET", "/healthz"), 200)
        taken.append(1000 * (time.monotonic() - begin))
    return sorted(taken)[times // 2]

def measure(server, how_many, seconds):
    people = []
    for number in range(how_many):
        people.append(server.visitor(f"person-{number + 1:04}"))
        people[-1].close()  # asking again connects again
    proposals = {}
    def find(one):
        proposals[one.account] = expect(one.propose(), 200).etag
    for one in people:
        find(one)
        expect(one.hold(proposals[one.account], "first"), 201)
        expect(one.agree("first"), 201)
        one.close()
    shared_out(find, people)
    holding = shared_out(lambda one: expect(one.hold(proposals[one.account], "bench"), 201), people)
    agreeing = shared_out(lambda one: expect(one.agree("bench"), 201), people)
    rate, p99, errors = wrk(server, people, seconds)
    week = expect(people[0].ask("GET", people[0].mine("week")), 200)
    memory = memory_of(server)
    people[0].close()
    return [("My week, requests a second", f"{rate:,.0f}", "at least 5,000"),
            ("My week, p99 under 64 connections", f"{p99:.1f} ms", "below 20 ms"),
            ("My week, answers that were refusals", errors, "0"),
            ("My week, bytes", f"{len(week.body):,}", ""),
            ("holds a second, each on disk", f"{how_many / holding:,.0f}", "at least 500"),
            ("accepts a second, each on disk", f"{how_many / agreeing:,.0f}", "at least 500"),
            ("memory at its most", f"{memory:.0f} MiB", "below 100 MiB"),
            ("start-up to the first answer, median of 5", f"{start_ups(server):.0f} ms", "below 1,000 ms")]

def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", default="build/bench")
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--seconds", type=int, default=10)
    asked = parser.parse_args()
    heading = machine.heading(asked.build)
    with tempfile.TemporaryDirectory(prefix="meanwhile.") as folder:
        program = str(pathlib.Path(asked.build, "meanwhile").resolve())
        server = Server(program, demo=str(examples_in(pathlib.Path(folder), asked.people)), people=asked.people).start()
        try:
            rows = measure(server, asked.people, asked.seconds)
        finally:
            server.close()
    table = "| what | measured | wanted |\n|---|--:|--:|\n" + "".join("| {} | {} | {} |\n".format(*row) for row in rows)
    file = pathlib.Path(__file__).parent / "results" / "serve.md"
    file.write_text(f"# The server, with {asked.people:,} people\n\n{heading}\n{table}")
    print(table)

if __name__ == "__main__":
    main()
