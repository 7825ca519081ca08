#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "care/version.hpp"
#include "exchange/json_writer.hpp"
#include "planner/case.hpp"
#include "planner/plan.hpp"
#include "programme/programme.hpp"

namespace meanwhile::exchange {

/// What a proposal was made from: which life, and which timetable.
struct MadeFrom {
  care::Version life = care::Version::none;
  care::Version timetable = care::Version::none;
};

/// Writes what `fit` answered as one person is shown it: for each plan, beside plan.json itself,
/// what it asks in the units of life, and a drawing of every week.
///
/// person   as she was planned; her language decides the words of changes
/// privacy  holds what the person called her own commitments: for her eyes
/// source   api/openapi.yaml, Proposal
std::string write_proposal(const planner::FitAnswer& answer, const programme::Programme& programme,
                           const planner::Case& person, MadeFrom made_from);

/// Writes the fields of one plan as a proposal shows it to its person.
///
/// source  api/openapi.yaml, ShownPlan
void write_shown_plan(JsonWriter& out, const planner::Plan& plan,
                      const programme::Programme& programme, const planner::Case& person);

/// A plan of a proposal, as it was written.
struct Proposed {
  MadeFrom made_from;
  planner::Plan plan;
};

/// Reads the plan of that label; none when the proposal has none, or can't be read.
std::optional<Proposed> read_proposed(std::string_view proposal, std::string_view label);

}  // namespace meanwhile::exchange
