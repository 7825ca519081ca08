#include "casework/absence.hpp"

#include "casework/causes.hpp"
#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;
using programme::Modality;
using store::ana;
using store::bo;
using testing::IsEmpty;

class Absences : public AtNoon {
 protected:
  Result<AbsenceSeen> say(const std::string& id, time::Instant start) {
    return say_absent({ana, care::AbsenceId{id}, OfferingId{"noon"}, start}, desk_, by(ana));
  }
  Result<AbsenceSeen> choose(const std::string& id, time::Instant start) {
    return choose_make_up(
        {ana, care::AbsenceId{id}, {OfferingId{"evening"}, Modality::onsite, start}}, desk_,
        by(ana));
  }
  Status take_back(const std::string& id) {
    return take_back_absence(ana, care::AbsenceId{id}, desk_, by(ana));
  }
  MyWeeks weeks() { return weeks_of(ana); }
  /// As in "planned noon", by start.
  std::vector<std::string> week_one() {
    const MyWeeks mine = weeks();
    std::vector<std::string> all;
    for (const MySession& one : mine.sessions)
      if (one.span.start < at(7, 0min)) all.push_back(word(one.state) + " " + one.slot.text());
    return all;
  }

  const time::Instant tuesday = at(1, 12h), monday_evening = at(0, 18h);
};

using testing::ElementsAre;

TEST_F(Absences, AreOfferedMakeUpsAtOnce) {
  const auto seen = say("1", tuesday);
  ASSERT_TRUE(seen);
  ASSERT_EQ(seen->make_ups.size(), 1u);
  EXPECT_EQ(seen->make_ups[0].offering, OfferingId{"evening"});
  EXPECT_EQ(seen->make_ups[0].span.start, monday_evening);
  EXPECT_EQ(seen->week.credit, 1h);  // Thursday alone
  EXPECT_EQ(seen->week.required, 2h);
  EXPECT_TRUE(seen->week.falls_short);
  EXPECT_THAT(week_one(), ElementsAre("absent noon", "planned noon"));
}

TEST_F(Absences, WithWhichMakeUpSheGoesOnBestIsSuggested) {
  std::string json = timetable_with_seats(1);
  json.insert(json.find(R"({"id": "noon")"),
              R"({"id": "early", "module": "cbt", "site": "main", "seats": 9,
                  "meetings": [{"day": "MO", "start": "09:00", "end": "10:00"}]}, )");
  put_timetable(json, version_);
  (void)say("thursday", at(3, 12h));  // an hour of the week's two is lost already
  const auto seen = say("1", tuesday);
  ASSERT_EQ(seen->make_ups.size(), 2u);
  EXPECT_EQ(seen->make_ups[0].offering, OfferingId{"early"});
  ASSERT_TRUE(seen->suggested);
  EXPECT_EQ(seen->suggested->offering, OfferingId{"evening"});

  // Where there is one alone, it needs no suggestion.
  put_timetable(timetable_with_seats(1), next(version_));
  EXPECT_FALSE(absence_seen(ana, care::AbsenceId{"1"}, desk_, by(ana))->suggested);
}

TEST_F(Absences, AMakeUpTakesASeatAndFillsTheWeek) {
  (void)say("1", tuesday);
  const auto seen = choose("1", monday_evening);
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->week.credit, 3h);
  EXPECT_FALSE(seen->week.falls_short);
  EXPECT_EQ(people_in("evening"), 1);
  EXPECT_THAT(week_one(), ElementsAre("make-up evening", "absent noon", "planned noon"));
  const planner::Attended::Replaced usual{tuesday, OfferingId{"noon"}};
  EXPECT_EQ(weeks().sessions[0].make_up_for, usual);
  EXPECT_EQ(weeks().weeks[0].days, 2);
  EXPECT_THAT(propose(bo).json,
              testing::HasSubstr(R"("offerings": [{"id": "noon")"));  // no seat left
}

TEST_F(Absences, SayingSoAgainSaysItOnce) {
  (void)say("1", tuesday);
  (void)choose("1", monday_evening);
  EXPECT_EQ(say("1", tuesday)->absence.make_up->visit, monday_evening);
  EXPECT_TRUE(choose("1", monday_evening));
  EXPECT_EQ(say("2", tuesday).error().fault, Fault::conflict);
}

TEST_F(Absences, OnlyWhatIsOfferedCanBeChosen) {
  (void)say("1", tuesday);
  EXPECT_EQ(choose("1", monday_evening + 1min).error().fault, Fault::conflict);
  EXPECT_EQ(choose("1", monday_evening + 1min).error().cause, seat_gone);
  EXPECT_EQ(choose("1", at(7, 18h)).error().fault, Fault::conflict);  // the week after
  EXPECT_EQ(choose("2", monday_evening).error().fault, Fault::not_found);
  put_timetable(timetable_with_seats(0), care::Version{3});
  EXPECT_EQ(choose("1", monday_evening).error().fault, Fault::conflict);
  EXPECT_THAT(absence_seen(ana, care::AbsenceId{"1"}, desk_, by(ana))->make_ups, IsEmpty());
}

TEST_F(Absences, TakenBackLeaveNoTrace) {
  const MyWeeks before = weeks();
  (void)say("1", tuesday);
  (void)choose("1", monday_evening);
  ASSERT_TRUE(take_back("1"));
  EXPECT_EQ(people_in("evening"), 0);
  EXPECT_THAT(week_one(), ElementsAre("planned noon", "planned noon"));
  EXPECT_EQ(weeks().weeks[0].credit, before.weeks[0].credit);
  EXPECT_EQ(take_back("1").error().fault, Fault::not_found);
}

TEST_F(Absences, AreSaidBeforeTheSessionBegins) {
  now_ = tuesday - 1s;
  EXPECT_TRUE(say("1", tuesday));
  now_ = tuesday;
  EXPECT_EQ(take_back("1").error().cause, session_begun);
  now_ = at(3, 12h);
  EXPECT_EQ(say("2", at(3, 12h)).error().cause, session_begun);
}

TEST_F(Absences, AreOfSessionsInThePlan) {
  EXPECT_EQ(say("1", tuesday + 1min).error().fault, Fault::not_found);
  EXPECT_EQ(
      say_absent({ana, care::AbsenceId{"1"}, OfferingId{"evening"}, monday_evening}, desk_, by(ana))
          .error()
          .fault,
      Fault::not_found);
  EXPECT_EQ(say_absent({bo, care::AbsenceId{"1"}, OfferingId{"noon"}, tuesday}, desk_, by(bo))
                .error()
                .fault,
            Fault::not_found);
  EXPECT_EQ(say_absent({ana, care::AbsenceId{"1"}, OfferingId{"noon"}, tuesday}, desk_, by(bo))
                .error()
                .fault,
            Fault::not_found);
}

TEST_F(Absences, ANewPlanKeepsClearOfThem) {
  (void)say("1", tuesday);
  (void)choose("1", monday_evening);
  (void)hold(ana, "2", propose(ana).version);
  ASSERT_TRUE(agree_to(ana, "2"));
  for (const MySession& one : weeks().sessions)
    if (one.state == MySession::State::planned) {
      EXPECT_NE(one.span.start, tuesday);
    }
}

}  // namespace
}  // namespace meanwhile::casework
