#pragma once

#include <optional>
#include <span>
#include <vector>

#include "planner/columns/everyone.hpp"

namespace meanwhile::planner {

/// Who sits where while people move, what is left, and how many the groups lack.
///
/// Whoever moves leaves and takes; there may be one too many in a session for a while.
class Places {
 public:
  Places(const Everyone& everyone, const Chosen& chosen);

  const Chosen& chosen() const { return chosen_; }
  int of(int person) const { return chosen_[at(person)]; }
  int slots() const { return static_cast<int>(inside_.size()); }
  /// Who has seats of a slot; twice, who has some of it twice.
  const std::vector<int>& inside(int slot) const { return inside_[at(slot)]; }
  void take(int person, int number);

  /// returns  what she had, or -1
  int leave(int person);

  /// Seats are left for it in groups that run, or run with her, and she meets nobody whom she
  /// avoids.
  bool is_left(int person, int number) const;

  bool meets_nobody(int person, int number) const;

  struct Overfull {
    int slot = 0;
    int session = 0;
    bool online = false;  // online seats, not those in all
  };
  /// A session of what she has in which somebody is one too many.
  std::optional<Overfull> overfull(int person) const;

  /// Whether she takes one of the seats of which there are too few.
  bool sits_in(int person, const Overfull& one) const;

  bool too_few(int slot) const { return stock_.rows[at(slot)].too_few(); }

  /// How many must join until every group that is used may run.
  long missing() const { return missing_; }

 private:
  /// Seats of her plans, one plan after the other: they are looked through all the time.
  struct Plans {
    std::vector<Seats> seats;
    std::vector<std::size_t> ends;  // by number
  };
  std::span<const Seats> seats(int person, int number) const;
  long missing(std::span<const Seats> seats) const;

  const Everyone& everyone_;
  std::vector<Plans> plans_;  // by person
  Stock stock_;
  std::vector<std::vector<int>> inside_;  // by slot
  Chosen chosen_;
  long missing_ = 0;
};

}  // namespace meanwhile::planner
