#include "exchange/ical_zones.hpp"

#include <algorithm>
#include <utility>

#include "exchange/ical_zone_names.hpp"
#include "exchange/ical_zone_rules.hpp"

namespace meanwhile::exchange {
namespace {

using time::Zone;

std::string_view unquoted(std::string_view name) {
  name = trimmed(name);
  while (name.starts_with('"')) name.remove_prefix(1);
  while (name.ends_with('"')) name.remove_suffix(1);
  return name;
}

const Component* declaration(const std::vector<Component>& declared, std::string_view tzid) {
  for (const Component& timezone : declared)
    for (const ContentLine& line : timezone.properties)
      if (line.name == "TZID" && same_word(unquoted(line.value), tzid)) return &timezone;
  return nullptr;
}

}  // namespace

CalendarZones::CalendarZones(Zone home, const std::vector<Component>& declared, Effort& effort)
    : home_{std::move(home)}, declared_{declared}, effort_{effort} {}

const Zone& CalendarZones::named(std::string_view tzid, int line, CalendarProblems& problems) {
  auto at = known_.find(tzid);
  if (at == known_.end())
    at = known_.emplace(tzid, std::make_unique<Zone>(found(tzid, line, problems))).first;
  return *at->second;
}

Zone CalendarZones::found(std::string_view tzid, int line, CalendarProblems& problems) {
  const std::string_view name = unquoted(tzid);
  if (const auto zone = zone_from_name(name)) return *zone;
  if (const Component* timezone = declaration(declared_, name)) {
    if (const ContentLine* location = timezone->property("X-LIC-LOCATION"))
      if (const auto zone = zone_from_name(location->value)) return *zone;
    if (const auto zone = zone_from_rules(*timezone, effort_)) return *zone;
  }
  if (const auto zone = zone_from_place(name)) return *zone;
  problems.push_back({line, "",
                      "a time zone of this name is not known, nor does the file say what "
                      "it means; its times are read on your own clock"});
  return home_;
}

}  // namespace meanwhile::exchange
