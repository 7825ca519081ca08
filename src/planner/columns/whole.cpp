#include "planner/columns/whole.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace meanwhile::planner {
namespace {

constexpr double hardly = 1e-6;

bool whole(double part) { return part < hardly || part > 1 - hardly; }

/// The least whole number that figures of this floor can have.
double rounded_up(double floor) { return std::ceil(floor - 1e-4); }

}  // namespace

std::optional<std::vector<int>> Whole::find(double below, std::uint64_t most_nodes) {
  best_ = below;
  most_nodes_ = most_nodes;
  nodes_ = 0;
  cut_ = false;
  found_.reset();
  explore();
  return std::move(found_);
}

void Whole::explore() {
  if (nodes_++ >= most_nodes_ || is_over(patience_)) {
    cut_ = true;
    return;
  }
  const Master::Outcome outcome = master_.solve();
  cut_ |= outcome == Master::Outcome::broken_off;
  if (outcome != Master::Outcome::solved || rounded_up(master_.value()) >= best_) return;
  const std::size_t before = aside_.size();
  std::vector<int> dear;
  for (int column = 0; column < master_.columns(); ++column)
    if (master_.part(column) < hardly && master_.allowed(column) &&
        rounded_up(master_.value() + master_.reduced_cost(column)) >= best_)
      dear.push_back(column);
  if (!branch_on_groups()) {
    put_aside(dear);
    branch_on_placing() || branch_on_seats() || branch_on_columns() || (take(), true);
  }
  put_back(before);
}

void Whole::put_aside(const std::vector<int>& columns) {
  for (const int column : columns) {
    master_.allow(column, false);
    aside_.push_back(column);
  }
}

void Whole::put_back(std::size_t to) {
  for (; aside_.size() > to; aside_.pop_back()) master_.allow(aside_.back(), true);
}

void Whole::take() {
  std::vector<int> chosen(master_.people(), -1);
  for (int column = 0; column < master_.columns(); ++column)
    if (master_.part(column) > 0.5)
      chosen[static_cast<std::size_t>(master_.column(column).person)] = column;
  best_ = std::round(master_.value());
  found_ = std::move(chosen);
}

/// A group that runs in part: it does, then it does not.
bool Whole::branch_on_groups() {
  int slot = -1;
  double most = 0;
  for (const auto& [one, part] : master_.running())
    if (!whole(part) && part > most) {
      slot = one;
      most = part;
    }
  if (slot < 0) return false;
  for (const Master::Runs runs : {Master::Runs::must, Master::Runs::must_not}) {
    master_.run(slot, runs);
    explore();
  }
  master_.run(slot, Master::Runs::may);
  return true;
}

/// Someone who has part of a plan: she has one, then she has none.
bool Whole::branch_on_placing() {
  int person = -1;
  double most = 0;
  for (int one = 0; one < static_cast<int>(master_.people()); ++one) {
    double part = 0;
    for (const int column : master_.columns_of(one)) part += master_.part(column);
    if (whole(part) || part <= most) continue;
    person = one;
    most = part;
  }
  if (person < 0) return false;
  for (const Master::Placed placed : {Master::Placed::must, Master::Placed::must_not}) {
    master_.place(person, placed);
    explore();
  }
  master_.place(person, Master::Placed::may);
  return true;
}

/// Someone who takes seats in part: she takes them, then she does not.
bool Whole::branch_on_seats() {
  int person = -1;
  Seats taken;
  double most = 0;
  for (int one = 0; one < static_cast<int>(master_.people()); ++one) {
    std::map<std::tuple<int, int, int, int>, double> parts;
    for (const int column : master_.columns_of(one))
      if (const double part = master_.part(column); !whole(part))
        for (const Seats& seats : master_.column(column).seats)
          parts[{seats.slot, seats.first, seats.end, static_cast<int>(seats.modality)}] += part;
    for (const auto& [key, part] : parts) {
      if (whole(part) || part <= most) continue;
      person = one;
      most = part;
      taken = {std::get<0>(key), std::get<1>(key), std::get<2>(key),
               static_cast<programme::Modality>(std::get<3>(key))};
    }
  }
  if (person < 0) return false;
  const auto takes = [&](int column) {
    return std::ranges::any_of(master_.column(column).seats, [&](const Seats& seats) {
      return seats.slot == taken.slot && seats.first == taken.first && seats.end == taken.end &&
             seats.modality == taken.modality;
    });
  };
  for (const bool does : {true, false}) {
    std::vector<int> others;
    for (const int column : master_.columns_of(person))
      if (master_.allowed(column) && takes(column) != does) others.push_back(column);
    const std::size_t before = aside_.size();
    put_aside(others);
    explore();
    put_back(before);
  }
  return true;
}

/// Columns that take the same seats: one of them alone, then all but it.
bool Whole::branch_on_columns() {
  int found = -1;
  for (int column = 0; column < master_.columns(); ++column)
    if (const double part = master_.part(column);
        !whole(part) && (found < 0 || part > master_.part(found)))
      found = column;
  if (found < 0) return false;
  std::vector<int> others;
  for (const int column : master_.columns_of(master_.column(found).person))
    if (column != found && master_.allowed(column)) others.push_back(column);
  for (const std::vector<int>& away : {others, std::vector<int>{found}}) {
    const std::size_t before = aside_.size();
    put_aside(away);
    explore();
    put_back(before);
  }
  return true;
}

}  // namespace meanwhile::planner
