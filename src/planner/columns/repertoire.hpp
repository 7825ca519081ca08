#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include "planner/columns/drawing.hpp"
#include "planner/columns/master.hpp"
#include "planner/columns/rhythm.hpp"

namespace meanwhile::planner {

/// What one person could have, and what is known of all the rest.
///
/// options  by burden, in minutes as all that is told here
/// partly   sets of which not all ways are listed: what any other way costs at least
/// below    anything not listed costs at least this; no_more: all is listed
struct Repertoire {
  static constexpr long no_more = std::numeric_limits<long>::max();
  struct Partly {
    std::vector<Seats> joined;
    long least = 0;
  };
  std::vector<Option> options;
  std::vector<Partly> partly;
  long below = 0;
  Keepable keepable;
  std::shared_ptr<const Rhythm> rhythm;  // where not everything was listed

  /// Nothing fits her, whoever else there is.
  bool hopeless() const { return options.empty() && below == no_more; }
  bool undecided() const { return options.empty() && below != no_more; }

  /// What anything not listed is priced at least, figures aside but for the burden.
  double least_unlisted(const SharePrices& prices) const;
};

/// The options that cost least under the prices, cheapest first.
std::vector<int> cheapest(const Repertoire& repertoire, const SharePrices& prices,
                          std::size_t most);

/// What she could have, cheapest first: all of it, or none where that is too much to list.
///
/// cost  up to a second; for someone with a handful of offerings
std::optional<Repertoire> whole_repertoire_of(const Member& member);

/// The cheapest of what she could have of weeks that are alike, and her rhythm.
///
/// cost  some milliseconds
Repertoire repertoire_of(const Member& member);

/// A plan for someone undecided, no week of whose is like another, as far as the exact search gets.
///
/// cost  tens of milliseconds, up to a second
void look_further(const Member& member, Repertoire& repertoire);

/// The cheapest plan that is priced less than `below`, figures in common aside, by the exact
/// search.
///
/// at_least  no plan is priced less than this, whether one was found or not; at most `below`
struct Priced {
  std::vector<Option> found;  // one or none
  double at_least = 0;
};
Priced cheapest_of(const Member& member, const SharePrices& prices, double below,
                   std::uint64_t most_sets);

}  // namespace meanwhile::planner
