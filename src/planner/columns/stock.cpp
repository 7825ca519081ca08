#include "planner/columns/stock.hpp"

#include <algorithm>

namespace meanwhile::planner {
namespace {

void add(std::vector<int>& free, const Seats& seats, int count) {
  for (int session = seats.first; session < seats.end; ++session) {
    int& left = free[static_cast<std::size_t>(session)];
    if (left != Stock::no_cap) left += count;
  }
}

void add(std::vector<Stock::Row>& rows, std::span<const Seats> all, int count) {
  for (const Seats& seats : all) {
    Stock::Row& row = rows[static_cast<std::size_t>(seats.slot)];
    if (seats.counts()) add(row.seats, seats, count);
    if (seats.online()) add(row.online, seats, count);
    if (seats.how == Taking::joining) row.needed += count;
    row.uses -= count;
  }
}

/// So many on each session that takes place: a cancelled one has no seats to share out.
std::vector<int> by_session(const Agenda::Row& row, const std::optional<int>& free) {
  std::vector<int> seats;
  for (const bool takes_place : row.takes_place)
    seats.push_back(takes_place ? free.value_or(Stock::no_cap) : Stock::no_cap);
  return seats;
}

bool has_seat(const std::vector<int>& free, const Seats& seats) {
  return std::all_of(free.begin() + seats.first, free.begin() + seats.end,
                     [](int left) { return left > 0; });
}

}  // namespace

bool Stock::Row::has(const Seats& wanted) const {
  return (!wanted.counts() || has_seat(seats, wanted)) &&
         (!wanted.online() || has_seat(online, wanted));
}

Stock::Stock(const Agenda& agenda) {
  for (const Agenda::Row& row : agenda.rows)
    rows.push_back({by_session(row, row.seats), by_session(row, row.online), row.needed, 0});
}

void Stock::take(std::span<const Seats> seats) { add(rows, seats, -1); }

void Stock::put_back(std::span<const Seats> seats) { add(rows, seats, 1); }

}  // namespace meanwhile::planner
