#pragma once

#include <span>
#include <vector>

#include "life/commitment.hpp"
#include "time/zone.hpp"

namespace meanwhile::life {

/// One dated stretch of one entry of a person's life. An entry's rest is part of its span.
///
/// entry  position of the entry in the list it was laid out from
struct Commitment {
  time::Span span;
  std::size_t entry = 0;
};

/// Dates on a person's clock, both included.
struct Dates {
  time::Date first;
  time::Date last;
};

/// Lays out a life on real days: weekly patterns, rotas and calendar events alike, in the person's
/// zone.
///
/// returns  every commitment of which some part, rest included, lies on these dates, however long
///          ago it began; by start, then entry; those that clocks going forward leave empty do not
///          occur
/// cost     O(days * entries + calendar events)
std::vector<Commitment> commitments(std::span<const LifeEntry> life, const time::Zone& zone,
                                    Dates dates);

}  // namespace meanwhile::life
