#include <algorithm>

#include "planner/repairing/continuing.hpp"

namespace meanwhile::planner {

using programme::Modality;

void Continuing::keep_out_of(const KeptOut& out) {
  const Board& board = scene_.board;
  base_ = Asked{};
  base_.visiting.assign(board.visits.size(), 0);
  base_.dialling.assign(board.visits.size(), 0);
  base_.attending.assign(board.visits.size(), 0);
  base_.sitting.assign(board.occasions.size(), {});
  base_.leaving.resize(at(weeks()));
  base_.special.assign(at(weeks()), false);
  known_ways_.clear();
  const std::vector<Use> had = uses_of(present_, ground_);
  const auto each = [&](const std::set<SessionAt>& sessions, const auto& forbid) {
    for (const SessionAt which : sessions)
      if (const int occasion = scene_.occasion(which); occasion >= 0)
        forbid(occasion, use_of(had, which));
  };
  each(out.seat, [&](int occasion, const Use* use) {
    if (use && use->seat) return;
    for (const int v : board.occasion(occasion).visit)
      if (v >= 0) base_.visiting[at(v)] = forbidden;
    base_.sitting[at(occasion)] = {forbidden, forbidden};
  });
  each(out.online, [&](int occasion, const Use* use) {
    if (use && use->online) return;
    if (const int v = board.occasion(occasion).visit[at(Modality::online)]; v >= 0)
      base_.visiting[at(v)] = base_.dialling[at(v)] = forbidden;
    base_.sitting[at(occasion)][at(Modality::online)] = forbidden;
  });
  each(out.leave, [&](int occasion, const Use*) {
    const Occasion& here = board.occasion(occasion);
    base_.leaving[at(here.week())].emplace_back(here.slot, forbidden);
  });
  each(out.company, [&](int occasion, const Use*) {
    for (const int v : board.occasion(occasion).visit)
      if (v >= 0)
        base_.visiting[at(v)] = base_.dialling[at(v)] = base_.attending[at(v)] = forbidden;
  });
}

void Continuing::ask(const Terms& terms) {
  const Board& board = scene_.board;
  asked_ = base_;
  asked_.tight = terms.tight;
  asked_.weight = terms.weight;
  const bool lost_first = terms.tight > 0 || (terms.weight.front() > 0 && terms.weight.back() == 0);
  if (!lost_first) asked_.special.assign(at(weeks()), true);
  for (const auto& [which, charge] : terms.charges) {
    const int occasion = scene_.occasion(which);
    if (occasion < 0) continue;
    const int week = board.occasion(occasion).week();
    asked_.special[at(week)] = true;
    for (const Modality modality : {Modality::onsite, Modality::online}) {
      const double online = modality == Modality::online ? charge.online : 0;
      asked_.sitting[at(occasion)][at(modality)] += charge.seat + online;
      const int v = board.occasion(occasion).visit[at(modality)];
      if (v < 0) continue;
      asked_.visiting[at(v)] += charge.seat + online + charge.attend;
      asked_.dialling[at(v)] += online + charge.attend;
      asked_.attending[at(v)] += charge.attend;
    }
    if (charge.leave > 0) asked_.leaving[at(week)].emplace_back(which.slot, charge.leave);
  }
}

bool heeds(const Continuation& way, const Terms& terms) {
  return std::ranges::none_of(terms.charges, [&](const auto& one) {
    const auto& [which, charge] = one;
    const Use* use = use_of(way.uses, which);
    return use ? (charge.seat == forbidden && use->seat) ||
                     (charge.online == forbidden && use->online) ||
                     (charge.attend == forbidden && use->attends) ||
                     (charge.leave == forbidden && !use->holds)
               : charge.leave == forbidden;
  });
}

/// Among ways that are alike in whether they disturb and what they break.
std::array<double, 3> Continuing::order(const Toll& toll) const {
  const auto lost = static_cast<double>(toll.lost);
  const auto burden = static_cast<double>(toll.burden);
  if (asked_.tight == level_count) return {lost, burden, toll.charged};
  const double paid =
      asked_.weight.back() * burden / static_cast<double>(scene_.prices.per_total) + toll.charged;
  if (asked_.tight > 0) return {lost, paid, burden};
  return {asked_.weight.front() * lost + paid, burden, 0};
}

/// Whether burden and charges are weighed against each other. Burden that is lost is no gain, so
/// that no sum tells then which of two tolls is better.
bool Continuing::weighs() const { return asked_.tight < level_count && asked_.weight.back() > 0; }

/// Whether nothing that has the second is better for having it in place of the first.
bool Continuing::is_no_worse(const Toll& a, const Toll& b) const {
  if (!weighs()) return !(order(b) < order(a));
  if (asked_.tight > 0 && a.lost != b.lost) return a.lost < b.lost;
  return a.lost <= b.lost && a.burden <= b.burden && a.charged <= b.charged;
}

/// No more than any of these.
Toll Continuing::least_of(const Ways& ways) const {
  Toll least = ways.front().toll;
  for (const WeekWay& way : ways)
    if (weighs())
      least = {std::min(least.lost, way.toll.lost), std::min(least.burden, way.toll.burden),
               std::min(least.charged, way.toll.charged)};
    else if (order(way.toll) < order(least))
      least = way.toll;
  return least;
}

/// Of all weeks, those that are over included.
Mark Continuing::mark(const Toll& whole, bool disturbed, Cost broken) const {
  const Cost burden = whole.burden / scene_.prices.per_total - burden_before_;
  const Figures figures{whole.lost, disturbed ? 1 : 0, broken, std::max(Cost{0}, burden)};
  Mark mark{};
  for (std::size_t level = 0; level < level_count; ++level)
    if (level < asked_.tight)
      mark[level] = static_cast<double>(figures[level]);
    else
      mark[level_count] += asked_.weight[level] * static_cast<double>(figures[level]);
  mark[level_count] += whole.charged;
  mark[level_count + 1] = static_cast<double>(figures.back());
  return mark;
}

}  // namespace meanwhile::planner
