#include "planner/columns/everyone.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace meanwhile::planner {
bool has_room(const Stock& stock, const std::vector<bool>& may_run, const Column& column) {
  return std::ranges::all_of(column.seats, [&](const Seats& seats) {
    return may_run[at(seats.slot)] && stock.rows[at(seats.slot)].has(seats);
  });
}

bool meets_nobody(const Everyone& everyone, const Chosen& chosen, const Column& column) {
  return std::ranges::none_of(everyone.avoids[at(column.person)], [&](int other) {
    const int number = chosen[at(other)];
    return number >= 0 && share_a_session(column, everyone.option(other, number).column);
  });
}

std::vector<int> by_who_comes_first(const Everyone& everyone) {
  std::vector<int> order(everyone.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](int person) {
    const Standing& standing = everyone.members[at(person)].standing;
    return std::pair{-standing.priority, -standing.days_waited};
  });
  return order;
}

void for_each(const ForEach& threads, std::size_t count,
              const std::function<void(std::size_t)>& body) {
  if (threads) return threads(count, body);
  for (std::size_t i = 0; i < count; ++i) body(i);
}

programme::Weeks weeks_of(const std::vector<Waiting>& people) {
  if (people.empty()) return {};
  time::Date first = people.front().person.prescription.first_monday();
  time::Date end = first;
  for (const Waiting& one : people) {
    const programme::Prescription& prescription = one.person.prescription;
    first = std::min(first, prescription.first_monday());
    end = std::max(end, prescription.first_monday() + std::chrono::days{7 * prescription.weeks()});
  }
  return {first, static_cast<int>((end - first).count() / 7)};
}

std::vector<std::set<int>> avoids_of(const std::vector<Waiting>& people) {
  std::vector<std::set<int>> avoids(people.size());
  for (int one = 0; one < static_cast<int>(people.size()); ++one)
    for (const int other : people[at(one)].avoids) {
      if (one == other) continue;
      avoids[at(one)].insert(other);
      avoids[at(other)].insert(one);
    }
  return avoids;
}

namespace {

long days_waited(const Waiting& one) {
  if (!one.waiting_since) return 0;
  return std::max(0L,
                  static_cast<long>((one.person.prescription.start - *one.waiting_since).count()));
}

/// Where nobody else has just her weeks, what is offered in them is laid out on her board alone.
void lay_out_shared_weeks(const programme::Programme& programme, const std::vector<Waiting>& people,
                          Agenda& agenda) {
  std::map<std::pair<time::Date, int>, int> count;
  for (const Waiting& one : people) {
    const programme::Weeks weeks = weeks_of(one.person);
    if (++count[{weeks.first_monday, weeks.count}] == 2) agenda.lay_out(programme, weeks);
  }
}

}  // namespace

Everyone shared_by(const programme::Programme& programme, const std::vector<Waiting>& people) {
  Everyone everyone{Agenda{programme, weeks_of(people)},
                    {},
                    {},
                    avoids_of(people),
                    std::vector<Repertoire>(people.size())};
  lay_out_shared_weeks(programme, people, everyone.agenda);
  for (int one = 0; one < static_cast<int>(people.size()); ++one)
    for (const int other : everyone.avoids[at(one)])
      if (one < other) everyone.apart.push_back({one, other});
  return everyone;
}

void add_members(Everyone& everyone, const programme::Programme& programme,
                 const std::vector<Waiting>& people) {
  everyone.members.reserve(people.size());
  for (int one = 0; one < static_cast<int>(people.size()); ++one)
    everyone.members.push_back({programme,
                                everyone.agenda,
                                people[at(one)].person,
                                one,
                                {people[at(one)].priority, days_waited(people[at(one)])},
                                !everyone.avoids[at(one)].empty()});
}

bool share_a_session(const Column& one, const Column& other) {
  for (auto a = one.attended.begin(), b = other.attended.begin();
       a != one.attended.end() && b != other.attended.end();) {
    if (*a == *b) return true;
    *a < *b ? ++a : ++b;
  }
  return false;
}

Figures figures_of(const Everyone& everyone, const Chosen& chosen) {
  Figures sum{};
  for (std::size_t person = 0; person < chosen.size(); ++person) {
    if (chosen[person] < 0) continue;
    const Column& column = everyone.option(static_cast<int>(person), chosen[person]).column;
    for (std::size_t level = 0; level < level_count; ++level) sum[level] += column.figures[level];
  }
  return sum;
}

bool is_possible(const Everyone& everyone, const Chosen& chosen) {
  Stock stock{everyone.agenda};
  for (std::size_t person = 0; person < chosen.size(); ++person) {
    if (chosen[person] < 0) continue;
    const Column& column = everyone.option(static_cast<int>(person), chosen[person]).column;
    if (!meets_nobody(everyone, chosen, column)) return false;
    stock.take(column);
  }
  return std::ranges::all_of(stock.rows, [](const Stock::Row& row) {
    const auto enough = [](int left) { return left >= 0; };
    return std::ranges::all_of(row.seats, enough) && std::ranges::all_of(row.online, enough) &&
           !row.too_few();
  });
}

namespace {

/// People by who comes first, each with the cheapest option that is left in groups that may run.
Chosen one_after_another(const Everyone& everyone, const std::vector<int>& order,
                         const std::vector<bool>& may_run) {
  Stock stock{everyone.agenda};
  Chosen chosen(everyone.size(), -1);
  for (const int person : order) {
    const auto& options = everyone.repertoires[at(person)].options;
    for (std::size_t number = 0; number < options.size(); ++number) {
      const Column& column = options[number].column;
      if (!has_room(stock, may_run, column) || !meets_nobody(everyone, chosen, column)) continue;
      chosen[at(person)] = static_cast<int>(number);
      stock.take(column);
      break;
    }
  }
  return chosen;
}

/// Closes the groups that would run with too few; whether there are any.
bool close_small(const Everyone& everyone, const Chosen& chosen, std::vector<bool>& may_run) {
  Stock stock{everyone.agenda};
  for (std::size_t person = 0; person < chosen.size(); ++person)
    if (chosen[person] >= 0)
      stock.take(everyone.option(static_cast<int>(person), chosen[person]).column);
  bool any = false;
  for (std::size_t slot = 0; slot < stock.rows.size(); ++slot) {
    if (!stock.rows[slot].too_few()) continue;
    may_run[slot] = false;
    any = true;
  }
  return any;
}

}  // namespace

Chosen one_after_another(const Everyone& everyone) {
  const std::vector<int> order = by_who_comes_first(everyone);
  std::vector<bool> may_run(everyone.agenda.rows.size(), true);
  for (;;) {
    Chosen chosen = one_after_another(everyone, order, may_run);
    if (!close_small(everyone, chosen, may_run)) return chosen;
  }
}

}  // namespace meanwhile::planner
