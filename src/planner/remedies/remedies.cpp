#include "planner/remedies/remedies.hpp"

#include <algorithm>
#include <tuple>

#include "base/result.hpp"
#include "planner/fit.hpp"
#include "planner/remedies/least_step.hpp"
#include "planner/remedies/new_offerings.hpp"

namespace meanwhile::planner {
namespace {

constexpr std::size_t most_listed = 20;
constexpr std::uint64_t sets_for_plans = 1000;  // shared among the changes of a remedy
constexpr std::uint64_t sets_when_late = 20;    // tried first, once patience is over

class RemedySearch {
 public:
  RemedySearch(const programme::Programme& programme, const Case& person, const Patience& patience)
      : programme_(programme), person_(person), patience_(patience), step_(programme, person) {
    if (!person.client.online) levers_.emplace_back(Accept{programme::Modality::online});
    if (!person.client.onsite) levers_.emplace_back(Accept{programme::Modality::onsite});
    for (const Releasable& whole : releasables(person)) levers_.emplace_back(whole);
    for (const NewOffering& added : new_offerings(programme, person)) levers_.emplace_back(added);
    for (const Minimum& minimum : minima(person.prescription)) levers_.emplace_back(minimum);
  }

  /// Who must agree comes first, then how many changes, so sets are looked for in that order until
  /// there are enough.
  std::vector<Remedy> run() {
    for (std::size_t size = 1; size <= 3; ++size) {
      if (size == 3 && !found_.empty()) break;
      for (int highest = 0; highest <= 2; ++highest) {
        if (of_rank(highest) >= most_listed) break;
        chosen_.clear();
        choose(0, size, highest);
      }
    }
    const auto how_small = [](const Found& one) {
      return std::tuple(one.rank, one.remedy.changes.size(), one.remedy.released);
    };
    const auto how_good = [&](const Found& one) {
      return std::tuple_cat(how_small(one), std::tuple(one.remedy.plan.burden.total()));
    };
    std::ranges::stable_sort(found_, {}, how_small);
    // Burden decides only among equals, so no more plans are drawn than may be listed.
    std::size_t drawn = 0;
    for (; drawn < found_.size(); ++drawn) {
      if (drawn > 0 && is_over(patience_)) break;  // the easiest one is always shown
      if (drawn >= most_listed && how_small(found_[drawn - 1]) < how_small(found_[drawn])) break;
      draw(found_[drawn]);
    }
    found_.resize(drawn);
    std::ranges::stable_sort(found_, {}, how_good);
    std::vector<Remedy> listed;
    for (Found& one : found_)
      if (listed.size() < most_listed) listed.push_back(std::move(one.remedy));
    return listed;
  }

 private:
  struct Found {
    int rank;
    std::vector<std::size_t> levers;
    Remedy remedy;
  };

  std::size_t of_rank(int highest) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(found_, [&](const Found& one) { return one.rank <= highest; }));
  }

  void choose(std::size_t from, std::size_t size, int highest) {
    if (is_over(patience_)) return;
    if (chosen_.size() == size) return try_chosen(highest);
    for (std::size_t lever = from; lever < levers_.size(); ++lever) {
      if (rank(levers_[lever]) > highest) continue;
      chosen_.push_back(lever);
      if (!holds_a_smaller_one()) choose(lever + 1, size, highest);
      chosen_.pop_back();
    }
  }

  bool holds_a_smaller_one() const {
    return std::ranges::any_of(
        found_, [&](const Found& one) { return std::ranges::includes(chosen_, one.levers); });
  }

  void try_chosen(int highest) {
    int rank_of_set = 0;
    for (const std::size_t lever : chosen_)
      rank_of_set = std::max(rank_of_set, rank(levers_[lever]));
    if (rank_of_set != highest) return;

    std::vector<Change> changes;
    for (const std::size_t lever : chosen_) changes.push_back(step_.all_of(levers_[lever]));
    if (changes.size() > 1 && !step_.enough(changes)) return;
    // One after the other as little as is enough; each stays the least when a later one is reduced.
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      std::vector<Change> others = changes;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      const auto least = step_.find(std::move(others), levers_[chosen_[i]]);
      if (!least) return;
      changes[i] = *least;
    }
    add(std::move(changes), rank_of_set);
  }

  void add(std::vector<Change> changes, int rank_of_set) {
    const long released = released_minutes(changes, person_);
    found_.push_back({rank_of_set, chosen_, {std::move(changes), released, {}}});
  }

  void draw(Found& found) const {
    const Changed changed = make(found.remedy.changes, programme_, person_);
    std::optional<Plan> plan;
    if (is_over(patience_)) plan = best_plan(changed.programme, changed.person, sets_when_late);
    if (!plan)
      plan = best_plan(changed.programme, changed.person,
                       sets_for_plans / found.remedy.changes.size());
    if (!plan) throw Bug{"changes are enough, but no plan was found"};
    found.remedy.plan = std::move(*plan);
  }

  const programme::Programme& programme_;
  const Case& person_;
  const Patience& patience_;
  LeastStep step_;
  std::vector<Lever> levers_;
  std::vector<std::size_t> chosen_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<Remedy> remedies(const programme::Programme& programme, const Case& person,
                             const Patience& patience) {
  return RemedySearch{programme, person, patience}.run();
}

}  // namespace meanwhile::planner
