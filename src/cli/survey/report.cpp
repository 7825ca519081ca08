#include "cli/survey/report.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "cli/text.hpp"

namespace meanwhile::cli::survey {
namespace {

using Cells = std::vector<std::string>;

constexpr std::array<std::string_view, 7> figures{"attend", "dinners", "work", "family",
                                                  "travel", "several", "dose"};

std::string percent(double share) { return fmt::format("{:.0f}", share); }

Cells cells(const Count& count) {
  Cells all{percent(count.share(count.attend)), percent(count.share(count.dine))};
  for (const int obstacle : count.in_the_way) all.push_back(percent(count.share(obstacle)));
  return all;
}

/// A table: what its first column is, and its lines; each line has a name and a cell a figure.
struct Line {
  std::string name;
  Cells cells;
};
struct Table {
  std::string title;
  std::vector<Line> lines;
};

Line line(const Row& row, Group group = Group::everyone) {
  return {row.name, cells(row.of(group))};
}

Table by_timetable(const Findings& all) {
  Table table{"Percent of all people", {}};
  for (const Row& row : all.published) table.lines.push_back(line(row));
  for (const Row* row : {&all.any, &all.mixed, &all.demo_onsite, &all.demo})
    table.lines.push_back(line(*row));
  return table;
}

Table by_group(const Row& row) {
  Table table{"Percent of the people named: " + row.name, {}};
  for (std::size_t i = 0; i < group_count; ++i) {
    const Count& count = row.groups[i];
    table.lines.push_back({fmt::format("{} ({})", group_words[i], count.people), cells(count)});
  }
  return table;
}

std::vector<Table> tables(const Findings& all) {
  return {by_timetable(all), by_group(all.any), by_group(all.demo)};
}

constexpr std::string_view legend =
    "attend    nine hours a week, nothing missed, no minute of work or firm family duty touched\n"
    "dinners   and there is such a plan that leaves every dinner alone\n"
    "work, family, travel   who can't: taking this one away would be enough (several may be)\n"
    "several   only together;  dose   there are no nine hours in it for anybody\n";

}  // namespace

std::string as_text(const Findings& findings) {
  constexpr int name_columns = 44, cell_columns = 8;
  std::string out = fmt::format("{} people, seed {}\n", findings.people, findings.seed);
  for (const Table& table : tables(findings)) {
    out += "\n" + padded(fitted(table.title, name_columns), name_columns);
    for (const auto figure : figures) out += fmt::format("{:>{}}", figure, cell_columns);
    out += '\n';
    for (const Line& line : table.lines) {
      out += padded(fitted(shown(line.name), name_columns), name_columns);
      for (const std::string& cell : line.cells) out += fmt::format("{:>{}}", cell, cell_columns);
      out += '\n';
    }
  }
  return out + "\n" + std::string{legend};
}

std::string as_markdown(const Findings& findings) {
  std::string out = fmt::format("# Who can attend: {} people, seed {}\n\n```\n{}```\n",
                                findings.people, findings.seed, legend);
  for (const Table& table : tables(findings)) {
    out += fmt::format("\n## {}\n\n| |", table.title);
    for (const auto figure : figures) out += fmt::format(" {} |", figure);
    out += "\n|---|";
    for (std::size_t i = 0; i < figures.size(); ++i) out += "--:|";
    out += '\n';
    for (const Line& line : table.lines) {
      out += "| " + line.name + " |";
      for (const std::string& cell : line.cells) out += ' ' + cell + " |";
      out += '\n';
    }
  }
  out += "\n## Where the timetables are from\n\n";
  for (const Row& row : findings.published)
    out += fmt::format("- {}: <{}>\n", row.name, row.source);
  return out;
}

}  // namespace meanwhile::cli::survey
