#pragma once

#include <array>
#include <boost/json.hpp>
#include <string>
#include <vector>

#include "week.hpp"

namespace meanwhile::oracle {

/// What a plan is to have least of; then the burden, then the rules for ties. In the order in which
/// alternatives are listed.
enum class Objective {
  least_burden,
  least_travel,
  most_family_time,
  fewest_days,
  all_online,
  closest_to_held
};
constexpr std::size_t objectives = 6;
std::string name(Objective objective);

struct Listed {
  long start;  // minutes since 1970-01-01T00:00Z
  std::string offering;
  std::string modality;
  friend auto operator<=>(const Listed&, const Listed&) = default;
};

/// By which alternatives are compared, each the less the better.
struct Figures {
  long total = 0;
  long travel = 0;  // weighted, as `family` and `days`
  long family = 0;
  long days = 0;
  long onsite = 0;  // sessions
  long from_held = 0;

  long of(Objective objective) const;
  friend bool operator==(const Figures&, const Figures&) = default;
};

struct Expected {
  bool feasible = false;
  Figures figures;
  Burden burden;
  std::vector<std::string> offerings;  // `id/modality`, sorted
  std::vector<Listed> sessions;        // sorted
  boost::json::object plan;            // as it would stand in plan.json
};

/// The best plan, by trying every set of offerings that can be joined, in every modality, with
/// every way to make up or to miss a session.
///
/// programme, client  as in the contract, without calendar files; throws when they are malformed
/// cost               exponential: for a handful of offerings and weeks
Expected solve(const boost::json::object& programme, const boost::json::object& client,
               Objective objective = Objective::least_burden);

Expected solve(const Facts& facts, Objective objective = Objective::least_burden);

/// The same for every objective in one go.
std::array<Expected, objectives> solve_all(const boost::json::object& programme,
                                           const boost::json::object& client);

}  // namespace meanwhile::oracle
