#include "cohort/network.hpp"

#include <algorithm>
#include <map>

namespace meanwhile::bench {
namespace {

using boost::json::array;
using boost::json::object;

/// A room or a facilitator, and when it is taken.
struct Resource {
  std::string id;
  Week week;
};

/// The first that is free for all of these meetings; a new one when none is.
Resource& first_free(std::vector<Resource>& all, const std::vector<Meeting>& meetings,
                     const std::string& prefix) {
  for (auto& one : all)
    if (one.week.leaves(meetings, 0)) return one;
  return all.emplace_back(Resource{prefix + std::to_string(all.size() + 1), {}});
}

object staff_of(Chance& chance, const Resource& one, const Site& home, const Texts& states) {
  Texts licensed{home.state};
  for (const auto& state : states)
    if (state != home.state && chance.percent(10)) licensed.push_back(state);
  return {{"id", one.id},
          {"name", "Facilitator " + one.id},
          {"licensedIn", texts_of(licensed)},
          {"leads", array{"core", "cbt", "dbt", "relapse", "one", "family", "wellness"}},
          {"availability", array{object{{"days", array{"MO", "TU", "WE", "TH", "FR", "SA"}},
                                        {"start", "08:00"},
                                        {"end", "21:30"}}}}};
}

/// How many people a group serves, a whole plan each, when `free` seats are left in every meeting.
double served(const Group& group) {
  const double seats = static_cast<double>(group.seats);
  return group.any ? seats * static_cast<double>(group.meetings.size()) / 3.2 : seats;
}

bool is_core(const Group& group) { return group.module == "core"; }

/// How much of what is served in one part of the day stays free.
double free_part(const Network& network, bool evening, double wanted) {
  double all = 0;
  for (const auto& group : network.groups)
    if (is_core(group) && group.evening == evening) all += served(group);
  return all > 0 ? std::min(1.0, wanted / all) : 1.0;
}

object meeting_of(const Meeting& one) {
  object out{{"day", day_name(one.day)},
             {"start", wall_text(one.start)},
             {"end", wall_text(one.start + one.length)}};
  if (one.credit) out["credit"] = one.credit;
  return out;
}

std::string kind_of(Role role) {
  return role == Role::individual ? "individual"
         : role == Role::family   ? "family"
         : role == Role::peer     ? "peer"
                                  : "group";
}

object offering_of(const Group& group, const std::vector<Site>& sites) {
  array meetings;
  for (const auto& one : group.meetings) meetings.push_back(meeting_of(one));
  Texts modality;
  if (group.onsite) modality.emplace_back("onsite");
  if (group.online) modality.emplace_back("online");
  object out{{"id", group.id},
             {"title", group.module + " " + group.id},
             {"kind", kind_of(group.role)},
             {"module", group.module},
             {"meetings", meetings},
             {"join", group.any ? "any" : "all"},
             {"modality", texts_of(modality)},
             {"staff", array{group.staff}},
             {"seats", group.seats},
             {"taken", group.taken},
             {"from", group.from},
             {"audience", object{{"languages", array{group.language}}}}};
  if (group.role != Role::individual) out["minSeats"] = 4;
  if (group.onsite) out["site"] = sites[static_cast<std::size_t>(group.site)].id;
  if (group.onsite) out["room"] = group.room;
  if (group.onsite && group.online) out["onlineSeats"] = group.seats * 2 / 3;
  if (!group.until.empty()) out["until"] = group.until;
  if (!group.except.empty()) out["except"] = array{group.except};
  return out;
}

object module_of(const std::string& id, const std::string& counts) {
  return {{"id", id}, {"name", id}, {"entry", "rolling"}, {"counts", counts}};
}

array modules() {
  auto dbt = module_of("dbt", "clinical");
  dbt["entry"] = "cycle";
  dbt["lessons"] = 4;
  // Individual hours are billed by themselves, beside the hours of the groups.
  array all{dbt, module_of("wellness", "wellness"), module_of("one", "wellness")};
  for (const char* id : {"core", "cbt", "relapse", "family"})
    all.push_back(module_of(id, "clinical"));
  return all;
}

}  // namespace

std::vector<Site> draw_sites(const Size& size) {
  const Texts states{"NY", "NJ", "CT", "PA", "MA", "RI"};
  std::vector<Site> sites;
  for (std::size_t i = 0; i < static_cast<std::size_t>(size.sites()); ++i)
    sites.push_back({"s" + std::to_string(i + 1), states[i / 2 % states.size()]});
  return sites;
}

void staff_and_house(Chance& chance, Network& network) {
  std::vector<std::vector<Resource>> rooms(network.sites.size()), staff(network.sites.size());
  for (auto& group : network.groups) {
    const auto site = static_cast<std::size_t>(group.site);
    auto& leader = first_free(staff[site], group.meetings, network.sites[site].id + "-f");
    leader.week.take(group.meetings);
    group.staff = leader.id;
    if (!group.onsite) continue;
    auto& room = first_free(rooms[site], group.meetings, "r");
    room.week.take(group.meetings);
    group.room = room.id;
  }
  Texts states;
  for (const auto& site : network.sites)
    if (std::find(states.begin(), states.end(), site.state) == states.end())
      states.push_back(site.state);
  for (std::size_t site = 0; site < network.sites.size(); ++site) {
    for (const auto& one : staff[site])
      network.staff.push_back(staff_of(chance, one, network.sites[site], states));
    array here;
    for (const auto& one : rooms[site]) here.push_back(object{{"id", one.id}, {"seats", 20}});
    network.rooms.push_back(here);
  }
}

void share_seats(Chance& chance, Network& network, const Size& size) {
  // Half of the people can come in the evening only, and some of those who could come by day would
  // rather not: 0.43 places a person in the evening are too few, 0.7 by day are enough.
  const double evening = free_part(network, true, 0.43 * size.people);
  const double day = free_part(network, false, 0.70 * size.people);
  for (auto& group : network.groups) {
    if (group.role == Role::individual) continue;
    const double part = is_core(group) ? (group.evening ? evening : day)
                                       : std::min(1.0, std::max(evening, day) * 1.3);
    const double spread = static_cast<double>(chance.between(50, 150)) / 100;
    const long free = std::min(
        group.seats, static_cast<long>(static_cast<double>(group.seats) * part * spread + 0.5));
    group.taken = part >= 1 ? 0 : group.seats - free;
  }
}

Network draw_network(Chance& chance, const Size& size, const Calendar& calendar) {
  Network network;
  network.sites = draw_sites(size);
  network.groups = draw_groups(chance, size, calendar);
  staff_and_house(chance, network);
  share_seats(chance, network, size);
  return network;
}

object programme_of(const Network& network) {
  array sites, offerings;
  for (std::size_t i = 0; i < network.sites.size(); ++i)
    sites.push_back(object{{"id", network.sites[i].id},
                           {"name", "Site " + network.sites[i].id},
                           {"state", network.sites[i].state},
                           {"timeZone", "America/New_York"},
                           {"rooms", network.rooms[i]}});
  for (const auto& group : network.groups) offerings.push_back(offering_of(group, network.sites));
  return {{"programme",
           object{{"id", "network"},
                  {"name", "Network"},
                  {"timeZone", "America/New_York"},
                  {"rulePack", "asam-2.1-adult"},
                  {"closedDates", array{"2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31"}}}},
          {"sites", sites},
          {"modules", modules()},
          {"staff", network.staff},
          {"offerings", offerings}};
}

}  // namespace meanwhile::bench
