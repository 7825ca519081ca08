#!/usr/bin/env python3
"""A drawn network is what bench/README.md says of it.

usage: bench/make_cohorts_test.py BUILD_DIR      which holds bench/make_cohorts
"""
import collections, itertools, json, pathlib, shutil, subprocess, sys, tempfile, unittest

BUILD = ""
MINUTES = {day: 1440 * number for number, day in enumerate(("MO", "TU", "WE", "TH", "FR", "SA", "SU"))}

def minute(meeting, which):
    return MINUTES[meeting["day"]] + int(meeting[which][:2]) * 60 + int(meeting[which][3:])

class Network(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="meanwhile."))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.drawn = cls.made("drawn", "--people", "600", "--offerings", "150")
        cls.programme = json.loads((cls.drawn / "programme.json").read_text())
        cls.people = [json.loads(line) for line in (cls.drawn / "clients.jsonl").read_text().splitlines()]

    @classmethod
    def made(cls, name, *options):
        subprocess.run([pathlib.Path(BUILD) / "bench" / "make_cohorts", *options, cls.folder / name], check=True)
        return cls.folder / name

    def test_equal_options_give_equal_files_and_other_seeds_others(self):
        again = self.made("again", "--people", "600", "--offerings", "150", "--weeks", "12", "--seed", "1")
        other = self.made("other", "--people", "600", "--offerings", "150", "--seed", "2")
        for file in ("programme.json", "clients.jsonl"):
            self.assertEqual((self.drawn / file).read_bytes(), (again / file).read_bytes())
            self.assertNotEqual((self.drawn / file).read_bytes(), (other / file).read_bytes())

    def test_it_is_as_large_as_was_asked(self):
        self.assertEqual((len(self.people), len(self.programme["offerings"]), len(self.programme["sites"])), (600, 150, 3))
        self.assertEqual(len({one["client"]["id"] for one in self.people}), 600)

    def test_no_room_and_no_facilitator_is_in_two_places(self):
        taken = collections.defaultdict(list)
        for offering in self.programme["offerings"]:
            places = [(offering["staff"][0],)] + ([(offering["site"], offering["room"])] if "site" in offering else [])
            for place, meeting in itertools.product(places, offering["meetings"]):
                taken[place].append((minute(meeting, "start"), minute(meeting, "end")))
        for place, spans in taken.items():
            for one, next_one in itertools.pairwise(sorted(spans)):
                self.assertLessEqual(one[1], next_one[0], place)

    def test_every_room_and_facilitator_is_there(self):
        rooms = {(site["id"], room["id"]): room["seats"] for site in self.programme["sites"] for room in site["rooms"]}
        staff = {one["id"] for one in self.programme["staff"]}
        for offering in self.programme["offerings"]:
            self.assertIn(offering["staff"][0], staff)
            if "onsite" in offering["modality"]:
                self.assertLessEqual(offering["seats"], rooms[offering["site"], offering["room"]])

    def test_who_is_enrolled_holds_seats_that_there_are(self):
        free = {}
        for offering in self.programme["offerings"]:
            several = len(offering["meetings"]) if offering["join"] == "any" else 0
            for slot in [f"{offering['id']}#{n}" for n in range(1, several + 1)] or [offering["id"]]:
                free[slot] = offering["seats"] - offering["taken"]
        for slot in itertools.chain.from_iterable(one.get("held", []) for one in self.people):
            free[slot] -= 1
            self.assertGreaterEqual(free[slot], 0, slot)
        enrolled = sum("held" in one for one in self.people)
        self.assertTrue(0.2 < enrolled / 600 < 0.4, enrolled)

    def test_the_others_wait_since_before_their_start(self):
        for one in self.people:
            self.assertNotEqual("held" in one, "waitingSince" in one)
            self.assertLess(one.get("waitingSince", ""), one["prescription"]["start"])

    def test_lives_follow_the_figures(self):
        works = [one for one in self.people if any(entry["kind"] == "work" and entry.get("firm", True) for entry in one["life"])]
        rotates = [one for one in works if any("rota" in entry for entry in one["life"])]
        self.assertTrue(0.45 < len(works) / 600 < 0.60, len(works))
        self.assertTrue(0.02 < len(rotates) / len(works) < 0.10, len(rotates))
        monday = sum(one["prescription"]["start"] == "2027-01-04" for one in self.people)
        self.assertTrue(0.88 < monday / 600 < 0.96, monday)

    def test_some_people_avoid_others_who_are_there(self):
        ids = {one["client"]["id"] for one in self.people}
        avoided = [other for one in self.people for other in one.get("avoid", [])]
        self.assertTrue(avoided and set(avoided) <= ids)

    def test_what_it_does_not_know_is_refused(self):
        for words in (["--people", "0", "x"], ["--size", "3", "x"], ["--people"], []):
            done = subprocess.run([pathlib.Path(BUILD) / "bench" / "make_cohorts", *words], capture_output=True, cwd=self.folder)
            self.assertEqual(done.returncode, 2, words)

if __name__ == "__main__":
    BUILD = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
