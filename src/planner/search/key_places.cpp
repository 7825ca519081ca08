#include "planner/search/key_places.hpp"

#include <utility>

namespace meanwhile::planner {
namespace {

/// Keys count minutes and the like, so their low digits are much alike: all digits are mixed.
std::size_t scattered(std::uint64_t key) {
  key *= 0x9e3779b97f4a7c15U;
  return static_cast<std::size_t>(key ^ (key >> 32));
}

}  // namespace

void KeyPlaces::forget_all() {
  used_ = 0;
  if (++round_ != 0) return;
  cells_.assign(cells_.size(), {});
  round_ = 1;
}

std::size_t KeyPlaces::known_or(std::uint64_t key, std::size_t fresh) {
  Cell& cell = cell_of(key);
  if (cell.round == round_) return cell.place;
  cell = {key, static_cast<std::uint32_t>(fresh), round_};
  if (++used_ * 2 > cells_.size()) grow();
  return fresh;
}

/// Where a key is, or the empty one where it would be.
KeyPlaces::Cell& KeyPlaces::cell_of(std::uint64_t key) {
  const std::size_t mask = cells_.size() - 1;
  std::size_t i = scattered(key) & mask;
  while (cells_[i].round == round_ && cells_[i].key != key) i = (i + 1) & mask;
  return cells_[i];
}

void KeyPlaces::grow() {
  const std::vector<Cell> before = std::exchange(cells_, std::vector<Cell>(cells_.size() * 4));
  for (const Cell& cell : before)
    if (cell.round == round_) cell_of(cell.key) = cell;
}

}  // namespace meanwhile::planner
