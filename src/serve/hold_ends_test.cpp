#include "serve/hold_ends.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "store/stores_for_tests.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;
using store::ana;
using store::bo;
using testing::HasSubstr;
using testing::IsEmpty;

/// A store that can be out of reach.
class Shaky : public store::Store {
 public:
  Result<std::unique_ptr<store::UnitOfWork>> begin(const store::Errand& errand) override {
    if (is_away) return Error{Fault::unavailable, "away"};
    return inner_->begin(errand);
  }
  bool is_away = false;

 private:
  std::unique_ptr<store::Store> inner_ = store::memory_store();
};

class Ends : public testing::Test {
 protected:
  Ends() { (void)screen_->take(); }
  void hold(const ClientId& who, care::Moment until) {
    const auto unit = *desk_.change({privacy::client_herself(who), now_});
    const std::vector seats{store::evening};
    ASSERT_TRUE(unit->put_hold(who, {care::HoldId{"h"}, "{}", until}, seats));
    ASSERT_TRUE(unit->commit());
  }

  care::Moment now_ = store::first_moment;
  Shaky store_;
  casework::Desk desk_{store_};
  Office office_{.desk = desk_,
                 .now = [this] { return now_; },
                 .events = std::make_shared<Events>("e"),
                 .doors = {}};
  std::shared_ptr<Subscription> screen_ =
      *office_.events->subscribe({std::string{everyone}}, std::nullopt);
};

TEST_F(Ends, AreToldToTheSecondAndOnce) {
  hold(ana, now_ + 15min);
  HoldEnds ends{office_};
  EXPECT_EQ(ends.look(), store::first_moment + 15min);
  now_ += 15min - 1s;
  EXPECT_EQ(ends.look(), store::first_moment + 15min);
  EXPECT_THAT(screen_->take(), IsEmpty());
  now_ += 1s;
  EXPECT_GT(ends.look(), now_);
  EXPECT_EQ(screen_->take(), "id: e-1\nevent: seats\ndata: \n\n");
  (void)ends.look();
  EXPECT_THAT(screen_->take(), IsEmpty());
}

TEST_F(Ends, AreToldOneAfterTheOther) {
  hold(ana, now_ + 5min);
  hold(bo, now_ + 6min);
  HoldEnds ends{office_};
  for (int i = 0; i < 2; ++i) {
    now_ = ends.look();
    EXPECT_THAT(screen_->take(), IsEmpty());
    EXPECT_GT(ends.look(), now_);
    EXPECT_THAT(screen_->take(), HasSubstr("seats"));
  }
}

TEST_F(Ends, OfAHoldMadeRightAfterItLookedAreNotMissed) {
  HoldEnds ends{office_};
  const care::Moment next = ends.look();
  hold(ana, now_ + care::hold_lasts);
  EXPECT_LE(next, now_ + care::hold_lasts);
  now_ = next;
  (void)ends.look();
  EXPECT_THAT(screen_->take(), HasSubstr("seats"));
}

TEST_F(Ends, OfWhatWasGivenBackAreNotTold) {
  hold(ana, now_ + 15min);
  HoldEnds ends{office_};
  (void)ends.look();
  const auto unit = *desk_.change({privacy::client_herself(ana), now_});
  ASSERT_TRUE(unit->let_go(ana));
  ASSERT_TRUE(unit->commit());
  now_ += 15min;
  (void)ends.look();
  EXPECT_THAT(screen_->take(), IsEmpty());
}

TEST_F(Ends, AreToldLaterWhereTheStoreWasAway) {
  hold(ana, now_ + 15min);
  HoldEnds ends{office_};
  now_ += 15min;
  store_.is_away = true;
  const care::Moment next = ends.look();
  EXPECT_THAT(screen_->take(), IsEmpty());
  EXPECT_GT(next, now_);
  EXPECT_LE(next, now_ + 1min);
  store_.is_away = false;
  now_ = next;
  (void)ends.look();
  EXPECT_THAT(screen_->take(), HasSubstr("seats"));
}

TEST_F(Ends, AreToldByAThreadOfTheirOwnThatStopsAtOnce) {
  office_.now = [] {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  };
  now_ = office_.now();
  hold(ana, now_ + 1s);
  hold(bo, now_ + 15min);
  std::promise<void> told;
  screen_->on_ready([&] { told.set_value(); });
  const auto begin = std::chrono::steady_clock::now();
  {
    const std::jthread thread = tell_hold_ends(office_);
    EXPECT_EQ(told.get_future().wait_for(10s), std::future_status::ready);
  }
  screen_->on_ready({});
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
  EXPECT_THAT(screen_->take(), HasSubstr("seats"));
}

}  // namespace
}  // namespace meanwhile::serve
