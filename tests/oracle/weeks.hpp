#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "oracle.hpp"
#include "week.hpp"

namespace meanwhile::oracle {

/// A session of a joined offering, and the modality it is joined in.
struct Usual {
  const Session* session;
  Modality modality;
};

/// Every way to spend `week` that breaks no rule by itself.
///
/// joined  by unit
/// fixed   what must be attended
/// open    what clashes or is cancelled: each is missed, dialled into, or made up
std::vector<WeekPlan> every_way(const Facts& facts, int week, const std::vector<bool>& joined,
                                const std::vector<Visit>& fixed, const std::vector<Usual>& open);

/// One plan for each week that go together.
struct Path {
  long own = 0;  // the objective's own figure, as far as it lies in the weeks
  long total = 0;
  std::vector<const WeekPlan*> weeks;
};

/// Puts a way through the weeks, or through the rest of them, among those that are worth keeping.
/// Rests that are asked about together find the same behind them.
using Keep = std::function<void(std::vector<Path>& kept, Path path)>;

/// The ways through the weeks of which `keep` keeps every rest.
std::vector<Path> paths(const Facts& facts, const std::vector<std::vector<WeekPlan>>& weeks,
                        Objective objective, const Keep& keep);

/// The best way through the weeks by (own, total, list of sessions), or nothing.
std::optional<Path> best_path(const Facts& facts, const std::vector<std::vector<WeekPlan>>& weeks,
                              Objective objective);

Listed listed(const Facts& facts, const Visit& visit);

}  // namespace meanwhile::oracle
