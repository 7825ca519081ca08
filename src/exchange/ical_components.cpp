#include "exchange/ical_components.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace meanwhile::exchange {
namespace {

constexpr std::array<std::string_view, 19> telling{
    "DTSTART", "DTEND",         "DURATION",     "RRULE",          "RDATE",  "EXDATE", "EXRULE",
    "UID",     "STATUS",        "TRANSP",       "SEQUENCE",       "TZID",   "TZNAME", "TZOFFSETTO",
    "METHOD",  "RECURRENCE-ID", "TZOFFSETFROM", "X-LIC-LOCATION", "VERSION"};

constexpr std::array<std::string_view, 10> calendar_kinds{
    "VCALENDAR", "VEVENT",   "VTODO",    "VJOURNAL",      "VFREEBUSY",
    "VTIMEZONE", "STANDARD", "DAYLIGHT", "VAVAILABILITY", "VALARM"};

bool tells_when(std::string_view name) { return std::ranges::find(telling, name) != telling.end(); }

class Sorter {
 public:
  void take(const ContentLine& line) {
    if (line.name == "BEGIN")
      open(line);
    else if (line.name == "END")
      close(line);
    else if (!line.readable())
      skip(line);
    else if (!stack_.empty() && tells_when(line.name))
      stack_.back().properties.push_back(line);
  }

  CalendarComponents finish() {
    while (!stack_.empty()) drop_unclosed();
    return std::move(found_);
  }

 private:
  void open(const ContentLine& line) {
    std::string kind = upper(line.value);
    const bool known = std::ranges::find(calendar_kinds, kind) != calendar_kinds.end();
    found_.any = found_.any || known;
    found_.begun = found_.begun || kind == "VCALENDAR" || kind == "VEVENT";
    if (kind == "VEVENT" || kind == "VCALENDAR")
      while (inside("VEVENT")) drop_unclosed();
    stack_.push_back({std::move(kind), line.number, {}, {}});
    told_junk_ = false;
  }

  void close(const ContentLine& line) {
    const std::string kind = upper(line.value);
    if (!inside(kind)) {
      found_.paired = false;
      return tell(line.number, "END without its BEGIN; the line was skipped");
    }
    while (stack_.back().kind != kind) drop_unclosed();
    pop();
  }

  void skip(const ContentLine& line) {
    if (told_junk_ || stack_.empty()) return;
    told_junk_ = true;
    tell(line.number, "not a line of a calendar (expected NAME:value); it was skipped");
  }

  void drop_unclosed() {
    found_.paired = false;
    tell(stack_.back().line, stack_.back().kind + " has no END; it was ended here");
    pop();
  }

  void pop() {
    Component done = std::move(stack_.back());
    stack_.pop_back();
    if (done.kind == "VEVENT")
      found_.events.push_back(std::move(done));
    else if (done.kind == "VTIMEZONE")
      found_.zones.push_back(std::move(done));
    else if (!stack_.empty() && stack_.back().kind == "VTIMEZONE")
      stack_.back().parts.push_back(std::move(done));
  }

  bool inside(std::string_view kind) const {
    return std::ranges::find(stack_, kind, &Component::kind) != stack_.end();
  }

  void tell(int line, std::string why) {
    const auto event = std::ranges::find(stack_, "VEVENT", &Component::kind);
    found_.problems.push_back(
        {line, event == stack_.end() ? std::string{} : event->uid(), std::move(why)});
  }

  CalendarComponents found_;
  std::vector<Component> stack_;
  bool told_junk_ = false;
};

}  // namespace

const ContentLine* Component::property(std::string_view name) const {
  const auto found = std::ranges::find(properties, name, &ContentLine::name);
  return found == properties.end() ? nullptr : &*found;
}

std::string Component::uid() const {
  const ContentLine* own = property("UID");
  return own ? std::string{own->value} : std::string{};
}

CalendarComponents sort_into_components(const std::vector<ContentLine>& lines) {
  Sorter sorter;
  for (const ContentLine& line : lines) sorter.take(line);
  return sorter.finish();
}

}  // namespace meanwhile::exchange
