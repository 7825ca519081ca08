#include "serve/long_run.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;

using CountingRun = LongRun<int, int>;
using Work = std::function<Result<int>(const Means<int>&)>;

const Error counting{Fault::conflict, "it is being counted"};
const Error measuring{Fault::conflict, "it is being measured"};

Result<int> seven(const Means<int>&) { return 7; }

/// Goes on until it has to end.
Result<int> as_long_as_it_may(const Means<int>& means) {
  while (means.patience()) {
    means.tell(3);
    std::this_thread::yield();
  }
  return 8;
}

class LongRuns : public testing::Test {
 protected:
  Status begin(CountingRun& run, const char* id, Work work, std::chrono::seconds limit = 600s) {
    return run.begin({id, limit, std::move(work)}, events_);
  }

  static CountingRun::Seen ended(const CountingRun& run) {
    while (run.seen()->state == Standing::State::running) std::this_thread::yield();
    return *run.seen();
  }

  std::shared_ptr<Events> events_ = std::make_shared<Events>("now");
  OneAtATime turns_;
  CountingRun counted_{turns_, "counted", counting};
};

TEST_F(LongRuns, KeepTheLastThatWasFound) {
  EXPECT_FALSE(counted_.seen());
  ASSERT_TRUE(begin(counted_, "a", seven));
  const auto run = ended(counted_);
  EXPECT_EQ(run.id, "a");
  EXPECT_EQ(run.state, Standing::State::done);
  EXPECT_FALSE(run.stopped);
  EXPECT_EQ(*run.found, 7);
  ASSERT_TRUE(begin(counted_, "b", as_long_as_it_may));
  EXPECT_FALSE(counted_.seen()->found);
}

TEST_F(LongRuns, AreStoppedWithTheBestSoFar) {
  ASSERT_TRUE(begin(counted_, "a", as_long_as_it_may));
  EXPECT_EQ(counted_.stop("b").error().fault, Fault::not_found);
  ASSERT_TRUE(counted_.stop("a"));
  const auto run = ended(counted_);
  EXPECT_TRUE(run.stopped);
  EXPECT_EQ(*run.found, 8);
  EXPECT_TRUE(counted_.stop("a"));
}

TEST_F(LongRuns, EndByTheirLimit) {
  ASSERT_TRUE(begin(counted_, "a", as_long_as_it_may, 0s));
  EXPECT_TRUE(ended(counted_).stopped);
}

TEST_F(LongRuns, SayWhereSomethingWasLeftOutForWantOfTime) {
  ASSERT_TRUE(begin(counted_, "a", [](const Means<int>& means) -> Result<int> {
    means.cut_short();
    return 5;
  }));
  const auto run = ended(counted_);
  EXPECT_TRUE(run.stopped);
  EXPECT_EQ(*run.found, 5);
}

TEST_F(LongRuns, GoOnOneAtATimeWhateverTheyAre) {
  CountingRun measured{turns_, "measured", measuring};
  ASSERT_TRUE(begin(counted_, "a", as_long_as_it_may));
  EXPECT_TRUE(begin(counted_, "a", seven));  // the same again
  EXPECT_EQ(begin(counted_, "b", seven).error().text, counting.text);
  EXPECT_EQ(begin(measured, "c", seven).error().text, counting.text);
  EXPECT_FALSE(measured.seen());
  ASSERT_TRUE(counted_.stop("a"));
  EXPECT_EQ(*ended(counted_).found, 8);
  EXPECT_TRUE(begin(measured, "c", seven));
  EXPECT_EQ(*ended(measured).found, 7);
}

TEST_F(LongRuns, HaveFailedWhereNothingCouldBeFound) {
  for (const Work& work :
       {Work{[](const Means<int>&) -> Result<int> { throw std::logic_error{"broken"}; }},
        Work{[](const Means<int>&) -> Result<int> {
          return Error{Fault::conflict, "outdated"};
        }}}) {
    ASSERT_TRUE(begin(counted_, "a", work));
    EXPECT_EQ(ended(counted_).state, Standing::State::failed);
    ASSERT_TRUE(begin(counted_, "b", seven));
    EXPECT_EQ(ended(counted_).state, Standing::State::done);
  }
}

TEST_F(LongRuns, EndWithTheProgram) {
  {
    CountingRun measured{turns_, "measured", measuring};
    ASSERT_TRUE(begin(measured, "a", as_long_as_it_may));
  }
  EXPECT_TRUE(begin(counted_, "b", seven));
}

}  // namespace
}  // namespace meanwhile::serve
