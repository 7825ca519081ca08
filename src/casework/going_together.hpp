#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "base/id.hpp"

namespace meanwhile::casework {

/// In which slots someone's seats change when everyone is planned anew.
///
/// arrives, leaves  both, where a seat in a slot becomes another one
/// stays            in all of `leaves` whatever is planned: there is nothing else for her
struct Reseated {
  std::set<OfferingId> arrives;
  std::set<OfferingId> leaves;
  bool stays = false;
};

/// A slot that runs only with so many people.
///
/// staying  who sits in it today and goes on to
struct LeastPeople {
  int least = 0;
  int staying = 0;
};

/// What has to go along with one change: positions, ascending, herself left out. Of those, what
/// goes along with them goes along as well.
using GoesAlong = std::vector<std::size_t>;

/// Which changes may be accepted without which others, so that whatever is accepted holds as the
/// whole does.
///
/// Who comes to a slot takes along everyone who leaves it, whether there is a seat left or not: so
/// no slot ever holds anybody who would not be there with somebody else in the end, and what goes
/// along tells nothing but who comes and who leaves. Where those who stay are too few for a slot to
/// run, all who come to it go together; and if nobody comes, all who leave it.
///
/// returns  for each; none where someone who stays would have to leave
/// cost     people times those with whom they share a slot
std::vector<std::optional<GoesAlong>> going_together(
    const std::vector<Reseated>& people, const std::map<OfferingId, LeastPeople>& runs_with);

/// These, and all that goes along with them.
std::set<std::size_t> with_all_along(std::set<std::size_t> chosen,
                                     const std::vector<std::optional<GoesAlong>>& along);

}  // namespace meanwhile::casework
