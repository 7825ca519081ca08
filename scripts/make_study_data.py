#!/usr/bin/env python3
"""Make examples/study/: the figures and the timetables that `meanwhile study` draws from.

usage: scripts/make_study_data.py TIMETABLES.json FIGURES.json OUT_DIR

TIMETABLES.json lists published timetables (name, source_url, population, day_times, notes ...); FIGURES.json
life figures with their sources. Choices made here, each where it is made:
 - only timetables for adults whose days and clock times are all published (ADULT, COMPLETE);
 - one offering a timetable, on site: none of them publishes an online meeting with its time;
 - joined as a whole, unless its page says, or leaves open, that clients attend some of the days (CHOOSE);
 - where its page puts individual hours beside the group's, one offering for each way to fit them in (INDIVIDUAL);
 - each offering is a module of its own: nothing but its own other days makes up for a missed one;
 - no seats, ages or languages: the question is the clock.
"""
import itertools, json, pathlib, re, sys

# Words in `population`, or in `track` where that is empty, of timetables for the young.
YOUNG = re.compile(r"adolescent|teen|child|youth|13-1[78]", re.I)

# Clients attend some of the days. By name, with the words of the note that say so.
CHOOSE = {
    "UCSF Langley Porter PHP/IOP - IOP": "how many of the five days an IOP client attends is not stated",
    "Los Arroyos IOP": "an 'attend a subset' model",
    "Lake Avenue Recovery Evening Treatment Program": "Attend 'up to' four evenings",
    "OVPHF PHP/IOP/OPS": "IOP clients usually attend one to four of the days",
}
# Individual hours are fitted to each client beside the group's: how many, on one of which days each.
INDIVIDUAL = {
    "EBT (ebtseattle.com) Adult DBT IOP": ("two 1-h slots are fitted per client", [["MO"], ["TH"]]),
    "St. Louis Behavioral Medicine Institute - DBT IOP (adult)":
        ("Weekly primary-therapist session outside programme hours", [["MO", "TU", "WE", "TH", "FR"]]),
}
INDIVIDUAL_STARTS = ("08:00", "09:00", "12:00", "13:00", "15:00", "18:00")  # a guess: no page says when

# Shorter names for the tables.
SHORT = [(" (reshealth.org)", ""), (" (ebtseattle.com)", ""), (" Addiction Recovery Center", ""), (" (unnamed)", ""),
         ("St. Louis Behavioral Medicine Institute", "SLBMI"), (" (earlier published timetable)", " (earlier)")]

def short(name):
    for old, new in SHORT:
        name = name.replace(old, new)
    return name

def told(entry, words):
    """The note says what we say it says; or the record has changed, and so must our choice."""
    if words not in (entry["notes"] or ""):
        sys.exit(f"{entry['name']}: its note no longer says: {words}")
    return True

def meetings(entry):
    return [{"day": t["day"], "start": t["start"], "end": t["end"]} for t in entry["day_times"] if t["end"]]

def is_adult(entry):
    return not YOUNG.search(entry["population"] or entry["track"] or "")

def is_complete(entry):
    return entry["completeness"] == "full" and bool(meetings(entry))

def identifier(name, number):
    words = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-").split("-")
    return f"t{number:02}-" + "-".join(words[:3])

def hour_after(start):
    return f"{int(start[:2]) + 1:02}:{start[3:]}"

def overlap(one, other):
    return one["day"] == other["day"] and one["start"] < other["end"] and other["start"] < one["end"]

def fitted_weeks(entry):
    """The group's meetings with individual hours fitted in, in every way that leaves the group's alone."""
    words, sessions = INDIVIDUAL[entry["name"]]
    told(entry, words)
    group = meetings(entry)
    hours = [[{"day": day, "start": start, "end": hour_after(start)} for day in days for start in INDIVIDUAL_STARTS]
             for days in sessions]
    free = [[hour for hour in choices if not any(overlap(hour, meeting) for meeting in group)] for choices in hours]
    return [group + list(chosen) for chosen in itertools.product(*free)]

def offering(entry, name, week, more):
    return {"id": name, "title": entry["track"], "site": "main", "module": name, "meetings": week, **more}

def offerings(entry, name):
    if entry["name"] in INDIVIDUAL:
        return [offering(entry, f"{name}-{n}", week, {}) for n, week in enumerate(fitted_weeks(entry), 1)]
    choose = entry["name"] in CHOOSE and told(entry, CHOOSE[entry["name"]])
    return [offering(entry, name, meetings(entry), {"join": "any"} if choose else {})]

def timetable(entry, number):
    name = identifier(entry["name"], number)
    offered = offerings(entry, name)
    return {"name": short(entry["name"]), "track": entry["track"], "source": entry["source_url"],
            "programme": {
                "programme": {"id": name, "name": short(entry["name"]), "timeZone": "America/New_York"},
                "sites": [{"id": "main", "name": "Its site", "state": "NY", "timeZone": "America/New_York"}],
                "modules": [{"id": one["module"], "name": entry["track"]} for one in offered],
                "offerings": offered}}

def timetables(entries):
    chosen = [entry for entry in entries if is_complete(entry) and is_adult(entry)]
    return {"about": "Published IOP timetables for adults, as programmes. Made by scripts/make_study_data.py, "
                     "which says what was chosen. Zone and site stand in for those not published.",
            "timetables": [timetable(entry, number) for number, entry in enumerate(chosen, 1)]}

# What the population is drawn from: our name, the path in FIGURES.json, what is taken from there.
FIGURES = [
    ("employed", "employment_18_64", "percent"),
    ("fullTime", "full_part_time", "percent"),
    ("hoursPerWeek", "usual_hours_per_week", "percent"),
    ("multipleJobs", "multiple_jobs", "percent"),
    ("shiftType", "shift_type_full_time_2004", "percent"),
    ("worksOnDay", "worked_on_diary_day", ("weekday_percent_who_worked", "weekend_day_percent_who_worked")),
    ("leaveHome", "leave_home_time", "percent"),
    ("commute", "commute_minutes_one_way", "percent"),
    ("youngestChild", "children_in_household", ("percent", "employed_percent")),
    ("partner", "partner", "parents_percent"),
    ("childTrips", "child_trips_weekday", "percent_picking_up_or_dropping_off"),
    ("childCare", "child_care_minutes_weekday", ("percent_any", "mean_minutes_if_any")),
    ("schoolStart", "school_start_all_public_2020_21", "percent"),
    ("dinner", "dinner", ("half_peak_window", "peak")),
]

def population(figures):
    chosen = {}
    for name, path, parts in FIGURES:
        entry = figures[path]
        source = entry["source"]
        values = {part: entry[part] for part in ([parts] if isinstance(parts, str) else parts)}
        chosen[name] = {"universe": entry.get("universe", ""), "confidence": entry["confidence"],
                        "source": source["url"], "note": source.get("note", ""), **values}
    return {"about": "Figures that `meanwhile study` draws its people from. General US population, not people in "
                     "treatment. confidence: A a publisher's own figure, B tabulated from public microdata, C restated "
                     "by others. Made by scripts/make_study_data.py.",
            "figures": chosen}

def main(timetables_file, figures_file, out):
    read = lambda file: json.loads(pathlib.Path(file).read_text())
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    for name, made in (("timetables.json", timetables(read(timetables_file))),
                       ("population.json", population(read(figures_file)))):
        (out / name).write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n")

if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
