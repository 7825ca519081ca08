#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/choice_set.hpp"
#include "planner/search/choices.hpp"
#include "planner/search/quarters.hpp"

namespace meanwhile::planner {

/// A visit that can be attended on a date, as a usual session or to make up another.
///
/// choice    whose usual session it is, or -1; position: of it in Choices::attended
/// makes_up  it may replace a usual session that some choice leaves unattended
/// before    how many offers of the date, by end, are over when it starts
/// ways      the least ways there and back of a date that it is on, 0 online
/// session, module  places by week and kind, and by week and module; price_split, price_make_up:
///           places of what the tariff makes of it, the last of all for none
struct Offer {
  int visit = 0;
  int choice = -1;
  int position = -1;
  bool makes_up = false;
  bool onsite = false;
  int before = 0;
  Minute length = 0;
  Minute credit = 0;
  Minute clinical = 0;
  Cost core = 0;
  Cost ways = 0;
  std::size_t session = 0;
  std::size_t module = 0;
  Quarters busy;
};

/// What the price of an offer is reckoned from: places in what a floor
/// makes of a tariff.
struct Terms {
  Cost core;
  Cost ways;
  Minute credit;
  std::uint32_t split;
  std::uint32_t module;
  std::uint32_t make_up;
  std::uint32_t session;
};
/// What a date offers.
struct SuppliedDay {
  std::vector<Offer> offers;  // by end
  std::vector<Terms> terms;   // of each offer
  Cost least_ways = impossible;
  Minute most_minutes = 0;
  bool clinical = false;     // clinical credit, by a visit or granted
  Minute most_clinical = 0;  // of it, at most
};
/// A usual session of a choice.
struct UsualVisit {
  int day;
  Cost there;
  Cost back;
  bool onsite;
  Minute length;
  Quarters busy;
};
/// What a choice has in a week beside its visits: sessions that clash, and that are granted.
struct Beside {
  int week;
  int clashes;
  int cancelled;
  int sessions;
  Minute clinical;
  Minute minutes;
  std::size_t session;
  std::size_t module;
};

/// What a board supplies, laid out for the questions that a floor asks under many tariffs.
///
/// attended, visits_of  usual sessions as in Choices::attended, and by choice their positions there
/// rights               by week and module: choices with something to make up
/// busier               by week and other week: choices that attend a day in the first that they do
///                      not attend in the other, or may make up in the first
struct Supply {
  Supply(const Board& board, const Prices& prices, const Choices& choices);

  std::vector<SuppliedDay> days;
  std::vector<UsualVisit> attended;
  std::vector<std::vector<int>> visits_of;
  std::vector<std::vector<Beside>> beside_visits;  // by choice
  std::vector<bool> clinical;                      // by module, and slots without any
  Minute credit_unit = 0;                          // that all clinical credit is a multiple of
  std::vector<ChoiceSet> rights;
  std::vector<ChoiceSet> busier;

 private:
  void lay_out_days(const Board& board, const Prices& prices, const Choices& choices);
  void lay_out_choices(const Board& board, const Prices& prices, const Choices& choices);
  void compare_weeks(const Board& board, const Choices& choices);
};

}  // namespace meanwhile::planner
