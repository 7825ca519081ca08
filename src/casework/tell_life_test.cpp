#include "casework/tell_life.hpp"

#include "casework/ask_why.hpp"
#include "casework/bring_calendar.hpp"
#include "casework/see_timetable.hpp"
#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using store::ana;
using store::bo;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string busy_evenings =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:night-school\r\n"
    "DTSTAMP:20261101T000000Z\r\nDTSTART:20261130T173000\r\nDTEND:20261130T210000\r\n"
    "RRULE:FREQ=WEEKLY;COUNT=20\r\nSUMMARY:Night school\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

class Telling : public World {
 protected:
  Result<LifeTold> tell(const std::string& wished, care::Version seen = care::Version{1}) {
    return tell_life({ana, wished, seen}, desk_, by(ana));
  }
  Result<CalendarBrought> bring(const std::string& text, const std::string& name = "c") {
    BringCalendar wish;
    wish.whose = ana;
    wish.calendar.name = name;
    wish.text = text;
    return bring_calendar(wish, desk_, by(ana));
  }
  store::Document life() { return **(*desk_.look(by(ana)))->life(ana); }
};
class Calendars : public Telling {};
class Asking : public World {};

TEST_F(Telling, KeepsWhatIsHersToSay) {
  const auto told = tell(R"({"client": {"travel": {"main": 5}}, "prescription": {"weeks": 1}})");
  ASSERT_TRUE(told);
  EXPECT_EQ(told->document, life());
  EXPECT_EQ(told->document.version, care::Version{2});
  EXPECT_THAT(told->document.json, HasSubstr(R"("travel":{"main":5})"));
  EXPECT_THAT(told->document.json, HasSubstr(R"("weeks":2)"));
}

TEST_F(Telling, KeepsNothingThatCannotBeRead) {
  const auto before = life();
  for (const char* wished :
       {"{", R"({"client": {"travel": {"main": -1}}})", R"({"life": [{"id": "x"}]})",
        R"({"calendars": [{"file": "not-brought"}]})"}) {
    const auto told = tell(wished);
    ASSERT_TRUE(told) << wished;
    EXPECT_THAT(told->problems, Not(IsEmpty())) << wished;
    EXPECT_EQ(life(), before);
  }
}

TEST_F(Telling, OverwritesNothingThatSheHasNotSeen) {
  EXPECT_EQ(tell("{}", care::Version{2}).error().fault, Fault::conflict);
  EXPECT_EQ(tell_life({ana, "{}", care::Version{1}}, desk_, by(bo)).error().fault,
            Fault::not_found);
}

TEST_F(Calendars, TakeTheirTimeAndLeaveTheirWordsBehind) {
  const auto an_evening = HasSubstr(R"({"offering": "evening")");  // a session of it
  EXPECT_THAT(propose(ana).json, an_evening);
  const auto brought = bring(busy_evenings);
  ASSERT_TRUE(brought);
  EXPECT_EQ(brought->events, 1);
  EXPECT_EQ(brought->busy_events, 1);
  EXPECT_THAT(propose(ana).json, Not(an_evening));
  const auto kept = (*(*desk_.look(by(ana)))->calendars(ana)).at(0).text;
  EXPECT_THAT(kept, Not(HasSubstr("school")));
}

TEST_F(Calendars, AreBroughtOnceAndTakenAwayByName) {
  (void)bring(busy_evenings);
  const auto once = life();
  EXPECT_EQ(bring(busy_evenings)->busy_events, 1);
  EXPECT_EQ(life(), once);
  ASSERT_TRUE(remove_calendar(ana, "c", desk_, by(ana)));
  EXPECT_EQ(remove_calendar(ana, "c", desk_, by(ana)).error().fault, Fault::not_found);
  EXPECT_THAT(propose(ana).json, HasSubstr(R"("offerings": [{"id": "evening")"));
}

TEST_F(Calendars, ThatAreNoneAreTold) {
  EXPECT_THAT(bring("Dear diary")->problems, Not(IsEmpty()));
  EXPECT_THAT(bring("")->problems, Not(IsEmpty()));
  EXPECT_THAT(*(*desk_.look(by(ana)))->calendars(ana), IsEmpty());
}

TEST_F(Calendars, AreOnlySoMany) {
  for (std::size_t i = 0; i < most_calendars; ++i)
    ASSERT_TRUE(bring(busy_evenings, "c" + std::to_string(i)));
  EXPECT_EQ(bring(busy_evenings, "one more").error().fault, Fault::conflict);
}

TEST_F(Asking, WhyKnowsWhichSeatsAreGone) {
  (void)hold(bo, "h", propose(bo).version);
  const auto explained = ask_why(ana, "evening", desk_, by(ana));
  ASSERT_TRUE(explained);
  EXPECT_THAT(explained->slots.at(0).access[0].barriers,
              testing::ElementsAre(planner::Barrier::full));
  EXPECT_FALSE(explained->best);
  (void)propose(ana);
  EXPECT_EQ(ask_why(ana, "evening", desk_, by(ana))->best->offerings.at(0).id, OfferingId{"noon"});
  EXPECT_EQ(ask_why(ana, "", desk_, by(ana))->slots.size(), 2u);
  EXPECT_EQ(ask_why(ana, "none", desk_, by(ana)).error().fault, Fault::not_found);
  EXPECT_EQ(ask_why(ana, "evening", desk_, by(bo)).error().fault, Fault::not_found);
}

TEST_F(Asking, TheTimetableWithEveryoneInItIsForStaff) {
  (void)hold(ana, "h", propose(ana).version);
  EXPECT_EQ(see_timetable(desk_, by(store::staff))->claims.size(), 1u);
  EXPECT_EQ(see_timetable(desk_, by(ana)).error().fault, Fault::forbidden);
}

}  // namespace
}  // namespace meanwhile::casework
