#include <algorithm>

#include "going.hpp"
#include "oracle/fields.hpp"
#include "oracle/life.hpp"

namespace meanwhile::oracle {

using boost::json::object;
using std::chrono::days;

Going::Going(const Happening& happening, const object& enrolled, const Blows& blows,
             const std::vector<bool>& running)
    : happening_(happening),
      enrolled_(enrolled),
      blows_(blows),
      running_(running),
      as_of_(instant_from(happening.as_of)),
      before_(facts_of(happening.programme, enrolled)),
      after_(after(happening, enrolled, blows)),
      plan_(plan_of(enrolled, after_.facts)) {
  facts().short_allowed = 1;
  week_now_ =
      as_of_ < facts().clock.instant(facts().first_monday, Minutes{0})
          ? 0
          : static_cast<int>((facts().clock.date(as_of_) - facts().first_monday).count() / 7);
  week_now_ = std::min(week_now_, facts().weeks());
  find_before();
}

std::optional<std::vector<WayOn>> Going::all() {
  std::vector<std::vector<WeekPlan>> kept;
  for (int week = week_now_; week < facts().weeks(); ++week) kept.push_back(kept_ways(week));
  add(kept, plan_.joined, facts().weeks());
  for (int week = week_now_; week < facts().weeks() && !too_many_; ++week)
    if (may_move(week)) {
      std::map<std::size_t, Modality> none;
      move(week, plan_.joined.begin(), 1, none, kept);
    }
  if (too_many_) return std::nullopt;
  return std::move(found_);
}

bool Going::is_struck(const Session* session, Modality modality) const {
  return after_.struck.contains({session, modality});
}

bool Going::is_gone(const Visit& visit) const {
  const Session& session = *visit.session;
  const Unit& unit = facts().units[session.unit];
  if (session.cancelled() || is_struck(visit.session, visit.modality)) return true;
  if (!visit.in_place_of) return session.clashes[index(visit.modality)];
  for (std::size_t who = 0; who < facts().people.size(); ++who)
    if (unit.takes[who] && is_busy(facts().people[who], session.span)) return true;
  return false;
}

void Going::find_before() {
  const Plan old = plan_of(enrolled_, before_);
  std::vector<WeekDone> done(static_cast<std::size_t>(before_.weeks()));
  for (const auto& [key, row] : old.usual) {
    auto& week = done[static_cast<std::size_t>(row.session->week)];
    if (row.how == How::attended) week.visits.push_back({row.session, row.modality});
    if (row.how == How::missed) week.left.push_back(row.session);
  }
  for (const auto& visit : old.make_ups)
    done[static_cast<std::size_t>(visit.session->week)].visits.push_back(visit);
  std::vector<const WeekDone*> weeks;
  for (const auto& one : done) weeks.push_back(&one);
  lacked_ = lacks_of(before_, weeks);
  remain_.resize(static_cast<std::size_t>(facts().weeks()));
  touched_.resize(remain_.size());
  const auto sort_out = [&](const Visit& visit) {
    const auto week = static_cast<std::size_t>(visit.session->week);
    if (is_past(*visit.session)) return;
    if (!is_gone(visit)) {
      remain_[week].insert({visit.session, visit.modality});
      return;
    }
    touched_[week] = true;
    if (!visit.in_place_of) touched_units_.insert(visit.session->unit);
  };
  for (const auto& [key, row] : plan_.usual)
    if (row.how == How::attended) sort_out({row.session, row.modality});
  for (const auto& visit : plan_.make_ups) sort_out(visit);
}

bool Going::may_move(int week) const {
  return facts().clock.instant(facts().first_monday + days{7 * week}, Minutes{0}) >= as_of_;
}

bool Going::may_enter(int week, std::size_t unit) const {
  const auto& sessions = facts().units[unit].sessions;
  if (std::none_of(sessions.begin(), sessions.end(),
                   [&](const Session& one) { return one.week >= week; }))
    return false;
  object later = enrolled_;
  later["prescription"].as_object()["start"] = text(facts().first_monday + days{7 * week});
  return facts_of(happening_.programme, later).units[unit].joinable;
}

void Going::move(int week, Joined::const_iterator next, int others, Joined& joined,
                 const std::vector<std::vector<WeekPlan>>& kept) {
  if (too_many_) return;
  if (next == plan_.joined.end()) {
    if (joined == plan_.joined) return;
    auto weeks = kept;
    weeks.resize(static_cast<std::size_t>(week - week_now_));
    for (int later = week; later < facts().weeks(); ++later) weeks.push_back(ways(later, joined));
    add(weeks, joined, week);
    return;
  }
  const auto [unit, modality] = *next;
  const auto with = [&](std::size_t into, Modality in, int left) {
    if (joined.contains(into)) return;
    joined[into] = in;
    move(week, std::next(next), left, joined, kept);
    joined.erase(into);
  };
  with(unit, modality, others);
  if (!touched_units_.contains(unit) && --others < 0) return;
  move(week, std::next(next), others, joined, kept);
  for (std::size_t other = 0; other < facts().units.size(); ++other) {
    const Unit& there = facts().units[other];
    if (there.kind != facts().units[unit].kind || !running_[other]) continue;
    if (other != unit && (plan_.joined.contains(other) || !may_enter(week, other))) continue;
    for (const auto in : both)
      if (there.open[index(in)] && !(other == unit && in == modality)) with(other, in, others);
  }
}

}  // namespace meanwhile::oracle
