#pragma once

#include <map>
#include <set>

#include "happening.hpp"
#include "oracle/cohort_facts.hpp"

namespace meanwhile::oracle {

/// What events do to a session, whoever attends it.
struct Blow {
  bool cancelled = false;
  bool no_room = false;
  std::optional<std::vector<std::string>> here;  // staff, where some are away
};

/// By unit and start, over all weeks of anyone; only sessions that something happens to.
using Blows = std::map<std::pair<std::string, Instant>, Blow>;
Blows blows_of(const Happening& happening, const std::vector<Facts>& everyone);

/// One person's facts after the events: excepted is what does not take place; `struck` cannot be
/// attended in that modality.
struct After {
  Facts facts;
  std::set<std::pair<const Session*, Modality>> struck;
};
After after(const Happening& happening, const boost::json::object& client, const Blows& blows);

}  // namespace meanwhile::oracle
