#include "planner/designing/ground.hpp"

#include <algorithm>

namespace meanwhile::planner::designing {
namespace {

std::vector<RoomAt> rooms_of(const programme::Programme& programme) {
  std::vector<RoomAt> rooms;
  for (std::size_t site = 0; site < programme.sites.size(); ++site)
    for (std::size_t room = 0; room < programme.sites[site].rooms.size(); ++room)
      rooms.push_back({static_cast<int>(site), static_cast<int>(room)});
  return rooms;
}

std::vector<Hours> stretches_of(const programme::Staff& member) {
  std::vector<Hours> all;
  for (const programme::Availability& one : member.availability)
    for (std::size_t day = 0; day < one.days.size(); ++day)
      if (one.days[day])
        all.push_back(hours_of(static_cast<time::Weekday>(day), one.start, one.end - one.start));
  std::ranges::sort(all, {}, &Hours::start);
  std::vector<Hours> together;
  for (const Hours& one : all) {
    if (!together.empty() && one.start <= together.back().end)
      together.back().end = std::max(together.back().end, one.end);
    else
      together.push_back(one);
  }
  return together;
}

Standing standing_of(const Waiting& one) {
  if (!one.waiting_since) return {one.priority, 0};
  const auto waited = (one.person.prescription.start - *one.waiting_since).count();
  return {one.priority, std::max(0L, static_cast<long>(waited))};
}

}  // namespace

Ground::Ground(const programme::Programme& given, const std::vector<programme::Proposal>& proposed,
               const std::vector<Waiting>& all, const ForEach& threads)
    : programme(given),
      proposals(proposed),
      people(all),
      lines(menu_of(given, proposed)),
      reach(given, proposed, lines, all, threads),
      rooms(rooms_of(given)) {
  for (const programme::Staff& member : given.staff) hours.push_back(stretches_of(member));
  for (int line = 0; line < static_cast<int>(lines.size()); ++line)
    either.push_back(either_of(line));
  for (const Waiting& one : all) {
    needs.push_back(need_of(given, one.person));
    standings.push_back(standing_of(one));
  }
}

BitRows Ground::either_of(int number) const {
  const Line& line = lines[at(number)];
  Crowd licensed(at(reach.words), 0);
  for (int member = 0; member < static_cast<int>(programme.staff.size()); ++member)
    if (may_lead(member, proposal_of(line)))
      for (std::size_t i = 0; i < licensed.size(); ++i)
        licensed[i] |= reach.licensed.row(member)[i];
  BitRows rows(static_cast<int>(line.cells.size()), static_cast<int>(people.size()));
  for (int cell = 0; cell < static_cast<int>(line.cells.size()); ++cell)
    for (int i = 0; i < reach.words; ++i)
      rows.row(cell)[i] = reach.cells[at(number)][0].row(cell)[i] |
                          (reach.cells[at(number)][1].row(cell)[i] & licensed[at(i)]);
  return rows;
}

const programme::Room& Ground::room(int position) const {
  const RoomAt& one = rooms[at(position)];
  return programme.sites[at(one.site)].rooms[at(one.room)];
}

int Ground::module_of(const programme::Proposal& proposal) const {
  const auto found = std::ranges::find(programme.modules, proposal.module, &programme::Module::id);
  return static_cast<int>(found - programme.modules.begin());
}

bool Ground::is_there(int member, const Hours& wanted) const {
  return std::ranges::any_of(hours[at(member)], [&](const Hours& there) {
    const auto holds = [&](Minute later) {
      return there.start <= wanted.start + later && wanted.end + later <= there.end;
    };
    return holds(0) || holds(week_minutes);
  });
}

bool Ground::may_lead(int member, const programme::Proposal& proposal) const {
  const auto& leads = programme.staff[at(member)].leads;
  return std::ranges::find(leads, proposal.module) != leads.end();
}

}  // namespace meanwhile::planner::designing
