#pragma once

#include <map>
#include <span>
#include <vector>

#include "planner/search/week.hpp"

namespace meanwhile::planner {

/// Whether a sequence keeps its visits, and the smallest list of them among equals, or only its
/// cost.
enum class Keep { cost, visits };

/// A whole row of week answers.
struct Sequence {
  Cost cost = impossible;
  std::vector<int> visits;
  std::vector<MakeUp> make_ups;
  std::vector<bool> falls_short;
};

/// Sessions counted in blocks under way, by block and kind, each capped at what is needed; none
/// yet.
std::vector<int> no_block_sessions(const Board& board);

/// Counts a week's sessions; a block that ends with it begins anew. Returns how many blocks end
/// short.
int count_in_blocks(const Board& board, int week, const SessionCounts& sessions,
                    std::vector<int>& so_far);

/// Puts week answers in a row, week by week, keeping for each state that matters later only the
/// best row.
///
/// A state holds what later weeks can feel of earlier ones: the last attended date (gaps),
/// stretches that fell short, sessions counted in blocks under way, and, where footprints of two
/// dates can touch, the week before. Ties go to the smaller list of sessions (start, offering,
/// modality). Which of two rows is smaller can hang on whether anything follows, when one is the
/// beginning of the other; so a row also carries a guess that it has ended, and only a right guess
/// may finish.
class SequenceTable {
 public:
  SequenceTable(const Board& board, StayKeeper& keeper, Keep keep);

  void begin_week(int week);
  void add(const WeekAnswer& answer, Cost at_most);
  bool dead_end() const { return next_.empty(); }
  void end_week();

  /// The best row over all weeks begun.
  Sequence best() const;

 private:
  struct State {
    int last_day = -1;
    int short_stretches = 0;
    bool ended = false;
    std::vector<int> block_sessions{};
    std::vector<int> week_before{};  // visits, where dates meet
    auto operator<=>(const State&) const = default;
  };

  bool step(const State& before, const WeekAnswer& answer, State& after) const;
  void put(const State& state, const Sequence& before, const WeekAnswer& answer, Cost cost);
  bool smaller(const Sequence& before, const WeekAnswer& answer, const Sequence& other,
               bool ended) const;
  bool visit_before(int a, int b) const;

  const Board& board_;
  StayKeeper& keeper_;
  Keep keep_;
  int week_ = 0;
  std::map<State, Sequence> rows_;
  std::map<State, Sequence> next_;
};

}  // namespace meanwhile::planner
