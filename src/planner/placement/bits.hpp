#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace meanwhile::planner::placement {

/// Positions are ints here, -1 for none; containers want std::size_t.
constexpr std::size_t at(int position) { return static_cast<std::size_t>(position); }

/// 64 members of a set; alone, a set of times or of rooms.
using Word = std::uint64_t;

constexpr Word bit(int member) { return Word{1} << (member % 64); }
constexpr int first_of(Word set) { return std::countr_zero(set); }

/// Calls `visit(member)` for every member of the set, in order.
template <class Visit>
void each(Word set, const Visit& visit) {
  for (; set != 0; set &= set - 1) visit(first_of(set));
}

/// Sets over the same members, one after the other in memory.
class BitRows {
 public:
  BitRows() = default;
  BitRows(int rows, int members) : words_((members + 63) / 64), all_(at(rows * words_)) {}

  int words() const { return words_; }
  const Word* row(int row) const { return all_.data() + at(row * words_); }
  Word* row(int row) { return all_.data() + at(row * words_); }
  void add(int row, int member) { this->row(row)[member / 64] |= bit(member); }
  void remove(int row, int member) { this->row(row)[member / 64] &= ~bit(member); }
  bool holds(int row, int member) const { return (this->row(row)[member / 64] & bit(member)) != 0; }
  void clear(int row) {
    for (int w = 0; w < words_; ++w) this->row(row)[w] = 0;
  }

 private:
  int words_ = 0;
  std::vector<Word> all_;
};

/// Lists of positions, one after the other in memory.
template <class Position>
class Lists {
 public:
  void append(const std::vector<int>& list) {
    for (const int position : list) all_.push_back(static_cast<Position>(position));
    from_.push_back(all_.size());
  }
  std::span<const Position> operator[](int list) const {
    return {all_.data() + from_[at(list)], from_[at(list) + 1] - from_[at(list)]};
  }

 private:
  std::vector<Position> all_;
  std::vector<std::size_t> from_{0};
};

}  // namespace meanwhile::planner::placement
