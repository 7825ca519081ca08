#include "casework/change_offering.hpp"

#include "casework/causes.hpp"
#include "casework/offering_change_for_tests.hpp"
#include "casework/tell_life.hpp"

namespace meanwhile::casework {
namespace {

using namespace std::chrono_literals;

using store::ana;
using store::bo;
using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(ChangingAnOffering, WhatChangesNoSessionTouchesNobody) {
  const auto changed = change(noon(R"(, "title": "Middays", "room": "r7")"));
  ASSERT_TRUE(changed);
  EXPECT_THAT(changed->people, IsEmpty());
  EXPECT_THAT(weeks(), as_before);
  const auto agreed = **(*desk_.look(by(ana)))->agreed(ana);
  EXPECT_EQ(agreed.version, care::Version{1});
}

TEST_F(ChangingAnOffering, WhoSitsThereGoesAlongToANewTime) {
  const auto changed = change(noon(R"(, "moved": [{"date": "2026-12-01", "start": "12:00",
      "to": {"date": "2026-12-02", "start": "09:00", "end": "11:00"}}])"));
  ASSERT_TRUE(changed);
  EXPECT_THAT(weeks(), ElementsAre("2 9:00 planned noon", "3 12:00 planned noon",
                                   "8 12:00 planned noon", "10 12:00 planned noon"));
  ASSERT_EQ(changed->people.size(), 1u);
  const Consequence& hers = changed->people[0];
  EXPECT_EQ(hers.client, ana);
  EXPECT_THAT(hers.moved, ElementsAre(at(2, 9h)));
  EXPECT_THAT(hers.cannot_come, IsEmpty());
  EXPECT_THAT(hers.short_weeks, IsEmpty());
  EXPECT_EQ(people_in("noon"), 1);
}

TEST_F(ChangingAnOffering, TellsWhomItHasNoRoomForAndWhoseWeekFallsShort) {
  const auto life = *desk_.look(by(ana));
  ASSERT_TRUE(tell_life({ana, R"({"client": {"travel": {"main": 20}}, "life": [{"id": "job",
    "days": ["WE"], "start": "08:00", "end": "10:00"}]})",
                         (*life->life(ana))->version},
                        desk_, by(ana)));
  const auto changed = change(noon(R"(, "moved": [{"date": "2026-12-01", "start": "12:00",
      "to": {"date": "2026-12-02", "start": "09:00", "end": "11:00"}}])"));
  ASSERT_EQ(changed->people.size(), 1u);
  const Consequence& hers = changed->people[0];
  EXPECT_THAT(hers.moved, IsEmpty());
  EXPECT_THAT(hers.cannot_come, ElementsAre(at(2, 9h)));
  ASSERT_EQ(hers.short_weeks.size(), 1u);
  EXPECT_EQ(hers.short_weeks[0].monday, date(0));
  EXPECT_EQ(hers.short_weeks[0].credit, 1h);
  EXPECT_EQ(hers.short_weeks[0].required, 2h);
  EXPECT_THAT(weeks(), ElementsAre("2 9:00 missed noon", "3 12:00 planned noon",
                                   "8 12:00 planned noon", "10 12:00 planned noon"));
}

TEST_F(ChangingAnOffering, APreviewTellsTheSameAndChangesNothing) {
  const std::string wish = noon(R"(, "except": ["2026-12-01"])");
  const auto preview = preview_change({OfferingId{"noon"}, {}, wish, {}}, desk_, by(store::staff));
  ASSERT_TRUE(preview);
  ASSERT_EQ(preview->people.size(), 1u);
  EXPECT_THAT(preview->people[0].cancelled, ElementsAre(at(1, 12h)));
  EXPECT_THAT(weeks(), as_before);
  EXPECT_EQ((*desk_.look(by(ana)))->stamp(ana)->timetable, version_);
  EXPECT_THAT(change(wish)->people[0].cancelled, ElementsAre(at(1, 12h)));
}

TEST_F(ChangingAnOffering, WhatWasCancelledCanBePutBack) {
  (void)change(noon(R"(, "except": ["2026-12-01"])"));
  EXPECT_THAT(weeks(), ElementsAre("1 12:00 cancelled noon", "3 12:00 planned noon",
                                   "8 12:00 planned noon", "10 12:00 planned noon"));
  const auto back = change(noon(""));
  EXPECT_THAT(back->people[0].moved, ElementsAre(at(1, 12h)));
  EXPECT_THAT(weeks(), as_before);
}

TEST_F(ChangingAnOffering, WhatWasMissedAnywayIsNoNews) {
  (void)change(noon(R"(, "except": ["2026-12-01"])"));
  const auto changed = change(noon(R"(, "except": ["2026-12-01"])", "13:00", "15:00"));
  ASSERT_EQ(changed->people.size(), 1u);
  EXPECT_THAT(changed->people[0].cancelled, IsEmpty());
  EXPECT_THAT(changed->people[0].moved, ElementsAre(at(8, 13h)));
}

TEST_F(ChangingAnOffering, TheSeriesChangesFromADateOn) {
  (void)change(noon("", "08:00", "10:00"), "noon", date(7));
  EXPECT_THAT(weeks(), ElementsAre("1 12:00 planned noon", "3 12:00 planned noon",
                                   "8 8:00 planned noon", "10 12:00 planned noon"));
  now_ = std::chrono::sys_days{std::chrono::year{2026} / 12 / 5} + 12h;
  EXPECT_THAT(problems(*change(noon("", "07:00", "09:00"), "noon", date(4))), ElementsAre("from"));
  (void)change(noon("", "07:00", "09:00"));  // from today
  EXPECT_THAT(weeks(), ElementsAre("1 12:00 planned noon", "3 12:00 planned noon",
                                   "8 7:00 planned noon", "10 12:00 planned noon"));
}

TEST_F(ChangingAnOffering, ASeriesThatEndsLetsWeeksFallShortAndSaysSo) {
  const auto changed = change(noon(R"(, "until": "2026-12-06")"));
  EXPECT_THAT(weeks(), ElementsAre("1 12:00 planned noon", "3 12:00 planned noon"));
  ASSERT_EQ(changed->people.size(), 1u);
  EXPECT_EQ(changed->people[0].short_weeks.at(0).monday, date(7));
}

TEST_F(ChangingAnOffering, HeldSeatsGoAlong) {
  put_timetable(timetable_with_seats(0), version_);
  version_ = care::Version{4};
  (void)hold(bo, "b", propose(bo).version);
  const auto changed = change(noon(R"(, "except": ["2026-12-01"])"));
  ASSERT_EQ(changed->people.size(), 2u);
  EXPECT_EQ(changed->people[1].client, bo);
  EXPECT_EQ(changed->people[1].state, care::Claim::State::held);
  EXPECT_EQ(people_in("noon"), 2);
  ASSERT_TRUE(agree_to(bo, "b"));
  const MyWeeks mine = weeks_of(bo);
  EXPECT_EQ(mine.sessions.front().state, MySession::State::cancelled);
}

TEST_F(ChangingAnOffering, WhatSheHoldsBesideHerPlanIsNotLost) {
  (void)hold(ana, "next", propose(ana).version);
  (void)change(noon(R"(, "except": ["2026-12-01"])"));
  EXPECT_TRUE((*(*desk_.look(by(ana)))->hold(ana)).has_value());
  EXPECT_TRUE(agree_to(ana, "next"));
}

TEST_F(ChangingAnOffering, IsRefusedWithEveryProblem) {
  EXPECT_THAT(problems(*change(R"({"id": "noon"})")), ElementsAre("meetings"));
  EXPECT_THAT(problems(*change("nonsense")), testing::SizeIs(1));
  EXPECT_THAT(problems(*change(noon(R"(, "module": "dbt")"))), testing::Contains("module"));
  EXPECT_THAT(problems(*change(R"({"id": "evening", "join": "any",
      "meetings": [{"day": "TU", "start": "12:00", "end": "14:00"}]})")),
              ElementsAre("id", "join"));
  EXPECT_THAT(weeks(), as_before);
}

TEST_F(ChangingAnOffering, IsForStaffWhoSawTheTimetableAsItIs) {
  EXPECT_EQ(
      change_offering({OfferingId{"noon"}, version_, noon(""), {}}, desk_, by(ana)).error().fault,
      Fault::forbidden);
  EXPECT_EQ(preview_change({OfferingId{"noon"}, {}, noon(""), {}}, desk_, by(ana)).error().fault,
            Fault::forbidden);
  EXPECT_EQ(change(noon(""), "morning").error().fault, Fault::not_found);
  version_ = care::Version{2};
  EXPECT_EQ(change(noon("")).error().fault, Fault::conflict);
}

TEST_F(ChangingAnOffering, NoSeatIsTakenAwayFromWhoSitsThere) {
  std::string none = noon("");
  none.replace(none.find(R"("seats": 9)"), 10, R"("seats": 0)");
  EXPECT_EQ(change(none).error().cause, too_few_seats);
  none.replace(none.find(R"("seats": 0)"), 10, R"("seats": 1)");
  EXPECT_TRUE(change(none));
}

TEST_F(ChangingAnOffering, MeetingsInWhichPeopleSitKeepTheirNumber) {
  const std::string each = R"({"id": "noon", "join": "any", "module": "cbt", "site": "main",
    "meetings": [{"day": "TU", "start": "12:00", "end": "14:00"}, {"day": "TH", "start": "12:00", "end": "13:00"}]})";
  const std::string first = R"({"id": "noon", "join": "any", "module": "cbt", "site": "main",
    "meetings": [{"day": "TU", "start": "12:00", "end": "14:00"}]})";
  put_timetable(R"({"programme": {"id": "p", "timeZone": "America/New_York"},
      "sites": [{"id": "main"}], "modules": [{"id": "cbt"}], "offerings": [)" +
                    each + "]}",
                version_);
  version_ = care::Version{4};
  ASSERT_TRUE(hold(bo, "b", propose(bo).version));
  EXPECT_EQ(change(first).error().cause, meetings_numbered);
  (void)let_go(bo, desk_, by(bo));
  EXPECT_TRUE(change(first));
}

TEST_F(ChangingAnOffering, NamesRoomsThatWouldBeTakenTwice) {
  (void)change(noon(R"(, "room": "r1")"));
  const auto changed = change(R"({"id": "evening", "module": "cbt", "site": "main", "seats": 1,
    "room": "r1", "meetings": [{"day": "TU", "start": "13:00", "end": "15:00"}]})",
                              "evening");
  ASSERT_EQ(changed->double_booked.size(), 1u);
  EXPECT_EQ(changed->double_booked[0].other, OfferingId{"noon"});
  EXPECT_EQ(changed->double_booked[0].start, at(1, 13h));
}

}  // namespace
}  // namespace meanwhile::casework
