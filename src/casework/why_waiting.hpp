#pragma once

#include "casework/waiting_list.hpp"

namespace meanwhile::casework {

/// Why someone has no place yet, of her own facts and sums alone.
///
/// among_first  5, 10, 20, 50, 100 … : where she stands, no finer than that, so that one person who
///              comes or goes is not seen in it
/// days         since she is on the list
/// fits_now     a plan fits with the seats that are free
/// fits_ever    one would fit if every group had a free seat
/// full         groups that she could join but for the seats
/// clashing     groups with a free seat that meet when she can't
/// others       groups that are not for her, whatever the seats
/// privacy      equal for any two lists that differ in who has the seats, who else waits (but for
///              how many, as far as that shows in `among_first`), or in others' lives
struct WhyWaiting {
  int among_first = 0;
  int days = 0;
  int priority = 1;
  bool fits_now = false;
  bool fits_ever = false;
  int full = 0;
  int clashing = 0;
  int others = 0;

  friend bool operator==(const WhyWaiting&, const WhyWaiting&) = default;
};

/// errors  Fault::not_found  no such person, or one who does not wait
///         Fault::conflict   her treatment is over
/// cost    two plans, among a bounded number of sets
Result<WhyWaiting> why_waiting(const ClientId& whose, Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
