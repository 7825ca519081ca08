// What a set costs at least when each week takes whole visits to reach its hours.
#include <algorithm>

#include "planner/search/floor.hpp"

namespace meanwhile::planner {

namespace {

/// Leaves out what costs no less than more credit.
void drop_dear(std::vector<Cost>& for_credit) {
  Cost least = impossible;
  for (std::size_t x = for_credit.size(); x-- > 0;) {
    if (for_credit[x] >= least)
      for_credit[x] = impossible;
    else
      least = for_credit[x];
  }
}

/// `credit` more, for `price`, than any of `before` up to `last`.
void add_credit(const Cost* before, std::size_t credit, Cost price, std::size_t last, Cost* after,
                std::size_t levels) {
  const std::size_t below = std::min(last + 1, levels - std::min(levels, credit));
  for (std::size_t had = 0; had < below; ++had)
    after[had + credit] = std::min(after[had + credit], before[had] + price);
  for (std::size_t had = below; had <= last; ++had)
    after[levels] = std::min(after[levels], before[had] + price);
}

void add_date(const std::vector<Cost>& before, const std::vector<Cost>& for_credit,
              std::vector<Cost>& after) {
  const std::size_t levels = after.size() - 1;
  for (std::size_t x = 0; x <= levels; ++x) {
    const Cost cost = for_credit[x];
    if (cost >= impossible / 2) continue;
    add_credit(before.data(), x, cost, levels, after.data(), levels);
  }
}

}  // namespace

Cost Floor::with_whole_hours() {
  std::vector<Price>& weeks = with_;
  weeks = prices_of_weeks_;
  for (int week = 0; week < board_.week_count(); ++week)
    weeks[at(week)].bound = std::max(weeks[at(week)].bound, price_of_hours(week));
  return sum(weeks, joining_);
}

/// Clinical minutes that the week still lacks, whatever closed dates may grant open choices.
Minute Floor::lacking(int number) const {
  Minute lacking = lack_.minutes[at(number)];
  open_->each([&](int choice) {
    lacking -= choices_.share(choice, number).granted;
    return true;
  });
  return lacking;
}

/// A table over dates opened and credit reached: each date adds its least price for each amount.
Cost Floor::price_of_hours(int number) {
  const Minute wanted = lacking(number);
  const auto levels =
      static_cast<std::size_t>((wanted + supply_.credit_unit - 1) / supply_.credit_unit);
  if (wanted <= 0 || levels > most_levels) return -impossible;
  const Week& week = weeks_[at(number)];
  const DayBits days = partial_->weeks[at(number)].days;
  const programme::Dose& dose = *board_.weeks[at(number)].dose;
  const int most_days = dose.most_days ? *dose.most_days : 7;
  if (count(days) > most_days) return impossible;
  const std::size_t most = at(std::min(7, most_days) - count(days));
  price_dates(number, true);
  for (std::vector<Cost>& row : reached_) row.assign(levels + 1, impossible);
  reached_[0][0] = week.set + week.asked;
  for (int i = 0; i < 7; ++i) {
    const bool attended = days >> i & 1;
    const std::size_t day = at(number * 7 + i);
    least_for_credit(day, levels, for_credit_);
    if (!attended) {
      for (std::size_t x = 1; x <= levels; ++x) for_credit_[x] += prices_.day;
      for_credit_[0] = date(day, true).fresh;
    }
    drop_dear(for_credit_);
    for (std::size_t opened = attended ? most + 1 : most; opened-- > 0;) {
      if (attended) {
        std::swap(before_, reached_[opened]);
        reached_[opened].assign(levels + 1, impossible);
        add_date(before_, for_credit_, reached_[opened]);
      } else {
        add_date(reached_[opened], for_credit_, reached_[opened + 1]);
      }
    }
  }
  Cost least = impossible;
  const int needed = std::max(0, week.dates_needed - count(days));
  for (std::size_t opened = at(needed); opened <= most; ++opened)
    least = std::min(least, reached_[opened][levels]);
  return least >= impossible / 2 ? impossible : least;
}

/// By units of credit, the last for all above, the least price of visits that do not overlap, with
/// their ways.
void Floor::least_for_credit(std::size_t day, std::size_t levels, std::vector<Cost>& least) {
  const std::vector<LiveOffer>& live = live_[day];
  const DateSet set = set_on(day);
  // No visit is shorter than its credit.
  const auto most = at(std::max(0, set.room) / supply_.credit_unit);
  const std::size_t width = levels + 1;
  for (std::vector<Cost>* rows : {&at_home_, &out_, &back_}) {
    rows->resize((live.size() + 1) * width);
    std::fill_n(rows->begin(), width, impossible);
  }
  at_home_[0] = 0;
  for (std::size_t i = 0; i < live.size(); ++i) {
    const std::size_t row = (i + 1) * width;
    for (std::vector<Cost>* rows : {&at_home_, &out_, &back_})
      std::copy_n(&(*rows)[row - width], width, &(*rows)[row]);
    const Offer& offer = *live[i].offer;
    const Cost price = price_of(live[i], true);
    const auto credit = at(offer.clinical / supply_.credit_unit);
    if ((price >= 0 && credit == 0) || credit > most) continue;
    const std::size_t before = at(live[i].before) * width;
    const std::size_t last = std::min(levels, most - credit);
    const auto add = [&](const std::vector<Cost>& from, Cost more, std::vector<Cost>& to) {
      add_credit(&from[before], credit, price + more, last, &to[row], levels);
    };
    if (!offer.onsite) {
      for (std::vector<Cost>* rows : {&at_home_, &out_, &back_}) add(*rows, 0, *rows);
      continue;
    }
    const Cost there = set.more_there(offer.there);
    const Cost back = set.more_back(offer.back);
    add(at_home_, there, out_);
    add(out_, 0, out_);
    add(at_home_, there + back, back_);
    add(out_, back, back_);
  }
  least.resize(width);
  for (std::size_t x = 0; x < width; ++x)
    least[x] = std::min(at_home_[live.size() * width + x], back_[live.size() * width + x]);
}

}  // namespace meanwhile::planner
