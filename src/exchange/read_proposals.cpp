#include "exchange/read_proposals.hpp"

#include <fmt/format.h>

#include "exchange/read_offered.hpp"

namespace meanwhile::exchange {
namespace {

using programme::Programme;
using programme::Proposal;
using time::Minutes;

constexpr int most_groups = 1'000;
constexpr int shortest = 15;
constexpr int longest = 12 * 60;
constexpr int most_lengths = 8;
constexpr int usual_pause = 15;

class Reading {
 public:
  explicit Reading(const Programme& programme) : programme_(programme) {
    for (const auto& one : programme.modules) modules_.insert(one.id.text());
    for (const auto& one : programme.sites) sites_.insert(one.id.text());
  }

  Proposal proposal(const Fields& in) const {
    Proposal read;
    read.id = in["id"].must(group_name);
    read.title = in["title"].otherwise(read.id, text);
    read.kind = in["kind"].otherwise(programme::Kind::group, choice(kind_names));
    read.module = in["module"].must(known<ModuleId>(modules_, "the id of a module"));
    read.groups = in["groups"].must(whole(1, most_groups));
    read_meetings(in, read);
    read_where(in, read);
    read.seats = in["seats"].maybe(whole(1, most_people));
    read.online_seats = in["onlineSeats"].maybe(whole(0, most_people));
    read.min_seats = in["minSeats"].otherwise(0, whole(0, most_people));
    if (read.seats && *read.seats < read.min_seats)
      in["minSeats"].expected(fmt::format("at most the seats, {}", *read.seats));
    read.pause = in["break"].otherwise(Minutes{usual_pause}, minutes_up_to(longest));
    const DateRange dates = date_range(in);
    read.from = dates.from;
    read.until = dates.until;
    read.audience = in["audience"].otherwise({}, audience);
    expect_from(in["from"], programme_.module(read.module));
    expect_leader(in["module"], read.module);
    return read;
  }

 private:
  static std::string group_name(const Cursor& in) {
    std::string found = name(in);
    if (found.find('#') != std::string::npos) in.expected_instead_of(found, "an id without #");
    return found;
  }

  static void read_meetings(const Fields& in, Proposal& read) {
    read.lengths = in["minutes"].must_list(length);
    if (in["minutes"].items() && (read.lengths.empty() || read.lengths.size() > most_lengths))
      in["minutes"].expected(
          fmt::format("one to {} lengths of a meeting, as [90, 180]", most_lengths));
    read.days = in["days"].otherwise(time::Weekdays{}.set(), weekdays);
    const int days = static_cast<int>(read.days.count());
    read.most_days = read.least_days = 1;
    if (!in["daysPerWeek"].absent())
      in["daysPerWeek"].must([&](const Fields& range) {
        read.least_days = range["min"].otherwise(1, whole(1, 7));
        read.most_days = range["max"].otherwise(days, whole(1, 7));
        if (read.most_days < read.least_days) range["max"].expected("min or more");
        if (read.least_days > days)
          range["min"].expected(fmt::format("at most the days that there are, {}", days));
        return 0;
      });
    read.earliest = in["earliest"].must(time_of_day);
    read.latest = in["latest"].must(time_of_day);
    if (in["latest"].text() && in["earliest"].text() && read.latest < read.earliest)
      in["latest"].expected("earliest or later");
    read.join = in["join"].otherwise(programme::Join::all, choice(join_names));
  }

  static Minutes length(const Cursor& in) { return Minutes{whole_number(in, shortest, longest)}; }

  void read_where(const Fields& in, Proposal& read) const {
    read_modality(in["modality"], read);
    if (in["sites"].absent())
      for (const auto& one : programme_.sites) read.sites.push_back(one.id);
    else
      read.sites = in["sites"].must_list(known<SiteId>(sites_, "the id of a site"));
    const auto has_room = [&](const SiteId& id) {
      const programme::Site* site = programme_.site(id);
      return !site || !site->rooms.empty();
    };
    if (read.onsite && std::ranges::none_of(read.sites, has_room))
      in["sites"].complain("have no room, expected one that has, or modality online");
  }

  void expect_leader(const Cursor& in, const ModuleId& module) const {
    const auto leads = [&](const programme::Staff& member) {
      return std::ranges::find(member.leads, module) != member.leads.end();
    };
    if (programme_.module(module) && std::ranges::none_of(programme_.staff, leads))
      in.complain(
          "is led by nobody, expected a module that stands in `leads` of a member of staff");
  }

  const Programme& programme_;
  KnownIds modules_;
  KnownIds sites_;
};

}  // namespace

std::vector<Proposal> proposals(const Cursor& in, const Programme& programme) {
  const Reading reading{programme};
  std::vector<Proposal> all = in.list([&](const Fields& one) { return reading.proposal(one); });
  std::set<std::string> seen;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].id.empty() || seen.insert(all[i].id).second) continue;
    in.item(i).must([&](const Fields& item) {
      item["id"].expected_instead_of(all[i].id, "an id that no other has");
      return 0;
    });
  }
  return all;
}

}  // namespace meanwhile::exchange
