#include "planner/search/harmony.hpp"

#include <algorithm>
#include <limits>

namespace meanwhile::planner {

Harmony::Harmony(const Board& board, const Choices& choices)
    : board_(board),
      choices_(choices),
      shortest_there_(board.programme->sites.size(), std::numeric_limits<Minute>::max()),
      shortest_back_(shortest_there_),
      days_(board.closed.size()),
      rows_(choices.all.size()) {
  for (std::size_t v = 0; v < board.visits.size(); ++v) {
    const Visit& visit = board.visits[v];
    if (!visit.onsite()) continue;
    const auto site = at(board.slot_of(static_cast<int>(v)).site);
    shortest_there_[site] = std::min(shortest_there_[site], visit.passage.there);
    shortest_back_[site] = std::min(shortest_back_[site], visit.passage.back);
  }
  for (int choice = 0; choice < static_cast<int>(choices.all.size()); ++choice)
    for (int week = 0; week < board.week_count(); ++week) {
      const WeekShare& share = choices.share(choice, week);
      for (int i = share.attended_from; i < share.attended_to; ++i) {
        const int visit = choices.attended[at(i)];
        days_[at(board.occasion_of(visit).day)].push_back(sitting(choice, visit));
      }
    }
}

Harmony::Sitting Harmony::sitting(int choice, int visit) const {
  const Occasion& occasion = board_.occasion_of(visit);
  if (!board_.visit(visit).onsite())
    return {choice, -1, occasion.start, occasion.end, occasion.start, occasion.end};
  const int site = board_.slot(occasion.slot).site;
  return {choice,
          site,
          occasion.start,
          occasion.end,
          occasion.start - shortest_there_[at(site)],
          occasion.end + shortest_back_[at(site)]};
}

const ChoiceSet& Harmony::with(int choice) {
  std::optional<ChoiceSet>& row = rows_[at(choice)];
  if (row) return *row;
  row.emplace(choices_.all.size());
  for (int other = 0; other < static_cast<int>(choices_.all.size()); ++other)
    if (choices_.all[at(other)].slot != choices_.all[at(choice)].slot) row->add(other);
  for (int week = 0; week < board_.week_count(); ++week) {
    const WeekShare& share = choices_.share(choice, week);
    for (int i = share.attended_from; i < share.attended_to; ++i) {
      const int visit = choices_.attended[at(i)];
      exclude(sitting(choice, visit), days_[at(board_.occasion_of(visit).day)], *row);
    }
  }
  return *row;
}

/// Takes from the row all that can't be attended beside `mine` on its date.
void Harmony::exclude(const Sitting& mine, const std::vector<Sitting>& date, ChoiceSet& row) {
  for (const Sitting& other : date) {
    const bool overlap = mine.start < other.end && other.start < mine.end;
    const bool apart =
        mine.site != other.site && mine.open < other.close && other.open < mine.close;
    if (overlap || apart) row.remove(other.choice);
  }
}

}  // namespace meanwhile::planner
