#include "planner/search/floor.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;
using programme::Modality;

/// The floor of the day group's two weeks: Monday and Wednesday, 10:00 to 13:00. A date is 30, the
/// ways to one are 40.
class DayGroup : public Asked {
 public:
  /// In burden minutes, of nothing joined; -1: impossible.
  long look(bool open = true, Cost minute = 0, Cost module_minute = 0) const {
    return ask([&](Floor& floor, const Partial& nothing, const Laid& laid) {
      ChoiceSet all{laid.choices.all.size()};
      for (int choice = 0; open && choice < static_cast<int>(laid.choices.all.size()); ++choice)
        all.add(choice);
      Tariff tariff{laid.board, laid.prices, laid.choices};
      for (Cost& price : tariff.minute) price = minute;
      for (Cost& price : tariff.module_minute) price = module_minute;
      return floor.look_at(nothing, all, tariff);
    });
  }
  /// With the group joined.
  long with(Modality modality) const {
    return ask([&](Floor& floor, const Partial& nothing, const Laid& laid) {
      const ChoiceSet none{laid.choices.all.size()};
      const Tariff tariff{laid.board, laid.prices, laid.choices};
      floor.look_at(nothing, none, tariff);
      int joined = 0;
      while (laid.choices.all[at(joined)].modality != modality) ++joined;
      return floor.with(joined);
    });
  }

 private:
  struct Laid {
    explicit Laid(const Asked& asked)
        : board(asked.programme, asked.person),
          prices(board, Emphasis::least_burden),
          choices(board, prices) {}
    Board board;
    Prices prices;
    Choices choices;
  };

  template <class Question>
  long ask(const Question& question) const {
    const Laid laid{*this};
    Floor floor{laid.board, laid.prices, laid.choices};
    const Partial nothing{laid.board, laid.prices};
    const Cost least = question(floor, nothing, laid);
    if (least >= impossible) return -1;
    return std::lround(
        std::floor(static_cast<double>(least) / static_cast<double>(laid.prices.per_total)));
  }
};

TEST(Floor, OpensTheDatesThatEachWeekNeeds) {
  DayGroup group;
  EXPECT_EQ(group.look(), 0);
  group.dose().least_days = 1;
  EXPECT_EQ(group.look(), 2 * 30);
  group.dose().least_days = 2;
  EXPECT_EQ(group.look(), 4 * 30);
  group.dose().least_days = 3;
  EXPECT_EQ(group.look(), -1);  // it meets on two
}

TEST(Floor, OpensAsManyAsTheHoursNeed) {
  DayGroup group;
  group.dose().least_minutes = 180min;
  EXPECT_EQ(group.look(), 2 * 30);
  group.dose().least_minutes = 181min;
  EXPECT_EQ(group.look(), 4 * 30);
  group.dose().least_minutes = 361min;
  EXPECT_EQ(group.look(), -1);
}

TEST(Floor, PaysTheLeastWayWhereNoOneCanStayAtHome) {
  DayGroup group;
  group.offering().online = false;
  group.dose().least_days = 1;
  EXPECT_EQ(group.look(), 2 * (30 + 40));
}

TEST(Floor, UsesNothingThatIsClosed) {
  DayGroup group;
  EXPECT_EQ(group.look(false), 0);
  group.dose().least_days = 1;
  EXPECT_EQ(group.look(false), -1);
}

TEST(Floor, LeavesOutTheWeeksThatMayFallShort) {
  DayGroup group;
  group.dose().least_days = 2;
  group.person.prescription.short_weeks_allowed = 1;
  EXPECT_EQ(group.look(), 2 * 30);
  group.person.prescription.short_weeks_allowed = 2;
  EXPECT_EQ(group.look(), 0);
}

/// A week needs one date, 30. Where it pays for its 180 minutes, the group brings no more than
/// those and is joined as a whole, for both dates.
TEST(Floor, PaysForMinutesByTheTariff) {
  DayGroup group;
  group.dose().least_minutes = 180min;
  const Cost one = Prices{Board{group.programme, group.person}, Emphasis::least_burden}.per_total;
  EXPECT_EQ(group.look(true, 0), 2 * 30);
  EXPECT_EQ(group.look(true, one), 2 * (180 - 180 + 60));
}

/// A week pays for 90 minutes of the module, and the group brings 360: half of what is paid goes to
/// each of its dates, which makes one as dear as both.
TEST(Floor, AsksForTheWholeOfAChoiceWhereAPartWouldDo) {
  DayGroup group;
  group.dose().modules = {{ModuleId{"cbt"}, 90min}};
  const Cost one = Prices{Board{group.programme, group.person}, Emphasis::least_burden}.per_total;
  EXPECT_EQ(group.look(true, 0, one), 4 * 30);
}

TEST(Floor, PicksNoMoreThanADateHasRoomFor) {
  DayGroup group;
  group.offering().meetings[1] = {time::Weekday::monday, 14h, 17h, {}, {}};
  group.dose().least_minutes = 180min;
  const Cost one = Prices{Board{group.programme, group.person}, Emphasis::least_burden}.per_total;
  EXPECT_EQ(group.look(true, one), 2 * (180 + 30 - 2 * 90));
  group.dose().most_minutes_per_day = 240min;
  EXPECT_EQ(group.look(true, one), 2 * (180 + 30 - 90));
}

TEST(Floor, KnowsWhatOneMoreChoiceCosts) {
  DayGroup group;
  EXPECT_EQ(group.with(Modality::online), 4 * 30);
  EXPECT_EQ(group.with(Modality::onsite), 4 * (30 + 40));
  group.person.weights.online = 7;
  EXPECT_EQ(group.with(Modality::online), 4 * (30 + 7));
}

TEST(Floor, SeesAMaximumBreak) {
  DayGroup group;
  group.dose().most_days = 1;
  EXPECT_EQ(group.with(Modality::online), -1);
  group.dose().most_days = 2;
  group.dose().most_minutes = 359min;
  EXPECT_EQ(group.with(Modality::online), -1);
  group.dose().most_minutes = 360min;
  group.dose().most_minutes_per_day = 179min;
  EXPECT_EQ(group.with(Modality::online), -1);
  group.dose().most_minutes_per_day = 180min;
  EXPECT_EQ(group.with(Modality::online), 4 * 30);
}

/// She works on Mondays: every Monday is missed at 120, or made up at 45.
TEST(Floor, ChargesAClashTheLeastItCanCost) {
  DayGroup group;
  group.person.life = {every_day("work", 9h, 14h)};
  std::get<life::Weekly>(group.person.life[0].when).days = time::Weekdays("0000001");
  EXPECT_EQ(group.with(Modality::online), 2 * (30 + 45));
  group.person.weights.missed = 30;
  EXPECT_EQ(group.with(Modality::online), 2 * (30 + 30));
}

}  // namespace
}  // namespace meanwhile::planner
