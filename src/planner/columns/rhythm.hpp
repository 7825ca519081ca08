#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "planner/columns/drawing.hpp"
#include "planner/columns/master.hpp"
#include "planner/search/stays.hpp"

namespace meanwhile::planner {

/// Finds the cheapest plan that is the same week after week, very quickly, again and again.
///
/// Problem: column generation asks thousands of people, round after round, for their cheapest plan
/// under other prices, and most lives repeat by the week. Idea: a slot is regular for someone when
/// it meets alike in every week and never clashes; sets of regular slots need one week only. What
/// each combination of sessions on one weekday costs in all weeks together is reckoned once, exactly
/// as the search does. Slots that meet on one day come together by a table over weekdays: a label
/// holds the days attended and what is reached of each minimum, and of two alike the cheaper stays.
/// Slots that meet on several days tie those together, so every set of them that can be joined has
/// its own table. It ends since both are finite; what it leaves out it says.
class Rhythm {
 public:
  struct Laid {
    const Board& board;
    const Prices& prices;
    const Choices& choices;
  };
  Rhythm(const Member& member, const Keepable& keepable, const Laid& laid);

  /// Every plan of hers is regular, or costs no less than one that is.
  bool complete() const { return complete_; }
  std::array<std::size_t,3> size() const { std::size_t e=0; for(auto&d:days_) for(auto&g:d) e+=g.entries.size(); return {parts_.size(),e,together_.size()}; }

  /// price   figures that all her plans have in common aside
  /// joined  by slot
  struct Found {
    double price = 0;
    long burden = 0;
    std::vector<Seats> joined;
  };
  /// found     below the price that was asked for, each with other slots that meet on several days
  /// at_least  what any regular plan is priced, or what was asked for
  struct Cheapest {
    std::vector<Found> found;  // cheapest first
    double at_least = 0;
  };
  Cheapest cheapest(const SharePrices& prices, double below, std::size_t most) const;

 private:
  static constexpr std::size_t most_others = 6;  // minima beside hours and days
  static constexpr std::size_t together = 3;     // sessions of one date

  /// What is reached of what the week asks for.
  struct Gain {
    std::int32_t credit = 0;  // clinical
    std::int32_t clinical_days = 0;
    std::array<std::int32_t, most_others> others{};
    friend bool operator==(const Gain&, const Gain&) = default;
    friend auto operator<=>(const Gain&, const Gain&) = default;
  };
  /// Regular choices that differ in nothing but whose seats they take.
  struct Part {
    std::vector<Seats> seats;
    int choice = 0;  // one of them
    std::vector<int> days;
    bool single() const { return days.size() == 1; }
  };
  /// Sessions of one weekday: of parts that meet on it alone, beside those of a group.
  struct Entry {
    std::array<std::int32_t, together> singles{-1, -1, -1};
    std::int32_t burden = 0;
    Gain gain;
  };
  struct Group {
    std::vector<int> several;  // parts that meet on other days too
    std::vector<Entry> entries;
  };
  struct Together {  // parts that meet on several days, joined together
    std::vector<int> parts;
    std::array<int, 7> groups{};  // by weekday
  };
  struct Label {
    std::uint8_t days = 0;
    Gain gain;
    double price = 0;
    int before = -1;  // in the labels of the day before
    const Entry* entry = nullptr;
  };
  struct Priced;

  class Layout;
  int group_of(int day, const std::vector<int>& parts) const;
  bool meets_minima(const Gain& gain) const;
  Gain sum(const Gain& one, const Gain& other) const;
  Priced price(const SharePrices& prices) const;
  std::vector<std::vector<Label>> fill(const Together& joined, const Priced& priced,
                                       double below) const;

  const Member& member_;
  Keepable keepable_;
  bool complete_ = true;
  std::vector<Part> parts_;
  std::array<std::vector<Group>, 7> days_;
  std::vector<Together> together_;
  enum class Gaps { allowed, with_make_ups, never };
  std::array<Gaps, 128> gaps_{};  // by weekdays attended
  Gain least_;
  std::int32_t most_credit_ = 0;
  int most_days_ = 7;
};

}  // namespace meanwhile::planner
