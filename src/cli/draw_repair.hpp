#pragma once

#include <string>

#include "cli/words.hpp"
#include "exchange/read_repair.hpp"

namespace meanwhile::cli {

/// In whose language, and how long it took.
struct RepairShown {
  const Words& words;
  double seconds = 0;
};

/// What changes, for whoever runs the programme: sessions and rooms first, then people by code
/// name.
///
/// privacy  ids and times only; nothing tells who avoids whom
std::string draw_repair(const planner::RepairAnswer& answer, const exchange::EnrolledRead& read,
                        const programme::Programme& programme, const RepairShown& shown);

}  // namespace meanwhile::cli
