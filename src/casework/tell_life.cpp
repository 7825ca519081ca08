#include "casework/tell_life.hpp"

#include "casework/person.hpp"
#include "exchange/client_document.hpp"

namespace meanwhile::casework {

Result<LifeTold> tell_life(const TellLife& wish, Desk& desk, const Caller& caller) {
  const auto work = desk.change(caller);
  if (!work) return work.error();
  store::UnitOfWork& unit = **work;
  const auto timetable = desk.timetable(unit);
  if (!timetable) return timetable.error();
  const auto stored = unit.life(wish.whose);
  if (!stored) return stored.error();
  if (!*stored) return Error{Fault::not_found, "no client " + wish.whose.text()};
  auto calendars = unit.calendars(wish.whose);
  if (!calendars) return calendars.error();

  LifeTold told;
  std::string document = exchange::with_wishes((*stored)->json, wish.wished, told.problems);
  if (told.problems.empty())
    told.problems = exchange::read_case(document, (*timetable)->programme,
                                        calendars_from(*std::move(calendars)))
                        .problems;
  if (!told.problems.empty()) return told;

  const auto version = unit.put_life(wish.whose, document, wish.seen);
  if (!version) return version.error();
  if (auto kept = unit.commit(); !kept) return kept.error();
  told.document = {std::move(document), *version};
  return told;
}

}  // namespace meanwhile::casework
