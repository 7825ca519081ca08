#!/usr/bin/env python3
"""The JSON Schemas in api/ say what the program does: they admit what it reads and writes, and nothing else.

usage: scripts/check_schemas.py MEANWHILE       run with the project root as working directory
"""
import copy, json, pathlib, re, subprocess, sys, tempfile, unittest

try:
    import jsonschema
except ImportError:
    sys.exit("scripts/check_schemas.py needs the Python module jsonschema: apt-get install python3-jsonschema")

API = pathlib.Path("api")
CASES = sorted(pathlib.Path("../shared/data/fit-cases").glob("*/"))
needs_cases = unittest.skipUnless(pathlib.Path("../shared/data").is_dir(), "needs ../shared/data")
SEEDS = pathlib.Path("tests/fuzz/corpus")
MEANWHILE = ""

# Solved cases without a plan whose remedies are found quickly even by a build with sanitizers.
QUICKLY_INFEASIBLE = {"007", "008", "023", "028"}

# What the program finds in a file and a schema cannot: what depends on another field or on a list of names.
BEYOND_A_SCHEMA = re.compile(
    r"that no other has|the id of a|of the IANA database|is before from|above max|the length of the meeting|"
    r"because entry of its module|from 1970 to 2190|weeks together|least and the most|YYYY-MM-DD$|"
    r"stands twice|that can be opened|without control characters")

def load(path):
    return json.loads(pathlib.Path(path).read_text())

def validator(name):
    schemas = {schema["$id"]: schema for schema in map(load, API.glob("*.schema.json"))}
    schema = load(API / f"{name}.schema.json")
    try:
        import referencing
        registry = referencing.Registry().with_contents(schemas.items())
        return jsonschema.Draft202012Validator(schema, registry=registry)
    except ImportError:  # before jsonschema 4.18
        resolver = jsonschema.RefResolver(schema["$id"], schema, store=schemas)
        return jsonschema.Draft202012Validator(schema, resolver=resolver)

def places(document, path=()):
    """The paths of everything in a document, the whole of it left out."""
    inside = document.items() if isinstance(document, dict) else \
        enumerate(document) if isinstance(document, list) else ()
    for key, value in inside:
        yield path + (key,)
        yield from places(value, path + (key,))

def mutants(document):
    """(what was done, the document with one thing changed)"""
    for path in places(document):
        for value in (None, True, -1, 1.5, 2, "", "x", [], {}, "delete"):
            mutant = copy.deepcopy(document)
            parent = mutant
            for key in path[:-1]:
                parent = parent[key]
            if value != "delete":
                parent[path[-1]] = value
            elif isinstance(parent, dict):
                del parent[path[-1]]
            else:
                continue
            yield f"{path} = {value!r}", mutant

class Schemas(unittest.TestCase):
    def assert_valid(self, name, document, about):
        errors = [f"{about}: {error.json_path}: {error.message}" for error in validator(name).iter_errors(document)]
        self.assertEqual(errors, [])

    def test_are_schemas(self):
        for path in sorted(API.glob("*.schema.json")):
            jsonschema.Draft202012Validator.check_schema(load(path))

    @needs_cases
    def test_admit_the_solved_cases(self):
        self.assertEqual(len(CASES), 40)
        for case in CASES:
            self.assert_valid("programme", load(case / "programme.json"), case)
            self.assert_valid("client", load(case / "client.json"), case)
            plan = load(case / "expected.json").get("plan")
            answer = {"status": "optimal" if plan else "infeasible", "nodes": 0, "millis": 0,
                      "plans": [plan] if plan else [], "changesNeeded": []}
            self.assert_valid("plan", answer, case)

    def test_admit_the_examples(self):
        for name in ("programme", "client"):
            files = sorted(pathlib.Path("examples").rglob(f"{name}.json"))
            self.assertNotEqual(files, [])
            for path in files:
                self.assert_valid(name, load(path), path)

    @needs_cases
    def test_admit_every_answer(self):
        for case in CASES:
            optimal = load(case / "expected.json")["status"] == "optimal"
            if not optimal and case.name not in QUICKLY_INFEASIBLE:
                continue
            done = subprocess.run([MEANWHILE, "fit", "--json", "--alternatives", "5", "--programme",
                                   case / "programme.json", "--client", case / "client.json"],
                                  capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            answer = json.loads(done.stdout)
            self.assert_valid("plan", answer, case)
            self.assertEqual(answer["changesNeeded"] == [], optimal)

    @needs_cases
    def test_admit_every_explanation(self):
        for case in CASES:
            for offering in load(case / "programme.json")["offerings"]:
                done = subprocess.run([MEANWHILE, "why", offering["id"], "--json", "--programme",
                                       case / "programme.json", "--client", case / "client.json"],
                                      capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assert_valid("why", json.loads(done.stdout), case)

    @needs_cases
    def test_know_each_kind_of_change(self):
        plan = next(filter(None, (load(case / "expected.json").get("plan") for case in CASES)))
        def refused(change):
            remedy = {"changes": [change], "words": "If so.", "plan": plan}
            answer = {"status": "infeasible", "nodes": 0, "millis": 0.5, "plans": [], "changesNeeded": [remedy]}
            return not validator("plan").is_valid(answer)
        release = {"life": "job", "days": ["TU"], "start": "17:00", "end": "17:30"}
        offering = {"id": "new", "meetings": [{"day": "MO", "start": "18:00", "end": "19:00"}]}
        for change in ({"release": release}, {"accept": "online"}, {"accept": "onsite"}, {"newOffering": offering},
                       {"relax": "daysPerWeek.min", "to": 2}, {"relax": "kinds.peer.min", "to": 0},
                       {"relax": "hoursPerWeek.min", "to": 8.5}, {"relax": "modules.cbt.minMinutesPerWeek", "to": 60}):
            self.assertFalse(refused(change), change)
        for change in ({}, {"release": release | {"date": "2026-12-08"}}, {"release": release | {"days": ["MO", "TU"]}},
                       {"accept": "phone"}, {"newOffering": {"id": "new"}}, {"relax": "daysPerWeek.max", "to": 2},
                       {"relax": "daysPerWeek.min"}, {"accept": "online", "relax": "daysPerWeek.min", "to": 2}):
            self.assertTrue(refused(change), change)

class Verdicts(unittest.TestCase):
    """A file with one thing changed is refused by the schema and by the program, or by neither."""

    def verdicts(self, documents):
        """For each document, the problems that `meanwhile check` tells."""
        with tempfile.TemporaryDirectory(prefix="meanwhile.") as folder:
            paths = [pathlib.Path(folder) / str(number) for number, _ in enumerate(documents)]
            for path, document in zip(paths, documents):
                path.write_text(json.dumps(document))
            done = subprocess.run([MEANWHILE, "check", *paths], capture_output=True, text=True)
        self.assertIn(done.returncode, (0, 2), done.stderr)
        told = {str(path): [] for path in paths}
        for line in done.stderr.splitlines():
            if not line.startswith("note: "):
                path, _, what = line.partition(": ")
                told[path].append(what)
        return list(told.values())

    def agree_on(self, name):
        # Each mutant is looked at by itself, so that no programme is at hand for a client.
        changed = list(mutants(load(SEEDS / name / "full.json")))
        schema = validator(name)
        for (about, document), problems in zip(changed, self.verdicts([one for _, one in changed])):
            refused = [error.message for error in schema.iter_errors(document)]
            beyond = all(BEYOND_A_SCHEMA.search(problem) for problem in problems)
            with self.subTest(change=about, schema=refused, program=problems):
                self.assertTrue(problems if refused else beyond)
        return len(changed)

    def test_agree_on_programmes(self):
        self.assertGreater(self.agree_on("programme"), 500)

    def test_agree_on_clients(self):
        self.assertGreater(self.agree_on("client"), 500)

if __name__ == "__main__":
    MEANWHILE = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
