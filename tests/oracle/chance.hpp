#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <string>
#include <vector>

namespace meanwhile::oracle {

/// A made-up programme and person. Equal seeds give equal cases everywhere.
struct RandomCase {
  boost::json::object programme;
  boost::json::object client;
  std::string category;  // what it was drawn to be rich in
};

/// Seeded chance that is the same with every standard library (SplitMix64, Steele, Lea and Flood
/// 2014, doi:10.1145/2660193.2660195).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  /// From `least` to `most`, both included.
  long between(long least, long most) {
    return least + static_cast<long>(next() % static_cast<std::uint64_t>(most - least + 1));
  }
  bool percent(long chance) { return between(1, 100) <= chance; }
  template <class T>
  T pick(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(between(0, static_cast<long>(all.size()) - 1))];
  }
  /// `count` different ones, in their order.
  template <class T>
  std::vector<T> pick(const std::vector<T>& all, long count) {
    std::vector<T> some;
    long left = static_cast<long>(all.size());
    for (const auto& one : all)
      if (between(1, left--) <= count) {
        some.push_back(one);
        --count;
      }
    return some;
  }

 private:
  std::uint64_t state_;
};

/// "HH:MM" of a minute of the day, past midnight the next day's; 1440 itself is "24:00".
std::string wall_text(long minute);
/// The date `days` after `date`.
std::string days_after(const std::string& date, long days);
boost::json::array texts_of(const std::vector<std::string>& all);

}  // namespace meanwhile::oracle
