#include "planner/columns/stock.hpp"

#include <algorithm>

namespace meanwhile::planner {
namespace {

void take_one(std::vector<int>& free, const Seats& seats) {
  for (int session = seats.first; session < seats.end; ++session) {
    int& left = free[static_cast<std::size_t>(session)];
    if (left != Stock::no_cap) --left;
  }
}

/// So many on each session that takes place: a cancelled one has no seats to share out.
std::vector<int> by_session(const Agenda::Row& row, const std::optional<int>& free) {
  std::vector<int> seats;
  for (const bool takes_place : row.takes_place)
    seats.push_back(takes_place ? free.value_or(Stock::no_cap) : Stock::no_cap);
  return seats;
}

}  // namespace

Stock::Stock(const Agenda& agenda) {
  for (const Agenda::Row& row : agenda.rows)
    rows.push_back({by_session(row, row.seats), by_session(row, row.online), row.needed, false});
}

void Stock::take(const Column& column) {
  for (const Seats& seats : column.seats) {
    Row& row = rows[static_cast<std::size_t>(seats.slot)];
    if (seats.counts()) take_one(row.seats, seats);
    if (seats.online()) take_one(row.online, seats);
    if (seats.how == Taking::joining) row.needed = std::max(0, row.needed - 1);
    row.must = true;
  }
}

}  // namespace meanwhile::planner
