#pragma once

#include <cstdint>
#include <vector>

#include "planner/search/choice_set.hpp"
#include "planner/search/choices.hpp"
#include "planner/search/quarters.hpp"

namespace meanwhile::planner {

/// A visit that can be attended on a date, as a usual session or to make up another.
///
/// week      in which it is
/// choice    whose usual session it is, or -1; position: of it in Choices::attended
/// makes_up  it may replace a usual session that some choice leaves unattended
/// before    how many offers of the date, by end, are over when it starts
/// length    of the session, in minutes; credit: of it, clinical or not; clinical: of it, clinical
/// core      its core price
/// there     price of the least way there of a date that it is on, 0 online; back: likewise
/// session   its place by week and kind; module: by week and module
/// busy      when it takes place
struct Offer {
  int visit = 0;
  int week = 0;
  int choice = -1;
  int position = -1;
  bool makes_up = false;
  bool onsite = false;
  int before = 0;
  Minute length = 0;
  Minute credit = 0;
  Minute clinical = 0;
  Cost core = 0;
  Cost there = 0;
  Cost back = 0;
  std::size_t session = 0;
  std::size_t module = 0;
  Quarters busy;
};

/// What a date offers.
///
/// most_minutes  session length that the prescription allows on it
/// clinical      it has clinical credit, by a visit or granted; most_clinical: so many minutes of
///               it at most
struct SuppliedDay {
  std::vector<Offer> offers;  // by end
  Minute most_minutes = 0;
  bool clinical = false;
  Minute most_clinical = 0;
};

/// A usual session of a choice: its date, the least price of a date's ways with it, its length in
/// minutes.
struct UsualVisit {
  int day;
  Cost there;
  Cost back;
  bool onsite;
  Minute length;
  Quarters busy;
};

/// What a choice has in a week beside its visits: sessions that clash or are cancelled; the place
/// of its module by week and module.
struct Beside {
  int clashes;
  int cancelled;
  std::size_t module;
};

/// What a board supplies, laid out for the questions that a floor asks under many tariffs.
///
/// blocks_of            by week: the blocks that it lies in
/// attended, visits_of  usual sessions as in Choices::attended, and by choice their positions there
/// busier               by week and other week: choices that attend a day in the first that they do
///                      not attend in the other, or may make up in the first
struct Supply {
  Supply(const Board& board, const Prices& prices, const Choices& choices);

  /// Of a choice in a block, attended or granted.
  int sessions_in(int choice, int block) const {
    return sessions_by_block_[at(choice) * blocks_ + at(block)];
  }

  std::vector<SuppliedDay> days;
  std::vector<UsualVisit> attended;
  std::vector<std::vector<int>> visits_of;
  std::vector<std::vector<Beside>> beside_visits;  // by choice
  std::vector<std::vector<int>> blocks_of;
  std::vector<bool> clinical;  // by module, and slots without any
  Minute credit_unit = 0;      // that all clinical credit is a multiple of
  std::vector<ChoiceSet> busier;

 private:
  void lay_out_days(const Board& board, const Prices& prices, const Choices& choices);
  void lay_out_choices(const Board& board, const Prices& prices, const Choices& choices);
  void compare_weeks(const Board& board, const Choices& choices);
  void count_sessions(const Board& board, const Choices& choices);

  std::size_t blocks_;
  std::vector<int> sessions_by_block_;  // by choice, block
};

}  // namespace meanwhile::planner
