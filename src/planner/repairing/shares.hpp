#pragma once

#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "planner/repairing/continuation.hpp"

namespace meanwhile::planner {

/// Something that several people want, and how much of it there is for them.
///
/// seat, online  of a session; company: one of two people at most attends it; leaving: so many of
///               its own people may leave it, `people` counted alone
struct Shared {
  enum class Of { seat, online, company, leaving } of = Of::seat;
  SessionAt which;
  std::vector<int> people;  // in order; empty: all
  int most = 0;

  /// Whether somebody takes one of it who goes on like this.
  bool takes(int person, const std::vector<Use>& uses) const;
  bool is_of(int person) const;
  friend bool operator<(const Shared& a, const Shared& b) {
    return std::tie(a.of, a.which, a.people) < std::tie(b.of, b.which, b.people);
  }
};

/// The linear program over ways to go on: parts of them for each person, one in all, within what
/// they share.
///
/// Problem: choose so that a level's figures are least. Idea: COIN-OR CLP holds it; ways and rows
/// are only ever added.
class Shares {
 public:
  using Way = std::shared_ptr<const Continuation>;

  explicit Shares(std::size_t people);
  Shares(const Shares&) = delete;
  Shares& operator=(const Shares&) = delete;
  ~Shares();

  /// people  here by position from 0
  void add(int person, Way way);
  void add(const Shared& shared);
  bool knows(const Shared& shared) const { return known_.contains(shared); }
  /// From now on no more than this on a level.
  void hold(std::size_t level, double most);
  /// The level to be least.
  void aim(std::size_t level);

  /// False where there is no solution.
  bool solve();

  struct Part {
    int person;
    const Way* way;
    double part;
  };
  std::vector<Part> parts() const;
  /// The best of whole ways, one for each person, of those that are known, if it is below this;
  /// empty where none was found within so many nodes.
  std::vector<Way> whole_ways(double below, int most_nodes) const;
  double value() const;
  /// What her cheapest way costs with all that is charged for it.
  double paid_by(int person) const;
  /// What the others ask of her.
  Terms terms(int person, std::size_t tight) const;

 private:
  struct Clp;
  struct Column {
    int person;
    Way way;
  };
  struct Row {
    std::optional<Shared> shared;  // absent: a level's
    std::size_t level = 0;
  };
  class Branching;
  double coefficient(const Row& row, const Column& column) const;
  void add_row(Row row, double most);

  std::unique_ptr<Clp> clp_;
  std::size_t people_;
  std::size_t aim_ = 0;
  std::vector<Column> columns_;
  std::vector<Row> rows_;  // after those of people
  std::set<Shared> known_;
};

}  // namespace meanwhile::planner
