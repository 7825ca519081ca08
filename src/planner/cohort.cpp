#include "planner/cohort.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "planner/columns/bidding.hpp"
#include "planner/columns/bounding.hpp"
#include "planner/columns/making_room.hpp"
#include "planner/columns/report.hpp"
#include "planner/columns/reseating.hpp"

namespace meanwhile::planner {
namespace {

/// Among so few, all that each could have is listed, where that can be done.
constexpr std::size_t few = 12;

/// Among so many, whole solutions are looked for level by level.
constexpr std::size_t not_too_many = 400;

constexpr std::size_t place_of_kept = at(CohortLevel::kept);

class Cohort {
 public:
  Cohort(const programme::Programme& programme, const std::vector<Waiting>& people,
         const CohortRequest& request)
      : request_(request), everyone_(shared_by(programme, people)) {
    add_members(everyone_, programme, people);
  }

  CohortAnswer plan() {
    list();
    find_plain_floors();
    chosen_ = one_after_another(everyone_);
    Bidding bidding{everyone_, request_, Bounding::roughly};
    if (everyone_.size() > few) {
      bid(bidding);
      take(bidding.seated());
      make_room();
    }
    decide();
    find_plain_floors();
    const bool many = everyone_.size() > not_too_many;
    if (many) bid_again(bidding);
    Bounding bounding{everyone_, request_, bidding.prices()};
    tell(CohortProgress::Stage::bounding);
    if (!many) warm_up(bounding);
    find_hopes(bounding);
    if (!many)
      if (auto plunged = bounding.plunge()) take(*plunged);
    if (everyone_.size() > few) make_room();
    improve(bounding);
    prove(bounding);
    return answer();
  }

 private:
  void tell(CohortProgress::Stage stage, std::size_t done = 0) const {
    if (!request_.tell) return;
    const auto placed = std::ranges::count_if(chosen_, [](int option) { return option >= 0; });
    const long burden = chosen_.empty() ? 0 : reached(level_count - 1);
    const CohortLevelFigures burdens{burden, floors_.back()};
    request_.tell({stage, done, everyone_.size(), placed, burden, burdens.gap()});
  }

  /// What no cohort plan passes, whatever is shared.
  void find_plain_floors() {
    floors_of_all_ = {};
    for (std::size_t person = 0; person < everyone_.size(); ++person) {
      const Repertoire& repertoire = everyone_.repertoires[person];
      if (repertoire.hopeless()) continue;
      const Figures figures = in_common(everyone_.members[person]);
      for (std::size_t level = 0; level < level_count; ++level)
        floors_of_all_[level] += figures[level];
      // Whoever was not looked at may keep what she holds.
      const bool unknown =
          repertoire.options.empty() && !everyone_.members[person].person.held.empty();
      if (unknown || !repertoire.keepable.groups.empty()) --floors_of_all_[place_of_kept];
    }
    hopes_ = floors_ = floors_of_all_;
  }

  void list() {
    for_each(request_.for_each, everyone_.size(), [&](std::size_t person) {
      if (is_over(request_.patience)) return;
      tell(CohortProgress::Stage::listing, listed_++);
      const Member& member = everyone_.members[person];
      auto whole = everyone_.size() <= few ? whole_repertoire_of(member) : std::nullopt;
      everyone_.repertoires[person] = whole ? *std::move(whole) : repertoire_of(member);
    });
  }

  /// Whoever has no week like another comes late: she takes as long as dozens of others.
  void decide() {
    for_each(request_.for_each, everyone_.size(), [&](std::size_t person) {
      Repertoire& repertoire = everyone_.repertoires[person];
      if (repertoire.undecided() && !is_over(request_.patience))
        look_further(everyone_.members[person], repertoire);
    });
  }

  /// Level by level, each held at the best that can be hoped for.
  void find_hopes(Bounding& bounding) {
    for (std::size_t level = 0; level < level_count; ++level) {
      const auto hope = bounding.hope(level);
      if (!hope) return;
      tell(CohortProgress::Stage::bounding);
      hopes_[level] = *hope;
      if (level == 0 || level + 1 == level_count) prices_[level] = bounding.prices();
      if (level + 1 < level_count) bounding.hold(level, *hope);
    }
  }

  void bid(Bidding& bidding) {
    bidding.bid(bidding.prices().of_figures(figures_of(everyone_, chosen_)),
                [&] { tell(CohortProgress::Stage::placing); });
  }

  /// For so many a linear program takes minutes, and other prices find other plans in seconds.
  void bid_again(Bidding& bidding) {
    constexpr int patient_turns = 3;
    for (int in_vain = 0; in_vain < patient_turns && !is_best() && !is_over(request_.patience);) {
      const Figures before = figures_of(everyone_, chosen_);
      bid(bidding);
      make_room();
      in_vain = figures_of(everyone_, chosen_) < before ? 0 : in_vain + 1;
    }
  }

  void warm_up(Bounding& bounding) {
    bounding.warm_up([&](const Chosen& found) {
      take(found);
      tell(CohortProgress::Stage::bounding);
    });
  }

  /// Twice: boldly, once with people gathering in groups and once without; then with care.
  void make_room() {
    constexpr std::size_t at_once = 2;
    constexpr double bold = 50'000;  // minutes of burden
    constexpr double careful = 5'000;
    using enum RoomSearch::Gathering;
    for (const double threshold : {bold, careful}) {
      tell(CohortProgress::Stage::placing);
      std::vector<Chosen> found(at_once);
      for_each(request_.for_each, at_once, [&](std::size_t i) {
        const bool gathers = i == 0 && threshold == bold;
        const std::uint64_t seed = (request_.seed * 1'000'003 + times_room_was_made_) * at_once + i;
        found[i] = with_room_made(everyone_, chosen_, {gathers ? at_first : never, threshold, seed},
                                  request_.patience);
      });
      for (const Chosen& one : found) take(one);
      ++times_room_was_made_;
    }
  }

  void take(const Chosen& other) {
    if (figures_of(everyone_, other) < figures_of(everyone_, chosen_)) chosen_ = other;
  }

  bool is_best() const { return figures_of(everyone_, chosen_) <= hopes_; }

  void improve(Bounding& bounding) {
    const std::size_t turns = 40 + everyone_.size() / 2;
    constexpr std::size_t at_once = 4;
    std::vector<std::optional<Chosen>> found(at_once);
    for (std::size_t turn = 0; turn < turns && !is_best() && !is_over(request_.patience); ++turn) {
      for_each(request_.for_each, at_once, [&](std::size_t i) {
        const std::uint64_t seed = (request_.seed * 1'000'003 + turn) * at_once + i;
        const std::vector<int> people = neighbourhood(everyone_, chosen_, bounding.prices(), seed);
        found[i] = reseated(everyone_, chosen_, people, bounding.prices(), request_.patience);
      });
      tell(CohortProgress::Stage::placing);
      const Chosen before = chosen_;
      for (const auto& one : found)
        if (one) take_over(before, *one);
    }
  }

  /// Takes what changed against `before` over into what is chosen now, where both go together.
  void take_over(const Chosen& before, const Chosen& changed) {
    Chosen both = chosen_;
    for (std::size_t person = 0; person < both.size(); ++person)
      if (changed[person] != before[person]) both[person] = changed[person];
    if (is_possible(everyone_, both)) take(both);
  }

  /// Level by level, each held at what was reached on those before it, and, where there are few
  /// enough people, the best.
  void prove(Bounding& bounding) {
    for (std::size_t level = 0; level + 1 < level_count; ++level) bounding.release(level);
    for (std::size_t level = 0; level < level_count && !is_over(request_.patience); ++level) {
      if (reached(level) > floors_of_all_[level]) {
        const auto floor = bounding.floor(level);
        if (!floor) return;
        floors_[level] = std::max(floors_of_all_[level], *floor);
        settle(bounding, level);
        look_again(bounding, level);
      }
      if (level + 1 < level_count) bounding.hold(level, reached(level));
    }
  }

  /// What was found on the way to a floor may make a better plan.
  void look_again(Bounding& bounding, std::size_t level) {
    if (level + 1 < level_count || reached(level) <= floors_[level]) return;
    prices_[level] = bounding.prices();
    if (everyone_.size() <= not_too_many)
      if (const auto plunged = bounding.plunge()) take(*plunged);
    improve(bounding);
  }

  long reached(std::size_t level) const { return figures_of(everyone_, chosen_)[level]; }

  void settle(Bounding& bounding, std::size_t level) {
    constexpr std::uint64_t nodes = 20'000;
    const long known = reached(level);
    if (known <= floors_[level] || everyone_.size() > not_too_many) return;
    const bool complete = bounding.complete(static_cast<double>(known - floors_[level]));
    const Bounding::Settled settled = bounding.settle(level, known, nodes);
    if (settled.better && is_possible(everyone_, *settled.better)) take(*settled.better);
    if (complete && settled.proven) floors_[level] = reached(level);
  }

  CohortAnswer answer();

  const CohortRequest& request_;
  Everyone everyone_;
  Chosen chosen_;
  Figures floors_of_all_{};
  Figures floors_{};
  Figures hopes_{};
  std::atomic<std::size_t> listed_ = 0;
  std::uint64_t times_room_was_made_ = 0;
  std::array<SharePrices, level_count> prices_;
};

CohortAnswer Cohort::answer() {
  const Figures figures = figures_of(everyone_, chosen_);
  CohortAnswer answer;
  answer.priority = {-figures[0], -floors_[0]};
  answer.days_waited = {-figures[1], -floors_[1]};
  answer.kept = {-figures[2], -floors_[2]};
  answer.burden = {figures[3], floors_[3]};
  report(everyone_, chosen_, {prices_.front(), prices_.back()}, request_.for_each, answer);
  return answer;
}

}  // namespace

double CohortLevelFigures::gap() const {
  const double missing = std::abs(static_cast<double>(bound - value));
  return missing / std::max(1.0, std::abs(static_cast<double>(value)));
}

bool CohortAnswer::optimal() const {
  return priority.gap() == 0 && days_waited.gap() == 0 && kept.gap() == 0 && burden.gap() == 0;
}

CohortAnswer plan_cohort(const programme::Programme& programme, const std::vector<Waiting>& people,
                         const CohortRequest& request) {
  if (people.empty()) return {};
  return Cohort{programme, people, request}.plan();
}

}  // namespace meanwhile::planner
