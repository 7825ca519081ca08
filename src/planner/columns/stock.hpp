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

  /// needed   more people must join before the slot runs
  /// must     somebody uses it already, so that it has to run
  struct Row {
    std::vector<int> seats;
    std::vector<int> online;
    int needed = 0;
    bool must = false;
  };

  explicit Stock(const Agenda& agenda);

  /// Takes what a plan uses out of it.
  void take(const Column& column);

  std::vector<Row> rows;
};

}  // namespace meanwhile::planner
