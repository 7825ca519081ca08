#pragma once

#include <array>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "planner/columns/share_prices.hpp"
#include "planner/columns/stock.hpp"
#include "planner/patience.hpp"

namespace meanwhile::planner {

/// The linear program over columns: parts of plans for each person, one in all, within what is
/// shared.
///
/// Problem: choose for each person at most one column, or just one, so that no session has more
/// people than seats, groups run that are used, people stay apart, and a level's figures are least.
/// Idea: COIN-OR CLP holds it. What is shared has thousands of sessions, few of them scarce, so a
/// row is made only for what a solution breaks (and then for good). A group that needs people has a
/// column of its own, the part of it that runs. It ends since rows are never made twice.
class Master {
 public:
  /// patience  must outlive it; asked now and then while a program is solved
  Master(Stock stock, std::vector<Apart> apart, std::size_t people,
         const Patience& patience = endless);
  /// A copy has all its rows, and where its last solution stands.
  Master(const Master&) = default;
  Master(Master&&) noexcept = default;

  /// Position of the column from now on.
  int add(Column column);
  const Column& column(int position) const { return columns_[static_cast<std::size_t>(position)]; }
  int columns() const { return static_cast<int>(columns_.size()); }
  std::size_t people() const { return people_; }
  const std::vector<int>& columns_of(int person) const {
    return columns_of_[static_cast<std::size_t>(person)];
  }

  /// What is to be least: figures by level, so weighted.
  using Aim = std::array<double, level_count>;
  void aim(const Aim& aim);
  /// No more than this in all on a level, from now on.
  void hold(std::size_t level, double most);
  void release(std::size_t level);

  /// Someone must have a plan, or may, or may not have one.
  enum class Placed { must, may, must_not };
  void place(int person, Placed placed);
  void allow(int column, bool allowed);
  bool allowed(int column) const;
  /// Whether a group that needs people runs.
  enum class Runs { must, may, must_not };
  void run(int slot, Runs runs);

  /// Whether nobody may use more of a group than there is of it: many rows, of which few matter
  /// before the rest is settled. From the first they do.
  void heed_small_groups(bool heed) { small_groups_ = heed; }

  enum class Outcome { solved, none, broken_off };
  Outcome solve();

  double value() const;
  double part(int column) const;
  /// How much dearer than nothing a column is that no part is taken of.
  double reduced_cost(int column) const;
  /// Slots that need people, and the part of each that runs.
  std::vector<std::pair<int, double>> running() const;
  SharePrices prices() const;

 private:
  enum class Kind { seats, online, run, uses, apart, level };
  struct Row {
    Kind kind;
    int slot = -1;  // or level
    int session = -1;
    int one = -1;  // person
    int other = -1;
    auto operator<=>(const Row&) const = default;
  };
  struct Entry {
    int row;
    double coefficient;
  };

  static double coefficient(const Row& row, const Column& column);
  std::vector<Entry> entries(const Column& column) const;
  int program_column(int column) const;
  double cost(const Column& column) const;
  void add_row(const Row& row, double most);
  void flush();
  bool add_broken();
  void find_full(std::vector<Row>& broken) const;
  void find_uses(std::vector<Row>& broken) const;
  void find_together(std::vector<Row>& broken) const;

  struct Clp;
  class Held {
   public:
    Held();
    Held(const Held& other);
    Held(Held&&) noexcept;
    ~Held();
    Clp* operator->() const { return clp_.get(); }

   private:
    std::unique_ptr<Clp> clp_;
  };
  Held clp_;
  Stock stock_;
  std::vector<Apart> apart_;
  std::size_t people_;
  const Patience& patience_;
  std::vector<Column> columns_;
  std::vector<std::vector<int>> columns_of_;    // by person
  std::vector<std::vector<int>> columns_with_;  // by slot
  std::vector<Row> rows_;                       // after those of people
  std::set<Row> known_;
  std::vector<std::vector<int>> rows_of_slot_;    // seats, online, run
  std::vector<std::vector<int>> rows_of_person_;  // uses, apart
  std::vector<int> level_rows_;
  std::map<int, int> run_column_;  // by slot, of the program; the others follow
  std::size_t in_program_ = 0;     // columns that the program has already
  Aim aim_{};
  bool small_groups_ = true;
  bool primal_ = true;  // what changed since keeps the last solution within its bounds
};

}  // namespace meanwhile::planner
