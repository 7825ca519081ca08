#pragma once

#include "after.hpp"
#include "oracle/stays.hpp"

namespace meanwhile::oracle {

enum class How { attended, made_up, missed };

/// A usual session of a plan.
struct Row {
  const Session* session;
  Modality modality;
  How how;
};

/// The plan that somebody has, by the facts of `facts`.
struct Plan {
  std::map<std::pair<std::size_t, Instant>, Row> usual;
  std::vector<Visit> make_ups;
  std::map<std::size_t, Modality> joined;
};

Plan plan_of(const boost::json::object& enrolled, const Facts& facts);

/// What somebody takes of a session to come.
struct Taking {
  bool online = false;
  bool attends = false;
  bool holds = false;
  friend auto operator<=>(const Taking&, const Taking&) = default;
};
using Takings = std::map<Meeting, Taking>;

/// What the plan as it was takes of sessions to come.
Takings takings_of(const boost::json::object& enrolled, const Facts& before, const Blows& blows,
                   Instant as_of);

}  // namespace meanwhile::oracle
