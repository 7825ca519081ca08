#include "planner/columns/rhythm_filling.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace meanwhile::planner {

Rhythm::Filling::Filling(const Rhythm& rhythm, const Priced& priced)
    : rhythm_(rhythm),
      priced_(priced),
      rows_(8),
      steps_(at((rhythm.least_[credit] + step - 1) / step) + 1) {}

const std::vector<std::vector<Rhythm::Label>>& Rhythm::Filling::fill(const Together& joined,
                                                                     double below,
                                                                     const Gain& start) {
  for (std::vector<Label>& row : rows_) row.clear();
  find_least_for_credit(joined);
  most_credit_ = std::int64_t{rhythm_.most_credit_} + start[credit];
  Label first;
  first.gain = start;
  for (const int part : joined.parts) {
    first.price += priced_.parts[at(part)].price;
    rhythm_.mark_kept(priced_.parts[at(part)].seats->slot, first.gain);
  }
  if (first.price + rest(0, start[credit]) < below) rows_[0].push_back(first);
  for (std::size_t day = 0; day < 7 && !rows_[day].empty(); ++day) extend(joined, day, below);
  return rows_;
}

/// From each weekday on, what so much more credit costs at least.
void Rhythm::Filling::find_least_for_credit(const Together& joined) {
  least_.assign(8 * steps_, std::numeric_limits<double>::infinity());
  least(7, 0) = 0;
  for (std::size_t day = 7; day-- > 0;) {
    const std::size_t group = at(joined.groups[day]);
    const auto& ones = priced_.entries[day][group];
    for (std::size_t i = 0; i < ones.size(); ++i) {
      if (!ones[i].entry) continue;
      const std::int32_t brings = rhythm_.days_[day][group].gains[i][credit];
      for (std::size_t need = 0; need < steps_; ++need) {
        const std::int32_t left = static_cast<std::int32_t>(need) * step - brings;
        const std::size_t place = left <= 0 ? 0 : at((left + step - 1) / step);
        // Rounded down once more, so that it stays a floor whatever credit sessions have.
        const double then = least(day + 1, place > 0 && left % step != 0 ? place - 1 : place);
        least(day, need) = std::min(least(day, need), ones[i].price + then);
      }
    }
  }
  for (std::size_t day = 0; day < 8; ++day)
    for (std::size_t need = steps_ - 1; need-- > 0;)
      least(day, need) = std::min(least(day, need), least(day, need + 1));
}

double Rhythm::Filling::rest(std::size_t day, std::int32_t has) const {
  const std::int32_t lacks = std::max(0, rhythm_.least_[credit] - has);
  return least_[day * steps_ + at(lacks / step)];
}

void Rhythm::Filling::extend(const Together& joined, std::size_t day, double below) {
  const std::size_t number = at(joined.groups[day]);
  const Group& group = rhythm_.days_[day][number];
  known_.forget_all();
  for (std::size_t i = 0; i < rows_[day].size(); ++i)
    for (std::size_t g = 0; g < group.gains.size(); ++g) {
      const Priced::One& one = priced_.entries[day][number][g];
      if (!one.entry) continue;
      const Label& before = rows_[day][i];
      const double price = before.price + one.price;
      const std::int32_t reached = before.gain[credit] + group.gains[g][credit];
      if (reached > most_credit_ || price + rest(day + 1, reached) >= below) continue;
      Label label{before.days, before.gain, price, static_cast<int>(i), one.entry};
      const bool stays = group.several.empty() && one.entry->singles[0] < 0;
      if (!stays) label.days |= static_cast<std::uint8_t>(1U << day);
      if (std::popcount(label.days) > rhythm_.most_days_) continue;
      add(group.gains[g], label.gain);
      put(label, rows_[day + 1]);
    }
}

void Rhythm::Filling::add(const Gain& more, Gain& gain) const {
  gain[credit] += more[credit];
  for (std::size_t i = clinical_days; i < rhythm_.fields_; ++i)
    gain[i] = std::min(rhythm_.most_[i], gain[i] + more[i]);
}

void Rhythm::Filling::put(const Label& label, std::vector<Label>& row) {
  const std::size_t place = known_.known_or(rhythm_.key(label.days, label.gain), row.size());
  if (place == row.size())
    row.push_back(label);
  else if (label.price < row[place].price)
    row[place] = label;
}

}  // namespace meanwhile::planner
