#include "casework/design_timetable.hpp"

#include "casework/causes.hpp"
#include "casework/see_timetable.hpp"
#include "casework/tell_life.hpp"
#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using store::ana;
using store::bo;
using testing::ElementsAre;
using testing::IsEmpty;

/// Ana has the one seat of the evening group. Bo has work at noon, so that he waits. Kim leads the
/// noon group, where nobody sits, three hours a week; she could be there on Wednesday evenings.
class Designing : public World {
 protected:
  Designing() {
    std::string timetable = timetable_with_seats(1);
    const auto before = [&](const char* here, const char* text) {
      timetable.insert(timetable.find(here), text);
    };
    before(R"("timeZone": "America/New_York"}],)", R"("rooms": [{"id": "r", "seats": 9}], )");
    before(R"("offerings")", R"("staff": [{"id": "kim", "leads": ["cbt"], "availability":
                                [{"days": ["WE"], "start": "17:00", "end": "22:00"}]}], )");
    before(R"("module": "cbt", "site": "main", "seats": 9)", R"("staff": ["kim"], )");
    put_timetable(timetable, version());
    EXPECT_TRUE(hold(ana, "h", propose(ana).version));
    EXPECT_TRUE(agree_to(ana, "h"));
    std::string life = life_of(bo);
    life.insert(
        life.find(R"({"id": "lunch")"),
        R"({"id": "job", "kind": "work", "days": ["TU", "TH"], "start": "10:00", "end": "16:00", "firm": true}, )");
    EXPECT_TRUE(tell_life({bo, life, care::Version{1}}, desk_, by(bo)));
  }

  care::Version version() { return (*timetable_for_staff(desk_, by(store::staff)))->version; }

  DesignWish wednesday() {
    programme::Proposal group;
    group.id = "wed";
    group.module = ModuleId{"cbt"};
    group.lengths = {time::Minutes{120}};
    group.days.set(time::index(time::Weekday::wednesday));
    group.earliest = group.latest = time::Minutes{18 * 60};
    group.sites = {SiteId{"main"}};
    return {{group}, version()};
  }
};

TEST_F(Designing, OpensAGroupForWhoeverWaitsInTheHoursOfOneWhereNobodySits) {
  const auto designed = design_timetable(wednesday(), {}, desk_, by(store::staff));
  ASSERT_TRUE(designed);
  EXPECT_EQ(designed->looking, 1u);
  EXPECT_EQ(designed->enrolled, 1u);
  EXPECT_EQ(designed->answer.before.placed(), 0u);
  EXPECT_EQ(designed->answer.after.placed(), 1u);
  EXPECT_EQ(designed->most_before, 0u);
  EXPECT_EQ(designed->most_after, 1u);
  EXPECT_THAT(designed->answer.opened, ElementsAre(OfferingId{"wed-1"}));
  EXPECT_THAT(designed->answer.closed, ElementsAre(OfferingId{"noon"}));
  EXPECT_EQ(people_in("evening"), 1);
  EXPECT_EQ(version(), wednesday().timetable);
}

TEST_F(Designing, NeverClosesAGroupWhereSomeoneSits) {
  const ClientId cy{"cy"};
  admit(cy);
  ASSERT_TRUE(hold(cy, "at-noon", propose(cy).version));
  ASSERT_TRUE(agree_to(cy, "at-noon"));
  ASSERT_EQ(people_in("noon"), 1);
  const auto designed = design_timetable(wednesday(), {}, desk_, by(store::staff));
  ASSERT_TRUE(designed);
  EXPECT_FALSE(designed->answer.changed());
  EXPECT_EQ(designed->looking, 1u);
}

TEST_F(Designing, LeavesAloneWhoeverHoldsSeatsWhileSheDecides) {
  const ClientId cy{"cy"};
  admit(cy);
  ASSERT_TRUE(hold(cy, "at-noon", propose(cy).version));
  const auto designed = design_timetable(wednesday(), {}, desk_, by(store::staff));
  ASSERT_TRUE(designed);
  EXPECT_EQ(designed->deciding, 1u);
  EXPECT_THAT(designed->answer.closed, IsEmpty());
}

TEST_F(Designing, WithoutTimeProvesNothing) {
  planner::DesignRequest request;
  request.patience = [] { return false; };
  const auto designed = design_timetable(wednesday(), request, desk_, by(store::staff));
  ASSERT_TRUE(designed);
  EXPECT_TRUE(designed->answer.ended_early);
  EXPECT_EQ(designed->answer.before.placed(), 0u);
  EXPECT_EQ(designed->most_before, 1u);
}

TEST_F(Designing, IsForStaffAndForTheTimetableThatTheyLookedAt) {
  EXPECT_EQ(design_timetable(wednesday(), {}, desk_, by(ana)).error().fault, Fault::forbidden);
  DesignWish old = wednesday();
  old.timetable = care::Version::none;
  EXPECT_EQ(design_timetable(old, {}, desk_, by(store::staff)).error().cause, plan_outdated);
}

}  // namespace
}  // namespace meanwhile::casework
