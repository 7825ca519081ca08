#include "programme/double_booked.hpp"

#include <gtest/gtest.h>

namespace meanwhile::programme {
namespace {

using namespace std::chrono_literals;
using time::Weekday;

constexpr time::Date monday{std::chrono::local_days{std::chrono::year{2026} / 11 / 30}};

/// Two groups on Mondays, 10:00 to 12:00 and 11:00 to 13:00, in rooms and by people of their own.
Programme two_groups() {
  Programme programme;
  programme.offerings.resize(2);
  for (auto& one : programme.offerings) one.site = SiteId{"main"};
  programme.offerings[0].id = OfferingId{"early"};
  programme.offerings[0].meetings = {{Weekday::monday, 10h, 12h, {}, {}}};
  programme.offerings[0].room = "r1";
  programme.offerings[0].staff = {StaffId{"kim"}};
  programme.offerings[1].id = OfferingId{"late"};
  programme.offerings[1].meetings = {{Weekday::monday, 11h, 13h, {}, {}}};
  programme.offerings[1].room = "r2";
  programme.offerings[1].staff = {StaffId{"lee"}};
  return programme;
}

struct Booked : testing::Test {
  Programme programme = two_groups();
  Offering& early = programme.offerings[0];
  Offering& late = programme.offerings[1];

  std::vector<DoubleBooking> found() { return double_booked(programme, early.id, {monday, 2}); }
  /// Days from the first Monday on which it is, first, in two places; empty: never.
  std::string days() {
    std::string text;
    for (const DoubleBooking& one : found())
      text +=
          std::to_string((time::date_of(programme.zone.wall(one.start)) - monday).count()) + " ";
    return text;
  }
};

TEST_F(Booked, NothingWhereRoomsAndPeopleDiffer) { EXPECT_EQ(days(), ""); }

TEST_F(Booked, ARoomOfOneSiteAtOnce) {
  late.room = "r1";
  ASSERT_EQ(found().size(), 1u);
  EXPECT_EQ(found()[0].other, late.id);
  EXPECT_EQ(
      found()[0].what,
      (std::variant<DoubleBooking::Place, StaffId>{DoubleBooking::Place{SiteId{"main"}, "r1"}}));
  EXPECT_EQ(days(), "0 ");  // the first of two
  late.site = SiteId{"west"};
  EXPECT_EQ(days(), "");
}

TEST_F(Booked, AFacilitatorWhereverSheIs) {
  late.staff.push_back(StaffId{"kim"});
  late.site = SiteId{"west"};
  ASSERT_EQ(found().size(), 1u);
  EXPECT_EQ(found()[0].what, (std::variant<DoubleBooking::Place, StaffId>{StaffId{"kim"}}));
}

TEST_F(Booked, NotOneAfterTheOther) {
  late.room = "r1";
  late.meetings[0].start = 12h;
  EXPECT_EQ(days(), "");
  late.meetings[0].start = 12h - 1min;
  EXPECT_EQ(days(), "0 ");
}

TEST_F(Booked, NotByWhatDoesNotTakePlaceOrIsElsewhere) {
  late.room = "r1";
  late.except = {monday};
  EXPECT_EQ(days(), "7 ");
  late.moved = {
      {monday + std::chrono::days{7}, 11h, {monday + std::chrono::days{7}, 11h, 13h, "r3"}}};
  EXPECT_EQ(days(), "");
  late.onsite = false;
  late.moved.clear();
  EXPECT_EQ(days(), "");  // nobody sits there
}

}  // namespace
}  // namespace meanwhile::programme
