#include "planner/designing/draft.hpp"

#include <algorithm>
#include <map>

#include "planner/position_of.hpp"
#include "planner/search/board.hpp"

namespace meanwhile::planner::designing {
namespace {

using programme::Meeting;
using programme::Modality;
using programme::Offering;
using programme::Programme;

int room_of(const Ground& ground, const Offering& offering, const std::string& name) {
  for (std::size_t i = 0; i < ground.rooms.size(); ++i)
    if (ground.programme.sites[at(ground.rooms[i].site)].id == offering.site &&
        ground.room(static_cast<int>(i)).id == name)
      return static_cast<int>(i);
  return -1;
}

Minute whole(time::Minutes minutes) { return static_cast<Minute>(minutes.count()); }

DraftSlot slot_of(const Programme& programme, const Offering& offering,
                  const std::vector<Meeting>& meetings) {
  DraftSlot slot;
  slot.kind = offering.kind;
  slot.needed = offering.min_seats;
  if (offering.module) {
    slot.module = position_of(programme.modules, *offering.module);
    slot.clinical = programme.modules[at(slot.module)].counts == programme::Counts::clinical;
  }
  for (const Meeting& meeting : meetings) {
    slot.hours.push_back(hours_of(meeting));
    slot.credit += whole(meeting.credit.value_or(meeting.length()));
    slot.days |= 1U << time::index(meeting.day);
  }
  return slot;
}

DraftSlot slot_of(const Ground& ground, const programme::Slot& given, int position) {
  const Offering& offering = *given.offering;
  DraftSlot slot =
      slot_of(ground.programme, offering,
              given.meeting ? std::vector{offering.meetings[*given.meeting]} : offering.meetings);
  if (offering.seats) slot.seats = std::max(0, *offering.seats - given.taken());
  const auto online = offering.online_seats ? offering.online_seats : offering.seats;
  if (online) slot.online = std::max(0, *online - offering.taken_online);
  slot.needed = std::max(0, offering.min_seats - given.taken());
  for (std::size_t m = 0; m < 2; ++m)
    slot.who[m] = crowd_of(ground.reach.slots[m].row(position), ground.reach.words);
  return slot;
}

/// Whenever it may need its staff and its room, on single dates and on former ones as well.
std::vector<Hours> busy_hours(const Offering& offering) {
  std::vector<Hours> busy;
  for (const Meeting& meeting : offering.meetings) busy.push_back(hours_of(meeting));
  for (const programme::Earlier& earlier : offering.earlier)
    for (const Meeting& meeting : earlier.meetings) busy.push_back(hours_of(meeting));
  for (const programme::Moved& moved : offering.moved)
    busy.push_back(
        hours_of(time::weekday_of(moved.to.date), moved.to.start, moved.to.end - moved.to.start));
  return busy;
}

bool has_somebody(const Offering& offering) {
  return offering.taken > 0 || offering.taken_online > 0 ||
         std::ranges::any_of(offering.meetings,
                             [](const Meeting& one) { return one.taken.value_or(0) > 0; });
}

bool is_proposed(const Ground& ground, const Offering& offering) {
  return std::ranges::any_of(ground.proposals, [&](const programme::Proposal& proposal) {
    return offering.module == proposal.module && offering.kind == proposal.kind;
  });
}

void name_groups(const Ground& ground, const Draft& draft, std::vector<Offering>& opened) {
  std::map<int, int> numbers;
  std::size_t next = 0;
  for (const Group& group : draft) {
    if (group.given >= 0) continue;
    const int proposal = ground.lines[at(group.line)].proposal;
    const std::string& base = ground.proposals[at(proposal)].id;
    Offering& offering = opened[next++];
    do offering.id = OfferingId{base + "-" + std::to_string(++numbers[proposal])};
    while (ground.programme.offering(offering.id));
  }
}

}  // namespace

Minute staff_time(const Draft& draft) {
  Minute sum = 0;
  for (const Group& group : draft) sum += group.staff_time;
  return sum;
}

Draft draft_of(const Ground& ground, const std::set<OfferingId>& held) {
  Draft draft(ground.programme.offerings.size());
  const auto slots = programme::slots(ground.programme);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const auto offering = slots[i].offering - ground.programme.offerings.data();
    draft[static_cast<std::size_t>(offering)].slots.push_back(
        slot_of(ground, slots[i], static_cast<int>(i)));
  }
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const Offering& offering = ground.programme.offerings[i];
    Group& group = draft[i];
    group.given = static_cast<int>(i);
    group.stays =
        has_somebody(offering) || held.contains(offering.id) || !is_proposed(ground, offering);
    for (const StaffId& one : offering.staff)
      group.staff.push_back(position_of(ground.programme.staff, one));
    if (offering.onsite && offering.room) group.room = room_of(ground, offering, *offering.room);
    group.busy = busy_hours(offering);
    for (const Meeting& meeting : offering.meetings)
      group.staff_time += whole(meeting.length()) * static_cast<Minute>(offering.staff.size());
  }
  return draft;
}

Group group_of(const Ground& ground, int line_number, std::vector<int> cells, int leader,
               int room) {
  const Line& line = ground.lines[at(line_number)];
  const programme::Proposal& proposal = ground.proposal_of(line);
  std::ranges::sort(cells);
  Group group;
  group.line = line_number;
  group.cells = cells;
  group.room = room;
  group.stays = false;
  group.staff = {leader};
  group.pause = whole(proposal.pause);
  const Offering offering = offering_of(ground.programme, proposal, line, cells);
  const auto add = [&](const std::vector<int>& joined) {
    std::vector<Meeting> meetings;
    for (const int cell : joined) meetings.push_back(meeting_in(line.cells[at(cell)]));
    DraftSlot slot = slot_of(ground.programme, offering, meetings);
    if (proposal.seats) slot.seats = *proposal.seats;
    if (room >= 0)
      if (const auto most = ground.room(room).seats) slot.seats = std::min(slot.seats, *most);
    slot.online = std::min(slot.seats, proposal.online_seats.value_or(slot.seats));
    for (const Modality modality : {Modality::onsite, Modality::online}) {
      Crowd& who = slot.who[at(modality)];
      who.assign(at(ground.reach.words), 0);
      if (modality == Modality::onsite ? room < 0 : !proposal.online) continue;
      const auto& rows = ground.reach.cells[at(line_number)][at(modality)];
      who = crowd_of(rows.row(joined.front()), ground.reach.words);
      for (const int cell : joined) keep_only(who, rows.row(cell));
      if (modality == Modality::online) keep_only(who, ground.reach.licensed.row(leader));
    }
    group.slots.push_back(std::move(slot));
  };
  if (proposal.join == programme::Join::all)
    add(cells);
  else
    for (const int cell : cells) add({cell});
  for (const int cell : cells) {
    group.busy.push_back(line.cells[at(cell)]);
    group.staff_time += line.cells[at(cell)].length();
  }
  return group;
}

bool is_free(const Ground& ground, const Draft& draft, int member, const Hours& hours,
             Minute pause) {
  if (!ground.is_there(member, hours)) return false;
  return std::ranges::none_of(draft, [&](const Group& group) {
    return std::ranges::find(group.staff, member) != group.staff.end() &&
           std::ranges::any_of(group.busy, [&](const Hours& busy) {
             return meet(busy, hours, std::max(pause, group.pause));
           });
  });
}

bool room_is_free(const Draft& draft, int room, const Hours& hours) {
  return std::ranges::none_of(draft, [&](const Group& group) {
    return group.room == room &&
           std::ranges::any_of(group.busy, [&](const Hours& busy) { return meet(busy, hours); });
  });
}

bool has_place(const Ground& ground, const Draft& draft, const Group& group) {
  return std::ranges::all_of(group.busy, [&](const Hours& hours) {
    return is_free(ground, draft, group.staff.front(), hours, group.pause) &&
           (group.room < 0 || room_is_free(draft, group.room, hours));
  });
}

Programme programme_of(const Ground& ground, const Draft& draft) {
  Programme programme = ground.programme;
  programme.offerings.clear();
  std::vector<Offering> opened;
  for (const Group& group : draft) {
    if (group.given >= 0) {
      programme.offerings.push_back(ground.programme.offerings[at(group.given)]);
      continue;
    }
    const Line& line = ground.lines[at(group.line)];
    Offering offering = offering_of(ground.programme, ground.proposal_of(line), line, group.cells);
    const DraftSlot& slot = group.slots.front();
    if (slot.seats != DraftSlot::no_cap) offering.seats = slot.seats;
    offering.onsite = offering.onsite && group.room >= 0;
    if (offering.onsite) offering.room = ground.room(group.room).id;
    if (!offering.onsite) offering.online_seats.reset();
    offering.staff = {ground.programme.staff[at(group.staff.front())].id};
    opened.push_back(std::move(offering));
  }
  name_groups(ground, draft, opened);
  programme.offerings.insert(programme.offerings.end(), opened.begin(), opened.end());
  return programme;
}

}  // namespace meanwhile::planner::designing
