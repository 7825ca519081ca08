#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "planner/search/prices.hpp"

namespace meanwhile::planner {

/// Days of one week, Monday in bit 0.
using DayBits = std::uint8_t;

inline int count(DayBits days) { return std::popcount(days); }

/// What a joined slot brings to one week by its usual sessions, and at best by making up those that
/// clash.
///
/// own        core prices of what is attended, and the least that each clash can cost
/// credit     clinical minutes attended; granted: clinical minutes of closed dates, counted for
/// minima makeable   clinical minutes that make-ups could add at best; make_ups: how many could be
/// made, clinical ones,
///            and of any sort
/// days       dates attended; clinical_days: dates with clinical credit, attended or granted
/// sessions   attended and granted, all of the slot's kind
/// minutes    credit of the slot's module: attended, granted and makeable
struct WeekShare {
  Cost own = 0;
  Minute credit = 0;
  Minute granted = 0;
  Minute makeable = 0;
  Minute minutes = 0;
  int sessions = 0;
  int clinical_make_ups = 0;
  int make_ups = 0;
  DayBits days = 0;
  DayBits clinical_days = 0;
  int attended_from = 0;  // into Choices::attended
  int attended_to = 0;
  int unattended_from = 0;  // into Choices::unattended
  int unattended_to = 0;
};

/// A slot joined in a modality.
struct Choice {
  int slot = 0;
  programme::Modality modality = programme::Modality::onsite;
  Cost own = 0;  // joining, and `own` of all weeks
};

/// Every way to join, cheapest first, and what each brings to each week.
struct Choices {
  Choices(const Board& board, const Prices& prices);

  std::vector<Choice> all;
  std::vector<int> attended;           // visits, by start
  std::vector<int> unattended;         // occasions that clash or are cancelled, by start
  std::vector<std::vector<int>> pool;  // by module, week: visits that may make up, by core price
  std::vector<WeekShare> shares;       // by choice, week

  const WeekShare& share(int choice, int week) const {
    return shares[at(choice) * at(weeks_) + at(week)];
  }
  const std::vector<int>& pool_of(int module, int week) const {
    return pool[at(module) * at(weeks_) + at(week)];
  }

 private:
  int weeks_;
};

/// Whether a visit may stand in for a usual session of another slot, as far as content and credit
/// go.
bool may_replace(const Board& board, const Occasion& visited, const Occasion& usual);

/// The same session in the other modality, or -1.
int dial_in(const Board& board, const Occasion& usual, programme::Modality joined);

}  // namespace meanwhile::planner
