#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "planner/case.hpp"
#include "planner/patience.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"

namespace meanwhile::planner {

/// One person of a cohort.
///
/// priority       1 to 5
/// waiting_since  absent: nothing is counted
/// avoids         positions of people in the cohort with whom no session may be shared; it holds
///                both ways
struct Waiting {
  Case person;
  int priority = 1;
  std::optional<time::Date> waiting_since;
  std::vector<int> avoids;
};

/// Calls `body(i)` for every i below `count`, in any order, on any number of threads, and returns
/// when all have returned. Threads are the rim's.
using ForEach =
    std::function<void(std::size_t count, const std::function<void(std::size_t)>& body)>;

/// How far the planning of a cohort is; the burden in minutes.
struct CohortProgress {
  enum class Stage { listing, bounding, placing };
  Stage stage = Stage::listing;
  std::size_t done = 0;  // of `people`, while listing
  std::size_t people = 0;
  long placed = 0;
  long burden = 0;
  double gap = 1;  // of the burden, where the bound is known
};

struct CohortRequest {
  std::uint64_t seed = 1;
  Patience patience;
  ForEach for_each;  // empty: one after the other
  std::function<void(const CohortProgress&)> tell;
};

/// What a cohort plan comes to on one level, and what none comes to better.
struct CohortLevelFigures {
  long value = 0;
  long bound = 0;

  /// What is missing, as a part of the value.
  double gap() const;
};

/// What one person got.
struct Placement {
  enum class Why { no_seat, no_plan, not_found };
  std::optional<Plan> plan;
  Why why = Why::no_seat;
  int place = 0;  // on the waiting list, from 1; 0 without any
};

/// A slot under a cohort plan.
struct SlotFilled {
  OfferingId id;
  int placed = 0;
  bool runs = true;
  bool full = false;
};

/// What one more seat would bring, at the margin: priority placed, and minutes less burden.
struct SeatPrice {
  OfferingId id;
  programme::Modality modality = programme::Modality::onsite;
  double people = 0;  // their priority
  double burden = 0;
};

/// A group that somebody holds and the programme does not have.
struct HeldNowhere {
  int person = 0;
  std::string held;
};

/// Who sits in which group, over everyone waiting and enrolled.
///
/// people       as they were given
/// priority, days_waited, kept  the more the better; burden the less, in minutes
/// worst_tenth  of those placed, rounded up; their mean burden
/// unmet        by weekday, Monday first: clinical minutes of week 1 that those without a seat
///              would have alone
struct CohortAnswer {
  std::vector<Placement> people;
  CohortLevelFigures priority;
  CohortLevelFigures days_waited;
  CohortLevelFigures kept;
  CohortLevelFigures burden;
  std::vector<SlotFilled> slots;
  std::vector<SeatPrice> seat_prices;
  std::size_t worst_tenth = 0;
  double worst_burden = 0;
  std::array<time::Minutes, 7> unmet{};
  std::vector<HeldNowhere> conflicts;

  bool optimal() const;
};

/// Plans everyone together.
///
/// request  equal seed and input, equal answer, however many threads, where patience does not end
/// returns  a feasible cohort plan, with a proven bound on each level
/// errors   none: who can't be placed waits
/// privacy  nothing tells who avoids whom
/// cost     bench/results/cohort.md
/// source   the contract in docs/planner.md, "cohort"
CohortAnswer plan_cohort(const programme::Programme& programme, const std::vector<Waiting>& people,
                         const CohortRequest& request = {});

}  // namespace meanwhile::planner
