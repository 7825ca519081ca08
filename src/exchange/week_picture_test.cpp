#include "exchange/week_picture.hpp"

#include <gtest/gtest.h>

namespace meanwhile::exchange {
namespace {

using life::DayStretch;
using life::LifeEntry;
using life::Weekly;
using programme::Modality;
using time::Instant;
using time::Minutes;
using time::Wall;
using time::Weekday;
using namespace std::chrono_literals;

constexpr time::Date monday{std::chrono::local_days{std::chrono::year{2026} / 11 / 30}};

Weekly on(std::initializer_list<Weekday> days, Minutes start, Minutes end) {
  Weekly weekly{.days = {}, .stretch = {start, end}};
  for (const Weekday day : days) weekly.days.set(time::index(day));
  return weekly;
}

LifeEntry entry(std::string id, std::string kind, Weekly when) {
  LifeEntry one;
  one.id = LifeId{std::move(id)};
  one.kind = std::move(kind);
  one.when = when;
  return one;
}

planner::Case somebody(std::vector<LifeEntry> life) {
  planner::Case person;
  person.client.zone = *time::Zone::named("America/New_York");
  person.prescription.start = monday;
  person.prescription.phases = {{2, {}}};
  person.life = std::move(life);
  return person;
}

programme::Programme harbor() {
  programme::Programme programme;
  programme::Offering offering;
  offering.id = OfferingId{"eve-core"};
  offering.title = "Evening core";
  programme.offerings = {offering};
  return programme;
}

planner::Plan one_evening(Wall start, Minutes way) {
  const time::Zone zone = *time::Zone::named("America/New_York");
  const time::Span span{zone.instant(start), zone.instant(start) + 3h};
  planner::Plan plan;
  plan.sessions = {{OfferingId{"eve-core#2"}, span, Modality::onsite, {}}};
  plan.stays = {{{span.start - way, span.end + way}, span.start, span.end}};
  return plan;
}

TEST(PictureWeek, PaintsLifeThenTheWayThenSessions) {
  LifeEntry dinner = entry("dinner", "family", on({Weekday::monday}, 18h + 30min, 19h + 15min));
  dinner.firm = false;
  const auto person = somebody({dinner, entry("job", "work", on({Weekday::monday}, 9h, 17h))});

  const WeekPicture picture = picture_week(one_evening(monday + 18h, 25min), person, harbor(), 1);

  const std::vector<Block> expected{
      {18h + 30min, 19h + 15min, Tone::family, "dinner"},
      {9h, 17h, Tone::work, "job"},
      {17h + 35min, 18h, Tone::travel, ""},
      {21h, 21h + 25min, Tone::travel, ""},
      {18h, 21h, Tone::onsite, "Evening core"},
  };
  EXPECT_EQ(picture.days[0], expected);
  for (std::size_t day = 1; day < 7; ++day) EXPECT_TRUE(picture.days[day].empty()) << day;
}

TEST(PictureWeek, CutsWhatPassesMidnightAndKeepsWhatReachesInFromSunday) {
  const auto person = somebody({entry("ward", "work", on({Weekday::sunday}, 19h, 31h))});

  const WeekPicture picture = picture_week({}, person, harbor(), 1);

  EXPECT_EQ(picture.days[0], (std::vector<Block>{{0h, 7h, Tone::work, "ward"}}));
  EXPECT_EQ(picture.days[6], (std::vector<Block>{{19h, 24h, Tone::work, "ward"}}));
}

TEST(PictureWeek, ShowsRestAfterANightBesideTheNight) {
  LifeEntry ward = entry("ward", "work", on({Weekday::tuesday}, 19h, 31h));
  ward.rest = 6h;

  const WeekPicture picture = picture_week({}, somebody({ward}), harbor(), 1);

  const std::vector<Block> expected{{7h, 13h, Tone::rest, ""}, {0h, 7h, Tone::work, "ward"}};
  EXPECT_EQ(picture.days[2], expected);
}

TEST(PictureWeek, KeepsTheWallClockWhenClocksChange) {
  // Clocks go back on Sunday 1 November 2026; the Monday before is still on summer time.
  auto person = somebody({entry("job", "work", on({Weekday::saturday, Weekday::sunday}, 9h, 17h))});
  person.prescription.start = monday - std::chrono::days{35};

  const WeekPicture picture = picture_week({}, person, harbor(), 1);

  EXPECT_EQ(picture.days[5], picture.days[6]);
  EXPECT_EQ(picture.days[6], (std::vector<Block>{{9h, 17h, Tone::work, "job"}}));
}

TEST(PictureWeek, ShowsOnlyTheWeekAskedFor) {
  const auto plan = one_evening(monday + std::chrono::days{9} + 18h, 0min);  // Wednesday of week 2
  const auto person = somebody({});

  const WeekPicture first = picture_week(plan, person, harbor(), 1);
  const WeekPicture second = picture_week(plan, person, harbor(), 2);

  EXPECT_TRUE(first.looks_like(picture_week({}, person, harbor(), 1)));
  EXPECT_FALSE(second.looks_like(first));
  EXPECT_EQ(second.days[2], (std::vector<Block>{{18h, 21h, Tone::onsite, "Evening core"}}));
  EXPECT_EQ(second.monday, monday + std::chrono::days{7});
}

TEST(PictureWeek, ACalendarEventKeepsItsIdToItself) {
  LifeEntry event = entry("a1b2@calendar.example", "work", on({}, 9h, 10h));
  const Instant start = somebody({}).client.zone.instant(monday + 9h);
  event.when = life::Dated{{{start, start + 1h}}};

  const WeekPicture picture = picture_week({}, somebody({event}), harbor(), 1);

  EXPECT_EQ(picture.days[0], (std::vector<Block>{{9h, 10h, Tone::work, ""}}));
}

TEST(PictureWeek, ShowsWhatBeganWeeksAgo) {
  LifeEntry trip = entry("trip@calendar.example", "work", on({}, 9h, 10h));
  const time::Zone zone = somebody({}).client.zone;
  trip.when = life::Dated{{{zone.instant(monday - std::chrono::days{25} + 0h),
                            zone.instant(monday + std::chrono::days{1} + 12h)}}};
  trip.rest = 48h;

  const WeekPicture picture = picture_week({}, somebody({trip}), harbor(), 1);

  EXPECT_EQ(picture.days[0], (std::vector<Block>{{0h, 24h, Tone::work, ""}}));
  EXPECT_EQ(picture.days[1],
            (std::vector<Block>{{12h, 24h, Tone::rest, ""}, {0h, 12h, Tone::work, ""}}));
  EXPECT_EQ(picture.days[2], (std::vector<Block>{{0h, 24h, Tone::rest, ""}}));
  EXPECT_EQ(picture.days[3], (std::vector<Block>{{0h, 12h, Tone::rest, ""}}));
}

TEST(HoursOf, AreWideEnoughForAllAndNeverNarrowerThanADay) {
  WeekPicture picture;
  EXPECT_EQ(hours_of(picture).first, 8);
  EXPECT_EQ(hours_of(picture).last, 20);
  picture.days[3] = {{7h + 59min, 9h, Tone::work, ""}, {20h, 20h + 1min, Tone::family, ""}};
  EXPECT_EQ(hours_of(picture).first, 7);
  EXPECT_EQ(hours_of(picture).last, 21);
  picture.days[4] = {{0h, 24h, Tone::rest, ""}};
  EXPECT_EQ(hours_of(picture).first, 0);
  EXPECT_EQ(hours_of(picture).last, 24);
}

}  // namespace
}  // namespace meanwhile::exchange
