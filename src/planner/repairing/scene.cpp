#include "planner/repairing/scene.hpp"

#include <algorithm>

namespace meanwhile::planner {
namespace {

using programme::Cancelled;
using programme::Modality;

int week_at(const Horizon& horizon, time::Instant instant) {
  if (instant < horizon.origin) return 0;
  return std::min(horizon.day_of(instant) / 7, horizon.weeks.count);
}

void block(Visit& visit) { visit.passage.blocked = visit.blocked = visit.clashes = true; }

}  // namespace

Scene::Scene(const Ground& shared, Case one)
    : ground(shared),
      person(std::move(one)),
      board(shared.programme, person),
      prices(board, Emphasis::least_burden),
      as_of_week(week_at(board.horizon, shared.as_of)) {
  for (std::size_t slot = 0; slot < board.slots.size(); ++slot)
    first_session_.push_back(shared.agenda.rows[slot].session(board.horizon.origin));
  upset();
}

void Scene::upset() {
  for (std::size_t i = 0; i < board.occasions.size(); ++i) {
    Occasion& occasion = board.occasions[i];
    const SessionAt here = which(static_cast<int>(i));
    const Upset& upset = ground.upset(here);
    if (!upset.any() || occasion.cancelled != Cancelled::no) continue;
    if (upset.cancelled) {
      occasion.cancelled = Cancelled::excepted;
      occasion.visit = {-1, -1};
    }
    for (const Modality modality : {Modality::onsite, Modality::online})
      if (const int v = occasion.visit[at(modality)];
          v >= 0 && !ground.admits(here, modality, person.client.state))
        block(board.visits[at(v)]);
  }
}

SessionAt Scene::which(int occasion) const {
  const int slot = board.occasion(occasion).slot;
  return {slot, first_session_[at(slot)] + occasion - board.slot(slot).week_from.front()};
}

int Scene::occasion(SessionAt which) const {
  const BoardSlot& slot = board.slot(which.slot);
  const int place = slot.week_from.front() + which.session - first_session_[at(which.slot)];
  return place >= slot.week_from.front() && place < slot.week_from.back() ? place : -1;
}

int Scene::visit(AttendedAt one) const {
  const int place = occasion(one.which);
  return place < 0 ? -1 : board.occasion(place).visit[at(one.modality)];
}

int Scene::week_of(SessionAt which) const {
  return static_cast<int>((ground.session(which).date - board.horizon.weeks.first_monday).count() /
                          7);
}

bool Scene::is_blocked(int position) const {
  const Visit& visit = board.visit(position);
  if (visit.passage.blocked) return true;
  for (int i = visit.company_from; i < visit.company_from + visit.company_count; ++i)
    if (board.company[at(i)].passage.blocked) return true;
  return false;
}

namespace {

/// One entry laid out on real time, those intervals that start on dates that `wanted` has.
template <class Wanted>
life::LifeEntry laid_out(const life::LifeEntry& entry, const time::Zone& zone, life::Dates dates,
                         const Wanted& wanted) {
  life::LifeEntry found = entry;
  life::Dated dated;
  const time::Minutes rest = entry.firm ? entry.rest : time::Minutes{0};
  for (const life::Commitment& one : life::commitments({&entry, 1}, zone, dates))
    if (wanted(time::date_of(zone.wall(one.span.start))))
      dated.spans.push_back({one.span.start, one.span.end - rest});
  found.when = std::move(dated);
  found.from = found.until = std::nullopt;
  return found;
}

}  // namespace

Case changed_life(Case person, const std::vector<Event>& events, time::Instant as_of,
                  const programme::Weeks& weeks) {
  const time::Zone& zone = person.client.zone;
  const life::Dates dates = dates_in_reach(weeks);
  const time::Date today = time::date_of(zone.wall(as_of));
  for (const Event& event : events) {
    const auto* change = std::get_if<LifeChanged>(&event.what);
    if (!change || change->client != person.client.id) continue;
    const time::Date from = std::max(event.dates.from, today);
    const auto changes = [&](time::Date date) {
      return date >= from && (!event.dates.until || date <= *event.dates.until);
    };
    const auto stays = [&](time::Date date) { return !changes(date); };
    for (life::LifeEntry& entry : person.life) {
      const bool named =
          std::ranges::find(change->without, entry.id) != change->without.end() ||
          std::ranges::find(change->life, entry.id, &life::LifeEntry::id) != change->life.end();
      if (named) entry = laid_out(entry, zone, dates, stays);
    }
    for (const life::LifeEntry& entry : change->life)
      person.life.push_back(laid_out(entry, zone, dates, changes));
  }
  return person;
}

}  // namespace meanwhile::planner
