#include "week.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace meanwhile::oracle {
namespace {

// Hours may have decimals; credit is whole minutes.
constexpr double rounding = 1e-6;

bool overlap(const std::vector<Visit>& visits) {
  for (std::size_t i = 1; i < visits.size(); ++i)
    if (visits[i - 1].session->span.overlaps(visits[i].session->span)) return true;
  return false;
}

bool exceeds_maxima(const Facts& facts, const Limits& limits, const std::vector<Visit>& visits) {
  long credit = 0;
  std::map<Date, long> minutes;
  for (const auto& visit : visits) {
    if (facts.units[visit.session->unit].clinical) credit += visit.session->credit;
    minutes[visit.session->date] += visit.session->length();
  }
  if (limits.max_credit && static_cast<double>(credit) > *limits.max_credit + rounding) return true;
  if (limits.max_days && static_cast<long>(minutes.size()) > *limits.max_days) return true;
  return limits.max_minutes_per_day &&
         std::any_of(minutes.begin(), minutes.end(), [&](const auto& on_date) {
           return on_date.second > *limits.max_minutes_per_day;
         });
}

void count(const Facts& facts, const Session& session, Tally& tally) {
  const auto& unit = facts.units[session.unit];
  if (unit.clinical) {
    tally.credit += session.credit;
    if (session.credit > 0) tally.days.insert(session.date);
  }
  if (unit.module) tally.modules[*unit.module] += session.credit;
  ++tally.kinds[unit.kind];
}

std::optional<Span> extent(const std::vector<Stay>& stays) {
  if (stays.empty()) return std::nullopt;
  Span span = stays.front().footprint;
  for (const auto& stay : stays) span.end = std::max(span.end, stay.footprint.end);
  return span;
}

long overlap_minutes(Span a, Span b) {
  return std::max(0L, (std::min(a.end, b.end) - std::max(a.start, b.start)).count());
}

}  // namespace

Burden& Burden::operator+=(const Burden& other) {
  travel += other.travel;
  soft += other.soft;
  days += other.days;
  make_ups += other.make_ups;
  missed += other.missed;
  late += other.late;
  modality += other.modality;
  return *this;
}

bool by_start(const Facts& facts, const Visit& a, const Visit& b) {
  return std::tie(a.session->span.start, facts.units[a.session->unit].id, a.modality) <
         std::tie(b.session->span.start, facts.units[b.session->unit].id, b.modality);
}

long soft_under(const Facts& facts, const std::vector<Stay>& stays, Of of) {
  long sum = 0;
  for (const auto& soft : facts.people.front().soft)
    if (of == Of::everything || soft.family)
      for (const auto& stay : stays)
        sum += soft.weight * overlap_minutes(soft.span, stay.footprint);
  return sum;
}

Burden burden_of(const Facts& facts, const WeekDone& done, const std::vector<Stay>& stays) {
  const auto& weights = facts.weights;
  const auto& clock = facts.people.front().clock;
  Burden burden;
  std::set<Date> dates;
  for (const auto& stay : stays) {
    burden.travel += weights.travel * stay.travel;
    const auto late_from = clock.instant(clock.date(stay.sessions.start), weights.late_after);
    burden.late += weights.late * overlap_minutes(stay.footprint, {late_from, Instant::max()});
  }
  for (const auto& visit : done.visits) {
    dates.insert(visit.session->date);
    burden.modality += visit.modality == Modality::online ? weights.online : weights.onsite;
    if (visit.in_place_of) burden.make_ups += weights.make_up;
  }
  burden.days = weights.day * static_cast<long>(dates.size());
  for (const auto* session : done.left)
    if (!session->cancelled()) burden.missed += weights.missed;
  burden.soft = soft_under(facts, stays, Of::everything);
  return burden;
}

Tally tally_for_minima(const Facts& facts, const WeekDone& done) {
  Tally tally;
  tally.modules.resize(facts.modules.size());
  tally.kinds.resize(facts.kinds.size());
  for (const auto& visit : done.visits) count(facts, *visit.session, tally);
  for (const auto* session : done.left)
    if (session->closed) count(facts, *session, tally);
  return tally;
}

bool falls_short(const Limits& limits, const Tally& tally) {
  if (limits.min_credit && static_cast<double>(tally.credit) < *limits.min_credit - rounding)
    return true;
  if (limits.min_days && static_cast<long>(tally.days.size()) < *limits.min_days) return true;
  for (const auto& need : limits.modules)
    if (tally.modules[need.what] < need.min) return true;
  for (const auto& need : limits.kinds)
    if (tally.kinds[need.what] < need.min) return true;
  return false;
}

std::optional<WeekPlan> judge_week(const Facts& facts, int week, WeekDone done) {
  const auto& limits = facts.limits[static_cast<std::size_t>(week)];
  std::sort(done.visits.begin(), done.visits.end(),
            [&](const Visit& a, const Visit& b) { return by_start(facts, a, b); });
  if (overlap(done.visits) || exceeds_maxima(facts, limits, done.visits)) return std::nullopt;
  WeekPlan plan;
  std::vector<Stay> own;
  for (std::size_t who = 0; who < facts.people.size(); ++who) {
    auto stays = stays_of(facts, who, done.visits);
    if (!fit(facts.people[who], stays)) return std::nullopt;
    plan.taken_up.push_back(extent(stays));
    if (who == 0) own = std::move(stays);
  }
  auto tally = tally_for_minima(facts, done);
  plan.falls_short = falls_short(limits, tally);
  if (plan.falls_short && facts.short_allowed == 0) return std::nullopt;
  plan.counts = std::move(tally.kinds);
  plan.burden = burden_of(facts, done, own);
  plan.family = soft_under(facts, own, Of::family);
  for (const auto& visit : done.visits) {
    plan.onsite += visit.modality == Modality::onsite;
    if (plan.dates.empty() || plan.dates.back() != visit.session->date)
      plan.dates.push_back(visit.session->date);
  }
  plan.done = std::move(done);
  return plan;
}

}  // namespace meanwhile::oracle
