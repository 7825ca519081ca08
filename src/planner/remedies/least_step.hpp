#pragma once

#include <optional>
#include <variant>

#include "planner/remedies/changes.hpp"
#include "planner/search/board.hpp"

namespace meanwhile::planner {

/// Something that may be changed, and how far is still open.
using Lever = std::variant<Accept, Releasable, Minimum, NewOffering>;

/// Who has to agree: 0 the client alone, 1 the programme, 2 staff.
int rank(const Lever& lever);

/// Finds how far a lever must go at least.
///
/// Minima are lowered by halving the range, since a lower one never makes a plan impossible. A
/// commitment is shortened only to where it can make a difference: to the start or end of a
/// session, with or without a way, or to where it stops being the nearest commitment. Small
/// programmes are tried at each such place, because what is released can also make a session due;
/// large ones by halving. A question of so many possibilities that no answer is found among the
/// first few hundred counts as no: a remedy that is named is enough, but one may go unnamed.
class LeastStep {
 public:
  LeastStep(const programme::Programme& programme, const Case& person);

  bool enough(const std::vector<Change>& changes) const;
  /// The lever as far as it goes.
  Change all_of(const Lever& lever) const;
  /// The least change of this lever that is enough beside the others, if any is.
  std::optional<Change> find(std::vector<Change> others, const Lever& lever) const;

 private:
  std::optional<Change> lower(std::vector<Change> others, const Minimum& minimum) const;
  std::optional<Change> shorten(const std::vector<Change>& others, const Releasable& whole) const;
  std::vector<Minute> stretches(const Releasable& whole) const;
  Release release(const Releasable& whole, Minute from_start, Minute from_end) const;
  std::optional<Change> at(std::vector<Change> others, const Releasable& whole,
                           Minute stretch) const;

  const programme::Programme& programme_;
  const Case& person_;
  Board board_;
  bool small_;
};

}  // namespace meanwhile::planner
