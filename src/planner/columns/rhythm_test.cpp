#include "planner/columns/rhythm.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

#include "planner/columns/columns_for_tests.hpp"
#include "planner/columns/repertoire.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

constexpr double none = std::numeric_limits<double>::infinity();

/// Three groups, two of which meet twice a week and one at the same time as another, and somebody
/// who needs three dates a week.
struct Groups : Asked {
  Groups() {
    dose().least_days = 3;
    add("another", {{time::Weekday::monday, 10h, 13h, {}, {}}});
    add("late",
        {{time::Weekday::tuesday, 17h, 19h, {}, {}}, {time::Weekday::friday, 17h, 18h, {}, {}}});
    add("weekend", {{time::Weekday::saturday, 11h, 14h, {}, {}}});
  }
  void add(const char* id, std::vector<programme::Meeting> meetings) {
    programme.offerings.push_back(offering());
    programme.offerings.back().id = OfferingId{id};
    programme.offerings.back().meetings = std::move(meetings);
  }
};

/// What a rhythm says of somebody, and all that she could have.
struct Told {
  explicit Told(Groups asked = {})
      : given(std::move(asked)),
        agenda(given.programme, two_weeks()),
        member{given.programme, agenda, given.person, 0, {}, false},
        board(given.programme, given.person),
        prices(board, Emphasis::least_burden),
        choices(board, prices),
        rhythm(member, {}, {board, prices, choices}),
        all(*whole_repertoire_of(member)) {}

  Told(const Told&) = delete;
  Told& operator=(const Told&) = delete;

  /// No seat has a price.
  SharePrices burden_alone() const {
    SharePrices shares;
    shares.figure[at(CohortLevel::burden)] = 1;
    shares.seats.resize(agenda.rows.size());
    shares.online.resize(agenda.rows.size());
    shares.joining.resize(agenda.rows.size());
    return shares;
  }

  double least(const SharePrices& shares) const {
    double least = none;
    for (const Option& option : all.options) least = std::min(least, shares.of(option.column));
    return least;
  }

  Groups given;
  Agenda agenda;
  Member member;
  Board board;
  Prices prices;
  Choices choices;
  Rhythm rhythm;
  Repertoire all;
};

/// Every session of a slot has a price, here and there none.
SharePrices drawn(SharePrices shares, const Agenda& agenda, std::mt19937& dice) {
  for (std::size_t slot = 0; slot < agenda.rows.size(); ++slot) {
    for (std::vector<double>* sums : {&shares.seats[slot], &shares.online[slot]}) {
      sums->push_back(0);
      for (std::size_t i = 0; i < agenda.rows[slot].starts.size(); ++i)
        sums->push_back(sums->back() + static_cast<double>(dice() % 4 * 20));
    }
    shares.joining[slot] = -static_cast<double>(dice() % 3 * 50);
  }
  return shares;
}

TEST(Rhythm, FindsThePlanThatIsCheapestUnderPrices) {
  const Told told;
  ASSERT_TRUE(told.rhythm.complete());
  ASSERT_EQ(told.all.below, Repertoire::no_more);
  ASSERT_GT(told.all.options.size(), 3U);
  std::mt19937 dice{20261130};
  for (int i = 0; i < 100; ++i) {
    const SharePrices shares = drawn(told.burden_alone(), told.agenda, dice);
    const std::vector<Rhythm::Found> found = told.rhythm.cheapest(shares, none, 1);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(found[0].price, told.least(shares), 1e-6) << "case " << i;
    Column column = plan(0, 0, found[0].joined);
    column.figures[at(CohortLevel::burden)] = found[0].burden;
    EXPECT_NEAR(shares.of(column), found[0].price, 1e-6) << "case " << i;
  }
}

TEST(Rhythm, FindsNothingBelowWhatIsCheapest) {
  const Told told;
  const SharePrices shares = told.burden_alone();
  const double least = told.least(shares);
  EXPECT_TRUE(told.rhythm.cheapest(shares, least, 5).empty());
  EXPECT_FALSE(told.rhythm.cheapest(shares, least + 1, 5).empty());
}

TEST(Rhythm, ListsNoMoreThanAreWantedCheapestFirst) {
  const Told told;
  const SharePrices shares = told.burden_alone();
  const std::vector<Rhythm::Found> some = told.rhythm.cheapest(shares, none, 2);
  EXPECT_EQ(some.size(), 2U);
  EXPECT_TRUE(std::ranges::is_sorted(some, {}, &Rhythm::Found::price));
}

TEST(Rhythm, CountsWhatLiesBetweenTheSessionsOfOneStay) {
  Groups given;
  given.person.client.online = false;
  given.dose().least_minutes = 13h;  // 6 + 3 + 3 of the others
  given.add("after", {{time::Weekday::monday, 14h, 15h, {}, {}}});
  life::LifeEntry call = every_day("call", 13h, 14h);
  // Twenty minutes after one session and before the next, which would each be a way alone.
  const time::Instant from = Agenda{given.programme, two_weeks()}.rows[0].starts[0] + 3h + 20min;
  call.when = life::Dated{{{from, from + 20min}}};
  call.firm = false;
  call.weight = 7;
  given.person.life = {call};
  const Told told{given};
  const SharePrices shares = told.burden_alone();
  const std::vector<Rhythm::Found> found = told.rhythm.cheapest(shares, none, 1);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(static_cast<double>(found[0].burden), told.least(shares));
}

void expect_floors(const Groups& given) {
  const Told told{given};
  std::mt19937 dice{20261207};
  for (int i = 0; i < 100; ++i) {
    const SharePrices shares = drawn(told.burden_alone(), told.agenda, dice);
    const double least = told.least(shares);
    ASSERT_LT(least, none);
    EXPECT_LE(told.rhythm.floor(shares, none), least + 1e-6) << "case " << i;
  }
}

/// Somebody who is away in the first of the sessions on Mondays.
struct AwayOnce : Groups {
  AwayOnce() {
    const time::Instant first = Agenda{programme, two_weeks()}.rows[0].starts[0];
    life::LifeEntry away = every_day("away", 8h, 14h);
    away.when = life::Dated{{{first, first + 1h}}};
    person.life = {away};
  }
};

TEST(Rhythm, PutsAFloorUnderEveryRegularPlan) { expect_floors({}); }

TEST(Rhythm, PutsAFloorUnderPlansOfClashesToo) {
  AwayOnce given;
  given.dose().most_minutes = 30h;
  expect_floors(given);
}

TEST(Rhythm, PutsAFloorUnderPlansOfClashesWhereNoMostIsSet) { expect_floors(AwayOnce{}); }

TEST(Rhythm, KnowsWhereThereIsNoPlanAtAll) {
  Groups given;
  given.dose().least_days = 6;
  const Told told{given};
  EXPECT_TRUE(told.all.hopeless());
  EXPECT_TRUE(told.rhythm.cheapest(told.burden_alone(), none, 1).empty());
  EXPECT_EQ(told.rhythm.floor(told.burden_alone(), none), none);
}

}  // namespace
}  // namespace meanwhile::planner
