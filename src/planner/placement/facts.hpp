#pragma once

#include "planner/placement/bits.hpp"
#include "planner/placement/brief.hpp"

namespace meanwhile::planner::placement {

/// What days cost, laid out to be looked up. A person's day is a number: its shape, and above that
/// the person's kind.
class DayCosts {
 public:
  using Day = std::uint16_t;
  using Cost = std::int16_t;

  explicit DayCosts(const Brief& brief);

  static Day period(int k) { return static_cast<Day>(1 << k); }
  Day without_meetings(int kind) const { return static_cast<Day>(kind << periods_); }
  const Cost* of_days() const { return cost_.data(); }
  /// By day: what attending period k costs, whether it is attended or not.
  const Cost* of_attending(int k) const { return attending_.data() + at(k) * cost_.size(); }
  /// The least that a whole week of everybody can cost.
  int least(const Brief& brief) const;
  /// The least that attending a period can change, other than nothing; 1 where nothing costs.
  int least_step() const;

 private:
  int periods_;
  std::vector<Cost> cost_;
  std::vector<Cost> attending_;
};

/// Everything the search needs to know of a brief, laid out as numbers and sets.
struct Facts {
  explicit Facts(const Brief& brief);

  int meetings;
  int rooms;
  int people;
  Grid grid;
  DayCosts costs;
  int least_strain;
  int least_step;
  std::vector<int> kind;           // by person
  std::vector<int> weight;         // by meeting
  std::vector<Word> rooms_for;     // by meeting
  std::vector<Word> times_for;     // by meeting
  Lists<std::uint16_t> people_of;  // by meeting
  BitRows crowd;                   // by meeting: its people
  BitRows apart;                   // by meeting: the meetings that can't be held at the same time
  Lists<int> apart_from;           // the same as lists
  Lists<int> before;               // by meeting: what must be earlier
  Lists<int> after;                // by meeting: what must be later
  BitRows welcome;                 // by time: the meetings that may be held then

  int day(int time) const { return time / grid.periods; }
  int period(int time) const { return time % grid.periods; }
};

}  // namespace meanwhile::planner::placement
