#include "cohort_rules.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

std::size_t unit_named(const Facts& facts, const std::string& id) {
  for (std::size_t i = 0; i < facts.units.size(); ++i)
    if (facts.units[i].id == id) return i;
  throw std::invalid_argument("no such offering: " + id);
}

/// Takes down what one person's plan takes.
class Taker {
 public:
  Taker(const Facts& facts, std::size_t who, Use& use) : facts_(facts), who_(who), use_(use) {}

  void take(const object& plan) {
    for (const auto& one : list(plan, "offerings")) hold(one.as_object());
    for (const auto& one : list(plan, "sessions")) attend(one.as_object());
  }

 private:
  /// A seat on every session that takes place from the joining week on, attended or not.
  void hold(const object& offering) {
    const auto unit = unit_named(facts_, *text(offering, "id"));
    const bool online = text(offering, "modality") == "online";
    ++use_.joined[unit];
    use_.wanted[unit] = true;
    use_.joins[who_].insert(unit);
    for (const auto& session : facts_.units[unit].sessions) {
      if (session.cancelled()) continue;
      ++use_.seats[meeting_of(session)];
      if (online) {
        ++use_.online[meeting_of(session)];
        online_.insert(meeting_of(session));
      }
    }
  }

  void attend(const object& session) {
    const Meeting meeting{unit_named(facts_, *text(session, "offering")),
                          instant_from(*text(session, "start"))};
    const bool online = text(session, "modality") == "online";
    use_.attended[who_].insert(meeting);
    use_.wanted[meeting.unit] = true;
    if (!text(session, "makeUpOf")) return;
    if (!use_.joins[who_].contains(meeting.unit)) ++use_.seats[meeting];
    if (online && !online_.contains(meeting)) ++use_.online[meeting];
  }

  const Facts& facts_;
  const std::size_t who_;
  Use& use_;
  std::set<Meeting> online_;  // where she holds an online seat
};

std::string at(const CohortFacts& facts, const Meeting& meeting) {
  const auto& any = facts.people.front().facts;
  return facts.rooms[meeting.unit].slot + " " +
         any.clock_of(any.units[meeting.unit]).text(meeting.start);
}

bool share(const std::set<Meeting>& a, const std::set<Meeting>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Meeting& one) { return b.contains(one); });
}

}  // namespace

Use use_of(const CohortFacts& facts, const Plans& plans) {
  Use use;
  use.joined.resize(facts.rooms.size());
  use.wanted.resize(facts.rooms.size());
  use.joins.resize(facts.people.size());
  use.attended.resize(facts.people.size());
  for (std::size_t who = 0; who < plans.size(); ++who)
    if (plans[who]) Taker(facts.people[who].facts, who, use).take(*plans[who]);
  return use;
}

std::vector<std::string> rules_broken(const CohortFacts& facts, const Use& use) {
  std::vector<std::string> broken;
  for (const auto& [meeting, people] : use.seats)
    if (const auto& seats = facts.rooms[meeting.unit].seats; seats && people > *seats)
      broken.push_back("seats: too many in " + at(facts, meeting));
  for (const auto& [meeting, people] : use.online)
    if (const auto& seats = facts.rooms[meeting.unit].online; seats && people > *seats)
      broken.push_back("online seats: too many in " + at(facts, meeting));
  for (std::size_t unit = 0; unit < facts.rooms.size(); ++unit)
    if (use.wanted[unit] && use.joined[unit] < facts.rooms[unit].to_run)
      broken.push_back("minSeats: too few in " + facts.rooms[unit].slot);
  for (std::size_t who = 0; who < facts.people.size(); ++who)
    for (const auto other : facts.people[who].avoids)
      if (who < other && share(use.attended[who], use.attended[other]))
        broken.push_back("avoid: " + facts.people[who].id + " and " + facts.people[other].id +
                         " share a session");
  return broken;
}

bool better(const Levels& a, const Levels& b) {
  return std::tuple(a.priority, a.waited, a.kept, b.burden) >
         std::tuple(b.priority, b.waited, b.kept, a.burden);
}

bool keeps_all(const Attendee& attendee, const std::set<std::size_t>& joins) {
  return !attendee.keepable.empty() &&
         std::all_of(attendee.keepable.begin(), attendee.keepable.end(), [&](const auto& units) {
           return std::any_of(units.begin(), units.end(),
                              [&](std::size_t unit) { return joins.contains(unit); });
         });
}

Levels levels_of(const CohortFacts& facts, const Plans& plans) {
  const auto use = use_of(facts, plans);
  Levels levels;
  for (std::size_t who = 0; who < plans.size(); ++who) {
    if (!plans[who]) continue;
    const auto& attendee = facts.people[who];
    levels.priority += attendee.priority;
    levels.waited += attendee.waited;
    levels.kept += keeps_all(attendee, use.joins[who]);
    levels.burden += whole(child(*plans[who], "burden"), "total").value();
  }
  return levels;
}

}  // namespace meanwhile::oracle
