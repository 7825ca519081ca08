#pragma once

#include <functional>
#include <set>
#include <vector>

#include "planner/cohort.hpp"
#include "planner/columns/repertoire.hpp"
#include "planner/columns/stock.hpp"

namespace meanwhile::planner {

/// Everyone who is planned together, what each could have, and what they share.
///
/// apart  pairs, the smaller position first
struct Everyone {
  Agenda agenda;
  std::vector<Member> members;
  std::vector<Apart> apart;
  std::vector<std::set<int>> avoids;  // by person
  std::vector<Repertoire> repertoires;

  std::size_t size() const { return members.size(); }
  const Option& option(int person, int number) const {
    return repertoires[at(person)].options[at(number)];
  }
};

/// The weeks of all prescriptions together.
programme::Weeks weeks_of(const std::vector<Waiting>& people);

/// By person, whom she avoids or is avoided by.
std::vector<std::set<int>> avoids_of(const std::vector<Waiting>& people);

/// What they share, without members, who refer to it where it stays.
Everyone shared_by(const programme::Programme& programme, const std::vector<Waiting>& people);

/// Adds each of them, in their order.
void add_members(Everyone& everyone, const programme::Programme& programme,
                 const std::vector<Waiting>& people);

/// Who has which option, by person: its number, or -1 for whoever waits.
using Chosen = std::vector<int>;

/// What it comes to, by level.
Figures figures_of(const Everyone& everyone, const Chosen& chosen);

/// Whether it leaves everyone a seat, everyone apart from whom they avoid, and no group running
/// with too few.
bool is_possible(const Everyone& everyone, const Chosen& chosen);

/// Whether two plans attend some session both; only where somebody avoids them.
bool share_a_session(const Column& one, const Column& other);

/// Whether what is left has room for a plan, all of it in groups that may run.
bool has_room(const Stock& stock, const std::vector<bool>& may_run, const Column& column);

/// Whether it meets nobody whom its person avoids.
bool meets_nobody(const Everyone& everyone, const Chosen& chosen, const Column& column);

/// By priority, then by days waited, then as they were given.
std::vector<int> by_who_comes_first(const Everyone& everyone);

/// Who comes first has the cheapest option that is left; groups that gather too few are closed, and
/// everyone asked again.
Chosen one_after_another(const Everyone& everyone);

/// Calls `body` for each position, on the rim's threads where it lends some.
void for_each(const ForEach& threads, std::size_t count,
              const std::function<void(std::size_t)>& body);

}  // namespace meanwhile::planner
