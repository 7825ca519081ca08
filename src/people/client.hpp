#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "time/zone.hpp"

namespace meanwhile::people {

/// Minutes one way to each site. A site that is not named is out of reach.
using Ways = std::map<SiteId, time::Minutes>;

/// The person in treatment, as far as planning needs to know.
///
/// state      where she is when she joins online, as licences see it ("NY"); absent: no licence
/// covers her completed  modules behind her, for offerings that require them travel     from home,
/// minutes one way, >= 0 online     whether she accepts sessions online; onsite likewise
struct Client {
  ClientId id;
  time::Zone zone = time::Zone::utc();
  std::optional<std::string> state;
  std::optional<int> age;
  std::vector<std::string> languages;
  std::vector<ModuleId> completed;
  Ways travel;
  bool online = true;
  bool onsite = true;
};

}  // namespace meanwhile::people
