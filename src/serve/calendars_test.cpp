// Bringing calendars by their address, from a far end of the test's own.
#include "serve/calendars.hpp"

#include <thread>

#include "casework/bring_calendar.hpp"
#include "serve/fetch/far_end_for_tests.hpp"
#include "store/memory/memory_store.hpp"

namespace meanwhile::serve {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const ClientId ana{"ana"};

class ByAddress : public FarEnd {
 protected:
  ByAddress()
      : office_{.desk = desk_, .now = {}, .events = {}, .doors = {}, .fetch = Fetch{rules_}} {
    keep(
        [](store::UnitOfWork& unit) {
          return unit.put_timetable(
              R"({"programme": {"id": "p", "timeZone": "America/New_York"},
          "sites": [{"id": "main", "timeZone": "America/New_York"}], "modules": [{"id": "cbt"}],
          "offerings": [{"id": "evening", "module": "cbt", "site": "main", "seats": 1,
            "meetings": [{"day": "MO", "start": "18:00", "end": "20:00"}]}]})",
              care::Version::none);
        },
        {privacy::Actor{privacy::AccountId{"desk"}, privacy::Role::staff}, {}});
    keep(
        [](store::UnitOfWork& unit) {
          return unit.put_life(ana, R"({"client": {"id": "ana", "timeZone": "America/New_York",
          "travel": {"main": 20}}, "life": [],
          "prescription": {"start": "2026-11-30", "weeks": 2, "hoursPerWeek": {"min": 2}}})",
                               care::Version::none);
        },
        herself_);
  }
  template <class Write>
  void keep(Write write, const casework::Caller& caller) {
    const auto unit = *desk_.change(caller);
    ASSERT_TRUE(write(*unit));
    ASSERT_TRUE(unit->commit());
  }

  Reply bring(const std::string& address, const std::string& key = "c") {
    return bring_body(R"({"address": ")" + address + R"("})", key);
  }
  Reply bring_body(const std::string& body, const std::string& key = "c") {
    Request request;
    request.body = body;
    request.captured = {{"client", "ana"}};
    request.headers.add("Idempotency-Key", key);
    request.headers.add("Content-Type", "application/json; charset=utf-8");
    return post_calendar(request, herself_, office_);
  }
  Reply refresh(const std::string& name = "c") {
    Request request;
    request.captured = {{"client", "ana"}, {"calendar", name}};
    return post_refresh(request, herself_, office_);
  }
  std::vector<store::Calendar> kept() { return *(*desk_.look(herself_))->calendars(ana); }
  store::Document life() { return **(*desk_.look(herself_))->life(ana); }

  std::unique_ptr<store::Store> store_ = store::memory_store();
  casework::Desk desk_{*store_};
  Office office_;
  casework::Caller herself_{privacy::client_herself(ana), {}};
};

TEST_F(ByAddress, ACalendarIsBroughtAndItsAddressKeptAsASecret) {
  const std::string here = at("/calendar.ics?do=busy&secret=sesame");
  const Reply reply = bring(here);
  ASSERT_EQ(reply.code, Code::created) << content(reply);
  EXPECT_THAT(std::string{content(reply)}, HasSubstr("\"busyEvents\": 1"));
  EXPECT_THAT(std::string{content(reply)}, Not(HasSubstr("sesame")));
  ASSERT_EQ(kept().size(), 1u);
  EXPECT_EQ(kept()[0].address, here);
  EXPECT_THAT(kept()[0].text, Not(HasSubstr("sesame")));
  EXPECT_THAT(life().json, Not(HasSubstr("sesame")));
  Request look;
  look.captured = {{"client", "ana"}};
  EXPECT_EQ(content(get_calendars(look, herself_, office_)),
            R"({"calendars": [
  {"name": "c", "fromAddress": true, "readAt": "1970-01-01T00:00:00Z"}]}
)");
  EXPECT_EQ(content(bring(here)), content(reply));
  EXPECT_EQ(kept().size(), 1u);
}

TEST_F(ByAddress, ACalendarIsRefreshedAndHerLifeHasANewVersionOnlyWhenItChanged) {
  ASSERT_EQ(bring(at("/calendar.ics?do=busy")).code, Code::created);
  const auto before = life();
  EXPECT_EQ(refresh().code, Code::ok);
  EXPECT_EQ(life(), before);
  hour_ = 13;
  const Reply reply = refresh();
  EXPECT_EQ(reply.code, Code::ok);
  EXPECT_THAT(std::string{content(reply)}, HasSubstr("\"name\": \"c\""));
  EXPECT_NE(life().version, before.version);
  EXPECT_EQ(life().json, before.json);
  EXPECT_THAT(kept()[0].text, HasSubstr("20261130T180000Z"));  // 13:00 in New York
}

TEST_F(ByAddress, WhatIsThereIsNotRepeatedWhenItIsNoCalendar) {
  const Reply reply = bring(at("/calendar.ics?do=page"));
  EXPECT_EQ(reply.code, Code::unprocessable);
  EXPECT_THAT(std::string{content(reply)}, HasSubstr("no calendar"));
  EXPECT_THAT(std::string{content(reply)}, HasSubstr(R"("path":"address")"));
  for (const char* telling : {"sesame", "html", "line", "localhost"})
    EXPECT_THAT(std::string{content(reply)}, Not(HasSubstr(telling)));
  EXPECT_THAT(kept(), IsEmpty());
}

TEST_F(ByAddress, ARefreshThatFailsLeavesTheBusyTimesAsTheyWere) {
  ASSERT_EQ(bring(at("/calendar.ics?do=busy")).code, Code::created);
  const auto before = kept();
  office_.fetch = Fetch{};  // the rules in use, by which this far end is refused
  const Reply reply = refresh();
  EXPECT_EQ(reply.code, Code::unprocessable);
  EXPECT_THAT(std::string{content(reply)}, Not(HasSubstr("localhost")));
  EXPECT_EQ(kept(), before);
  EXPECT_EQ(refresh("another").code, Code::not_found);
}

TEST_F(ByAddress, WhatIsPrivateOrNoAddressIsRefused) {
  for (const char* address : {"https://127.0.0.1/", "webcal://10.0.0.1/", "http://[::1]/", "", "x",
                              "file:///etc/passwd", "https://a:sesame@localhost/"})
    EXPECT_EQ(bring(address).code, Code::unprocessable) << address;
  for (const char* body : {"{", "[]", "{}", R"({"address": 5})", R"({"address": null})"})
    EXPECT_EQ(bring_body(body).code, Code::unprocessable) << body;
  EXPECT_THAT(kept(), IsEmpty());
  EXPECT_EQ(requests_, 0);
}

TEST_F(ByAddress, NobodyHasASecondOneFetchedMeanwhile) {
  {
    const auto turn = office_.fetching.begin(ana);
    ASSERT_TRUE(turn);
    EXPECT_TRUE(office_.fetching.begin(ClientId{"bo"}));
    EXPECT_EQ(bring(at("/calendar.ics?do=busy")).code, Code::too_many_requests);
    EXPECT_EQ(requests_, 0);
  }
  EXPECT_EQ(bring(at("/calendar.ics?do=busy")).code, Code::created);
}

TEST_F(ByAddress, NobodyIsKeptWaitingMeanwhile) {
  std::thread slow{[&] { (void)bring(at("/calendar.ics?do=wait")); }};
  requests_.wait(0);  // it is being fetched
  casework::BringCalendar file;
  file.whose = ana;
  file.calendar.name = "file";
  file.text = busy_at(9);
  EXPECT_EQ(casework::bring_calendar(file, desk_, herself_)->busy_events, 1);
  let_go();
  slow.join();
  EXPECT_EQ(kept().size(), 2u);
}

}  // namespace
}  // namespace meanwhile::serve
