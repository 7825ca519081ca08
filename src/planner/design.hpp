#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "planner/cohort.hpp"
#include "programme/proposal.hpp"

namespace meanwhile::planner {

/// How far designing is: people placed by the given timetable, and by the best so far as far as
/// that is known.
struct DesignProgress {
  enum class Stage { before, looking, after };
  Stage stage = Stage::before;
  long placed_before = 0;
  long placed = 0;
  std::size_t turns = 0;  // timetables that were looked at
};

/// spent     the share of the effort that is spent, from 0 to 1, never less than before; empty:
/// until
///           nothing better turns up, and cohorts planned to their end
/// patience  ends it earlier
struct DesignRequest {
  std::uint64_t seed = 1;
  std::function<double()> spent;
  Patience patience;
  ForEach for_each;  // empty: one after the other
  std::function<void(const DesignProgress&)> tell;
};

/// A timetable, and what becomes of everyone under it.
///
/// staff_time  a week: of every meeting its length, for each of its staff
/// room_time   a week: of every meeting that is in a room its length
struct Designed {
  programme::Programme programme;
  CohortAnswer cohort;
  time::Minutes staff_time{};
  time::Minutes room_time{};

  std::size_t placed() const;
};

/// The timetable that was given, and the one that is proposed in its place; the same where none was
/// found that is better.
///
/// opened, closed  offerings of `after` that `before` has not; of `before` that `after` has not
/// ended_early     something was left out since the effort was spent, or patience ended
struct DesignAnswer {
  Designed before;
  Designed after;
  std::vector<OfferingId> opened;
  std::vector<OfferingId> closed;
  bool ended_early = false;

  bool changed() const { return !opened.empty() || !closed.empty(); }
};

/// Which groups the programme should run, when, where, led by whom.
///
/// proposals  of what the programme has
/// request    equal seed and input, equal answer, however many threads, where neither `spent` nor
///            patience ends it
/// returns    a timetable with no more staff time than the given one, in its rooms, within its
///            staff's hours; never worse by the levels of a cohort plan, one after the other. What
///            anybody holds, or has a seat in, stays as it is
/// errors     none: where nothing better is found, the given timetable
/// privacy    as plan_cohort
/// cost       bench/results/design.md
/// source     the contract in docs/planner.md, "design"
DesignAnswer design(const programme::Programme& programme,
                    const std::vector<programme::Proposal>& proposals,
                    const std::vector<Waiting>& people, const DesignRequest& request = {});

}  // namespace meanwhile::planner
