"""What one person may join, and what becomes of each of its sessions in her weeks."""
import dataclasses
from facts import DEFAULT_WEIGHTS, Life, ordinal, overlap, wall

USUAL, CLOSED, EXCEPT, CLASH = "usual", "closed", "except", "clash"
MOST_CLASHING = {True: 4, False: 3}  # by whether weeks are alike: a slot of whose sessions more than one in so many clashes can't be joined

@dataclasses.dataclass(frozen=True)
class Session:
    week: int
    day: int  # ordinal
    start: int
    length: int
    credit: int
    state: str
    footprint: tuple
    price: int  # soft, late and modality, of the session by itself
    there: int  # the ways of the session by itself, weighted
    back: int

    def span(self):
        return self.day * 1440 + self.start, self.day * 1440 + self.start + self.length

@dataclasses.dataclass(frozen=True)
class Choice:
    slot: object
    modality: str
    sessions: tuple
    joinable: bool  # False: it may only be visited

    def site(self):
        return self.slot.offering.get("site") if self.modality == "onsite" else None

def steady(life):
    """Whether every week is the same."""
    return not any(key in entry for entry in life for key in ("rota", "from", "until", "everyWeeks"))

class Person:
    def __init__(self, line, programme):
        self.client, self.wants = line["client"], line["prescription"]
        self.id, self.priority = self.client["id"], line.get("priority", 1)
        self.avoid = line.get("avoid", [])
        self.weights = {**DEFAULT_WEIGHTS, **line.get("weights", {})}
        start = ordinal(self.wants["start"])
        self.doses = [{**self.wants, **phase} for phase in self.wants.get("phases", [self.wants]) for _ in range(phase["weeks"])]
        self.monday = start + (1 - start) % 7
        last = self.monday + 7 * len(self.doses)
        self.steady = steady(line.get("life", []))
        self.life = Life(line.get("life", []), self.client.get("travel", {}), self.monday, last)
        self.companions = [(one, Life(one.get("life", []), one.get("travel", {}), self.monday, last)) for one in line.get("companions", [])]
        self.closed = {ordinal(date) for date in programme["programme"].get("closedDates", [])}
        self.known = {}

    def allowed(self, slot, staff):
        """The modalities in which she may attend the slot, seats apart."""
        audience = slot.offering.get("audience", {})
        ages = audience.get("ages")
        if ages and not ages[0] <= self.client.get("age", -1) <= ages[1]:
            return
        if "languages" in audience and not set(audience["languages"]) & set(self.client.get("languages", [])):
            return
        state = self.client.get("state")
        for modality in slot.modalities():
            if modality == "onsite" and self.client.get("onsite", True) and slot.offering.get("site") in self.life.travel:
                yield modality
            licensed = any(state in staff[one].get("licensedIn", []) for one in slot.offering.get("staff", []))
            if modality == "online" and self.client.get("online", True) and licensed and state in audience.get("states", [state]):
                yield modality

    def session(self, slot, modality, week, meeting):
        day = self.monday + 7 * week + meeting.day
        state, footprint, price, there = self.at(slot, modality, day, meeting)
        if day in self.closed:
            state = CLOSED
        elif any(ordinal(date) == day for date in slot.offering.get("except", [])):
            state = EXCEPT
        back = self.weights["travel"] * (footprint[1] - footprint[0] - meeting.length) - there
        return Session(week, day, meeting.start, meeting.length, meeting.credit, state, footprint, price, there, back)

    def at(self, slot, modality, day, meeting):
        """What a session comes to; in a life whose weeks are all the same it is worked out once."""
        key = (slot.id, modality, meeting, 0 if self.steady else day)
        if key not in self.known:
            self.known[key] = (day, *self.judged(slot, modality, day, meeting))
        known, state, footprint, price, there = self.known[key]
        shift = (day - known) * 1440
        return state, (footprint[0] + shift, footprint[1] + shift), price, there

    def judged(self, slot, modality, day, meeting):
        site = slot.offering.get("site") if modality == "onsite" else None
        footprint = self.life.footprint(day, meeting.start, meeting.length, site)
        clash = self.life.clashes(footprint) or any(
            slot.kind() in one["for"] and (site is not None and site not in life.travel or
                                           life.clashes(life.footprint(day, meeting.start, meeting.length, site)))
            for one, life in self.companions)
        late = (day * 1440 + wall(self.weights["lateAfter"]), (day + 2) * 1440)
        price = self.life.softened(footprint) + self.weights["late"] * overlap(footprint, late) + self.weights[modality]
        return CLASH if clash else USUAL, footprint, price, self.weights["travel"] * (day * 1440 + meeting.start - footprint[0])

    def sessions(self, slot, modality):
        first = max(0, (slot.begins() - self.monday) // 7)
        for week in range(first, len(self.doses)):
            for meeting in slot.meetings:
                if slot.begins() <= self.monday + 7 * week + meeting.day <= slot.ends():
                    yield self.session(slot, modality, week, meeting)

def enters(person, slot, modules):
    """Whether the entry rule lets her join in the first week that she could."""
    module = modules.get(slot.offering.get("module"), {})
    first = max(person.monday, slot.begins() - (slot.begins() - 1) % 7)
    weeks = (first - (slot.begins() - (slot.begins() - 1) % 7)) // 7
    if any(one not in person.client.get("completed", []) for one in module.get("requires", [])):
        return False
    if module.get("entry") == "cohort":
        return weeks == 0
    return module.get("entry") != "cycle" or weeks % module["lessons"] == 0

def choices_of(person, slots, staff, modules):
    for slot in slots:
        if slot.seats <= 0:
            continue
        for modality in person.allowed(slot, staff):
            if modality == "online" and slot.online_seats <= 0:
                continue
            sessions = tuple(person.sessions(slot, modality))
            clashing = sum(one.state == CLASH for one in sessions)
            if sessions and clashing < len(sessions):
                joinable = clashing * MOST_CLASHING[person.steady] <= len(sessions) and enters(person, slot, modules)
                yield Choice(slot, modality, sessions, joinable)
