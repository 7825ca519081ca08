#include "planner/search/attainable.hpp"

#include <algorithm>
#include <array>

namespace meanwhile::planner {
namespace {

constexpr std::size_t most_minima = 8;    // that are looked at
constexpr std::size_t most_kept = 1'000;  // beyond, a date or a week will do

/// What is attained of each minimum, no further than it asks, and what that takes.
///
/// takes  minutes of a date, dates of a week
struct Attained {
  std::array<Minute, most_minima> of{};
  Minute takes = 0;

  bool is_as_good_as(const Attained& other) const {
    return takes <= other.takes && std::ranges::equal(of, other.of, std::ranges::greater_equal{});
  }
};

/// Those of which none is as good as another.
using Best = std::vector<Attained>;

void put(const Attained& one, Best& best) {
  if (std::ranges::any_of(best, [&](const Attained& other) { return other.is_as_good_as(one); }))
    return;
  std::erase_if(best, [&](const Attained& other) { return one.is_as_good_as(other); });
  best.push_back(one);
}

/// One week, by itself.
class Week {
 public:
  Week(const Board& board, const Supply& supply, int week)
      : board_(board), supply_(supply), week_(week), asked_(board.weeks[at(week)]) {
    const programme::Dose& dose = *asked_.dose;
    hours_ = ask(dose.least_minutes ? static_cast<Minute>(dose.least_minutes->count()) : 0);
    dates_ = ask(dose.least_days.value_or(0));
    for (const auto& [module, least] : asked_.module_minutes) modules_.push_back(ask(least));
    for (const programme::KindDose& kind : asked_.kinds) kinds_.push_back(ask(kind.least));
  }

  bool is_attainable() const {
    Best week{Attained{}};
    for (std::size_t day = at(7 * week_); day < at(7 * week_ + 7); ++day) {
      if (board_.closed[day]) return true;
      const Best date = best_of(supply_.days[day]);
      Best longer = week;
      for (const Attained& before : week)
        for (const Attained& one : date)
          if (!asked_.dose->most_days || before.takes < *asked_.dose->most_days)
            put(sum(before, one, before.takes + 1), longer);
      if (longer.size() > most_kept) return true;
      week = std::move(longer);
    }
    return std::ranges::any_of(week, [&](const Attained& one) { return one.of == least_; });
  }

 private:
  std::size_t ask(Minute least) {
    if (asked_so_far_ == most_minima) return most_minima;
    least_[asked_so_far_] = least;
    return asked_so_far_++;
  }

  Attained sum(const Attained& one, const Attained& other, Minute takes) const {
    Attained both{{}, takes};
    for (std::size_t i = 0; i < most_minima; ++i)
      both.of[i] = std::min(least_[i], one.of[i] + other.of[i]);
    return both;
  }

  Attained of(const Offer& offer) const {
    Attained one{{}, offer.length};
    const auto add = [&](std::size_t minimum, Minute brings) {
      if (minimum < most_minima) one.of[minimum] = std::min(least_[minimum], brings);
    };
    const BoardSlot& slot = board_.slot_of(offer.visit);
    add(hours_, offer.clinical);
    add(dates_, offer.clinical > 0 ? 1 : 0);
    for (std::size_t i = 0; i < modules_.size(); ++i)
      add(modules_[i], slot.module == asked_.module_minutes[i].first ? offer.credit : 0);
    for (std::size_t i = 0; i < kinds_.size(); ++i)
      add(kinds_[i], slot.kind == asked_.kinds[i].kind ? 1 : 0);
    return one;
  }

  /// Of sessions of one date that do not overlap, by what is over when the next begins.
  Best best_of(const SuppliedDay& day) const {
    std::vector<Best> rows{{Attained{}}};
    for (const Offer& offer : day.offers) {
      Best row = rows.back();
      const Attained one = of(offer);
      for (const Attained& before : rows[at(offer.before)]) {
        Attained both = sum(before, one, before.takes + one.takes);
        both.of[dates_] = std::max(before.of[dates_], one.of[dates_]);
        if (both.takes <= day.most_minutes) put(both, row);
      }
      if (row.size() > most_kept) return {Attained{least_, 0}};
      rows.push_back(std::move(row));
    }
    return std::move(rows.back());
  }

  const Board& board_;
  const Supply& supply_;
  int week_;
  const WeekDose& asked_;
  std::array<Minute, most_minima> least_{};
  std::size_t asked_so_far_ = 0;
  std::size_t hours_ = 0;
  std::size_t dates_ = 0;
  std::vector<std::size_t> modules_;  // as in what the week asks
  std::vector<std::size_t> kinds_;
};

}  // namespace

bool are_minima_attainable(const Board& board, const Supply& supply) {
  int short_weeks = 0;
  for (int week = 0; week < board.week_count(); ++week)
    if (!Week{board, supply, week}.is_attainable() &&
        ++short_weeks > board.person->prescription.short_weeks_allowed)
      return false;
  return true;
}

}  // namespace meanwhile::planner
