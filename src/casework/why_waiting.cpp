#include "casework/why_waiting.hpp"

#include <algorithm>

#include "casework/given.hpp"
#include "planner/explain.hpp"
#include "planner/fit.hpp"

namespace meanwhile::casework {
namespace {

using planner::Access;
using planner::Barrier;
using programme::Programme;

constexpr std::uint64_t most_sets = 5'000;

/// The smallest of 5, 10, 20, 50, 100 … that is no less.
int rounded_up(int place) {
  int bound = 5;
  for (int step = 0; bound < place; ++step) bound = step % 3 == 2 ? bound / 2 * 5 : bound * 2;
  return bound;
}

/// As the programme sees the list: of it, only the number of those before her is used.
Result<int> place_of(const store::Waiting& mine, const time::Zone& zone, Desk& desk,
                     const Caller& caller) {
  const auto work = desk.look({privacy::programme_for(caller.actor), caller.now});
  if (!work) return work.error();
  const auto waits = (*work)->waits();
  if (!waits) return waits.error();
  return 1 + static_cast<int>(std::ranges::count_if(*waits, [&](const store::Waiting& one) {
           return goes_before(one.wait, mine.wait, zone);
         }));
}

Programme with_seats_for_all(Programme timetable) {
  for (programme::Offering& offering : timetable.offerings) {
    offering.seats.reset();
    offering.online_seats.reset();
  }
  return timetable;
}

bool fits(const Programme& timetable, const planner::Case& person) {
  return planner::best_plan(timetable, person, most_sets).has_value();
}

/// Counts a group once: by its slot and modality that stands nearest to her.
void count(const planner::Explanation& slot, WhyWaiting& why) {
  bool open = false, clashing = false, full = false;
  for (const Access& access : slot.access) {
    const bool seats_alone = std::ranges::all_of(access.barriers, [](Barrier one) {
      return one == Barrier::full || one == Barrier::online_full;
    });
    if (!access.excesses.empty() || !seats_alone) continue;
    if (!access.barriers.empty())
      full = true;
    else
      (access.clashes.empty() ? open : clashing) = true;
  }
  if (open) return;
  ++(clashing ? why.clashing : full ? why.full : why.others);
}

}  // namespace

Result<WhyWaiting> why_waiting(const ClientId& whose, Desk& desk, const Caller& caller) {
  const auto work = desk.look(caller);
  if (!work) return work.error();
  const auto wait = (*work)->wait(whose);
  if (!wait) return wait.error();
  if (!*wait) return Error{Fault::not_found, "not on the waiting list"};
  const auto given = given_to_plan(**work, whose, desk, caller.now);
  if (!given) return given.error();
  const time::Zone& zone = given->timetable.zone;
  const auto place = place_of({whose, **wait}, zone, desk, caller);
  if (!place) return place.error();

  WhyWaiting why;
  why.among_first = rounded_up(*place);
  const auto since = time::date_of(zone.wall(care::minute_of((*wait)->since)));
  why.days = static_cast<int>((today(given->timetable, caller.now) - since).count());
  why.priority = (*wait)->priority;
  const planner::Case& person = given->person.as_planned;
  for (const programme::Offering& offering : given->timetable.offerings)
    for (const auto& slot : planner::explain(given->timetable, person, offering.id.text()))
      count(slot, why);
  why.fits_now = fits(given->timetable, person);
  why.fits_ever = why.fits_now || fits(with_seats_for_all(given->timetable), person);
  return why;
}

}  // namespace meanwhile::casework
