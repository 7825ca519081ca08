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
  DayBits days = 0;                                   // dates attended
  std::array<int, programme::kind_count> sessions{};  // by kind, attended or granted
  std::vector<int> visits;                            // by start
  std::vector<MakeUp> make_ups;
};

/// Whether a week's minima bind, or it may fall short of them.
enum class Minima { bind, waived };

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

  /// Least cost of the week, or `impossible` when there is none below `below`.
  Cost least(std::span<const int> joined, int week, Minima minima, Cost below);

  /// Every answer that costs at most `at_most`, falling short or not.
  void each(std::span<const int> joined, int week, Cost at_most,
            const std::function<void(const WeekAnswer&)>& answer);

 private:
  struct Open {
    int usual = 0;
    programme::Modality modality = programme::Modality::onsite;
    Cost missed = 0;            // price of leaving it
    Cost least_from = 0;        // least price of this and all later ones
    Minute potential_from = 0;  // most clinical credit of this and all later ones
  };

  bool begin(std::span<const int> joined, int week);
  void add_share(int choice, int week);
  void weigh_open();
  void decide(std::size_t position, Cost cost);
  void try_visit(std::size_t position, Cost cost, int visit);
  bool put(int visit);
  void take(int visit);
  void finish();
  bool meets_minima();
  bool can_meet_minima(std::size_t position) const;
  Cost least_of_date(int day) const;

  const Board& board_;
  const Prices& prices_;
  const Choices& choices_;
  StayKeeper keeper_;

  int week_ = 0;
  Minima minima_ = Minima::bind;
  Cost limit_ = 0;  // answers must cost less
  const std::function<void(const WeekAnswer&)>* each_ = nullptr;
  std::vector<bool> joined_slot_;
  std::vector<int> joined_slots_;
  std::vector<Open> open_;
  std::array<std::vector<int>, 7> dates_;
  std::array<Cost, 7> usual_price_{};  // of the date without make-ups; -1: not priced yet
  std::vector<MakeUp> made_;
  std::vector<int> left_;  // positions in open_ that were left
  Cost missed_ = 0;
  Minute credit_ = 0;
  std::vector<int> week_visits_;
  std::vector<Minute> module_minutes_;
};

}  // namespace meanwhile::planner
