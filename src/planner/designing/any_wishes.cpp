#include <algorithm>

#include "planner/designing/wishes.hpp"

namespace meanwhile::planner::designing {
namespace {

/// A group of this line on as many days as are drawn, each at a time that is drawn.
Wish drawn_from(const Ground& ground, int number, Chance& chance) {
  const Line& line = ground.lines[at(number)];
  const programme::Proposal& proposal = ground.proposal_of(line);
  const int days = proposal.least_days + chance.below(proposal.most_days - proposal.least_days + 1);
  Wish wish{number, {}, Crowd(at(ground.reach.words), 0)};
  unsigned met = 0;
  for (int tries = 0; static_cast<int>(wish.cells.size()) < days && tries < 50; ++tries) {
    const int cell = chance.below(static_cast<int>(line.cells.size()));
    const unsigned day = 1U << line.cells[at(cell)].day();
    if ((met & day) != 0) continue;
    met |= day;
    wish.cells.push_back(cell);
  }
  return wish;
}

}  // namespace

std::vector<Wish> any_wishes(const Ground& ground, const Draft& draft, Minute left,
                             Chance& chance) {
  std::vector<int> open;
  for (const programme::Proposal& proposal : ground.proposals) open.push_back(proposal.groups);
  for (const Group& group : draft)
    if (group.given < 0) --open[at(ground.lines[at(group.line)].proposal)];
  std::vector<Wish> all;
  for (std::size_t tries = 2 * ground.proposals.size(); tries > 0; --tries) {
    const int line = chance.below(static_cast<int>(ground.lines.size()));
    Wish wish = drawn_from(ground, line, chance);
    const Minute needed = static_cast<Minute>(wish.cells.size()) * ground.lines[at(line)].length();
    int& still = open[at(ground.lines[at(line)].proposal)];
    if (still <= 0 || needed > left) continue;
    --still;
    left -= needed;
    all.push_back(std::move(wish));
  }
  return all;
}

}  // namespace meanwhile::planner::designing
