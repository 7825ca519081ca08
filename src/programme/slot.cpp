#include "programme/slot.hpp"

#include <algorithm>

namespace meanwhile::programme {
namespace {

void add_slots(const Offering& offering, std::vector<Slot>& all) {
  if (offering.join == Join::all) {
    all.push_back({&offering, std::nullopt, offering.id});
    return;
  }
  for (std::size_t i = 0; i < offering.meetings.size(); ++i)
    all.push_back({&offering, i, slot_id(offering, i)});
}

}  // namespace

OfferingId slot_id(const Offering& offering, std::size_t meeting) {
  return OfferingId{offering.id.text() + "#" + std::to_string(meeting + 1)};
}

std::vector<Slot> slots(const Programme& programme) {
  std::vector<Slot> all;
  for (const Offering& offering : programme.offerings) add_slots(offering, all);
  return all;
}

std::optional<Slot> slot_named(const Programme& programme, const OfferingId& id) {
  const std::string whole = id.text().substr(0, id.text().find('#'));
  for (const Offering& offering : programme.offerings) {
    if (offering.id.text() != whole) continue;
    std::vector<Slot> its;
    add_slots(offering, its);
    const auto found = std::ranges::find(its, id, &Slot::id);
    return found == its.end() ? std::nullopt : std::optional{*found};
  }
  return std::nullopt;
}

}  // namespace meanwhile::programme
