#include <algorithm>

#include "planner/repairing/together.hpp"

namespace meanwhile::planner {

std::optional<Together::Clash> Together::clash(const Node& node) {
  std::set<SessionAt> concerned;
  for (const auto& [person, continuation] : node.chosen) {
    for (const Use& use : continuation->uses)
      if (const Use* before = use_of(uses_before_[at(person)], use.which);
          !before || *before != use)
        concerned.insert(use.which);
    for (const Use& use : uses_before_[at(person)])
      if (!use_of(continuation->uses, use.which)) concerned.insert(use.which);
  }
  for (const SessionAt which : concerned)
    if (auto found = clash_at(node, which)) return found;
  return std::nullopt;
}

std::optional<Together::Clash> Together::clash_at(const Node& node, SessionAt which) {
  std::set<int> people;
  if (const auto before = users_.find(which); before != users_.end())
    people.insert(before->second.begin(), before->second.end());
  for (const auto& [person, continuation] : node.chosen) people.insert(person);
  Clash seats{Clash::Of::seat, which, {}, 0};
  Clash online{Clash::Of::online, which, {}, 0};
  int seats_before = 0;
  int online_before = 0;
  for (const int person : people) {
    const Use* use = use_of(uses(node, person), which);
    const Use* before = use_of(uses_before_[at(person)], which);
    if (use && use->seat) seats.people.push_back(person);
    if (use && use->online) online.people.push_back(person);
    seats_before += before && before->seat ? 1 : 0;
    online_before += before && before->online ? 1 : 0;
  }
  const Agenda::Row& row = ground_.agenda.rows[at(which.slot)];
  const auto over = [](Clash& here, const std::optional<int>& most, int given) {
    here.too_many = most ? static_cast<int>(here.people.size()) - std::max(*most, given) : 0;
    return here.too_many > 0;
  };
  if (over(seats, row.seats, seats_before)) return seats;
  if (over(online, row.online, online_before)) return online;
  if (auto company = company_at(node, which)) return company;
  return thinned_at(node, which);
}

std::optional<Together::Clash> Together::company_at(const Node& node, SessionAt which) const {
  const auto attends = [&](const std::vector<Use>& uses) {
    const Use* use = use_of(uses, which);
    return use && use->attends;
  };
  for (const auto& [person, continuation] : node.chosen) {
    if (avoids_[at(person)].empty() || !attends(continuation->uses)) continue;
    const bool before = attends(uses_before_[at(person)]);
    for (const int other : avoids_[at(person)])
      if (attends(uses(node, other)) && !(before && attends(uses_before_[at(other)])))
        return Clash{Clash::Of::company, which, {person, other}, 1};
  }
  return std::nullopt;
}

/// A group that ran keeps as many of its own people as it needs, or as it had, unless an event
/// touches the session or leaves somebody nothing but to go.
std::optional<Together::Clash> Together::thinned_at(const Node& node, SessionAt which) {
  const Agenda::Row& row = ground_.agenda.rows[at(which.slot)];
  if (row.needed == 0 || ground_.upset(which).any()) return std::nullopt;
  const auto holds = [&](const std::vector<Use>& uses) {
    const Use* use = use_of(uses, which);
    return use && use->holds;
  };
  int before = 0;
  Clash clash{Clash::Of::running, which, {}, 0};
  const auto given = users_.find(which);
  if (given != users_.end())
    for (const int person : given->second) {
      if (!holds(uses_before_[at(person)])) continue;
      ++before;
      if (!holds(uses(node, person))) clash.people.push_back(person);
    }
  const int now = before - static_cast<int>(clash.people.size());
  int needed = std::min(row.needed, before);
  if (now >= needed) return std::nullopt;
  std::erase_if(clash.people, [&](int person) {
    const bool must_go = !may_hold(person, which);
    if (must_go) --needed;
    return must_go;
  });
  clash.too_many = needed - now;
  return clash.too_many > 0 ? std::optional{clash} : std::nullopt;
}

/// Whether there is a way for her to stay, whatever seats others have.
bool Together::may_hold(int person, SessionAt which) {
  const auto [place, fresh] = may_hold_.try_emplace({person, which}, false);
  if (!fresh) return place->second;
  Terms stays;
  stays.charges[which].leave = forbidden;
  Continuing& here = continuing(person);
  place->second = here.best(stays).has_value();
  if (place->second || !kept_out_[at(person)].any()) return place->second;
  here.keep_out_of({});
  place->second = here.best(stays).has_value();
  here.keep_out_of(kept_out_[at(person)]);
  return place->second;
}

}  // namespace meanwhile::planner
