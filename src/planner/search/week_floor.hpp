#pragma once

#include <span>
#include <vector>

#include "planner/search/partial.hpp"

namespace meanwhile::planner {

/// What a week of enough hours on enough dates costs at least, whoever offers them.
///
/// Idea: let every visit of a week be chosen by itself, so long as those of one date do not overlap
/// and keep within its minutes. A table over the visits of a date gives its least price for each
/// amount of credit; a price on credit (a Lagrange multiplier, the best one found by ternary
/// search, since the bound is concave in it) takes the dates apart from each other. With some
/// visits already set on a date, only those beside them can be added. Make-ups are visits as well,
/// so their fee alone comes on top; so do misses.
class WeekFloor {
 public:
  WeekFloor(const Board& board, const Prices& prices);

  /// Least price of the week's dates: openings and core prices of what is set and of what must be
  /// added.
  Cost bound(const Partial& partial, const Choices& choices, int week) const;

 private:
  struct Date {
    std::vector<int> visits;  // clinical ones that can be attended, by end
    std::vector<Cost> price;  // by units of credit, of a date with just so much; `impossible`: none
    std::vector<int>
        worth_adding;         // visits whose credit is worth more than their core price, by end
    std::vector<Cost> added;  // by units of credit still allowed: least reduced price of additions
    Cost reduced = impossible;  // least reduced price of opening it
  };

  void fill_prices(Date& date, std::size_t day) const;
  std::vector<Cost> table(const Date& date, std::size_t units, bool online_only) const;
  Cost value(int week, double credit_price) const;
  void settle(int week);
  Cost reduced_core(int visit, int week) const;
  Cost least_added(const Date& date, std::size_t day, const PartialDay& set,
                   std::span<const int> visits, int week) const;

  const Board& board_;
  const Prices& prices_;
  std::size_t units(Minute minutes) const { return static_cast<std::size_t>(minutes / unit_); }

  std::vector<Date> dates_;
  Minute unit_ = 0;                   // that every credit is a multiple of
  std::vector<double> credit_price_;  // by week, a minute
  std::vector<Minute> granted_;       // by week, what closed dates could grant at most
  std::vector<int> granted_days_;
};

}  // namespace meanwhile::planner
