#pragma once

#include "casework/everyone.hpp"
#include "planner/design.hpp"

namespace meanwhile::casework {

/// What staff want to have looked for.
///
/// timetable  the version that the proposals were read for
struct DesignWish {
  std::vector<programme::Proposal> proposals;
  care::Version timetable = care::Version::none;
};

/// The timetable as it is and the one that is proposed, for those who look for a plan or wait.
///
/// tried     what could be opened
/// enrolled, deciding  how many have a plan, or hold seats while they decide; their seats stay
///                     theirs in both timetables
/// most_before, most_after  people who could have a plan under either at most, as is proven
/// weeks     that are planned of one person, on average; 1 where there is nobody
/// monday    from which on plans would begin
struct TimetableDesigned {
  std::vector<programme::Proposal> tried;
  std::size_t looking = 0;
  std::size_t enrolled = 0;
  std::size_t deciding = 0;
  std::size_t most_before = 0;
  std::size_t most_after = 0;
  double weeks = 1;
  time::Date monday;
  planner::DesignAnswer answer;
};

/// Looks for a timetable under which more of those who have no plan get one, at the same staff
/// hours and in the same rooms. Changes nothing; and nobody who has a plan is moved, so that what
/// is told comes of the timetable alone.
///
/// request  its patience ends with the best so far
/// errors   Fault::forbidden    for whoever is not staff
///          Fault::unavailable  where there is no timetable yet
///          Fault::conflict     there is a newer timetable than that of the wish
/// privacy  staff are told of sums and groups alone
Result<TimetableDesigned> design_timetable(const DesignWish& wish,
                                           const planner::DesignRequest& request, Desk& desk,
                                           const Caller& caller);

}  // namespace meanwhile::casework
