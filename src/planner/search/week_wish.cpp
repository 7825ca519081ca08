// What a week has, and whether that is what is asked of it.
#include <algorithm>

#include "planner/search/week.hpp"

namespace meanwhile::planner {

using programme::Cancelled;
using programme::Dose;

bool gaps_allowed(const Board& board, int week, int last_day_before, DayBits days) {
  const auto most = board.weeks[at(week)].dose->most_gap_days;
  int last_day = last_day_before;
  for (int i = 0; i < 7; ++i) {
    if (!(days >> i & 1)) continue;
    const int day = week * 7 + i;
    if (most && last_day >= 0 && board.gap(last_day, day) > *most) return false;
    last_day = day;
  }
  return true;
}

int WeekSolver::most_sessions(programme::Kind kind) const {
  const auto k = static_cast<std::size_t>(kind);
  return usual_sessions_[k] + rest_.front().sessions[k];
}

/// A granted session counts no more when it is made up by one of another kind.
int WeekSolver::least_sessions(programme::Kind kind) const {
  const auto granted = std::ranges::count_if(open_, [&](const Open& open) {
    const Occasion& usual = board_.occasion(open.usual);
    return usual.cancelled == Cancelled::closed && board_.slot(usual.slot).kind == kind;
  });
  return usual_sessions_[static_cast<std::size_t>(kind)] - static_cast<int>(granted);
}

DayBits WeekSolver::usual_days() const {
  DayBits days = 0;
  for (int day = 0; day < 7; ++day)
    if (!dates_[at(day)].empty()) days |= static_cast<DayBits>(1 << day);
  return days;
}

DayBits WeekSolver::possible_days() const { return usual_days() | rest_.front().days; }

/// Whether what is decided, with the best of the rest, can still be what is asked of this week.
bool WeekSolver::can_meet_wish(std::size_t position) const {
  const Rest& rest = rest_[position];
  if (wish_.last_day >= 0 && (usual_days() | rest.days) >> (wish_.last_day % 7) == 0) return false;
  std::array<int, programme::kind_count> made{};
  DayBits clinical_days = usual_clinical_days_;
  for (const MakeUp& one : made_) {
    const Occasion& visited = board_.occasion_of(one.visit);
    ++made[static_cast<std::size_t>(board_.slot(visited.slot).kind)];
    clinical_days |= static_cast<DayBits>(1 << (visited.day % 7));
  }
  for (std::size_t kind = 0; kind < made.size(); ++kind)
    if (usual_sessions_[kind] + made[kind] + rest.sessions[kind] < wish_.sessions[kind])
      return false;
  if (wish_.minima == Minima::waived) return true;

  const WeekDose& week = board_.weeks[at(week_)];
  for (const programme::KindDose& kind : week.kinds) {
    const auto k = static_cast<std::size_t>(kind.kind);
    if (usual_sessions_[k] + made[k] + rest.sessions[k] < kind.least) return false;
  }
  for (const auto& [module, least] : week.module_minutes) {
    Minute most =
        usual_minutes_[at(module)] + rest_minutes_[position * usual_minutes_.size() + at(module)];
    for (const MakeUp& one : made_) {
      const Occasion& usual = board_.occasion(one.usual);
      if (board_.slot(usual.slot).module != module) continue;
      most += board_.occasion_of(one.visit).credit;
      if (usual.cancelled == Cancelled::closed) most -= usual.credit;
    }
    if (most < least) return false;
  }
  const Dose& dose = *week.dose;
  if (dose.least_days && count(clinical_days) + rest.clinical < *dose.least_days) return false;
  if (!dose.least_minutes) return true;
  Minute most = credit_ + rest.credit;
  for (const int left : left_) {
    const Occasion& usual = board_.occasion(open_[at(left)].usual);
    if (usual.cancelled == Cancelled::closed && board_.slot(usual.slot).clinical)
      most += usual.credit;
  }
  return most >= dose.least_minutes->count();
}

void WeekSolver::count_sessions(WeekAnswer& answer) const {
  for (const int visit : week_visits_)
    ++answer.sessions[static_cast<std::size_t>(board_.slot_of(visit).kind)];
  for (const int left : left_) {
    const Occasion& usual = board_.occasion(open_[at(left)].usual);
    if (usual.cancelled == Cancelled::closed)
      ++answer.sessions[static_cast<std::size_t>(board_.slot(usual.slot).kind)];
  }
}

bool WeekSolver::meets_wish(const WeekAnswer& answer) const {
  if (wish_.minima == Minima::bind && answer.falls_short) return false;
  if (wish_.idle && answer.days != 0) return false;
  if (wish_.last_day >= 0 && answer.days >> (wish_.last_day % 7) == 0) return false;
  for (std::size_t kind = 0; kind < answer.sessions.size(); ++kind)
    if (answer.sessions[kind] < wish_.sessions[kind]) return false;
  return !wish_.heed_gaps || gaps_allowed(board_, week_, wish_.last_day_before, answer.days);
}

bool WeekSolver::meets_minima() {
  counted_.begin(week_);
  for (const int visit : week_visits_) counted_.add(board_.occasion_of(visit));
  for (const int left : left_) {
    const Occasion& usual = board_.occasion(open_[at(left)].usual);
    if (usual.cancelled == Cancelled::closed) counted_.add(usual);
  }
  return counted_.meets_minima();
}

}  // namespace meanwhile::planner
