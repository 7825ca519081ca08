#!/usr/bin/env python3
"""The whole-number model of small cohorts comes to what is worked out by hand.

usage: bench/cohort_model/solve_test.py [TEST]      needs Debian's coinor-cbc
"""
import copy, pathlib, sys, tempfile, unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import cbc, solve

def group(id, *meetings, **more):
    return {"id": id, "kind": "group", "module": "core", "modality": ["onsite"], "site": "s", "seats": 9,
            "meetings": [{"day": day, "start": start, "end": end} for day, start, end in meetings], **more}

def programme(*offerings):
    return {"programme": {"id": "p", "timeZone": "America/New_York", "closedDates": []}, "sites": [{"id": "s"}, {"id": "t"}],
            "modules": [{"id": "core"}], "staff": [{"id": "kim", "licensedIn": ["NY"]}], "offerings": list(offerings)}

def client(id, life=(), hours=3, **more):
    line = {"client": {"id": id, "state": "NY", "travel": {"s": 20}}, "life": list(life), "priority": 1,
            "prescription": {"start": "2027-01-04", "weeks": 2, "hoursPerWeek": {"min": hours, "max": 12}}}
    return {**line, **more}

WORK = {"id": "job", "days": ["MO"], "start": "09:00", "end": "17:00", "travelTo": {"s": 10}}
EVENING = group("evening", ("MO", "17:30", "20:30"))

class Cohorts(unittest.TestCase):
    def solved(self, offerings, *clients):
        with tempfile.TemporaryDirectory(prefix="meanwhile.") as folder:
            answer = solve.solve(programme(*offerings), list(clients), 30, pathlib.Path(folder))
        self.assertEqual(answer["priority"]["status"], "optimal")
        return answer

    def joined(self, offerings, one):
        return self.solved(offerings, one)["plans"][one["client"]["id"]]

    def test_a_day_and_its_ways_are_paid_for(self):
        # Each of two weeks: 30 for the day, 20 from home and 20 back, and from work 10 and 20.
        self.assertEqual(self.solved([EVENING], client("a"))["burden"]["value"], 2 * 70)
        self.assertEqual(self.solved([EVENING], client("a", [WORK]))["burden"]["value"], 2 * 60)

    def test_dinner_has_its_price(self):
        dinner = {"id": "dinner", "days": ["MO"], "start": "16:45", "end": "17:45", "firm": False, "weight": 3}
        self.assertEqual(self.solved([EVENING], client("a", [dinner]))["burden"]["value"], 2 * (70 + 3 * 35))

    def test_one_seat_goes_to_the_higher_priority(self):
        answer = self.solved([{**EVENING, "seats": 1}], client("a"), client("b", priority=3))
        self.assertEqual((answer["placed"], answer["priority"]["value"]), (1, 3))
        self.assertEqual(answer["plans"], {"a": [], "b": ["evening/onsite"]})

    def test_a_seat_that_is_taken_is_no_seat(self):
        self.assertEqual(self.joined([{**EVENING, "seats": 2, "taken": 1}], client("a")), ["evening/onsite"])
        self.assertEqual(self.joined([{**EVENING, "seats": 2, "taken": 2}], client("a")), [])

    def test_a_group_runs_from_its_least_number_on(self):
        small = {**EVENING, "minSeats": 2}
        self.assertEqual(self.solved([small], client("a"))["placed"], 0)
        self.assertEqual(self.solved([small], client("a"), client("b"))["placed"], 2)
        self.assertEqual(self.solved([{**small, "taken": 1}], client("a"))["placed"], 1)

    def test_who_avoids_whom_holds_both_ways(self):
        for one, other in ((client("a", avoid=["b"]), client("b")), (client("a"), client("b", avoid=["a"]))):
            self.assertEqual(self.solved([EVENING], one, other)["placed"], 1)

    def test_work_is_in_the_way_up_to_the_way(self):
        self.assertEqual(self.joined([EVENING], client("a", [{**WORK, "end": "17:20"}])), ["evening/onsite"])
        self.assertEqual(self.joined([EVENING], client("a", [{**WORK, "end": "17:21"}])), [])

    def test_hours_are_reached_and_not_exceeded(self):
        late = group("late", ("TU", "18:00", "21:00"))
        self.assertEqual(len(self.joined([EVENING, late], client("a", hours=6))), 2)
        self.assertEqual(self.joined([EVENING], client("a", hours=3.1)), [])
        long = group("long", ("MO", "07:00", "19:30"))
        self.assertEqual(self.joined([long], client("a")), [])

    def test_what_overlaps_is_not_joined_together(self):
        both = group("both", ("MO", "20:29", "23:29"))
        self.assertEqual(self.joined([EVENING, both], client("a", hours=6)), [])
        both = group("both", ("MO", "20:30", "23:30"))
        self.assertEqual(len(self.joined([EVENING, both], client("a", hours=6))), 2)

    def test_between_sites_the_ways_must_fit(self):
        far = client("a", hours=6)
        far["client"]["travel"]["t"] = 30  # 20 back from the one, 30 to the other
        for start, end, placed in (("21:19", "23:30", 0), ("21:20", "23:30", 1)):
            other = group("other", ("MO", start, end), site="t")
            wants = copy.deepcopy(far)
            wants["prescription"]["hoursPerWeek"]["min"] = 5
            self.assertEqual(self.solved([EVENING, other], wants)["placed"], placed)

    def test_online_asks_for_a_licence(self):
        online = {**EVENING, "modality": ["online"], "staff": ["kim"]}
        self.assertEqual(self.joined([online], client("a")), ["evening/online"])
        away = client("a")
        away["client"]["state"] = "NJ"
        self.assertEqual(self.joined([online], away), [])

    def test_a_shift_that_clashes_is_made_up(self):
        rota = {"id": "rota", "rota": {"from": "2027-01-04", "days": [["09:00", "21:00"]] + [None] * 20}}
        wants, tuesday = client("a", [rota]), group("tuesday", ("TU", "17:30", "20:30"))
        wants["prescription"]["weeks"] = 3
        self.assertEqual(self.joined([EVENING, tuesday], wants), ["tuesday/onsite"])
        # In the first week alone there is a Tuesday: to visit it costs 45, to join it and miss Monday 120.
        answer = self.solved([EVENING, {**tuesday, "until": "2027-01-10"}], wants)
        self.assertEqual((answer["plans"]["a"], answer["burden"]["value"]), (["evening/onsite"], 3 * 70 + 45))

    def test_a_week_may_be_short_when_it_is_allowed(self):
        rota = {"id": "rota", "rota": {"from": "2027-01-04", "days": [["09:00", "21:00"]] + [None] * 20}}
        wants = client("a", [rota])
        wants["prescription"]["weeks"] = 3
        self.assertEqual(self.joined([EVENING], wants), [])
        wants["prescription"]["shortWeeksAllowed"] = 1
        answer = self.solved([EVENING], wants)
        self.assertEqual((answer["placed"], answer["burden"]["value"]), (1, 2 * 70 + 120))

    def test_a_course_is_entered_with_its_first_lesson(self):
        course = programme({**EVENING, "from": "2026-12-21"})
        course["modules"] = [{"id": "core", "entry": "cycle", "lessons": 2}]
        for lessons, placed in ((2, 1), (3, 0)):
            course["modules"][0]["lessons"] = lessons
            with tempfile.TemporaryDirectory(prefix="meanwhile.") as folder:
                self.assertEqual(solve.solve(course, [client("a")], 30, pathlib.Path(folder))["placed"], placed)

class Logs(unittest.TestCase):
    def test_what_cbc_says_is_read(self):
        stopped = ("Result - Stopped on time limit\n\nObjective value:                -1200.00000000\n"
                   "Lower bound:                    -1300.500\nGap:                            0.08\n")
        outcome = cbc.outcome_of(stopped, "Stopped on time - objective value -1200\n  0 x0  1  0\n** 7 x7  2  3\n 9 x9 0 1\n", 300)
        self.assertEqual((outcome.status, outcome.value, outcome.bound, outcome.values), ("feasible", -1200, -1300.5, {0: 1, 7: 2}))
        self.assertAlmostEqual(outcome.gap(), 100.5 / 1200)

    def test_nothing_found_is_told_as_such(self):
        outcome = cbc.outcome_of("Result - Stopped on time limit\n\nNo feasible solution found\nLower bound: -99.0\n", "", 300)
        self.assertEqual((outcome.status, outcome.value, outcome.bound, outcome.gap()), ("no plan found", None, -99, None))
        ended = cbc.outcome_of("Problem cohort has 9 rows\nCgl0004I processed model has 8 rows\n", "", 360)
        self.assertEqual((ended.status, ended.last), ("no plan found", "Cgl0004I processed model has 8 rows"))

    def test_a_model_that_cannot_be_read_is_no_result(self):
        with self.assertRaises(SystemExit):
            cbc.outcome_of("There were 3 errors on input\n** Current model not valid\n", "", 1)

if __name__ == "__main__":
    unittest.main(verbosity=2)
