#include "planner/search/horizon.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace meanwhile::planner {
namespace {

bool weeks_stand_apart(const Board& board) {
  return board.blocks.empty() && !board.dates_meet &&
         std::ranges::none_of(board.weeks, [](const WeekDose& week) {
           return week.dose->most_gap_days.has_value();
         });
}

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
      apart_is_exact_(weeks_stand_apart(board)),
      floor_(at(board.week_count())) {}

Cost HorizonSolver::joining(std::span<const int> joined) const {
  Cost cost = prices_.base;
  for (const int choice : joined) cost += prices_.join[at(choices_.all[at(choice)].slot)];
  return cost;
}

Cost HorizonSolver::least(std::span<const int> joined, std::span<const Cost> week_least,
                          Cost below) {
  const Cost joining_cost = joining(joined);
  const Cost weeks_below = below - joining_cost;
  const Cost together = apart(joined, week_least, weeks_below);
  if (together >= weeks_below) return impossible;
  if (apart_is_exact_) return together + joining_cost;

  // A sequence of total T has no week above floor + (T - sum of floors): widen until that holds, or
  // T is too dear.
  const Cost floors = sum(floor_);
  constexpr Cost everything = impossible / 2;
  for (Cost slack = together - floors, step = 64 * prices_.per_total;; step *= 16) {
    const Cost at_most = std::min(weeks_below - 1, floors + slack);
    const Cost found = sequence(joined, at_most, Keep::cost).cost;
    if (found <= at_most) return found + joining_cost;
    if (at_most == weeks_below - 1 || slack == everything) return impossible;
    slack = step > everything / 32 ? everything : slack + step;
  }
}

/// Least cost with what ties weeks together left aside, but for short weeks. Fills floor_.
Cost HorizonSolver::apart(std::span<const int> joined, std::span<const Cost> week_least,
                          Cost below) {
  const bool may_fall_short = board_.person->prescription.short_weeks_allowed > 0;
  const Minima minima = may_fall_short ? Minima::waived : Minima::bind;
  Cost cost = sum(week_least);
  for (int week = 0; week < board_.week_count(); ++week) {
    const Cost others = cost - week_least[at(week)];
    floor_[at(week)] = week_.least(joined, week, minima, below - others);
    if (floor_[at(week)] >= impossible) return impossible;
    cost = others + floor_[at(week)];
  }
  return may_fall_short ? with_short_weeks(joined, cost, below) : cost;
}

/// cost  of all weeks when every one of them may fall short
Cost HorizonSolver::with_short_weeks(std::span<const int> joined, Cost cost, Cost below) {
  std::vector<Cost> extra;  // what it costs a week not to fall short
  for (int week = 0; week < board_.week_count(); ++week) {
    const Cost floor = floor_[at(week)];
    const Cost bound = week_.least(joined, week, Minima::bind, floor + (below - cost));
    extra.push_back(bound >= impossible ? impossible : bound - floor);
  }
  std::ranges::sort(extra, std::greater{});
  const auto allowed = static_cast<std::size_t>(board_.person->prescription.short_weeks_allowed);
  for (std::size_t i = allowed; i < extra.size(); ++i) {
    cost += extra[i];
    if (cost >= below) return impossible;
  }
  return cost;
}

/// The best row of answers that costs at most this, joining aside.
Sequence HorizonSolver::sequence(std::span<const int> joined, Cost at_most, Keep keep) {
  SequenceTable table{board_, keeper_, keep};
  Cost later = sum(floor_);
  const Cost slack = at_most - later;
  for (int week = 0; week < board_.week_count(); ++week) {
    later -= floor_[at(week)];
    table.begin_week(week);
    week_.each(joined, week, floor_[at(week)] + slack,
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
  return sequence(joined, weeks_cost, Keep::visits);
}

}  // namespace meanwhile::planner
