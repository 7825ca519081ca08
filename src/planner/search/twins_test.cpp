#include "planner/search/twins.hpp"

#include <gtest/gtest.h>

#include <map>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

/// The day group and another like it, both in the middle of the client's work.
struct AtWork : Asked {
  AtWork() {
    programme.offerings.push_back(offering());
    other().id = OfferingId{"another"};
    person.life = {every_day("job", 8h, 18h)};
  }
  programme::Offering& other() { return programme.offerings[1]; }

  /// By name: the twin that has to be joined first, `-` for none, `needless` for what need not be
  /// joined at all.
  std::map<std::string, std::string> told() const {
    const Board board{programme, person};
    const Prices prices{board, Emphasis::least_burden};
    const Choices choices{board, prices};
    const Twins twins{board, prices, choices};
    std::map<std::string, std::string> told;
    for (int c = 0; c < static_cast<int>(choices.all.size()); ++c) {
      const int before = twins.before[at(c)];
      EXPECT_TRUE(before < 0 || twins.after[at(before)] == c);
      told[name_of(board, choices.all[at(c)])] = twins.needless.holds(c) ? "needless"
                                                 : before < 0
                                                     ? "-"
                                                     : name_of(board, choices.all[at(before)]);
    }
    return told;
  }
};

TEST(Twins, AreJoinedInOrderOfTheirNamesAndInOneModality) {
  const auto told = AtWork{}.told();
  EXPECT_EQ(told.at("another/online"), "-");
  EXPECT_EQ(told.at("another/onsite"), "needless");
  EXPECT_EQ(told.at("day/online"), "another/online");
  EXPECT_EQ(told.at("day/onsite"), "needless");
}

TEST(Twins, AreNoneThatBringAnotherRight) {
  AtWork given;
  given.other().meetings[0].credit = 150min;
  EXPECT_EQ(given.told().at("day/online"), "-");
}

TEST(Twins, AreNoneThatSomeoneCouldAttend) {
  AtWork given;
  given.person.life.clear();
  for (const auto& [name, before] : given.told()) EXPECT_EQ(before, "-") << name;
}

}  // namespace
}  // namespace meanwhile::planner
