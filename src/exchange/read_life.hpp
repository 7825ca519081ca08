#pragma once

#include "exchange/json_fields.hpp"
#include "life/commitment.hpp"

namespace meanwhile::exchange {

/// Reads one entry of a `life` list: weekly times or a rota.
///
/// notes  grows by a rest after a soft entry, which the contract does not have: it is left out
life::LifeEntry read_life_entry(const Fields& in, Problems& notes);

/// What a life entry and a calendar have in common: kind, firm, weight, travelTo, rest.
life::LifeEntry read_cost_of_touching(const Fields& in, Problems& notes);

}  // namespace meanwhile::exchange
