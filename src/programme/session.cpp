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

/// Meetings as they are on the site dates from `first` to `last`.
struct Era {
  Date first;
  Date last;
  const std::vector<Meeting>* meetings;
};

std::vector<Era> eras_of(const Offering& offering, Date first, Date last) {
  std::vector<Era> eras;
  for (const Earlier& earlier : offering.earlier) {
    eras.push_back({first, std::min(earlier.until, last), &earlier.meetings});
    first = std::max(first, earlier.until + days{1});
  }
  eras.push_back({first, last, &offering.meetings});
  return eras;
}

const Moved* moved_from(const Offering& offering, Date date, time::Minutes start) {
  const auto found = std::ranges::find_if(
      offering.moved, [&](const Moved& one) { return one.date == date && one.start == start; });
  return found == offering.moved.end() ? nullptr : &*found;
}

/// Lays out the sessions of one offering, date by date.
class Calendar {
 public:
  Calendar(const Programme& programme, const Offering& offering, Weeks weeks)
      : programme_(programme),
        offering_(offering),
        weeks_(weeks),
        zone_(zone_of(programme, offering)) {}

  std::vector<Session> sessions() {
    // Site and programme may live in different zones, so a site date can be a day off the
    // programme's.
    const bool same_zone = zone_ == programme_.zone;
    const Date around = same_zone ? weeks_.first_monday : weeks_.first_monday - days{7};
    Date first = around;
    Date last = weeks_.end() + days{same_zone ? -1 : 7};
    if (offering_.from) first = std::max(first, *offering_.from);
    if (offering_.until) last = std::min(last, *offering_.until);
    for (const Era& era : eras_of(offering_, first, last)) lay_out(era);
    std::ranges::sort(sessions_, {},
                      [](const Session& s) { return std::tuple(s.span.start, s.meeting); });
    return std::move(sessions_);
  }

 private:
  void lay_out(const Era& era) {
    for (std::size_t i = 0; i < era.meetings->size(); ++i) {
      const Meeting& meeting = (*era.meetings)[i];
      Date date = time::monday_of(era.first) + days{time::index(meeting.day)};
      if (date < era.first) date += days{7};
      for (; date <= era.last; date += days{7}) add(i, meeting, date);
    }
  }

  void add(std::size_t position, const Meeting& meeting, Date site_date) {
    const Moved* moved = moved_from(offering_, site_date, meeting.start);
    const time::Span span = moved ? span_on(moved->to.date, moved->to.start, moved->to.end)
                                  : span_on(site_date, meeting.start, meeting.end);
    const Date date = time::date_of(programme_.zone.wall(span.start));
    if (span.empty() || date < weeks_.first_monday || date >= weeks_.end()) return;
    const Cancelled cancelled = holds(programme_.closed_dates, date) ? Cancelled::closed
                                : holds(offering_.except, site_date) ? Cancelled::excepted
                                                                     : Cancelled::no;
    sessions_.push_back({position, span, date,
                         std::min(meeting.credit.value_or(span.length()), span.length()), cancelled,
                         site_date + meeting.start, moved});
  }

  time::Span span_on(Date date, time::Minutes start, time::Minutes end) const {
    return {zone_.instant(date + start), zone_.instant(date + end)};
  }

  const Programme& programme_;
  const Offering& offering_;
  Weeks weeks_;
  const time::Zone& zone_;
  std::vector<Session> sessions_;
};

}  // namespace

const time::Zone& zone_of(const Programme& programme, const Offering& offering) {
  const Site* site = offering.site ? programme.site(*offering.site) : nullptr;
  return site ? site->zone : programme.zone;
}

std::vector<Session> sessions_in(const Programme& programme, const Offering& offering,
                                 Weeks weeks) {
  return Calendar{programme, offering, weeks}.sessions();
}

int lesson_in(const Module& module, const Offering& offering, time::Date monday) {
  const auto weeks = static_cast<int>((monday - time::monday_of(*offering.from)) / days{7});
  if (!module.lessons || weeks < 0) return weeks;
  return weeks % *module.lessons;
}

}  // namespace meanwhile::programme
