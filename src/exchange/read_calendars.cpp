#include "exchange/read_calendars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "exchange/ical_read.hpp"
#include "exchange/json_fields.hpp"
#include "exchange/read_life.hpp"

namespace meanwhile::exchange {
namespace {

constexpr int margin_days = 8;
// A prescription that is too long has its problem told already; its days need not be laid out.
constexpr int most_weeks = 104;

Problem note_of(const CalendarProblem& problem, const std::string& file) {
  return {file, problem.line == 0 ? std::string{} : fmt::format("line {}", problem.line),
          problem.why};
}

std::string why_unreadable(const Calendar& calendar) {
  return calendar.problems.empty() ? "it holds no calendar" : calendar.problems.front().why;
}

/// Gives out each id once.
class DistinctIds {
 public:
  explicit DistinctIds(const std::vector<life::LifeEntry>& life) {
    for (const life::LifeEntry& entry : life) taken_.insert(entry.id.text());
  }

  std::string give(const std::string& wanted) {
    std::string name = wanted;
    while (!taken_.insert(name).second) name = fmt::format("{}#{}", wanted, ++asked_[wanted] + 1);
    return name;
  }

 private:
  std::set<std::string> taken_;
  std::map<std::string, int> asked_;  // how often again
};

}  // namespace

CalendarReader::CalendarReader(const people::Client& client,
                               const programme::Prescription& prescription, const OpenFile& open,
                               Problems& notes)
    : zone_(client.zone),
      from_(prescription.first_monday() - std::chrono::days{margin_days}),
      days_(7 * std::min(prescription.weeks(), most_weeks) + 2 * margin_days),
      open_(open),
      notes_(notes) {}

void CalendarReader::read(const Cursor& in, std::vector<life::LifeEntry>& life) const {
  DistinctIds ids{life};
  for (auto& entries : in.list([&](const Fields& one) { return read_one(one); })) {
    for (life::LifeEntry& entry : entries) {
      entry.id = LifeId{ids.give(entry.id.text())};
      life.push_back(std::move(entry));
    }
  }
}

std::vector<life::LifeEntry> CalendarReader::read_one(const Fields& in) const {
  std::vector<life::LifeEntry> entries;
  const life::LifeEntry pattern = read_cost_of_touching(in, notes_);
  const std::string file = in["file"].must(name);
  if (file.empty()) return entries;
  const auto text = open_(file);
  if (!text) {
    in["file"].expected_instead_of(file, "a calendar file that can be opened");
    return entries;
  }
  const Calendar calendar = read_calendar(*text, {.from = from_, .days = days_}, zone_);
  if (!calendar.readable) {
    in["file"].complain(fmt::format("names a file that cannot be read ({}), expected a calendar",
                                    why_unreadable(calendar)));
    return entries;
  }
  for (const CalendarProblem& problem : calendar.problems) notes_.push_back(note_of(problem, file));
  for (const CalendarEvent& event : calendar.busy) {
    life::LifeEntry& entry = entries.emplace_back(pattern);
    entry.id = LifeId{event.uid.empty() ? file : event.uid};
    entry.when = life::Dated{event.spans};
  }
  return entries;
}

}  // namespace meanwhile::exchange
