#include "planner/search/offered.hpp"

#include "planner/position_of.hpp"

namespace meanwhile::planner {
namespace {

const programme::Module* module_of(const programme::Programme& programme, const BoardSlot& slot) {
  return slot.module < 0 ? nullptr : &programme.modules[at(slot.module)];
}

}  // namespace

BoardSlot board_slot(const programme::Programme& programme, const Slot& slot) {
  const programme::Offering& offering = *slot.offering;
  BoardSlot on_board{.slot = slot, .kind = offering.kind};
  if (offering.module) on_board.module = position_of(programme.modules, *offering.module);
  if (offering.site) on_board.site = position_of(programme.sites, *offering.site);
  if (const programme::Module* module = module_of(programme, on_board)) {
    on_board.clinical = module->counts == programme::Counts::clinical;
    on_board.rolling = module->entry == programme::Entry::rolling;
  }
  return on_board;
}

std::vector<Occasion> occasions_of(const programme::Programme& programme, const BoardSlot& slot,
                                   std::span<const programme::Session> of_offering,
                                   const Horizon& horizon) {
  std::vector<Occasion> occasions;
  for (const programme::Session& session : of_offering) {
    if (slot.slot.meeting && *slot.slot.meeting != session.meeting) continue;
    Occasion occasion{.day = static_cast<int>((session.date - horizon.weeks.first_monday).count()),
                      .start = horizon.minute(session.span.start),
                      .end = horizon.minute(session.span.end),
                      .credit = static_cast<Minute>(session.credit.count()),
                      .cancelled = session.cancelled};
    if (!slot.rolling)
      occasion.lesson = programme::lesson_in(*module_of(programme, slot), *slot.slot.offering,
                                             time::monday_of(session.date));
    occasions.push_back(occasion);
  }
  return occasions;
}

Offered::Offered(const programme::Programme& offering, programme::Weeks weeks)
    : programme(&offering), horizon(offering, weeks) {
  const programme::Offering* last = nullptr;
  std::vector<programme::Session> sessions;
  for (const Slot& slot : programme::slots(offering)) {
    if (slot.offering != last) sessions = programme::sessions_in(offering, *slot.offering, weeks);
    last = slot.offering;
    slots.push_back(board_slot(offering, slot));
    occasions.push_back(occasions_of(offering, slots.back(), sessions, horizon));
  }
}

}  // namespace meanwhile::planner
