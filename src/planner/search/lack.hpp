#pragma once

#include <algorithm>
#include <vector>

#include "planner/search/partial.hpp"

namespace meanwhile::planner {

/// What a set of joined choices lacks of the minima, in minutes of credit and in sessions; 0 where
/// nothing is lacking. What closed dates grant counts, make-ups do not.
struct Lack {
  explicit Lack(const Board& board);

  std::vector<Minute> minutes;         // by week: clinical
  std::vector<Minute> module_minutes;  // by week, module; one module more, for slots without any
  std::vector<int> week_sessions;      // by week, kind: of each single week
  std::vector<int> block_sessions;     // by block, kind

  /// What a week of a choice, attended or granted, counts for: no more than is lacking. With the
  /// places of its module by week and module, and of its kind by week and kind.
  struct Counts {
    std::size_t module;
    std::size_t session;
    Minute minutes;
    Minute module_minutes;
    int sessions;
  };
  Counts counts(const Board& board, const Choices& choices, int choice, int week) const {
    const WeekShare& share = choices.share(choice, week);
    const BoardSlot& slot = board.slot(choices.all[at(choice)].slot);
    const std::size_t module =
        at(week) * (board.programme->modules.size() + 1) + module_place(board, slot);
    const std::size_t session =
        at(week) * programme::kind_count + static_cast<std::size_t>(slot.kind);
    return {module, session, std::min(share.credit + share.granted, minutes[at(week)]),
            std::min(share.minutes, module_minutes[module]),
            std::min(share.sessions, week_sessions[session])};
  }

  /// Of the same board as before.
  void find(const Board& board, const Partial& partial);

 private:
  void find_in_week(const Board& board, const Partial& partial, std::size_t week);
};

}  // namespace meanwhile::planner
