#include "casework/going_together.hpp"

namespace meanwhile::casework {
namespace {

using Positions = std::vector<std::size_t>;
using BySlot = std::map<OfferingId, Positions>;

class Together {
 public:
  Together(const std::vector<Reseated>& people, const std::map<OfferingId, LeastPeople>& runs_with)
      : people_(people), runs_with_(runs_with) {
    for (std::size_t one = 0; one < people.size(); ++one) {
      for (const OfferingId& slot : people[one].arrives) coming_[slot].push_back(one);
      for (const OfferingId& slot : people[one].leaves) leaving_[slot].push_back(one);
    }
  }

  std::set<std::size_t> directly_along(std::size_t one) const {
    std::set<std::size_t> along;
    const auto add = [&](const BySlot& all, const OfferingId& slot) {
      if (const auto found = all.find(slot); found != all.end())
        along.insert(found->second.begin(), found->second.end());
    };
    for (const OfferingId& slot : people_[one].arrives) {
      add(leaving_, slot);
      if (too_few_stay(slot)) add(coming_, slot);
    }
    for (const OfferingId& slot : people_[one].leaves)
      if (too_few_stay(slot)) add(coming_.contains(slot) ? coming_ : leaving_, slot);
    along.erase(one);
    return along;
  }

 private:
  bool too_few_stay(const OfferingId& slot) const {
    const auto found = runs_with_.find(slot);
    return found != runs_with_.end() && found->second.staying < found->second.least;
  }

  const std::vector<Reseated>& people_;
  const std::map<OfferingId, LeastPeople>& runs_with_;
  BySlot coming_;
  BySlot leaving_;
};

/// Whoever can't be had without someone who stays, can't be had.
void drop_with_those_who_stay(std::vector<std::optional<GoesAlong>>& along,
                              const std::vector<Reseated>& people) {
  std::vector<Positions> needed_by(people.size());
  for (std::size_t one = 0; one < people.size(); ++one)
    for (const std::size_t other : *along[one]) needed_by[other].push_back(one);
  Positions dropped;
  for (std::size_t one = 0; one < people.size(); ++one)
    if (people[one].stays) dropped.push_back(one);
  while (!dropped.empty()) {
    const std::size_t one = dropped.back();
    dropped.pop_back();
    if (!along[one]) continue;
    along[one].reset();
    dropped.insert(dropped.end(), needed_by[one].begin(), needed_by[one].end());
  }
}

}  // namespace

std::vector<std::optional<GoesAlong>> going_together(
    const std::vector<Reseated>& people, const std::map<OfferingId, LeastPeople>& runs_with) {
  const Together together{people, runs_with};
  std::vector<std::optional<GoesAlong>> along;
  for (std::size_t one = 0; one < people.size(); ++one) {
    const auto all = together.directly_along(one);
    along.emplace_back(GoesAlong{all.begin(), all.end()});
  }
  drop_with_those_who_stay(along, people);
  return along;
}

std::set<std::size_t> with_all_along(std::set<std::size_t> chosen,
                                     const std::vector<std::optional<GoesAlong>>& along) {
  Positions open{chosen.begin(), chosen.end()};
  while (!open.empty()) {
    const std::size_t one = open.back();
    open.pop_back();
    for (const std::size_t other : along[one].value_or(GoesAlong{}))
      if (chosen.insert(other).second) open.push_back(other);
  }
  return chosen;
}

}  // namespace meanwhile::casework
