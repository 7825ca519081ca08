#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "planner/search/choice_set.hpp"
#include "planner/search/prices.hpp"

namespace meanwhile::planner {

/// The most credit of visits that do not overlap, within so many minutes of session length.
///
/// visits  of one date; left by end
Minute most_credit_of(const Board& board, std::span<int> visits,
                      std::optional<time::Minutes> length);

using SessionCounts = std::array<int, programme::kind_count>;  // by kind

/// Days of one week, Monday in bit 0.
using DayBits = std::uint8_t;

inline int count(DayBits days) { return std::popcount(days); }

/// What a joined slot brings to one week by its usual sessions, and what it gives a right to.
///
/// core      core prices of what is attended
/// credit    clinical minutes attended; granted: those of closed dates, which count for minima
/// minutes   credit of the slot's module, attended and granted; sessions: of its kind, likewise
/// clashes   usual sessions that clash; cancelled: those that do not take place
/// rights    all that may be made up, of which that is at all possible
/// makeable  credit, clinical or not, that make-ups could bring at best
/// days      dates attended; clinical_days: those with clinical credit, attended or granted
struct WeekShare {
  Cost core = 0;
  Minute credit = 0;
  Minute granted = 0;
  Minute minutes = 0;
  Minute makeable = 0;
  int sessions = 0;
  int clashes = 0;
  int cancelled = 0;
  int rights = 0;
  DayBits days = 0;
  DayBits clinical_days = 0;
  int attended_from = 0;  // into Choices::attended
  int attended_to = 0;
  int unattended_from = 0;  // into Choices::unattended
  int unattended_to = 0;
};

/// Visits of one module in one week: what can be made up there, whoever has the right to.
///
/// credit   that all make-ups together can bring at most
/// sessions at most so many of each kind
struct Pool {
  std::vector<int> visits;  // by core price
  DayBits days = 0;
  Minute credit = 0;
  Minute most_credit = 0;  // of one visit
  SessionCounts sessions{};
};

/// A slot joined in a modality, whatever the prices.
struct JoinedSlot {
  int slot = 0;
  programme::Modality modality = programme::Modality::onsite;
};

/// A slot joined in a modality.
struct Choice {
  int slot = 0;
  programme::Modality modality = programme::Modality::onsite;
  Cost own = 0;       // joining, core prices of all weeks, and the least that each clash can cost
  Minute credit = 0;  // clinical, attended in all weeks
};

/// Every way to join, cheapest first, of equals the one with most credit, and what each brings to
/// each week.
struct Choices {
  Choices(const Board& board, const Prices& prices);

  std::vector<Choice> all;
  std::vector<int> attended;      // visits, by start
  std::vector<int> unattended;    // occasions that clash or are cancelled, by start
  std::vector<Pool> pools;        // by module, week; one module more, for slots without any
  std::vector<WeekShare> shares;  // by choice, week

  std::vector<ChoiceSet> rights;  // by week, module: choices with something to make up

  const WeekShare& share(int choice, int week) const {
    return shares[at(choice) * at(weeks_) + at(week)];
  }
  /// The choices that these are.
  std::vector<int> named(std::span<const JoinedSlot> joined) const;
  Cost joining(int choice, const Prices& prices) const {
    return prices.joining(all[at(choice)].slot, all[at(choice)].modality);
  }
  const Pool& pool(int module, int week) const { return pools[at(module) * at(weeks_) + at(week)]; }

 private:
  int weeks_;
};

/// Where a slot's module lies among all modules, slots without any last.
inline std::size_t module_place(const Board& board, const BoardSlot& slot) {
  return slot.module < 0 ? board.programme->modules.size() : at(slot.module);
}

/// Whether a visit may stand in for a usual session of another slot, as far as content and credit
/// go.
bool may_replace(const Board& board, const Occasion& visited, const Occasion& usual);

/// The same session in the other modality, or -1.
int dial_in(const Board& board, const Occasion& usual, programme::Modality joined);

}  // namespace meanwhile::planner
