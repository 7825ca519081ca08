#include "planner/designing/need.hpp"

#include <algorithm>

#include "programme/prescription.hpp"

namespace meanwhile::planner::designing {
namespace {

Minute whole(time::Minutes minutes) { return static_cast<Minute>(minutes.count()); }

void raise(std::vector<std::pair<int, Minute>>& modules, int module, Minute least) {
  for (auto& [known, minutes] : modules)
    if (known == module) {
      minutes = std::max(minutes, least);
      return;
    }
  modules.emplace_back(module, least);
}

}  // namespace

Need need_of(const programme::Programme& programme, const Case& person) {
  Need need;
  need.most = week_minutes;
  for (const programme::Phase& phase : person.prescription.phases) {
    const programme::Dose& dose = phase.dose;
    if (dose.least_minutes) need.least = std::max(need.least, whole(*dose.least_minutes));
    if (dose.most_minutes) need.most = std::min(need.most, whole(*dose.most_minutes));
    if (dose.least_days) need.least_days = std::max(need.least_days, *dose.least_days);
    if (dose.most_days) need.most_days = std::min(need.most_days, *dose.most_days);
    if (dose.most_minutes_per_day)
      need.most_a_day = std::min(need.most_a_day, whole(*dose.most_minutes_per_day));
    for (const programme::ModuleDose& one : dose.modules) {
      const auto found = std::ranges::find(programme.modules, one.module, &programme::Module::id);
      if (found != programme.modules.end())
        raise(need.modules, static_cast<int>(found - programme.modules.begin()), whole(one.least));
    }
    for (const programme::KindDose& one : dose.kinds) {
      int& least = need.kinds[static_cast<std::size_t>(one.kind)];
      least = std::max(least, one.every_weeks == 1 ? one.least : std::min(one.least, 1));
    }
  }
  return need;
}

}  // namespace meanwhile::planner::designing
