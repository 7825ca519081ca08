#include "serve/on_threads.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <stdexcept>

namespace meanwhile::serve {
namespace {

TEST(OnThreads, DoesEveryPartOnce) {
  for (const int threads : {1, 2, 5}) {
    std::array<std::atomic<int>, 100> done{};
    on_threads(threads)(done.size(), [&](std::size_t i) { ++done[i]; });
    for (const auto& one : done) EXPECT_EQ(one, 1);
  }
}

TEST(OnThreads, ThrowsWhatAPartThrowsWhereverItWasDone) {
  for (const int threads : {1, 4})
    EXPECT_THROW(on_threads(threads)(50,
                                     [](std::size_t i) {
                                       if (i == 40) throw std::runtime_error{"no"};
                                     }),
                 std::runtime_error);
}

}  // namespace
}  // namespace meanwhile::serve
