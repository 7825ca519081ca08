#include "stays.hpp"

#include <algorithm>
#include <optional>

namespace meanwhile::oracle {
namespace {

constexpr Minutes nearby{120};
constexpr long patience = 60;

long way(const Person& person, const Busy& from, std::size_t site) {
  if (from.rest.count() == 0 && from.ways_to[site]) return *from.ways_to[site];
  return person.travel[site].value_or(0);
}

/// The way to a stay that begins at `start` on `date`: from the nearest firm commitment that ends
/// on that date, not after `start` and at most two hours before; of several, the longest.
long way_there(const Person& person, Instant start, Date date, std::size_t site) {
  std::optional<Instant> nearest;
  long minutes = person.travel[site].value_or(0);
  for (const auto& busy : person.firm) {
    const Instant end = busy.span.end;
    if (busy.ends_on != date || end > start || end < start - nearby) continue;
    if (nearest && end < *nearest) continue;
    const long found = way(person, busy, site);
    minutes = nearest && end == *nearest ? std::max(minutes, found) : found;
    nearest = end;
  }
  return minutes;
}

long way_back(const Person& person, Instant end, Date date, std::size_t site) {
  std::optional<Instant> nearest;
  long minutes = person.travel[site].value_or(0);
  for (const auto& busy : person.firm) {
    const Instant start = busy.span.start;
    if (busy.starts_on != date || start < end || start > end + nearby) continue;
    if (nearest && start > *nearest) continue;
    // The rest comes after the commitment, so it does not change the way to it.
    const long found = busy.ways_to[site].value_or(person.travel[site].value_or(0));
    minutes = nearest && start == *nearest ? std::max(minutes, found) : found;
    nearest = start;
  }
  return minutes;
}

/// A chain of on-site sessions that grows until the next one does not belong to it.
struct Chain {
  const Session* first;
  const Session* last;
};

bool belongs(const Facts& facts, std::size_t who, const Chain& chain, const Session& next) {
  const auto& last = *chain.last;
  if (chain.first->date != next.date) return false;
  if (facts.units[last.unit].site != facts.units[next.unit].site) return false;
  const Span gap{last.span.end, next.span.start};
  const long longest = std::max(patience, last.back[who] + next.there[who]);
  return gap.length().count() <= longest && !is_busy(facts.people[who], gap);
}

Stay stay_of(std::size_t who, const Chain& chain) {
  const Span sessions{chain.first->span.start, chain.last->span.end};
  const long there = chain.first->there[who];
  const long back = chain.last->back[who];
  return {{sessions.start - Minutes{there}, sessions.end + Minutes{back}},
          sessions,
          there + back,
          chain.first->date};
}

Stay online_stay(const Session& session) { return {session.span, session.span, 0, session.date}; }

}  // namespace

void work_out_ways(Facts& facts) {
  for (auto& person : facts.people)
    for (auto& busy : person.firm) {
      busy.starts_on = facts.clock.date(busy.span.start);
      busy.ends_on = facts.clock.date(busy.span.end);
    }
  for (auto& unit : facts.units) {
    for (auto& session : unit.sessions) {
      session.there.clear();
      session.back.clear();
      session.clashes = {};
      for (std::size_t who = 0; who < facts.people.size(); ++who) {
        const auto& person = facts.people[who];
        const auto [start, end] = session.span;
        session.there.push_back(unit.site ? way_there(person, start, session.date, *unit.site) : 0);
        session.back.push_back(unit.site ? way_back(person, end, session.date, *unit.site) : 0);
        if (!unit.takes[who]) continue;
        session.clashes[index(Modality::online)] |= is_busy(person, session.span);
        session.clashes[index(Modality::onsite)] |=
            is_busy(person, stay_of(who, {&session, &session}).footprint);
      }
    }
  }
}

std::vector<Stay> stays_of(const Facts& facts, std::size_t who, const std::vector<Visit>& visits) {
  std::vector<Stay> stays;
  std::optional<Chain> chain;
  for (const auto& visit : visits) {
    const auto& session = *visit.session;
    if (!facts.units[session.unit].takes[who]) continue;
    if (visit.modality == Modality::online) {
      stays.push_back(online_stay(session));
    } else if (chain && belongs(facts, who, *chain, session)) {
      chain->last = &session;
    } else {
      if (chain) stays.push_back(stay_of(who, *chain));
      chain = Chain{&session, &session};
    }
  }
  if (chain) stays.push_back(stay_of(who, *chain));
  std::sort(stays.begin(), stays.end(),
            [](const Stay& a, const Stay& b) { return a.footprint.start < b.footprint.start; });
  return stays;
}

bool is_busy(const Person& person, Span span) {
  return std::any_of(person.firm.begin(), person.firm.end(),
                     [&](const Busy& busy) { return busy.span.overlaps(span); });
}

bool fit(const Person& person, const std::vector<Stay>& stays) {
  for (std::size_t i = 0; i < stays.size(); ++i) {
    if (i > 0 && stays[i - 1].footprint.overlaps(stays[i].footprint)) return false;
    if (is_busy(person, stays[i].footprint)) return false;
  }
  return true;
}

}  // namespace meanwhile::oracle
