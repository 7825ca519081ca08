#include "casework/propose_repair.hpp"

#include <algorithm>
#include <set>

#include "casework/offerings_after.hpp"
#include "exchange/iso.hpp"
#include "exchange/read_repair.hpp"

namespace meanwhile::casework {
namespace {

using planner::Event;
using planner::LifeChanged;
using planner::RepairConflict;
using std::chrono::days;

constexpr std::size_t most_events = 50;
constexpr std::size_t most_entries = 20;
constexpr int most_weeks = 26;
/// So far ahead what happened for good is looked at beyond its first week.
constexpr int weeks_for_good = 12;

/// The people by their names alone, so that no answer tells what a life holds.
exchange::CohortRead names_of(const AllEnrolled& all) {
  exchange::CohortRead names;
  for (const planner::Enrolled& one : all.people) {
    names.people.emplace_back();
    names.people.back().person.client.id = one.person.client.id;
  }
  return names;
}

/// What is asked of events beyond what makes them readable.
class Taking {
 public:
  Taking(const AllEnrolled& all, time::Date today, Problems& problems)
      : all_(all), today_(today), problems_(problems) {}

  void take(std::vector<Event>& events) {
    if (events.size() > most_events) complain("events", "has too many, expected 50 at most");
    for (std::size_t i = 0; i < events.size(); ++i) {
      const std::string path = "events[" + std::to_string(i) + "]";
      reach(events[i].dates, path);
      if (auto* change = std::get_if<LifeChanged>(&events[i].what))
        add(*change, events[i].dates, path);
    }
  }

  /// From this week on, as many as have to be looked at.
  programme::Weeks weeks() const { return {time::monday_of(today_), weeks_}; }

 private:
  void complain(std::string path, std::string what) {
    problems_.push_back({"", std::move(path), std::move(what)});
  }

  void reach(const planner::EventDates& dates, const std::string& path) {
    const time::Date from = std::max(dates.from, today_);
    const auto week = [&](time::Date date) {
      return static_cast<int>((date - time::monday_of(today_)) / days{7}) + 1;
    };
    const int last = dates.until ? week(*dates.until) : week(from) + weeks_for_good;
    if (std::max(last, week(from)) > most_weeks + weeks_for_good)
      complain(path + (dates.until ? ".until" : ".from"),
               "is too far ahead, expected a date within half a year");
    else
      weeks_ = std::max(weeks_, last);
  }

  void add(LifeChanged& change, const planner::EventDates& dates, const std::string& path) {
    if (change.life.size() > most_entries)
      complain(path + ".life", "has too many, expected 20 at most");
    for (std::size_t i = 0; i < change.life.size(); ++i) {
      life::LifeEntry& entry = change.life[i];
      const auto* weekly = std::get_if<life::Weekly>(&entry.when);
      if (!weekly || weekly->every_weeks != 1 || entry.from || entry.until)
        complain(path + ".life[" + std::to_string(i) + "]",
                 "has dates of its own, expected weekly times, for the dates of the event");
      entry.from = std::max(dates.from, today_);
      entry.until = dates.until;
      entry.id = unused(change.client, entry.id);
    }
  }

  LifeId unused(const ClientId& whose, const LifeId& wished) {
    auto [used, is_new] = used_.try_emplace(whose);
    if (is_new)
      for (const planner::Enrolled& one : all_.people)
        if (one.person.client.id == whose)
          for (const life::LifeEntry& entry : one.person.life) used->second.insert(entry.id);
    LifeId id = wished;
    for (int number = 2; !used->second.insert(id).second; ++number)
      id = LifeId{wished.text() + " " + std::to_string(number)};
    return id;
  }

  const AllEnrolled& all_;
  time::Date today_;
  Problems& problems_;
  std::map<ClientId, std::set<LifeId>> used_;
  int weeks_ = 1;
};

programme::Weeks over_all(const AllEnrolled& all, programme::Weeks weeks) {
  time::Date first = weeks.first_monday;
  time::Date end = weeks.end();
  for (const planner::Enrolled& one : all.people) {
    const programme::Prescription& asked = one.person.prescription;
    first = std::min(first, asked.first_monday());
    end = std::max(end, asked.first_monday() + days{7 * asked.weeks()});
  }
  return {first, static_cast<int>((end - first) / days{7})};
}

planner::RepairAnswer repaired(const ProposedRepair& proposed, programme::Weeks weeks,
                               const AskRepair& wish) {
  const AllEnrolled& all = proposed.all;
  std::vector<int> strangers;
  const auto repair = [&] {
    return planner::repair(free_for(all, strangers), all.people, proposed.events,
                           {proposed.as_of, wish.patience, wish.for_each, weeks});
  };
  planner::RepairAnswer answer = repair();
  for (const RepairConflict& one : answer.conflicts)
    if (one.why == RepairConflict::Why::unknown_session) strangers.push_back(one.person);
  return strangers.empty() ? answer : repair();
}

Problems not_alone(const OfferingsAfter& after, const time::Zone& zone) {
  Problems problems;
  for (const planner::SessionCancelled& one : after.not_alone)
    problems.push_back({"", "events",
                        "leave " + one.offering.text() + " at " +
                            exchange::iso_instant(one.start, zone) +
                            ", expected all of its sessions of that date"});
  return problems;
}

}  // namespace

Result<ProposedRepair> propose_repair(const AskRepair& wish, Desk& desk, const Caller& caller) {
  if (!privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "what happens to everyone is for staff to say"};
  ProposedRepair proposed;
  proposed.as_of = care::minute_of(caller.now);
  {
    const auto unit = desk.look({privacy::programme_for(caller.actor), caller.now});
    if (!unit) return unit.error();
    auto all = everyone_enrolled(**unit, desk, caller.now);
    if (!all) return all.error();
    proposed.all = *std::move(all);
  }
  const programme::Programme& timetable = proposed.all.timetable->programme;
  auto events = exchange::read_events(wish.events, timetable, names_of(proposed.all));
  proposed.problems = std::move(events.problems);
  if (!events.value) return proposed;
  proposed.events = *std::move(events.value);
  Taking taking{proposed.all, today(timetable, caller.now), proposed.problems};
  taking.take(proposed.events);
  if (!proposed.problems.empty()) return proposed;

  proposed.answer = repaired(proposed, taking.weeks(), wish);
  OfferingsAfter after = offerings_after(timetable, proposed.answer, proposed.events,
                                         over_all(proposed.all, taking.weeks()));
  proposed.problems = not_alone(after, timetable.zone);
  proposed.offerings = std::move(after.changed);
  return proposed;
}

}  // namespace meanwhile::casework
