#include "planner/repairing/week_rows.hpp"

#include <algorithm>
#include <bit>

#include "planner/repairing/lost.hpp"

namespace meanwhile::planner {

using How = PresentUsual::How;

WeekRows::WeekRows(const Scene& scene, const Present& present, const Lacked& lacked)
    : scene_(scene), lacked_(lacked), keeper_(scene.board, scene.prices) {
  begin(present);
}

/// The weeks that are over: what they cost, and what later ones feel of them.
void WeekRows::begin(const Present& present) {
  const Board& board = scene_.board;
  State state{.blocks = std::vector<int>(board.blocks.size() * programme::kind_count)};
  for (int week = 0; week < scene_.as_of_week; ++week) {
    std::map<int, std::vector<int>> dates;
    SessionCounts sessions{};
    const auto attend = [&](AttendedAt one) {
      if (scene_.week_of(one.which) != week) return;
      const int visit = scene_.visit(one);
      dates[board.occasion_of(visit).day].push_back(visit);
      ++sessions[static_cast<std::size_t>(board.slot_of(visit).kind)];
    };
    for (const PresentUsual& one : present.usual) {
      if (one.how == How::attended) attend({one.which, one.modality});
      if (one.how != How::missed || scene_.week_of(one.which) != week) continue;
      const auto cancelled = scene_.ground.session(one.which).cancelled;
      if (cancelled == programme::Cancelled::no) settled_ += scene_.prices.missed;
      if (cancelled == programme::Cancelled::closed)
        ++sessions[static_cast<std::size_t>(board.slot(one.which.slot).kind)];
    }
    for (const PresentMakeUp& one : present.make_ups) {
      attend({one.which, one.modality});
      if (scene_.week_of(one.which) == week) settled_ += scene_.prices.make_up;
    }
    DayBits days = 0;
    state.week_before.clear();
    for (auto& [day, visits] : dates) {
      std::ranges::sort(visits, {}, [&](int v) { return board.occasion_of(v).start; });
      settled_ += keeper_.price_day(visits);
      days |= static_cast<DayBits>(1 << (day % 7));
      state.week_before.insert(state.week_before.end(), visits.begin(), visits.end());
    }
    lost_in_gaps(week, days, state.last_day, nullptr);
    lost_in_blocks(week, sessions, state.blocks);
  }
  if (!board.gaps_matter) state.last_day = -1;
  if (!board.dates_meet) state.week_before.clear();
  first_[state] = {Row{}};
}

Cost WeekRows::lost_in_gaps(int week, DayBits days, int& last_day,
                            std::vector<Cost>* by_week) const {
  Cost lost = 0;
  each_over_gap(scene_.board, week, days, last_day, [&](int day) {
    if (lacked_.over_gap[at(day)]) return;
    lost += minutes_of_one;
    if (by_week) (*by_week)[at(day / 7)] += minutes_of_one;
  });
  return lost;
}

Cost WeekRows::lost_in_blocks(int week, const SessionCounts& sessions,
                              std::vector<int>& so_far) const {
  Cost lost = 0;
  for (std::size_t block = 0; block < scene_.board.blocks.size(); ++block) {
    const Cost lacking = lacking_in_block(scene_.board, block, week, sessions, so_far);
    if (scene_.board.blocks[block].ends_with(week))
      lost += std::max(Cost{0}, lacking - lacked_.by_block[block]);
  }
  return lost;
}

void WeekRows::step(int week, const State& state, const Row& row, const WeekWay& way,
                    const BoardTerms& asked, Rows& next) {
  const Board& board = scene_.board;
  State after = state;
  after.as_was &= way.as_was;
  Row longer{row.toll, {}};
  longer.toll += way.toll;
  if (board.gaps_matter) longer.toll.lost += lost_in_gaps(week, way.days, after.last_day, nullptr);
  longer.toll.lost += lost_in_blocks(week, way.sessions, after.blocks);
  if (board.dates_meet) {
    std::vector<int> both = state.week_before;
    both.insert(both.end(), way.visits.begin(), way.visits.end());
    if (!keeper_.fit_together(both)) return;
    after.week_before = way.visits;
  }
  std::vector<Row>& all = next[std::move(after)];
  if (std::ranges::any_of(
          all, [&](const Row& other) { return asked.is_no_worse(other.toll, longer.toll); }))
    return;
  std::erase_if(all, [&](const Row& other) { return asked.is_no_worse(longer.toll, other.toll); });
  longer.ways = row.ways;
  longer.ways.push_back(&way);
  all.push_back(std::move(longer));
}

WeekRows::Rows WeekRows::over(const std::vector<const std::vector<WeekWay>*>& weeks,
                              const BoardTerms& asked) {
  Rows rows = first_;
  for (std::size_t i = 0; i < weeks.size(); ++i) {
    Rows next;
    for (const auto& [state, all] : rows)
      for (const Row& row : all)
        for (const WeekWay& way : *weeks[i])
          step(scene_.as_of_week + static_cast<int>(i), state, row, way, asked, next);
    rows = std::move(next);
  }
  return rows;
}

std::vector<Cost> WeekRows::lost_by_week(const Continuation& found) const {
  std::vector<Cost> lost(at(scene_.board.week_count()));
  State state = first_.begin()->first;
  for (std::size_t i = 0; i < found.ways.size(); ++i) {
    const int week = scene_.as_of_week + static_cast<int>(i);
    lost[at(week)] += found.ways[i].toll.lost;
    if (scene_.board.gaps_matter) lost_in_gaps(week, found.ways[i].days, state.last_day, &lost);
    lost[at(week)] += lost_in_blocks(week, found.ways[i].sessions, state.blocks);
  }
  return lost;
}

}  // namespace meanwhile::planner
