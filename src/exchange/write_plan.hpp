#pragma once

#include <string>

#include "exchange/json_writer.hpp"
#include "planner/case.hpp"
#include "planner/fit.hpp"
#include "programme/programme.hpp"

namespace meanwhile::exchange {

/// Writes what `fit` answered as plan.json: keys in the contract's order, times on the programme's
/// wall with their offset.
///
/// millis   how long it took; three decimals are kept
/// privacy  holds ids and times, and in `words` what the person called her own commitments
/// source   the contract in docs/planner.md, "fit -> plan.json"
std::string write_answer(const planner::FitAnswer& answer, const programme::Programme& programme,
                         const planner::Case& person, double millis);

/// Writes one entry of `plans`, with its times on this wall.
std::string write_plan(const planner::Plan& plan, const time::Zone& zone);
void write_plan(JsonWriter& out, const planner::Plan& plan, const time::Zone& zone);

/// Writes one entry of `changes`.
void write_change(JsonWriter& out, const planner::Change& change);

}  // namespace meanwhile::exchange
