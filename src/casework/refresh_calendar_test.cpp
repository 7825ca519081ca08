#include "casework/refresh_calendar.hpp"

#include "casework/bring_calendar.hpp"
#include "casework/see_calendars.hpp"
#include "casework/world_for_tests.hpp"

namespace meanwhile::casework {
namespace {

using store::ana;
using store::bo;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string here = "https://calendar.example/secret.ics";

std::string event(const std::string& uid, const std::string& start, const std::string& end) {
  return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:" + start +
         "\r\nDTEND:" + end +
         "\r\nRRULE:FREQ=WEEKLY;COUNT=20\r\nSUMMARY:Night school\r\nEND:VEVENT\r\n";
}
std::string calendar(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + events + "END:VCALENDAR\r\n";
}
const std::string evenings = calendar(event("a", "20261130T173000", "20261130T210000"));
const std::string mornings = calendar(event("a", "20261130T073000", "20261130T090000"));

class Refreshing : public World {
 protected:
  Result<CalendarBrought> bring(std::optional<std::string> address, const std::string& name = "c") {
    return bring_calendar({ana, {name, "work", true}, evenings, std::move(address)}, desk_,
                          by(ana));
  }
  Result<CalendarBrought> refresh(const std::string& text, const std::string& address = here) {
    return refresh_calendar({ana, "c", address, text}, desk_, by(ana));
  }
  std::vector<CalendarSeen> seen() { return *see_calendars(ana, desk_, by(ana)); }
  store::Calendar kept() { return (*(*desk_.look(by(ana)))->calendars(ana)).at(0); }
  care::Version life() { return (**(*desk_.look(by(ana)))->life(ana)).version; }
};

TEST_F(Refreshing, KeepsOtherBusyTimesAsTheNextVersionOfHerLife) {
  ASSERT_TRUE(bring(here));
  EXPECT_THAT(propose(ana).json, Not(HasSubstr(R"({"offering": "evening")")));
  const auto before = life();
  const auto brought = refresh(mornings);
  ASSERT_TRUE(brought);
  EXPECT_EQ(brought->busy_events, 1);
  EXPECT_EQ(static_cast<int>(life()), static_cast<int>(before) + 1);
  EXPECT_EQ(kept().address, here);
  EXPECT_THAT(kept().text, Not(HasSubstr("school")));
  EXPECT_THAT(propose(ana).json, HasSubstr(R"({"offering": "evening")"));
}

TEST_F(Refreshing, ChangesNothingWhereNothingChanged) {
  ASSERT_TRUE(bring(here));
  const auto before = kept();
  const auto version = life();
  std::string other_words = evenings;
  other_words.replace(other_words.find("Night school"), 12, "Dancing");
  for (const std::string& text : {evenings, other_words}) {
    EXPECT_EQ(refresh(text)->busy_events, 1);
    EXPECT_EQ(life(), version);
    EXPECT_EQ(kept(), before);
  }
}

TEST_F(Refreshing, IsSeenByWhenItWasReadLast) {
  ASSERT_TRUE(bring(here));
  ASSERT_TRUE(bring(std::nullopt, "file"));
  ASSERT_EQ(seen().size(), 2u);
  EXPECT_TRUE(seen()[0].from_address);
  EXPECT_FALSE(seen()[1].from_address);
  EXPECT_EQ(seen()[0].read_at, store::first_moment);
  now_ += std::chrono::hours{1};
  (void)refresh("Dear diary");
  EXPECT_EQ(seen()[0].read_at, store::first_moment);
  (void)refresh(evenings);  // as it was
  EXPECT_EQ(seen()[0].read_at, now_);
  now_ += std::chrono::hours{1};
  (void)refresh(mornings);
  EXPECT_EQ(seen()[0].read_at, now_);
  EXPECT_EQ(seen()[1].read_at, store::first_moment);
}

TEST_F(Refreshing, ReplacesNothingByWhatCannotBeRead) {
  ASSERT_TRUE(bring(here));
  const auto before = kept();
  for (const char* text : {"", "Dear diary", "<html>please sign in</html>"}) {
    EXPECT_THAT(refresh(text)->problems, Not(IsEmpty())) << text;
    EXPECT_EQ(kept(), before);
  }
  EXPECT_EQ(refresh(calendar(""))->busy_events, 0);  // an empty one is one
  EXPECT_THAT(kept().text, Not(HasSubstr("VEVENT")));
}

TEST_F(Refreshing, IsForCalendarsThatHaveAnAddress) {
  EXPECT_EQ(address_of_calendar(ana, "c", desk_, by(ana)).error().fault, Fault::not_found);
  EXPECT_EQ(refresh(mornings).error().fault, Fault::not_found);
  ASSERT_TRUE(bring(std::nullopt));
  EXPECT_EQ(address_of_calendar(ana, "c", desk_, by(ana)).error().fault, Fault::conflict);
  EXPECT_EQ(refresh(mornings).error().fault, Fault::conflict);
  ASSERT_TRUE(remove_calendar(ana, "c", desk_, by(ana)));
  ASSERT_TRUE(bring(here));
  EXPECT_EQ(*address_of_calendar(ana, "c", desk_, by(ana)), here);
  EXPECT_EQ(refresh(mornings, here + "x").error().fault, Fault::conflict);  // fetched elsewhere
}

TEST_F(Refreshing, IsHersAlone) {
  ASSERT_TRUE(bring(here));
  for (const Caller& other : {by(bo), by(store::staff), by(privacy::Actor{})}) {
    EXPECT_EQ(address_of_calendar(ana, "c", desk_, other).error().fault, Fault::not_found);
    EXPECT_EQ(refresh_calendar({ana, "c", here, mornings}, desk_, other).error().fault,
              Fault::not_found);
    EXPECT_EQ(see_calendars(ana, desk_, other).error().fault, Fault::not_found);
  }
}

TEST_F(Refreshing, IsPrecededByAskingWhetherItMayBeBroughtAtAll) {
  const auto may = [&](const std::string& name, const Caller& caller) {
    return may_bring_calendar({ana, {name, "work", true}, "", here}, desk_, caller);
  };
  EXPECT_TRUE(may("c", by(ana)));
  EXPECT_EQ(may("c", by(bo)).error().fault, Fault::not_found);
  for (std::size_t i = 0; i < most_calendars; ++i)
    ASSERT_TRUE(bring(here, "c" + std::to_string(i)));
  EXPECT_EQ(may("one more", by(ana)).error().fault, Fault::conflict);
  EXPECT_TRUE(may("c0", by(ana)));  // brought again
}

}  // namespace
}  // namespace meanwhile::casework
