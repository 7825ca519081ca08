#pragma once

#include "casework/propose_repair.hpp"

namespace meanwhile::casework {

/// A repair that staff take over as it is.
///
/// name  in the plans that come of it
struct AcceptRepair {
  const ProposedRepair& proposed;
  std::string name;
};

/// Makes it so, in one unit of work or not at all: the timetable has its cancelled dates and other
/// rooms, lives what was told of them, everyone her repaired plan; who holds seats in what is
/// cancelled goes along, as with any other change of the timetable.
///
/// returns  whose weeks are others now, by id
/// errors   Fault::forbidden  for whoever is not staff
///          Fault::conflict   plan_outdated: the timetable, a plan or a life that it was made from
///                            is another by now, someone took a seat where it brings people, or
///                            something that it changes has begun
Result<std::vector<ClientId>> accept_repair(const AcceptRepair& wish, Desk& desk,
                                            const Caller& caller);

}  // namespace meanwhile::casework
