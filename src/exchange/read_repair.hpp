#pragma once

#include <string_view>
#include <vector>

#include "exchange/read.hpp"
#include "exchange/read_cohort.hpp"
#include "planner/repair.hpp"

namespace meanwhile::exchange {

/// People with the plans that they have, as `cohort --plans` wrote them.
///
/// lines     all that can be read; those without a plan wait, and are not in `people`
/// people    those with a plan; line_of: the place of each in `lines`
struct EnrolledRead {
  CohortRead lines;
  std::vector<planner::Enrolled> people;
  std::vector<std::size_t> line_of;
};

/// jsonl   the whole text, which must outlive what is returned; any bytes at all
/// source  the contract in docs/planner.md, "repair"
EnrolledRead read_enrolled(std::string_view jsonl, const programme::Programme& programme,
                           const OpenFile& open_calendar);

/// Reads events.json: what happened, held against the programme and the people.
///
/// returns  the events in their order, or every problem at once: what nobody and nothing here is
///          called, dates the wrong way round, and two changes of one entry of one life
Read<std::vector<planner::Event>> read_events(std::string_view json,
                                              const programme::Programme& programme,
                                              const CohortRead& people);

}  // namespace meanwhile::exchange
