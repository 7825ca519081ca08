#include "programme/session.hpp"

#include <algorithm>
#include <tuple>

namespace meanwhile::programme {
namespace {

using std::chrono::days;
using time::Date;

bool holds(const std::vector<Date>& dates, Date date) {
  return std::ranges::find(dates, date) != dates.end();
}

}  // namespace

const time::Zone& zone_of(const Programme& programme, const Offering& offering) {
  const Site* site = offering.site ? programme.site(*offering.site) : nullptr;
  return site ? site->zone : programme.zone;
}

std::vector<Session> sessions_in(const Programme& programme, const Offering& offering,
                                 Weeks weeks) {
  const time::Zone& zone = zone_of(programme, offering);
  // Site and programme may live in different zones, so a site date can be a day off the
  // programme's.
  Date first = weeks.first_monday - days{7};
  Date last = weeks.end() + days{7};
  if (offering.from) first = std::max(first, time::monday_of(*offering.from));
  if (offering.until) last = std::min(last, *offering.until);

  const bool same_zone = zone == programme.zone;
  std::vector<Session> sessions;
  for (std::size_t i = 0; i < offering.meetings.size(); ++i) {
    const Meeting& meeting = offering.meetings[i];
    Date site_date = time::monday_of(first) + days{time::index(meeting.day)};
    for (; site_date <= last; site_date += days{7}) {
      if (offering.from && site_date < *offering.from) continue;
      if (same_zone && (site_date < weeks.first_monday || site_date >= weeks.end())) continue;
      const time::Span span{zone.instant(site_date + meeting.start),
                            zone.instant(site_date + meeting.end)};
      const Date date = time::date_of(programme.zone.wall(span.start));
      if (span.empty() || date < weeks.first_monday || date >= weeks.end()) continue;
      const Cancelled cancelled = holds(programme.closed_dates, date) ? Cancelled::closed
                                  : holds(offering.except, site_date) ? Cancelled::excepted
                                                                      : Cancelled::no;
      sessions.push_back({i, span, date,
                          std::min(meeting.credit.value_or(span.length()), span.length()),
                          cancelled});
    }
  }
  std::ranges::sort(sessions, {},
                    [](const Session& s) { return std::tuple(s.span.start, s.meeting); });
  return sessions;
}

int lesson_in(const Module& module, const Offering& offering, time::Date monday) {
  const auto weeks = static_cast<int>((monday - time::monday_of(*offering.from)) / days{7});
  if (!module.lessons || weeks < 0) return weeks;
  return weeks % *module.lessons;
}

}  // namespace meanwhile::programme
