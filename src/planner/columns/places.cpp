#include "planner/columns/places.hpp"

#include <algorithm>
#include <utility>

namespace meanwhile::planner {
namespace {

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
  for (const Repertoire& repertoire : everyone.repertoires) {
    Plans& plans = plans_.emplace_back();
    for (const Option& option : repertoire.options) {
      std::ranges::copy(option.column.seats, std::back_inserter(plans.seats));
      plans.ends.push_back(plans.seats.size());
    }
  }
  for (int person = 0; person < static_cast<int>(chosen.size()); ++person)
    if (chosen[at(person)] >= 0) take(person, chosen[at(person)]);
}

std::span<const Seats> Places::seats(int person, int number) const {
  const Plans& plans = plans_[at(person)];
  const std::size_t first = number == 0 ? 0 : plans.ends[at(number) - 1];
  return {plans.seats.data() + first, plans.ends[at(number)] - first};
}

void Places::take(int person, int number) {
  chosen_[at(person)] = number;
  const std::span<const Seats> its = seats(person, number);
  missing_ -= missing(its);
  stock_.take(its);
  missing_ += missing(its);
  for (const Seats& one : its) inside_[at(one.slot)].push_back(person);
}

int Places::leave(int person) {
  const int number = std::exchange(chosen_[at(person)], -1);
  if (number < 0) return number;
  const std::span<const Seats> its = seats(person, number);
  missing_ -= missing(its);
  stock_.put_back(its);
  missing_ += missing(its);
  for (const Seats& one : its) {
    std::vector<int>& people = inside_[at(one.slot)];
    people.erase(std::ranges::find(people, person));
  }
  return number;
}

bool Places::is_left(int person, int number) const {
  const auto left = [&](const Seats& one) {
    const Stock::Row& row = stock_.rows[at(one.slot)];
    return row.has(one) && runs_with(row, one);
  };
  return std::ranges::all_of(seats(person, number), left) && meets_nobody(person, number);
}

bool Places::meets_nobody(int person, int number) const {
  return planner::meets_nobody(everyone_, chosen_, everyone_.option(person, number).column);
}

std::optional<Places::Overfull> Places::overfull(int person) const {
  for (const Seats& one : seats(person, of(person))) {
    const Stock::Row& row = stock_.rows[at(one.slot)];
    for (int session = one.first; session < one.end; ++session) {
      if (one.counts() && row.seats[at(session)] < 0) return Overfull{one.slot, session};
      if (one.online() && row.online[at(session)] < 0) return Overfull{one.slot, session, true};
    }
  }
  return std::nullopt;
}

bool Places::sits_in(int person, const Overfull& one) const {
  return std::ranges::any_of(seats(person, of(person)), [&](const Seats& hers) {
    return hers.slot == one.slot && hers.first <= one.session && one.session < hers.end &&
           (one.online ? hers.online() : hers.counts());
  });
}

/// What the groups lack in which these are.
long Places::missing(std::span<const Seats> seats) const {
  long sum = 0;
  for (auto one = seats.begin(); one != seats.end(); ++one) {
    const Stock::Row& row = stock_.rows[at(one->slot)];
    const auto same = [&](const Seats& other) { return other.slot == one->slot; };
    if (row.too_few() && std::none_of(seats.begin(), one, same)) sum += row.needed;
  }
  return sum;
}

}  // namespace meanwhile::planner
