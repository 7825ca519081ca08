#pragma once

#include <string>

#include "exchange/json_writer.hpp"
#include "exchange/read_repair.hpp"

namespace meanwhile::exchange {

/// Writes what `repair` answered: only what changes, people in the order of their lines.
///
/// millis   three decimals are kept
/// privacy  holds ids and times; nothing tells who avoids whom
/// source   the contract in docs/planner.md, "repair"
std::string write_repair(const planner::RepairAnswer& answer, const EnrolledRead& read,
                         const programme::Programme& programme, double millis);

/// The same into an object that is being written, but for its status, its time and the problems of
/// lines.
///
/// people  for whom it was answered
void write_repair_fields(JsonWriter& out, const planner::RepairAnswer& answer,
                         const std::vector<planner::Enrolled>& people, const time::Zone& zone);

/// Writes the lines anew, each with the plan that its person has now.
std::string write_repaired_plans(const planner::RepairAnswer& answer, const EnrolledRead& read,
                                 const programme::Programme& programme);

}  // namespace meanwhile::exchange
