#pragma once

#include <span>
#include <vector>

#include "planner/search/prices.hpp"

namespace meanwhile::planner {

/// A stay on the board: visits from `first` to `last`, and all that they take up.
struct StaySpan {
  Minute open = 0;   // start of the way there
  Minute close = 0;  // end of the way back
  int first = 0;
  int last = 0;
};

/// Puts a person's visits together into stays, and tells whether they get in each other's way.
///
/// Keeps scratch space between calls, so one StayKeeper serves one search.
class StayKeeper {
 public:
  StayKeeper(const Board& board, const Prices& prices) : board_(board), prices_(prices) {}

  /// Cost of a date on which just these visits are attended; `impossible` when client or companion
  /// can't.
  ///
  /// visits  of one date, by start
  Cost price_day(std::span<const int> visits);

  /// Whether these visits, of any number of dates, leave all footprints apart, by start.
  bool fit_together(std::span<const int> visits);

  /// The client's stays over these visits, by start. Meaningful when they fit together.
  const std::vector<StaySpan>& stays(std::span<const int> visits);

 private:
  template <class PassageOf>
  bool lay_out(std::span<const int> visits, const PassageOf& passage_of);
  bool companions_can(std::span<const int> visits);
  bool client_can(std::span<const int> visits);
  Cost price(const StaySpan& stay) const;

  const Board& board_;
  const Prices& prices_;
  std::vector<StaySpan> stays_;
};

}  // namespace meanwhile::planner
