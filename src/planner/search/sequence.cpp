#include "planner/search/sequence.hpp"

#include <algorithm>

namespace meanwhile::planner {
namespace {

std::vector<int> join(const std::vector<int>& a, const std::vector<int>& b) {
  std::vector<int> both = a;
  both.insert(both.end(), b.begin(), b.end());
  return both;
}

}  // namespace

std::vector<int> no_block_sessions(const Board& board) {
  std::size_t places = 0;
  for (const Block& block : board.blocks) places += block.kinds.size();
  return std::vector<int>(places);
}

int count_in_blocks(const Board& board, int week, const SessionCounts& sessions,
                    std::vector<int>& so_far) {
  std::size_t place = 0;
  int short_blocks = 0;
  for (const Block& block : board.blocks) {
    bool short_of = false;
    for (const programme::KindDose& kind : block.kinds) {
      int& counted = so_far[place++];
      if (!block.holds(week)) continue;
      counted = std::min(kind.least, counted + sessions[static_cast<std::size_t>(kind.kind)]);
      if (!block.ends_with(week)) continue;
      short_of |= counted < kind.least;
      counted = 0;
    }
    short_blocks += short_of ? 1 : 0;
  }
  return short_blocks;
}

SequenceTable::SequenceTable(const Board& board, StayKeeper& keeper, Keep keep)
    : board_(board), keeper_(keeper), keep_(keep) {
  State start{.block_sessions = no_block_sessions(board)};
  rows_[start].cost = 0;
  if (keep == Keep::visits) {
    start.ended = true;  // a plan without any session
    rows_[start].cost = 0;
  }
}

void SequenceTable::begin_week(int week) {
  week_ = week;
  next_.clear();
}

void SequenceTable::end_week() { rows_.swap(next_); }

void SequenceTable::add(const WeekAnswer& answer, Cost at_most) {
  State after;
  for (const auto& [before, row] : rows_) {
    const Cost cost = row.cost + answer.cost;
    if (cost > at_most || !step(before, answer, after)) continue;
    after.ended = before.ended;
    put(after, row, answer, cost);
    if (keep_ == Keep::cost || before.ended || answer.visits.empty()) continue;
    after.ended = true;
    put(after, row, answer, cost);
  }
}

bool SequenceTable::step(const State& before, const WeekAnswer& answer, State& after) const {
  if (before.ended && !answer.visits.empty()) return false;
  if (board_.gaps_matter && !gaps_allowed(board_, week_, before.last_day, answer.days))
    return false;
  after = before;
  if (board_.gaps_matter && answer.days != 0)
    after.last_day = week_ * 7 + std::bit_width(answer.days) - 1;
  after.short_stretches += answer.falls_short ? 1 : 0;
  after.short_stretches += count_in_blocks(board_, week_, answer.sessions, after.block_sessions);
  if (after.short_stretches > board_.person->prescription.short_weeks_allowed) return false;
  if (board_.dates_meet) {
    if (!keeper_.fit_together(join(before.week_before, answer.visits))) return false;
    after.week_before = answer.visits;
  }
  return true;
}

void SequenceTable::put(const State& state, const Sequence& before, const WeekAnswer& answer,
                        Cost cost) {
  const auto [place, fresh] = next_.try_emplace(state);
  Sequence& row = place->second;
  if (!fresh &&
      (row.cost < cost || (row.cost == cost && !smaller(before, answer, row, state.ended))))
    return;
  row.cost = cost;
  if (keep_ == Keep::cost) return;
  row.visits = join(before.visits, answer.visits);
  row.make_ups = before.make_ups;
  row.make_ups.insert(row.make_ups.end(), answer.make_ups.begin(), answer.make_ups.end());
  row.falls_short = before.falls_short;
  row.falls_short.push_back(answer.falls_short);
}

/// Whether `before` and then `answer` make a smaller list of sessions than `other`.
bool SequenceTable::smaller(const Sequence& before, const WeekAnswer& answer, const Sequence& other,
                            bool ended) const {
  if (keep_ == Keep::cost) return false;
  const std::vector<int> mine = join(before.visits, answer.visits);
  const auto [a, b] = std::ranges::mismatch(mine, other.visits);
  const bool mine_over = a == mine.end();
  const bool other_over = b == other.visits.end();
  if (mine_over && other_over) return false;
  if (mine_over || other_over) return mine_over == ended;
  return visit_before(*a, *b);
}

bool SequenceTable::visit_before(int a, int b) const {
  const Occasion& left = board_.occasion_of(a);
  const Occasion& right = board_.occasion_of(b);
  if (left.start != right.start) return left.start < right.start;
  const std::string& left_id = board_.slot(left.slot).slot.id.text();
  const std::string& right_id = board_.slot(right.slot).slot.id.text();
  if (left_id != right_id) return left_id < right_id;
  return !board_.visit(a).onsite() && board_.visit(b).onsite();  // "online" < "onsite"
}

Sequence SequenceTable::best() const {
  const Sequence* best = nullptr;
  for (const auto& [state, row] : rows_) {
    if (keep_ == Keep::visits && !state.ended) continue;
    const bool smaller =
        best && row.cost == best->cost &&
        std::ranges::lexicographical_compare(row.visits, best->visits,
                                             [&](int a, int b) { return visit_before(a, b); });
    if (!best || row.cost < best->cost || smaller) best = &row;
  }
  return best ? *best : Sequence{};
}

}  // namespace meanwhile::planner
