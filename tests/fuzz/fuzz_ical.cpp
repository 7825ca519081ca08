#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/ical_read.hpp"

namespace {

using namespace meanwhile;

void require(bool promise) {
  if (!promise) std::abort();
}

/// What a calendar promises, whatever it was read from.
void check(const exchange::Calendar& calendar) {
  require(calendar.readable || !calendar.problems.empty());
  require(calendar.readable || (calendar.events == 0 && calendar.busy.empty()));
  require(calendar.events >= 0 && calendar.occurrences >= 0);
  for (const exchange::CalendarEvent& event : calendar.busy) {
    require(!event.spans.empty() && std::ranges::is_sorted(event.spans));
    require(std::ranges::none_of(event.spans, &time::Span::empty));
  }
  for (const exchange::CalendarProblem& problem : calendar.problems)
    require(problem.line >= 0 && !problem.why.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const time::Zone home = *time::Zone::named("America/New_York");
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check(exchange::read_calendar(text, {std::nullopt, 84}, home));
  const time::Date from{std::chrono::year{2026} / 11 / 30};
  check(exchange::read_calendar(text, {from, 7}, home));
  return 0;
}
