#include <algorithm>

#include "planner/repairing/board_terms.hpp"

namespace meanwhile::planner {

using programme::Modality;

BoardTerms::BoardTerms(const Scene& scene, Cost burden_before, const std::vector<Use>& had,
                       const KeptOut& out)
    : visiting(scene.board.visits.size()),
      dialling(scene.board.visits.size()),
      attending(scene.board.visits.size()),
      sitting(scene.board.occasions.size()),
      leaving(at(scene.board.week_count())),
      special(at(scene.board.week_count())),
      scene_(&scene),
      burden_before_(burden_before) {
  const Board& board = scene.board;
  const auto each = [&](const std::set<SessionAt>& sessions, const auto& forbid) {
    for (const SessionAt which : sessions)
      if (const int occasion = scene.occasion(which); occasion >= 0)
        forbid(occasion, use_of(had, which));
  };
  each(out.seat, [&](int occasion, const Use* use) {
    if (use && use->seat) return;
    for (const int v : board.occasion(occasion).visit)
      if (v >= 0) visiting[at(v)] = forbidden;
    sitting[at(occasion)] = {forbidden, forbidden};
  });
  each(out.online, [&](int occasion, const Use* use) {
    if (use && use->online) return;
    if (const int v = board.occasion(occasion).visit[at(Modality::online)]; v >= 0)
      visiting[at(v)] = dialling[at(v)] = forbidden;
    sitting[at(occasion)][at(Modality::online)] = forbidden;
  });
  each(out.leave, [&](int occasion, const Use*) {
    const Occasion& here = board.occasion(occasion);
    leaving[at(here.week())].emplace_back(here.slot, forbidden);
  });
  each(out.company, [&](int occasion, const Use*) {
    for (const int v : board.occasion(occasion).visit)
      if (v >= 0) visiting[at(v)] = dialling[at(v)] = attending[at(v)] = forbidden;
  });
}

BoardTerms BoardTerms::under(const Terms& terms) const {
  const Board& board = scene_->board;
  BoardTerms asked = *this;
  asked.tight = terms.tight;
  asked.weight = terms.weight;
  const bool lost_first = terms.tight > 0 || (terms.weight.front() > 0 && terms.weight.back() == 0);
  if (!lost_first) asked.special.assign(special.size(), true);
  for (const auto& [which, charge] : terms.charges) {
    const int occasion = scene_->occasion(which);
    if (occasion < 0) continue;
    const int week = board.occasion(occasion).week();
    asked.special[at(week)] = true;
    for (const Modality modality : {Modality::onsite, Modality::online}) {
      const double online = modality == Modality::online ? charge.online : 0;
      asked.sitting[at(occasion)][at(modality)] += charge.seat + online;
      const int v = board.occasion(occasion).visit[at(modality)];
      if (v < 0) continue;
      asked.visiting[at(v)] += charge.seat + online + charge.attend;
      asked.dialling[at(v)] += online + charge.attend;
      asked.attending[at(v)] += charge.attend;
    }
    if (charge.leave > 0) asked.leaving[at(week)].emplace_back(which.slot, charge.leave);
  }
  return asked;
}

std::array<double, 3> BoardTerms::order(const Toll& toll) const {
  const auto lost = static_cast<double>(toll.lost);
  const auto burden = static_cast<double>(toll.burden);
  if (tight == level_count) return {lost, burden, toll.charged};
  const double paid =
      weight.back() * burden / static_cast<double>(scene_->prices.per_total) + toll.charged;
  if (tight > 0) return {lost, paid, burden};
  return {weight.front() * lost + paid, burden, 0};
}

/// Whether burden and charges are weighed against each other. Burden that is lost is no gain, so
/// that no sum tells then which of two tolls is better.
bool BoardTerms::weighs() const { return tight < level_count && weight.back() > 0; }

bool BoardTerms::is_no_worse(const Toll& a, const Toll& b) const {
  if (!weighs()) return !(order(b) < order(a));
  if (tight > 0 && a.lost != b.lost) return a.lost < b.lost;
  return a.lost <= b.lost && a.burden <= b.burden && a.charged <= b.charged;
}

Toll BoardTerms::least_of(const std::vector<WeekWay>& ways) const {
  Toll least = ways.front().toll;
  for (const WeekWay& way : ways) {
    const Toll& toll = way.toll;
    const bool in_order = !weighs() || (tight > 0 && toll.lost != least.lost);
    if (in_order && order(toll) < order(least)) least = toll;
    if (in_order) continue;
    least = {std::min(least.lost, toll.lost), std::min(least.burden, toll.burden),
             std::min(least.charged, toll.charged)};
  }
  return least;
}

Mark BoardTerms::mark(const Toll& whole, bool disturbed, Cost broken) const {
  const Cost burden = whole.burden / scene_->prices.per_total - burden_before_;
  const Figures figures{whole.lost, disturbed ? 1 : 0, broken, std::max(Cost{0}, burden)};
  Mark mark{};
  for (std::size_t level = 0; level < level_count; ++level)
    if (level < tight)
      mark[level] = static_cast<double>(figures[level]);
    else
      mark[level_count] += weight[level] * static_cast<double>(figures[level]);
  mark[level_count] += whole.charged;
  mark[level_count + 1] = static_cast<double>(figures.back());
  return mark;
}

double BoardTerms::sitting_in(int week, const JoinedSlots& joined) const {
  const Board& board = scene_->board;
  double charged = 0;
  for (const auto& [slot, charge] : leaving[at(week)])
    if (std::ranges::find(joined, slot, &JoinedSlot::slot) == joined.end()) charged += charge;
  for (const JoinedSlot& one : joined) {
    const BoardSlot& slot = board.slot(one.slot);
    for (int i = slot.week_from[at(week)]; i < slot.week_from[at(week + 1)]; ++i) {
      charged += sitting[at(i)][at(one.modality)];
      const int v = board.occasion(i).visit[at(one.modality)];
      if (v >= 0 && !board.visit(v).clashes) charged += attending[at(v)];
    }
  }
  return charged;
}

double BoardTerms::charged(const MakeUp& one) const {
  return scene_->board.visit(one.visit).occasion == one.usual ? dialling[at(one.visit)]
                                                              : visiting[at(one.visit)];
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

bool heeds(const Continuation& way, const KeptOut& out, const std::vector<Use>& had) {
  const bool takes = std::ranges::any_of(way.uses, [&](const Use& use) {
    const Use* before = use_of(had, use.which);
    return (use.seat && !(before && before->seat) && out.seat.contains(use.which)) ||
           (use.online && !(before && before->online) && out.online.contains(use.which)) ||
           (use.attends && out.company.contains(use.which));
  });
  return !takes && std::ranges::all_of(out.leave, [&](SessionAt which) {
    const Use* use = use_of(way.uses, which);
    return use && use->holds;
  });
}

}  // namespace meanwhile::planner
