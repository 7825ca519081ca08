"""What a programme and a client say, on one clock: minutes since 0001-01-01, wall time.

The whole-number model looks at weeks, not at instants: everyone must be in one time zone, and the two nights a year
on which the clocks change are as long as any other.
"""
import dataclasses, datetime

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DEFAULT_WEIGHTS = {"travel": 1, "day": 30, "makeUp": 45, "missed": 120, "online": 0, "onsite": 0, "lateAfter": "21:00", "late": 2}
NEAR = 120  # minutes within which a commitment is where the way to or from a stay begins or ends

def ordinal(text):
    return datetime.date.fromisoformat(text).toordinal()

def wall(text):
    return int(text[:2]) * 60 + int(text[3:])

def span(day, start, end):
    """An interval of a date; an end not after its start is on the next day."""
    first, last = wall(start), wall(end)
    return day * 1440 + first, day * 1440 + last + (1440 if last <= first else 0)

def overlap(one, other):
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))

@dataclasses.dataclass(frozen=True)
class Commitment:
    start: int
    end: int  # with its rest
    ways: dict
    firm: bool = True
    weight: int = 1
    home: bool = False  # it rests, so the way begins at home

@dataclasses.dataclass(frozen=True)
class Meeting:
    day: int
    start: int
    length: int
    credit: int

@dataclasses.dataclass(frozen=True)
class Slot:
    """An offering as it can be joined."""
    id: str
    offering: dict
    meetings: tuple
    seats: int          # free ones; a large number when there is no cap
    online_seats: int
    min_more: int       # people that must join so that it runs, 0 when it runs already
    clinical: bool

    def modalities(self):
        return self.offering.get("modality", ["onsite"])

    def kind(self):
        return self.offering.get("kind", "group")

    def begins(self):
        return ordinal(self.offering["from"]) if self.offering.get("from") else 0

    def ends(self):
        return ordinal(self.offering["until"]) if self.offering.get("until") else 10**9

def meeting_of(one):
    start, end = wall(one["start"]), wall(one["end"])
    length = end - start if end > start else end + 1440 - start
    return Meeting(DAYS.index(one["day"]), start, length, one.get("credit", length))

def slot_of(offering, name, meetings, clinical):
    taken = offering.get("taken", 0)
    seats = offering.get("seats", 10**6)
    online = offering.get("onlineSeats", seats) - offering.get("takenOnline", 0)
    return Slot(name, offering, tuple(meeting_of(one) for one in meetings), seats - taken, min(seats - taken, online),
                max(0, offering.get("minSeats", 0) - taken), clinical)

def slots_of(programme):
    counts = {module["id"]: module.get("counts", "clinical") for module in programme["modules"]}
    for offering in programme["offerings"]:
        clinical = counts.get(offering.get("module"), "clinical") == "clinical"
        if offering.get("join", "all") == "any":
            for number, meeting in enumerate(offering["meetings"], 1):
                yield slot_of({**offering, **({"taken": meeting["taken"]} if "taken" in meeting else {})},
                              f"{offering['id']}#{number}", [meeting], clinical)
        else:
            yield slot_of(offering, offering["id"], offering["meetings"], clinical)

def dates_of(entry, first, last):
    """The dates from `first` to `last` on which an entry of a life begins, with its start and end."""
    rota = entry.get("rota")
    begin = ordinal(rota["from"]) if rota else ordinal(entry["from"]) if "from" in entry else 0
    end = ordinal(entry["until"]) if entry.get("until") else 10**9
    for day in range(max(first, begin), min(last, end) + 1):
        if rota:
            hours = rota["days"][(day - begin) % len(rota["days"])]
            if hours:
                yield day, hours[0], hours[1]
        elif DAYS[(day - 1) % 7] in entry["days"]:
            week = (day - 1) // 7 - (begin - 1) // 7
            if week % entry.get("everyWeeks", 1) == 0:
                yield day, entry["start"], entry["end"]

def commitments_of(life, first, last):
    for entry in life:
        rest = entry.get("rest", 0)
        for day, start, end in dates_of(entry, first, last):
            begins, ends = span(day, start, end)
            yield Commitment(begins, ends + rest, entry.get("travelTo", {}), entry.get("firm", True), entry.get("weight", 1), rest > 0)

class Life:
    """A person's commitments by date, and how far the sites are."""
    def __init__(self, life, travel, first, last):
        self.travel = travel
        self.firm, self.soft = {}, {}
        for one in commitments_of(life, first - 2, last + 2):
            by_day = self.firm if one.firm else self.soft
            for day in range(one.start // 1440, (one.end - 1) // 1440 + 1):
                by_day.setdefault(day, []).append(one)

    def near(self, minute, day, side):
        """The way's commitment: nearest to `minute` on its date, before it (-1) or after it (1)."""
        best = None
        for one in self.firm.get(day, []) + self.firm.get(day - 1, []):
            edge = one.end if side < 0 else one.start
            away = (minute - edge) * -side
            if 0 <= away <= NEAR and edge // 1440 == day and (best is None or away < best[0]):
                best = (away, one)
        return best[1] if best else None

    def way(self, site, minute, day, side):
        one = self.near(minute, day, side)
        if one is None or (side < 0 and one.home):
            return self.travel[site]
        return one.ways.get(site, self.travel[site])

    def footprint(self, day, start, length, site):
        """Of a stay by itself; online there is no site."""
        begin, end = day * 1440 + start, day * 1440 + start + length
        if site is None:
            return begin, end
        return begin - self.way(site, begin, day, -1), end + self.way(site, end, day, 1)

    def clashes(self, footprint):
        days = range(footprint[0] // 1440, (footprint[1] - 1) // 1440 + 1)
        return any(overlap(footprint, (one.start, one.end)) for day in days for one in self.firm.get(day, []))

    def softened(self, footprint):
        """Weighted minutes of soft commitments that a footprint touches."""
        days = range(footprint[0] // 1440, (footprint[1] - 1) // 1440 + 1)
        touched = {id(one): one for day in days for one in self.soft.get(day, [])}
        return sum(one.weight * overlap(footprint, (one.start, one.end)) for one in touched.values())
