#include "programme/session.hpp"

#include <gtest/gtest.h>

namespace meanwhile::programme {
namespace {

using namespace std::chrono_literals;
using time::Date;
using time::Weekday;

constexpr Date monday{std::chrono::local_days{std::chrono::year{2026} / 11 / 30}};
constexpr Date day(int number) { return monday + std::chrono::days{number}; }

/// Tuesdays and Thursdays, 18:00 to 20:00 in New York, of which 100 minutes count.
Programme evenings() {
  Programme programme;
  programme.zone = *time::Zone::named("America/New_York");
  programme.offerings.resize(1);
  programme.offerings[0].meetings = {{Weekday::tuesday, 18h, 20h, 100min, {}},
                                     {Weekday::thursday, 18h, 20h, 100min, {}}};
  return programme;
}

/// "Tue 18:00-20:00", with what is special about it.
std::string told(const Programme& programme, const Session& session) {
  const auto wall = [&](time::Instant instant) {
    const time::Wall at = programme.zone.wall(instant);
    const auto minutes = (at - time::date_of(at)).count();
    const std::string two = std::to_string(100 + minutes / 60).substr(1);
    return two + ":" + std::to_string(100 + minutes % 60).substr(1);
  };
  std::string text = std::to_string((session.date - monday).count()) + " " +
                     wall(session.span.start) + "-" + wall(session.span.end);
  if (session.cancelled == Cancelled::excepted) text += " cancelled";
  if (session.cancelled == Cancelled::closed) text += " closed";
  if (session.moved) text += " moved";
  return text;
}

/// The sessions of two weeks, a line each, by day from the first Monday.
std::string two_weeks(const Programme& programme) {
  std::string text;
  for (const Session& one : sessions_in(programme, programme.offerings[0], {monday, 2}))
    text += told(programme, one) + "\n";
  return text;
}

TEST(Sessions, AreTheMeetingsOfEachWeek) {
  EXPECT_EQ(two_weeks(evenings()), "1 18:00-20:00\n3 18:00-20:00\n8 18:00-20:00\n10 18:00-20:00\n");
}

TEST(Sessions, ThatAreMovedAreHeldOnceAtTheNewTime) {
  Programme programme = evenings();
  programme.offerings[0].moved = {{day(1), 18h, {day(2), 9h, 10h + 30min, {}}}};
  EXPECT_EQ(two_weeks(programme),
            "2 09:00-10:30 moved\n3 18:00-20:00\n8 18:00-20:00\n10 18:00-20:00\n");
  const auto first = sessions_in(programme, programme.offerings[0], {monday, 1}).front();
  EXPECT_EQ(first.meeting, 0u);
  EXPECT_EQ(first.in_series, day(1) + 18h);
  EXPECT_EQ(first.credit, 90min);  // no more than its length
}

TEST(Sessions, AreMovedByDateAndStart) {
  Programme programme = evenings();
  programme.offerings[0].moved = {{day(1), 17h, {day(2), 9h, 10h, {}}},   // none starts then
                                  {day(2), 18h, {day(4), 9h, 10h, {}}}};  // none on that date
  EXPECT_EQ(two_weeks(programme), two_weeks(evenings()));
}

TEST(Sessions, AreCancelledByTheDateInTheirSeriesAndClosedByTheDateOnWhichTheyWouldBe) {
  Programme programme = evenings();
  programme.offerings[0].moved = {{day(1), 18h, {day(2), 18h, 20h, {}}},
                                  {day(8), 18h, {day(9), 18h, 20h, {}}}};
  programme.offerings[0].except = {day(1), day(9)};
  programme.closed_dates = {day(8), day(10)};
  EXPECT_EQ(two_weeks(programme),
            "2 18:00-20:00 cancelled moved\n3 18:00-20:00\n9 18:00-20:00 moved\n"
            "10 18:00-20:00 closed\n");
}

TEST(Sessions, AreAsTheirSeriesWasOnTheirDate) {
  Programme programme = evenings();
  Offering& offering = programme.offerings[0];
  offering.earlier = {{day(1), {{Weekday::tuesday, 7h, 8h, {}, {}}}},
                      {day(8), {{Weekday::tuesday, 12h, 13h, {}, {}}}}};
  EXPECT_EQ(two_weeks(programme), "1 07:00-08:00\n8 12:00-13:00\n10 18:00-20:00\n");
  offering.from = day(2);
  EXPECT_EQ(two_weeks(programme), "8 12:00-13:00\n10 18:00-20:00\n");
  offering.until = day(9);
  EXPECT_EQ(two_weeks(programme), "8 12:00-13:00\n");
}

}  // namespace
}  // namespace meanwhile::programme
