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

/// Client dates, both included, between which intervals start.
struct Dates {
  time::Date first;
  time::Date last;
};

/// Lays out a life on real days: weekly patterns, rotas and calendar events alike, in the person's
/// zone.
///
/// returns  commitments by start, then entry; those that clocks going forward leave empty do not
/// occur cost     O(days * entries)
std::vector<Commitment> commitments(std::span<const LifeEntry> life, const time::Zone& zone,
                                    Dates dates);

}  // namespace meanwhile::life
