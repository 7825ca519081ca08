#pragma once

#include "planner/designing/draft.hpp"

namespace meanwhile::planner::designing {

/// What a draft is judged by while many are looked at: the more the better, the first first.
///
/// plainness  slots, as a negative number: of equals the timetable that is sooner grasped
struct Score {
  long priority = 0;
  long days_waited = 0;
  long plainness = 0;

  friend auto operator<=>(const Score&, const Score&) = default;
};

/// Somebody's seat in a slot of a draft; positions.
struct Seat {
  int group = 0;
  int slot = 0;
  programme::Modality modality = programme::Modality::onsite;
};

/// By person; whoever has none waits.
using SeatPlan = std::vector<std::vector<Seat>>;

/// Whether it places more, by priority and then by days waited.
bool places_more(const Score& one, const Score& other);

Score score_of(const Ground& ground, const Draft& draft, const SeatPlan& seats);
/// Whoever waits.
Crowd waiting(const Ground& ground, const SeatPlan& seats);
/// The seats that are left when some groups are closed: who sat in one of those has none at all.
///
/// closed  by group
SeatPlan without(const SeatPlan& seats, const std::vector<bool>& closed);

/// Seats everyone who has none, as far as that is soon seen; those who have some keep them, unless
/// their group gathers too few.
///
/// A rough judgement, which the cohort plan of the best draft makes good: a week is taken for all
/// weeks, sessions that ever clash are not joined, nothing is made up, nobody is moved to make room
/// for another but once, and nobody avoids anybody. What people have by the cohort plan of the
/// given timetable was proven there, and counts as it is.
///
/// Problem: slots that together meet a need (need.hpp), without two at a time. Idea: depth first
/// over what the need still lacks, those slots first that fewest others ask for. It ends after some
/// hundreds of looks a person.
SeatPlan seated(const Ground& ground, const Draft& draft, SeatPlan seats);

}  // namespace meanwhile::planner::designing
