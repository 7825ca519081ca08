#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "planner/columns/drawing.hpp"
#include "planner/columns/master.hpp"

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
/// joined has its own table. Sets with slots that are not regular get a floor: what their clashes
/// cost, and the dearer of their own dates and the cheapest regular rest. It ends since all are
/// finite; what it leaves out it says.
class Rhythm {
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

  /// What any plan at all is priced at least, or `below`; infinite below an infinite one: there is
  /// none. Dearer to reckon.
  double floor(const SharePrices& prices, double below) const;

 private:
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
  /// Choices that are not regular and differ in nothing but their seats, as they can be at best:
  /// all that they bring to any week counts for every week.
  ///
  /// clashes  what its clashes cost at least; dates: what its dates do, alone
  struct Loose {
    std::vector<Seats> seats;
    Gain gain{};
    long clashes = 0;
    long dates = 0;
  };
  /// Sessions of one weekday: of parts that meet on it alone, beside those of a group.
  struct Entry {
    std::array<std::int32_t, together> singles{-1, -1, -1, -1, -1};
    std::int32_t burden = 0;
    std::int32_t least = 0;  // of it and whatever is added to it on that date
    int gain = 0;            // in those of its group
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
  int group_of(int day, const std::vector<int>& parts) const;
  bool meets_minima(const Gain& gain) const;
  bool keeps(const Gain& gain) const;
  void mark_kept(int slot, Gain& gain) const;
  std::uint64_t key(std::uint8_t days, const Gain& gain) const;
  double price_of(const Seats& seats, const SharePrices& prices) const;
  enum class By { burden, least };
  Priced price(const SharePrices& prices, By by) const;
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
  enum class Gaps { allowed, with_make_ups, never };
  std::array<Gaps, 128> gaps_{};  // by weekdays attended
  Gain least_{};
  Gain most_{};                        // that is worth anything
  std::size_t demands_ = first_other;  // that are asked for
  std::size_t fields_ = first_other;   // and the groups held
  std::int32_t most_credit_ = 0;
  int most_days_ = 7;
};

}  // namespace meanwhile::planner
