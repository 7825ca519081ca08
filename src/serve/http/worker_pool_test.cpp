#include "serve/http/worker_pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

namespace meanwhile::serve {
namespace {

TEST(WorkerPool, FinishesWhatItTookOn) {
  std::atomic<int> done = 0;
  {
    WorkerPool pool(2, 1000);
    for (int i = 0; i < 1000; ++i) EXPECT_TRUE(pool.offer([&] { ++done; }));
  }
  EXPECT_EQ(done, 1000);
}

TEST(WorkerPool, RefusesWhatFindsNoRoom) {
  std::latch begun(1), go_on(1);
  WorkerPool pool(1, 2);
  EXPECT_TRUE(pool.offer([&] { begun.count_down(), go_on.wait(); }));
  begun.wait();
  EXPECT_TRUE(pool.offer([] {}));
  EXPECT_TRUE(pool.offer([] {}));
  EXPECT_EQ(pool.waiting(), 2);
  EXPECT_FALSE(pool.offer([] {}));
  go_on.count_down();
}

TEST(WorkerPool, TakesOnWhatAThreadIsFreeFor) {
  std::latch done(1);
  WorkerPool pool(1, 0);
  EXPECT_TRUE(pool.offer([&] { done.count_down(); }));
  done.wait();
}

}  // namespace
}  // namespace meanwhile::serve
