#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace meanwhile::planner {

/// Minutes since the first Monday of the prescription begins, in the programme's zone. May be
/// negative.
using Minute = std::int32_t;

/// Minutes in order, which are asked again and again how many of them have come: where each day of
/// the weeks begins among them is kept, so that there is little to look through.
class MinuteRow {
 public:
  /// sorted  no earlier one after a later
  explicit MinuteRow(std::vector<Minute> sorted);

  /// How many lie at or before a minute: the position of the first after it.
  std::size_t until(Minute minute) const {
    const std::size_t number = static_cast<std::size_t>(minute < 0 ? 0 : minute) / day_length;
    if (minute < 0 || number + 1 >= days_.size()) return until_beyond(minute);
    std::size_t position = days_[number];
    while (position < minutes_.size() && minutes_[position] <= minute) ++position;
    return position;
  }

 private:
  static constexpr Minute day_length = 1440;

  std::size_t until_beyond(Minute minute) const;

  std::vector<Minute> minutes_;
  std::vector<std::uint32_t> days_;  // by day from the first Monday on: so many before it begins
};

}  // namespace meanwhile::planner
