"""Draws how time and memory grow with the number of people, as SVG: two panels, both axes by powers of ten.

It is read on light and on dark paper: colours are chosen by what the reader prefers.
"""
import math

WIDTH, HEIGHT = 760, 340
PANEL, TALL = 290, 230          # of the plotted area
LEFT, TOP, BETWEEN = 60, 50, 370

STYLE = """  <style>
    text { font: 13px system-ui, sans-serif; fill: #22303c; }
    .title { font-weight: 600; font-size: 14px; }
    .grid { stroke: #c9d2da; stroke-width: 1; }
    .line { fill: none; stroke: #0b6e8f; stroke-width: 2; }
    .point { fill: #0b6e8f; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e4eaef; }
      .grid { stroke: #47535e; }
      .line { stroke: #6cc6e3; }
      .point { fill: #6cc6e3; }
    }
  </style>
"""

def decades(values):
    """The powers of ten that hold all values: the exponent of the first, and of the last."""
    first, last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return first, max(last, first + 1)

def place(value, exponents, length):
    """How far along an axis a value stands."""
    first, last = exponents
    return length * (math.log10(value) - first) / (last - first)

def shown(exponent):
    return f"{10 ** exponent:,}" if exponent >= 0 else f"{10.0 ** exponent:g}"

def grid(left, across, up):
    text = ""
    for exponent in range(across[0], across[1] + 1):
        x = left + place(10.0 ** exponent, across, PANEL)
        text += f'  <line class="grid" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{TOP + TALL}"/>\n'
        text += f'  <text x="{x:.1f}" y="{TOP + TALL + 20}" text-anchor="middle">{shown(exponent)}</text>\n'
    for exponent in range(up[0], up[1] + 1):
        y = TOP + TALL - place(10.0 ** exponent, up, TALL)
        text += f'  <line class="grid" x1="{left}" y1="{y:.1f}" x2="{left + PANEL}" y2="{y:.1f}"/>\n'
        text += f'  <text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{shown(exponent)}</text>\n'
    return text

def panel(left, title, points):
    across, up = decades([x for x, _ in points]), decades([y for _, y in points])
    at = [(left + place(x, across, PANEL), TOP + TALL - place(y, up, TALL)) for x, y in points]
    text = f'  <text class="title" x="{left}" y="{TOP - 18}">{title}</text>\n' + grid(left, across, up)
    text += '  <polyline class="line" points="' + " ".join(f"{x:.1f},{y:.1f}" for x, y in at) + '"/>\n'
    for (x, y), (people, value) in zip(at, points):
        text += f'  <circle class="point" cx="{x:.1f}" cy="{y:.1f}" r="4"><title>{people:,} people: {value:.3g}</title></circle>\n'
    return text + f'  <text x="{left + PANEL / 2:g}" y="{TOP + TALL + 42}" text-anchor="middle">people</text>\n'

def drawn(runs):
    """Runs are (people, seconds, MiB)."""
    times = [(people, max(seconds, 0.001)) for people, seconds, _ in runs]
    sizes = [(people, memory) for people, _, memory in runs]
    words = "; ".join(f"{people:,} people {seconds:.3g} s and {memory:.0f} MiB" for people, seconds, memory in runs)
    body = panel(LEFT, "Time, seconds", times) + panel(LEFT + BETWEEN, "Peak memory, MiB", sizes) if runs else ""
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="what which">\n'
            f'  <title id="what">How the time and memory of cohort grow with the number of people</title>\n'
            f'  <desc id="which">{words or "Nothing was measured."}</desc>\n{STYLE}{body}</svg>\n')
