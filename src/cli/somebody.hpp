#pragma once

#include <string>
#include <utility>

#include "cli/sheet.hpp"
#include "cli/words.hpp"
#include "planner/plan.hpp"

namespace meanwhile::cli {

/// For tests: two weeks from Monday 30 November 2026 in New York; work nine to five on weekdays,
/// and a soft dinner from 18:30 to 19:15 Monday to Friday.
inline constexpr time::Date first_monday{
    std::chrono::local_days{std::chrono::year{2026} / 11 / 30}};

inline time::Instant new_york(int day, time::Minutes clock) {
  return time::Zone::named("America/New_York")
      ->instant(first_monday + std::chrono::days{day} + clock);
}

inline life::LifeEntry entry(std::string id, std::string kind, const char* days,
                             life::DayStretch stretch) {
  life::LifeEntry one;
  one.id = LifeId{std::move(id)};
  one.kind = std::move(kind);
  one.when = life::Weekly{.days = time::Weekdays(std::string(days)), .stretch = stretch};
  return one;
}

/// Bitset text runs from Sunday on the left to Monday on the right.
inline constexpr const char* working_days = "0011111";

inline planner::Case somebody() {
  using namespace std::chrono_literals;
  planner::Case person;
  person.client.zone = *time::Zone::named("America/New_York");
  person.prescription.start = first_monday;
  person.prescription.phases = {{2, {}}};
  person.life = {entry("job", "work", working_days, {9h, 17h}),
                 entry("dinner", "family", working_days, {18h + 30min, 19h + 15min})};
  person.life[1].firm = false;
  return person;
}

/// An evening group on Mondays and Wednesdays, 18:00 to 21:00, and one meeting on Saturdays.
inline programme::Programme harbor() {
  using namespace std::chrono_literals;
  programme::Programme programme;
  programme.zone = *time::Zone::named("America/New_York");
  programme.sites = {{.id = SiteId{"main"},
                      .name = "Main Street",
                      .state = "NY",
                      .zone = programme.zone,
                      .rooms = {}}};
  programme::Offering evening;
  evening.id = OfferingId{"eve"};
  evening.title = "Evening core";
  evening.site = SiteId{"main"};
  evening.meetings = {{time::Weekday::monday, 18h, 21h, {}, {}},
                      {time::Weekday::wednesday, 18h, 21h, {}, {}}};
  programme::Offering saturday;
  saturday.id = OfferingId{"sat"};
  saturday.title = "Saturday group";
  saturday.online = true;
  saturday.meetings = {{time::Weekday::saturday, 10h, 13h, {}, {}}};
  programme.offerings = {evening, saturday};
  return programme;
}

/// Attends a session with so long a way there and back.
inline void attend(planner::Plan& plan, const char* offering, time::Span span, time::Minutes way) {
  plan.sessions.push_back(
      {OfferingId{offering},
       span,
       way.count() > 0 ? programme::Modality::onsite : programme::Modality::online,
       {}});
  plan.stays.push_back({{span.start - way, span.end + way}, span.start, span.end});
}

/// The evening group in both weeks, 25 minutes away.
inline planner::Plan evenings() {
  using namespace std::chrono_literals;
  planner::Plan plan;
  plan.label = "least-burden";
  plan.offerings = {{OfferingId{"eve"}, programme::Modality::onsite}};
  for (const int day : {0, 2, 7, 9})
    attend(plan, "eve", {new_york(day, 18h), new_york(day, 21h)}, 25min);
  plan.weeks = {{first_monday, 6h, 2, false}, {first_monday + std::chrono::days{7}, 6h, 2, false}};
  return plan;
}

/// A sheet on which to draw in plain English.
inline Sheet plain_sheet(const planner::Case& person, const programme::Programme& programme) {
  return {person, programme, english(), {80, Ink::plain}};
}

}  // namespace meanwhile::cli
