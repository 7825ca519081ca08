#include "planner/columns/agenda.hpp"

#include <algorithm>

#include "planner/search/offered.hpp"

namespace meanwhile::planner {

int Agenda::Row::session(time::Instant start) const {
  return static_cast<int>(std::ranges::lower_bound(starts, start) - starts.begin());
}

Agenda::Agenda(const programme::Programme& programme, programme::Weeks weeks) {
  for (programme::Slot& slot : programme::slots(programme)) {
    const programme::Offering& offering = *slot.offering;
    Row row{.slot = slot, .starts = {}, .takes_place = {}, .seats = {}, .online = {}};
    for (const programme::Session& session : programme::sessions_of(programme, slot, weeks)) {
      row.starts.push_back(session.span.start);
      row.takes_place.push_back(session.cancelled == programme::Cancelled::no);
    }
    if (offering.seats) row.seats = std::max(0, *offering.seats - slot.taken());
    if (const auto& most = offering.online_seats ? offering.online_seats : offering.seats)
      row.online = std::max(0, *most - offering.taken_online);
    row.needed = std::max(0, offering.min_seats - slot.taken());
    rows.push_back(std::move(row));
  }
}

void Agenda::lay_out(const programme::Programme& programme, programme::Weeks weeks) {
  offered_[{weeks.first_monday, weeks.count}] = std::make_shared<Offered>(programme, weeks);
}

const Offered* Agenda::offered(programme::Weeks weeks) const {
  const auto found = offered_.find({weeks.first_monday, weeks.count});
  return found == offered_.end() ? nullptr : found->second.get();
}

}  // namespace meanwhile::planner
