#include "planner/sittings.hpp"

#include <algorithm>
#include <map>

#include "programme/slot.hpp"

namespace meanwhile::planner {
namespace {

class Sittings {
 public:
  Sittings(const OfferingId& offering, const programme::Programme& timetable,
           const Horizon& horizon)
      : offering_(offering), timetable_(timetable), horizon_(horizon) {}

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
  time::Date monday_of(time::Instant start) const {
    return time::monday_of(time::date_of(horizon_.zone->wall(start)));
  }
  time::Instant begin_of(time::Date date) const { return horizon_.zone->instant(date); }
  time::Instant begin_after(time::Date monday) const {
    return begin_of(monday + std::chrono::days{7});
  }

  Sitting* add_week(const OfferingId& slot, time::Instant start) {
    if (programme::offering_of(slot) != offering_) return nullptr;
    const time::Date monday = monday_of(start);
    const time::Instant from = begin_of(monday);
    const time::Instant until = begin_after(monday);
    Sitting& one = sittings_.try_emplace(slot, Sitting{slot, {}, from, until}).first->second;
    one.from = std::min(one.from, from);
    one.until = std::max(one.until, until);
    return &one;
  }

  void join(const Joined& joined) {
    const time::Instant end = begin_of(horizon_.weeks.end());
    Sitting& one = sittings_.try_emplace(joined.id, Sitting{joined.id, {}, end, end}).first->second;
    one.modality = joined.modality;
    one.from = since(one);
    one.until = end;
  }

  /// A week without a session doesn't tell whether she sat there.
  time::Instant since(const Sitting& sitting) const {
    const auto slot = programme::slot_named(timetable_, sitting.slot);
    if (!slot) return sitting.from;
    time::Instant since = horizon_.origin;
    for (const programme::Session& one : programme::sessions_of(timetable_, *slot, horizon_.weeks))
      if (one.span.start < sitting.from) since = begin_after(monday_of(one.span.start));
    return since;
  }

  const OfferingId& offering_;
  const programme::Programme& timetable_;
  const Horizon& horizon_;
  std::map<OfferingId, Sitting> sittings_;
};

}  // namespace

std::vector<Sitting> sittings_of(const Plan& plan, const OfferingId& offering,
                                 const programme::Programme& timetable, const Horizon& horizon) {
  return Sittings{offering, timetable, horizon}.of(plan);
}

}  // namespace meanwhile::planner
