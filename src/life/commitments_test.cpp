#include "life/commitments.hpp"

#include <gtest/gtest.h>

namespace meanwhile::life {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::local_days;
using time::Date;
using time::Instant;
using time::Minutes;

const Date monday{local_days{std::chrono::year{2026} / 11 / 30}};
const Dates week{monday, monday + days{6}};

time::Zone new_york() { return *time::Zone::named("America/New_York"); }

Instant on(int day, Minutes clock) { return new_york().instant(monday + days{day} + clock); }

LifeEntry event(std::vector<time::Span> spans) {
  LifeEntry one;
  one.id = LifeId{"event"};
  one.when = Dated{std::move(spans)};
  return one;
}

LifeEntry nights(const char* weekdays) {  // from Sunday on the left to Monday on the right
  LifeEntry one;
  one.id = LifeId{"nights"};
  one.when = Weekly{.days = time::Weekdays(std::string(weekdays)), .stretch = {22h, 30h}};
  return one;
}

std::vector<time::Span> laid_out(const LifeEntry& entry) {
  std::vector<time::Span> spans;
  for (const Commitment& one : commitments({&entry, 1}, new_york(), week))
    spans.push_back(one.span);
  return spans;
}

using Spans = std::vector<time::Span>;

TEST(Commitments, AnEventCountsHoweverLongAgoItBegan) {
  for (const int began : {-1, -5, -25, -4'000}) {
    const time::Span span{on(began, 0h), on(3, 0h)};
    EXPECT_EQ(laid_out(event({span})), Spans{span}) << began;
  }
}

TEST(Commitments, AnEventCountsWhenAMinuteOfItIsOnTheDates) {
  EXPECT_EQ(laid_out(event({{on(-9, 0h), on(0, 0h)}})), Spans{});
  EXPECT_EQ(laid_out(event({{on(-9, 0h), on(0, 1min)}})).size(), 1u);
  EXPECT_EQ(laid_out(event({{on(6, 24h - 1min), on(9, 0h)}})).size(), 1u);
  EXPECT_EQ(laid_out(event({{on(7, 0h), on(9, 0h)}})), Spans{});
}

TEST(Commitments, TheRestOfAnEventCountsAsWell) {
  LifeEntry shift = event({{on(-25, 0h), on(-6, 0h)}});
  shift.rest = days{6};
  EXPECT_EQ(laid_out(shift), Spans{});
  shift.rest += 1min;
  EXPECT_EQ(laid_out(shift), (Spans{{on(-25, 0h), on(0, 1min)}}));
  shift.firm = false;
  EXPECT_EQ(laid_out(shift), Spans{});
}

TEST(Commitments, OfALongEventThatRecursThoseTimesCountThatReachTheDates) {
  const time::Span reaches{on(-12, 0h), on(2, 0h)}, starts{on(5, 0h), on(19, 0h)};
  EXPECT_EQ(
      laid_out(event({{on(-40, 0h), on(-26, 0h)}, reaches, starts, {on(30, 0h), on(44, 0h)}})),
      (Spans{reaches, starts}));
}

TEST(Commitments, ANightFromTheDayBeforeReachesIn) {
  EXPECT_EQ(laid_out(nights("1000000")),
            (Spans{{on(-1, 22h), on(0, 6h)}, {on(6, 22h), on(7, 6h)}}));
  EXPECT_EQ(laid_out(nights("0100000")), (Spans{{on(5, 22h), on(6, 6h)}}));
}

TEST(Commitments, ANightFromDaysBeforeReachesInWithItsRest) {
  LifeEntry night = nights("0001000");  // Thursday, the last one to Friday at 6
  night.rest = days{2} + 18h;
  EXPECT_EQ(laid_out(night).size(), 1u);
  night.rest += 1min;
  EXPECT_EQ(laid_out(night).front(), (time::Span{on(-4, 22h), on(0, 1min)}));
}

}  // namespace
}  // namespace meanwhile::life
