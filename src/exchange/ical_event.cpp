#include "exchange/ical_event.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace meanwhile::exchange {
namespace {

using namespace std::chrono;

class EventReader {
 public:
  EventReader(const Component& component, CalendarZones& zones, CalendarProblems& problems)
      : component_{component}, zones_{zones}, problems_{problems} {
    event_.line = component.line;
    event_.uid = component.uid();
  }

  Event read() {
    read_start();
    read_length();
    for (const ContentLine& line : component_.properties) read_property(line);
    return std::move(event_);
  }

 private:
  void tell(int line, std::string why) { problems_.push_back({line, event_.uid, std::move(why)}); }

  /// Times without a zone are on the person's own wall; within an event that has a zone, on that.
  std::optional<Moment> moment(std::string_view text, const ContentLine& line) {
    const std::optional<Stamp> stamp = stamp_from(trimmed(text));
    if (!stamp) return std::nullopt;
    if (stamp->date) return Moment{stamp->wall, true, true, &zones_.home()};
    if (stamp->utc) return Moment{stamp->wall, false, false, &zones_.utc()};
    if (const auto tzid = line.parameter("TZID"); tzid && !tzid->empty())
      return Moment{stamp->wall, false, false, &zones_.named(*tzid, line.number, problems_)};
    return Moment{stamp->wall, false, true, event_.start ? event_.start->zone : &zones_.home()};
  }

  void read_start() {
    const ContentLine* line = component_.property("DTSTART");
    if (!line) return tell(event_.line, "the event has no start (DTSTART), so it takes no time");
    event_.start = moment(line->value, *line);
    if (!event_.start)
      tell(line->number,
           "DTSTART is not a date or time (as in 20261130T090000), so the event takes no time");
  }

  void read_length() {
    if (!event_.start) return;
    if (event_.start->date) event_.length = {days{1}, {}};
    if (const ContentLine* line = component_.property("DTEND")) return read_end(*line);
    const ContentLine* line = component_.property("DURATION");
    if (!line) return;
    const std::optional<Length> length = length_from(line->value);
    if (!length)
      tell(line->number, "DURATION is not a length (as in PT1H30M); it was left out");
    else
      take_length(*length, *line);
  }

  void read_end(const ContentLine& line) {
    const std::optional<Moment> end = moment(line.value, line);
    if (!end)
      return tell(line.number,
                  "DTEND is not a date or time (as in 20261130T100000); it was left out");
    take_length(length_until(*event_.start, *end), line);
  }

  /// Between days, days; else exact time, which is what all occurrences of a series then take.
  static Length length_until(const Moment& start, const Moment& end) {
    if (start.date && end.date) return {floor<days>(end.wall) - floor<days>(start.wall), {}};
    return {days{0}, end.instant() - start.instant()};
  }

  /// A day that ends when it begins is that day: programs write it for "one day".
  void take_length(const Length& length, const ContentLine& line) {
    const Seconds size = length.days + length.exact;
    if (size < Seconds{0})
      return tell(line.number, "the event ends before it starts; its end was left out");
    if (size > Seconds{0} || !event_.start->date) event_.length = length;
  }

  void read_property(const ContentLine& line) {
    if (line.name == "RRULE") read_rule(line);
    if (line.name == "EXRULE")
      tell(line.number, "EXRULE is no longer part of calendars (RFC 5545, A.3); it was left out");
    if (line.name == "RDATE") read_added(line);
    if (line.name == "EXDATE") read_excepted(line);
    if (line.name == "RECURRENCE-ID") read_replaces(line);
    if (line.name == "SEQUENCE")
      std::from_chars(line.value.data(), line.value.data() + line.value.size(), event_.sequence);
    if (line.name == "STATUS") event_.free = event_.free || same_word(line.value, "CANCELLED");
    if (line.name == "TRANSP") event_.free = event_.free || same_word(line.value, "TRANSPARENT");
  }

  void read_rule(const ContentLine& line) {
    Result<RecurrenceRule> rule = rule_from(line.value);
    if (rule)
      event_.rules.push_back(*std::move(rule));
    else
      tell(line.number, "RRULE was left out: " + rule.error().text);
  }

  template <class Use>
  void each_value(const ContentLine& line, Use use) {
    std::string_view rest = line.value;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
      const std::string_view value = trimmed(rest.substr(0, end));
      if (!value.empty() && !use(value))
        tell(line.number,
             std::string{line.name} + " holds what is not a date or time; it was left out");
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  void read_added(const ContentLine& line) {
    each_value(line, [&](std::string_view value) {
      const std::size_t slash = std::min(value.find('/'), value.size());
      const std::optional<Moment> start = moment(value.substr(0, slash), line);
      if (!start) return false;
      AddedStart added{*start, std::nullopt};
      if (slash < value.size()) {
        added.length = period_length(*start, value.substr(slash + 1), line);
        if (!added.length) return false;
      }
      event_.added.push_back(added);
      return true;
    });
  }

  std::optional<Length> period_length(const Moment& start, std::string_view end,
                                      const ContentLine& line) {
    const std::optional<Moment> until = moment(end, line);
    const std::optional<Length> length = until ? length_until(start, *until) : length_from(end);
    if (!length || length->days + length->exact < Seconds{0}) return std::nullopt;
    return length;
  }

  void read_excepted(const ContentLine& line) {
    each_value(line, [&](std::string_view value) {
      const std::optional<Moment> when = moment(value, line);
      if (when) event_.excepted.push_back(*when);
      return when.has_value();
    });
  }

  void read_replaces(const ContentLine& line) {
    event_.replaces = moment(line.value, line);
    if (!event_.replaces)
      tell(line.number, "RECURRENCE-ID is not a date or time; the event was read by itself");
    const auto range = line.parameter("RANGE");
    event_.and_all_later = range && same_word(*range, "THISANDFUTURE");
  }

  const Component& component_;
  CalendarZones& zones_;
  CalendarProblems& problems_;
  Event event_;
};

}  // namespace

sys_seconds instant_on(const time::Zone& zone, WallSeconds wall) {
  const auto minute = floor<minutes>(wall);
  return zone.instant(minute) + (wall - minute);
}

WallSeconds wall_on(const time::Zone& zone, sys_seconds instant) {
  const auto minute = floor<minutes>(instant);
  return zone.wall(minute) + (instant - minute);
}

sys_seconds Moment::instant() const { return instant_on(*zone, wall); }

Event event_from(const Component& component, CalendarZones& zones, CalendarProblems& problems) {
  return EventReader{component, zones, problems}.read();
}

}  // namespace meanwhile::exchange
