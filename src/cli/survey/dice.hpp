#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace meanwhile::cli::survey {

/// Seeded chance, the same on every machine: SplitMix64, and nothing of <random>, whose
/// distributions differ between libraries.
///
/// source  Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators",
///         doi:10.1145/2660193.2660195
class Dice {
 public:
  /// Person `number` of a population draws from dice of her own, however many people there are.
  Dice(std::uint64_t seed, std::uint64_t number) : state_(mixed(mixed(seed) + number)) {}

  std::uint64_t roll() {
    state_ += 0x9e3779b97f4a7c15U;
    return mixed(state_);
  }
  /// In [0, 1).
  double fraction() { return static_cast<double>(roll() >> 11) * 0x1p-53; }
  bool percent(double chance) { return fraction() * 100 < chance; }
  /// Both included.
  int between(int low, int high) {
    return low + static_cast<int>(fraction() * (static_cast<double>(high) - low + 1));
  }
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i)
      std::swap(items[i - 1], items[static_cast<std::size_t>(between(0, static_cast<int>(i) - 1))]);
  }

 private:
  static std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
  }
  std::uint64_t state_;
};

}  // namespace meanwhile::cli::survey
