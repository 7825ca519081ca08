#include <algorithm>

#include "planner/repairing/among.hpp"

namespace meanwhile::planner {
namespace {

constexpr double negligible = 1e-6;

}  // namespace

/// Whether rows were added for what is taken more than there is.
bool Together::Among::add_broken(Shares& shares) {
  const std::vector<Shares::Part> parts = shares.parts();
  struct Taken {
    double seats = 0;
    double online = 0;
    double leaving = 0;
  };
  std::map<SessionAt, Taken> taken;
  std::map<std::pair<int, SessionAt>, double> attended;
  for (const Shares::Part& one : parts) {
    const int person = people_[at(one.person)];
    for (const Use& use : (*one.way)->uses) {
      Taken& here = taken[use.which];
      if (use.seat) here.seats += one.part;
      if (use.online) here.online += one.part;
      if (use.attends && !whole_.avoids_[at(person)].empty())
        attended[{person, use.which}] += one.part;
    }
    for (const Use& use : whole_.uses_before_[at(person)])
      if (const Use* now = use_of((*one.way)->uses, use.which); use.holds && !(now && now->holds))
        taken[use.which].leaving += one.part;
  }
  bool more = false;
  const auto add = [&](Shared shared) {
    if (shares.knows(shared)) return;
    shares.add(shared);
    more = true;
  };
  for (const auto& [which, here] : taken) {
    if (const int left = left_of(which, false); here.seats > left + negligible)
      add({Shared::Of::seat, which, {}, left});
    if (const int left = left_of(which, true); here.online > left + negligible)
      add({Shared::Of::online, which, {}, left});
    if (here.leaving <= negligible) continue;
    if (auto thinned = leaving(which); thinned && here.leaving > thinned->most + negligible)
      add(std::move(*thinned));
  }
  for (const auto& [one, part] : attended) {
    const auto& [person, which] = one;
    for (const int other : whole_.avoids_[at(person)]) {
      const auto found = attended.find({other, which});
      if (other < person || found == attended.end() || part + found->second <= 1 + negligible)
        continue;
      const Use* before = use_of(whole_.uses_before_[at(person)], which);
      const Use* others = use_of(whole_.uses_before_[at(other)], which);
      if (before && before->attends && others && others->attends) continue;
      add({Shared::Of::company, which, {place_of(person), place_of(other)}, 1});
    }
  }
  return more;
}

int Together::Among::place_of(int person) const {
  return static_cast<int>(std::ranges::lower_bound(people_, person) - people_.begin());
}

/// How many of its own people may leave a group that ran, of those who could stay.
std::optional<Shared> Together::Among::leaving(SessionAt which) {
  const Agenda::Row& row = whole_.ground_.agenda.rows[at(which.slot)];
  if (row.needed == 0 || whole_.ground_.upset(which).any()) return std::nullopt;
  int before = 0;
  std::vector<int> own;
  for (const int person : whole_.users_.at(which)) {
    const Use* use = use_of(whole_.uses_before_[at(person)], which);
    if (!use || !use->holds) continue;
    ++before;
    if (is_concerned_[at(person)] && whole_.may_hold(person, which))
      own.push_back(place_of(person));
  }
  if (own.empty()) return std::nullopt;
  std::ranges::sort(own);
  return Shared{Shared::Of::leaving, which, std::move(own), before - std::min(row.needed, before)};
}

}  // namespace meanwhile::planner
