#include "solve_repair.hpp"

#include <algorithm>
#include <numeric>

#include "oracle/fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::object;

Costs sum(Costs a, const Costs& b) {
  for (std::size_t i = 0; i < a.size(); ++i) a[i] += b[i];
  return a;
}

/// What people share, as things were and after the events.
struct Shared {
  CohortFacts cohort;
  Blows blows;
  std::vector<Takings> before;
  std::vector<bool> running;
  std::map<Meeting, long> seats_given, online_given, held_given;

  explicit Shared(const Happening& happening)
      : cohort(cohort_facts_of(happening.programme, happening.enrolled)) {
    std::vector<Facts> everyone;
    for (const auto& one : cohort.people) everyone.push_back(one.facts);
    blows = blows_of(happening, everyone);
    for (const auto& room : cohort.rooms) running.push_back(room.to_run <= 0);
    for (std::size_t person = 0; person < cohort.people.size(); ++person) {
      before.push_back(takings_of(happening.enrolled[person], cohort.people[person].facts, blows,
                                  instant_from(happening.as_of)));
      for (const auto& [meeting, taking] : before.back()) {
        ++seats_given[meeting];
        online_given[meeting] += taking.online;
        held_given[meeting] += taking.holds;
        if (taking.holds) running[meeting.unit] = true;
      }
    }
  }

  bool is_upset(const Meeting& meeting) const {
    return blows.contains({cohort.rooms[meeting.unit].slot, meeting.start});
  }
};

class Choosing {
 public:
  Choosing(const Shared& shared, BestRepair& best) : shared_(shared), best_(best) {
    for (std::size_t person = 0; person < best.ways.size(); ++person) {
      auto& ways = best.ways[person];
      if (ways.empty()) best.stuck.push_back(person);
      order_.emplace_back();
      sift(ways, order_.back());
      if (ways.empty()) put(person, shared.before[person], 1);
    }
    rest_.assign(order_.size() + 1, Costs{});
    for (std::size_t person = order_.size(); person-- > 0;) {
      rest_[person] = rest_[person + 1];
      if (!order_[person].empty())
        rest_[person] = sum(rest_[person], order_[person].front()->costs);
    }
    find_needed();
  }

  void run() {
    choose(0, Costs{});
    best_.none = !found_;
    if (found_) best_.costs = least_;
  }

 private:
  using Chosen = std::vector<const Takings*>;

  /// One for each that others can tell apart, the cheapest first.
  void sift(const std::vector<WayOn>& ways, std::vector<const WayOn*>& kept) const {
    std::map<Takings, const WayOn*> cheapest;
    for (const auto& way : ways) {
      const auto [place, fresh] = cheapest.emplace(way.takings, &way);
      if (!fresh && way.costs < place->second->costs) place->second = &way;
    }
    for (const auto& [takings, way] : cheapest) kept.push_back(way);
    std::stable_sort(kept.begin(), kept.end(),
                     [](const WayOn* a, const WayOn* b) { return a->costs < b->costs; });
  }

  void find_needed() {
    for (const auto& [meeting, held] : shared_.held_given) {
      const long to_run = shared_.cohort.rooms[meeting.unit].to_run;
      if (to_run <= 0 || shared_.is_upset(meeting)) continue;
      long needed = std::min(to_run, held);
      for (std::size_t person = 0; person < order_.size(); ++person) {
        const auto was = shared_.before[person].find(meeting);
        if (was == shared_.before[person].end() || !was->second.holds || order_[person].empty())
          continue;
        needed -= std::none_of(order_[person].begin(), order_[person].end(), [&](const WayOn* way) {
          const auto is = way->takings.find(meeting);
          return is != way->takings.end() && is->second.holds;
        });
      }
      needed_[meeting] = needed;
    }
  }

  void put(std::size_t person, const Takings& takings, long sign) {
    for (const auto& [meeting, taking] : takings) {
      seats_[meeting] += sign;
      online_[meeting] += sign * taking.online;
      const auto was = shared_.before[person].find(meeting);
      const bool stays = was != shared_.before[person].end() && was->second.holds;
      held_[meeting] += sign * (taking.holds && stays);
    }
  }

  bool has_room(const Takings& takings) {
    for (const auto& [meeting, taking] : takings) {
      const auto given = [&](const std::map<Meeting, long>& all) {
        const auto here = all.find(meeting);
        return here == all.end() ? 0 : here->second;
      };
      const Room& room = shared_.cohort.rooms[meeting.unit];
      if (room.seats &&
          seats_[meeting] > std::max(std::max(0L, *room.seats), given(shared_.seats_given)))
        return false;
      if (room.online &&
          online_[meeting] > std::max(std::max(0L, *room.online), given(shared_.online_given)))
        return false;
    }
    return true;
  }

  static bool attends(const Takings& takings, const Meeting& meeting) {
    const auto here = takings.find(meeting);
    return here != takings.end() && here->second.attends;
  }

  bool meets_nobody(std::size_t person, const Takings& takings) const {
    for (const std::size_t other : shared_.cohort.people[person].avoids) {
      const Takings* theirs = other < chosen_.size() ? chosen_[other] : nullptr;
      if (order_[other].empty()) theirs = &shared_.before[other];
      if (!theirs) continue;
      for (const auto& [meeting, taking] : takings)
        if (taking.attends && attends(*theirs, meeting) &&
            !(attends(shared_.before[person], meeting) && attends(shared_.before[other], meeting)))
          return false;
    }
    return true;
  }

  bool all_run() const {
    return std::all_of(needed_.begin(), needed_.end(), [&](const auto& one) {
      const auto held = held_.find(one.first);
      return (held == held_.end() ? 0 : held->second) >= one.second;
    });
  }

  void choose(std::size_t person, const Costs& costs) {
    if (found_ && sum(costs, rest_[person]) >= least_) return;
    if (person == order_.size()) {
      if (!all_run()) return;
      found_ = true;
      least_ = costs;
      return;
    }
    if (order_[person].empty()) {
      chosen_.push_back(&shared_.before[person]);
      choose(person + 1, costs);
      chosen_.pop_back();
      return;
    }
    for (const WayOn* way : order_[person]) {
      if (found_ && sum(sum(costs, way->costs), rest_[person + 1]) >= least_) return;
      put(person, way->takings, 1);
      if (has_room(way->takings) && meets_nobody(person, way->takings)) {
        chosen_.push_back(&way->takings);
        choose(person + 1, sum(costs, way->costs));
        chosen_.pop_back();
      }
      put(person, way->takings, -1);
    }
  }

  const Shared& shared_;
  BestRepair& best_;
  std::vector<std::vector<const WayOn*>> order_;
  std::vector<Costs> rest_;
  std::map<Meeting, long> seats_, online_, held_, needed_;
  Chosen chosen_;
  bool found_ = false;
  Costs least_{};
};

/// The way that a plan shows, by what is attended and joined.
const WayOn* shown(const object& plan, const std::vector<WayOn>& ways, const Costs& costs) {
  WayOn seen;
  for (const auto& value : list(plan, "sessions")) {
    const auto& one = value.as_object();
    seen.attended.emplace(instant_from(*text(one, "start")), *text(one, "offering"),
                          *text(one, "modality") == "online" ? Modality::online : Modality::onsite);
  }
  for (const auto& value : list(plan, "offerings"))
    seen.joined.insert(*text(value.as_object(), "id") + "/" + *text(value.as_object(), "modality"));
  for (const auto& way : ways)
    if (way.attended == seen.attended && way.joined == seen.joined && way.costs == costs)
      return &way;
  return nullptr;
}

}  // namespace

std::optional<BestRepair> solve_repair(const Happening& happening) {
  const Shared shared(happening);
  BestRepair best;
  for (const auto& one : happening.enrolled) {
    auto ways = ways_on(happening, one, shared.blows, shared.running);
    if (!ways) return std::nullopt;
    best.ways.push_back(std::move(*ways));
  }
  Choosing(shared, best).run();
  return best;
}

std::vector<std::string> check_repair(const Happening& happening, const BestRepair& best,
                                      const object& answer, const std::vector<object>& repaired) {
  std::vector<std::string> wrong;
  std::map<std::string, const object*> told;
  for (const auto& one : list(answer, "people"))
    told[*text(one.as_object(), "client")] = &one.as_object();
  Costs all{};
  for (std::size_t person = 0; person < repaired.size(); ++person) {
    if (best.ways[person].empty()) continue;
    const std::string id = *text(child(happening.enrolled[person], "client"), "id");
    Costs costs{};
    if (const auto here = told.find(id); here != told.end()) {
      const object& one = *here->second;
      for (const auto& week : list(one, "below")) costs[0] += *whole(week.as_object(), "minutes");
      costs[1] = one.at("disturbed").as_bool();
      costs[2] = *whole(one, "broken");
      costs[3] = *whole(one, "burdenAdded");
    }
    all = sum(all, costs);
    const object& plan = child(repaired[person], "plan");
    if (!shown(plan, best.ways[person], costs))
      wrong.push_back(id + " has a plan that is no way of hers, or not at these costs");
  }
  const auto& levels = list(answer, "levels");
  for (std::size_t level = 0; level < levels.size(); ++level)
    if (*whole(levels[level].as_object(), "value") != all[level])
      wrong.push_back("level " + std::to_string(level) + " is not what the people come to");
  return wrong;
}

}  // namespace meanwhile::oracle
