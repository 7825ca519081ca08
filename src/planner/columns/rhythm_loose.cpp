// A rhythm's choices that are not regular, and what can be visited in their stead.
#include <algorithm>

#include "planner/columns/rhythm_layout.hpp"

namespace meanwhile::planner {

Rhythm::Loose Rhythm::Layout::loose(int choice) const {
  const Choice& one = choices_.all[at(choice)];
  Loose loose;
  loose.module = board_.slot(one.slot).module;
  loose.weeks.reserve(at(board_.week_count()));
  for (int week = 0; week < board_.week_count(); ++week) add_week(choice, week, loose);
  const std::vector<int>& asking = rhythm_.asking_weeks_;
  for (const bool made_up : {false, true}) {
    std::vector<Gain>& gains = made_up ? loose.made_up : loose.attended;
    gains.reserve(std::max(std::size_t{1}, asking.size()));
    for (const int week : asking)
      gains.push_back(gain_of(one.slot, choices_.share(choice, week), made_up));
    if (!asking.empty()) continue;
    Gain best{};
    for (int week = 0; week < board_.week_count(); ++week) {
      const Gain gain = gain_of(one.slot, choices_.share(choice, week), made_up);
      for (std::size_t i = 0; i < gain.size(); ++i) best[i] = std::max(best[i], gain[i]);
    }
    gains.push_back(best);
  }
  return loose;
}

/// What it costs in a week at least, and what is left out there.
void Rhythm::Layout::add_week(int choice, int week, Loose& loose) const {
  const WeekShare& share = choices_.share(choice, week);
  loose.weeks.push_back(left_out(choice, week));
  std::array<Cost, 7> cores{};
  std::array<Cost, 7> there{};
  std::array<Cost, 7> back{};
  for (int i = share.attended_from; i < share.attended_to; ++i) {
    const int visit = choices_.attended[at(i)];
    const VisitPrice& price = prices_.visit[at(visit)];
    const std::size_t day = at(board_.occasion_of(visit).day % 7);
    cores[day] += price.core;
    if (!board_.visit(visit).onsite()) continue;
    there[day] = std::max(there[day], price.there_least);
    back[day] = std::max(back[day], price.back_least);
  }
  for (std::size_t day = 0; day < 7; ++day) {
    if (!(share.days & (1U << day))) continue;
    loose.cores[day] += static_cast<long>(cores[day] / prices_.per_total);
    loose.opening[day] +=
        static_cast<long>((prices_.day + there[day] + back[day]) / prices_.per_total);
  }
}

/// What a date costs at least on which there is nothing but this.
std::int32_t Rhythm::Layout::date_for(int visit) const {
  const VisitPrice& price = prices_.visit[at(visit)];
  const Cost ways = board_.visit(visit).onsite() ? price.there_least + price.back_least : 0;
  return static_cast<std::int32_t>((prices_.day + ways) / prices_.per_total);
}

Rhythm::Loose::Week Rhythm::Layout::left_out(int choice, int week) const {
  const Choice& one = choices_.all[at(choice)];
  const WeekShare& share = choices_.share(choice, week);
  Loose::Week left;
  left.clinical = share.clinical_days;
  int possible = share.rights;
  for (int i = share.unattended_from; i < share.unattended_to; ++i) {
    const Occasion& usual = board_.occasion(choices_.unattended[at(i)]);
    if (usual.cancelled != programme::Cancelled::no) continue;
    ++left.clashes;
    const int other = dial_in(board_, usual, one.modality);
    if (other < 0) continue;
    const auto cost = static_cast<std::int32_t>(prices_.dialled(other) / prices_.per_total);
    const std::int32_t date = date_for(other);
    left.dial_date = left.dial < 0 ? date : std::min(left.dial_date, date);
    left.dial = left.dial < 0 ? cost : std::min(left.dial, cost);
  }
  left.lost = static_cast<std::int16_t>(std::max(0, left.clashes - possible));
  left.clashes = static_cast<std::int16_t>(left.clashes - left.lost);
  left.cancelled = static_cast<std::int16_t>(possible - left.clashes);
  return left;
}

/// Whatever can be visited, as series where one week is like the next.
void Rhythm::Layout::find_visitable() {
  using programme::Modality;
  for (const BoardSlot& slot : board_.slots)
    if (slot.module >= 0)
      for (const Modality modality : {Modality::onsite, Modality::online})
        if (slot.may_visit[at(modality)]) find_visitable(slot, modality);
}

void Rhythm::Layout::find_visitable(const BoardSlot& slot, programme::Modality modality) {
  struct Running {  // the last series of a weekday and time
    int day;
    Minute time;
    std::size_t series;
  };
  std::vector<Visitable>& all = rhythm_.visitable_;
  std::vector<Running> running;
  if (slot.week_from.front() == slot.week_from.back()) return;
  const Occasion& first = board_.occasion(slot.week_from.front());
  const std::vector<time::Instant>& starts = rhythm_.member_.agenda.rows[at(first.slot)].starts;
  int session = drawing_.session_of(first).session;
  for (int o = slot.week_from.front(); o < slot.week_from.back(); ++o) {
    const Occasion& occasion = board_.occasion(o);
    while (starts[at(session)] < board_.horizon.instant(occasion.start)) ++session;
    const int number = occasion.visit[at(modality)];
    if (number < 0 || board_.visit(number).blocked) continue;
    const auto cost = static_cast<std::int32_t>(prices_.visitor(number) / prices_.per_total);
    const std::int32_t date = date_for(number);
    const int day = occasion.day % 7;
    const Minute time = occasion.start % 1440;
    const auto known = std::ranges::find_if(
        running, [&](const Running& one) { return one.day == day && one.time == time; });
    if (known != running.end()) {
      Visitable& series = all[known->series];
      const int step = session - (series.first.first + series.step * (series.weeks - 1));
      if (series.week + series.weeks == occasion.week() && series.cost == cost &&
          series.date == date && (series.weeks == 1 || series.step == step)) {
        series.step = step;
        ++series.weeks;
        continue;
      }
      known->series = all.size();
    } else {
      running.push_back({day, time, all.size()});
    }
    all.push_back({{occasion.slot, session, session + 1, modality, Taking::visiting},
                   slot.module,
                   occasion.week(),
                   1,
                   0,
                   cost,
                   date});
  }
}

}  // namespace meanwhile::planner
