#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "planner/columns/column.hpp"
#include "planner/search/choices.hpp"

namespace meanwhile::planner {

/// What a rhythm is made of: choices, what they bring to a week, and what they cost in minutes.
struct RhythmParts {
  static constexpr std::size_t most_others = 6;  // minima beside hours and days
  static constexpr std::size_t together = 5;     // sessions of one date

  /// What is reached of what the week asks for: clinical credit, clinical days, the others, then
  /// which of the groups held are kept. All but credit is worth no more than is asked for.
  using Gain = std::array<std::int32_t, 2 + most_others>;
  enum : std::size_t { credit, clinical_days, first_other };

  /// Regular choices that differ in nothing but whose seats they take.
  struct Part {
    std::vector<Seats> seats;
    int choice = 0;  // one of them
    std::vector<int> days;
    bool single() const { return days.size() == 1; }
  };
  /// Choices that are not regular and differ in nothing but their seats, as they can be at best.
  ///
  /// attended  by week that asks for the most, what it brings there; where there is no such week,
  ///           what any week has at best; made_up: likewise, with all that can be made up
  /// cores     by weekday, what its sessions cost on any date; opening: what their dates do
  struct Loose {
    /// What does not take place as usual in a week.
    ///
    /// lost  clashes that nothing can make up; cancelled: what can be made up and need not
    /// dial  what dialling in costs at least, or -1 where that can't be; dial_date: a date for it
    struct Week {
      std::int16_t clashes = 0;
      std::int16_t lost = 0;
      std::int16_t cancelled = 0;
      DayBits clinical = 0;  // attended
      std::int32_t dial = -1;
      std::int32_t dial_date = 0;
    };
    std::vector<Seats> seats;
    std::vector<Gain> attended;
    std::vector<Gain> made_up;
    std::vector<Week> weeks;
    std::array<long, 7> cores{};
    std::array<long, 7> opening{};
    int module = -1;
  };
  /// Sessions of one slot, one a week, that whoever did not join it can visit to make up others.
  ///
  /// cost  of each at least, the make-up and no date among it; date: what one for it costs at least
  struct Visitable {
    Seats first;
    int module = 0;
    int week = 0;
    int weeks = 0;
    int step = 0;  // sessions from one week to the next
    std::int32_t cost = 0;
    std::int32_t date = 0;
  };
  /// Sessions of one weekday: of parts that meet on it alone, beside those of a group.
  ///
  /// settled  at least, where nothing but sessions of closed dates is made up
  /// least    whatever else is attended on those dates; core: of that, without ways and dates
  struct Entry {
    std::array<std::int16_t, together> singles{-1, -1, -1, -1, -1};
    std::int16_t gain = 0;  // in those of its group
    std::int32_t burden = 0;
    std::int32_t settled = 0;
    std::int32_t least = 0;
    std::int32_t core = 0;
  };
  struct Group {
    std::vector<int> several;  // parts that meet on other days too
    std::vector<Gain> gains;
    std::vector<Entry> entries;
  };
  struct Together {  // parts that meet on several days, joined together
    std::vector<int> parts;
    std::array<int, 7> groups{};  // by weekday
  };
};

}  // namespace meanwhile::planner
