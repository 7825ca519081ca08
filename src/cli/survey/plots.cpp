#include "cli/survey/plots.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "cli/text.hpp"

namespace meanwhile::cli::survey {
namespace {

constexpr int width = 960, left = 330, right = 50, top = 92, label_columns = 44;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

/// One bar of a line: percent, and which of the picture's two series it belongs to.
struct Bar {
  double percent;
  int series;
};
struct BarLine {
  std::string label;
  std::vector<Bar> bars;
  bool strong = false;
};

/// title, note  above the bars; series: what the two colours mean
struct BarChart {
  std::string title;
  std::string note;
  std::array<std::string_view, 2> series;
  std::vector<BarLine> lines;
};

constexpr std::array<std::string_view, 2> colours{"#1f5f8b", "#e0a030"};

double x_of(double percent) { return left + (width - left - right) * percent / 100; }

std::string draw_axis(int bottom) {
  std::string out;
  for (int percent = 0; percent <= 100; percent += 20)
    out += fmt::format(
        "<line x1='{0:.1f}' x2='{0:.1f}' y1='{1}' y2='{2}' stroke='#d8dce0'/>"
        "<text x='{0:.1f}' y='{3}' text-anchor='middle' fill='#5a6570'>{4} %</text>\n",
        x_of(percent), top - 6, bottom, bottom + 18, percent);
  return out;
}

std::string draw_bar(const Bar& bar, int y, int height) {
  const double end = x_of(bar.percent);
  return fmt::format(
      "<rect x='{}' y='{}' width='{:.1f}' height='{}' fill='{}'/>"
      "<text x='{:.1f}' y='{}' font-size='11' fill='#20272e'>{:.0f}</text>\n",
      left, y, end - left, height, colours[static_cast<std::size_t>(bar.series)], end + 5,
      y + height - 3, bar.percent);
}

std::string draw_head(const BarChart& chart) {
  std::string out = fmt::format(
      "<text x='20' y='30' font-size='19' font-weight='600' fill='#20272e'>{}</text>\n"
      "<text x='20' y='50' fill='#5a6570'>{}</text>\n",
      escaped(chart.title), escaped(chart.note));
  int x = left;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    out += fmt::format(
        "<rect x='{}' y='62' width='12' height='12' fill='{}'/>"
        "<text x='{}' y='73' fill='#20272e'>{}</text>\n",
        x, colours[i], x + 18, escaped(chart.series[i]));
    x += 40 + 7 * static_cast<int>(chart.series[i].size());
  }
  return out;
}

std::string draw(const BarChart& chart) {
  constexpr int bar_height = 13, gap = 9;
  std::string lines;
  int y = top;
  for (const BarLine& line : chart.lines) {
    const int height = bar_height * static_cast<int>(line.bars.size());
    lines += fmt::format("<text x='{}' y='{}' text-anchor='end' fill='#20272e'{}>{}</text>\n",
                         left - 10, y + height / 2 + 4, line.strong ? " font-weight='600'" : "",
                         escaped(fitted(line.label, label_columns)));
    for (const Bar& bar : line.bars) {
      lines += draw_bar(bar, y, bar_height);
      y += bar_height;
    }
    y += gap;
  }
  std::string spoken = chart.note;
  for (const BarLine& line : chart.lines) {
    spoken += " " + line.label + ":";
    for (const Bar& bar : line.bars) spoken += fmt::format(" {:.0f}", bar.percent);
    spoken += " percent.";
  }
  return fmt::format(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {0} {1}' width='{0}' height='{1}' "
      "role='img' font-family='DejaVu Sans, Verdana, sans-serif' font-size='12'>\n"
      "<title>{2}</title>\n<desc>{3}</desc>\n<rect width='{0}' height='{1}' fill='#ffffff'/>\n"
      "{4}{5}{6}</svg>\n",
      width, y + 40, escaped(chart.title), escaped(spoken), draw_head(chart),
      draw_axis(y - gap + 4), lines);
}

BarLine attendance(const Row& row, bool strong) {
  const Count& all = row.of(Group::everyone);
  return {row.name, {{all.share(all.attend), 0}, {all.share(all.dine), 1}}, strong};
}

std::string sample(const Findings& findings) {
  return fmt::format("{} drawn people, seed {}, nine hours a week.", findings.people,
                     findings.seed);
}

}  // namespace

std::string plot_timetables(const Findings& findings) {
  BarChart chart{"Who can attend without giving up work",
                 "Percent of " + sample(findings),
                 {"no working minute lost", "and every dinner kept"},
                 {}};
  for (const Row& row : findings.published) chart.lines.push_back(attendance(row, false));
  for (const Row* row : {&findings.any, &findings.mixed, &findings.demo_onsite, &findings.demo})
    chart.lines.push_back(attendance(*row, true));
  return draw(chart);
}

std::string plot_groups(const Findings& findings) {
  BarChart chart{
      "Whom it fits",
      "Percent of each group who can attend with no working minute lost; " + sample(findings),
      {"any one published timetable", "the demo programme"},
      {}};
  for (std::size_t i = 0; i < group_count; ++i) {
    const Count &any = findings.any.groups[i], &demo = findings.demo.groups[i];
    chart.lines.push_back({fmt::format("{} ({})", group_words[i], any.people),
                           {{any.share(any.attend), 0}, {demo.share(demo.attend), 1}}});
  }
  return draw(chart);
}

std::string plot_obstacles(const Findings& findings) {
  constexpr std::array<std::string_view, obstacle_count> words{
      "their hours of work", "the children", "the way", "only several together",
      "no nine hours in the timetable"};
  BarChart chart{
      "What stands in the way",
      "Percent of all people: they cannot attend, and could if this one thing were gone; " +
          sample(findings),
      {"any one published timetable", "the demo programme"},
      {}};
  const Count &any = findings.any.of(Group::everyone), &demo = findings.demo.of(Group::everyone);
  for (std::size_t i = 0; i < obstacle_count; ++i)
    chart.lines.push_back(
        {std::string{words[i]},
         {{any.share(any.in_the_way[i]), 0}, {demo.share(demo.in_the_way[i]), 1}}});
  return draw(chart);
}

}  // namespace meanwhile::cli::survey
