#pragma once

#include <array>
#include <limits>
#include <span>
#include <vector>

#include "planner/plan.hpp"
#include "planner/search/board.hpp"

namespace meanwhile::planner {

/// What a plan is to be best at, before the total burden decides.
enum class Emphasis {
  least_burden,
  least_travel,
  most_family_time,
  fewest_days,
  all_online,
  closest_to_held
};

constexpr Cost impossible = std::numeric_limits<Cost>::max() / 4;

/// What each joined offering weighs. Every cost is a multiple of it, so bounds may be rounded up to
/// one.
constexpr Cost joining_one = 64;

/// What one visit costs as the first, the last or any of a stay. Sums of these bound a day's cost
/// from below.
///
/// core         soft and late minutes of the session itself, and its modality
/// there, back  of its own way, taken as a stay by itself: travel, soft and late
/// there_least  the least `there` of any on-site visit that could begin the date's first stay when
/// this one is
///              attended; back_least likewise of the last
struct VisitPrice {
  Cost core = 0;
  Cost there = 0;
  Cost back = 0;
  Cost there_least = 0;
  Cost back_least = 0;
  Cost seat = 0;  // a visitor's, and of whoever joined the slot and dials in
  Cost dial_in = 0;
  Cost soft_open = 0;   // SoftTime::until at the footprint's start, priced
  Cost soft_close = 0;  // … at its end
};

/// What seats cost whoever takes them, beside her burden: multiples of joining_one.
///
/// join     by slot and modality; negative where another who joins is welcome
/// visit    by visit: for whoever did not join its slot
/// dial_in  by visit: for whoever joined it in the other modality
struct SeatCosts {
  std::vector<std::array<Cost, 2>> join;
  std::vector<Cost> visit;
  std::vector<Cost> dial_in;
};

/// Prices of everything on a board under one emphasis.
///
/// One number orders plans as the contract does: the emphasised figure outweighs any total, the
/// total outweighs any number of joined offerings.
struct Prices {
  Prices(const Board& board, Emphasis emphasis);

  /// Everything costs nothing: to see whether there is any plan at all.
  static Prices of_nothing(const Board& board);

  void charge(const SeatCosts& seats);

  /// What it costs to be a visitor there, ways and date aside.
  Cost visitor(int position) const {
    return make_up + visit[at(position)].core + visit[at(position)].seat;
  }
  /// What it costs to dial in there.
  Cost dialled(int position) const {
    return make_up + visit[at(position)].core + visit[at(position)].dial_in;
  }
  Cost joining(int slot, programme::Modality in) const { return join[at(slot)][at(in)]; }

  Cost per_total = joining_one * 256;  // what one burden minute weighs: more than all that one
                                       // person can join
  Cost travel = 0;
  Cost day = 0;
  Cost make_up = 0;
  Cost missed = 0;
  Cost late = 0;
  Cost base = 0;                          // paid by every plan: held offerings that are not joined
  std::vector<std::array<Cost, 2>> join;  // by slot and modality; negative where joining brings a
                                          // plan closer to what is held
  std::vector<VisitPrice> visit;
  std::array<Cost, 2> modality{};
  Cost soft = 0;    // a weighted minute of any soft commitment
  Cost family = 0;  // on top, for one of kind family

 private:
  explicit Prices(std::size_t slots) : join(slots) {}
};

/// What a date of these visits costs, whatever else is attended on it.
Cost least_of_date(const Board& board, const Prices& prices, std::span<const int> visits);

/// Offerings joined but not held, or held but not joined, modality apart. Where `held` names an
/// offering joined meeting by meeting as a whole, none of its meetings differ.
long distance_from_held(const Board& board, const std::vector<Joined>& joined);

}  // namespace meanwhile::planner
