"""What a figure is worth nothing without: the machine, the compiler, the commit, the day and the command.

usage, for what is not Python: bench/machine.py BUILD COMMAND...
"""
import datetime, os, pathlib, platform, re, shlex, subprocess, sys

def first(pattern, text, otherwise="unknown"):
    found = re.search(pattern, text, re.M)
    return found[1].strip() if found else otherwise

def told_by(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else "unknown"

def processor():
    return first(r"^model name\s*:(.*)", pathlib.Path("/proc/cpuinfo").read_text(), platform.machine())

def memory():
    kib = first(r"^MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text(), "0")
    return f"{int(kib) / 2**20:.1f} GiB"

def compiler(build):
    """The compiler that made a build folder, and how it was told to optimise."""
    cache = (pathlib.Path(build) / "CMakeCache.txt").read_text()
    kind = first(r"^CMAKE_BUILD_TYPE:\w+=(.*)", cache)
    version = told_by(first(r"^CMAKE_CXX_COMPILER:\w+=(.*)", cache, "c++"), "--version").splitlines()[0]
    return f"{version}, {kind} ({first(rf'^CMAKE_CXX_FLAGS_{kind.upper()}:STRING=(.*)', cache)})"

def commit():
    changed = told_by("git", "status", "--porcelain", "--untracked-files=no", "--", "src", "tests", "bench/*.cpp")
    return told_by("git", "rev-parse", "--short=12", "HEAD") + (", with changes not committed" if changed else "")

def heading(build, command=sys.argv):
    """A Markdown list that names all of it, for the top of a file of results."""
    rows = {
        "date": datetime.date.today().isoformat(),
        "commit": commit(),
        "machine": f"{processor()}, {os.cpu_count()} cores, {memory()}, {platform.system()} {platform.release()}",
        "load when it began": f"{os.getloadavg()[0]:.2f}",
        "compiler": compiler(build),
        "command": f"`{shlex.join(command)}`",
    }
    return "".join(f"- {name}: {value}\n" for name, value in rows.items())

if __name__ == "__main__":
    print(heading(sys.argv[1], sys.argv[2:]), end="")
