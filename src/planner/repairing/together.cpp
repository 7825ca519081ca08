// Everyone goes on as is best for her alone, as if all seats were free: a floor for everyone
// together. Where that does not go together (more people than seats, two who keep apart, a group
// too small), one of those concerned must not do what she does; each of these cases is a node of
// its own, in which only she is planned anew. The node of the least floor is looked at first, so
// the first without a clash is the best there is (conflict-based search: Sharon, Stern, Felner and
// Sturtevant 2015, doi:10.1016/j.artint.2014.11.006). It ends because there are only so many things
// to forbid. People whom nothing concerns have no board until someone wants what they have. Before
// that those concerned settle it among themselves (among.hpp), which mostly is all that matters.
#include "planner/repairing/together.hpp"

#include <algorithm>
#include <queue>

#include "planner/columns/bounding.hpp"
#include "planner/repairing/among.hpp"

namespace meanwhile::planner {
namespace {

constexpr std::size_t most_nodes = 20'000;

void add(Figures& sum, const Figures& more, long sign) {
  for (std::size_t level = 0; level < level_count; ++level) sum[level] += sign * more[level];
}

}  // namespace

Together::Together(const Ground& ground, const std::vector<Enrolled>& people,
                   const std::vector<Event>& events, const RepairRequest& request)
    : ground_(ground),
      people_(people),
      request_(request),
      presents_(people.size()),
      uses_before_(people.size()),
      affected_(people.size()),
      avoids_(people.size()),
      continuings_(people.size()),
      kept_out_(people.size()) {
  read(events);
  find_room();
  admit();
}

void Together::read(const std::vector<Event>& events) {
  for (int person = 0; person < static_cast<int>(people_.size()); ++person) {
    const Enrolled& one = people_[at(person)];
    for (const int other : one.avoids)
      if (other != person) {
        avoids_[at(person)].insert(other);
        avoids_[at(other)].insert(person);
      }
    cases_.push_back(one.person);
    RepairConflict conflict{RepairConflict::Why::unknown_session, person, {}, {}};
    auto& present = presents_[at(person)] = present_of(one.plan, ground_, conflict);
    if (!present) {
      conflicts_.push_back(conflict);
      continue;
    }
    uses_before_[at(person)] = uses_of(*present, ground_);
    const auto upset = [&](const AttendedAt& at_one) { return ground_.upset(at_one.which).any(); };
    affected_[at(person)] = std::ranges::any_of(attended_ahead(*present, ground_), upset);
    const bool changes = std::ranges::any_of(events, [&](const Event& event) {
      const auto* change = std::get_if<LifeChanged>(&event.what);
      return change && change->client == one.person.client.id;
    });
    if (!changes) continue;
    affected_[at(person)] = true;
    const programme::Prescription& asked = one.person.prescription;
    cases_.back() =
        changed_life(one.person, events, ground_.as_of, {asked.first_monday(), asked.weeks()});
  }
}

/// Which groups run, and who uses what as things are.
void Together::find_room() {
  for (const Agenda::Row& row : ground_.agenda.rows) running_.push_back(row.needed == 0);
  for (int person = 0; person < static_cast<int>(people_.size()); ++person)
    for (const Use& use : uses_before_[at(person)]) {
      users_[use.which].push_back(person);
      if (use.holds) running_[at(use.which.slot)] = true;
    }
}

Continuing& Together::continuing(int person) {
  auto& place = continuings_[at(person)];
  if (!place)
    place = std::make_unique<Continuing>(ground_, running_, people_[at(person)], cases_[at(person)],
                                         *presents_[at(person)], request_.patience);
  return *place;
}

/// Those whom something concerns, and whose plans are possible as the programme was.
void Together::admit() {
  std::vector<std::optional<SessionAt>> barred(people_.size());
  for_each(request_.for_each, people_.size(), [&](std::size_t person) {
    if (affected_[person]) barred[person] = continuing(static_cast<int>(person)).not_admitted();
  });
  for (int person = 0; person < static_cast<int>(people_.size()); ++person) {
    if (!affected_[at(person)]) continue;
    if (const auto& which = barred[at(person)]) {
      const OfferingId& offering = ground_.agenda.rows[at(which->slot)].slot.id;
      conflicts_.push_back({RepairConflict::Why::not_admitted, person, offering,
                            ground_.session(*which).span.start});
      presents_[at(person)].reset();
    } else {
      concerned_.push_back(person);
    }
  }
}

const std::vector<Use>& Together::uses(const Node& node, int person) const {
  const auto found = node.chosen.find(person);
  return found == node.chosen.end() ? uses_before_[at(person)] : found->second->uses;
}

std::optional<Together::Node> Together::child(const Node& node, int person, const Clash& clash) {
  if (!presents_[at(person)]) return std::nullopt;
  Continuing& here = continuing(person);
  if (here.not_admitted()) return std::nullopt;
  Node next = node;
  Terms& terms = next.terms[person];
  Charge& charge = terms.charges[clash.which];
  switch (clash.of) {
    case Clash::Of::seat: charge.seat = forbidden; break;
    case Clash::Of::online: charge.online = forbidden; break;
    case Clash::Of::company: charge.attend = forbidden; break;
    case Clash::Of::running: charge.leave = forbidden; break;
  }
  auto found = here.best(terms);
  if (!found) return std::nullopt;
  const auto before = node.chosen.find(person);
  if (before != node.chosen.end()) {
    add(next.sum, before->second->figures, -1);
    if (!here.gave_up()) add(next.floor, before->second->figures, -1);
  }
  add(next.sum, found->figures, 1);
  if (!here.gave_up()) add(next.floor, found->figures, 1);
  next.chosen[person] = std::make_shared<const Continuation>(std::move(*found));
  return next;
}

/// Goes straight to something possible: whoever gives way most easily does, or, once patience is
/// over, whoever can. People who have what others want are asked only where required minutes are at
/// stake.
std::optional<Together::Node> Together::dive(Node node, Asked asked) {
  while (const auto found = clash(node)) {
    std::optional<Node> best;
    const auto ask = [&](bool concerned) {
      for (const int person : found->people) {
        if (node.chosen.contains(person) != concerned) continue;
        if (best && is_over(request_.patience)) return;
        auto next = child(node, person, *found);
        if (next && (!best || next->sum < best->sum)) best = std::move(next);
      }
    };
    ask(true);
    if (asked == Asked::everyone && (!best || best->sum[0] > node.sum[0])) ask(false);
    if (!best) {
      unsolved_ = found->people;
      return std::nullopt;
    }
    node = std::move(*best);
  }
  return node;
}

bool Together::keep_best(const Node& node) {
  if (found_ && best_.sum <= node.sum) return false;
  best_ = node;
  return found_ = true;
}

void Together::solve() {
  if (solve_among_concerned()) return;
  for (;;) {
    if (!found_)
      if (auto straight = dive(root_, Asked::everyone)) keep_best(*straight);
    search();
    if (found_) return;
    leave_aside(unsolved_);
  }
}

/// Whether all is said when those concerned have settled it among themselves: where nobody else
/// could spare them anything on the first two levels, nobody else is disturbed.
bool Together::solve_among_concerned() {
  lay_out();
  Among among{*this};
  if (among.begin()) {
    const Figures bound = among.settle();
    const bool settled = is_least_for_everyone();
    open_floor_ = settled ? bound : root_.floor;
    if (settled || is_over(request_.patience)) return true;
  }
  for (const int person : concerned_) {
    continuing(person).keep_out_of({});
    kept_out_[at(person)] = {};
  }
  return false;
}

/// Nothing is possible for all of these together: they stay as they were.
void Together::leave_aside(const std::vector<int>& people) {
  for (const int person : people) {
    const auto found = root_.chosen.find(person);
    if (found == root_.chosen.end()) continue;
    add(root_.sum, found->second->figures, -1);
    add(root_.floor, alone_.at(person).floor, -1);
    alone_.erase(person);
    root_.chosen.erase(found);
    presents_[at(person)].reset();
    conflicts_.push_back({RepairConflict::Why::no_plan, person, {}, {}});
  }
}

void Together::search() {
  struct Entry {
    Figures floor;
    std::size_t number;
    bool operator>(const Entry& other) const {
      return std::tie(floor, number) > std::tie(other.floor, other.number);
    }
  };
  std::vector<Node> nodes{root_};
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  open.push({root_.floor, 0});
  std::optional<Figures> unsettled;
  while (!open.empty()) {
    const Entry next = open.top();
    if (found_ && next.floor >= best_.sum) break;
    if (nodes.size() > most_nodes || is_over(request_.patience)) break;
    open.pop();
    const Node node = std::move(nodes[next.number]);
    const auto found = clash(node);
    if (!found) {
      keep_best(node);
      if (node.floor < node.sum && (!unsettled || node.floor < *unsettled)) unsettled = node.floor;
      continue;
    }
    for (const int person : found->people)
      if (auto below = child(node, person, *found);
          below && (!found_ || below->floor < best_.sum)) {
        open.push({below->floor, nodes.size()});
        nodes.push_back(std::move(*below));
      }
  }
  open_floor_ = best_.sum;
  if (!open.empty()) open_floor_ = std::min(open_floor_, open.top().floor);
  if (unsettled) open_floor_ = std::min(open_floor_, *unsettled);
}

}  // namespace meanwhile::planner
