#include "planner/columns/bidding.hpp"

#include <gtest/gtest.h>

#include "planner/columns/columns_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

constexpr Master::Aim weights{10'000, 10, 100, 1};

/// A group on Mondays and one on Tuesdays, with one seat each, and two people who need one date a
/// week: one works on Tuesdays, the other would rather come on Mondays.
struct Evenings {
  Evenings() {
    programme::Offering& group = programme.offerings[0];
    group.seats = 1;
    programme.offerings.push_back(group);
    programme.offerings.back().id = OfferingId{"tuesday"};
    programme.offerings.back().meetings[0].day = time::Weekday::tuesday;
    for (Case& person : people) {
      person = somebody();
      person.prescription.phases[0].dose.least_days = 1;
      person.client.online = false;
    }
    on_tuesdays(people[0], true);
    on_tuesdays(people[1], false);
  }

  static void on_tuesdays(Case& person, bool firm) {
    life::LifeEntry entry;
    entry.id = LifeId{"tuesdays"};
    entry.when = life::Weekly{time::Weekdays("0000010"), {9h, 14h}};
    entry.firm = firm;
    person.life = {entry};
  }

  /// Of the programme as it is by then.
  Everyone everyone() {
    agenda = Agenda{programme, two_weeks()};
    Everyone all{Agenda{programme, two_weeks()}, {}, {}, {{}, {}}, {}};
    all.members.reserve(2);  // whom their rhythms refer to
    for (int i = 0; i < 2; ++i) {
      all.members.push_back({programme, agenda, people[at(i)], i, {}, false});
      all.repertoires.push_back(repertoire_of(all.members.back()));
    }
    return all;
  }

  programme::Programme programme = monday_groups(1);
  Agenda agenda{programme, two_weeks()};
  std::array<Case, 2> people;
};

const Seats& seat(const Everyone& everyone, const Chosen& chosen, int person) {
  return everyone.option(person, chosen[at(person)]).column.seats.front();
}

TEST(Bidding, LeavesWhatIsScarceToWhoeverHasNothingElse) {
  Evenings evenings;
  std::swap(evenings.people[0], evenings.people[1]);  // whoever could go elsewhere comes first
  Everyone everyone = evenings.everyone();
  const CohortRequest request;
  Bidding bidding{everyone, request, weights};
  EXPECT_EQ(seat(everyone, bidding.seated(), 0).slot, 0);
  EXPECT_EQ(bidding.seated()[1], -1);

  bidding.bid(-10'000);
  EXPECT_GT(bidding.prices().of_seats(joining(0)), 0);
  EXPECT_EQ(bidding.prices().of_seats(joining(1)), 0);
  const Chosen seated = bidding.seated();
  EXPECT_TRUE(is_possible(everyone, seated));
  EXPECT_EQ(seat(everyone, seated, 0).slot, 1);
  EXPECT_EQ(seat(everyone, seated, 1).slot, 0);
}

TEST(Bidding, ListsWhatNobodyHadListed) {
  Evenings evenings;
  Everyone everyone = evenings.everyone();
  std::vector<Option>& options = everyone.repertoires[1].options;
  options.erase(options.begin() + 1, options.end());
  const CohortRequest request;
  Bidding bidding{everyone, request, weights};
  bidding.bid(-10'000);
  EXPECT_GT(options.size(), 1);
  const Chosen seated = bidding.seated();
  EXPECT_GE(seated[0], 0);
  EXPECT_GE(seated[1], 0);
}

TEST(Bidding, SeatsNobodyInAGroupThatTooFewCanJoin) {
  Evenings evenings;
  evenings.programme.offerings[0].min_seats = 2;
  Everyone everyone = evenings.everyone();
  const CohortRequest request;
  const Chosen seated = Bidding{everyone, request, weights}.seated();
  EXPECT_EQ(seated[0], -1);
  EXPECT_EQ(seat(everyone, seated, 1).slot, 1);
}

}  // namespace
}  // namespace meanwhile::planner
