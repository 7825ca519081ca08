#pragma once

#include <span>
#include <vector>

#include "planner/case.hpp"
#include "planner/columns/agenda.hpp"
#include "planner/columns/column.hpp"
#include "planner/plan.hpp"
#include "planner/search/sequence.hpp"

namespace meanwhile::planner {

/// Figures of a plan in a cohort, by level: less is better, so that what is wanted is negative.
enum class CohortLevel : std::size_t { priority, days_waited, kept, burden };

constexpr std::size_t at(CohortLevel level) { return static_cast<std::size_t>(level); }

/// What one person brings into a cohort beside her case.
struct Standing {
  int priority = 1;
  long days_waited = 0;
};

/// One person among those who are planned together.
struct Member {
  const programme::Programme& programme;
  const Agenda& agenda;
  const Case& person;
  int position = 0;
  Standing standing;
  bool avoids = false;  // somebody, or is avoided
};

/// Her board, of the whole programme.
Board board_of(const Member& member);

/// A plan that somebody could have, kept small: thousands of people have dozens each.
///
/// make_ups  each with the session that it makes up
struct Option {
  struct MadeUp {
    SessionAt usual;
    SessionAt visit;
    programme::Modality modality = programme::Modality::onsite;
  };
  Column column;
  std::vector<MadeUp> make_ups;
  std::vector<bool> falls_short;  // by week

  long burden() const { return column.figures[at(CohortLevel::burden)]; }
};

/// Which groups someone holds and could keep: for each, the slots of which one must be joined.
struct Keepable {
  std::vector<std::vector<int>> groups;

  bool keeps(std::span<const Seats> joined) const;
  bool holds(int slot) const;
};

/// The figures that all her plans have in common.
Figures in_common(const Member& member);

/// A plan of hers without make-ups, which takes these seats.
Option regular_option(const Member& member, const Keepable& keepable, std::vector<Seats> joined,
                      long burden);

/// Draws up options for one person from what a search finds.
class Drawing {
 public:
  Drawing(const Member& member, const Board& board, const Choices& choices);

  const Keepable& keepable() const { return keepable_; }

  /// joined, way  as found; the way with what it costs
  Option option(std::span<const int> joined, const Sequence& way, long burden) const;

  /// The seats that joining takes, by slot.
  std::vector<Seats> seats_of(std::span<const int> joined) const;

  SessionAt session_of(const Occasion& occasion) const;

 private:
  void add_make_up(std::span<const int> joined, const MakeUp& made, Option& option) const;
  bool meets_without_clash(int slot, programme::Modality modality) const;
  void find_keepable();

  const Member& member_;
  const Board& board_;
  const Choices& choices_;
  Keepable keepable_;
};

/// The option as the plan that it is.
Plan plan_of(const Member& member, const Option& option);

}  // namespace meanwhile::planner
