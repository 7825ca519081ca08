#pragma once

#include <vector>

#include "planner/search/choices.hpp"
#include "planner/search/quarters.hpp"

namespace meanwhile::planner {

/// What a set of joined choices brings to one week, all told. Fields as in WeekShare.
struct PartialWeek {
  Cost core = 0;
  Cost opening = 0;  // the dates attended: each its day price and its least ways
  Minute credit = 0;
  Minute granted = 0;
  DayBits days = 0;
  DayBits clinical_days = 0;
  bool rights = false;
  SessionCounts sessions{};
};

/// What it brings to one date by usual sessions.
struct PartialDay {
  Minute length = 0;
  Cost there = 0;  // the most of all `there_least`
  Cost back = 0;
  Quarters busy;
};

/// What it brings of one module in one week, and gives a right to.
struct PartialModule {
  Minute minutes = 0;
  Minute makeable = 0;
  int clashes = 0;
  int cancelled = 0;
  int rights = 0;
};

/// A set of joined choices under way.
struct Partial {
  Partial(const Board& board, const Prices& prices);

  std::vector<int> joined;
  Cost joining;               // prices of joining, and what every plan pays
  bool within_maxima = true;  // of the usual sessions alone
  std::vector<PartialWeek> weeks;
  std::vector<PartialDay> days;
  std::vector<PartialModule> modules;  // by week, module; one module more, for slots without any

  void add(int choice, const Board& board, const Prices& prices, const Choices& choices);

 private:
  void open_day(int visit, const Board& board, const Prices& prices);
};

}  // namespace meanwhile::planner
