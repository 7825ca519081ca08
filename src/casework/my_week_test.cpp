#include "casework/my_week.hpp"

#include "casework/person.hpp"
#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;
using planner::Missed;
using programme::Modality;
using store::ana;

/// So many days after Monday 30 November 2026, at midnight in New York.
time::Instant day(int days) {
  return time::Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30}} + 5h + 24h * days;
}

/// The noon group meets on Tuesdays from 12:00 to 14:00, of which 100 minutes count, but not on 8
/// December. On 15 December everything is closed.
class MyWeek : public World {
 protected:
  MyWeek() {
    put_timetable(
        R"({"programme": {"id": "p", "timeZone": "America/New_York", "closedDates": ["2026-12-15"]},
      "modules": [{"id": "cbt"}, {"id": "walk", "counts": "wellness"}],
      "offerings": [
        {"id": "noon", "module": "cbt", "modality": ["online"], "except": ["2026-12-08"],
         "meetings": [{"day": "TU", "start": "12:00", "end": "14:00", "credit": 100}]},
        {"id": "stroll", "module": "walk", "modality": ["online"],
         "meetings": [{"day": "MO", "start": "18:00", "end": "19:00"}]}]})",
        care::Version{1});
  }
  std::shared_ptr<const Timetable> timetable() {
    return *desk_.timetable(**desk_.look(by(store::staff)));
  }
  MyWeeks weeks(planner::Plan plan) {
    const auto unit = *desk_.look(by(ana));
    const auto now = timetable();
    return weeks_of({std::move(plan), {}}, now, person_of(*unit, ana, now->programme)->as_planned);
  }
  /// The one session of a plan in which nothing but this was missed.
  MySession missed(int days, Missed::Why why) {
    const OfferingId noon{"noon"};
    const time::Instant start = day(days) + 12h;
    planner::Plan plan;
    plan.offerings = {{noon, Modality::online}};
    plan.missed = {{noon, {start, start}, why}};
    return weeks(std::move(plan)).sessions.at(0);
  }
  time::Minutes credit(const char* slot, time::Instant start) {
    return credit_of({OfferingId{slot}, {start, start}, Modality::online, {}},
                     timetable()->programme);
  }
};

TEST_F(MyWeek, SaysWhyASessionIsNotAttended) {
  EXPECT_EQ(missed(1, Missed::Why::clash).why, MySession::Why::clash);
  EXPECT_EQ(missed(8, Missed::Why::cancelled).why, MySession::Why::cancelled);
  EXPECT_EQ(missed(15, Missed::Why::cancelled).why, MySession::Why::closed);
  EXPECT_EQ(missed(1, Missed::Why::clash).state, MySession::State::missed);
  EXPECT_EQ(missed(15, Missed::Why::cancelled).state, MySession::State::cancelled);
}

TEST_F(MyWeek, ShowsWhatIsNotAttendedAsItWasJoined) {
  const MySession session = missed(8, Missed::Why::cancelled);
  EXPECT_EQ(session.modality, Modality::online);
  EXPECT_EQ(session.span.length(), 2h);
}

TEST_F(MyWeek, CountsWhatASessionCredits) {
  EXPECT_EQ(credit("noon", day(1) + 12h), 100min);
  EXPECT_EQ(credit("stroll", day(0) + 18h), 0min);
  EXPECT_EQ(credit("noon", day(1) + 13h), 0min);
  EXPECT_EQ(credit("none", day(1) + 12h), 0min);
}

}  // namespace
}  // namespace meanwhile::casework
