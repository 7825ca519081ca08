#!/usr/bin/env python3
"""Fail where a file breaks a house rule that a machine can see.

usage: scripts/check_house.py [ROOT]      exit 0: clean, 1: each breach is named
"""
import pathlib, re, sys

LONGEST = {".hpp": 149, ".cpp": 299, ".ts": 250, ".tsx": 250, ".css": 250, ".mjs": 250}
CODE = {".hpp", ".cpp", ".py", ".sh", ".txt", ".cmake", ".ts", ".tsx", ".css", ".mjs", ".html", ""}
TEXT = CODE | {".md", ".json", ".yaml", ".yml", ".1"}
FOLDERS = ("src", "tests", "bench", "scripts", "docs", "examples", "api", "web", ".ci")

SKIP = r"G[T]EST_SKIP"

# (in files with these endings, what must not stand there, why)
FORBIDDEN = [
    (CODE, r"\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\b", "left for later"),
    (TEXT, r"(^|[^\w.])/(?:work|root|farm|home/[a-z]+)/", "a path of one machine"),
    (TEXT, r"deb\.debian\.org|registry\.npmjs\.org|proxy\.golang\.org", "a registry's host"),
    ({".cpp", ".hpp"}, r"\bDISABLED_|EXPECT_TRUE\(true\)|ASSERT_TRUE\(true\)", "a test that may prove nothing"),
    ({".cpp", ".hpp"}, SKIP, "a test that may prove nothing"),
    ({".ts", ".tsx"}, r"\b(it|test|describe)\.(skip|only|todo)\b", "a test that may prove nothing"),
    ({".cpp", ".hpp"}, r"\bsleep_(for|until)\(|\busleep\(", "waiting by the clock"),
]

def texts(root):
    """Every file that people wrote: the top of the project and its folders, but nothing built."""
    files = [path for path in root.iterdir() if path.is_file()]
    for folder in FOLDERS:
        files += [path for path in (root / folder).rglob("*") if path.is_file()]
    corpus = root / "tests" / "fuzz"
    made = (root / "web" / "node_modules", root / "web" / "src" / "api" / "contract.d.ts")
    return sorted(path for path in files if path.suffix in TEXT and
                  not any(path == one or one in path.parents for one in made) and
                  not (corpus in path.parents and "corpus" in path.as_posix()))

# The one place where a test may say that it can't be run: what it needs is not part of the project.
MAY_SKIP = "tests/shared_data.hpp"

def breaches(root):
    for path in texts(root):
        try:
            lines = path.read_text().splitlines()
        except UnicodeDecodeError:
            continue
        name = path.relative_to(root)
        if len(lines) > LONGEST.get(path.suffix, len(lines)):
            yield f"{name}: {len(lines)} lines, at most {LONGEST[path.suffix]}: one noun, one rule or one job"
        for suffixes, pattern, why in FORBIDDEN:
            if path.suffix in suffixes and (pattern, name.as_posix()) != (SKIP, MAY_SKIP):
                for number, line in enumerate(lines, 1):
                    if re.search(pattern, line):
                        yield f"{name}:{number}: {why}: {line.strip()[:100]}"
    layers = (root / "src" / "LAYERS").read_text()
    for chapter in re.findall(r"^([a-z]+):", layers, re.M):
        if not (root / "src" / chapter / "README.md").exists():
            yield f"src/{chapter}: a chapter has a README.md"

if __name__ == "__main__":
    found = list(breaches(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
    print("\n".join(found), end="\n" if found else "")
    sys.exit(1 if found else 0)
