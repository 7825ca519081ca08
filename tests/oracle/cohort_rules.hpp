#pragma once

#include <boost/json.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cohort_facts.hpp"

namespace meanwhile::oracle {

/// By place of a person, her plan as it stands in plan.json; null while she waits.
using Plans = std::vector<const boost::json::object*>;

/// What some plans take of a programme together.
struct Use {
  std::map<Meeting, long> seats;             // held or visited
  std::map<Meeting, long> online;            // those of them online
  std::vector<long> joined;                  // people, by unit
  std::vector<bool> wanted;                  // by unit: joined or visited by anyone
  std::vector<std::set<std::size_t>> joins;  // by person: units
  std::vector<std::set<Meeting>> attended;   // by person
};
Use use_of(const CohortFacts& facts, const Plans& plans);

/// Which rules of a cohort the plans break together. Whether each is feasible for its person is
/// asked elsewhere.
std::vector<std::string> rules_broken(const CohortFacts& facts, const Use& use);

/// What the levels of the objective come to, in their order.
struct Levels {
  long priority = 0;
  long waited = 0;
  long kept = 0;
  long burden = 0;
  friend bool operator==(const Levels&, const Levels&) = default;
};
bool better(const Levels& a, const Levels& b);
bool keeps_all(const Attendee& attendee, const std::set<std::size_t>& joins);
Levels levels_of(const CohortFacts& facts, const Plans& plans);

}  // namespace meanwhile::oracle
