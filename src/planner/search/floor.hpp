#pragma once

#include <array>
#include <vector>

#include "planner/search/date_table.hpp"
#include "planner/search/lack.hpp"
#include "planner/search/tariff.hpp"

namespace meanwhile::planner {

/// What a partial set of joined choices costs at least, whatever is still joined to it.
///
/// Idea: under a tariff (tariff.hpp) visits of different dates have nothing to do with each other.
/// A date that is attended already may get further visits beside those set, where they pay; any
/// other date is opened at the least price of its offers, and as many are as the week needs, the
/// cheapest first, and all that pay. A visit may be used when the choice it belongs to is still
/// open, or as a make-up. Nothing is paid for what a week has enough of, and for no choice more
/// than what is lacking. Weeks that may fall short are left out where they are dearest.
class Floor {
 public:
  Floor(const Board& board, const Prices& prices, const Choices& choices);

  /// Looks at a set; `open` may still be joined. `impossible` when some week can't have its dates.
  /// All three must outlive what is asked below.
  Cost look_at(const Partial& partial, const ChoiceSet& open, const Tariff& tariff);

  /// Looks at the same set under another tariff.
  Cost look_again(const Tariff& tariff);

  /// The set last looked at when hours are reached by whole visits: a higher floor, dearer to
  /// reckon.
  Cost with_whole_hours();

  /// look_at() with one choice more than the set last looked at; `impossible` also when that breaks
  /// a maximum.
  Cost with(int choice);

  /// How that least would be reached, of the set last looked at.
  ///
  /// waived  the weeks that fall short, then the blocks
  /// usual   offers picked as usual sessions of open choices; made_up: as make-ups
  struct Picks {
    std::vector<bool> waived;
    std::vector<const Offer*> usual;
    std::vector<const Offer*> made_up;
  };
  void find_picks(Picks& picks);

  const Supply& supply() const { return supply_; }
  const Lack& lack() const { return lack_; }

 private:
  static constexpr std::size_t most_levels = 400;  // of credit that a week may lack

  struct Week {
    Cost set = 0;                                  // what is set, and the dates it attends
    Cost asked = 0;                                // what the week still pays, hours aside
    int dates_needed = 0;                          // to be attended in all
    std::array<bool, 2> known{};                   // by whether hours are met: its dates
    std::array<std::array<int, 7>, 2> by_fresh{};  // weekdays, cheapest first
  };
  /// What a week costs, without and with its minima.
  struct Price {
    Cost waived = 0;
    Cost bound = 0;
  };
  void find_live_offers();
  void ask();
  void ask_week(int week);
  /// What sessions of a module that clash, or are cancelled, are charged.
  Cost charge(int clashes, int cancelled, std::size_t module) const {
    const Cost price = tariff_->clash[module];
    return clashes * price + cancelled * std::min(Cost{0}, price);
  }
  void split(int choice);
  int dates_needed(int week) const;
  void need_as_much_elsewhere();
  Cost paid_for_hours(int week, Minute minutes) const;
  Cost paid(int choice, int week) const;
  void price_dates(int week, bool hours_met);
  void price_date(std::size_t day, bool hours_met, bool attended);
  /// What a visit costs, its ways and date aside, less what is paid for it.
  Cost price_of(const LiveOffer& offer, bool hours_met) const {
    Cost least = split_[offer.split] - (hours_met ? 0 : hours_[offer.split]);
    if (offer.makes_up) least = std::min(least, price_of_make_up(offer, hours_met));
    return offer.core + least;
  }
  Cost price_of_make_up(const LiveOffer& offer, bool hours_met) const {
    const std::size_t module = offer.offer->module;
    return make_up_[module] - session_[offer.offer->session] -
           tariff_->module_minute[module] * offer.credit -
           (hours_met ? 0 : tariff_->minute[at(offer.offer->week)] * offer.clinical);
  }
  Price price(int week, bool hours_met, DayBits days, Cost set, Cost asked) const;
  Price price_with(int choice, int week);
  Cost sum(const std::vector<Price>& weeks, Cost joining);
  Minute lacking(int week) const;
  Cost price_of_hours(int week);
  void least_for_credit(std::size_t day, std::size_t levels, std::vector<Cost>& least);
  void pick_week(int week, bool waived, Picks& picks);
  void pick_fresh(std::size_t day, Picks& picks);
  void pick_paying(std::size_t day, bool opens, Picks& picks);
  void pick(const Offer& offer, Picks& picks) const;
  DateSet set_on(std::size_t day) const {
    const PartialDay& set = partial_->days[day];
    return {set.busy, supply_.days[day].most_minutes - set.length, set.there, set.back};
  }
  PricedDate& date(std::size_t day, bool hours_met) { return dates_[hours_met ? 1 : 0][day]; }
  const PricedDate& date(std::size_t day, bool hours_met) const {
    return dates_[hours_met ? 1 : 0][day];
  }

  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  Supply supply_;

  // Of the set last looked at:
  const Partial* partial_ = nullptr;
  const ChoiceSet* open_ = nullptr;
  const Tariff* tariff_ = nullptr;
  Cost joining_ = 0;
  Lack lack_;
  std::vector<Cost> session_;  // by week, kind: paid for a make-up by the week and its blocks
  std::vector<Cost> split_;    // by position in Choices::attended, and one for offers without any,
                               // which is `impossible`; less what is paid, hours aside
  std::vector<Cost> hours_;    // likewise: what is paid for hours
  std::vector<Cost> make_up_;  // by week, module: beside the visit
  ChoiceSet any_;              // open or joined
  std::vector<bool> may_make_up_;             // by week, module
  std::vector<std::vector<LiveOffer>> live_;  // by day, by end
  std::vector<Week> weeks_;
  std::array<std::vector<PricedDate>, 2> dates_;  // by whether hours are met, day
  std::vector<Price> prices_of_weeks_;
  std::vector<Cost> asked_by_block_;
  std::vector<Price> with_;  // scratch
  std::vector<Cost> saved_;
  std::vector<int> kept_;
  DateTable table_;
  std::array<std::vector<Cost>, 8> reached_;  // by dates opened, credit
  std::vector<Cost> before_;
  std::vector<Cost> at_home_;  // by offers of a date, by end, and credit: none on site yet
  std::vector<Cost> out_;      // … some, with the way back due
  std::vector<Cost> back_;     // … and paid
  std::vector<Cost> for_credit_;
};

}  // namespace meanwhile::planner
