#pragma once

#include <optional>
#include <span>
#include <vector>

#include "planner/search/choice_set.hpp"
#include "planner/search/week_floor.hpp"

namespace meanwhile::planner {

/// What a partial set still needs.
///
/// least  no plan that joins these choices, and perhaps some of those open to it, costs less;
/// `impossible` when
///        there is none; least_without_more: the part of it that what is still to be joined comes
///        on top of
/// must   choices of which at least one has to be joined as well; absent: the set may be whole as
/// it is
struct Prospect {
  Cost least = impossible;
  Cost least_without_more = impossible;
  std::optional<ChoiceSet> must;
};

/// Sees from a partial set of joined choices what is still to come.
///
/// Bound. Each week costs at least its core prices, the dates it opens, and the cheapest way to
/// open as many dates more as it needs and to make up or miss each clash, for which a visit on a
/// date not opened opens it. To the sum are added, over all weeks, the least own prices of all that
/// must still be joined: nothing is counted twice. Weeks that may fall short are left out where
/// they are dearest. Need. Make-ups are counted at their best, but never above what the week has
/// visits for; a right to more of them helps nobody.
class Outlook {
 public:
  Outlook(const Board& board, const Prices& prices, const Choices& choices);

  /// open  choices that may still be joined
  Prospect from(const Partial& partial, const ChoiceSet& open, Cost below);

  /// By week, what the set last looked at costs at least if nothing is joined to it; minima waived
  /// where some week may fall short.
  std::span<const Cost> week_least() const { return week_least_; }

 private:
  /// Something that weeks ask for: hours, dates, sessions of a kind, minutes of a module. Stretches
  /// are the weeks, then the blocks of several weeks.
  struct Demand {
    std::vector<ChoiceSet> helps;  // by week: choices that bring some of it by usual sessions
    ChoiceSet helps_anywhere;      // … in any week, or have a right to some
    Minute most_brought = 0;       // by one choice in one week
    Minute most_credit = 0;  // clinical credit that one of these choices brings in one week at best
    std::vector<bool> apart;  // by demand: no choice helps both
    struct Lack {
      int stretch;
      Minute amount;
    };
    std::vector<Lack> lacks;

    Demand(std::size_t weeks, std::size_t choices)
        : helps(weeks, ChoiceSet{choices}), helps_anywhere(choices) {}
  };
  /// One of these choices must be joined.
  struct Call {
    std::size_t demand;
    ChoiceSet helps;
    Cost least;
  };

  /// Usual sessions of one module that clash in a week.
  struct Clash {
    int times;
    Cost least;
    const Pool* pool;
  };

  void find_openings();
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
  Cost least_joining(const ChoiceSet& open);
  Cost cheapest(const ChoiceSet& choices, int how_many) const;

  Cost bound_weeks(const Partial& partial, bool with_floor);
  Cost floor_of(const Partial& partial, int week) const;
  Cost bound_week(const Partial& partial, int week, int dates_needed) const;
  std::size_t find_clashes(const Partial& partial, int week, std::span<Clash> clashes,
                           Cost& certain) const;
  int dates_needed(const Partial& partial, int week) const;
  Minute room_on(std::size_t day, Minute length) const;
  Cost closer_to_held(const ChoiceSet& open) const;

  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  int modules_;                         // and one more for slots without any
  std::vector<Cost> cheapest_opening_;  // by day, of any visit; `impossible` where none is offered
  std::vector<bool>
      clinical_offered_;  // by day: clinical credit, by a visit or granted on a closed date
  std::vector<Minute> most_of_day_;  // by day, clinical credit at most
  std::vector<ChoiceSet> rights_;    // by week, module: choices with something to make up
  std::vector<Demand> demands_;
  WeekFloor floor_;
  int short_stretches_ = 0;       // weeks and blocks that lack anything
  std::optional<ChoiceSet> gap_;  // choices that may break a run of days that is too long
  std::vector<Call> calls_;
  std::vector<Cost> week_least_;
  std::vector<Cost> extra_;  // scratch: what minima add to each week
  bool joining_may_pay_ = false;
};

}  // namespace meanwhile::planner
