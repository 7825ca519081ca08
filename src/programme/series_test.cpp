#include "programme/series.hpp"

#include <gtest/gtest.h>

namespace meanwhile::programme {
namespace {

using namespace std::chrono_literals;
using time::Weekday;

constexpr time::Date day(int number) {
  return std::chrono::local_days{std::chrono::year{2026} / 11 / 30} + std::chrono::days{number};
}

Offering at(time::Minutes start) {
  Offering offering;
  offering.meetings = {{Weekday::monday, start, start + 1h, {}, {}}};
  return offering;
}

/// "until 6: 10, until 13: 12, then 14": the hour of the meeting, and the last day that it holds.
std::string told(const Offering& offering) {
  const auto hour = [](const std::vector<Meeting>& meetings) {
    return std::to_string(meetings[0].start / 1h);
  };
  std::string text;
  for (const Earlier& one : offering.earlier)
    text +=
        "until " + std::to_string((one.until - day(0)).count()) + ": " + hour(one.meetings) + ", ";
  return text + "then " + hour(offering.meetings);
}

TEST(Series, HoldsAsItWasUntilItChanges) {
  EXPECT_EQ(told(changed_from(at(10h), at(12h), day(7))), "until 6: 10, then 12");
}

TEST(Series, KeepsWhatWasBeforeThat) {
  const Offering once = changed_from(at(10h), at(12h), day(7));
  EXPECT_EQ(told(changed_from(once, at(14h), day(14))), "until 6: 10, until 13: 12, then 14");
}

TEST(Series, AnEarlierChangeTakesTheOneThatWasToComeAway) {
  const Offering once = changed_from(at(10h), at(12h), day(14));
  EXPECT_EQ(told(changed_from(once, at(14h), day(7))), "until 6: 10, then 14");
  EXPECT_EQ(told(changed_from(once, at(14h), day(14))), "until 13: 10, then 14");
  EXPECT_EQ(told(changed_from(once, at(10h), day(7))), "then 10");
}

TEST(Series, OfOtherThingsThanItsTimesHasNoBefore) {
  Offering renamed = at(10h);
  renamed.title = "Mornings";
  EXPECT_EQ(told(changed_from(at(10h), renamed, day(7))), "then 10");
  const Offering once = changed_from(at(10h), at(12h), day(7));
  Offering taken = at(12h);
  taken.meetings[0].taken = 3;
  EXPECT_EQ(told(changed_from(once, taken, day(14))), "until 6: 10, then 12");
}

TEST(Series, ThatHasNotBegunHasNoBefore) {
  Offering later = at(10h);
  later.from = day(7);
  EXPECT_EQ(told(changed_from(later, at(12h), day(7))), "then 12");
  EXPECT_EQ(told(changed_from(later, at(12h), day(8))), "until 7: 10, then 12");
}

}  // namespace
}  // namespace meanwhile::programme
