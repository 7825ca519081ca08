#include "casework/see_wait.hpp"

#include "casework/person.hpp"
#include "casework/remaining.hpp"
#include "exchange/read_plan.hpp"

namespace meanwhile::casework {

Result<std::optional<WaitSeen>> see_wait(const ClientId& whose, Desk& desk, const Caller& caller) {
  const auto work = desk.look(caller);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  const programme::Programme& programme = (*timetable)->programme;
  auto person = person_of(unit, whose, programme);
  if (!person) return person.error();
  const auto wait = unit.wait(whose);
  if (!wait) return wait.error();
  if (!*wait) return std::optional<WaitSeen>{};
  auto hold = unit.hold(whose);
  if (!hold) return hold.error();

  WaitSeen seen{**wait, *timetable, {}};
  if (auto offer = offer_in(**wait, *std::move(hold))) {
    auto plan = exchange::read_plan(offer->plan).value;
    if (!plan) throw Bug{"an offered plan can't be read"};
    plan->proven = false;  // it was the best of the seats that were free then
    seen.offer =
        OfferSeen{*std::move(offer), *std::move(plan),
                  from_next_week(std::move(person->as_planned), today(programme, caller.now))};
  }
  return std::optional{std::move(seen)};
}

}  // namespace meanwhile::casework
