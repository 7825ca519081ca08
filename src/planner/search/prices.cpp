#include "planner/search/prices.hpp"

#include <algorithm>
#include <ranges>

namespace meanwhile::planner {
namespace {

/// More than any plan on this board can cost, in burden minutes.
Cost beyond_any_total(const Board& board) {
  const Weights& weights = board.person->weights;
  const Cost days = board.horizon.days() + 8;
  const auto sessions = static_cast<Cost>(board.occasions.size());
  const Cost minutes = days * 1440;
  return 1 + (weights.travel + weights.late) * minutes + weights.day * days +
         board.soft.until(std::numeric_limits<Minute>::max() / 2) +
         (weights.make_up + weights.missed + weights.online + weights.onsite) * sessions;
}

bool names(const std::vector<std::string>& held, const std::string& id) {
  return std::ranges::find(held, id) != held.end();
}

/// Minutes of [from, to) after `late_from`.
Cost late_minutes(Minute from, Minute to, Minute late_from) {
  return std::max(0, to - std::max(from, late_from));
}

class Pricing {
 public:
  Pricing(const Board& board, Prices& prices) : board_(board), prices_(prices) {}

  void price_visits() {
    prices_.visit.reserve(board_.visits.size());
    for (const Visit& visit : board_.visits) {
      const std::size_t like = at(visit.like);
      const bool known = like < prices_.visit.size();
      prices_.visit.push_back(known ? VisitPrice{prices_.visit[like]} : price(visit));
    }
    find_least_ways();
  }

  /// Distance from `held`: a step for each offering joined but not held, or held but not joined.
  void price_joining(Cost step) {
    const std::vector<std::string>& held = board_.person->held;
    Cost unjoinable = static_cast<Cost>(held.size());
    for (std::size_t i = 0; i < board_.slots.size(); ++i) {
      const Slot& slot = board_.slots[i].slot;
      const bool whole = slot.meeting && names(held, slot.offering->id.text());
      if (whole) continue;
      for (Cost& join : prices_.join[i]) join += names(held, slot.id.text()) ? -step : step;
    }
    for (const std::string& id : held)
      unjoinable -= std::ranges::any_of(board_.slots, [&](const BoardSlot& slot) {
        return slot.slot.meeting && slot.slot.offering->id.text() == id;
      });
    prices_.base += step * unjoinable;
  }

 private:
  Cost soft_until(Minute minute) const {
    const Cost all = prices_.soft * board_.soft.until(minute);
    return prices_.family == 0 ? all : all + prices_.family * board_.family_soft.until(minute);
  }

  VisitPrice price(const Visit& visit) const {
    const Occasion& occasion = board_.occasion(visit.occasion);
    const Minute open = occasion.start - visit.passage.there;
    const Minute close = occasion.end + visit.passage.back;
    VisitPrice price;
    price.soft_open = soft_until(open);
    const Cost soft_start = open == occasion.start ? price.soft_open : soft_until(occasion.start);
    const Cost soft_end = soft_until(occasion.end);
    price.soft_close = close == occasion.end ? soft_end : soft_until(close);
    const auto late = [&](Minute from, Minute to) {
      return prices_.late * late_minutes(from, to, occasion.late_from);
    };
    price.core = soft_end - soft_start + late(occasion.start, occasion.end) +
                 prices_.modality[at(visit.modality)];
    price.there = prices_.travel * visit.passage.there + soft_start - price.soft_open +
                  late(open, occasion.start);
    price.back = prices_.travel * visit.passage.back + price.soft_close - soft_end +
                 late(occasion.end, close);
    return price;
  }

  struct OnSite {
    Minute start;
    Minute end;
    std::size_t visit;
  };

  /// A date's first on-site session starts no later than any other, and its last ends no earlier.
  void find_least_ways() {
    std::vector<std::vector<OnSite>> dates(board_.closed.size());
    for (std::size_t i = 0; i < board_.visits.size(); ++i) {
      const Visit& visit = board_.visits[i];
      if (!visit.onsite() || visit.blocked) continue;
      const Occasion& occasion = board_.occasion(visit.occasion);
      dates[at(occasion.day)].push_back({occasion.start, occasion.end, i});
    }
    for (std::vector<OnSite>& date : dates) {
      std::ranges::sort(date, {}, &OnSite::start);
      spread_least(date, &VisitPrice::there, &VisitPrice::there_least, &OnSite::start);
      std::ranges::sort(date, std::greater{}, &OnSite::end);
      spread_least(date, &VisitPrice::back, &VisitPrice::back_least, &OnSite::end);
    }
  }

  /// Gives each visit, in order, the least of its own and all earlier ones; those at one time
  /// share.
  void spread_least(const std::vector<OnSite>& visits, Cost VisitPrice::*own,
                    Cost VisitPrice::*least, Minute OnSite::*time) {
    Cost so_far = impossible;
    for (std::size_t i = 0; i < visits.size();) {
      std::size_t j = i;
      for (; j < visits.size() && visits[j].*time == visits[i].*time; ++j)
        so_far = std::min(so_far, prices_.visit[visits[j].visit].*own);
      for (; i < j; ++i) prices_.visit[visits[i].visit].*least = so_far;
    }
  }

  const Board& board_;
  Prices& prices_;
};

}  // namespace

Prices::Prices(const Board& board, Emphasis emphasis)
    : join(board.slots.size(), {joining_one, joining_one}) {
  const Weights& weights = board.person->weights;
  const Cost step = per_total * beyond_any_total(board);
  travel = weights.travel * per_total;
  day = weights.day * per_total;
  make_up = weights.make_up * per_total;
  missed = weights.missed * per_total;
  late = weights.late * per_total;
  modality = {weights.onsite * per_total, weights.online * per_total};
  soft = per_total;

  // A figure is weighted, so one whose weight is 0 is 0 in every plan and decides nothing.
  Pricing pricing{board, *this};
  switch (emphasis) {
    case Emphasis::least_burden: break;
    case Emphasis::least_travel: travel += weights.travel > 0 ? step : 0; break;
    case Emphasis::most_family_time: family = step; break;
    case Emphasis::fewest_days: day += weights.day > 0 ? step : 0; break;
    case Emphasis::all_online: modality[0] += step; break;
    case Emphasis::closest_to_held: pricing.price_joining(step); break;
  }
  pricing.price_visits();
}

Prices Prices::of_nothing(const Board& board) {
  Prices prices{board.slots.size()};
  Pricing{board, prices}.price_visits();
  return prices;
}

void Prices::charge(const SeatCosts& seats) {
  for (std::size_t slot = 0; slot < join.size(); ++slot)
    for (std::size_t in = 0; in < join[slot].size(); ++in) join[slot][in] += seats.join[slot][in];
  for (std::size_t v = 0; v < visit.size(); ++v) {
    visit[v].seat = seats.visit[v];
    visit[v].dial_in = seats.dial_in[v];
  }
}

Cost least_of_date(const Board& board, const Prices& prices, std::span<const int> visits) {
  Cost cost = prices.day;
  Cost there = 0;
  Cost back = 0;
  for (const int visit : visits) {
    const VisitPrice& price = prices.visit[at(visit)];
    cost += price.core;
    if (!board.visit(visit).onsite()) continue;
    there = std::max(there, price.there_least);
    back = std::max(back, price.back_least);
  }
  return cost + there + back;
}

long distance_from_held(const Board& board, const std::vector<Joined>& joined) {
  const std::vector<std::string>& held = board.person->held;
  const auto held_whole = [&](const OfferingId& id) {
    const std::string& text = id.text();
    const std::size_t hash = text.find('#');
    return hash != std::string::npos && names(held, text.substr(0, hash));
  };
  const auto whole = [&](const std::string& id) {
    return std::ranges::any_of(board.slots, [&](const BoardSlot& slot) {
      return slot.slot.meeting && slot.slot.offering->id.text() == id;
    });
  };
  const auto is_joined = [&](const std::string& id) {
    return std::ranges::any_of(joined, [&](const Joined& one) { return one.id.text() == id; });
  };
  const auto left = std::ranges::count_if(
      held, [&](const std::string& id) { return !whole(id) && !is_joined(id); });
  const auto added = std::ranges::count_if(joined, [&](const Joined& one) {
    return !names(held, one.id.text()) && !held_whole(one.id);
  });
  return left + added;
}

}  // namespace meanwhile::planner
