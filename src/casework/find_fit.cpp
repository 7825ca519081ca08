#include "casework/find_fit.hpp"

#include "casework/given.hpp"
#include "life/free_hours.hpp"
#include "planner/fit.hpp"

namespace meanwhile::casework {
namespace {

Result<Given> given(const ClientId& whose, Desk& desk, const Caller& caller) {
  const auto work = desk.look(caller);
  if (!work) return work.error();
  return given_to_plan(**work, whose, desk, caller.now);
}

/// Where nothing fits, when she could come is worth knowing to whoever makes the timetable.
Status note_unmet(store::UnitOfWork& unit, const ClientId& whose, const planner::Case& person,
                  const planner::FitAnswer& answer) {
  if (answer.optimal()) return unit.put_unmet(whose, std::nullopt);
  if (answer.broken_off && answer.remedies.empty()) return Done{};  // nobody knows
  return unit.put_unmet(
      whose, life::free_hours(person.life, person.client.zone,
                              {person.prescription.first_monday(), person.prescription.weeks()}));
}

/// The person as she reads: the language that she chose comes first.
planner::Case reading(planner::Case person, const std::string& language) {
  auto& languages = person.client.languages;
  if (!language.empty()) languages.insert(languages.begin(), language);
  return person;
}

}  // namespace

Result<store::Document> find_fit(const FindFit& wish, Desk& desk, const Caller& caller) {
  const auto from = given(wish.whose, desk, caller);
  if (!from) return from.error();
  const planner::Case& person = from->person.as_planned;
  const auto answer = planner::fit(from->timetable, person, wish.alternatives, wish.patience);
  std::string proposal = exchange::write_proposal(answer, from->timetable,
                                                  reading(person, wish.language), from->made_from);

  const auto work = desk.change(caller);
  if (!work) return work.error();
  const auto stamp = (*work)->stamp(wish.whose);
  if (!stamp) return stamp.error();
  const auto version = (*work)->put_proposal(wish.whose, proposal, stamp->proposal);
  if (!version) return version.error();
  if (auto kept = note_unmet(**work, wish.whose, person, answer); !kept) return kept.error();
  if (auto kept = (*work)->commit(); !kept) return kept.error();
  return store::Document{std::move(proposal), *version};
}

}  // namespace meanwhile::casework
