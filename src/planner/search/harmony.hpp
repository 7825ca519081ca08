#pragma once

#include <optional>
#include <vector>

#include "planner/search/choice_set.hpp"
#include "planner/search/choices.hpp"

namespace meanwhile::planner {

/// Which choices can be joined together, as far as two of them tell.
///
/// Two choices exclude each other when they are one slot, when sessions that both would have to
/// attend overlap, or when the shortest way that any stay at a site can have overlaps a session
/// elsewhere. Longer ways are for the exact judgement: what is attended in between can change them.
/// Rows are made when first asked for.
class Harmony {
 public:
  Harmony(const Board& board, const Choices& choices);

  const ChoiceSet& with(int choice);

 private:
  struct Sitting {
    int choice;
    int site;  // -1 online
    Minute start;
    Minute end;
    Minute open;  // with the shortest ways
    Minute close;
  };

  Sitting sitting(int choice, int visit) const;
  static void exclude(const Sitting& mine, const std::vector<Sitting>& date, ChoiceSet& row);

  const Board& board_;
  const Choices& choices_;
  std::vector<Minute> shortest_there_;  // by site
  std::vector<Minute> shortest_back_;
  std::vector<std::vector<Sitting>> days_;
  std::vector<std::optional<ChoiceSet>> rows_;
};

}  // namespace meanwhile::planner
