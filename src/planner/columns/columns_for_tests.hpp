#pragma once

#include <string>
#include <utility>
#include <vector>

#include "planner/columns/stock.hpp"
#include "planner/day_group_for_tests.hpp"

namespace meanwhile::planner {

inline programme::Weeks two_weeks() { return {monday, 2}; }

/// So many groups, each on Mondays from 10:00 to 13:00.
inline programme::Programme monday_groups(int count) {
  programme::Programme programme = day_group();
  programme.offerings[0].meetings.pop_back();
  programme.offerings.resize(1);
  for (int i = 1; i < count; ++i) {
    programme.offerings.push_back(programme.offerings[0]);
    programme.offerings.back().id = OfferingId{"day" + std::to_string(i)};
  }
  return programme;
}

/// What is to be shared out, row by row.
inline Stock stock_of(std::vector<Stock::Row> rows) {
  programme::Programme empty = day_group();
  empty.offerings.clear();
  Stock stock{Agenda{empty, two_weeks()}};
  stock.rows = std::move(rows);
  return stock;
}

inline Seats joining(int slot, int first = 0, int end = 2) {
  return {slot, first, end, programme::Modality::onsite, Taking::joining};
}
inline Seats visiting(int slot, int session) {
  return {slot, session, session + 1, programme::Modality::onsite, Taking::visiting};
}
inline Seats dialling(int slot, int session) {
  return {slot, session, session + 1, programme::Modality::online, Taking::dialling};
}
inline Seats online(Seats seats) {
  seats.modality = programme::Modality::online;
  return seats;
}

/// A plan that counts so much on the first level.
inline Column plan(int person, long figure, std::vector<Seats> seats) {
  return {person, {figure}, std::move(seats), {}};
}

}  // namespace meanwhile::planner
