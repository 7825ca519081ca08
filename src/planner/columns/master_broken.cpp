// What a solution of the master breaks of all that it has no rows for yet.
#include <ClpSimplex.hpp>
#include <algorithm>

#include "planner/columns/master.hpp"

namespace meanwhile::planner {
namespace {

constexpr double hardly = 1e-6;

std::size_t at(int position) { return static_cast<std::size_t>(position); }

/// The session of a slot that is fullest beyond its seats, or -1. `change`: how many more are there
/// than in the session before.
int fullest(const std::vector<double>& change, const std::vector<int>& seats) {
  int found = -1;
  double most = hardly;
  double there = 0;
  for (std::size_t i = 0; i < seats.size(); ++i) {
    there += change[i];
    if (seats[i] == Stock::no_cap || there - seats[i] <= most) continue;
    most = there - seats[i];
    found = static_cast<int>(i);
  }
  return found;
}

}  // namespace

bool Master::add_broken() {
  std::vector<Row> broken;
  find_full(broken);
  if (small_groups_) find_uses(broken);
  find_together(broken);
  for (const Row& row : broken) {
    const Stock::Row& stock = stock_.rows[at(row.slot)];
    switch (row.kind) {
      case Kind::seats: add_row(row, stock.seats[at(row.session)]); break;
      case Kind::online: add_row(row, stock.online[at(row.session)]); break;
      case Kind::uses: add_row(row, 0); break;
      default: add_row(row, 1);
    }
  }
  return !broken.empty();
}

void Master::find_full(std::vector<Row>& broken) const {
  struct Change {
    std::vector<double> seats;
    std::vector<double> online;
  };
  std::vector<Change> changes(stock_.rows.size());
  for (std::size_t slot = 0; slot < changes.size(); ++slot) {
    changes[slot].seats.resize(stock_.rows[slot].seats.size() + 1);
    changes[slot].online.resize(changes[slot].seats.size());
  }
  for (int i = 0; i < columns(); ++i) {
    const double part = this->part(i);
    if (part <= 0) continue;
    for (const Seats& seats : column(i).seats) {
      Change& change = changes[at(seats.slot)];
      if (seats.counts()) {
        change.seats[at(seats.first)] += part;
        change.seats[at(seats.end)] -= part;
      }
      if (seats.online()) {
        change.online[at(seats.first)] += part;
        change.online[at(seats.end)] -= part;
      }
    }
  }
  const auto look = [&](Kind kind, std::size_t slot, int session) {
    if (const Row row{kind, static_cast<int>(slot), session}; session >= 0 && !known_.contains(row))
      broken.push_back(row);
  };
  for (std::size_t slot = 0; slot < changes.size(); ++slot) {
    look(Kind::seats, slot, fullest(changes[slot].seats, stock_.rows[slot].seats));
    look(Kind::online, slot, fullest(changes[slot].online, stock_.rows[slot].online));
  }
}

void Master::find_uses(std::vector<Row>& broken) const {
  for (const auto& [slot, runs] : running()) {
    std::map<int, double> uses;
    for (const int i : columns_with_[at(slot)])
      if (const double part = this->part(i); part > 0) uses[column(i).person] += part;
    for (const auto& [person, part] : uses)
      if (const Row row{Kind::uses, slot, -1, person};
          part > runs + hardly && !known_.contains(row))
        broken.push_back(row);
  }
}

void Master::find_together(std::vector<Row>& broken) const {
  for (const Apart& pair : apart_) {
    std::map<SessionAt, double> there;
    for (const int person : {pair.one, pair.other})
      for (const int i : columns_of(person))
        if (const double part = this->part(i); part > 0)
          for (const SessionAt& session : column(i).attended) there[session] += part;
    for (const auto& [session, part] : there) {
      const Row row{Kind::apart, session.slot, session.session, pair.one, pair.other};
      if (part > 1 + hardly && !known_.contains(row)) broken.push_back(row);
    }
  }
}

}  // namespace meanwhile::planner
