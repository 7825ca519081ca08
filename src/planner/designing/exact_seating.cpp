#include "planner/designing/exact_seating.hpp"

#include <algorithm>

#include "planner/columns/bounding.hpp"
#include "planner/columns/report.hpp"

namespace meanwhile::planner::designing {
namespace {

using programme::Offering;
using programme::Programme;

constexpr int many = 100'000;

bool holds_some_of(const Case& person, const Offering& offering) {
  return std::ranges::any_of(person.held, [&](const std::string& held) {
    return programme::offering_of(OfferingId{held}) == offering.id;
  });
}

/// Everything full but the slots that somebody sits in, and what she holds.
Programme full_but(Programme programme, const std::vector<Seat>& mine, const Case& person) {
  for (std::size_t g = 0; g < programme.offerings.size(); ++g) {
    Offering& offering = programme.offerings[g];
    if (holds_some_of(person, offering)) continue;
    const auto sits = [&](std::size_t slot) {
      return std::ranges::any_of(
          mine, [&](const Seat& seat) { return at(seat.group) == g && at(seat.slot) == slot; });
    };
    if (offering.join == programme::Join::all) {
      if (!sits(0)) offering.seats = 0;
      continue;
    }
    offering.seats = offering.seats.value_or(many);
    for (std::size_t meeting = 0; meeting < offering.meetings.size(); ++meeting)
      if (!sits(meeting)) offering.meetings[meeting].taken = offering.seats;
  }
  return programme;
}

}  // namespace

CohortAnswer exactly_seated(const Programme& programme, const Ground& ground, const SeatPlan& seats,
                            const std::vector<bool>& freely, const ForEach& threads) {
  const std::vector<Waiting>& people = ground.people;
  std::vector<Programme> offered;
  for (std::size_t person = 0; person < people.size(); ++person)
    offered.push_back(freely[person] ? programme
                                     : full_but(programme, seats[person], people[person].person));
  Everyone everyone{Agenda{programme, weeks_of(people)},
                    {},
                    {},
                    avoids_of(people),
                    std::vector<Repertoire>(people.size())};
  everyone.members.reserve(people.size());
  for (int one = 0; one < static_cast<int>(people.size()); ++one)
    everyone.members.push_back({offered[at(one)], everyone.agenda, people[at(one)].person, one,
                                ground.standings[at(one)], !everyone.avoids[at(one)].empty()});
  for_each(threads, people.size(), [&](std::size_t person) {
    if (seats[person].empty()) return;
    Repertoire& repertoire = everyone.repertoires[person];
    repertoire = repertoire_of(everyone.members[person]);
    if (repertoire.undecided()) look_further(everyone.members[person], repertoire);
  });
  const Chosen chosen = one_after_another(everyone);
  const Figures figures = figures_of(everyone, chosen);
  CohortAnswer answer;
  for (const Standing& standing : ground.standings) {
    answer.priority.bound += standing.priority;
    answer.days_waited.bound += standing.days_waited;
  }
  answer.priority.value = -figures[0];
  answer.days_waited.value = -figures[1];
  answer.kept = {-figures[2], static_cast<long>(people.size())};
  answer.burden.value = figures[3];
  report(everyone, chosen, {{}, {}}, threads, answer);
  // She was asked about a few slots alone: that these do not serve her says nothing of the others.
  for (Placement& one : answer.people)
    if (!one.plan) one = {std::nullopt, Placement::Why::not_found, 0};
  answer.unmet = {};
  return answer;
}

}  // namespace meanwhile::planner::designing
