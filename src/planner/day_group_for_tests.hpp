#pragma once

#include "planner/explain.hpp"

namespace meanwhile::planner {

inline constexpr time::Date monday{std::chrono::local_days{std::chrono::year{2026} / 11 / 30}};

inline life::LifeEntry every_day(const char* id, time::Minutes start, time::Minutes end) {
  life::LifeEntry entry;
  entry.id = LifeId{id};
  entry.when = life::Weekly{time::Weekdays("1111111"), {start, end}};
  return entry;
}

/// Two weeks from 30 November 2026 on a clock without summer time; 20 minutes to the one site.
inline Case somebody() {
  using namespace std::chrono_literals;
  Case person;
  person.client.travel = {{SiteId{"main"}, 20min}};
  person.client.age = 30;
  person.client.state = "NY";
  person.prescription.start = monday;
  person.prescription.phases = {{2, {}}};
  return person;
}

/// A group on Mondays and Wednesdays from 10:00 to 13:00, on site and online.
inline programme::Programme day_group() {
  using namespace std::chrono_literals;
  programme::Programme programme;
  programme.sites = {{SiteId{"main"}, "Main", "NY", time::Zone::utc(), {}}};
  programme.modules.resize(1);
  programme.modules[0].id = ModuleId{"cbt"};
  programme.staff = {{StaffId{"kim"}, "Kim", {"NY"}, {}, {}}};
  programme::Offering offering;
  offering.id = OfferingId{"day"};
  offering.module = ModuleId{"cbt"};
  offering.meetings = {{time::Weekday::monday, 10h, 13h, {}, {}},
                       {time::Weekday::wednesday, 10h, 13h, {}, {}}};
  offering.online = true;
  offering.site = SiteId{"main"};
  offering.staff = {StaffId{"kim"}};
  programme.offerings = {offering};
  return programme;
}

/// What stands against the day group, for a person and programme that live as long as it.
struct Asked {
  programme::Programme programme = day_group();
  Case person = somebody();
  programme::Offering& offering() { return programme.offerings[0]; }
  programme::Module& module() { return programme.modules[0]; }
  programme::Dose& dose() { return person.prescription.phases[0].dose; }
  Explanation answer() const { return explain(programme, person, "day").at(0); }
};

}  // namespace meanwhile::planner
