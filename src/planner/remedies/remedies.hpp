#pragma once

#include <vector>

#include "planner/case.hpp"
#include "planner/patience.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"

namespace meanwhile::planner {

/// For a person who can't be planned: sets of changes that are each enough, the easiest first.
///
/// First what the client can do alone, then what the programme can, then what only staff may grant;
/// among these fewer changes, then fewer minutes released, then less burden. At most 20; sets of
/// three only when none smaller is enough.
///
/// patience  when it ends, those found so far
std::vector<Remedy> remedies(const programme::Programme& programme, const Case& person,
                             const Patience& patience = {});

}  // namespace meanwhile::planner
