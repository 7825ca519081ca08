#include "casework/seats_of.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;
using programme::Modality;
using testing::ElementsAre;

constexpr time::Instant monday{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30}};
const OfferingId evening{"evening"}, noon{"noon"};

planner::Attended session(const OfferingId& slot, int day) {
  return {slot, {monday + 24h * day, monday + 24h * day + 1h}, Modality::onsite, {}};
}

TEST(SeatsOf, AreThoseOfWhatIsJoinedAndVisitsToTheRest) {
  planner::Plan plan;
  plan.offerings = {{noon, Modality::online}};
  // The evening is left for the noon group after the first week; one noon is made up.
  plan.sessions = {session(evening, 0), session(evening, 2), session(noon, 8), session(noon, 9)};
  plan.sessions.back().make_up_of = planner::Attended::Replaced{monday + 24h * 10, noon};
  EXPECT_THAT(seats_of(plan, monday),
              ElementsAre(care::Seat{noon, Modality::online, {}},
                          care::Seat{evening, Modality::onsite, monday + 24h * 2},
                          care::Seat{noon, Modality::onsite, monday + 24h * 9}));
}

}  // namespace
}  // namespace meanwhile::casework
