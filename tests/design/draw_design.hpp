#pragma once

#include "oracle/cohort_draw.hpp"

namespace meanwhile::oracle {

/// A drawn cohort whose programme has rooms, staff with hours, and one or two proposals, small
/// enough to try every timetable. Equal seeds give equal ones everywhere.
RandomCohort draw_design(std::uint64_t seed);

}  // namespace meanwhile::oracle
