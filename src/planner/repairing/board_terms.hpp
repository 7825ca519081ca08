#pragma once

#include <array>
#include <span>
#include <utility>
#include <vector>

#include "planner/repairing/continuation.hpp"
#include "planner/repairing/scene.hpp"

namespace meanwhile::planner {

/// Terms laid over one person's board: what is charged for what, and which toll is the less.
///
/// visiting, dialling, attending  by visit: as a visitor; in a slot that she sits in; a usual one
/// sitting   by occasion and modality; leaving: by week, slots and what it costs not to sit there
/// special   by week: something is charged, or tolls are compared otherwise, than by the base
class BoardTerms {
 public:
  /// The base: nothing is charged, but what she keeps out of is forbidden.
  ///
  /// had  what her plan used as it was
  BoardTerms(const Scene& scene, Cost burden_before, const std::vector<Use>& had,
             const KeptOut& out);

  /// The base with these terms on top.
  BoardTerms under(const Terms& terms) const;

  /// Least is best, among ways that are alike in whether they disturb and what they break.
  std::array<double, 3> order(const Toll& toll) const;
  /// Nothing that has the second is better for having it in place of the first.
  bool is_no_worse(const Toll& a, const Toll& b) const;
  /// No more than any of these.
  Toll least_of(const std::vector<WeekWay>& ways) const;
  /// Of all weeks, those that are over included.
  Mark mark(const Toll& whole, bool disturbed, Cost broken) const;

  /// What is charged for where she sits in a week, and for the usual sessions that she attends.
  double sitting_in(int week, const JoinedSlots& joined) const;
  double charged(const MakeUp& one) const;

  std::size_t tight = level_count;
  std::array<double, level_count> weight{};
  std::vector<double> visiting;
  std::vector<double> dialling;
  std::vector<double> attending;
  std::vector<std::array<double, 2>> sitting;
  std::vector<std::vector<std::pair<int, double>>> leaving;
  std::vector<bool> special;

 private:
  bool weighs() const;

  const Scene* scene_;
  Cost burden_before_;
};

}  // namespace meanwhile::planner
