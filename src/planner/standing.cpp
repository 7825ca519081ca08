#include "planner/standing.hpp"

#include <algorithm>
#include <set>

namespace meanwhile::planner {
namespace {

using programme::Session;

std::optional<programme::Modality> joined_in(const Plan& plan, const OfferingId& id) {
  const auto found = std::ranges::find(plan.offerings, id, &Joined::id);
  return found == plan.offerings.end() ? std::nullopt : std::optional{found->modality};
}

const Access* best_access(const Explanation& slot) {
  const Access* best = nullptr;
  for (const Access& access : slot.access)
    if (!access.barred() && (!best || access.clashes.size() < best->clashes.size())) best = &access;
  return best;
}

/// Sessions that joining the slot adds to a plan, which may visit others of its sessions already.
std::vector<Session> added(const Explanation& slot, const Access& access, const Plan& plan) {
  auto sessions = attended(slot, access);
  std::erase_if(sessions, [&](const Session& session) {
    return std::ranges::any_of(plan.sessions, [&](const Attended& one) {
      return one.offering == slot.slot.id && one.span == session.span;
    });
  });
  return sessions;
}

std::vector<OfferingId> meeting_during(const std::vector<Session>& sessions, const Plan& plan) {
  std::set<OfferingId> found;
  for (const Attended& one : plan.sessions)
    for (const Session& session : sessions)
      if (one.span.overlaps(session.span)) found.insert(one.offering);
  return {found.begin(), found.end()};
}

std::vector<Excess> excesses_on_top(const std::vector<Session>& sessions, const Plan& plan,
                                    const programme::Programme& programme, const Case& person,
                                    const programme::Offering& offering) {
  Attendance attendance{person.prescription};
  for (const PlanWeek& week : plan.weeks) attendance.credit(week.monday, week.credit);
  for (const Attended& one : plan.sessions)
    attendance.attend(time::date_of(programme.zone.wall(one.span.start)), one.span.length());
  for (const Session& session : sessions) {
    attendance.attend(session.date, session.span.length());
    if (is_clinical(programme, offering)) attendance.credit(session.date, session.credit);
  }
  return attendance.excesses();
}

}  // namespace

std::optional<Standing> standing(const Explanation& slot, const Plan& best,
                                 const programme::Programme& programme, const Case& person) {
  const Access* access = best_access(slot);
  if (!access) return std::nullopt;
  Standing found{joined_in(best, slot.slot.id), access->modality, {}, {}};
  if (found.joined) return found;
  const auto sessions = added(slot, *access, best);
  found.same_time = meeting_during(sessions, best);
  found.excesses = excesses_on_top(sessions, best, programme, person, *slot.slot.offering);
  return found;
}

}  // namespace meanwhile::planner
