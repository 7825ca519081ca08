#include "planner/repairing/lacked.hpp"

#include "planner/repairing/lost.hpp"
#include "planner/search/week_count.hpp"

namespace meanwhile::planner {

using How = PresentUsual::How;
using programme::Cancelled;

Lacked::Lacked(const Scene& scene, const Present& present)
    : by_block(scene.board.blocks.size()), over_gap(at(scene.board.horizon.days())) {
  const Board& board = scene.board;
  const int weeks = board.week_count();
  std::vector<std::vector<int>> counted(at(weeks));
  std::vector<DayBits> days(at(weeks));
  const auto attend = [&](SessionAt which) {
    const int week = scene.week_of(which);
    counted[at(week)].push_back(scene.occasion(which));
    days[at(week)] |= static_cast<DayBits>(1 << (board.occasion(counted[at(week)].back()).day % 7));
  };
  for (const PresentUsual& one : present.usual) {
    if (one.how == How::attended) attend(one.which);
    if (one.how == How::missed && scene.ground.session(one.which).cancelled == Cancelled::closed)
      counted[at(scene.week_of(one.which))].push_back(scene.occasion(one.which));
  }
  for (const PresentMakeUp& one : present.make_ups) attend(one.which);

  std::vector<int> so_far(board.blocks.size() * programme::kind_count);
  WeekCount count{board};
  int last_day = -1;
  for (int week = 0; week < weeks; ++week) {
    count.begin(week);
    SessionCounts sessions{};
    for (const int occasion : counted[at(week)]) {
      count.add(board.occasion(occasion));
      ++sessions[static_cast<std::size_t>(board.slot(board.occasion(occasion).slot).kind)];
    }
    by_week.push_back(count.lacking(minutes_of_one));
    for (std::size_t block = 0; block < board.blocks.size(); ++block)
      by_block[block] += lacking_in_block(board, block, week, sessions, so_far);
    each_over_gap(board, week, days[at(week)], last_day,
                  [&](int day) { over_gap[at(day)] = true; });
  }
}

}  // namespace meanwhile::planner
