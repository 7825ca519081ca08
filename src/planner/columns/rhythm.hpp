#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "planner/columns/drawing.hpp"
#include "planner/columns/master.hpp"
#include "planner/columns/rhythm_parts.hpp"

namespace meanwhile::planner {

/// Finds the cheapest plan that is the same week after week, very quickly, again and again.
///
/// Problem: column generation asks thousands of people, round after round, for their cheapest plan
/// under other prices, and most lives repeat by the week. Idea: a slot is regular for someone when
/// it meets alike in every week and never clashes; sets of regular slots need one week only. What
/// each combination of sessions on one weekday costs in all weeks together is reckoned once,
/// exactly as the search does. Slots that meet on one day come together by a table over weekdays: a
/// label holds the days attended and what is reached of each minimum, and of two alike the cheaper
/// stays. Slots that meet on several days tie those together, so every set of them that can be
/// joined has its own table. Sets with slots that are not regular get a floor
/// (rhythm_relaxing.hpp). It ends since all are finite; what it leaves out it says.
class Rhythm : private RhythmParts {
 public:
  struct Laid {
    const Board& board;
    const Prices& prices;
    const Choices& choices;
  };
  Rhythm(const Member& member, const Keepable& keepable, const Laid& laid);

  /// Everything was laid out: the floors hold.
  bool complete() const { return complete_; }

  /// price   figures that all her plans have in common aside
  /// joined  by slot
  struct Found {
    double price = 0;
    long burden = 0;
    std::vector<Seats> joined;
  };
  /// The cheapest below a price, each with other slots that meet on several days; cheapest first.
  std::vector<Found> cheapest(const SharePrices& prices, double below, std::size_t most) const;

  /// What joining groups that want people brings at most.
  double welcome(const SharePrices& prices) const;

  /// What any plan at all is priced at least, or `below`; infinite below an infinite one: there is
  /// none. Dearer to reckon.
  double floor(const SharePrices& prices, double below) const;

 private:
  struct Label {
    std::uint8_t days = 0;
    Gain gain{};
    double price = 0;
    int before = -1;  // in the labels of the day before
    const Entry* entry = nullptr;
  };
  struct Priced;
  class Filling;

  class Layout;
  std::vector<int> meeting_on(int day, const std::vector<int>& parts) const;
  bool meets_minima(const Gain& gain) const;
  bool keeps(const Gain& gain) const;
  void mark_kept(int slot, Gain& gain) const;
  std::uint64_t key(std::uint8_t days, const Gain& gain) const;
  double price_of(const Seats& seats, const SharePrices& prices) const;
  using By = std::int32_t Entry::*;
  /// opened  by weekday, minutes for dates that are paid already
  Priced price(const SharePrices& prices, By by) const;
  void price_entries(double burden, By by, const std::array<long, 7>& opened, Priced& priced) const;
  class Relaxing;
  double most_saved(const Priced& priced, const SharePrices& prices) const;
  /// What keeping all that is held is worth, where a label does.
  double keeping(const Label& label, const SharePrices& prices) const;
  Found trace(const Together& joined, const Priced& priced,
              const std::vector<std::vector<Label>>& rows, const Label* last) const;

  const Member& member_;
  Keepable keepable_;
  bool complete_ = true;
  std::vector<Part> parts_;
  std::array<std::vector<Group>, 7> days_;
  std::vector<Together> together_;
  std::vector<Loose> loose_;
  std::vector<Visitable> visitable_;
  enum class Gaps { allowed, with_make_ups, never };
  std::array<Gaps, 128> gaps_{};  // by weekdays attended
  Gain least_{};
  Gain most_{};                        // that is worth anything
  std::size_t demands_ = first_other;  // that are asked for
  std::size_t fields_ = first_other;   // and the groups held
  std::int32_t most_credit_ = 0;
  int most_days_ = 7;
  std::vector<int> days_asked_;    // by week: clinical ones, where none may fall short
  std::vector<int> asking_weeks_;  // that ask for the most, and none may fall short
  long missed_ = 0;                // what a clash does that is not made up
};

}  // namespace meanwhile::planner
