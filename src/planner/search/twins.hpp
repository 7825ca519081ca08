#pragma once

#include <string>
#include <vector>

#include "planner/search/choice_set.hpp"
#include "planner/search/choices.hpp"

namespace meanwhile::planner {

/// Choices that differ in nothing but their names.
///
/// They can never be attended, nor visited by anyone; all that joining them brings is a right to
/// make-ups, of the same sessions. So a set holds the first of them by name, or the first two, and
/// so on: any other costs the same and comes later.
///
/// before    by choice: the twin that has to be joined first, or -1
/// needless  the same slot in another modality, which is a twin that can never join the first
struct Twins {
  Twins(const Board& board, const Prices& prices, const Choices& choices);

  std::vector<int> before;
  std::vector<int> after;  // the other way round
  ChoiceSet needless;
};

/// How a choice is named in ties: `id/modality`.
std::string name_of(const Board& board, const Choice& choice);

}  // namespace meanwhile::planner
