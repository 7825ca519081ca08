#include "planner/search/lack.hpp"

#include <algorithm>

namespace meanwhile::planner {

using programme::kind_count;

Lack::Lack(const Board& board)
    : minutes(board.weeks.size()),
      module_minutes(board.weeks.size() * (board.programme->modules.size() + 1)),
      week_sessions(board.weeks.size() * kind_count),
      block_sessions(board.blocks.size() * kind_count) {}

void Lack::find(const Board& board, const Partial& partial) {
  std::ranges::fill(minutes, 0);
  std::ranges::fill(module_minutes, 0);
  std::ranges::fill(week_sessions, 0);
  std::ranges::fill(block_sessions, 0);
  for (std::size_t week = 0; week < board.weeks.size(); ++week) find_in_week(board, partial, week);
  for (std::size_t b = 0; b < board.blocks.size(); ++b) {
    const Block& block = board.blocks[b];
    for (const programme::KindDose& kind : block.kinds) {
      const auto k = static_cast<std::size_t>(kind.kind);
      int lacking = kind.least;
      for (int week = block.first_week; block.holds(week); ++week)
        lacking -= partial.weeks[at(week)].sessions[k];
      int& most = block_sessions[b * kind_count + k];
      most = std::max(most, lacking);
    }
  }
}

void Lack::find_in_week(const Board& board, const Partial& partial, std::size_t week) {
  const PartialWeek& has = partial.weeks[week];
  const WeekDose& wanted = board.weeks[week];
  if (const auto& least = wanted.dose->least_minutes)
    minutes[week] = std::max(0, static_cast<Minute>(least->count()) - has.credit - has.granted);
  for (const programme::KindDose& kind : wanted.kinds) {
    const auto k = static_cast<std::size_t>(kind.kind);
    int& lacking = week_sessions[week * kind_count + k];
    lacking = std::max(lacking, kind.least - has.sessions[k]);
  }
  for (const auto& [module, least] : wanted.module_minutes) {
    const std::size_t place = week * (board.programme->modules.size() + 1) + at(module);
    Minute& lacking = module_minutes[place];
    lacking = std::max(lacking, least - partial.modules[place].minutes);
  }
}

}  // namespace meanwhile::planner
