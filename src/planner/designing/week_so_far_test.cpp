#include "planner/designing/week_so_far.hpp"

#include <gtest/gtest.h>

namespace meanwhile::planner::designing {
namespace {

DraftSlot slot_on(int day, int hour, Minute length) {
  DraftSlot slot;
  const Minute start = day * day_minutes + hour * 60;
  slot.hours = {{start, start + length}};
  slot.credit = length;
  slot.days = 1U << day;
  slot.module = 0;
  return slot;
}

Need nine_hours_on_three_days() {
  Need need;
  need.least = 540;
  need.most = 720;
  need.least_days = need.most_days = 3;
  need.most_a_day = 240;
  return need;
}

TEST(AWeekSoFar, LacksNothingOnceHoursAndDaysAreReached) {
  const Need need = nine_hours_on_three_days();
  const DraftSlot monday = slot_on(0, 9, 180), tuesday = slot_on(1, 9, 180),
                  friday = slot_on(4, 9, 180);
  WeekSoFar week{need};
  for (const DraftSlot* slot : {&monday, &tuesday, &friday}) {
    EXPECT_FALSE(week.lacks_nothing());
    EXPECT_TRUE(week.helps(*slot));
    EXPECT_TRUE(week.admits(*slot));
    week.add(*slot);
  }
  EXPECT_TRUE(week.lacks_nothing());
  week.drop();
  EXPECT_FALSE(week.lacks_nothing());
}

TEST(AWeekSoFar, AdmitsNothingBeyondAMaximum) {
  const Need need = nine_hours_on_three_days();
  const DraftSlot monday = slot_on(0, 9, 180), tuesday = slot_on(1, 9, 180),
                  friday = slot_on(4, 9, 180);
  WeekSoFar week{need};
  week.add(monday);
  EXPECT_FALSE(week.admits(slot_on(0, 11, 60)));  // at the same time
  EXPECT_TRUE(week.admits(slot_on(0, 12, 60)));   // 240 minutes of a day
  EXPECT_FALSE(week.admits(slot_on(0, 12, 61)));
  week.add(tuesday);
  week.add(friday);
  EXPECT_FALSE(week.admits(slot_on(5, 9, 60)));  // a fourth day
  Need less = need;
  less.most = 540;
  WeekSoFar full{less};
  for (const DraftSlot* slot : {&monday, &tuesday, &friday}) full.add(*slot);
  EXPECT_FALSE(full.admits(slot_on(0, 13, 30)));  // more than nine hours
}

TEST(AWeekSoFar, AsksForModulesAndKindsFirst) {
  Need need = nine_hours_on_three_days();
  need.modules = {{1, 60}};
  need.kinds[static_cast<std::size_t>(programme::Kind::family)] = 1;
  DraftSlot skills = slot_on(0, 9, 60), family = slot_on(1, 9, 60), core = slot_on(2, 9, 180);
  skills.module = 1;
  family.kind = programme::Kind::family;
  WeekSoFar week{need};
  EXPECT_FALSE(week.helps(core));
  EXPECT_TRUE(week.helps(skills));
  week.add(skills);
  EXPECT_FALSE(week.helps(core));
  EXPECT_TRUE(week.helps(family));
  week.add(family);
  EXPECT_TRUE(week.helps(core));
}

TEST(AWeekSoFar, CountsNoMinutesOfWellness) {
  const Need need = nine_hours_on_three_days();
  DraftSlot walk = slot_on(0, 9, 180);
  walk.clinical = false;
  WeekSoFar week{need};
  EXPECT_FALSE(week.helps(walk));
}

}  // namespace
}  // namespace meanwhile::planner::designing
