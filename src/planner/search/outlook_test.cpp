#include "planner/search/outlook.hpp"

#include <gtest/gtest.h>

#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {
namespace {

using namespace std::chrono_literals;

constexpr int whole = -1;  // nothing more is needed

/// How many choices the day group's two weeks need one of, with so many joined: of the group, on
/// site or online, and of as much again in the evening.
struct TwoGroups : Asked {
  TwoGroups() {
    programme.offerings.push_back(offering());
    programme.offerings[1].id = OfferingId{"evening"};
    for (programme::Meeting& meeting : programme.offerings[1].meetings) {
      meeting.start += 8h;
      meeting.end += 8h;
    }
  }

  int needs(int joined) const {
    const Board board{programme, person};
    const Prices prices{board, Emphasis::least_burden};
    const Choices choices{board, prices};
    Partial partial{board, prices};
    ChoiceSet open{choices.all.size()};
    for (int choice = 0; choice < static_cast<int>(choices.all.size()); ++choice)
      if (choices.all[at(choice)].slot >= joined)
        open.add(choice);
      else if (choices.all[at(choice)].modality == programme::Modality::online)
        partial.add(choice, board, prices, choices);
    const auto needed = Outlook{board, choices}.needs(partial, open);
    return needed ? needed->size() : whole;
  }
};

TEST(Outlook, NeedsNothingWhereNothingIsAsked) { EXPECT_EQ(TwoGroups{}.needs(0), whole); }

TEST(Outlook, NeedsWhatHelpsUntilThereIsEnough) {
  TwoGroups groups;
  groups.dose().least_minutes = 361min;
  EXPECT_EQ(groups.needs(0), 4);
  EXPECT_EQ(groups.needs(1), 2);
  EXPECT_EQ(groups.needs(2), whole);
  groups.dose().least_minutes = 360min;
  EXPECT_EQ(groups.needs(1), whole);
}

TEST(Outlook, KnowsWhatNothingHelps) {
  TwoGroups groups;
  groups.dose().kinds = {{programme::Kind::family, 1, 1}};
  EXPECT_EQ(groups.needs(0), 0);
}

TEST(Outlook, CallsForTheRarestHelp) {
  TwoGroups groups;
  groups.programme.offerings[1].kind = programme::Kind::individual;
  groups.dose().least_days = 1;
  groups.dose().kinds = {{programme::Kind::individual, 1, 1}};
  EXPECT_EQ(groups.needs(0), 2);
  EXPECT_EQ(groups.needs(1), 2);
}

TEST(Outlook, WaitsForMoreWeeksToFallShortThanMay) {
  TwoGroups groups;
  groups.dose().least_days = 1;
  for (const auto& [allowed, needs] : {std::pair{0, 4}, std::pair{1, 4}, std::pair{2, whole}}) {
    groups.person.prescription.short_weeks_allowed = allowed;
    EXPECT_EQ(groups.needs(0), needs) << allowed;
  }
}

/// From Wednesday to the next Monday there are four days without a session, and no group could
/// break them; a group on Fridays could.
TEST(Outlook, CallsForWhatBreaksALongRunOfDays) {
  TwoGroups groups;
  groups.dose().most_gap_days = 4;
  EXPECT_EQ(groups.needs(1), whole);
  groups.dose().most_gap_days = 3;
  EXPECT_EQ(groups.needs(1), 0);
  groups.programme.offerings[1].meetings[0].day = time::Weekday::friday;
  EXPECT_EQ(groups.needs(1), 2);
}

/// She works on Mondays. What she misses then can be made up in the evening, whenever that is; once
/// the evening teaches something else, it has to be joined to break the run.
TEST(Outlook, LetsAMakeUpBreakALongRunOfDays) {
  TwoGroups groups;
  groups.person.life = {every_day("work", 9h, 14h)};
  std::get<life::Weekly>(groups.person.life[0].when).days = time::Weekdays("0000001");
  groups.dose().most_gap_days = 3;
  EXPECT_EQ(groups.needs(1), whole);
  groups.programme.modules.resize(2);
  groups.programme.modules[1].id = ModuleId{"skills"};
  groups.programme.offerings[1].module = ModuleId{"skills"};
  EXPECT_EQ(groups.needs(1), 2);
}

}  // namespace
}  // namespace meanwhile::planner
