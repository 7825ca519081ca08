#include "exchange/read_programme.hpp"

#include <fmt/format.h>

#include "exchange/json_document.hpp"
#include "exchange/read_design.hpp"
#include "exchange/read_offered.hpp"
#include "exchange/read_proposals.hpp"

namespace meanwhile::exchange {
namespace {

using namespace programme;
using time::Minutes;

constexpr int most_lessons = 1'000;

Room room(const Fields& in) {
  return {.id = in["id"].must(name),
          .seats = in["seats"].maybe(whole(0, most_people)),
          .accessible = in["accessible"].otherwise(false, truth)};
}

Module module(const Fields& in) {
  Module module{.id = in["id"].must(id<ModuleId>),
                .name = in["name"].otherwise("", text),
                .focus = in["focus"].list(text),
                .lessons = in["lessons"].maybe(whole(1, most_lessons)),
                .entry = in["entry"].otherwise(Entry::rolling, choice(entry_names)),
                .requires_completed = in["requires"].list(id<ModuleId>),
                .counts = in["counts"].otherwise(Counts::clinical, choice(counts_names))};
  if (module.entry == Entry::cycle && in["lessons"].absent())
    in["lessons"].expected("the number of lessons, because entry is cycle");
  return module;
}

Availability availability(const Fields& in) {
  const Stretch hours = stretch(in["start"], in["end"]);
  return {.days = in["days"].must(weekdays), .start = hours.start, .end = hours.end};
}

Staff member(const Fields& in) {
  return {.id = in["id"].must(id<StaffId>),
          .name = in["name"].otherwise("", text),
          .licensed_in = in["licensedIn"].list(text),
          .leads = in["leads"].list(id<ModuleId>),
          .availability = in["availability"].list(availability)};
}

Meeting meeting(const Fields& in) {
  const std::size_t before = in.complaints();
  const Stretch times = stretch(in["start"], in["end"]);
  Meeting meeting{.day = in["day"].must(weekday),
                  .start = times.start,
                  .end = times.end,
                  .credit = in["credit"].maybe(minutes_up_to(day_minutes)),
                  .taken = in["taken"].maybe(whole(0, most_people))};
  if (in.complaints() == before && meeting.credit > meeting.length())
    in["credit"].expected(
        fmt::format("at most the length of the meeting, {} minutes", meeting.length().count()));
  return meeting;
}

/// What an offering may name.
struct Known {
  const Programme& programme;
  KnownIds sites, modules, staff;
};

template <class T>
KnownIds ids_of(const std::vector<T>& all) {
  KnownIds ids;
  for (const T& one : all) ids.insert(one.id.text());
  return ids;
}

OfferingId offering_id(const Cursor& in) {
  OfferingId found = id<OfferingId>(in);
  if (found.text().find('#') != std::string::npos)
    in.expected_instead_of(found.text(), "an id without #");
  return found;
}

std::vector<Meeting> meetings(const Cursor& in) {
  auto all = in.must_list(meeting);
  if (in.items() && all.empty()) in.complain("is empty, expected at least one meeting");
  return all;
}

Moved::Instead instead(const Fields& in) {
  const Stretch times = stretch(in["start"], in["end"]);
  return {.date = in["date"].must(date),
          .start = times.start,
          .end = times.end,
          .room = in["room"].maybe(name)};
}

Moved moved(const Fields& in) {
  const std::size_t before = in.complaints();
  Moved moved{.date = in["date"].must(date),
              .start = in["start"].must(time_of_day),
              .to = in["to"].must(instead)};
  if (in.complaints() == before && time::monday_of(moved.date) != time::monday_of(moved.to.date))
    in["to"].must([](const Fields& to) {
      to["date"].expected("a date of the same week, Monday to Sunday");
      return 0;
    });
  return moved;
}

Earlier earlier(const Fields& in) {
  return {.until = in["until"].must(date), .meetings = meetings(in["meetings"])};
}

void read_dates(const Fields& in, const Known& known, Offering& offering) {
  const DateRange dates = date_range(in);
  offering.from = dates.from;
  offering.until = dates.until;
  offering.except = in["except"].list(date);
  offering.moved = in["moved"].list(moved);
  offering.earlier = in["earlier"].list(earlier);
  if (!std::ranges::is_sorted(offering.earlier, std::less_equal{}, &Earlier::until))
    in["earlier"].expected("each until to be later than the one before");
  expect_from(in["from"], offering.module ? known.programme.module(*offering.module) : nullptr);
}

Offering offering(const Fields& in, const Known& has) {
  Offering offering;
  offering.id = in["id"].must(offering_id);
  offering.title = in["title"].otherwise("", text);
  offering.kind = in["kind"].otherwise(Kind::group, choice(kind_names));
  offering.module = in["module"].maybe(known<ModuleId>(has.modules, "the id of a module"));
  offering.meetings = meetings(in["meetings"]);
  offering.join = in["join"].otherwise(Join::all, choice(join_names));
  read_modality(in["modality"], offering);
  offering.site = in["site"].maybe(known<SiteId>(has.sites, "the id of a site"));
  offering.room = in["room"].maybe(name);
  offering.staff = in["staff"].list(known<StaffId>(has.staff, "the id of a member of staff"));
  offering.seats = in["seats"].maybe(whole(0, most_people));
  offering.online_seats = in["onlineSeats"].maybe(whole(0, most_people));
  offering.min_seats = in["minSeats"].otherwise(0, whole(0, most_people));
  offering.taken = in["taken"].otherwise(0, whole(0, most_people));
  offering.taken_online = in["takenOnline"].otherwise(0, whole(0, most_people));
  read_dates(in, has, offering);
  offering.audience = in["audience"].otherwise({}, audience);
  return offering;
}

int offer_hours(const Fields& head) { return head["offerHours"].otherwise(24, whole(1, 168)); }

void read_head(const Fields& in, Zones& zones, Programme& programme) {
  programme.id = in["id"].must(name);
  programme.name = in["name"].otherwise("", text);
  programme.zone = in["timeZone"].must([&](const Cursor& zone) { return zones.read(zone); });
  programme.rule_pack = in["rulePack"].otherwise("", text);
  programme.closed_dates = in["closedDates"].list(date);
  (void)offer_hours(in);
}

Site site(const Fields& in, Zones& zones, const time::Zone& fallback) {
  return {.id = in["id"].must(id<SiteId>),
          .name = in["name"].otherwise("", text),
          .state = in["state"].otherwise("", text),
          .zone = in["timeZone"].otherwise(fallback,
                                           [&](const Cursor& zone) { return zones.read(zone); }),
          .rooms = in["rooms"].list(room)};
}

Programme whole_programme(const Fields& in) {
  Programme programme;
  Zones zones;
  in["programme"].must([&](const Fields& head) {
    read_head(head, zones, programme);
    return 0;
  });
  programme.sites =
      in["sites"].list([&](const Fields& one) { return site(one, zones, programme.zone); });
  programme.modules = in["modules"].list(module);
  programme.staff = in["staff"].list(member);
  const Known has{.programme = programme,
                  .sites = distinct_ids(in["sites"], programme.sites),
                  .modules = distinct_ids(in["modules"], programme.modules),
                  .staff = distinct_ids(in["staff"], programme.staff)};
  programme.offerings =
      in["offerings"].must_list([&](const Fields& one) { return offering(one, has); });
  distinct_ids(in["offerings"], programme.offerings);
  return programme;
}

}  // namespace

Read<Offering> read_offering(std::string_view json, const Programme& programme) {
  Read<Offering> read;
  const Document document{json, read.problems};
  if (!document.root()) return read;
  const Known has{.programme = programme,
                  .sites = ids_of(programme.sites),
                  .modules = ids_of(programme.modules),
                  .staff = ids_of(programme.staff)};
  Offering found = Cursor{*document.root(), read.problems}.must(
      [&](const Fields& in) { return offering(in, has); });
  if (read.problems.empty()) read.value = std::move(found);
  return read;
}

Read<Programme> read_programme(std::string_view json) {
  Read<Programme> read;
  const Document document{json, read.problems};
  if (!document.root()) return read;
  Programme programme = Cursor{*document.root(), read.problems}.must(whole_programme);
  if (read.problems.empty()) read.value = std::move(programme);
  return read;
}

Read<DesignRead> read_design(std::string_view json) {
  Read<DesignRead> read;
  const Document document{json, read.problems};
  if (!document.root()) return read;
  DesignRead both = Cursor{*document.root(), read.problems}.must([](const Fields& in) {
    DesignRead all{whole_programme(in), {}};
    all.proposals = proposals(in["proposals"], all.programme);
    return all;
  });
  if (read.problems.empty()) read.value = std::move(both);
  return read;
}

std::chrono::hours offer_lasts_in(std::string_view json) {
  Problems problems;
  const Document document{json, problems};
  if (!document.root()) throw Bug{"a timetable that was read can't be read"};
  return std::chrono::hours{Cursor{*document.root(), problems}.must(
      [](const Fields& in) { return in["programme"].must(offer_hours); })};
}

}  // namespace meanwhile::exchange
