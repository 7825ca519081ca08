#include "planner/rules/admission.hpp"

#include <algorithm>

#include "programme/session.hpp"

namespace meanwhile::planner {
namespace {

using programme::Audience;
using programme::Entry;
using programme::Modality;
using programme::Module;
using programme::Offering;
using programme::Programme;
using time::Date;

template <class T>
bool holds(const std::vector<T>& all, const T& one) {
  return std::ranges::find(all, one) != all.end();
}

bool speaks_one_of(const people::Client& client, const std::vector<std::string>& languages) {
  return std::ranges::any_of(
      languages, [&](const auto& language) { return holds(client.languages, language); });
}

bool reaches(const people::Ways& ways, const std::optional<SiteId>& site) {
  return site && ways.contains(*site);
}

bool companions_reach(const Case& person, const Offering& offering) {
  return std::ranges::all_of(person.companions, [&](const life::Companion& companion) {
    return !holds(companion.attends, offering.kind) || reaches(companion.travel, offering.site);
  });
}

bool licensed(const Programme& programme, const Offering& offering,
              const std::optional<std::string>& state) {
  return state && std::ranges::any_of(offering.staff, [&](const StaffId& id) {
           const programme::Staff* member = programme.member(id);
           return member && holds(member->licensed_in, *state);
         });
}

void judge_place(const Programme& programme, const Case& person, const Offering& offering,
                 Modality modality, std::vector<Barrier>& found) {
  const people::Client& client = person.client;
  if (!offering.offers(modality)) found.push_back(Barrier::not_offered);
  if (modality == Modality::onsite) {
    if (!client.onsite) found.push_back(Barrier::declined);
    if (!reaches(client.travel, offering.site)) found.push_back(Barrier::out_of_reach);
    if (!companions_reach(person, offering)) found.push_back(Barrier::companion_out_of_reach);
    return;
  }
  if (!client.online) found.push_back(Barrier::declined);
  if (const auto& states = offering.audience.states;
      states && !(client.state && holds(*states, *client.state)))
    found.push_back(Barrier::wrong_state);
  if (!licensed(programme, offering, client.state)) found.push_back(Barrier::no_licence);
}

void judge_audience(const people::Client& client, const Audience& audience,
                    std::vector<Barrier>& found) {
  if (const auto& ages = audience.ages;
      ages && !(client.age && ages->least <= *client.age && *client.age <= ages->most))
    found.push_back(Barrier::age);
  if (audience.languages && !speaks_one_of(client, *audience.languages))
    found.push_back(Barrier::language);
}

void judge_seats(const Slot& slot, Modality modality, std::vector<Barrier>& found) {
  if (!slot.has_seat()) found.push_back(Barrier::full);
  if (modality == Modality::online && !slot.has_online_seat())
    found.push_back(Barrier::online_full);
}

void judge_completed(const Programme& programme, const people::Client& client,
                     const Offering& offering, std::vector<Barrier>& found) {
  const Module* module = offering.module ? programme.module(*offering.module) : nullptr;
  if (module && !std::ranges::all_of(module->requires_completed, [&](const ModuleId& needed) {
        return holds(client.completed, needed);
      }))
    found.push_back(Barrier::requires_module);
}

}  // namespace

std::vector<Barrier> barriers_to_visit(const Programme& programme, const Case& person,
                                       const Slot& slot, Modality modality) {
  std::vector<Barrier> found;
  judge_place(programme, person, *slot.offering, modality, found);
  judge_audience(person.client, slot.offering->audience, found);
  judge_seats(slot, modality, found);
  judge_completed(programme, person.client, *slot.offering, found);
  return found;
}

bool may_visit(const Programme& programme, const Case& person, const Offering& offering,
               Modality modality) {
  // What keeps most people out of most offerings first, since a network asks this of thousands.
  if (!offering.offers(modality)) return false;
  if (modality == Modality::onsite && !reaches(person.client.travel, offering.site)) return false;
  std::vector<Barrier> found;
  judge_place(programme, person, offering, modality, found);
  if (found.empty()) judge_audience(person.client, offering.audience, found);
  if (found.empty()) judge_completed(programme, person.client, offering, found);
  return found.empty();
}

bool has_seat(const Slot& slot, Modality modality) {
  return slot.has_seat() && (modality == Modality::onsite || slot.has_online_seat());
}

std::optional<Barrier> barrier_to_entry(const Programme& programme, const Case& person,
                                        const Slot& slot) {
  const Offering& offering = *slot.offering;
  const Module* module = offering.module ? programme.module(*offering.module) : nullptr;
  if (!module || module->entry == Entry::rolling || holds(person.entered, slot.id))
    return std::nullopt;

  const Date first = person.prescription.first_monday();
  const Date opening = time::monday_of(*offering.from);
  const Date joining = std::max(first, opening);
  const bool admits = module->entry == Entry::cohort
                          ? joining == opening
                          : programme::lesson_in(*module, offering, joining) == 0;
  return admits ? std::nullopt : std::optional{Barrier::entry_week};
}

}  // namespace meanwhile::planner
