#include "life/commitments.hpp"

#include <algorithm>
#include <tuple>

namespace meanwhile::life {
namespace {

using std::chrono::days;
using time::Date;
using time::Span;

/// The stretch of `pattern` that starts on `date`, if one does.
std::optional<DayStretch> stretch_on(Date date, const Weekly& pattern,
                                     const std::optional<Date>& from) {
  if (!pattern.days[time::index(time::weekday_of(date))]) return std::nullopt;
  if (from && pattern.every_weeks > 1) {
    const auto weeks = (time::monday_of(date) - time::monday_of(*from)) / days{7};
    if (weeks % pattern.every_weeks != 0) return std::nullopt;
  }
  return pattern.stretch;
}

std::optional<DayStretch> stretch_on(Date date, const Rota& rota, const std::optional<Date>&) {
  if (date < rota.from || rota.days.empty()) return std::nullopt;
  const auto day = static_cast<std::size_t>((date - rota.from).count());
  return rota.days[day % rota.days.size()];
}

/// An interval of a pattern ends on the next day at the latest, and clocks going forward may take
/// it one further.
constexpr days longest_interval{2};

template <class Pattern>
void lay_out(const LifeEntry& entry, const Pattern& pattern, const time::Zone& zone, Dates dates,
             std::vector<Span>& spans) {
  const Date first = entry.from ? std::max(*entry.from, dates.first) : dates.first;
  const Date last = entry.until ? std::min(*entry.until, dates.last) : dates.last;
  for (Date date = first; date <= last; date += days{1})
    if (const auto stretch = stretch_on(date, pattern, entry.from))
      spans.push_back({zone.instant(date + stretch->start), zone.instant(date + stretch->end)});
}

void lay_out(const LifeEntry&, const Dated& dated, const time::Zone&, Dates,
             std::vector<Span>& spans) {
  spans = dated.spans;
}

}  // namespace

std::vector<Commitment> commitments(std::span<const LifeEntry> life, const time::Zone& zone,
                                    Dates dates) {
  const Span range{zone.instant(dates.first), zone.instant(dates.last + days{1})};
  std::vector<Commitment> all;
  std::vector<Span> spans;
  for (std::size_t i = 0; i < life.size(); ++i) {
    const time::Minutes rest = life[i].firm ? life[i].rest : time::Minutes{0};
    const Dates starts{dates.first - longest_interval - std::chrono::ceil<days>(rest), dates.last};
    spans.clear();
    std::visit([&](const auto& pattern) { lay_out(life[i], pattern, zone, starts, spans); },
               life[i].when);
    for (const Span& span : spans) {
      const Span rested{span.start, span.end + rest};
      if (!span.empty() && rested.overlaps(range)) all.push_back({rested, i});
    }
  }
  std::ranges::sort(all, {}, [](const Commitment& c) { return std::tuple(c.span.start, c.entry); });
  return all;
}

}  // namespace meanwhile::life
