#pragma once

#include <array>
#include <vector>

#include "planner/search/choices.hpp"

namespace meanwhile::planner {

/// What a set of joined choices brings to one week, all told. Fields as in WeekShare.
struct PartialWeek {
  Cost own = 0;
  Cost opening = 0;  // the dates attended: each its day price and its least ways
  Minute credit = 0;
  Minute granted = 0;
  Minute makeable = 0;
  int clinical_make_ups = 0;
  int make_ups = 0;
  DayBits days = 0;
  DayBits clinical_days = 0;
  std::array<int, programme::kind_count> sessions{};

  Cost least() const { return own + opening; }
  Minute potential() const { return credit + granted + makeable; }
};

/// What it brings to one date by usual sessions.
struct PartialDay {
  Minute length = 0;
  Cost there = 0;  // the most of all `there_least`
  Cost back = 0;
};

/// A set of joined choices under way.
///
/// Any plan that joins these choices and perhaps more costs at least `least()`.
struct Partial {
  Partial(const Board& board, const Prices& prices);

  std::vector<int> joined;
  Cost joining;  // prices of joining, and what every plan pays
  Cost weeks_least = 0;
  bool within_maxima = true;  // of the usual sessions alone
  std::vector<PartialWeek> weeks;
  std::vector<PartialDay> days;
  std::vector<Minute> minutes;  // by week, module

  Cost least() const { return joining + weeks_least; }
  void add(int choice, const Board& board, const Prices& prices, const Choices& choices);

 private:
  void open_day(int visit, const Board& board, const Prices& prices);
};

}  // namespace meanwhile::planner
