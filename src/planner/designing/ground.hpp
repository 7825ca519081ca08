#pragma once

#include <optional>
#include <vector>

#include "planner/columns/drawing.hpp"
#include "planner/designing/need.hpp"
#include "planner/designing/reach.hpp"
#include "planner/search/board.hpp"

namespace meanwhile::planner::designing {

/// A room, by its site and its place there; positions.
struct RoomAt {
  int site = 0;
  int room = 0;
};

/// What does not change while a timetable is looked for.
///
/// either     by line: people by cell, in whatever modality, where somebody may lead it
/// rooms      of all sites
/// hours      of each member of staff, stretches that touch as one
/// needs, standings  of each person
struct Ground {
  Ground(const programme::Programme& programme, const std::vector<programme::Proposal>& proposals,
         const std::vector<Waiting>& people, const ForEach& threads);

  const programme::Programme& programme;
  const std::vector<programme::Proposal>& proposals;
  const std::vector<Waiting>& people;
  std::vector<Line> lines;
  Reach reach;
  std::vector<BitRows> either;
  std::vector<RoomAt> rooms;
  std::vector<std::vector<Hours>> hours;
  std::vector<Need> needs;
  std::vector<Standing> standings;

  const programme::Proposal& proposal_of(const Line& line) const {
    return proposals[at(line.proposal)];
  }
  const programme::Room& room(int position) const;
  int module_of(const programme::Proposal& proposal) const;
  bool is_there(int member, const Hours& hours) const;
  bool may_lead(int member, const programme::Proposal& proposal) const;

 private:
  BitRows either_of(int line) const;
};

}  // namespace meanwhile::planner::designing
