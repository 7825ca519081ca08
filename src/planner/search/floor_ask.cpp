// What a set lacks, and what a tariff makes of that.
#include <algorithm>
#include <array>
#include <functional>

#include "planner/search/floor.hpp"

namespace meanwhile::planner {

using programme::kind_count;

/// The offers that can be picked beside the set: usual sessions of open choices, and make-ups of
/// what it or they have a right to.
void Floor::find_live_offers() {
  any_ = *open_;
  for (const int choice : partial_->joined) any_.add(choice);
  for (std::size_t place = 0; place < choices_.rights.size(); ++place)
    may_make_up_[place] = choices_.rights[place].meets(any_);
  for (std::size_t number = 0; number < live_.size(); ++number) {
    const SuppliedDay& day = supply_.days[number];
    const PartialDay& set = partial_->days[number];
    std::vector<LiveOffer>& live = live_[number];
    live.clear();
    for (std::size_t i = 0; i < day.offers.size(); ++i) {
      const Offer& offer = day.offers[i];
      kept_[i] = static_cast<int>(live.size());
      const bool usual = offer.choice >= 0 && open_->holds(offer.choice);
      const bool makes_up = offer.makes_up && may_make_up_[offer.module];
      if (!usual && !makes_up) continue;
      if (offer.busy.meets(set.busy) || set.length + offer.length > day.most_minutes) continue;
      const std::size_t split = usual ? at(offer.position) : split_.size() - 1;
      const std::size_t week = number / 7;
      live.push_back(
          {offer.core, offer.there + offer.back, std::min(offer.clinical, lack_.minutes[week]),
           std::min(offer.credit, lack_.module_minutes[offer.module]),
           static_cast<std::uint32_t>(split), makes_up, kept_[at(offer.before)], &offer});
    }
  }
}

/// What is paid for all that is lacking, hours aside, and for one session of each kind.
void Floor::ask() {
  for (std::size_t place = 0; place < session_.size(); ++place)
    session_[place] = lack_.week_sessions[place] > 0 ? tariff_->week_session[place] : 0;
  for (std::size_t b = 0; b < board_.blocks.size(); ++b) {
    const Block& block = board_.blocks[b];
    asked_by_block_[b] = 0;
    for (std::size_t k = 0; k < kind_count; ++k) {
      const int lacking = lack_.block_sessions[b * kind_count + k];
      if (lacking == 0) continue;
      const Cost price = tariff_->block_session[b * kind_count + k];
      asked_by_block_[b] += price * lacking;
      for (int week = block.first_week; block.holds(week); ++week)
        session_[at(week) * kind_count + k] += price;
    }
  }
  for (std::size_t place = 0; place < make_up_.size(); ++place)
    make_up_[place] = prices_.make_up - tariff_->clash[place];
  for (int week = 0; week < board_.week_count(); ++week) ask_week(week);
}

/// Whoever attends so many dates in one week, by usual sessions alone, attends them in every other
/// week in which all choices meet on the same days.
void Floor::need_as_much_elsewhere() {
  for (std::size_t week = 0; week < weeks_.size(); ++week)
    for (std::size_t other = 0; other < weeks_.size(); ++other)
      if (weeks_[other].dates_needed < weeks_[week].dates_needed &&
          !supply_.busier[week * weeks_.size() + other].meets(any_))
        weeks_[other].dates_needed = weeks_[week].dates_needed;
}

void Floor::ask_week(int number) {
  const PartialWeek& has = partial_->weeks[at(number)];
  const std::size_t modules = board_.programme->modules.size() + 1;
  Week& week = weeks_[at(number)];
  week.known = {};
  week.set = has.core + has.opening;
  week.asked = 0;
  for (std::size_t place = at(number) * modules; place < at(number + 1) * modules; ++place) {
    week.set += charge(partial_->modules[place].clashes, partial_->modules[place].cancelled, place);
    week.asked += tariff_->module_minute[place] * lack_.module_minutes[place];
  }
  for (std::size_t k = at(number) * kind_count; k < at(number + 1) * kind_count; ++k)
    week.asked += tariff_->week_session[k] * lack_.week_sessions[k];
}

/// What a week pays for the hours that it lacks.
Cost Floor::paid_for_hours(int week, Minute minutes) const {
  return tariff_->minute[at(week)] * std::clamp(minutes, 0, lack_.minutes[at(week)]);
}

/// What a week pays for all else that a choice brings it. More than it lacks is worth no more than
/// that to it: so the whole of a choice is asked for where a part would do.
Cost Floor::paid(int choice, int number) const {
  const Lack::Counts counts = lack_.counts(board_, choices_, choice, number);
  Cost paid = tariff_->module_minute[counts.module] * counts.module_minutes +
              tariff_->week_session[counts.session] * counts.sessions;
  const int sessions = choices_.share(choice, number).sessions;
  if (sessions == 0) return paid;
  const std::size_t kind = counts.session % kind_count;
  for (const int b : supply_.blocks_of[at(number)]) {
    const int lacking = lack_.block_sessions[at(b) * kind_count + kind];
    if (lacking == 0) continue;
    const int all = supply_.sessions_in(choice, b);
    const Cost price = tariff_->block_session[at(b) * kind_count + kind];
    paid += (price * (sessions * std::min(all, lacking)) + all - 1) / all;
  }
  return paid;
}

/// Lays upon the visits of a choice what joining costs beside them, and upon those of each week
/// what that pays.
void Floor::split(int choice) {
  Cost left = choices_.joining(choice, prices_);
  for (const Beside& week : supply_.beside_visits[at(choice)])
    left += charge(week.clashes, week.cancelled, week.module);
  for (int week = 0; week < board_.week_count(); ++week) {
    const WeekShare& share = choices_.share(choice, week);
    const Cost all_else = paid(choice, week);
    const Cost hours = paid_for_hours(week, share.credit + share.granted);
    const Cost visits = share.attended_to - share.attended_from;
    if (visits == 0) {
      left -= all_else + hours;
      continue;
    }
    for (int i = share.attended_from; i < share.attended_to; ++i) {
      split_[at(i)] = -(all_else / visits);
      hours_[at(i)] = hours / visits;
    }
    split_[at(share.attended_from)] -= all_else % visits;
    hours_[at(share.attended_from)] += hours % visits;
  }
  const std::vector<int>& visits = supply_.visits_of[at(choice)];
  if (visits.empty()) {
    joining_ += std::min(Cost{0}, left);
    return;
  }
  const Cost even = left / static_cast<Cost>(visits.size());
  for (const int i : visits) {
    split_[at(i)] += even + tariff_->lean[at(i)];
    left -= even + tariff_->lean[at(i)];
  }
  split_[at(visits.front())] += left;
}

/// How many dates must be attended in a week: clinical credit on so many days, and of so many
/// hours.
int Floor::dates_needed(int week) const {
  const programme::Dose& dose = *board_.weeks[at(week)].dose;
  const PartialWeek& has = partial_->weeks[at(week)];
  int free = 0;                            // dates that can get some without being opened
  std::array<Minute, 7> most_of_others{};  // clinical credit on dates that must be opened
  Minute room = 0;                         // for credit, on dates that are open or cost nothing
  for (int i = 0; i < 7; ++i) {
    const SuppliedDay& day = supply_.days[at(week * 7 + i)];
    const bool attended = has.days >> i & 1;
    const bool granted = board_.closed[at(week * 7 + i)];
    if (!(has.clinical_days >> i & 1) && day.clinical && (attended || granted)) ++free;
    if (attended)
      room += std::clamp(day.most_minutes - partial_->days[at(week * 7 + i)].length, 0,
                         day.most_clinical);
    if (granted) room += day.most_clinical;
    if (!attended && !granted) most_of_others[at(i)] = day.most_clinical;
  }
  int needed = dose.least_days ? *dose.least_days - count(has.clinical_days) - free : 0;
  if (dose.least_minutes) {
    Minute lacking =
        static_cast<Minute>(dose.least_minutes->count()) - has.credit - has.granted - room;
    std::ranges::sort(most_of_others, std::greater{});
    int dates = 0;
    while (lacking > 0 && dates < 7) lacking -= most_of_others[at(dates++)];
    needed = std::max(needed, lacking > 0 ? 8 : dates);
  }
  return count(has.days) + std::max(0, needed);
}

}  // namespace meanwhile::planner
