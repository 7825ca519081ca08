#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/read_case.hpp"
#include "planner/cohort.hpp"

namespace meanwhile::exchange {

/// What is wrong with one line of clients.jsonl, from 1.
struct LineProblem {
  std::size_t line = 0;
  Problem problem;
};

/// A cohort as its file has it.
///
/// people    of the lines that can be read; lines: which, from 1, and what stands there
/// problems  of all others, whose people are left out; a second line of one client is wrong
/// notes     what was read otherwise than written
struct CohortRead {
  struct Line {
    std::size_t number = 0;
    std::string_view text;
  };
  std::vector<planner::Waiting> people;
  std::vector<Line> lines;
  std::vector<LineProblem> problems;
  std::vector<LineProblem> notes;
};

/// Reads clients.jsonl: one client.json a line, with `priority`, `waitingSince` and `avoid`. Empty
/// lines are passed over.
///
/// jsonl    the whole text, which must outlive what is returned; any bytes at all
/// privacy  as read_case
/// source   the contract in docs/planner.md, "cohort"
CohortRead read_cohort(std::string_view jsonl, const programme::Programme& programme,
                       const OpenFile& open_calendar);

}  // namespace meanwhile::exchange
