#pragma once

#include <bit>
#include <cstdint>
#include <vector>

namespace meanwhile::planner {

/// A set of choices, by position.
class ChoiceSet {
 public:
  explicit ChoiceSet(std::size_t size) : words_((size + 63) / 64) {}

  void add(int choice) { words_[word(choice)] |= bit(choice); }
  void remove(int choice) { words_[word(choice)] &= ~bit(choice); }
  bool holds(int choice) const { return words_[word(choice)] & bit(choice); }

  ChoiceSet& operator&=(const ChoiceSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  ChoiceSet& operator|=(const ChoiceSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  friend ChoiceSet operator&(ChoiceSet a, const ChoiceSet& b) { return a &= b; }

  bool meets(const ChoiceSet& other) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (words_[i] & other.words_[i]) return true;
    return false;
  }

  int size() const {
    int sum = 0;
    for (const std::uint64_t word : words_) sum += std::popcount(word);
    return sum;
  }

  int common_with(const ChoiceSet& other) const {
    int sum = 0;
    for (std::size_t i = 0; i < words_.size(); ++i)
      sum += std::popcount(words_[i] & other.words_[i]);
    return sum;
  }

  /// Calls `visit(choice)` from the first on until it returns false.
  template <class Visit>
  void each(const Visit& visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1)
        if (!visit(static_cast<int>(i * 64) + std::countr_zero(rest))) return;
  }

 private:
  static std::size_t word(int choice) { return static_cast<std::size_t>(choice) / 64; }
  static std::uint64_t bit(int choice) { return std::uint64_t{1} << (choice % 64); }

  std::vector<std::uint64_t> words_;
};

}  // namespace meanwhile::planner
