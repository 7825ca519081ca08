#include "planner/search/ways.hpp"

#include <algorithm>
#include <queue>
#include <tuple>

namespace meanwhile::planner {
namespace {

constexpr std::size_t rows_a_way = 10;

/// A row of answers, one a week; those after `from` may still move on.
struct Row {
  Cost cost = 0;
  std::vector<std::size_t> answers;
  std::size_t from = 0;
};

bool operator<(const Row& a, const Row& b) {  // the heap's top is the greatest
  return std::tie(a.cost, a.answers) > std::tie(b.cost, b.answers);
}

std::vector<int> visited(const Sequence& way) {
  std::vector<int> visits;
  for (const MakeUp& made : way.make_ups) visits.push_back(made.visit);
  std::ranges::sort(visits);
  return visits;
}

}  // namespace

/// False when some week can't be lived.
bool WayKeeper::find_answers(std::span<const int> joined, Cost slack, WayList& list) {
  answers_.assign(at(board_.week_count()), {});
  const Minima minima =
      board_.person->prescription.short_weeks_allowed > 0 ? Minima::waived : Minima::bind;
  for (int week = 0; week < board_.week_count(); ++week) {
    if (!week_.open(joined, week)) return false;
    std::vector<WeekAnswer>& answers = answers_[at(week)];
    const Cost least = week_.least({.minima = minima}, impossible);
    if (least >= impossible) return false;
    const Cost at_most = slack >= impossible ? impossible - 1 : least + slack;
    week_.each(at_most, [&](const WeekAnswer& answer) {
      if (minima == Minima::waived || !answer.falls_short) answers.push_back(answer);
    });
    std::ranges::stable_sort(answers, {}, &WeekAnswer::cost);
    if (at_most < impossible - 1) list.below = std::min(list.below, slack);
  }
  return true;
}

bool WayKeeper::hang_together(std::span<const std::size_t> row) {
  int short_stretches = 0;
  int last_day = -1;
  std::vector<int> block_sessions = no_block_sessions(board_);
  std::vector<int> visits;
  for (int week = 0; week < board_.week_count(); ++week) {
    const WeekAnswer& answer = answers_[at(week)][row[at(week)]];
    short_stretches += answer.falls_short ? 1 : 0;
    short_stretches += count_in_blocks(board_, week, answer.sessions, block_sessions);
    if (board_.gaps_matter && !gaps_allowed(board_, week, last_day, answer.days)) return false;
    if (answer.days != 0) last_day = week * 7 + std::bit_width(answer.days) - 1;
    if (board_.dates_meet) visits.insert(visits.end(), answer.visits.begin(), answer.visits.end());
  }
  return short_stretches <= board_.person->prescription.short_weeks_allowed &&
         (!board_.dates_meet || keeper_.fit_together(visits));
}

Sequence WayKeeper::put_together(std::span<const std::size_t> row) const {
  Sequence way{.cost = 0, .visits = {}, .make_ups = {}, .falls_short = {}};
  for (std::size_t week = 0; week < row.size(); ++week) {
    const WeekAnswer& answer = answers_[week][row[week]];
    way.cost += answer.cost;
    way.visits.insert(way.visits.end(), answer.visits.begin(), answer.visits.end());
    way.make_ups.insert(way.make_ups.end(), answer.make_ups.begin(), answer.make_ups.end());
    way.falls_short.push_back(answer.falls_short);
  }
  return way;
}

WayList WayKeeper::list(std::span<const int> joined, Cost slack, std::size_t most) {
  WayList list;
  if (!find_answers(joined, slack, list)) return list;
  std::priority_queue<Row> rows;
  Row first{0, std::vector<std::size_t>(answers_.size()), 0};
  for (const auto& answers : answers_) {
    if (answers.empty()) return list;
    first.cost += answers.front().cost;
  }
  if (list.below < impossible) list.below += first.cost;
  rows.push(std::move(first));
  std::vector<std::vector<int>> seen;
  std::size_t looked_at = 0;
  for (; !rows.empty(); ++looked_at) {
    const Row row = rows.top();
    if (list.ways.size() == most || looked_at == most * rows_a_way) {
      list.below = std::min(list.below, row.cost);
      break;
    }
    rows.pop();
    for (std::size_t week = row.from; week < answers_.size(); ++week) {
      const std::vector<WeekAnswer>& answers = answers_[week];
      if (row.answers[week] + 1 == answers.size()) continue;
      Row next{row.cost, row.answers, week};
      next.cost -= answers[next.answers[week]].cost;
      next.cost += answers[++next.answers[week]].cost;
      rows.push(std::move(next));
    }
    if (!hang_together(row.answers)) continue;
    Sequence way = put_together(row.answers);
    std::vector<int> visits = visited(way);
    const bool serves = std::ranges::none_of(
        seen, [&](const std::vector<int>& fewer) { return std::ranges::includes(visits, fewer); });
    if (!serves) continue;
    seen.push_back(std::move(visits));
    list.ways.push_back(std::move(way));
  }
  return list;
}

}  // namespace meanwhile::planner
