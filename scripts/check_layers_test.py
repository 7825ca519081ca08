#!/usr/bin/env python3
"""The layer check catches what it promises to catch, in nested folders as well."""
import pathlib, subprocess, sys, tempfile, unittest

HERE = pathlib.Path(__file__).parent
LAYERS = "base:        ; pure\nlife:  base  ; pure\ncli:   base life\n"

def judged(files):
    """(exit code, output) of the check over a src/ with these files."""
    with tempfile.TemporaryDirectory() as folder:
        src = pathlib.Path(folder)
        for name, text in {"LAYERS": LAYERS, **files}.items():
            (src / name).parent.mkdir(parents=True, exist_ok=True)
            (src / name).write_text(text)
        ran = subprocess.run([sys.executable, HERE / "check_layers.py", src], capture_output=True, text=True)
        return ran.returncode, ran.stdout + ran.stderr

class CheckLayers(unittest.TestCase):
    def test_includes_downwards_are_fine(self):
        self.assertEqual(judged({"cli/x.cpp": '#include "life/day.hpp"\n'}), (0, ""))

    def test_an_include_upwards_is_named_with_file_and_line(self):
        code, told = judged({"base/x.hpp": '\n#include "life/day.hpp"\n'})
        self.assertEqual(code, 1)
        self.assertIn("base/x.hpp:2: base/ may not include life/", told)

    def test_a_nested_folder_belongs_to_its_chapter(self):
        code, told = judged({"life/rota/x.cpp": '#include "cli/main.hpp"\n#include "life/day.hpp"\n'})
        self.assertEqual(code, 1)
        self.assertEqual(told.count("\n"), 1)

    def test_a_pure_chapter_reads_no_clock_and_opens_no_file(self):
        self.assertEqual(judged({"life/x.cpp": "auto t = system_clock::now();\n"})[0], 1)
        self.assertEqual(judged({"life/deep/x.cpp": "#include <fstream>\n"})[0], 1)
        self.assertEqual(judged({"cli/x.cpp": "#include <fstream>\n"})[0], 0)

    def test_a_folder_that_LAYERS_does_not_name_is_out_of_place(self):
        self.assertEqual(judged({"utils/x.hpp": "int x;\n"})[0], 1)

    def test_a_chapter_names_only_chapters_above_it(self):
        self.assertNotEqual(judged({"LAYERS": "life: base ; pure\nbase: ; pure\n"})[0], 0)

if __name__ == "__main__":
    unittest.main()
