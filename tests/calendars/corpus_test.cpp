#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/ical_lines.hpp"
#include "exchange/ical_read.hpp"
#include "shared_data.hpp"

// 732 calendar files as real programs write them, with what four parsers make of each and how many
// occurrences two expanders count. Where those agree, so do we; where we judge otherwise, it stands
// in judged_otherwise.tsv with the paragraph that says why, and nowhere else.
//
// The expanders look at each event by itself: over 366 days from its own first start, without what
// replaces some of its occurrences, cancelled and transparent ones included; a replacement alone
// counts nothing, an event without a start counts one. So we cut each file into its events and ask
// for one after the other.

namespace meanwhile::exchange {
namespace {

using Corpus = WithSharedData<>;

const std::string corpus = "../shared/data/ics/";
constexpr CalendarWindow a_year{std::nullopt, 366};

using Row = std::map<std::string, std::string>;

std::string content(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in{line};
  for (std::string cell; std::getline(in, cell, '\t');) out.push_back(cell);
  return out;
}

std::vector<Row> table(const std::string& path) {
  std::istringstream in{content(path)};
  std::string line;
  std::getline(in, line);
  const std::vector<std::string> names = cells(line);
  std::vector<Row> rows;
  while (std::getline(in, line)) {
    const std::vector<std::string> values = cells(line);
    Row row;
    for (std::size_t i = 0; i < names.size(); ++i)
      row[names[i]] = i < values.size() ? values[i] : "";
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Calendars of one event each, with all zones of the file; replacements are left out.
std::vector<std::string> one_by_one(const std::string& text) {
  std::string zones;
  std::vector<std::string> events;
  std::string part;
  bool replaces = false;
  std::string inside;
  for (const CalendarLines file = split_lines(text); const ContentLine& line : file.lines) {
    const bool wanted = same_word(line.value, "VEVENT") || same_word(line.value, "VTIMEZONE");
    if (line.name == "BEGIN" && wanted) {
      inside = upper(line.value);
      part.clear();
      replaces = false;
    }
    replaces = replaces || line.name == "RECURRENCE-ID";
    part += fmt::format("{}{}{}{}\r\n", line.name, line.parameters, line.readable() ? ":" : "",
                        line.value);
    if (line.name != "END" || !same_word(line.value, inside)) continue;
    if (inside == "VTIMEZONE") zones += part;
    if (inside == "VEVENT" && !replaces) events.push_back(part);
    inside.clear();
  }
  for (std::string& event : events)
    event = fmt::format("BEGIN:VCALENDAR\r\n{}{}END:VCALENDAR\r\n", zones, event);
  return events;
}

long occurrences(const std::string& text) {
  long sum = 0;
  for (const std::string& event : one_by_one(text))
    sum += read_calendar(event, a_year, time::Zone::utc()).occurrences;
  return sum;
}

/// What we make of a file otherwise than all the others.
struct Disagreement {
  std::string file;
  std::string what;
  std::string ours;
  std::string theirs;
  friend auto operator<=>(const Disagreement&, const Disagreement&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Disagreement& one) {
    return out << one.file << ": " << one.what << " " << one.ours << ", theirs " << one.theirs;
  }
};

void compare(const Row& row, std::set<Disagreement>& found) {
  const std::string text = content(corpus + "files/" + row.at("file"));
  const Calendar calendar = read_calendar(text, a_year, time::Zone::utc());
  const auto note = [&](std::string what, const std::string& ours, const std::string& theirs) {
    if (ours != theirs) found.insert({row.at("file"), std::move(what), ours, theirs});
  };
  const std::string verdict = calendar.readable ? "yes" : "no";
  if (row.at("consensus") == "all-accept") note("readable", verdict, "yes");
  if (row.at("consensus") == "all-reject") note("readable", verdict, "no");
  if (!calendar.readable) {
    EXPECT_FALSE(calendar.problems.empty());
    return;
  }
  const bool agreed = row.at("occ") == "agree";
  if (row.at("consensus") == "all-accept" || agreed)
    note("events", std::to_string(calendar.events), row.at("events(mode)"));
  if (agreed) note("occurrences", std::to_string(occurrences(text)), row.at("occ366d_py"));
}

TEST_F(Corpus, WeAgreeWhereAllOthersDoButForWhatWeJudgeOtherwise) {
  const std::vector<Row> rows = table(corpus + "consensus-given.tsv");
  ASSERT_GE(rows.size(), 732u);
  std::set<Disagreement> found;
  for (const Row& row : rows) compare(row, found);

  std::set<Disagreement> judged;
  for (const Row& row : table("tests/calendars/judged_otherwise.tsv"))
    judged.insert({row.at("file"), row.at("what"), row.at("ours"), row.at("theirs")});
  EXPECT_THAT(found, testing::ElementsAreArray(judged));
}

TEST_F(Corpus, EachJudgementNamesItsParagraph) {
  for (const Row& row : table("tests/calendars/judged_otherwise.tsv")) {
    SCOPED_TRACE(row.at("file"));
    EXPECT_THAT(row.at("paragraph"), testing::MatchesRegex("RFC 5545, [0-9]+(\\.[0-9]+)+"));
    EXPECT_GT(row.at("why").size(), 40u);
  }
}

TEST_F(Corpus, WhoeverReadsAFileReadsTheSameInIt) {
  for (const Row& row : table(corpus + "consensus-given.tsv")) {
    SCOPED_TRACE(row.at("file"));
    const std::string text = content(corpus + "files/" + row.at("file"));
    const Calendar west = read_calendar(text, a_year, *time::Zone::named("America/Los_Angeles"));
    const Calendar east = read_calendar(text, a_year, *time::Zone::named("Pacific/Auckland"));
    EXPECT_EQ(west.readable, east.readable);
    EXPECT_EQ(west.events, east.events);
    EXPECT_EQ(west.problems.size(), east.problems.size());
    for (const CalendarEvent& event : west.busy)
      EXPECT_TRUE(std::is_sorted(event.spans.begin(), event.spans.end()));
  }
}

}  // namespace
}  // namespace meanwhile::exchange
