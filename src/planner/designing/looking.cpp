#include "planner/designing/looking.hpp"

#include <algorithm>

#include "planner/columns/bounding.hpp"
#include "planner/designing/housing.hpp"
#include "planner/designing/trimming.hpp"

namespace meanwhile::planner::designing {
namespace {

constexpr std::size_t at_once = 4;
constexpr int most_closed = 6;
constexpr std::size_t turns_in_vain = 100;  // nobody more was placed: that will be the best
constexpr int turns_a_restart = 40;         // then everything that may be closed is

/// How many sit in each group.
std::vector<int> seated_in(const Drafted& drafted) {
  std::vector<int> sum(drafted.draft.size());
  for (const auto& mine : drafted.seats)
    for (std::size_t i = 0; i < mine.size(); ++i) ++sum[at(mine[i].group)];
  return sum;
}

/// Groups to close: all that may be, or a few, of which of two drawn the emptier is taken.
std::vector<bool> to_close(const Drafted& drafted, bool all, Chance& chance) {
  std::vector<int> open;
  for (std::size_t i = 0; i < drafted.draft.size(); ++i)
    if (!drafted.draft[i].stays) open.push_back(static_cast<int>(i));
  std::vector<bool> closed(drafted.draft.size(), false);
  if (open.empty()) return closed;
  const std::vector<int> sits = seated_in(drafted);
  const int number = all ? static_cast<int>(open.size()) : 1 + chance.below(most_closed);
  for (int i = 0; i < number && !open.empty(); ++i) {
    const int one = chance.below(static_cast<int>(open.size()));
    const int other = chance.below(static_cast<int>(open.size()));
    const int fewer = sits[at(open[at(other)])] < sits[at(open[at(one)])] ? other : one;
    closed[at(open[at(fewer)])] = true;
    open.erase(open.begin() + fewer);
  }
  return closed;
}

void open(const Ground& ground, const std::vector<Wish>& wanted, Draft& draft, Chance& chance) {
  for (Group& group : housed(ground, draft, wanted, chance))
    if (has_place(ground, draft, group)) draft.push_back(std::move(group));
}

Drafted neighbour(const Drafted& from, const Looking& looking, bool all, std::uint64_t seed) {
  Chance chance{seed};
  const std::vector<bool> closed = to_close(from, all, chance);
  Drafted next = from;
  leave_out(next, closed);
  const Minute left = looking.budget - staff_time(next.draft);
  const std::vector<Wish> wanted =
      wishes(looking.ground, next.draft, next.seats, looking.hints, left, chance);
  open(looking.ground, wanted, next.draft, chance);
  next.seats = seated(looking.ground, next.draft, std::move(next.seats));
  trim(looking.ground, next.draft, next.seats);
  next.score = score_of(looking.ground, next.draft, next.seats);
  return next;
}

/// What is accepted a while after it was reached: a little less than the best, ever closer to it.
bool is_accepted(const Score& next, const Score& now, const Score& best, Chance& chance) {
  if (next >= now) return true;
  return next.priority * 100 >= best.priority * 98 && chance.below(10) == 0;
}

}  // namespace

void leave_out(Drafted& drafted, const std::vector<bool>& closed) {
  Draft left;
  for (std::size_t i = 0; i < closed.size(); ++i)
    if (!closed[i]) left.push_back(std::move(drafted.draft[i]));
  drafted.draft = std::move(left);
  drafted.seats = without(drafted.seats, closed);
}

Draft any_beside(const Ground& ground, const Draft& draft, Minute budget, Chance& chance) {
  Draft next;
  for (const Group& group : draft)
    if (group.stays || chance.below(2) == 0) next.push_back(group);
  open(ground, any_wishes(ground, next, budget - staff_time(next), chance), next, chance);
  return next;
}

Drafted best_from(const Drafted& given, const Looking& looking) {
  const auto someone_waits = [](const Drafted& drafted) {
    return std::ranges::any_of(drafted.seats, [](const auto& mine) { return mine.empty(); });
  };
  Drafted now = given, best = given;
  Chance chance{looking.seed};
  std::vector<Drafted> found(at_once);
  std::size_t bettered = 0;
  for (std::size_t turn = 0; someone_waits(best) && turn - bettered < turns_in_vain &&
                             looking.go_on(turn * at_once, best.score);
       ++turn) {
    const bool all = turn % turns_a_restart == 0;
    const std::uint64_t seed = chance.next();
    for_each(looking.threads, at_once,
             [&](std::size_t i) { found[i] = neighbour(now, looking, all, seed + i); });
    Drafted& next = *std::ranges::max_element(found, {}, &Drafted::score);
    if (next.score > best.score) {
      if (places_more(next.score, best.score)) bettered = turn;
      best = next;
    }
    if (is_accepted(next.score, now.score, best.score, chance)) now = std::move(next);
  }
  return best;
}

}  // namespace meanwhile::planner::designing
