"""The plain whole-number model of a cohort: the direct formulation, as one would write it down first.

For each person: whether she is placed, and for each slot and modality whether she joins. What is joined is attended
wherever it does not clash (skipping is not a choice), so no column is needed for that; a session that clashes may be
made up: a column for each session that may be visited, no more of them in a week and module than clash. Rows: what
overlaps, the minima and maxima of each week, days attended, seats of each session, groups that run, pairs apart.

What is simpler than the contract, so that it is easier for the solver: a way there and back a date and site in place
of stays; `maxGapDays` is left out; whatever is cancelled counts as attended and needs no make-up; a visit need not have
half the credit; two sessions at one site never keep each other out by their ways; rows that are equal are one; a life
whose weeks are all the same has one set of day columns; the days waited and what is kept are no goals. One thing makes
it smaller at the price of some plans: a slot of which more than a quarter of the sessions clash, or a third where shifts
rotate, can't be joined (by the contract it can, and be made up elsewhere every week).
"""
import collections
from choices import CLASH, CLOSED, EXCEPT, USUAL, Person, choices_of
from facts import overlap, slots_of
from mps import Model

COUNTED = (USUAL, CLOSED, EXCEPT)  # when minima are tested

class Cohort:
    """The model, and what its columns mean."""
    def __init__(self, programme, lines):
        self.model = Model()
        self.staff = {one["id"]: one for one in programme.get("staff", [])}
        self.modules = {one["id"]: one for one in programme.get("modules", [])}
        self.slots = list(slots_of(programme))
        self.placed = {}   # by person's id: her column and priority
        self.joins = {}    # by person's id: (choice, column)
        self.seats = collections.defaultdict(list)    # by (slot, day, start): (column, modality, joined)
        self.meets = collections.defaultdict(lambda: collections.defaultdict(list))  # by person: session: columns
        self.joined = collections.defaultdict(list)   # by slot: columns
        self.visited = collections.defaultdict(list)
        people = [Person(line, programme) for line in lines]
        self.apart = {tuple(sorted((one.id, other))) for one in people for other in one.avoid if other != one.id}
        self.shy = {one for pair in self.apart for one in pair}
        for person in people:
            PersonRows(self, person).add()
        self.share()
        self.keep_apart()

    def share(self):
        """Seats of each session, and groups that run."""
        by_id = {slot.id: slot for slot in self.slots}
        for (name, _, _), takers in self.seats.items():
            slot = by_id[name]
            self.model.at_most([(1, column) for column, _ in takers], slot.seats)
            self.model.at_most([(1, column) for column, modality in takers if modality == "online"], slot.online_seats)
        for slot in self.slots:
            if slot.min_more and (self.joined[slot.id] or self.visited[slot.id]):
                runs = self.model.column()
                self.model.at_least([(1, column) for column in self.joined[slot.id]] + [(-slot.min_more, runs)], 0)
                for column in self.joined[slot.id] + self.visited[slot.id]:
                    self.model.at_most([(1, column), (-1, runs)], 0)

    def keep_apart(self):
        for one, other in sorted(self.apart):
            if one in self.meets and other in self.meets:
                for session in self.meets[one].keys() & self.meets[other].keys():
                    self.model.at_most([(1, column) for column in self.meets[one][session] + self.meets[other][session]], 1)

    def goal_placed(self):
        """Prices of the first goal: priorities of people placed, negative since the model minimises."""
        prices = [0] * len(self.model.prices)
        for column, priority in self.placed.values():
            prices[column] = -priority
        return prices

class PersonRows:
    def __init__(self, cohort, person):
        self.cohort, self.person, self.model = cohort, person, cohort.model
        self.choices = list(choices_of(person, cohort.slots, cohort.staff, cohort.modules))
        self.column = {}      # of choices that may be joined, by their place
        self.visits = []      # (column, session, choice, session made up)
        self.days, self.clinical, self.trips = {}, {}, {}

    def add(self):
        self.z = self.model.column()
        self.cohort.placed[self.person.id] = (self.z, self.person.priority)
        for place, choice in enumerate(self.choices):
            if choice.joinable:
                self.column[place] = self.model.column(self.price(choice))
        self.cohort.joins[self.person.id] = [(self.choices[place], column) for place, column in self.column.items()]
        by_slot = collections.defaultdict(list)
        for place, column in self.column.items():
            by_slot[self.choices[place].slot.id].append((1, column))
        for columns in by_slot.values():
            self.model.at_most(columns + [(-1, self.z)], 0)
        self.make_up()
        self.attend()
        self.keep_clear()
        for week in range(len(self.person.doses)):
            self.add_week(week)
        self.allow_short()
        self.take_seats()

    def price(self, choice):
        weights = self.person.weights
        return sum(one.price if one.state == USUAL else weights["missed"] if one.state == CLASH else 0 for one in choice.sessions)

    def make_up(self):
        """A column for each session that may be visited in a week in which some session of its module may clash."""
        clashing = collections.defaultdict(list)
        for place, column in self.column.items():
            for one in self.choices[place].sessions:
                if one.state == CLASH:
                    clashing[one.week, self.choices[place].slot.offering.get("module")].append((1, column))
        visits = collections.defaultdict(list)
        for choice in self.choices:
            for one in choice.sessions:
                module = (one.week, choice.slot.offering.get("module"))
                if one.state == USUAL and module in clashing:
                    visits[module].append((-1, self.visit(choice, one)))
        for module, columns in visits.items():
            self.model.at_most([(1, column) for _, column in columns] + [(-count, column) for count, column in clashing[module]], 0)

    def visit(self, choice, one):
        weights = self.person.weights
        day = weights["day"] if self.person.steady else 0
        visit = self.model.column(weights["makeUp"] - weights["missed"] + one.price + one.there + one.back + day)
        self.visits.append((visit, one, choice))
        joined = [(1, column) for place, column in self.column.items() if self.choices[place].slot.id == choice.slot.id
                  and not self.dials_in(self.choices[place], choice, one)]
        self.model.at_most([(1, visit)] + joined, 1)
        return visit

    def dials_in(self, joined, choice, one):
        """Whether a visit is to the joined group itself, in its other modality."""
        return joined.modality != choice.modality and any(
            other.state == CLASH and other.span() == one.span() for other in joined.sessions)

    def group(self, day):
        """Dates that are attended alike share their columns."""
        return (day - 1) % 7 if self.person.steady else day

    def dates(self, group):
        if not self.person.steady:
            return 1
        days = (self.person.monday + 7 * week + group for week in range(len(self.person.doses)))
        return sum(day not in self.person.closed for day in days)

    def attend(self):
        """Days attended and ways there."""
        ways, attended = {}, collections.defaultdict(set)
        for place, column in self.column.items():
            choice = self.choices[place]
            for one in choice.sessions:
                if one.state in COUNTED:
                    attended[self.group(one.day)].add((column, choice.slot.clinical, choice.site()))
                    if choice.site() and one.state == USUAL:
                        key = (self.group(one.day), choice.site())
                        there, back = ways.get(key, (one.there, one.back))
                        ways[key] = min(there, one.there), min(back, one.back)
        visits = collections.defaultdict(list)
        for column, one, choice in self.visits:
            if not self.person.steady:
                visits[one.day].append((column, choice.slot.clinical, None))
        for group in sorted(attended.keys() | visits.keys()):
            self.add_day(group, sorted(attended[group], key=str) + visits[group], ways)

    def add_day(self, group, attended, ways):
        closed = not self.person.steady and group in self.person.closed
        times = self.dates(group)
        self.days[group] = self.model.column(0 if closed else self.person.weights["day"] * times)
        self.clinical[group] = self.model.column()
        clinical = [(-1, column) for column, counts, _ in attended if counts]
        self.model.at_most([(1, self.clinical[group])] + clinical, 0)
        for column, _, site in attended:
            self.model.at_most([(1, column), (-1, self.days[group])], 0)
            if (group, site) in ways and not closed:
                if (group, site) not in self.trips:
                    self.trips[group, site] = self.model.column(times * sum(ways[group, site]))
                self.model.at_most([(1, column), (-1, self.trips[group, site])], 0)

    def keep_clear(self):
        """What overlaps, in time or by its ways, in any week."""
        by_group = collections.defaultdict(dict)
        for place, column in self.column.items():
            for one in self.choices[place].sessions:
                if one.state == USUAL:
                    by_group[self.group(one.day)].setdefault(column, (self.choices[place], one))
        for held in by_group.values():
            items = list(held.items())
            self.at_one_time([], items)
            for column, (choice, one) in items:
                elsewhere = collections.defaultdict(list)
                for other, (second, two) in items:
                    if self.apart(choice, one, second, two):
                        elsewhere[second.site()].append((other, (second, two)))
                for others in elsewhere.values():
                    self.at_one_time([(1, column)], others)
        by_day = collections.defaultdict(list)
        for visit, one, choice in self.visits:
            by_day[one.day].append((visit, (choice, one)))
            others = [(column, found) for column, found in by_group[self.group(one.day)].items()
                      if overlap(one.span(), found[1].span()) and found[0].slot.id != choice.slot.id]
            self.at_one_time([(1, visit)], others)
        for visits in by_day.values():
            self.at_one_time([], visits)

    def at_one_time(self, beside, items):
        """Of the sessions that are held at the moment when one begins, and of what is beside, one is attended."""
        held = {frozenset(column for column, (_, one) in items if one.start <= begins.start < one.start + one.length)
                for _, (_, begins) in items}
        for columns in held:
            if not any(columns < other for other in held):
                self.model.at_most(beside + [(1, column) for column in columns], 1)

    def apart(self, choice, one, other, two):
        """Sessions that don't overlap, but with their ways do; at one site they may be one stay."""
        if choice.site() == other.site() or (one.start < two.start + two.length and two.start < one.start + one.length):
            return False
        shift = (one.day - two.day) * 1440
        return overlap(one.footprint, (two.footprint[0] + shift, two.footprint[1] + shift)) > 0

    def counted(self, week, value, wanted):
        """Terms of what a week reaches, as minima are tested, or as maxima are."""
        for place, column in self.column.items():
            choice = self.choices[place]
            total = sum(value(choice, one) for one in choice.sessions if one.week == week and one.state in wanted)
            if total:
                yield total, column
        for column, one, choice in self.visits:
            if one.week == week and value(choice, one):
                yield value(choice, one), column

    def add_week(self, week):
        dose = self.person.doses[week]
        allowed = self.person.wants.get("shortWeeksAllowed", 0)
        self.short = self.model.column() if allowed else None
        if allowed:
            self.shorts = getattr(self, "shorts", []) + [(1, self.short)]
        hours = dose.get("hoursPerWeek", {})
        clinical = lambda choice, one: one.credit if choice.slot.clinical else 0
        self.reach(self.counted(week, clinical, COUNTED), hours.get("min", 0) * 60)
        if hours.get("max") is not None:
            self.model.at_most(list(self.counted(week, clinical, (USUAL,))), hours["max"] * 60)
        for module in dose.get("modules", []):
            of_module = lambda choice, one: one.credit if choice.slot.offering.get("module") == module["id"] else 0
            self.reach(self.counted(week, of_module, COUNTED), module["minMinutesPerWeek"])
        for kind in dose.get("kinds", []):
            self.add_kind(week, kind)
        self.limit_days(week, dose)

    def add_kind(self, week, kind):
        """Sessions of a kind, by whole blocks of weeks."""
        block = kind.get("everyWeeks", 1)
        if (week + 1) % block:
            return
        of_kind = lambda choice, one: int(choice.slot.kind() == kind["kind"])
        terms = [term for one in range(week + 1 - block, week + 1) for term in self.counted(one, of_kind, COUNTED)]
        self.reach(terms, kind["min"])

    def limit_days(self, week, dose):
        days = dose.get("daysPerWeek", {})
        groups = range(7) if self.person.steady else range(self.person.monday + 7 * week, self.person.monday + 7 * week + 7)
        self.reach([(1, self.clinical[group]) for group in groups if group in self.clinical], days.get("min", 0))
        if days.get("max") is not None:
            self.model.at_most([(1, self.days[group]) for group in groups if group in self.days and
                                (self.person.steady or group not in self.person.closed)], days["max"])
        if dose.get("maxMinutesPerDay") is not None:
            for day in range(7):
                minutes = lambda choice, one: one.length if (one.day - 1) % 7 == day else 0
                self.model.at_most(list(self.counted(week, minutes, (USUAL,))), dose["maxMinutesPerDay"])

    def reach(self, terms, least):
        """A minimum binds who is placed, unless the week may be short."""
        if least:
            short = [(least, self.short)] if self.short is not None else []
            self.model.at_least(list(terms) + [(-least, self.z)] + short, 0)

    def allow_short(self):
        self.model.at_most(getattr(self, "shorts", []), self.person.wants.get("shortWeeksAllowed", 0))

    def take_seats(self):
        cohort, shy = self.cohort, self.person.id in self.cohort.shy
        for place, column in self.column.items():
            choice = self.choices[place]
            cohort.joined[choice.slot.id].append(column)
            for one in choice.sessions:
                if one.state in (USUAL, CLASH):
                    cohort.seats[choice.slot.id, one.day, one.start].append((column, choice.modality))
                if shy and one.state == USUAL:
                    cohort.meets[self.person.id][choice.slot.id, one.day, one.start].append(column)
        for column, one, choice in self.visits:
            cohort.visited[choice.slot.id].append(column)
            cohort.seats[choice.slot.id, one.day, one.start].append((column, choice.modality))
            if shy:
                cohort.meets[self.person.id][choice.slot.id, one.day, one.start].append(column)
