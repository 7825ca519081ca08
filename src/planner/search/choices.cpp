#include "planner/search/choices.hpp"

#include <algorithm>
#include <numeric>

namespace meanwhile::planner {
namespace {

using programme::Cancelled;
using programme::Modality;

/// Lays out the shares of every choice, week by week.
class Sharing {
 public:
  Sharing(const Board& board, const Prices& prices, Choices& choices)
      : board_(board), prices_(prices), choices_(choices) {}

  void fill_pools() {
    const auto weeks = at(board_.week_count());
    choices_.pool.resize(board_.programme->modules.size() * weeks);
    most_credit_.assign(choices_.pool.size(), 0);
    for (std::size_t v = 0; v < board_.visits.size(); ++v) {
      const Occasion& occasion = board_.occasion(board_.visits[v].occasion);
      const int module = board_.slot(occasion.slot).module;
      if (module < 0 || board_.visits[v].blocked) continue;
      const std::size_t place = at(module) * weeks + at(occasion.week());
      choices_.pool[place].push_back(static_cast<int>(v));
      most_credit_[place] = std::max(most_credit_[place], occasion.credit);
    }
    for (std::vector<int>& pool : choices_.pool)
      std::ranges::stable_sort(pool, {}, [&](int v) { return prices_.visit[at(v)].core; });
  }

  void add(int slot, Modality modality) {
    Choice choice{slot, modality, prices_.join[at(slot)]};
    for (int week = 0; week < board_.week_count(); ++week) {
      choices_.shares.push_back(share(board_.slot(slot), modality, week));
      choice.own += choices_.shares.back().own;
    }
    choices_.all.push_back(choice);
  }

 private:
  WeekShare share(const BoardSlot& slot, Modality modality, int week) {
    WeekShare share;
    share.attended_from = static_cast<int>(choices_.attended.size());
    share.unattended_from = static_cast<int>(choices_.unattended.size());
    for (int o = slot.week_from[at(week)]; o < slot.week_from[at(week + 1)]; ++o) {
      const Occasion& usual = board_.occasion(o);
      const int visit = usual.visit[at(modality)];
      if (visit >= 0 && !board_.visit(visit).clashes) {
        attend(slot, usual, visit, share);
      } else {
        leave_out(slot, usual, modality, share);
        choices_.unattended.push_back(o);
      }
    }
    share.attended_to = static_cast<int>(choices_.attended.size());
    share.unattended_to = static_cast<int>(choices_.unattended.size());
    return share;
  }

  void attend(const BoardSlot& slot, const Occasion& usual, int visit, WeekShare& share) {
    const auto day = static_cast<DayBits>(1 << (usual.day % 7));
    choices_.attended.push_back(visit);
    share.own += prices_.visit[at(visit)].core;
    share.days |= day;
    share.minutes += usual.credit;
    ++share.sessions;
    if (!slot.clinical) return;
    share.credit += usual.credit;
    if (usual.credit > 0) share.clinical_days |= day;
  }

  void leave_out(const BoardSlot& slot, const Occasion& usual, Modality modality,
                 WeekShare& share) {
    const Makeable made = makeable(slot, usual, modality);
    if (usual.cancelled == Cancelled::closed) {
      if (slot.clinical && usual.credit > 0)
        share.clinical_days |= static_cast<DayBits>(1 << (usual.day % 7));
      if (slot.clinical) share.granted += usual.credit;
      share.minutes += usual.credit;
      ++share.sessions;
    }
    if (usual.cancelled == Cancelled::no) share.own += std::min(prices_.missed, made.price);
    if (made.price >= impossible) return;
    ++share.make_ups;
    share.minutes += made.credit;
    if (!slot.clinical) return;
    ++share.clinical_make_ups;
    share.makeable += made.credit;
  }

  /// The least price and the most credit of a make-up, whatever else is joined.
  struct Makeable {
    Cost price = impossible;
    Minute credit = 0;
  };
  Makeable makeable(const BoardSlot& slot, const Occasion& usual, Modality modality) const {
    Makeable made;
    if (const int other = dial_in(board_, usual, modality); other >= 0)
      made = {prices_.make_up + prices_.visit[at(other)].core, usual.credit};
    if (slot.module < 0) return made;
    for (const int visit : choices_.pool_of(slot.module, usual.week())) {
      const Occasion& visited = board_.occasion_of(visit);
      if (!may_replace(board_, visited, usual)) continue;
      made.price = std::min(made.price, prices_.make_up + prices_.visit[at(visit)].core);
      made.credit = std::max(
          made.credit, most_credit_[at(slot.module) * at(board_.week_count()) + at(usual.week())]);
      break;
    }
    return made;
  }

  const Board& board_;
  const Prices& prices_;
  Choices& choices_;
  std::vector<Minute> most_credit_;  // as pool
};

}  // namespace

bool may_replace(const Board& board, const Occasion& visited, const Occasion& usual) {
  const BoardSlot& slot = board.slot(usual.slot);
  return visited.slot != usual.slot && visited.credit * 2 >= usual.credit &&
         (slot.rolling || visited.lesson == usual.lesson);
}

int dial_in(const Board& board, const Occasion& usual, Modality joined) {
  const int other =
      usual.visit[at(joined == Modality::onsite ? Modality::online : Modality::onsite)];
  return other >= 0 && !board.visit(other).blocked ? other : -1;
}

Choices::Choices(const Board& board, const Prices& prices) : weeks_(board.week_count()) {
  Sharing sharing{board, prices, *this};
  sharing.fill_pools();
  for (std::size_t slot = 0; slot < board.slots.size(); ++slot)
    for (const Modality modality : {Modality::onsite, Modality::online})
      if (board.slots[slot].may_join[at(modality)]) sharing.add(static_cast<int>(slot), modality);

  // Cheapest first: the first of any set of choices is then its least own price.
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](std::size_t c) { return all[c].own; });
  const std::vector<Choice> unsorted = all;
  const std::vector<WeekShare> unsorted_shares = shares;
  for (std::size_t i = 0; i < order.size(); ++i) {
    all[i] = unsorted[order[i]];
    const auto from = unsorted_shares.begin() + static_cast<std::ptrdiff_t>(order[i] * at(weeks_));
    std::copy_n(from, weeks_, shares.begin() + static_cast<std::ptrdiff_t>(i * at(weeks_)));
  }
}

}  // namespace meanwhile::planner
