#include <string>
#include <vector>

#include "big_case.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;
using Texts = std::vector<std::string>;

const Texts weekdays{"MO", "TU", "WE", "TH", "FR"};
const Texts groups{"cbt", "dbt", "relapse", "trauma", "skills", "recovery", "process"};
const std::vector<Texts> patterns{{"MO", "WE", "FR"},       {"MO", "WE", "TH"}, {"TU", "TH"},
                                  {"TU", "WE", "TH"},       {"MO", "TU", "TH"}, {"MO", "WE"},
                                  {"MO", "TU", "WE", "TH"}, {"TU", "TH", "SA"}, {"WE", "FR", "SU"},
                                  {"TU", "TH", "FR"}};
const std::vector<long> group_starts{8 * 60,  9 * 60,       9 * 60 + 30,  10 * 60,      12 * 60,
                                     13 * 60, 15 * 60 + 30, 16 * 60,      17 * 60 + 30, 18 * 60,
                                     18 * 60, 18 * 60 + 30, 19 * 60 + 15, 19 * 60 + 30, 20 * 60};

object module_of(const std::string& id, const Texts& focus, const std::string& counts) {
  return {{"id", id},           {"name", id},          {"focus", texts_of(focus)},
          {"entry", "rolling"}, {"requires", array{}}, {"counts", counts}};
}

/// Small programmes teach fewer things, so that each has several groups.
Texts taught_by(int offerings) {
  const std::size_t count = offerings < 100 ? 3 : offerings < 300 ? 6 : groups.size();
  return {groups.begin(), groups.begin() + static_cast<long>(count)};
}

array draw_modules(Chance& chance, const Texts& taught) {
  array modules;
  for (const auto& id : taught) {
    auto module = module_of(
        id, chance.pick(Texts{"anxiety", "depression", "alcohol", "opioids", "trauma"}, 2),
        "clinical");
    if (chance.percent(20)) {
      module["entry"] = "cycle";
      module["lessons"] = chance.pick(std::vector<long>{4, 6, 8});
    }
    if (id == "trauma" && chance.percent(50)) module["requires"] = array{"intro"};
    modules.push_back(module);
  }
  modules.push_back(module_of("one", {}, "clinical"));
  modules.push_back(module_of("family", {}, "clinical"));
  modules.push_back(module_of("medical", {}, "clinical"));
  modules.push_back(module_of("yoga", {}, "wellness"));
  return modules;
}

array draw_staff(Chance& chance) {
  array staff;
  for (int i = 0; i < 12; ++i) {
    Texts states{"NY"};
    if (chance.percent(70)) states.emplace_back("NJ");
    if (chance.percent(20)) states.emplace_back("CT");
    staff.push_back(object{{"id", "s" + std::to_string(i)},
                           {"name", "Staff " + std::to_string(i)},
                           {"licensedIn", texts_of(states)},
                           {"leads", array{}},
                           {"availability", array{}}});
  }
  return staff;
}

array draw_sites(Chance& chance) {
  array sites;
  const long count = chance.between(1, 3);
  for (const auto& id : Texts{"main", "west", "north"})
    if (static_cast<long>(sites.size()) < count)
      sites.push_back(object{{"id", id},
                             {"name", id},
                             {"state", "NY"},
                             {"timeZone", "America/New_York"},
                             {"rooms", array{object{{"id", "r1"}, {"seats", 14}}}}});
  return sites;
}

object meeting(const std::string& day, long start, long length) {
  return {{"day", day}, {"start", wall_text(start)}, {"end", wall_text(start + length)}};
}

/// What every offering has, whatever it is.
object offering_of(Chance& chance, const array& sites, const std::string& id) {
  const auto& site =
      sites.at(static_cast<std::size_t>(chance.between(0, static_cast<long>(sites.size()) - 1)));
  const long seats = chance.between(8, 14);
  object offering{
      {"id", id},
      {"title", id},
      {"join", "all"},
      {"site", site.at("id")},
      {"room", "r1"},
      {"staff",
       texts_of(chance.pick(Texts{"s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9"}, 1))},
      {"seats", seats},
      {"onlineSeats", chance.between(4, seats)},
      {"minSeats", 4},
      {"taken", chance.percent(12) ? seats : chance.between(0, seats - 1)},
      {"takenOnline", chance.between(0, 3)},
      {"from", days_after("2026-08-31", 7 * chance.between(0, 12))},
      {"audience", object{{"ages", array{18, 120}},
                          {"languages", texts_of({chance.percent(92) ? "en" : "es"})},
                          {"states", array{"NY", "NJ"}}}}};
  const long modality = chance.between(1, 100);
  offering["modality"] = texts_of(modality <= 35   ? Texts{"onsite"}
                                  : modality <= 60 ? Texts{"online"}
                                                   : Texts{"onsite", "online"});
  if (chance.percent(8)) offering["from"] = days_after("2026-12-07", 7 * chance.between(0, 4));
  if (chance.percent(5)) offering["until"] = days_after("2027-01-10", 7 * chance.between(0, 4));
  if (chance.percent(8))
    offering["except"] = texts_of({days_after("2026-11-30", chance.between(0, 83))});
  return offering;
}

void make_core_group(Chance& chance, const Texts& taught, object& offering) {
  offering["kind"] = "group";
  offering["module"] = chance.pick(taught);
  const long start = chance.pick(group_starts);
  long length = 15 * chance.between(6, 12);
  if (start + length > 22 * 60) length = 22 * 60 - start;
  array meetings;
  for (const auto& day : chance.pick(patterns)) {
    auto one = meeting(day, start, length);
    if (length > 150) one["credit"] = length - 10;
    meetings.push_back(one);
  }
  offering["meetings"] = meetings;
}

void make_open_group(Chance& chance, const Texts& taught, object& offering) {
  offering["kind"] = "group";
  offering["join"] = "any";
  offering["module"] = chance.pick(taught);
  const long start = chance.pick(group_starts);
  const long length = chance.pick(std::vector<long>{50, 60, 75, 90, 120});
  array meetings;
  for (const auto& day :
       chance.pick(Texts{"MO", "TU", "WE", "TH", "FR", "SA"}, chance.between(3, 5)))
    meetings.push_back(meeting(day, start, length));
  offering["meetings"] = meetings;
}

void make_slot(Chance& chance, object& offering, const std::string& kind, long length) {
  const bool weekend = chance.percent(kind == "family" ? 30 : 8);
  const auto day = weekend ? chance.pick(Texts{"SA", "SU"}) : chance.pick(weekdays);
  const long start = weekend ? 30 * chance.between(18, 30) : 30 * chance.between(16, 40);
  offering["kind"] = kind;
  offering["module"] = kind == "individual" ? "one" : kind == "peer" ? "yoga" : kind;
  offering["seats"] = kind == "peer" ? 15 : kind == "family" ? 2 : 1;
  offering["onlineSeats"] = offering["seats"];
  offering["taken"] = chance.percent(25) && kind != "peer" ? 1 : 0;
  offering["takenOnline"] = 0;
  offering["meetings"] = array{meeting(day, start, length)};
}

/// A therapist's or a doctor's hours: each may be taken by itself.
void make_hours(Chance& chance, object& offering, const std::string& kind, long length) {
  make_slot(chance, offering, kind, length);
  offering["join"] = "any";
  auto& meetings = offering["meetings"].as_array();
  for (const auto& day : chance.pick(weekdays, chance.between(1, 3)))
    meetings.push_back(meeting(day, 30 * chance.between(16, 40), length));
  for (auto& one : meetings) one.as_object()["taken"] = chance.percent(35) ? 1 : 0;
}

}  // namespace

object draw_big_programme(Chance& chance, int offerings) {
  const auto sites = draw_sites(chance);
  const auto taught = taught_by(offerings);
  array all;
  for (int i = 0; i < offerings; ++i) {
    auto offering = offering_of(chance, sites, "o" + std::to_string(i));
    const long what = chance.between(1, 100);
    if (what <= 40)
      make_core_group(chance, taught, offering);
    else if (what <= 60)
      make_open_group(chance, taught, offering);
    else if (what <= 80)
      make_hours(chance, offering, "individual", 50);
    else if (what <= 89)
      make_hours(chance, offering, "family", chance.percent(50) ? 60 : 90);
    else if (what <= 93)
      make_hours(chance, offering, "medical", 30);
    else
      make_slot(chance, offering, "peer", 60);
    all.push_back(offering);
  }
  return {{"programme", object{{"id", "big"},
                               {"name", "Big"},
                               {"timeZone", "America/New_York"},
                               {"rulePack", "asam-2.1-adult"},
                               {"closedDates", array{"2026-12-25", "2027-01-01"}}}},
          {"sites", sites},
          {"modules", draw_modules(chance, taught)},
          {"staff", draw_staff(chance)},
          {"offerings", all}};
}

}  // namespace meanwhile::oracle
