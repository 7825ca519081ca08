#pragma once

#include <array>
#include <map>
#include <utility>
#include <vector>

#include "planner/columns/column.hpp"

namespace meanwhile::planner {

/// What everything that is shared is worth under a solution of the master: what a plan pays beside
/// its figures.
///
/// A plan's price: its figures by `figure`, its seats, joining, uses and attended sessions. It is
/// welcome when that is less than its person's `person`.
struct SharePrices {
  struct Attending {
    SessionAt session;
    double price;
  };
  std::array<double, level_count> figure{};
  std::vector<std::vector<double>> seats;      // by slot, sessions before: sums
  std::vector<std::vector<double>> online;     // likewise
  std::vector<double> joining;                 // by slot; never positive: another one is welcome
  std::map<std::pair<int, int>, double> uses;  // by person, slot
  std::map<int, std::vector<Attending>> attending;  // by person
  std::vector<double> person;

  double of_seats(const Seats& taken) const;
  double of_figures(const Figures& figures) const;
  double of(const Column& column) const;
};

}  // namespace meanwhile::planner
