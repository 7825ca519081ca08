#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casework/agree.hpp"
#include "casework/find_fit.hpp"
#include "casework/hold_seats.hpp"
#include "casework/my_week.hpp"
#include "store/stores_for_tests.hpp"

namespace meanwhile::casework {

/// A programme whose evening group has one seat left and whose noon group has many, people who
/// could attend either and would rather have the evening, and a clock that the test moves.
class World : public testing::Test {
 protected:
  World() {
    put_timetable(timetable_with_seats(1), care::Version::none);
    for (const char* id : {"ana", "bo"}) admit(ClientId{id});
  }

  /// Dinner at noon makes the evening the better one.
  static std::string timetable_with_seats(int evening) {
    return R"({"programme": {"id": "p", "timeZone": "America/New_York"},
      "sites": [{"id": "main", "timeZone": "America/New_York"}],
      "modules": [{"id": "cbt"}],
      "offerings": [
        {"id": "evening", "module": "cbt", "site": "main", "seats": )" +
           std::to_string(evening) +
           R"(, "meetings": [{"day": "MO", "start": "18:00", "end": "20:00"}]},
        {"id": "noon", "module": "cbt", "site": "main", "seats": 9,
         "meetings": [{"day": "TU", "start": "12:00", "end": "14:00"}, {"day": "TH", "start": "12:00", "end": "13:00"}]}]})";
  }

  static std::string life_of(const ClientId& id) {
    return R"({"client": {"id": ")" + id.text() +
           R"(", "timeZone": "America/New_York", "travel": {"main": 20}},
      "prescription": {"start": "2026-11-30", "weeks": 2, "hoursPerWeek": {"min": 2}},
      "life": [{"id": "lunch", "kind": "family", "days": ["TU"], "start": "12:00", "end": "13:00", "firm": false}]})";
  }

  void put_timetable(const std::string& json, care::Version seen) {
    const auto unit = *desk_.change(by(store::staff));
    ASSERT_TRUE(unit->put_timetable(json, seen));
    ASSERT_TRUE(unit->commit());
  }
  void admit(const ClientId& id) {
    const auto unit = *desk_.change(by(id));
    ASSERT_TRUE(unit->put_life(id, life_of(id), care::Version::none));
    ASSERT_TRUE(unit->commit());
  }

  Caller by(const privacy::Actor& actor) const { return {actor, now_}; }
  Caller by(const ClientId& id) const { return by(privacy::client_herself(id)); }

  store::Document propose(const ClientId& id) { return *find_fit({id, 3, "", {}}, desk_, by(id)); }
  Result<care::Hold> hold(const ClientId& id, const std::string& hold, care::Version proposal) {
    return hold_seats({id, care::HoldId{hold}, proposal, "least-burden"}, desk_, by(id));
  }
  Result<care::AgreedPlan> agree_to(const ClientId& id, const std::string& hold) {
    return agree({id, care::HoldId{hold}}, desk_, by(id));
  }
  int people_in(const char* slot) {
    const std::vector slots{OfferingId{slot}};
    const auto claims = *(*desk_.look(by(store::staff)))->claims(slots);
    return care::occupancy(claims, {})[slots.front()].seats;
  }

  std::unique_ptr<store::Store> store_ = store::memory_store();
  Desk desk_{*store_};
  care::Moment now_ = store::first_moment;
};

/// Ana agreed to the noon group: Tuesdays 12:00 to 14:00 and Thursdays 12:00 to 13:00, in the weeks
/// of 30 November and 7 December; two hours a week are required. The evening group, Mondays 18:00
/// to 20:00, has one seat. Day 0 is the first Monday.
class AtNoon : public World {
 protected:
  AtNoon() {
    put_timetable(timetable_with_seats(0), care::Version{1});
    (void)hold(store::ana, "h", propose(store::ana).version);
    (void)agree_to(store::ana, "h");
    put_timetable(timetable_with_seats(1), version_);
    version_ = next(version_);
  }

  /// So many minutes after midnight in New York.
  static time::Instant at(int day, time::Minutes clock) {
    return time::Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 30}} +
           std::chrono::hours{5 + 24 * day} + clock;
  }
  MyWeeks weeks_of(const ClientId& id) { return *my_weeks(id, desk_, by(id)); }
  static std::string word(MySession::State state) {
    static constexpr const char* words[]{"planned", "absent", "make-up", "cancelled", "missed"};
    return words[static_cast<std::size_t>(state)];
  }

  care::Version version_{2};  // of the timetable
};

}  // namespace meanwhile::casework
