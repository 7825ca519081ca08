#pragma once

#include <vector>

#include "planner/designing/hours.hpp"
#include "programme/programme.hpp"
#include "programme/proposal.hpp"

namespace meanwhile::planner::designing {

/// Everything that one proposal could open at one site with meetings of one length.
///
/// proposal, site  positions; -1: nowhere, and so online
/// cells           every time at which a meeting may be, by start
struct Line {
  int proposal = 0;
  int site = -1;
  std::vector<Hours> cells;

  Minute length() const { return cells.front().length(); }
};

/// All that may be opened, line by line; lines without a cell are left out.
std::vector<Line> menu_of(const programme::Programme& programme,
                          const std::vector<programme::Proposal>& proposals);

/// A meeting in a cell.
programme::Meeting meeting_in(const Hours& cell);

/// An offering of a line that meets in some of its cells, led by nobody and in no room yet.
programme::Offering offering_of(const programme::Programme& programme,
                                const programme::Proposal& proposal, const Line& line,
                                const std::vector<int>& cells);

}  // namespace meanwhile::planner::designing
