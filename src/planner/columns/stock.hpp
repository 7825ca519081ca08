#pragma once

#include <limits>
#include <span>
#include <vector>

#include "planner/columns/agenda.hpp"
#include "planner/columns/column.hpp"

namespace meanwhile::planner {

/// What is there to be shared out among some people: seats by session, and what groups need to run.
struct Stock {
  static constexpr int no_cap = std::numeric_limits<int>::max();

  /// needed   so many more people must join before the slot runs; none where it is not above 0
  /// uses     seats that are taken, of which one is enough that it has to run
  struct Row {
    std::vector<int> seats;
    std::vector<int> online;
    int needed = 0;
    int uses = 0;

    bool must() const { return uses > 0; }
    bool too_few() const { return must() && needed > 0; }
    /// Whether these seats are left in each of their sessions.
    bool has(const Seats& wanted) const;
  };

  explicit Stock(const Agenda& agenda);

  /// Takes what a plan uses out of it.
  void take(std::span<const Seats> seats);
  /// And back into it.
  void put_back(std::span<const Seats> seats);

  void take(const Column& column) { take(column.seats); }

  std::vector<Row> rows;
};

}  // namespace meanwhile::planner
