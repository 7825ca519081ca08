#include "cli/survey/attend.hpp"

#include <string>
#include <utility>

#include "planner/search/search.hpp"

namespace meanwhile::cli::survey {
namespace {

using planner::at;
using planner::Board;
using programme::Modality;
using programme::Offering;
using programme::Programme;

/// The same life where nothing has a price: any plan is as good as any other, and one is soon
/// found.
planner::Case at_no_price(planner::Case life) {
  life.weights = {};
  life.weights.travel = life.weights.day = life.weights.make_up = life.weights.late = 0;
  for (life::LifeEntry& entry : life.life) entry.weight = 0;
  return life;
}

bool ever_clashes(const Board& board, const planner::BoardSlot& slot, Modality modality) {
  for (int i = slot.week_from.front(); i < slot.week_from.back(); ++i) {
    const planner::Occasion& occasion = board.occasion(i);
    const int visit = occasion.visit[at(modality)];
    if (occasion.cancelled == programme::Cancelled::no && visit >= 0 && board.visit(visit).clashes)
      return true;
  }
  return false;
}

/// The slot as an offering of its own, in one modality.
Offering alone(const programme::Slot& slot, Modality modality) {
  Offering offering = *slot.offering;
  offering.id = OfferingId{slot.id.text() + (modality == Modality::onsite ? "/onsite" : "/online")};
  if (slot.meeting) offering.meetings = {slot.offering->meetings[*slot.meeting]};
  offering.join = programme::Join::all;
  offering.onsite = modality == Modality::onsite;
  offering.online = modality == Modality::online;
  return offering;
}

/// What of the programme never clashes with this life.
Programme never_clashing(const Programme& programme, const Board& board) {
  Programme kept = programme;
  kept.offerings.clear();
  for (const planner::BoardSlot& slot : board.slots)
    for (const Modality modality : {Modality::onsite, Modality::online})
      if (slot.may_join[at(modality)] && !ever_clashes(board, slot, modality))
        kept.offerings.push_back(alone(slot.slot, modality));
  return kept;
}

bool can_attend(const Programme& programme, const planner::Case& life) {
  const planner::Case free = at_no_price(life);
  return planner::any_plan(Board{never_clashing(programme, Board{programme, free}), free});
}

planner::Case without(planner::Case life, std::string_view kind) {
  std::erase_if(life.life, [&](const life::LifeEntry& entry) { return entry.kind == kind; });
  return life;
}

planner::Case without_travel(planner::Case life) {
  for (auto& [site, way] : life.client.travel) way = time::Minutes{0};
  for (life::LifeEntry& entry : life.life)
    for (auto& [site, way] : entry.travel_to) way = time::Minutes{0};
  return life;
}

planner::Case with_firm_dinners(planner::Case life) {
  for (life::LifeEntry& entry : life.life)
    if (entry.kind == "dinner") entry.firm = true;
  return life;
}

void name_obstacles(const Programme& programme, const planner::Case& life, Attendance& out) {
  const auto is_enough = [&](Obstacle obstacle, const planner::Case& eased) {
    const bool enough = can_attend(programme, eased);
    out.in_the_way[static_cast<std::size_t>(obstacle)] = enough;
    return enough;
  };
  const bool work = is_enough(Obstacle::work, without(life, "work"));
  const bool family = is_enough(Obstacle::family, without(life, "family"));
  const bool travel = is_enough(Obstacle::travel, without_travel(life));
  if (work || family || travel) return;
  const planner::Case bare = without_travel(without(without(life, "work"), "family"));
  const Obstacle last = can_attend(programme, bare) ? Obstacle::together : Obstacle::dose;
  out.in_the_way[static_cast<std::size_t>(last)] = true;
}

}  // namespace

Attendance attend(const Programme& programme, const Person& person) {
  Attendance out;
  out.attends = can_attend(programme, person.life);
  if (out.attends)
    out.dines = can_attend(programme, with_firm_dinners(person.life));
  else
    name_obstacles(programme, person.life, out);
  return out;
}

}  // namespace meanwhile::cli::survey
