#!/usr/bin/env python3
"""The house check catches each thing that it promises to catch, and nothing else."""
import pathlib, sys, tempfile, unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from check_house import breaches

def found(files):
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {"src/LAYERS": "base: ; pure\n", "src/base/README.md": "base\n", **files}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        return list(breaches(root))

class CheckHouse(unittest.TestCase):
    def test_a_tidy_house_has_no_breach(self):
        self.assertEqual(found({"src/base/id.hpp": "struct Id {};\n"}), [])

    def test_a_header_stays_under_150_lines_and_a_source_under_300(self):
        self.assertEqual(found({"src/base/a.hpp": "\n" * 149, "src/base/a.cpp": "\n" * 299}), [])
        self.assertEqual(len(found({"src/base/a.hpp": "\n" * 150})), 1)
        self.assertEqual(len(found({"src/base/a.cpp": "\n" * 300})), 1)

    def test_nothing_is_left_for_later(self):
        for word in ("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"):
            self.assertEqual(len(found({"src/base/a.cpp": f"int a;  // {word} later\n"})), 1, word)
        self.assertEqual(found({"src/base/a.cpp": "int to_do;\n"}), [])

    def test_no_path_of_one_machine(self):
        self.assertEqual(len(found({"docs/a.md": "see /" + "work/thing\n"})), 1)
        self.assertEqual(len(found({"run": "cd /" + "home/kim/x\n"})), 1)
        self.assertEqual(found({"docs/a.md": "see build/work/thing and ../home/x/\n"}), [])

    def test_no_test_that_proves_nothing_or_waits_by_the_clock(self):
        self.assertEqual(len(found({"tests/a_test.cpp": "GTEST" + "_SKIP();\n"})), 1)
        self.assertEqual(len(found({"tests/a_test.cpp": "std::this_thread::sleep" + "_for(1s);\n"})), 1)

    def test_only_what_needs_data_from_beside_the_project_may_be_skipped(self):
        self.assertEqual(found({"tests/shared_data.hpp": "GTEST" + "_SKIP();\n"}), [])
        self.assertEqual(len(found({"tests/shared_data.hpp": "DISABLED" + "_A\n"})), 1)

    def test_the_web_app_has_small_files_and_no_skipped_tests_and_what_is_made_is_left_alone(self):
        self.assertEqual(found({"web/src/kit/A.tsx": "\n" * 250, "web/src/kit/A.css": "\n" * 250}), [])
        self.assertEqual(len(found({"web/src/kit/A.tsx": "\n" * 251})), 1)
        self.assertEqual(len(found({"web/src/kit/a.test.ts": "it" + ".skip('x', y)\n"})), 1)
        self.assertEqual(found({"web/node_modules/a/a.mjs": "\n" * 999, "web/src/api/contract.d.ts": "\n" * 999}), [])

    def test_every_chapter_says_what_it_is(self):
        self.assertEqual(len(found({"src/LAYERS": "base: ; pure\ntime: base ; pure\n"})), 1)

if __name__ == "__main__":
    unittest.main()
