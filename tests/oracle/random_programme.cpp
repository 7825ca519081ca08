#include <algorithm>

#include "random_parts.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using Numbers = std::vector<long>;

struct Plan {
  Texts days;      // that offerings keep to, so that they meet
  Numbers starts;  // likewise
  std::string west_zone;
  bool two_sites;
  bool cycles;
  bool closed;
  long count;
};

Plan draw_plan(Draw& draw) {
  auto& chance = draw.chance;
  Plan plan;
  plan.days = chance.pick(all_days, chance.between(3, 7));
  const long block = chance.pick(Numbers{9 * 60, 13 * 60, 17 * 60, 17 * 60 + 30, 18 * 60});
  for (long i = 0; i < 5; ++i) plan.starts.push_back(block + 30 * chance.between(-2, 8));
  plan.two_sites = draw.some("zones", 25) || draw.rich_in("reach") || draw.rich_in("merge");
  plan.west_zone = draw.zone;
  if (draw.some("zones", 5) && draw.zone.starts_with("America"))
    plan.west_zone = chance.pick(Texts{"America/Chicago", "America/Denver", "America/Phoenix",
                                       "America/Los_Angeles", "America/New_York"});
  plan.cycles = draw.some("cycle", 8);
  plan.closed = draw.some("gapclosed", 20);
  plan.count = chance.between(draw.rich_in("ties") || draw.rich_in("makeup") ? 4 : 2, 8);
  return plan;
}

array draw_modules(Draw& draw, const Plan& plan) {
  auto& chance = draw.chance;
  array modules;
  for (const auto& id : Texts{"cbt", "dbt", "one", "well"}) {
    object module{{"id", id}, {"name", id}};
    if (id == "well") module["counts"] = "wellness";
    if (id != "well" && id != "one" && plan.cycles && chance.percent(75)) {
      const bool cycle = chance.percent(60);
      module["entry"] = cycle ? "cycle" : "cohort";
      if (cycle || chance.percent(50)) module["lessons"] = chance.between(1, 4);
    } else if (chance.percent(50)) {
      module["lessons"] = chance.between(1, 4);
    }
    if (chance.percent(draw.rich_in("needs") ? 30 : 6)) module["requires"] = array{"intro"};
    modules.push_back(module);
  }
  return modules;
}

array draw_staff(Draw& draw) {
  const bool matters = draw.some("licence", 5);
  array staff;
  for (const auto& id : Texts{"kim", "lee"})
    staff.push_back(object{
        {"id", id},
        {"name", id},
        {"licensedIn",
         texts_of(matters ? draw.chance.pick(Texts{"NY", "NJ", "IL"}, draw.chance.between(0, 3))
                          : Texts{"NY", "NJ"})},
        {"leads", array{}},
        {"availability", array{}}});
  return staff;
}

/// Where a session may start so late that it is on another date in the programme's zone, only when
/// nothing hangs on the site's date.
bool may_be_late(const Draw& draw, const Plan& plan) {
  return plan.west_zone == draw.zone || (!plan.closed && !plan.cycles);
}

object draw_meeting(Draw& draw, const Plan& plan, long length) {
  auto& chance = draw.chance;
  std::string day = chance.pick(plan.days);
  long start = chance.pick(plan.starts);
  const bool late = may_be_late(draw, plan);
  if (late && draw.some("night", 2) && chance.percent(60)) {
    // From late in the evening to the small hours, also over the end of the week.
    start = chance.percent(60) ? 30 * chance.between(40, 47) : 15 * chance.between(0, 6);
    if (chance.percent(35)) day = start < 720 ? "MO" : "SU";
  }
  if (draw.changes_clocks && late && chance.percent(20)) {
    day = chance.pick(Texts{"SA", "SU"});
    start = day == "SA" ? 30 * chance.between(44, 47) : 30 * chance.between(0, 6);
  }
  if (!late) start = std::min(start, 19L * 60 - length);
  object meeting{{"day", day}, {"start", wall_text(start)}, {"end", wall_text(start + length)}};
  // Credit that is given is kept away from the hours in which clocks change.
  if (chance.percent(25) && start >= 4 * 60 && start + length <= 24 * 60)
    meeting["credit"] = length - 5 * chance.between(0, 4);
  return meeting;
}

array draw_meetings(Draw& draw, const Plan& plan, long most) {
  auto& chance = draw.chance;
  const long length = chance.pick(Numbers{30, 50, 60, 60, 90, 90, 120, 180});
  array meetings;
  Texts days;
  for (long i = chance.between(1, most); i > 0; --i) {
    auto meeting = draw_meeting(draw, plan, length);
    const std::string day(meeting.at("day").as_string());
    if (std::find(days.begin(), days.end(), day) != days.end()) continue;
    days.push_back(day);
    meetings.push_back(meeting);
  }
  return meetings;
}

void add_seats(Draw& draw, object& offering) {
  auto& chance = draw.chance;
  const bool matter = draw.rich_in("seats");
  if (chance.percent(15)) return;
  const long seats = chance.between(4, 12);
  offering["seats"] = seats;
  offering["taken"] = chance.percent(matter ? 30 : 4) ? seats : chance.between(0, seats - 1);
  if (chance.percent(50)) offering["onlineSeats"] = chance.between(1, seats);
  if (chance.percent(50))
    offering["takenOnline"] = chance.between(0, chance.percent(matter ? 60 : 10) ? seats : 0);
  if (offering.at("join").as_string() == "any" && matter)
    for (auto& meeting : offering["meetings"].as_array())
      if (chance.percent(50))
        meeting.as_object()["taken"] = chance.percent(50) ? seats : chance.between(0, seats - 1);
}

void add_audience(Draw& draw, object& offering) {
  auto& chance = draw.chance;
  const bool matters = draw.some("licence", 4) || draw.rich_in("needs");
  object audience;
  if (chance.percent(50))
    audience["ages"] = chance.percent(matters ? 75 : 97) ? array{18, 34} : array{35, 120};
  if (chance.percent(50))
    audience["languages"] =
        texts_of(chance.percent(matters ? 75 : 97) ? Texts{"es", "en"} : Texts{"es"});
  if (chance.percent(50))
    audience["states"] =
        texts_of(chance.percent(matters ? 60 : 97) ? Texts{"NY", "NJ"} : Texts{"IL"});
  if (!audience.empty()) offering["audience"] = audience;
}

void add_dates(Draw& draw, const Plan& plan, object& offering) {
  auto& chance = draw.chance;
  const bool later = plan.cycles ? chance.percent(30) : chance.percent(8);
  if (plan.cycles || chance.percent(85))
    offering["from"] = days_after(
        draw.start, later ? chance.between(0, 7 * draw.weeks - 1) : -7 * chance.between(0, 5) - 3);
  if (!later && chance.percent(12))
    offering["until"] = days_after(draw.start, chance.between(7, 28));
  if (chance.percent(draw.rich_in("makeup") || draw.rich_in("gapclosed") ? 35 : 8))
    offering["except"] = texts_of({days_after(draw.start, chance.between(0, 7 * draw.weeks))});
}

object draw_offering(Draw& draw, const Plan& plan, long number) {
  auto& chance = draw.chance;
  object offering;
  const long what = chance.between(1, 100);
  const long single = draw.rich_in("companion") || draw.rich_in("blocks") ? 50 : 25;
  const bool wellness = chance.percent(draw.rich_in("wellness") ? 35 : 5);
  const bool group = wellness || what > single;
  std::string module = group ? chance.pick(Texts{"cbt", "cbt", "dbt"}) : "one";
  if (wellness) module = "well";
  offering["id"] = module + std::to_string(number);
  offering["title"] = module;
  if (!group || chance.percent(60))
    offering["kind"] = group ? (wellness && chance.percent(40) ? "peer" : "group")
                             : chance.pick(Texts{"individual", "family", "family", "medical"});
  offering["module"] = module;
  const bool any = group && chance.percent(30);
  offering["join"] = any ? "any" : "all";
  offering["meetings"] = draw_meetings(draw, plan, group ? 3 : 1);
  const long modality = chance.between(1, 100);
  const long both_ways = draw.rich_in("dialin") ? 80 : 40;
  if (modality <= both_ways)
    offering["modality"] = array{"onsite", "online"};
  else if (modality <= both_ways + (100 - both_ways) / 2)
    offering["modality"] = array{"online"};
  else if (chance.percent(50))
    offering["modality"] = array{"onsite"};
  offering["site"] = plan.two_sites && chance.percent(40) ? "west" : "main";
  if (!chance.percent(draw.rich_in("licence") ? 12 : 1))
    offering["staff"] = texts_of(chance.pick(Texts{"kim", "lee"}, chance.between(1, 2)));
  add_seats(draw, offering);
  add_audience(draw, offering);
  add_dates(draw, plan, offering);
  return offering;
}

array draw_offerings(Draw& draw, const Plan& plan) {
  array offerings;
  std::size_t units = 0;
  for (long i = 1; i <= plan.count && units < 11; ++i) {
    auto offering = draw_offering(draw, plan, i);
    if (i > 1 && draw.some("ties", 5) && draw.chance.percent(50)) {
      // The twin of an earlier one.
      const auto& twin = offerings[static_cast<std::size_t>(draw.chance.between(0, i - 2))];
      for (const auto key : {"meetings", "join", "site", "module"})
        offering[key] = twin.as_object().at(key);
    }
    units += offering["join"].as_string() == "any" ? offering["meetings"].as_array().size() : 1;
    offerings.push_back(offering);
  }
  return offerings;
}

}  // namespace

object draw_programme(Draw& draw) {
  const auto plan = draw_plan(draw);
  object general{
      {"id", "p"}, {"name", "P"}, {"timeZone", draw.zone}, {"rulePack", "asam-2.1-adult"}};
  if (plan.closed) {
    Texts dates;
    for (long i = draw.chance.between(1, draw.rich_in("gapclosed") ? 4 : 1); i > 0; --i)
      dates.push_back(days_after(draw.start, draw.chance.between(0, 7 * draw.weeks + 3)));
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    general["closedDates"] = texts_of(dates);
  }
  array sites{object{{"id", "main"}, {"name", "Main"}, {"state", "NY"}, {"timeZone", draw.zone}}};
  if (plan.two_sites)
    sites.push_back(
        object{{"id", "west"}, {"name", "West"}, {"state", "NY"}, {"timeZone", plan.west_zone}});
  auto modules = draw_modules(draw, plan);
  auto staff = draw_staff(draw);
  return {{"programme", general},
          {"sites", sites},
          {"modules", modules},
          {"staff", staff},
          {"offerings", draw_offerings(draw, plan)}};
}

}  // namespace meanwhile::oracle
