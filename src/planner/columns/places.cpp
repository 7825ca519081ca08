#include "planner/columns/places.hpp"

#include <algorithm>
#include <utility>

namespace meanwhile::planner {
namespace {

bool has_seat(const std::vector<int>& free, const Seats& seats) {
  return std::all_of(free.begin() + seats.first, free.begin() + seats.end,
                     [](int left) { return left > 0; });
}

/// Whether it runs, or would with these seats.
bool runs_with(const Stock::Row& row, const Seats& seats) {
  return row.must() || row.needed <= (seats.how == Taking::joining ? 1 : 0);
}

}  // namespace

Places::Places(const Everyone& everyone, const Chosen& chosen)
    : everyone_(everyone),
      stock_(everyone.agenda),
      inside_(everyone.agenda.rows.size()),
      chosen_(everyone.size(), -1) {
  for (int person = 0; person < static_cast<int>(chosen.size()); ++person)
    if (chosen[at(person)] >= 0) take(person, chosen[at(person)]);
}

void Places::take(int person, int number) {
  chosen_[at(person)] = number;
  const Column& its = column(person, number);
  missing_ -= missing(its);
  stock_.take(its);
  missing_ += missing(its);
  for (const Seats& seats : its.seats) inside_[at(seats.slot)].push_back(person);
}

int Places::leave(int person) {
  const int number = std::exchange(chosen_[at(person)], -1);
  if (number < 0) return number;
  const Column& its = column(person, number);
  missing_ -= missing(its);
  stock_.put_back(its);
  missing_ += missing(its);
  for (const Seats& seats : its.seats) {
    std::vector<int>& people = inside_[at(seats.slot)];
    people.erase(std::ranges::find(people, person));
  }
  return number;
}

bool Places::is_left(int person, int number) const {
  const auto left = [&](const Seats& seats) {
    const Stock::Row& row = stock_.rows[at(seats.slot)];
    return (!seats.counts() || has_seat(row.seats, seats)) &&
           (!seats.online() || has_seat(row.online, seats)) && runs_with(row, seats);
  };
  return std::ranges::all_of(column(person, number).seats, left) && meets_nobody(person, number);
}

bool Places::meets_nobody(int person, int number) const {
  return planner::meets_nobody(everyone_, chosen_, column(person, number));
}

std::optional<Places::Overfull> Places::overfull(const Column& column) const {
  for (const Seats& seats : column.seats) {
    const Stock::Row& row = stock_.rows[at(seats.slot)];
    for (int session = seats.first; session < seats.end; ++session) {
      if (seats.counts() && row.seats[at(session)] < 0) return Overfull{seats.slot, session};
      if (seats.online() && row.online[at(session)] < 0) return Overfull{seats.slot, session, true};
    }
  }
  return std::nullopt;
}

bool Places::sits_in(int person, const Overfull& one) const {
  return std::ranges::any_of(column(person, of(person)).seats, [&](const Seats& seats) {
    return seats.slot == one.slot && seats.first <= one.session && one.session < seats.end &&
           (one.online ? seats.online() : seats.counts());
  });
}

/// What the groups lack that she uses with it.
long Places::missing(const Column& column) const {
  long sum = 0;
  for (auto seats = column.seats.begin(); seats != column.seats.end(); ++seats) {
    const Stock::Row& row = stock_.rows[at(seats->slot)];
    const auto same = [&](const Seats& other) { return other.slot == seats->slot; };
    if (row.too_few() && std::none_of(column.seats.begin(), seats, same)) sum += row.needed;
  }
  return sum;
}

}  // namespace meanwhile::planner
