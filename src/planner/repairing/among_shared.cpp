#include <algorithm>

#include "planner/repairing/among.hpp"

namespace meanwhile::planner {
namespace {

constexpr double negligible = 1e-6;

}  // namespace

/// Whether rows were added for what is taken more than there is.
bool Together::Among::add_broken(Shares& shares) {
  const std::vector<Shares::Part> parts = shares.parts();
  struct Sum {
    double seats = 0;
    double online = 0;
    double leaving = 0;
  };
  std::map<SessionAt, Sum> taken;
  std::map<std::pair<int, SessionAt>, double> attended;
  for (const Shares::Part& one : parts) {
    const int person = people_[at(one.person)];
    for (const Use& use : (*one.way)->uses) {
      Sum& here = taken[use.which];
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
  // What is wanted of one session mostly is of those that follow in its slot.
  std::set<std::pair<int, Shared::Of>> scarce;
  const auto is_scarce = [&](SessionAt which, Shared::Of of, bool broken) {
    if (broken) scarce.emplace(which.slot, of);
    return scarce.contains({which.slot, of});
  };
  for (const auto& [which, here] : taken) {
    const int seats = left_of(which, false);
    const int online = left_of(which, true);
    if (is_scarce(which, Shared::Of::seat, here.seats > seats + negligible) && here.seats > 0)
      add({Shared::Of::seat, which, {}, seats});
    if (is_scarce(which, Shared::Of::online, here.online > online + negligible) && here.online > 0)
      add({Shared::Of::online, which, {}, online});
    if (here.leaving <= negligible) continue;
    const auto most = may_leave(which);
    const bool thinned = most && here.leaving > *most + negligible;
    if (most && is_scarce(which, Shared::Of::leaving, thinned))
      if (auto shared = leaving(which, *most)) add(std::move(*shared));
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

/// Of its own people those who could stay may leave a group but so many.
std::optional<Shared> Together::Among::leaving(SessionAt which, int most) {
  std::vector<int> own;
  for (const int person : whole_.users_.at(which)) {
    const Use* use = use_of(whole_.uses_before_[at(person)], which);
    if (use && use->holds && is_concerned_[at(person)] && whole_.may_hold(person, which))
      own.push_back(place_of(person));
  }
  if (own.empty()) return std::nullopt;
  std::ranges::sort(own);
  return Shared{Shared::Of::leaving, which, std::move(own), most};
}

}  // namespace meanwhile::planner
