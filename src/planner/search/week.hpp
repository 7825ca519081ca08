#pragma once

#include <array>
#include <functional>
#include <span>
#include <vector>

#include "planner/search/choices.hpp"
#include "planner/search/stays.hpp"

namespace meanwhile::planner {

/// A visit in place of a usual session.
struct MakeUp {
  int usual = 0;  // an occasion
  int visit = 0;
};

/// One way to live one week under given joined choices.
struct WeekAnswer {
  Cost cost = 0;
  bool falls_short = false;
  DayBits days = 0;          // dates attended
  SessionCounts sessions{};  // by kind, attended or granted
  std::vector<int> visits;   // by start
  std::vector<MakeUp> make_ups;
};

/// Whether a week's minima bind, or it may fall short of them.
enum class Minima { bind, waived };

/// What the other weeks ask of one week.
///
/// last_day_before  the last date attended before it, a day of the horizon; -1: none, or no matter
/// last_day         at or after this date of the week there must be an attended one; -1: no matter
/// sessions         at least so many of each kind, attended or granted
struct WeekWish {
  Minima minima = Minima::bind;
  int last_day_before = -1;
  int last_day = -1;
  SessionCounts sessions{};
  bool idle = false;       // nothing is to be attended
  bool heed_gaps = false;  // between attended dates, from last_day_before on
};

/// Whether gaps between dates attended in a week, and before it since `last_day_before`, are
/// allowed.
bool gaps_allowed(const Board& board, int week, int last_day_before, DayBits days);

/// Finds the make-ups of one week that cost least.
///
/// Problem: usual sessions of the joined choices are given; each that clashes or is cancelled may
/// be left, dialled into, or made up by a visit to a session of the same module. Visits change ways
/// and stays of their date. Idea: depth first over the sessions left open, visits in order of their
/// core price; a partial week costs at least its core prices, a way there and back on each date,
/// and the least of each session still open, so a list is cut at the first visit that is too dear.
/// Leaves are priced exactly.
class WeekSolver {
 public:
  WeekSolver(const Board& board, const Prices& prices, const Choices& choices);

  /// Sets the usual sessions of a week, for the questions below. False: it can't be lived in any
  /// way.
  bool open(std::span<const int> joined, int week);

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
    programme::Modality modality = programme::Modality::onsite;
    Cost missed = 0;  // price of leaving it
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

  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  StayKeeper keeper_;

  int week_ = 0;
  WeekWish wish_;
  WeekAnswer found_;
  Cost limit_ = 0;  // answers must cost less
  const std::function<void(const WeekAnswer&)>* each_ = nullptr;
  std::vector<bool> joined_slot_;
  std::vector<int> joined_slots_;
  std::vector<Open> open_;
  std::vector<Rest> rest_;           // by position in open_, and one past it
  SessionCounts usual_sessions_{};   // attended or granted
  DayBits usual_clinical_days_ = 0;  // likewise
  std::array<std::vector<int>, 7> dates_;
  std::array<Cost, 7> usual_price_{};  // of the date without make-ups; -1: not priced yet
  std::vector<MakeUp> made_;
  std::vector<int> left_;  // positions in open_ that were left
  Cost dates_least_ = 0;
  Minute credit_ = 0;
  std::vector<int> week_visits_;
  std::vector<Minute> module_minutes_;
};

}  // namespace meanwhile::planner
