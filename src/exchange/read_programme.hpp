#pragma once

#include <chrono>
#include <string_view>

#include "exchange/read.hpp"
#include "programme/programme.hpp"

namespace meanwhile::exchange {

/// Reads programme.json as the contract has it; fields that it does not name are passed over.
///
/// json     the whole text; any bytes at all
/// returns  a programme whose ids are unique and known, or every problem at once
/// cost     bench: bench/json_bench.cpp
/// source   the contract in docs/planner.md, "programme.json"
Read<programme::Programme> read_programme(std::string_view json);

/// For how many hours seats are kept for someone who waited, once they are offered to her:
/// `programme.offerHours`, 1 to 168, or 24 where nothing is said.
///
/// json  that read_programme takes
std::chrono::hours offer_lasts_in(std::string_view json);

/// Reads one entry of `offerings`, which may name what this programme has.
///
/// returns  the offering, or every problem at once, with paths that begin in it
Read<programme::Offering> read_offering(std::string_view json,
                                        const programme::Programme& programme);

}  // namespace meanwhile::exchange
