#include "planner/search/chain.hpp"

#include <algorithm>
#include <numeric>

namespace meanwhile::planner {

Cost WeekChain::least(std::span<const int> joined, std::span<const Cost> floor, Cost below) {
  rows_.assign(1, {});
  rows_.front().places[State{.block_sessions = no_block_sessions(board_)}] = 0;
  rows_.front().costs.push_back(0);
  Cost later = std::accumulate(floor.begin(), floor.end(), Cost{0});
  for (int week = 0; week < board_.week_count(); ++week) {
    later -= floor[at(week)];
    rows_.emplace_back();
    if (!week_.open(joined, week)) return impossible;
    const auto before = rows_[at(week)].places;
    for (const auto& [state, from] : before)
      ask(state, from, week, rows_[at(week)].costs[from], below - later);
    if (rows_.back().places.empty()) return impossible;
  }
  return *std::ranges::min_element(rows_.back().costs);
}

/// Every wish of this week that makes a difference after `before`.
void WeekChain::ask(const State& before, std::size_t from, int week, Cost cost, Cost below) {
  so_far_ = cost;
  week_below_ = below - cost;
  for (const Minima minima : {Minima::bind, Minima::waived}) {
    if (minima == Minima::waived &&
        before.short_stretches >= board_.person->prescription.short_weeks_allowed)
      continue;
    WeekWish wish{
        .minima = minima, .last_day_before = before.last_day, .heed_gaps = board_.gaps_matter};
    const int usual_last = std::bit_width(week_.usual_days()) - 1;
    // Before the first session there is no gap, so a first session is not more than was wished for.
    wish.idle = board_.gaps_matter && usual_last < 0 && before.last_day < 0;
    ask_sessions(0, before, from, week, wish);
    if (!board_.gaps_matter) continue;
    wish.idle = false;
    for (int day = usual_last + 1; day < 7; ++day) {
      if (!(week_.possible_days() >> day & 1)) continue;
      wish.last_day = week * 7 + day;
      ask_sessions(0, before, from, week, wish);
    }
  }
}

void WeekChain::ask_sessions(std::size_t kind, const State& before, std::size_t from, int week,
                             WeekWish& wish) {
  if (kind == programme::kind_count) return ask_week(before, from, week, wish);
  const auto of_kind = static_cast<programme::Kind>(kind);
  const int needed = lacking(before, kind, week);
  const int least = std::min(needed, week_.least_sessions(of_kind));
  const int most = std::min(needed, week_.most_sessions(of_kind));
  for (int sessions = least; sessions <= most; ++sessions) {
    wish.sessions[kind] = sessions;
    ask_sessions(kind + 1, before, from, week, wish);
  }
  wish.sessions[kind] = 0;
}

/// Sessions of a kind that some block under way still needs.
int WeekChain::lacking(const State& before, std::size_t kind, int week) const {
  int lacking = 0;
  std::size_t place = 0;
  for (const Block& block : board_.blocks)
    for (const programme::KindDose& dose : block.kinds) {
      const int counted = before.block_sessions[place++];
      if (block.holds(week) && static_cast<std::size_t>(dose.kind) == kind)
        lacking = std::max(lacking, dose.least - counted);
    }
  return lacking;
}

void WeekChain::ask_week(const State& before, std::size_t from, int week, const WeekWish& wish) {
  State after = before;
  after.short_stretches += wish.minima == Minima::waived ? 1 : 0;
  after.short_stretches += count_in_blocks(board_, week, wish.sessions, after.block_sessions);
  if (after.short_stretches > board_.person->prescription.short_weeks_allowed) return;
  const int usual_last = std::bit_width(week_.usual_days()) - 1;
  if (wish.last_day >= 0)
    after.last_day = wish.last_day;
  else if (board_.gaps_matter && usual_last >= 0)
    after.last_day = week * 7 + usual_last;

  const Cost cost = week_.least(wish, week_below_);
  if (cost >= impossible) return;
  Row& row = rows_.back();
  const auto [place, fresh] = row.places.try_emplace(after, row.costs.size());
  if (fresh) row.costs.push_back(impossible);
  row.costs[place->second] = std::min(row.costs[place->second], so_far_ + cost);
  row.links.push_back({from, place->second, cost});
}

std::vector<Cost> WeekChain::dearest_weeks() const {
  std::vector<Cost> dearest(board_.weeks.size(), 0);
  const Cost total = *std::ranges::min_element(rows_.back().costs);
  std::vector<Cost> to_go(rows_.back().costs.size(), 0);
  for (std::size_t week = board_.weeks.size(); week-- > 0;) {
    const std::vector<Cost>& before = rows_[week].costs;
    std::vector<Cost> to_go_before(before.size(), impossible);
    for (const Link& link : rows_[week + 1].links) {
      const Cost rest = link.cost + to_go[link.to];
      to_go_before[link.from] = std::min(to_go_before[link.from], rest);
      if (before[link.from] + rest == total) dearest[week] = std::max(dearest[week], link.cost);
    }
    to_go = std::move(to_go_before);
  }
  return dearest;
}

}  // namespace meanwhile::planner
