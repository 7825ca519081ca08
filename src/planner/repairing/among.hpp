#pragma once

#include <optional>
#include <vector>

#include "planner/repairing/together.hpp"

namespace meanwhile::planner {

/// Those concerned among themselves, while nobody else gives anything up.
///
/// Problem: how each goes on within the seats that are left, least by all levels. Idea: a linear
/// program over ways to go on (shares.hpp), level by level; whoever has a way that is welcome at
/// its prices is asked for it, so that its value bounds the level from below (column generation).
/// People asked in turn, those first of whom the program takes most, give a repair; it is the least
/// where it reaches the bound. What it does not do: branch where the program takes parts.
class Together::Among {
 public:
  explicit Among(Together& whole);

  /// Finds some way for all of them; false: none was found.
  bool begin();
  /// Finds better ones. Returns what none is better than, by level.
  Figures settle();

 private:
  using Way = Shares::Way;
  using Ways = std::vector<Way>;  // by place in people_
  struct Offer {
    double floor = 0;  // of what any way of hers brings beside what is paid
    Way welcome;       // null: none
  };

  struct TakenOf {
    int seats = 0;
    int online = 0;
    int left = 0;
  };
  using Taken = std::map<SessionAt, TakenOf>;

  void keep_out();
  std::optional<int> may_leave(SessionAt which) const;
  Way alone(int person);
  static void count(const std::vector<Use>& uses, int sign, bool holds_alone, Taken& taken);
  Terms what_is_left(int person, const Ways& ways, const Taken& taken) const;
  int left_of(SessionAt which, bool online) const;
  Node node_of(const Ways& ways) const;
  void try_in_order(const std::vector<std::size_t>& order, const Ways& wanted, Shares* shares);
  bool is_tight(std::size_t place, const Continuation& way) const;
  std::optional<Ways> one_by_one(const std::vector<std::size_t>& order, const Ways& wanted,
                                 const Shares* shares);
  void try_prices(Shares& shares);
  void try_parts(Shares& shares, std::size_t level, int most_nodes);
  void close(Shares& shares, std::size_t level, double bound);
  bool add_broken(Shares& shares);
  int place_of(int person) const;
  std::optional<Shared> leaving(SessionAt which, int most);
  std::optional<double> least(Shares& shares, std::size_t level);
  Offer offer(const Shares& shares, std::size_t place, std::size_t level);

  Together& whole_;
  const std::vector<int>& people_;
  std::vector<bool> is_concerned_;
  Ways alone_;
  std::vector<Figures> floors_;  // by place: no way of hers is better
  Figures floor_{};              // of all together
  std::size_t tight_ = 0;        // levels on which it is reached
};

}  // namespace meanwhile::planner
