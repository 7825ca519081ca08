#pragma once

#include <cstdint>

#include "cli/survey/figures.hpp"
#include "cli/survey/working_life.hpp"
#include "planner/case.hpp"

namespace meanwhile::cli::survey {

/// One drawn person: the case that is planned, and what the tables tell apart.
///
/// The life entries have the ids `work`, `work-nights`, `second-job` and `second-job-saturday`
/// (kind "work"); `drop-off`, `pick-up`, `care-mornings` and `care` (kind "family"); `dinner` (kind
/// "dinner"). Dinner is soft, and so is care where another parent lives in the house; all else is
/// firm.
struct Person {
  planner::Case life;
  Shift shift = Shift::none;
  Youngest youngest = Youngest::none;
  bool alone_with_children = false;

  bool works() const { return shift != Shift::none; }
};

/// The prescription that everyone is given: nine hours a week for four weeks from Monday
/// 25 January 2027, and no other limit. Four weeks hold a whole turn of every rota that is drawn.
programme::Prescription nine_hours();

/// Draws one person of the population that a seed stands for.
///
/// zone     of the clocks that everyone lives by
/// number   from 0; the same person whatever the size of the population
/// returns  minutes from home to the sites "main" and "west" drawn as commutes are; from work to
///          each such that no way is longer than a detour through home
/// cost     microseconds
/// source   figures; what no figure tells (how many days, when a second job is, who stays home with
///          the children) is named in docs/study.md
Person draw_person(const Figures& figures, const time::Zone& zone, std::uint64_t seed,
                   std::uint64_t number);

}  // namespace meanwhile::cli::survey
