#include "cli/phrase.hpp"

#include <gtest/gtest.h>

#include "cli/somebody.hpp"

namespace meanwhile::cli {
namespace {

using namespace std::chrono_literals;

TEST(Duration, LeavesOutWhatIsNothing) {
  EXPECT_EQ(duration(0min), "0 min");
  EXPECT_EQ(duration(59min), "59 min");
  EXPECT_EQ(duration(60min), "1 h");
  EXPECT_EQ(duration(160min), "2 h 40 min");
}

TEST(Listed, JoinsAsTheLanguageDoes) {
  EXPECT_EQ(listed(english(), {}), "");
  EXPECT_EQ(listed(english(), {"a"}), "a");
  EXPECT_EQ(listed(english(), {"a", "b"}), "a and b");
  EXPECT_EQ(listed(spanish(), {"a", "b", "c"}), "a, b y c");
}

TEST(Numbers, DrawsRunsOfThreeTogether) {
  EXPECT_EQ(numbers({}), "");
  EXPECT_EQ(numbers({2, 4, 6}), "2, 4, 6");
  EXPECT_EQ(numbers({1, 2}), "1, 2");
  EXPECT_EQ(numbers({1, 2, 3, 5, 7, 8, 9}), "1–3, 5, 7–9");
}

TEST(Weekdays, AreDrawnTogetherLikeNumbers) {
  EXPECT_EQ(weekdays(english(), time::Weekdays("0000101")), "Mon, Wed");
  EXPECT_EQ(weekdays(english(), time::Weekdays("0011111")), "Mon–Fri");
  EXPECT_EQ(weekdays(spanish(), time::Weekdays("1100011")), "lun, mar, sáb, dom");
}

TEST(Dates, AreSpelledAsTheLanguageDoes) {
  EXPECT_EQ(date_words_with_year(english(), first_monday), "30 November 2026");
  EXPECT_EQ(date_words_with_year(spanish(), first_monday), "30 de noviembre de 2026");
  EXPECT_EQ(moment(english(), first_monday + 18h), "Mon 30 November 18:00");
}

TEST(ClockSpan, IsReadOffTheWallOfTheZone) {
  const time::Span span{new_york(0, 22h), new_york(1, 1h)};
  EXPECT_EQ(clock_span(span, *time::Zone::named("America/New_York")), "22:00–01:00");
  EXPECT_EQ(clock_span(span, *time::Zone::named("Europe/Madrid")), "04:00–07:00");  // 6 h ahead
}

TEST(Say, ChoosesBetweenOneAndMany) {
  EXPECT_EQ(say(english().days_counted, 1), "1 day");
  EXPECT_EQ(say(english().days_counted, 0), "0 days");
}

}  // namespace
}  // namespace meanwhile::cli
