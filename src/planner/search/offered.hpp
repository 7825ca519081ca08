#pragma once

#include <span>
#include <vector>

#include "planner/search/board.hpp"

namespace meanwhile::planner {

/// What a programme offers in some weeks, whoever comes: laid out once for everyone who is planned
/// over just these weeks, where there are many of them.
///
/// Points into its programme.
struct Offered {
  Offered(const programme::Programme& programme, programme::Weeks weeks);

  const programme::Programme* programme;
  Horizon horizon;
  std::vector<BoardSlot> slots;                  // nobody's yet: none may join or visit
  std::vector<std::vector<Occasion>> occasions;  // by slot, by start; likewise without visits
};

/// A slot as it lies on everyone's board.
BoardSlot board_slot(const programme::Programme& programme, const Slot& slot);

/// The sessions of a slot, whoever comes; which slot of a board's it is, is left open.
///
/// of_offering  in these weeks, of all its meetings
std::vector<Occasion> occasions_of(const programme::Programme& programme, const BoardSlot& slot,
                                   std::span<const programme::Session> of_offering,
                                   const Horizon& horizon);

}  // namespace meanwhile::planner
