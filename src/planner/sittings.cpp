#include "planner/sittings.hpp"

#include <algorithm>
#include <map>

#include "programme/slot.hpp"

namespace meanwhile::planner {
namespace {

class Sittings {
 public:
  Sittings(const OfferingId& offering, const Horizon& horizon)
      : offering_(offering), horizon_(horizon) {}

  std::vector<Sitting> of(const Plan& plan) {
    for (const Missed& one : plan.missed) add_week(one.offering, one.span.start);
    for (const Attended& one : plan.sessions)
      if (one.make_up_of)
        add_week(one.make_up_of->offering, one.make_up_of->start);
      else if (Sitting* sitting = add_week(one.offering, one.span.start))
        sitting->modality = one.modality;
    for (const Joined& one : plan.offerings)
      if (programme::offering_of(one.id) == offering_) join(one);
    std::vector<Sitting> list;
    for (auto& [slot, sitting] : sittings_) list.push_back(std::move(sitting));
    return list;
  }

 private:
  time::Instant begin_of(time::Date date) const { return horizon_.zone->instant(date); }

  Sitting* add_week(const OfferingId& slot, time::Instant start) {
    if (programme::offering_of(slot) != offering_) return nullptr;
    const time::Date monday = time::monday_of(time::date_of(horizon_.zone->wall(start)));
    const time::Instant from = begin_of(monday);
    const time::Instant until = begin_of(monday + std::chrono::days{7});
    Sitting& one = sittings_.try_emplace(slot, Sitting{slot, {}, from, until}).first->second;
    one.from = std::min(one.from, from);
    one.until = std::max(one.until, until);
    return &one;
  }

  void join(const Joined& joined) {
    Sitting& one =
        sittings_.try_emplace(joined.id, Sitting{joined.id, {}, horizon_.origin, {}}).first->second;
    one.modality = joined.modality;
    one.until = begin_of(horizon_.weeks.end());
  }

  const OfferingId& offering_;
  const Horizon& horizon_;
  std::map<OfferingId, Sitting> sittings_;
};

}  // namespace

std::vector<Sitting> sittings_of(const Plan& plan, const OfferingId& offering,
                                 const Horizon& horizon) {
  return Sittings{offering, horizon}.of(plan);
}

}  // namespace meanwhile::planner
