#pragma once

#include <optional>
#include <span>
#include <vector>

#include "planner/search/choice_set.hpp"
#include "planner/search/partial.hpp"

namespace meanwhile::planner {

/// Sees from a partial set of joined choices what it still needs.
///
/// Make-ups are counted at their best, but never above what the week has visits for; a right to
/// more of them helps nobody.
class Outlook {
 public:
  Outlook(const Board& board, const Choices& choices);

  /// Choices of which at least one has to be joined as well; none: the set may be whole as it is.
  ///
  /// open  choices that may still be joined
  std::optional<ChoiceSet> needs(const Partial& partial, const ChoiceSet& open);

 private:
  /// Something that weeks ask for: hours, dates, sessions of a kind, minutes of a module. Stretches
  /// are the weeks, then the blocks of several weeks.
  struct Demand {
    std::vector<ChoiceSet> helps;  // by week: choices that bring some of it by usual sessions
    std::vector<int> lacks;        // stretches that fall short of it
  };

  void find_demands();
  void find_help(int choice, int week);
  const PartialModule& module_of(const Partial& partial, int week, int module) const;
  bool clinical(int module) const;
  bool more_helps(std::size_t demand, const Partial& partial, int week, int module) const;
  Minute makeable(const Partial& partial, int week, int module) const;
  int sessions_at_best(const Partial& partial, int week, programme::Kind kind) const;
  int dates_at_best(const Partial& partial, int week) const;
  Minute hours_at_best(const Partial& partial, int week) const;

  void ask(const Partial& partial);
  void ask_week(const Partial& partial, int week);
  void ask_blocks(const Partial& partial);
  void find_gap(const Partial& partial, const ChoiceSet& open);
  ChoiceSet closes_gap(int from_day, int to_day, const ChoiceSet& open) const;
  ChoiceSet help_in(std::size_t demand, const Partial& partial, int stretch) const;
  void call_for_help(const Partial& partial, const ChoiceSet& open);
  ChoiceSet any_help(const Partial& partial, const ChoiceSet& open) const;

  const Board& board_;
  const Choices& choices_;
  int modules_;  // and one more for slots without any
  std::vector<Demand> demands_;
  int short_stretches_ = 0;       // weeks and blocks that lack anything
  std::optional<ChoiceSet> gap_;  // choices that may break a run of days that is too long
  std::vector<ChoiceSet> calls_;  // choices that help what lacks, a set for each demand
};

}  // namespace meanwhile::planner
