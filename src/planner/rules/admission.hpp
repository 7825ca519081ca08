#pragma once

#include <optional>
#include <vector>

#include "planner/case.hpp"
#include "programme/slot.hpp"

namespace meanwhile::planner {

using programme::Slot;

/// What stands between a person and a slot, whatever the clock says.
enum class Barrier {
  not_offered,             // the offering has no such modality
  declined,                // the client does not accept the modality
  out_of_reach,            // on site where the client has no way to, or nowhere at all
  companion_out_of_reach,  // on site where a companion for its kind has no way to
  wrong_state,             // online from a state the audience leaves out
  no_licence,              // online, and none of its staff is licensed where the client is
  age,
  language,
  full,
  online_full,
  requires_module,  // something to complete first
  entry_week,       // the joining week does not admit: lesson 1 or the first week is needed
  never_meets,      // no session in the weeks of the prescription
};

/// Barriers to a visit: a make-up, which does not enter the offering. Empty: none.
std::vector<Barrier> barriers_to_visit(const programme::Programme& programme, const Case& person,
                                       const Slot& slot, programme::Modality modality);

/// Whether nothing stands between a person and a visit to any slot of an offering but, maybe, that
/// it is full.
bool may_visit(const programme::Programme& programme, const Case& person,
               const programme::Offering& offering, programme::Modality modality);

/// Whether one more may come in this modality, whoever it is.
bool has_seat(const Slot& slot, programme::Modality modality);

/// The further barrier to joining in the first week that offering and prescription share.
std::optional<Barrier> barrier_to_entry(const programme::Programme& programme, const Case& person,
                                        const Slot& slot);

}  // namespace meanwhile::planner
