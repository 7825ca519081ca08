#include "planner/search/key_places.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace meanwhile::planner {
namespace {

TEST(KeyPlaces, KnowsAKeyFromTheFirstTimeOn) {
  KeyPlaces places;
  EXPECT_EQ(places.known_or(7, 0), 0U);
  EXPECT_EQ(places.known_or(8, 1), 1U);
  EXPECT_EQ(places.known_or(7, 2), 0U);
  EXPECT_EQ(places.known_or(0, 2), 2U);
}

TEST(KeyPlaces, ForgetsAll) {
  KeyPlaces places;
  places.known_or(7, 5);
  places.forget_all();
  EXPECT_EQ(places.known_or(7, 0), 0U);
}

TEST(KeyPlaces, IsAMapHoweverManyThereAre) {
  std::mt19937_64 random{1};
  KeyPlaces places;
  for (const std::uint64_t keys : {10U, 5'000U, 100U}) {
    places.forget_all();
    std::map<std::uint64_t, std::size_t> map;
    for (std::size_t i = 0; i < 3'000; ++i) {
      const std::uint64_t key = random() % keys * 128;
      EXPECT_EQ(places.known_or(key, i), map.try_emplace(key, i).first->second);
    }
  }
}

}  // namespace
}  // namespace meanwhile::planner
