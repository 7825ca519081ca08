// Who sits in which group already. Nobody is planned for here: an enrolled person holds one block,
// or three days of an open group, that leaves her usual week in peace, and that has a seat.
#include <algorithm>
#include <map>

#include "cohort/person.hpp"

namespace meanwhile::bench {
namespace {

/// A place that may be held: a group, or one meeting of an open one.
struct Place {
  const Group* group;
  std::size_t meeting;  // of an open group

  std::string id() const {
    return group->any ? group->id + "#" + std::to_string(meeting + 1) : group->id;
  }
};

using Seats = std::map<std::string, long>;  // those left, by place

/// The minutes that she needs to get there; none online, and below nought when she can't.
long margin(const Network& network, const Person& person, const Group& group) {
  const auto& site = network.sites[static_cast<std::size_t>(group.site)];
  for (const auto& [id, minutes] : person.travel)
    if (group.onsite && id == site.id) return minutes;
  return group.online && person.online && site.state == person.state ? 0 : -1;
}

std::vector<Place> places_of(const Group& group, const Person& person, long way,
                             const Seats& seats) {
  std::vector<Place> places;
  if (!group.any) {
    const Place whole{&group, 0};
    if (seats.at(whole.id()) > 0 && person.busy.leaves(group.meetings, way))
      places.push_back(whole);
    return places;
  }
  for (std::size_t i = 0; i < group.meetings.size() && places.size() < 3; ++i) {
    const Place one{&group, i};
    const auto day = group.meetings[i].day;
    const bool new_day = std::none_of(places.begin(), places.end(), [&](const Place& other) {
      return group.meetings[other.meeting].day == day;
    });
    if (new_day && seats.at(one.id()) > 0 && person.busy.leaves(group.meetings[i], way))
      places.push_back(one);
  }
  return places.size() == 3 ? places : std::vector<Place>{};
}

Seats all_seats(const Network& network) {
  Seats seats;
  for (const auto& group : network.groups)
    for (std::size_t i = 0; i < (group.any ? group.meetings.size() : 1); ++i)
      seats[Place{&group, i}.id()] = group.seats - group.taken;
  return seats;
}

/// Holds the first of the groups, from a drawn one on, that is possible.
void hold(Chance& chance, const Network& network, Person& person, Seats& seats) {
  const auto count = network.groups.size();
  const auto first = static_cast<std::size_t>(chance.between(0, static_cast<long>(count) - 1));
  for (std::size_t i = 0; i < count; ++i) {
    const auto& group = network.groups[(first + i) % count];
    if (group.role != Role::track && group.role != Role::open) continue;
    const long way = margin(network, person, group);
    if (way < 0 || group.language != person.language) continue;
    const auto places = places_of(group, person, way, seats);
    for (const auto& place : places) {
      --seats[place.id()];
      person.held.emplace_back(place.id());
    }
    if (!places.empty()) return;
  }
}

/// Two people who may not meet, such as who were a couple. Both say it, or one of them.
void keep_apart(Chance& chance, std::vector<Person>& people) {
  const auto last = static_cast<long>(people.size()) - 1;
  for (long pairs = (last + 1) / 100; pairs > 0; --pairs) {
    auto& one = people[static_cast<std::size_t>(chance.between(0, last))];
    auto& other = people[static_cast<std::size_t>(chance.between(0, last))];
    if (one.id == other.id) continue;
    one.avoid.emplace_back(other.id);
    if (chance.percent(50)) other.avoid.emplace_back(one.id);
  }
}

}  // namespace

void enrol(Chance& chance, const Network& network, std::vector<Person>& people) {
  auto seats = all_seats(network);
  for (auto& person : people) {
    person.priority = draw<long>(chance, {{1, 720}, {2, 180}, {3, 60}, {4, 20}, {5, 20}});
    if (chance.percent(35) && !person.rotates) hold(chance, network, person, seats);
    if (person.held.empty())
      person.waiting_since = days_after(person.start, -chance.between(1, chance.between(10, 70)));
  }
  keep_apart(chance, people);
}

}  // namespace meanwhile::bench
