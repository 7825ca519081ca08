#pragma once

#include <boost/json.hpp>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "facts.hpp"

namespace meanwhile::oracle {

/// What a slot has for the people of a run. Units stand in the same places for everyone.
struct Room {
  std::string slot;
  bool online_too;             // whether it is ever online
  std::optional<long> seats;   // on each session, left by `taken`; none: no cap
  std::optional<long> online;  // left by `takenOnline`
  long to_run;                 // so many who join make it run; 0 or less: it runs without
};

/// A session that several people may attend, each of whom has it among her own facts.
struct Meeting {
  std::size_t unit;
  Instant start;
  friend auto operator<=>(const Meeting&, const Meeting&) = default;
};
inline Meeting meeting_of(const Session& session) { return {session.unit, session.span.start}; }

/// A person of a run.
struct Attendee {
  std::string id;
  long priority;
  long waited;  // days
  Facts facts;
  std::set<std::size_t> avoids;  // places of others, whoever of the two says it
  /// For each held group that she could keep, the units of which one must be joined.
  std::vector<std::vector<std::size_t>> keepable;
  std::vector<std::string> unknown;  // held, and not in the programme
};

struct CohortFacts {
  std::vector<Room> rooms;  // by unit
  std::vector<Attendee> people;
};

/// Throws when a document lacks what it must have. A second line of one client is an error of the
/// caller's.
CohortFacts cohort_facts_of(const boost::json::object& programme,
                            const std::vector<boost::json::object>& clients);

}  // namespace meanwhile::oracle
