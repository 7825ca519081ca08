#include "serve/place_offers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

#include "casework/world_for_tests.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;
using store::ana;
using store::bo;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

/// Nobody has the one seat of the evening group, and there is none at noon.
class Places : public casework::World {
 protected:
  Places() {
    std::string json = timetable_with_seats(1);
    json.replace(json.find(R"("seats": 9)"), 10, R"("seats": 0)");
    put_timetable(json, care::Version{1});
    (void)hers_->take();
    (void)desk_screen_->take();
  }
  void wait(const ClientId& id) { ASSERT_TRUE(casework::wait_for_place({id, {}}, desk_, by(id))); }
  std::shared_ptr<Subscription> screen(std::string topic) {
    return *office_.events->subscribe({std::move(topic)}, std::nullopt);
  }

  Office office_{.desk = desk_,
                 .now = [this] { return now_; },
                 .events = std::make_shared<Events>("e"),
                 .doors = {}};
  std::shared_ptr<Subscription> hers_ = screen(own_topic(ana));
  std::shared_ptr<Subscription> desk_screen_ = screen(std::string{staff_topic});
};

TEST_F(Places, AreToldToWhomTheyAreOfferedAndToStaff) {
  wait(ana);
  PlaceOffers offers{office_};
  EXPECT_GT(offers.look(), now_);
  EXPECT_THAT(hers_->take(), HasSubstr("event: waiting"));
  EXPECT_THAT(desk_screen_->take(), HasSubstr("event: waiting"));
  (void)offers.look();
  EXPECT_THAT(hers_->take(), IsEmpty());
}

TEST_F(Places, AreOfferedToOneAfterTheOther) {
  wait(ana);
  wait(bo);
  PlaceOffers offers{office_};
  (void)offers.look();
  now_ += 24h;
  (void)hers_->take();
  const auto bos = screen(own_topic(bo));
  (void)bos->take();
  (void)offers.look();
  EXPECT_THAT(hers_->take(), IsEmpty());
  EXPECT_THAT(bos->take(), HasSubstr("waiting"));
}

TEST_F(Places, AreOfferedByAThreadThatHearsWhatChangesAndStopsAtOnce) {
  office_.now = [moment = now_] { return moment; };
  wait(ana);
  std::promise<void> told;
  hers_->on_ready([&] { told.set_value(); });
  {
    const std::jthread thread = offer_places(office_);
    EXPECT_EQ(told.get_future().wait_for(10s), std::future_status::ready);
  }
  hers_->on_ready({});
  EXPECT_THAT(hers_->take(), HasSubstr("waiting"));
}

}  // namespace
}  // namespace meanwhile::serve
