#include "planner/search/harmony.hpp"

#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;
using programme::Modality;

/// The day group, Mondays 10:00 to 13:00, and another beside it; 20 minutes from home.
struct Two : Asked {
  Two(time::Minutes start, time::Minutes end) {
    programme.sites.push_back({SiteId{"west"}, "West", "NY", time::Zone::utc(), {}});
    person.client.travel.emplace(SiteId{"west"}, 35min);
    programme.offerings.push_back(offering());
    other().id = OfferingId{"other"};
    for (programme::Offering& group : programme.offerings) group.meetings.resize(1);
    other().meetings[0].start = start;
    other().meetings[0].end = end;
  }
  programme::Offering& other() { return programme.offerings[1]; }

  /// Whether the day group in one modality and the other in another can be joined together.
  bool go(Modality day, Modality beside) const {
    const Board board{programme, person};
    const Prices prices{board, Emphasis::least_burden};
    const Choices choices{board, prices};
    const auto choice = [&](int slot, Modality modality) {
      for (std::size_t i = 0; i < choices.all.size(); ++i)
        if (choices.all[i].slot == slot && choices.all[i].modality == modality)
          return static_cast<int>(i);
      return -1;
    };
    Harmony harmony{board, choices};
    const int first = choice(0, day);
    const int second = choice(1, beside);
    const bool both = harmony.with(first).holds(second);
    EXPECT_EQ(harmony.with(second).holds(first), both);
    EXPECT_FALSE(harmony.with(first).holds(first));
    EXPECT_FALSE(harmony.with(choice(0, Modality::onsite)).holds(choice(0, Modality::online)));
    return both;
  }
};

constexpr auto onsite = Modality::onsite;
constexpr auto online = Modality::online;

TEST(Harmony, JoinsNoTwoThatOverlap) {
  EXPECT_FALSE(Two(12h + 59min, 14h).go(online, online));
  EXPECT_TRUE(Two(13h, 14h).go(online, online));
  EXPECT_FALSE(Two(9h, 10h + 1min).go(online, online));
  EXPECT_TRUE(Two(9h, 10h).go(online, online));
}

TEST(Harmony, LeavesTheShortestWayToASessionAtHome) {
  EXPECT_FALSE(Two(13h + 19min, 14h).go(onsite, online));
  EXPECT_TRUE(Two(13h + 20min, 14h).go(onsite, online));
  EXPECT_FALSE(Two(9h, 9h + 41min).go(onsite, online));
  EXPECT_TRUE(Two(9h, 9h + 40min).go(onsite, online));
}

TEST(Harmony, LeavesBothWaysBetweenTwoSites) {
  const auto at_west = [](time::Minutes start) {
    Two two{start, 16h};
    two.other().site = SiteId{"west"};
    return two.go(onsite, onsite);
  };
  EXPECT_FALSE(at_west(13h + 54min));  // 20 back, and 35 there
  EXPECT_TRUE(at_west(13h + 55min));
}

TEST(Harmony, LetsOneStayGoOnAtOneSite) { EXPECT_TRUE(Two(13h, 14h).go(onsite, onsite)); }

TEST(Harmony, MindsOnlyWhatIsAttended) {
  Two two{12h, 14h};
  two.person.prescription.phases[0].weeks = 1;
  EXPECT_FALSE(two.go(online, online));
  two.other().except = {monday};
  EXPECT_TRUE(two.go(online, online));
}

}  // namespace
}  // namespace meanwhile::planner
