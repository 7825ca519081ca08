#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

#include "planner/search/choices.hpp"
#include "planner/search/stays.hpp"
#include "planner/search/week_answer.hpp"
#include "planner/search/week_count.hpp"

namespace meanwhile::planner {

/// Finds the make-ups of one week that cost least.
///
/// Problem: usual sessions of the joined choices are given; each that clashes or is cancelled may
/// be left, dialled into, or made up by a visit to a session of the same module. Visits change ways
/// and stays of their date. Idea: depth first over the sessions left open, visits in order of their
/// core price; a partial week costs at least its core prices, a way there and back on each date,
/// and the least of each session still open, so a list is cut at the first visit that is too dear.
/// Sessions that any visit replaces alike are twins: they take visits in one order only, and the
/// last of them are left. Leaves are priced exactly.
class WeekSolver {
 public:
  WeekSolver(const Board& board, const Prices& prices, const Choices& choices);

  /// Sets the usual sessions of a week, for the questions below. False: it can't be lived in any
  /// way.
  bool open(std::span<const int> joined, int week);

  /// Gives up on a question after so many steps, from now on.
  void give_up_after(std::uint64_t steps) { most_steps_ = steps; }
  bool gave_up() const { return gave_up_; }

  /// Least cost of the opened week, or `impossible` when there is none below `below`.
  Cost least(const WeekWish& wish, Cost below);

  /// The answer that least() found last; visits and make-ups are left out.
  const WeekAnswer& found() const { return found_; }

  /// How many sessions of a kind the opened week can have at most, and on which dates there can be
  /// one.
  int most_sessions(programme::Kind kind) const;
  DayBits possible_days() const;
  int least_sessions(programme::Kind kind) const;
  DayBits usual_days() const;

  /// Every answer of the opened week that costs at most `at_most`, falling short or not.
  void each(Cost at_most, const std::function<void(const WeekAnswer&)>& answer);

 private:
  struct Open {
    int usual = 0;
    Cost missed = 0;  // price of leaving it
    int module = -1;
    int dial_in = -1;               // the visit that dials in
    int twin = -1;                  // the position of its twin before it
    std::size_t next_for_twin = 0;  // where the next twin may begin in the pool of their module
  };
  /// What open sessions, from a position on, cost at least and bring at most.
  struct Rest {
    Cost least = 0;
    Minute credit = 0;
    int clinical = 0;
    DayBits days = 0;
    SessionCounts sessions{};
  };

  void begin(const WeekWish& wish, Cost limit);
  void add_share(int choice, int week);
  void find_twins();
  void weigh_open();
  void decide(std::size_t position, Cost cost);
  void try_visit(std::size_t position, Cost cost, int visit);
  bool put(int visit);
  void take(int visit);
  void finish();
  bool meets_minima();
  bool can_meet_wish(std::size_t position) const;
  bool meets_wish(const WeekAnswer& answer) const;
  void count_sessions(WeekAnswer& answer) const;
  Cost least_of_date(int day) const;
  Cost seat(int visit) const;

  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  StayKeeper keeper_;

  int week_ = 0;
  WeekWish wish_;
  WeekAnswer found_;
  Cost limit_ = 0;  // answers must cost less
  std::uint64_t most_steps_ = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t steps_ = 0;
  bool gave_up_ = false;
  const std::function<void(const WeekAnswer&)>* each_ = nullptr;
  std::vector<bool> joined_slot_;
  std::vector<int> joined_slots_;
  std::vector<Open> open_;
  std::vector<Rest> rest_;             // by position in open_, and one past it
  SessionCounts usual_sessions_{};     // attended or granted
  DayBits usual_clinical_days_ = 0;    // likewise
  std::vector<Minute> usual_minutes_;  // by module, likewise
  std::vector<Minute> rest_minutes_;   // by position in open_, module: more that they can bring
  std::array<std::vector<int>, 7> dates_;
  std::array<Cost, 7> usual_price_{};  // of the date without make-ups; -1: not priced yet
  std::vector<MakeUp> made_;
  std::vector<int> left_;  // positions in open_ that were left
  Cost dates_least_ = 0;
  Minute credit_ = 0;
  std::vector<int> week_visits_;
  WeekCount counted_;
};

}  // namespace meanwhile::planner
