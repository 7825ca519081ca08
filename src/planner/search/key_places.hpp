#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace meanwhile::planner {

/// Where things stand in a row, by the number for what makes two of them alike.
///
/// Rows are made anew thousands of times, mostly short ones: so forgetting costs nothing, however
/// many were known.
class KeyPlaces {
 public:
  KeyPlaces() : cells_(256) {}

  void forget_all();

  /// The place of what has this key; where nothing has, `fresh` is its place from now on.
  std::size_t known_or(std::uint64_t key, std::size_t fresh);

 private:
  struct Cell {
    std::uint64_t key = 0;
    std::uint32_t place = 0;
    std::uint32_t round = 0;  // of an earlier one: empty
  };
  Cell& cell_of(std::uint64_t key);
  void grow();

  std::vector<Cell> cells_;  // a power of two of them, at most half in use; probed one by one
  std::size_t used_ = 0;
  std::uint32_t round_ = 1;
};

}  // namespace meanwhile::planner
