#include <algorithm>

#include "going.hpp"
#include "oracle/fields.hpp"
#include "oracle/life.hpp"

namespace meanwhile::oracle {

using boost::json::object;
using std::chrono::days;

constexpr double most_rows = 400'000;

long Going::broken(const Joined& joined) const {
  const auto alive = [&](std::size_t unit, bool struck) {
    const auto& sessions = facts().units[unit].sessions;
    return std::any_of(sessions.begin(), sessions.end(), [&](const Session& one) {
      const auto blow = blows_.find({facts().units[unit].id, one.span.start});
      const bool cancelled =
          one.closed || (blow != blows_.end() && blow->second.cancelled ? struck : one.excepted);
      return !is_past(one) && !cancelled;
    });
  };
  std::set<std::string> known;
  for (const auto& [key, row] : plan_.usual) {
    const Unit& unit = facts().units[row.session->unit];
    if (row.how != How::attended || !(row.session->span.start + days{14} < as_of_) ||
        !plan_.joined.contains(row.session->unit) || !alive(row.session->unit, false))
      continue;
    known.insert("group " + unit.offering);
    for (const auto& one : staff_of(unit)) known.insert("staff " + one);
  }
  for (const auto& [unit, modality] : joined) {
    if (!alive(unit, true)) continue;
    known.erase("group " + facts().units[unit].offering);
    for (const auto& one : staff_of(facts().units[unit])) known.erase("staff " + one);
  }
  return static_cast<long>(known.size());
}

std::vector<std::string> Going::staff_of(const Unit& unit) const {
  for (const auto& one : list(happening_.programme, "offerings"))
    if (text(one.as_object(), "id") == unit.offering) return texts(one.as_object(), "staff");
  return {};
}

void Going::add(const std::vector<std::vector<WeekPlan>>& weeks, const Joined& joined, int moves) {
  double rows = 1;
  for (const auto& one : weeks) rows *= static_cast<double>(one.size());
  rows_ += rows;
  if (rows_ > most_rows) too_many_ = true;
  if (too_many_) return;
  std::vector<const WeekPlan*> chosen;
  choose(weeks, joined, moves, chosen);
}

void Going::choose(const std::vector<std::vector<WeekPlan>>& weeks, const Joined& joined, int moves,
                   std::vector<const WeekPlan*>& chosen) {
  if (chosen.size() == weeks.size()) return finish(joined, moves, chosen);
  for (const auto& one : weeks[chosen.size()]) {
    chosen.push_back(&one);
    choose(weeks, joined, moves, chosen);
    chosen.pop_back();
  }
}

void Going::finish(const Joined& joined, int moves, const std::vector<const WeekPlan*>& chosen) {
  std::vector<WeekDone> over;
  for (int week = 0; week < week_now_; ++week) over.push_back(past(week));
  std::vector<const WeekDone*> all;
  for (const auto& one : over) all.push_back(&one);
  for (const auto* one : chosen) all.push_back(&one->done);
  std::vector<Visit> visits;
  WayOn way;
  long burden = 0;
  for (const auto* one : all) {
    visits.insert(visits.end(), one->visits.begin(), one->visits.end());
    for (const auto& visit : one->visits)
      way.attended.emplace(visit.session->span.start, facts().units[visit.session->unit].id,
                           visit.modality);
    burden += burden_of(facts(), *one, stays_of(facts(), 0, one->visits)).total();
  }
  for (std::size_t who = 0; who < facts().people.size(); ++who)
    if (!fit(facts().people[who], stays_of(facts(), who, visits))) return;
  const Lacks lacks = lacks_of(facts(), all);
  for (std::size_t week = static_cast<std::size_t>(week_now_); week < lacks.weeks.size(); ++week)
    way.costs[0] += std::max(0L, lacks.weeks[week] - lacked_.weeks[week]);
  for (std::size_t block = 0; block < lacks.blocks.size(); ++block)
    way.costs[0] += std::max(0L, lacks.blocks[block] - lacked_.blocks[block]);
  for (const Date day : lacks.days)
    if (!lacked_.days.contains(day)) way.costs[0] += of_one;
  way.costs[1] = moves < facts().weeks();
  for (std::size_t i = 0; i < chosen.size(); ++i)
    if (!as_was(*chosen[i], week_now_ + static_cast<int>(i)) || !made_up_as_was(*chosen[i]))
      way.costs[1] = 1;
  way.costs[2] = broken(joined);
  const long total = child(child(enrolled_, "plan"), "burden").at("total").to_number<long>();
  way.costs[3] = std::max(0L, burden - total);
  for (const auto& [unit, modality] : joined)
    way.joined.insert(facts().units[unit].id + "/" + name(modality));
  way.takings = takings(joined, moves, chosen);
  found_.push_back(std::move(way));
}

Takings Going::takings(const Joined& joined, int moves,
                       const std::vector<const WeekPlan*>& chosen) const {
  Takings all;
  const auto hold = [&](const Session& session, Modality modality) {
    if (!is_past(session) && !session.cancelled())
      all[meeting_of(session)] = {modality == Modality::online, false, true};
  };
  for (const auto& [key, row] : plan_.usual)
    if (row.session->week < moves) hold(*row.session, plan_.joined.at(row.session->unit));
  for (const auto& [unit, modality] : joined)
    for (const auto& session : facts().units[unit].sessions)
      if (session.week >= moves) hold(session, modality);
  for (const auto* week : chosen)
    for (const auto& visit : week->done.visits) {
      if (is_past(*visit.session)) continue;
      Taking& taking = all[meeting_of(*visit.session)];
      taking.attends = true;
      taking.online |= visit.modality == Modality::online;
    }
  return all;
}

}  // namespace meanwhile::oracle
