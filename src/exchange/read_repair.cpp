#include "exchange/read_repair.hpp"

#include <algorithm>
#include <map>

#include "exchange/json_document.hpp"
#include "exchange/json_fields.hpp"
#include "exchange/read_life.hpp"
#include "exchange/read_plan.hpp"
#include "programme/slot.hpp"

namespace meanwhile::exchange {
namespace {

using namespace planner;

enum class What { staff_away, room_closed, site_closed, offering_cancelled, life_changed };

constexpr Names<What, 5> what_names{{
    {"staffAway", What::staff_away},
    {"roomClosed", What::room_closed},
    {"siteClosed", What::site_closed},
    {"offeringCancelled", What::offering_cancelled},
    {"lifeChanged", What::life_changed},
}};

/// What is not known of one person and her changes yet.
struct Hers {
  KnownIds life;
  std::set<std::string> changed;
};

class EventReader {
 public:
  EventReader(const programme::Programme& programme, const CohortRead& people)
      : programme_(programme) {
    for (const programme::Staff& one : programme.staff) staff_.insert(one.id.text());
    for (const programme::Site& one : programme.sites) sites_.insert(one.id.text());
    for (const programme::Offering& one : programme.offerings) offerings_.insert(one.id.text());
    for (const programme::Slot& one : programme::slots(programme)) offerings_.insert(one.id.text());
    for (const Waiting& one : people.people) {
      clients_.insert(one.person.client.id.text());
      Hers& hers = hers_[one.person.client.id.text()];
      for (const life::LifeEntry& entry : one.person.life) hers.life.insert(entry.id.text());
    }
  }

  Event read(const Fields& in) {
    Event event{dates(in), StaffAway{}};
    switch (in["event"].must(choice(what_names))) {
      case What::staff_away:
        event.what = StaffAway{
            in["staff"].must(known<StaffId>(staff_, "the id of one of the programme's staff"))};
        break;
      case What::room_closed: event.what = room(in); break;
      case What::site_closed: event.what = SiteClosed{site(in)}; break;
      case What::offering_cancelled:
        event.what = OfferingCancelled{in["offering"].must(
            known<OfferingId>(offerings_, "the id of an offering, or of one of its meetings"))};
        break;
      case What::life_changed:
        if (event.dates.hours)
          in["start"].complain("stands with lifeChanged, which is for whole days");
        event.what = life_changed(in);
        break;
    }
    return event;
  }

  Problems notes;

 private:
  static EventDates dates(const Fields& in) {
    EventDates dates;
    if (in["from"].absent()) in["from"].expected("a date YYYY-MM-DD");
    const DateRange range = date_range(in);
    dates.from = range.from.value_or(time::Date{});
    dates.until = range.until;
    if (in["start"].absent() && in["end"].absent()) return dates;
    const Stretch hours = stretch(in["start"], in["end"]);
    dates.hours = life::DayStretch{hours.start, hours.end};
    return dates;
  }

  SiteId site(const Fields& in) const {
    return in["site"].must(known<SiteId>(sites_, "the id of one of the programme's sites"));
  }

  RoomClosed room(const Fields& in) const {
    RoomClosed closed{site(in), in["room"].must(name)};
    const programme::Site* here = programme_.site(closed.site);
    if (here && !closed.room.empty() &&
        std::ranges::find(here->rooms, closed.room, &programme::Room::id) == here->rooms.end())
      in["room"].expected_instead_of(closed.room, "the id of one of the site's rooms");
    return closed;
  }

  LifeChanged life_changed(const Fields& in) {
    LifeChanged changed{
        in["client"].must(known<ClientId>(clients_, "the id of a client with a line")),
        in["life"].list([&](const Fields& entry) { return read_life_entry(entry, notes); }),
        {}};
    distinct_ids(in["life"], changed.life);
    Hers& hers = hers_[changed.client.text()];
    changed.without =
        in["without"].list(known<LifeId>(hers.life, "the id of an entry of that life"));
    if (changed.life.empty() && changed.without.empty())
      in.complain("changes nothing, expected life or without");
    const auto once = [&](const LifeId& id) {
      if (!id.empty() && !hers.changed.insert(id.text()).second)
        in.complain("changes " + id.text() + ", which is changed twice, expected one change of it");
    };
    for (const life::LifeEntry& entry : changed.life) once(entry.id);
    for (const LifeId& id : changed.without) once(id);
    return changed;
  }

  const programme::Programme& programme_;
  KnownIds staff_, sites_, offerings_, clients_;
  std::map<std::string, Hers> hers_;
};

}  // namespace

EnrolledRead read_enrolled(std::string_view jsonl, const programme::Programme& programme,
                           const OpenFile& open_calendar) {
  EnrolledRead read{read_cohort(jsonl, programme, open_calendar), {}, {}};
  std::vector<int> place(read.lines.people.size(), -1);
  for (std::size_t line = 0; line < read.lines.lines.size(); ++line) {
    auto plan = read_plan_of_line(read.lines.lines[line].text);
    for (Problem& problem : plan.problems)
      read.lines.problems.push_back({read.lines.lines[line].number, std::move(problem)});
    if (!plan.value || !*plan.value) continue;
    place[line] = static_cast<int>(read.people.size());
    read.people.push_back({read.lines.people[line].person, std::move(**plan.value), {}});
    read.line_of.push_back(line);
  }
  for (std::size_t person = 0; person < read.people.size(); ++person)
    for (const int other : read.lines.people[read.line_of[person]].avoids)
      if (const int there = place[static_cast<std::size_t>(other)]; there >= 0)
        read.people[person].avoids.push_back(there);
  std::ranges::stable_sort(read.lines.problems, {}, &LineProblem::line);
  return read;
}

Read<std::vector<Event>> read_events(std::string_view json, const programme::Programme& programme,
                                     const CohortRead& people) {
  Read<std::vector<Event>> read;
  const Document document{json, read.problems};
  if (!document.root()) return read;
  EventReader reader{programme, people};
  auto events = Cursor{*document.root(), read.problems}.must([&](const Fields& in) {
    return in["events"].must_list([&](const Fields& one) { return reader.read(one); });
  });
  read.notes = std::move(reader.notes);
  if (read.problems.empty()) read.value = std::move(events);
  return read;
}

}  // namespace meanwhile::exchange
