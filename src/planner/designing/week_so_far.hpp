#pragma once

#include "planner/designing/draft.hpp"

namespace meanwhile::planner::designing {

/// A need, and what the slots chosen so far make of it. The slots must outlive it.
class WeekSoFar {
 public:
  explicit WeekSoFar(const Need& need) : need_(need), modules_(need.modules.size()) {}

  /// Whether there is room for the slot beside the others, within the maxima.
  bool admits(const DraftSlot& slot) const;
  /// Whether it brings what is lacked first.
  bool helps(const DraftSlot& slot) const;
  bool lacks_nothing() const;

  void add(const DraftSlot& slot);
  void drop();

 private:
  void change(const DraftSlot& slot, int sign);
  void retell_days();
  bool lacks_module(std::size_t i) const { return modules_[i] < need_.modules[i].second; }

  const Need& need_;
  std::vector<const DraftSlot*> chosen_;
  Minute minutes_ = 0;
  unsigned days_ = 0;
  unsigned clinical_days_ = 0;
  std::array<Minute, 7> a_day_{};
  std::vector<Minute> modules_;
  std::array<int, programme::kind_count> kinds_{};
};

}  // namespace meanwhile::planner::designing
