#include "casework/move_along.hpp"

#include "casework/absence.hpp"
#include "casework/offering_change_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;

using programme::Modality;
using store::ana;
using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(ChangingAnOffering, WhatIsMissedSinceCanBeMadeUpByChoice) {
  (void)change(noon(R"(, "except": ["2026-12-01"])"));
  const care::AbsenceId id{"1"};
  const auto seen = say_absent({ana, id, OfferingId{"noon"}, at(1, 12h)}, desk_, by(ana));
  ASSERT_TRUE(seen);
  ASSERT_EQ(seen->make_ups.size(), 1u);
  EXPECT_TRUE(seen->week.falls_short);
  const auto chosen = choose_make_up(
      {ana, id, {OfferingId{"evening"}, Modality::onsite, at(0, 18h)}}, desk_, by(ana));
  ASSERT_TRUE(chosen);
  EXPECT_EQ(chosen->week.credit, 3h);
  EXPECT_FALSE(chosen->week.falls_short);
  EXPECT_EQ(people_in("evening"), 1);
  const auto with_visit =
      ElementsAre("0 18:00 make-up evening", "1 12:00 cancelled noon", "3 12:00 planned noon",
                  "8 12:00 planned noon", "10 12:00 planned noon");
  EXPECT_THAT(weeks(), with_visit);
  EXPECT_EQ(weeks_of(ana).sessions[1].absence, id);

  (void)change(noon(""));  // put back: she has said that she can't come, and where she goes
  EXPECT_THAT(weeks(),
              ElementsAre("0 18:00 make-up evening", "1 12:00 absent noon", "3 12:00 planned noon",
                          "8 12:00 planned noon", "10 12:00 planned noon"));
  ASSERT_TRUE(take_back_absence(ana, id, desk_, by(ana)));
  EXPECT_THAT(weeks(), as_before);
}

TEST_F(ChangingAnOffering, WhoOnlyLookedForSomethingElseIsBackWithTheSession) {
  (void)change(noon(R"(, "except": ["2026-12-01"])"));
  (void)say_absent({ana, care::AbsenceId{"1"}, OfferingId{"noon"}, at(1, 12h)}, desk_, by(ana));
  (void)change(noon(""));
  EXPECT_THAT(weeks(), as_before);
}

class Absent : public ChangingAnOffering {
 protected:
  Absent() {
    (void)say_absent({ana, id, OfferingId{"noon"}, at(1, 12h)}, desk_, by(ana));
    (void)choose_make_up({ana, id, {OfferingId{"evening"}, Modality::onsite, at(0, 18h)}}, desk_,
                         by(ana));
  }
  const care::AbsenceId id{"1"};
};

TEST_F(Absent, IsAbsentStillWhereTheSessionStaysOnItsDate) {
  EXPECT_THAT(weeks(),
              ElementsAre("0 18:00 make-up evening", "1 12:00 absent noon", "3 12:00 planned noon",
                          "8 12:00 planned noon", "10 12:00 planned noon"));
  (void)change(noon("", "13:00", "15:00"));
  EXPECT_THAT(weeks(),
              ElementsAre("0 18:00 make-up evening", "1 13:00 absent noon", "3 12:00 planned noon",
                          "8 13:00 planned noon", "10 12:00 planned noon"));
}

TEST_F(Absent, IsExpectedWhereItMovesToAnotherDate) {
  (void)change(noon(R"(, "moved": [{"date": "2026-12-01", "start": "12:00",
      "to": {"date": "2026-12-02", "start": "09:00", "end": "11:00"}}])"));
  EXPECT_THAT(weeks(), ElementsAre("2 9:00 planned noon", "3 12:00 planned noon",
                                   "8 12:00 planned noon", "10 12:00 planned noon"));
  EXPECT_EQ(people_in("evening"), 0);
}

TEST_F(Absent, KeepsTheMakeUpWhereTheSessionIsCancelled) {
  const auto changed = change(noon(R"(, "except": ["2026-12-01"])"));
  EXPECT_THAT(weeks(), ElementsAre("0 18:00 make-up evening", "3 12:00 planned noon",
                                   "8 12:00 planned noon", "10 12:00 planned noon"));
  EXPECT_EQ(people_in("evening"), 1);
  EXPECT_THAT(changed->people, IsEmpty());  // she is where she would have been
}

TEST_F(Absent, LosesTheVisitWhereThatIsCancelledOrMoved) {
  const std::string evening = R"({"id": "evening", "module": "cbt", "site": "main", "seats": 1,
    "meetings": [{"day": "MO", "start": "18:00", "end": "20:00"}])";
  const auto changed = change(evening + R"(, "except": ["2026-11-30"]})", "evening");
  ASSERT_EQ(changed->people.size(), 1u);
  EXPECT_THAT(changed->people[0].visits_lost, ElementsAre(at(0, 18h)));
  EXPECT_EQ(changed->people[0].short_weeks.size(), 1u);
  EXPECT_THAT(weeks(), ElementsAre("1 12:00 absent noon", "3 12:00 planned noon",
                                   "8 12:00 planned noon", "10 12:00 planned noon"));
}

}  // namespace
}  // namespace meanwhile::casework
