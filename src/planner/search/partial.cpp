#include "planner/search/partial.hpp"

#include <algorithm>

namespace meanwhile::planner {

Partial::Partial(const Board& board, const Prices& prices)
    : joining(prices.base),
      weeks(board.weeks.size()),
      days(board.closed.size()),
      modules(board.weeks.size() * (board.programme->modules.size() + 1)) {}

void Partial::add(int choice, const Board& board, const Prices& prices, const Choices& choices) {
  const Choice& added = choices.all[at(choice)];
  const BoardSlot& slot = board.slot(added.slot);
  const std::size_t module_places = board.programme->modules.size() + 1;
  joined.push_back(choice);
  joining += choices.joining(choice, prices);
  for (std::size_t w = 0; w < weeks.size(); ++w) {
    const WeekShare& share = choices.share(choice, static_cast<int>(w));
    PartialWeek& week = weeks[w];
    week.core += share.core;
    week.credit += share.credit;
    week.granted += share.granted;
    week.clinical_days |= share.clinical_days;
    week.rights |= share.rights > 0;
    week.sessions[static_cast<std::size_t>(slot.kind)] += share.sessions;
    PartialModule& module = modules[w * module_places + module_place(board, slot)];
    module.minutes += share.minutes;
    module.makeable += share.makeable;
    module.clashes += share.clashes;
    module.cancelled += share.cancelled;
    module.rights += share.rights;
    for (int i = share.attended_from; i < share.attended_to; ++i)
      open_day(choices.attended[at(i)], board, prices);

    const programme::Dose& dose = *board.weeks[w].dose;
    if (dose.most_minutes && week.credit > dose.most_minutes->count()) within_maxima = false;
    if (dose.most_days && count(week.days) > *dose.most_days) within_maxima = false;
  }
}

void Partial::open_day(int visit, const Board& board, const Prices& prices) {
  const Occasion& occasion = board.occasion_of(visit);
  PartialWeek& week = weeks[at(occasion.week())];
  PartialDay& day = days[at(occasion.day)];
  const auto bit = static_cast<DayBits>(1 << (occasion.day % 7));
  if (!(week.days & bit)) week.opening += prices.day;
  week.days |= bit;
  day.length += occasion.length();
  day.busy |= quarters_of(occasion);
  const auto& most = board.weeks[at(occasion.week())].dose->most_minutes_per_day;
  if (most && day.length > most->count()) within_maxima = false;
  if (!board.visit(visit).onsite()) return;
  const VisitPrice& price = prices.visit[at(visit)];
  week.opening += std::max(Cost{0}, price.there_least - day.there) +
                  std::max(Cost{0}, price.back_least - day.back);
  day.there = std::max(day.there, price.there_least);
  day.back = std::max(day.back, price.back_least);
}

}  // namespace meanwhile::planner
