#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "planner/columns/master.hpp"
#include "planner/patience.hpp"

namespace meanwhile::planner {

/// Finds whole plans where the master takes parts of them.
///
/// Problem: of all solutions of a master that take whole columns only, one whose figures are less
/// than known on the level that it aims at. Idea: depth-first branch and bound over what people do,
/// not over columns: whether a group runs, whether someone has a plan, whether she takes seats in a
/// slot, and only then which of her columns. The fuller part is tried first, so the first dive ends
/// in a good solution. Columns that cost more than is left to gain are put aside. Figures are whole
/// numbers, so a floor is rounded up. It ends because each branch settles something for good.
class Whole {
 public:
  Whole(Master& master, const Patience& patience) : master_(master), patience_(patience) {}

  /// The best solution found with less than `below`: by person her column, or -1; none, where there
  /// is none among so many nodes.
  std::optional<std::vector<int>> find(double below, std::uint64_t most_nodes);

  /// Everything was looked at that had to be: what was found is the best there is.
  bool proven() const { return !cut_; }

 private:
  void explore();
  bool branch_on_groups();
  bool branch_on_placing();
  bool branch_on_seats();
  bool branch_on_columns();
  void put_aside(const std::vector<int>& columns);
  void put_back(std::size_t to);
  void take();

  Master& master_;
  const Patience& patience_;
  double best_ = 0;
  std::optional<std::vector<int>> found_;
  std::vector<int> aside_;
  std::uint64_t nodes_ = 0;
  std::uint64_t most_nodes_ = 0;
  bool cut_ = false;
};

}  // namespace meanwhile::planner
