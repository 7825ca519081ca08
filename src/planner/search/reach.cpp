#include "planner/search/reach.hpp"

#include <algorithm>
#include <limits>

namespace meanwhile::planner {
namespace {

/// Closes visits that no stay can hold: their way is blocked, and so is every stay they could go on
/// from or into.
///
/// Stays of the client only; a companion's are left to the exact judgement.
class Unreachable {
 public:
  explicit Unreachable(Board& board) : board_(board), dates_(board.closed.size()) {
    for (std::size_t v = 0; v < board.visits.size(); ++v)
      if (board.visits[v].onsite() && !board.visits[v].blocked)
        dates_[at(board.occasion_of(static_cast<int>(v)).day)].push_back(static_cast<int>(v));
  }

  void close() {
    for (std::vector<int>& date : dates_) {
      if (std::ranges::none_of(date, [&](int v) { return board_.visit(v).passage.clashes(); }))
        continue;
      std::ranges::sort(date, {}, [&](int v) { return board_.occasion_of(v).start; });
      begun_.assign(date.size(), false);
      for (std::size_t i = 0; i < date.size(); ++i) begun_[i] = can_be_come_to(date, i);
      ended_.assign(date.size(), false);
      for (std::size_t i = date.size(); i-- > 0;) ended_[i] = can_be_left(date, i);
      for (std::size_t i = 0; i < date.size(); ++i)
        if (!begun_[i] || !ended_[i]) board_.visits[at(date[i])].blocked = true;
    }
  }

 private:
  bool can_be_come_to(const std::vector<int>& date, std::size_t i) const {
    if (!board_.visit(date[i]).passage.blocked_there) return true;
    for (std::size_t before = 0; before < i; ++before)
      if (begun_[before] && goes_on(date[before], date[i])) return true;
    return false;
  }

  bool can_be_left(const std::vector<int>& date, std::size_t i) const {
    if (!board_.visit(date[i]).passage.blocked_back) return true;
    for (std::size_t next = i + 1; next < date.size(); ++next)
      if (ended_[next] && goes_on(date[i], date[next])) return true;
    return false;
  }

  bool goes_on(int before, int next) const {
    return board_.occasion_of(before).end <= board_.occasion_of(next).start &&
           stay_goes_on(board_, before, board_.visit(before).passage, next,
                        board_.visit(next).passage);
  }

  Board& board_;
  std::vector<std::vector<int>> dates_;  // on-site visits, by start
  std::vector<bool> begun_;
  std::vector<bool> ended_;
};

}  // namespace

bool stay_goes_on(const Board& board, int before, const Passage& back, int next,
                  const Passage& there) {
  constexpr Minute waited_through = 60;
  const Occasion& left = board.occasion_of(before);
  const Occasion& right = board.occasion_of(next);
  if (left.day != right.day || board.slot(left.slot).site != board.slot(right.slot).site)
    return false;
  if (back.next_firm < right.start) return false;
  return right.start - left.end <= std::max(waited_through, back.back + there.there);
}

void close_unreachable(Board& board) { Unreachable{board}.close(); }

bool any_dates_meet(const Board& board) {
  constexpr Minute never = std::numeric_limits<Minute>::max();
  std::vector<Minute> first_open(board.closed.size() + 1, never);
  std::vector<Minute> last_close(board.closed.size() + 1, std::numeric_limits<Minute>::min());
  const auto stretch = [&](const Occasion& occasion, const Passage& passage) {
    Minute& open = first_open[at(occasion.day)];
    Minute& close = last_close[at(occasion.day)];
    open = std::min(open, occasion.start - passage.there);
    close = std::max(close, occasion.end + passage.back);
  };
  for (const Visit& visit : board.visits) {
    const Occasion& occasion = board.occasion(visit.occasion);
    stretch(occasion, visit.passage);
    for (int i = visit.company_from; i < visit.company_from + visit.company_count; ++i)
      stretch(occasion, board.company[at(i)].passage);
  }
  for (std::size_t day = board.closed.size(); day-- > 0;)
    first_open[day] = std::min(first_open[day], first_open[day + 1]);
  for (std::size_t day = 0; day < board.closed.size(); ++day) {
    if (last_close[day] > first_open[day + 1]) return true;
  }
  return false;
}

}  // namespace meanwhile::planner
