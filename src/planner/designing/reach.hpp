#pragma once

#include <array>
#include <vector>

#include "planner/cohort.hpp"
#include "planner/designing/menu.hpp"
#include "planner/placement/bits.hpp"

namespace meanwhile::planner::designing {

using placement::BitRows;
using placement::Word;

/// A set of people.
using Crowd = std::vector<Word>;

int count(const Crowd& crowd);
/// How many of a crowd are in a row as well.
int count_both(const Crowd& crowd, const Word* row);
Crowd crowd_of(const Word* row, int words);
void keep_only(Crowd& crowd, const Word* row);
void take_out(Crowd& crowd, const Word* row);
inline bool holds(const Crowd& crowd, int person) {
  return (crowd[static_cast<std::size_t>(person) / 64] & placement::bit(person)) != 0;
}

/// Who could come when: admitted there, and none of the sessions ever clashes with her life.
///
/// Whoever leads it counts apart, by where she is licensed.
///
/// cells     by line, modality: people by cell
/// slots     by modality: people by slot of the given programme
/// licensed  people by member of staff
struct Reach {
  Reach(const programme::Programme& programme, const std::vector<programme::Proposal>& proposals,
        const std::vector<Line>& lines, const std::vector<Waiting>& people,
        const ForEach& for_each);

  int words = 0;
  std::vector<std::array<BitRows, 2>> cells;
  std::array<BitRows, 2> slots;
  BitRows licensed;
};

}  // namespace meanwhile::planner::designing
