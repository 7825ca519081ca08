#include <algorithm>

#include "going.hpp"
#include "oracle/fields.hpp"
#include "oracle/life.hpp"

namespace meanwhile::oracle {

using boost::json::object;
using std::chrono::days;

constexpr std::size_t most_ways = 60'000;

bool Going::as_was(const WeekPlan& plan, int week) const {
  std::set<std::pair<const Session*, Modality>> ahead;
  for (const auto& visit : plan.done.visits)
    if (!is_past(*visit.session)) ahead.insert({visit.session, visit.modality});
  return ahead == remain_[static_cast<std::size_t>(week)];
}

bool Going::made_up_as_was(const WeekPlan& plan) const {
  for (const auto& visit : plan.done.visits)
    if (visit.in_place_of && !is_past(*visit.session) &&
        std::none_of(plan_.make_ups.begin(), plan_.make_ups.end(), [&](const Visit& one) {
          return one.session == visit.session && one.modality == visit.modality &&
                 one.in_place_of == visit.in_place_of;
        }))
      return false;
  return true;
}

std::vector<WeekPlan> Going::ways(int week, const Joined& joined) {
  std::vector<Visit> fixed;
  std::vector<Usual> open;
  std::set<const Session*> settled;
  for (const auto& visit : plan_.make_ups)
    if (visit.session->week == week && is_past(*visit.session)) {
      fixed.push_back(visit);
      settled.insert(visit.in_place_of);
    }
  for (const auto& [key, row] : plan_.usual) {
    if (row.session->week != week || !is_past(*row.session)) continue;
    if (row.how == How::attended)
      fixed.push_back({row.session, row.modality});
    else if (!settled.contains(row.session))
      open.push_back({row.session, row.modality});
  }
  std::vector<bool> sits(facts().units.size());
  for (const auto& [unit, modality] : joined) {
    sits[unit] = true;
    for (const auto& session : facts().units[unit].sessions) {
      if (session.week != week || is_past(session)) continue;
      if (!session.cancelled() && !session.clashes[index(modality)])
        fixed.push_back({&session, modality});
      else if (!settled.contains(&session))
        open.push_back({&session, modality});
    }
  }
  double count = 1;
  for (const auto& usual : open) {
    double options = 2;
    for (std::size_t unit = 0; unit < facts().units.size(); ++unit)
      for (const auto& visit : facts().units[unit].sessions)
        if (!sits[unit] && may_replace(facts(), *usual.session, visit)) options += 2;
    count *= options;
  }
  if (count > most_ways) {
    too_many_ = true;
    return {};
  }
  auto all = every_way(facts(), week, sits, fixed, open);
  std::erase_if(all, [&](const WeekPlan& plan) {
    return std::any_of(plan.done.visits.begin(), plan.done.visits.end(), [&](const Visit& visit) {
      if (!visit.in_place_of) return false;
      const bool was = std::any_of(fixed.begin(), fixed.end(), [&](const Visit& one) {
        return one.session == visit.session && one.modality == visit.modality;
      });
      return !was && (is_past(*visit.session) || is_struck(visit.session, visit.modality) ||
                      (visit.session != visit.in_place_of && !running_[visit.session->unit]));
    });
  });
  return all;
}

std::vector<WeekPlan> Going::kept_ways(int week) {
  Joined joined;
  for (const auto& [key, row] : plan_.usual)
    if (row.session->week == week) joined[row.session->unit] = plan_.joined.at(row.session->unit);
  auto all = ways(week, joined);
  if (touched_[static_cast<std::size_t>(week)]) return all;
  for (const auto& one : all)
    if (as_was(one, week) && made_up_as_was(one)) return {one};
  return all;
}

WeekDone Going::past(int week) const {
  WeekDone done;
  for (const auto& [key, row] : plan_.usual) {
    if (row.session->week != week) continue;
    if (row.how == How::attended) done.visits.push_back({row.session, row.modality});
    if (row.how == How::missed) done.left.push_back(row.session);
  }
  for (const auto& visit : plan_.make_ups)
    if (visit.session->week == week) done.visits.push_back(visit);
  std::sort(done.visits.begin(), done.visits.end(),
            [&](const Visit& a, const Visit& b) { return by_start(facts(), a, b); });
  return done;
}

}  // namespace meanwhile::oracle
