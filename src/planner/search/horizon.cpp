#include "planner/search/horizon.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace meanwhile::planner {
namespace {

Cost sum(std::span<const Cost> costs) {
  return std::accumulate(costs.begin(), costs.end(), Cost{0});
}

}  // namespace

HorizonSolver::HorizonSolver(const Board& board, const Prices& prices, const Choices& choices)
    : board_(board),
      prices_(prices),
      choices_(choices),
      week_(board, prices, choices),
      keeper_(board, prices),
      chain_(board, week_),
      floor_(at(board.week_count())),
      answers_(at(board.week_count())) {}

Cost HorizonSolver::joining(std::span<const int> joined) const {
  Cost cost = prices_.base;
  for (const int choice : joined) cost += choices_.joining(choice, prices_);
  return cost;
}

Cost HorizonSolver::least(std::span<const int> joined, std::span<const Cost> week_least,
                          Cost below) {
  const Cost joining_cost = joining(joined);
  const Cost weeks_below = below - joining_cost;
  const Cost together = apart(joined, week_least, weeks_below);
  if (together >= weeks_below) return impossible;
  if (!board_.dates_meet && hang_together()) return together + joining_cost;
  const Cost cost = board_.dates_meet ? least_row(joined, together, weeks_below)
                                      : chain_.least(joined, floor_, weeks_below);
  return cost < weeks_below ? cost + joining_cost : impossible;
}

/// Whether the answers that apart() found, taken as they are, make a plan.
bool HorizonSolver::hang_together() const {
  int short_stretches = 0;
  int last_day = -1;
  std::vector<int> block_sessions = no_block_sessions(board_);
  for (int week = 0; week < board_.week_count(); ++week) {
    const WeekAnswer& answer = answers_[at(week)];
    short_stretches += answer.falls_short ? 1 : 0;
    if (!board_.blocks.empty())
      short_stretches += count_in_blocks(board_, week, answer.sessions, block_sessions);
    if (!board_.gaps_matter) continue;
    if (!gaps_allowed(board_, week, last_day, answer.days)) return false;
    if (answer.days != 0) last_day = week * 7 + std::bit_width(answer.days) - 1;
  }
  return short_stretches <= board_.person->prescription.short_weeks_allowed;
}

/// Where footprints of two dates can touch: the least cost of a row of whole answers.
///
/// A row of total T has no week above its floor + (T - sum of floors): widen until that holds, or T
/// is too dear.
Cost HorizonSolver::least_row(std::span<const int> joined, Cost together, Cost below) {
  const Cost floors = sum(floor_);
  constexpr Cost everything = impossible / 2;
  for (Cost slack = together - floors, step = 64 * prices_.per_total;; step *= 4) {
    const Cost at_most = std::min(below - 1, floors + slack);
    std::vector<Cost> dearest = floor_;
    for (Cost& week : dearest) week += at_most - floors;
    const Cost found = row(joined, dearest, at_most, Keep::cost).cost;
    if (found <= at_most) return found;
    if (at_most == below - 1 || slack == everything) return impossible;
    slack = step > everything / 8 ? everything : slack + step;
  }
}

/// Least cost with what ties weeks together left aside, but for short weeks. Fills floor_ and
/// answers_.
Cost HorizonSolver::apart(std::span<const int> joined, std::span<const Cost> week_least,
                          Cost below) {
  const int allowed = board_.person->prescription.short_weeks_allowed;
  const WeekWish wish{.minima = allowed > 0 ? Minima::waived : Minima::bind};
  Cost cost = sum(week_least);
  for (int week = 0; week < board_.week_count(); ++week) {
    const Cost others = cost - week_least[at(week)];
    if (!week_.open(joined, week)) return impossible;
    floor_[at(week)] = week_.least(wish, below - others);
    if (floor_[at(week)] >= impossible) return impossible;
    answers_[at(week)] = week_.found();
    cost = others + floor_[at(week)];
  }
  return allowed > 0 ? with_short_weeks(joined, cost, below) : cost;
}

/// cost  of all weeks when every one of them may fall short
Cost HorizonSolver::with_short_weeks(std::span<const int> joined, Cost cost, Cost below) {
  struct Mended {  // what it costs a week that falls short not to
    Cost extra;
    int week;
    WeekAnswer answer;
  };
  std::vector<Mended> mended;
  for (int week = 0; week < board_.week_count(); ++week) {
    if (!answers_[at(week)].falls_short) continue;
    const Cost floor = floor_[at(week)];
    week_.open(joined, week);
    const Cost bound = week_.least({.minima = Minima::bind}, floor + (below - cost));
    mended.push_back({bound >= impossible ? impossible : bound - floor, week, week_.found()});
  }
  std::ranges::stable_sort(mended, std::greater{}, &Mended::extra);
  const auto allowed = static_cast<std::size_t>(board_.person->prescription.short_weeks_allowed);
  for (std::size_t i = allowed; i < mended.size(); ++i) {
    cost += mended[i].extra;
    if (cost >= below) return impossible;
    answers_[at(mended[i].week)] = mended[i].answer;
  }
  return cost;
}

/// The best row of answers, each week at most so dear, that costs at most this in all.
Sequence HorizonSolver::row(std::span<const int> joined, std::span<const Cost> dearest,
                            Cost at_most, Keep keep) {
  SequenceTable table{board_, keeper_, keep};
  Cost later = sum(floor_);
  for (int week = 0; week < board_.week_count(); ++week) {
    later -= floor_[at(week)];
    table.begin_week(week);
    if (!week_.open(joined, week)) return {};
    week_.each(dearest[at(week)],
               [&](const WeekAnswer& answer) { table.add(answer, at_most - later); });
    if (table.dead_end()) return {};
    table.end_week();
  }
  return table.best();
}

Sequence HorizonSolver::draw(std::span<const int> joined, Cost cost) {
  const std::vector<Cost> nothing_known(floor_.size(), 0);
  const Cost weeks_cost = cost - joining(joined);
  apart(joined, nothing_known, weeks_cost + 1);
  std::vector<Cost> dearest;
  if (!board_.dates_meet) {
    chain_.least(joined, floor_, weeks_cost + 1);
    dearest = chain_.dearest_weeks();
  } else {
    dearest = floor_;
    const Cost slack = weeks_cost - sum(floor_);
    for (Cost& week : dearest) week += slack;
  }
  return row(joined, dearest, weeks_cost, Keep::visits);
}

}  // namespace meanwhile::planner
