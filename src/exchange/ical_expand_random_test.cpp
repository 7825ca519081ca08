#include <fmt/format.h>
#include <gtest/gtest.h>
#include <libical/ical.h>

#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/ical_expand.hpp"
#include "exchange/ical_starts_for_tests.hpp"

namespace meanwhile::exchange {
namespace {

using namespace samples;

// Random rules, against libical's own iterator.

class RuleMaker {
 public:
  explicit RuleMaker(unsigned seed) : random_{seed} {}

  std::string make() {
    static constexpr std::string_view frequencies[] = {"HOURLY", "DAILY", "WEEKLY", "MONTHLY",
                                                       "YEARLY"};
    const int frequency = below(5);
    std::string rule = fmt::format("FREQ={}", frequencies[frequency]);
    // Of every n-th week libical loses a Sunday that lies between the start and the week's end.
    if (frequency != weekly && one_in(2)) rule += fmt::format(";INTERVAL={}", 1 + below(4));
    if (one_in(4)) rule += fmt::format(";COUNT={}", 1 + below(20));
    if (one_in(4)) rule += ";WKST=SU";
    const bool in_months = frequency > hourly && one_in(3);  // libical would walk the hours between
    if (in_months) rule += ";BYMONTH=" + list(1, 12);
    // For days of a year without months libical takes the month of the start.
    const bool may_name_days =
        frequency > hourly && frequency != weekly && (frequency != yearly || in_months);
    if (may_name_days && one_in(3)) rule += ";BYMONTHDAY=" + list(1, 28);
    if (one_in(2)) rule += ";BYDAY=" + days(frequency > weekly && one_in(2));
    // Within hours libical walks BYHOUR without regard to the start and to INTERVAL.
    if (frequency > hourly && one_in(5)) rule += ";BYHOUR=" + list(0, 23);
    if (one_in(5)) rule += ";BYMINUTE=" + list(0, 59);
    return rule;
  }

 private:
  static constexpr int hourly = 0;
  static constexpr int weekly = 2;
  static constexpr int yearly = 4;

  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool one_in(int n) { return below(n) == 0; }

  /// Ascending: libical gives times of a day in the order of the list.
  std::string list(int least, int most) {
    std::set<int> values{least + below(most - least + 1)};
    while (one_in(2)) values.insert(least + below(most - least + 1));
    return fmt::format("{}", fmt::join(values, ","));
  }

  std::string days(bool counted) {
    static constexpr std::string_view codes[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    static constexpr int places[] = {1, 2, 3, 4, -1, -2};
    std::set<std::string> days;
    do
      days.insert(
          fmt::format("{}{}", counted ? std::to_string(places[below(6)]) : "", codes[below(7)]));
    while (one_in(2));
    return fmt::format("{}", fmt::join(days, ","));
  }

  std::mt19937 random_;
};

std::vector<std::string> laid_out_by_libical(const std::string& rule, const std::string& first,
                                             std::size_t most) {
  std::vector<std::string> out;
  icalrecur_iterator* steps = icalrecur_iterator_new(icalrecurrencetype_from_string(rule.c_str()),
                                                     icaltime_from_string(first.c_str()));
  if (!steps) return out;
  while (out.size() < most) {
    const icaltimetype at = icalrecur_iterator_next(steps);
    if (icaltime_is_null_time(at)) break;
    out.push_back(icaltime_as_ical_string(at));
  }
  icalrecur_iterator_free(steps);
  return out;
}

TEST(Recurrences, AgreeWithLibicalOnAThousandRules) {
  constexpr std::size_t most = 8;
  RuleMaker maker{20'261'130};
  int compared = 0;
  for (int i = 0; i < 1'000; ++i) {
    const std::string rule = maker.make();
    const std::string first = fmt::format("2026{:02}{:02}T091500", 1 + i % 12, 1 + i % 28);
    SCOPED_TRACE(rule + " from " + first);
    const std::vector<std::string> expected = laid_out_by_libical(rule, first, most);
    if (expected.empty()) continue;
    ASSERT_EQ(laid_out(rule, first, first, expected.back()), expected);
    ++compared;
  }
  EXPECT_GT(compared, 900);
}

}  // namespace
}  // namespace meanwhile::exchange
