#pragma once

#include <map>
#include <set>
#include <vector>

#include "casework/given.hpp"
#include "casework/waiting_list.hpp"
#include "planner/patience.hpp"

namespace meanwhile::casework {

/// Offers places that have opened to those who wait for one: to the best next person by the
/// cohort's own objective, which is the highest priority, then the most days waited, then the least
/// burden, ties by id. Who is offered a plan holds its seats for as long as the programme says;
/// what she lets pass is not offered to her again for a week, so that it goes to the next.
///
/// It remembers for whom nothing was found, and looks again once there is more to find. Used by one
/// thread at a time; several may offer in one store, and nobody gets a seat that another has.
class OfferPlaces {
 public:
  explicit OfferPlaces(Desk& desk) : desk_(desk) {}

  /// Offers one place, where there is somebody who can have it.
  ///
  /// patience  for looking beyond a plan that she let pass
  /// returns  who was offered it, already durable; none where nobody can have any
  /// errors   Fault::conflict  things changed while it planned: nothing was offered, ask again
  /// cost     a plan for each of those whose turn comes before hers, each among a bounded number of
  ///          sets
  store::Maybe<ClientId> offer_next(care::Moment now, const planner::Patience& patience = {});

 private:
  /// What there was for someone when nothing was found: nothing is found in less of it either.
  struct Nothing {
    exchange::MadeFrom made_from;
    time::Date first_monday;
    std::vector<int> taken;  // by slot, places and then online ones
    std::set<std::string> not_yet;
  };
  struct Found {
    Given given;
    planner::Plan plan;
  };
  struct Asked {
    care::Moment now;
    const planner::Patience& patience;
  };
  store::Maybe<Given> given_to(const ClientId& whose, care::Moment now);
  store::Maybe<Found> find(const store::Waiting& one, const Asked& asked);
  bool is_hopeless(const ClientId& whose, const Nothing& now) const;
  Status keep(const store::Waiting& one, const Found& found, care::Moment now);

  Desk& desk_;
  std::map<ClientId, Nothing> nothing_;
};

}  // namespace meanwhile::casework
