#include "planner/search/choices.hpp"

#include <algorithm>
#include <numeric>

#include "base/result.hpp"

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
    choices_.pools.resize((board_.programme->modules.size() + 1) * weeks);
    for (std::size_t v = 0; v < board_.visits.size(); ++v) {
      const Occasion& occasion = board_.occasion(board_.visits[v].occasion);
      const int module = board_.slot(occasion.slot).module;
      if (module >= 0 && !board_.visits[v].blocked)
        choices_.pools[at(module) * weeks + at(occasion.week())].visits.push_back(
            static_cast<int>(v));
    }
    for (std::size_t i = 0; i < choices_.pools.size(); ++i)
      weigh(choices_.pools[i], static_cast<int>(i % weeks));
  }

  void add(int slot, Modality modality) {
    Choice choice{slot, modality, prices_.joining(slot, modality)};
    for (int week = 0; week < board_.week_count(); ++week)
      choices_.shares.push_back(share(choice, board_.slot(slot), week));
    choices_.all.push_back(choice);
  }

 private:
  void weigh(Pool& pool, int week) {
    for (std::vector<int>& date : dates_) date.clear();
    sort_by_price(pool.visits);
    for (const int visit : pool.visits) {
      const Occasion& occasion = board_.occasion_of(visit);
      const auto day = at(occasion.day % 7);
      dates_[day].push_back(visit);
      pool.days |= static_cast<DayBits>(1 << day);
      pool.most_credit = std::max(pool.most_credit, occasion.credit);
      ++pool.sessions[static_cast<std::size_t>(board_.slot(occasion.slot).kind)];
    }
    for (std::vector<int>& date : dates_)
      pool.credit +=
          most_credit_of(board_, date, board_.weeks[at(week)].dose->most_minutes_per_day);
  }

  /// Of equals, those come first that come first on the board.
  void sort_by_price(std::vector<int>& visits) {
    priced_.clear();
    for (const int visit : visits) priced_.emplace_back(prices_.visitor(visit), visit);
    std::ranges::sort(priced_);
    std::ranges::transform(priced_, visits.begin(), &std::pair<Cost, int>::second);
  }

  WeekShare share(Choice& choice, const BoardSlot& slot, int week) {
    WeekShare share;
    share.attended_from = static_cast<int>(choices_.attended.size());
    share.unattended_from = static_cast<int>(choices_.unattended.size());
    for (int o = slot.week_from[at(week)]; o < slot.week_from[at(week + 1)]; ++o) {
      const Occasion& usual = board_.occasion(o);
      const int visit = usual.visit[at(choice.modality)];
      if (visit >= 0 && !board_.visit(visit).clashes) {
        attend(slot, usual, visit, share);
      } else {
        choice.own += leave_out(slot, usual, choice.modality, share);
        choices_.unattended.push_back(o);
      }
    }
    share.attended_to = static_cast<int>(choices_.attended.size());
    share.unattended_to = static_cast<int>(choices_.unattended.size());
    choice.own += share.core;
    choice.credit += share.credit;
    return share;
  }

  void attend(const BoardSlot& slot, const Occasion& usual, int visit, WeekShare& share) {
    choices_.attended.push_back(visit);
    share.core += prices_.visit[at(visit)].core;
    share.days |= static_cast<DayBits>(1 << (usual.day % 7));
    count_in(slot, usual, share, share.credit);
  }

  static void count_in(const BoardSlot& slot, const Occasion& usual, WeekShare& share,
                       Minute& clinical) {
    share.minutes += usual.credit;
    ++share.sessions;
    if (!slot.clinical) return;
    clinical += usual.credit;
    if (usual.credit > 0) share.clinical_days |= static_cast<DayBits>(1 << (usual.day % 7));
  }

  /// Returns the least that this session can cost.
  Cost leave_out(const BoardSlot& slot, const Occasion& usual, Modality modality,
                 WeekShare& share) const {
    if (usual.cancelled == Cancelled::closed) count_in(slot, usual, share, share.granted);
    const Makeable made = makeable(slot, usual, modality);
    if (made.price < impossible) {
      ++share.rights;
      share.makeable += made.credit;
    }
    if (usual.cancelled != Cancelled::no) {
      ++share.cancelled;
      return 0;
    }
    ++share.clashes;
    return std::min(prices_.missed, made.price);
  }

  /// The least price and the most credit of a make-up, whatever else is joined.
  struct Makeable {
    Cost price = impossible;
    Minute credit = 0;
  };
  Makeable makeable(const BoardSlot& slot, const Occasion& usual, Modality modality) const {
    Makeable made;
    if (const int other = dial_in(board_, usual, modality); other >= 0)
      made = {prices_.dialled(other), usual.credit};
    if (slot.module < 0) return made;
    const Pool& pool = choices_.pool(slot.module, usual.week());
    for (const int visit : pool.visits) {
      if (!may_replace(board_, board_.occasion_of(visit), usual)) continue;
      return {std::min(made.price, prices_.visitor(visit)),
              std::max(made.credit, pool.most_credit)};
    }
    return made;
  }

  const Board& board_;
  const Prices& prices_;
  Choices& choices_;
  std::array<std::vector<int>, 7> dates_;     // of a pool
  std::vector<std::pair<Cost, int>> priced_;  // likewise
};

}  // namespace

Minute most_credit_of(const Board& board, std::span<int> visits,
                      std::optional<time::Minutes> length) {
  if (visits.empty()) return 0;
  const auto end_of = [&](int visit) { return board.occasion_of(visit).end; };
  std::ranges::sort(visits, {}, end_of);
  std::vector<Minute> most(visits.size() + 1);  // of the first so many visits
  for (std::size_t i = 0; i < visits.size(); ++i) {
    const Occasion& occasion = board.occasion_of(visits[i]);
    const auto before = std::ranges::upper_bound(visits.first(i), occasion.start, {}, end_of);
    most[i + 1] = std::max(
        most[i], most[static_cast<std::size_t>(before - visits.begin())] + occasion.credit);
  }
  return length ? std::min(most.back(), static_cast<Minute>(length->count())) : most.back();
}

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

std::vector<int> Choices::named(std::span<const JoinedSlot> joined) const {
  std::vector<int> choices;
  for (const JoinedSlot& one : joined) {
    const auto same = std::ranges::find_if(all, [&](const Choice& choice) {
      return choice.slot == one.slot && choice.modality == one.modality;
    });
    if (same == all.end()) throw Bug{"what was joined can't be joined"};
    choices.push_back(static_cast<int>(same - all.begin()));
  }
  return choices;
}

Choices::Choices(const Board& board, const Prices& prices) : weeks_(board.week_count()) {
  Sharing sharing{board, prices, *this};
  sharing.fill_pools();
  std::ptrdiff_t ways_to_join = 0;
  for (const BoardSlot& slot : board.slots) ways_to_join += std::ranges::count(slot.may_join, true);
  shares.reserve(static_cast<std::size_t>(ways_to_join) * at(weeks_));
  for (std::size_t slot = 0; slot < board.slots.size(); ++slot)
    for (const Modality modality : {Modality::onsite, Modality::online})
      if (board.slots[slot].may_join[at(modality)]) sharing.add(static_cast<int>(slot), modality);

  // Cheapest first: the first of any set of choices is then its least own price.
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {},
                           [&](std::size_t c) { return std::pair(all[c].own, -all[c].credit); });
  const std::vector<Choice> unsorted = all;
  std::vector<WeekShare> sorted_shares;
  sorted_shares.reserve(shares.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    all[i] = unsorted[order[i]];
    const auto from = shares.begin() + static_cast<std::ptrdiff_t>(order[i] * at(weeks_));
    sorted_shares.insert(sorted_shares.end(), from, from + weeks_);
  }
  shares = std::move(sorted_shares);

  const std::size_t modules = board.programme->modules.size() + 1;
  rights.assign(at(weeks_) * modules, ChoiceSet{all.size()});
  for (int choice = 0; choice < static_cast<int>(all.size()); ++choice) {
    const std::size_t module = module_place(board, board.slot(all[at(choice)].slot));
    for (int week = 0; week < weeks_; ++week)
      if (share(choice, week).rights > 0) rights[at(week) * modules + module].add(choice);
  }
}

}  // namespace meanwhile::planner
