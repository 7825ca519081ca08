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

OfferingId offering_of(const OfferingId& slot) {
  return OfferingId{slot.text().substr(0, slot.text().find('#'))};
}

const Offering* offering_of(const Programme& programme, const OfferingId& slot) {
  return programme.offering(offering_of(slot));
}

std::vector<Slot> slots(const Programme& programme) {
  std::vector<Slot> all;
  for (const Offering& offering : programme.offerings) add_slots(offering, all);
  return all;
}

std::optional<Slot> slot_named(const Programme& programme, const OfferingId& id) {
  const Offering* offering = offering_of(programme, id);
  if (!offering) return std::nullopt;
  std::vector<Slot> its;
  add_slots(*offering, its);
  const auto found = std::ranges::find(its, id, &Slot::id);
  return found == its.end() ? std::nullopt : std::optional{*found};
}

std::vector<Session> sessions_of(const Programme& programme, const Slot& slot, Weeks weeks) {
  auto all = sessions_in(programme, *slot.offering, weeks);
  if (slot.meeting)
    std::erase_if(all, [&](const Session& one) { return one.meeting != *slot.meeting; });
  return all;
}

std::optional<Session> session_at(const Programme& programme, const OfferingId& id,
                                  time::Instant start) {
  const auto slot = slot_named(programme, id);
  if (!slot) return std::nullopt;
  const time::Date date = time::date_of(programme.zone.wall(start));
  for (const Session& one : sessions_of(programme, *slot, {time::monday_of(date), 1}))
    if (one.span.start == start) return one;
  return std::nullopt;
}

std::optional<Session> renewed(const Timetables& timetables, const OfferingId& id,
                               time::Instant start) {
  const auto was = session_at(timetables.before, id, start);
  const auto slot = slot_named(timetables.after, id);
  if (!was || !slot) return std::nullopt;
  for (const Session& one : sessions_of(timetables.after, *slot, {time::monday_of(was->date), 1}))
    if (one.meeting == was->meeting) return one;
  return std::nullopt;
}

}  // namespace meanwhile::programme
