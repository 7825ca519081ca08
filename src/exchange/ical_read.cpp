#include "exchange/ical_read.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "exchange/ical_components.hpp"
#include "exchange/ical_event.hpp"
#include "exchange/ical_lines.hpp"
#include "exchange/ical_series.hpp"

namespace meanwhile::exchange {
namespace {

using namespace std::chrono;

/// The events of one UID: those that stand for themselves, and those that replace an occurrence.
struct Family {
  std::string uid;
  std::vector<const Event*> masters;
  std::vector<const Event*> overrides;
};

std::vector<Family> families_of(const std::vector<Event>& events) {
  std::vector<Family> families;
  std::unordered_map<std::string_view, std::size_t> known;
  for (const Event& event : events) {
    const auto [at, is_new] = known.try_emplace(event.uid, families.size());
    if (is_new || event.uid.empty()) {
      at->second = families.size();
      families.push_back({event.uid, {}, {}});
    }
    Family& family = families[at->second];
    (event.replaces && event.start ? family.overrides : family.masters).push_back(&event);
  }
  return families;
}

/// What is wrong, what was expected; nothing when it is a calendar.
std::string why_unreadable(const CalendarLines& lines, const CalendarComponents& found) {
  if (lines.lines.empty()) return "is empty, expected a calendar (BEGIN:VCALENDAR)";
  if (!found.begun && !(found.any && found.paired))
    return "is not a calendar, expected one that begins with BEGIN:VCALENDAR";
  if (lines.holds_nul && !found.paired)
    return "is damaged (it holds NUL bytes, and its BEGIN and END lines do not pair up), expected "
           "the file as its program wrote it";
  return "";
}

class CalendarReader {
 public:
  CalendarReader(const CalendarComponents& found, const CalendarWindow& window,
                 const time::Zone& home)
      : home_{home}, zones_{home, found.zones, effort_} {
    calendar_.readable = true;
    calendar_.problems = found.problems;
    calendar_.events = static_cast<int>(found.events.size());
    events_.reserve(found.events.size());
    for (const Component& component : found.events)
      events_.push_back(event_from(component, zones_, calendar_.problems));
    calendar_.from = window.from.value_or(earliest_day());
    range_ = {midnight(calendar_.from), midnight(calendar_.from + days{window.days})};
  }

  Calendar read() {
    for (const Family& family : families_of(events_)) add(family);
    std::ranges::stable_sort(calendar_.problems, {}, &CalendarProblem::line);
    return std::move(calendar_);
  }

 private:
  sys_seconds midnight(local_days day) const { return home_.instant(time::Wall{day}); }

  local_days earliest_day() const {
    std::optional<sys_seconds> earliest;
    for (const Event& event : events_)
      if (event.start)
        earliest = std::min(event.start->instant(), earliest.value_or(sys_seconds::max()));
    return floor<days>(wall_on(home_, earliest.value_or(sys_seconds{})));
  }

  void add(const Family& family) {
    std::vector<Occurrence> all;
    const Event* series = series_of(family);
    for (const Event* master : family.masters) {
      if (!master->start) {
        // At no time that anyone could tell, but both expanders count it.
        if (!master->replaces) ++calendar_.occurrences;
        continue;
      }
      const auto overrides =
          master == series ? std::span{family.overrides} : std::span<const Event* const>{};
      const auto some = occurrences_of(*master, overrides, range_, effort_, calendar_.problems);
      all.insert(all.end(), some.begin(), some.end());
    }
    if (!series)
      for (const Event* override : family.overrides) all.push_back(stray_occurrence_of(*override));
    calendar_.occurrences += std::ranges::count(all, true, &Occurrence::member);
    add_busy(family.uid, all);
  }

  /// The event whose occurrences the overrides replace.
  static const Event* series_of(const Family& family) {
    const Event* first = nullptr;
    for (const Event* master : family.masters) {
      if (master->start && master->recurs()) return master;
      if (master->start && !first) first = master;
    }
    return first;
  }

  void add_busy(const std::string& uid, const std::vector<Occurrence>& all) {
    CalendarEvent event{uid, {}};
    for (const Occurrence& one : all) {
      const time::Span span{floor<minutes>(one.start), ceil<minutes>(one.end)};
      if (!one.free && !span.empty() && range_.touches(one)) event.spans.push_back(span);
    }
    std::ranges::sort(event.spans);
    if (!event.spans.empty()) calendar_.busy.push_back(std::move(event));
  }

  Calendar calendar_;
  Effort effort_;
  const time::Zone& home_;
  CalendarZones zones_;
  std::vector<Event> events_;
  InstantRange range_{};
};

}  // namespace

Calendar read_calendar(std::string_view text, const CalendarWindow& window,
                       const time::Zone& home) {
  const CalendarLines lines = split_lines(text);
  const CalendarComponents found = sort_into_components(lines.lines);
  if (std::string why = why_unreadable(lines, found); !why.empty()) {
    Calendar calendar;
    calendar.problems.push_back({0, "", std::move(why)});
    return calendar;
  }
  return CalendarReader{found, window, home}.read();
}

}  // namespace meanwhile::exchange
