#pragma once

#include <map>
#include <span>
#include <vector>

#include "planner/search/sequence.hpp"

namespace meanwhile::planner {

/// The least cost of weeks that hang together by gaps, blocks and short weeks.
///
/// A state is what later weeks can feel of earlier ones. From each state, a week is asked for its
/// least cost under each wish that makes a difference: to keep its minima or not, to have a session
/// as late as a date, or at least so many sessions of a kind that a block under way still needs.
/// More than was wished for never harms a later week, so it is enough to know the least cost of at
/// least so much. Not for boards whose dates meet.
class WeekChain {
 public:
  WeekChain(const Board& board, WeekSolver& week) : board_(board), week_(week) {}

  /// floor   by week, what the week costs at least
  /// returns least cost of all weeks, or `impossible` when there is none below `below`
  Cost least(std::span<const int> joined, std::span<const Cost> floor, Cost below);

  /// By week, the most that its answer costs in any row of the least cost that least() found.
  std::vector<Cost> dearest_weeks() const;

 private:
  struct State {
    int last_day = -1;
    int short_stretches = 0;
    std::vector<int> block_sessions{};
    auto operator<=>(const State&) const = default;
  };
  struct Link {
    std::size_t from;
    std::size_t to;
    Cost cost;
  };
  struct Row {
    std::map<State, std::size_t> places;
    std::vector<Cost> costs;  // from the first week to each state
    std::vector<Link> links;  // into these states
  };

  void ask(const State& before, std::size_t from, int week, Cost cost, Cost below);
  void ask_sessions(std::size_t kind, const State& before, std::size_t from, int week,
                    WeekWish& wish);
  void ask_week(const State& before, std::size_t from, int week, const WeekWish& wish);
  int lacking(const State& before, std::size_t kind, int week) const;

  const Board& board_;
  WeekSolver& week_;
  std::vector<Row> rows_;  // one before each week, and one after the last
  Cost so_far_ = 0;
  Cost week_below_ = 0;
};

}  // namespace meanwhile::planner
