#include "programme/slot.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace meanwhile::programme {
namespace {

Programme two_offerings() {
  Programme programme;
  programme.offerings.resize(2);
  programme.offerings[0].id = OfferingId{"whole"};
  programme.offerings[0].meetings.resize(2);
  programme.offerings[1].id = OfferingId{"each"};
  programme.offerings[1].meetings.resize(2);
  programme.offerings[1].join = Join::any;
  return programme;
}

TEST(Slots, AreOfferingsOrTheirMeetings) {
  const Programme programme = two_offerings();
  std::vector<std::string> ids;
  for (const Slot& slot : slots(programme)) ids.push_back(slot.id.text());
  EXPECT_THAT(ids, testing::ElementsAre("whole", "each#1", "each#2"));
}

TEST(Slots, AreFoundByTheirNameAndByNoOther) {
  const Programme programme = two_offerings();
  for (const Slot& slot : slots(programme)) {
    const auto found = slot_named(programme, slot.id);
    ASSERT_TRUE(found) << slot.id.text();
    EXPECT_EQ(found->offering, slot.offering);
    EXPECT_EQ(found->meeting, slot.meeting);
  }
  for (const char* none :
       {"", "#", "each", "each#", "each#0", "each#3", "each#01", "each#1x", "whole#1", "other"})
    EXPECT_FALSE(slot_named(programme, OfferingId{none})) << none;
}

TEST(Slots, AreOfOneOffering) {
  const Programme programme = two_offerings();
  EXPECT_EQ(offering_of(programme, OfferingId{"whole"}), &programme.offerings[0]);
  for (const char* each : {"each", "each#1", "each#9"})
    EXPECT_EQ(offering_of(programme, OfferingId{each}), &programme.offerings[1]) << each;
  EXPECT_EQ(offering_of(programme, OfferingId{"other#1"}), nullptr);
}

TEST(Slots, AMeetingMayCountItsOwnPeople) {
  Programme programme = two_offerings();
  Offering& each = programme.offerings[1];
  each.seats = 3;
  each.taken = 3;
  each.meetings[1].taken = 2;
  EXPECT_FALSE(slot_named(programme, OfferingId{"each#1"})->has_seat());
  EXPECT_TRUE(slot_named(programme, OfferingId{"each#2"})->has_seat());
}

TEST(Slots, OnlineSeatsAreTheSeatsUnlessTheyAreCountedApart) {
  Programme programme = two_offerings();
  Offering& whole = programme.offerings[0];
  const auto online = [&] { return slot_named(programme, OfferingId{"whole"})->has_online_seat(); };
  whole.taken_online = 2;
  EXPECT_TRUE(online());  // no cap
  whole.seats = 2;
  EXPECT_FALSE(online());
  whole.online_seats = 3;
  EXPECT_TRUE(online());
}

TEST(Slots, HaveTheSessionsOfTheirMeeting) {
  Programme programme = two_offerings();
  auto& meetings = programme.offerings[1].meetings;
  meetings[0] = {time::Weekday::monday, std::chrono::hours{10}, std::chrono::hours{11}, {}, {}};
  meetings[1] = {time::Weekday::tuesday, std::chrono::hours{10}, std::chrono::hours{11}, {}, {}};
  const std::chrono::sys_days monday{std::chrono::year{2026} / 11 / 30};
  const time::Instant tuesday_at_ten = monday + std::chrono::hours{34};
  const auto second = session_at(programme, OfferingId{"each#2"}, tuesday_at_ten);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->meeting, 1u);
  EXPECT_EQ(second->span.length(), std::chrono::hours{1});
  EXPECT_FALSE(session_at(programme, OfferingId{"each#1"}, tuesday_at_ten));
  EXPECT_FALSE(session_at(programme, OfferingId{"each#2"}, tuesday_at_ten + time::Minutes{1}));
  EXPECT_FALSE(session_at(programme, OfferingId{"none"}, tuesday_at_ten));
}

}  // namespace
}  // namespace meanwhile::programme
