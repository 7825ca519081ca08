#include "cohort_facts.hpp"

#include <algorithm>

#include "fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

Room room_of(const object& offering, const object& meeting, const std::string& slot) {
  const auto taken = whole(meeting, "taken").value_or(whole(offering, "taken").value_or(0));
  const auto seats = whole(offering, "seats");
  const auto online = find(offering, "onlineSeats") ? whole(offering, "onlineSeats") : seats;
  const auto modality = texts(offering, "modality");
  Room room;
  room.slot = slot;
  room.online_too = std::find(modality.begin(), modality.end(), "online") != modality.end();
  if (seats) room.seats = *seats - taken;
  if (online) room.online = *online - whole(offering, "takenOnline").value_or(0);
  room.to_run = whole(offering, "minSeats").value_or(0) - taken;
  return room;
}

std::vector<Room> rooms_of(const object& programme) {
  std::vector<Room> rooms;
  for (const auto& one : list(programme, "offerings")) {
    const auto& offering = one.as_object();
    const auto id = *text(offering, "id");
    const auto& meetings = list(offering, "meetings");
    if (text(offering, "join", "all") == "all") {
      rooms.push_back(room_of(offering, {}, id));
      continue;
    }
    for (std::size_t n = 0; n < meetings.size(); ++n)
      rooms.push_back(room_of(offering, meetings[n].as_object(), id + "#" + std::to_string(n + 1)));
  }
  return rooms;
}

/// Whether it can be joined in some modality without a clash. What is cancelled meets nothing.
bool could_keep(const Unit& unit) {
  return unit.joinable && std::any_of(both.begin(), both.end(), [&](Modality modality) {
           return unit.open[index(modality)] &&
                  std::none_of(unit.sessions.begin(), unit.sessions.end(),
                               [&](const Session& session) {
                                 return !session.cancelled() && session.clashes[index(modality)];
                               });
         });
}

void read_held(Attendee& attendee) {
  for (const auto& held : attendee.facts.held) {
    std::vector<std::size_t> units;
    bool could = false;
    for (std::size_t i = 0; i < attendee.facts.units.size(); ++i) {
      const auto& unit = attendee.facts.units[i];
      if (unit.id != held && unit.offering != held) continue;
      units.push_back(i);
      could = could || could_keep(unit);
    }
    if (units.empty()) attendee.unknown.push_back(held);
    if (could) attendee.keepable.push_back(units);
  }
}

Attendee attendee_of(const object& programme, const object& client) {
  const auto start = date_from(*text(child(client, "prescription"), "start"));
  const auto since = text(client, "waitingSince");
  Attendee attendee{*text(child(client, "client"), "id"),
                    whole(client, "priority").value_or(1),
                    since ? std::max(0L, (start - date_from(*since)).count()) : 0,
                    facts_of(programme, client),
                    {},
                    {},
                    {}};
  read_held(attendee);
  return attendee;
}

void read_avoid(CohortFacts& facts, const std::vector<object>& clients) {
  for (std::size_t i = 0; i < clients.size(); ++i)
    for (const auto& avoided : texts(clients[i], "avoid"))
      for (std::size_t j = 0; j < clients.size(); ++j) {
        if (i == j || facts.people[j].id != avoided) continue;
        facts.people[i].avoids.insert(j);
        facts.people[j].avoids.insert(i);
      }
}

}  // namespace

CohortFacts cohort_facts_of(const object& programme, const std::vector<object>& clients) {
  CohortFacts facts;
  facts.rooms = rooms_of(programme);
  for (const auto& client : clients) facts.people.push_back(attendee_of(programme, client));
  read_avoid(facts, clients);
  return facts;
}

}  // namespace meanwhile::oracle
