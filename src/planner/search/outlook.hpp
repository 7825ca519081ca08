#pragma once

#include <optional>
#include <vector>

#include "planner/search/choice_set.hpp"
#include "planner/search/partial.hpp"

namespace meanwhile::planner {

/// What a partial set still needs.
///
/// least  no plan that joins these choices, and perhaps some of those open to it, costs less;
/// `impossible` when
///        there is none
/// must   choices of which at least one has to be joined as well; absent: the set may be whole as
/// it is
struct Prospect {
  Cost least = impossible;
  std::optional<ChoiceSet> must;
};

/// Sees from a partial set of joined choices what is still to come.
///
/// Bound. To what the set costs at least, two things are added that never share a cost: for each
/// week, the cheapest dates that must still be opened to reach its days and hours; and, over all
/// weeks, the least own prices of as many choices as must still be joined. Weeks that may fall
/// short are left out where they are dearest.
class Outlook {
 public:
  Outlook(const Board& board, const Prices& prices, const Choices& choices);

  /// open  choices that may still be joined
  Prospect from(const Partial& partial, const ChoiceSet& open, Cost below);

 private:
  struct Demand {
    ChoiceSet helps;  // choices that bring some of it, in any week
    int unmet = 0;    // weeks (or blocks) that lack it
    Minute most_lacking = 0;
    Minute most_brought = 0;  // by one choice in one week
  };

  void find_openings();
  void find_demands();
  void ask(const Partial& partial);
  void ask_week(const Partial& partial, int week);
  void ask_blocks(const Partial& partial);
  void lack(std::size_t demand, Minute lacking);
  Cost openings(const Partial& partial);
  Cost opening(const Partial& partial, int week) const;
  Minute room_on(std::size_t day, Minute length) const;
  Cost joining(const ChoiceSet& must, int how_many) const;
  Cost closer_to_held(const ChoiceSet& open) const;

  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  std::vector<Cost>
      cheapest_opening_;  // by day, for clinical credit; `impossible` where none is offered
  std::vector<Minute> most_of_day_;  // by day, clinical credit at most
  std::vector<Demand> demands_;      // hours, days, kinds, modules
  std::vector<int> short_weeks_;     // weeks and blocks that lack anything
  std::vector<Cost> week_openings_;
  bool joining_may_pay_ = false;
};

}  // namespace meanwhile::planner
