#pragma once

#include <algorithm>
#include <vector>

#include "planner/search/choices.hpp"

namespace meanwhile::planner {

/// Prices on what ties the dates of a plan together (Lagrange multipliers). Under them each date
/// can be looked at by itself, and what all dates cost at least is a bound for every plan.
///
/// minute         what a week pays for each clinical minute, attended or granted
/// module_minute  … for each minute of a module
/// week_session   … for each session of a kind; block_session: what a block of weeks pays
/// clash          what a usual session that clashes is charged; making it up is charged the rest
/// lean           joining costs something beside its visits, which is laid upon them: on each this
///                much more than on average
///
/// All in cost (prices.hpp): a minute of credit, a session, a visit.
///
/// Any tariff gives a valid bound as long as nothing is paid a negative price, and a clash is
/// charged at most what missing it costs.
struct Tariff {
  Tariff(const Board& board, const Prices& prices, const Choices& choices)
      : minute(board.weeks.size()),
        module_minute(board.weeks.size() * (board.programme->modules.size() + 1)),
        week_session(board.weeks.size() * programme::kind_count),
        block_session(board.blocks.size() * programme::kind_count),
        clash(module_minute.size(), std::min(prices.missed, prices.make_up)),
        lean(choices.attended.size()) {}

  std::vector<Cost> minute;         // by week
  std::vector<Cost> module_minute;  // by week, module; one module more, for slots without any
  std::vector<Cost> week_session;   // by week, kind
  std::vector<Cost> block_session;  // by block, kind
  std::vector<Cost> clash;          // by week, module; likewise
  std::vector<Cost> lean;           // by position in Choices::attended
};

}  // namespace meanwhile::planner
