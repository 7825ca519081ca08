#include "planner/repair.hpp"

#include <algorithm>

#include "planner/repairing/together.hpp"
#include "planner/repairing/told.hpp"

namespace meanwhile::planner {
namespace {

/// All weeks of anyone's plan, and those that are asked about.
programme::Weeks weeks_of(const std::vector<Enrolled>& people,
                          const std::optional<programme::Weeks>& asked) {
  std::optional<std::pair<time::Date, time::Date>> reach;
  const auto take = [&](time::Date first, time::Date end) {
    reach = reach ? std::pair(std::min(reach->first, first), std::max(reach->second, end))
                  : std::pair(first, end);
  };
  if (asked) take(asked->first_monday, asked->end());
  for (const Enrolled& one : people) {
    const programme::Prescription& dose = one.person.prescription;
    take(dose.first_monday(), dose.first_monday() + std::chrono::days{7 * dose.weeks()});
  }
  if (!reach) return {};
  return {reach->first, static_cast<int>((reach->second - reach->first).count() / 7)};
}

/// What happens to sessions, whoever attends them.
void tell_sessions(const Ground& ground, RepairAnswer& answer) {
  for (std::size_t slot = 0; slot < ground.upsets.size(); ++slot)
    for (std::size_t i = 0; i < ground.upsets[slot].size(); ++i) {
      const Upset& upset = ground.upsets[slot][i];
      const SessionCancelled one{ground.agenda.rows[slot].slot.id,
                                 ground.sessions[slot][i].span.start};
      if (upset.cancelled) answer.cancelled.push_back(one);
      if (upset.no_room && !upset.cancelled) answer.online_only.push_back(one);
    }
  const auto by_start = [](const SessionCancelled& one) {
    return std::tie(one.start, one.offering);
  };
  std::ranges::sort(answer.cancelled, {}, by_start);
  std::ranges::sort(answer.online_only, {}, by_start);
  answer.rooms = ground.rooms;
}

/// Rooms that two sessions have at once, as things were given: each told once.
void tell_double_bookings(const Ground& ground, RepairAnswer& answer) {
  struct Held {
    time::Span span;
    SiteId site;
    std::string room;
    OfferingId offering;
  };
  std::vector<Held> all;
  for (std::size_t slot = 0; slot < ground.sessions.size(); ++slot) {
    const programme::Offering& here = *ground.agenda.rows[slot].slot.offering;
    if (!here.onsite || !here.site) continue;
    for (const programme::Session& one : ground.sessions[slot])
      if (const auto& room = programme::room_of(here, one.moved);
          room && one.cancelled == programme::Cancelled::no && one.span.start >= ground.as_of)
        all.push_back({one.span, *here.site, *room, ground.agenda.rows[slot].slot.id});
  }
  std::ranges::sort(all, {}, [](const Held& one) { return std::tie(one.span, one.offering); });
  std::set<std::pair<OfferingId, OfferingId>> seen;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t k = i + 1; k < all.size() && all[k].span.start < all[i].span.end; ++k)
      if (all[i].site == all[k].site && all[i].room == all[k].room &&
          seen.insert({all[i].offering, all[k].offering}).second)
        answer.conflicts.push_back(
            {RepairConflict::Why::double_booked, -1, all[k].offering, all[k].span.start});
}

}  // namespace

bool RepairAnswer::optimal() const {
  return lost.gap() <= 0 && disturbed.gap() <= 0 && broken.gap() <= 0 && burden.gap() <= 0;
}

RepairAnswer repair(const programme::Programme& programme, const std::vector<Enrolled>& people,
                    const std::vector<Event>& events, const RepairRequest& request) {
  const Ground ground{programme, weeks_of(people, request.weeks), events, request.as_of};
  Together together{ground, people, events, request};
  together.solve();
  RepairAnswer answer;
  tell_sessions(ground, answer);
  answer.conflicts = together.conflicts();
  tell_double_bookings(ground, answer);
  for (const auto& [person, found] : together.chosen()) {
    Repaired one =
        told(together.continuing(person), *found, people[static_cast<std::size_t>(person)].plan);
    one.person = person;
    if (changes(one)) answer.people.push_back(std::move(one));
  }
  const Figures& value = together.value();
  const Figures bound = together.bound();
  answer.lost = {value[0], bound[0]};
  answer.disturbed = {value[1], bound[1]};
  answer.broken = {value[2], bound[2]};
  answer.burden = {value[3], bound[3]};
  return answer;
}

}  // namespace meanwhile::planner
