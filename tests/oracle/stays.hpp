#pragma once

#include <vector>

#include "facts.hpp"

namespace meanwhile::oracle {

/// An attended session. `in_place_of` is the usual session that it makes up for, itself when
/// dialled in.
struct Visit {
  const Session* session;
  Modality modality;
  const Session* in_place_of = nullptr;
};

struct Stay {
  Span footprint;
  Span sessions;      // from the first one's start to the last one's end
  long travel;        // minutes of the ways there and back
  Date first_starts;  // the date of the first session, in the programme's zone
};

/// Fills in the dates of what is firm, each session's ways as a stay by itself, and whether it
/// clashes. To be called again when what is firm has changed.
void work_out_ways(Facts& facts);

/// The stays of person `who` (0 the client) when `visits`, by start, are attended; by the start of
/// their footprints. Visits that do not take her time are passed over.
std::vector<Stay> stays_of(const Facts& facts, std::size_t who, const std::vector<Visit>& visits);

bool is_busy(const Person& person, Span span);

/// Whether no two of `stays` (by start) overlap and none touches what is firm.
bool fit(const Person& person, const std::vector<Stay>& stays);

}  // namespace meanwhile::oracle
