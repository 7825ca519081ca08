#include "planner/repairing/among.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "planner/columns/bounding.hpp"

namespace meanwhile::planner {
namespace {

constexpr double negligible = 1e-6;
constexpr int most_rounds = 200;
constexpr int few_nodes = 20;  // of a search for whole ways; many: once
constexpr int many_nodes = 500;

}  // namespace

Together::Among::Among(Together& whole)
    : whole_(whole), people_(whole.concerned_), is_concerned_(whole.people_.size()) {
  for (const int person : people_) is_concerned_[at(person)] = true;
}

/// Seats of a session that those concerned may have.
int Together::Among::left_of(SessionAt which, bool online) const {
  const Agenda::Row& row = whole_.ground_.agenda.rows[at(which.slot)];
  const std::optional<int>& most = online ? row.online : row.seats;
  if (!most) return static_cast<int>(people_.size());
  int given = 0;
  int others = 0;
  if (const auto users = whole_.users_.find(which); users != whole_.users_.end())
    for (const int person : users->second) {
      const Use* use = use_of(whole_.uses_before_[at(person)], which);
      if (!use || !(online ? use->online : use->seat)) continue;
      ++given;
      if (!is_concerned_[at(person)]) ++others;
    }
  return std::max(*most, given) - others;
}

void Together::Among::keep_out() {
  KeptOut full;
  const Agenda& agenda = whole_.ground_.agenda;
  for (int slot = 0; slot < static_cast<int>(agenda.rows.size()); ++slot)
    for (int i = 0; i < static_cast<int>(agenda.rows[at(slot)].starts.size()); ++i) {
      if (whole_.ground_.is_past({slot, i})) continue;
      if (left_of({slot, i}, false) <= 0) full.seat.insert({slot, i});
      if (left_of({slot, i}, true) <= 0) full.online.insert({slot, i});
    }
  for (const int person : people_) {
    KeptOut& out = whole_.kept_out_[at(person)] = full;
    for (const int other : whole_.avoids_[at(person)]) {
      if (is_concerned_[at(other)]) continue;
      for (const Use& use : whole_.uses_before_[at(other)]) {
        const Use* hers = use_of(whole_.uses_before_[at(person)], use.which);
        if (use.attends && !(hers && hers->attends)) out.company.insert(use.which);
      }
    }
    for (const Use& use : whole_.uses_before_[at(person)])
      if (use.holds && may_leave(use.which) == 0) out.leave.insert(use.which);
    whole_.continuing(person).keep_out_of(out);
  }
}

/// How many of its own people may leave a group that ran before one of its sessions; nothing: all.
std::optional<int> Together::Among::may_leave(SessionAt which) const {
  const Agenda::Row& row = whole_.ground_.agenda.rows[at(which.slot)];
  if (row.needed == 0 || whole_.ground_.upset(which).any()) return std::nullopt;
  int before = 0;
  for (const int person : whole_.users_.at(which)) {
    const Use* use = use_of(whole_.uses_before_[at(person)], which);
    if (use && use->holds) ++before;
  }
  return before - std::min(row.needed, before);
}

Together::Node Together::Among::node_of(const Ways& ways) const {
  Node node;
  for (std::size_t place = 0; place < ways.size(); ++place) {
    node.chosen[people_[place]] = ways[place];
    for (std::size_t level = 0; level < level_count; ++level)
      node.sum[level] += ways[place]->figures[level];
  }
  return node;
}

bool Together::Among::begin() {
  keep_out();
  alone_.resize(people_.size());
  for_each(whole_.request_.for_each, people_.size(),
           [&](std::size_t place) { alone_[place] = alone(people_[place]); });
  for (std::size_t place = 0; place < people_.size(); ++place) {
    if (!alone_[place]) return false;
    const bool gave_up = whole_.continuing(people_[place]).gave_up();
    floors_.push_back(gave_up ? Figures{} : alone_[place]->figures);
    for (std::size_t level = 0; level < level_count; ++level)
      floor_[level] += floors_.back()[level];
  }
  std::vector<std::size_t> order(people_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  try_in_order(order, alone_, nullptr);
  if (whole_.found_ && (whole_.best_.sum == floor_ || is_over(whole_.request_.patience)))
    return true;
  std::ranges::reverse(order);
  try_in_order(order, alone_, nullptr);
  return whole_.found_;
}

/// As best for her; who can't stay where others need her to may go.
Together::Among::Way Together::Among::alone(int person) {
  KeptOut& out = whole_.kept_out_[at(person)];
  const Way& free = whole_.root_.chosen.at(person);
  if (!whole_.continuing(person).gave_up() && heeds(*free, out, whole_.uses_before_[at(person)]))
    return free;
  if (Way found = whole_.alone(person)) return found;
  out.leave.clear();
  whole_.continuing(person).keep_out_of(out);
  return whole_.alone(person);
}

/// Whether this way of hers is as good as the one that she would have alone, on all tight levels.
bool Together::Among::is_tight(std::size_t place, const Continuation& way) const {
  return std::equal(way.figures.begin(), way.figures.begin() + static_cast<long>(tight_),
                    floors_[place].begin());
}

Figures Together::Among::settle() {
  Figures bound = floor_;
  while (tight_ < level_count && floor_[tight_] == whole_.best_.sum[tight_]) ++tight_;
  if (tight_ == level_count) return bound;
  Shares shares{people_.size()};
  for (std::size_t place = 0; place < people_.size(); ++place) {
    if (is_tight(place, *alone_[place])) shares.add(static_cast<int>(place), alone_[place]);
    shares.add(static_cast<int>(place), whole_.best_.chosen.at(people_[place]));
  }
  for (std::size_t level = tight_; level < level_count; ++level) {
    shares.aim(level);
    const auto least = this->least(shares, level);
    bound[level] = least ? static_cast<long>(std::ceil(*least - negligible)) : 0;
    if (bound[level] < whole_.best_.sum[level]) break;
    shares.hold(level, static_cast<double>(whole_.best_.sum[level]));
  }
  return bound;
}

/// What the level comes to at least, or nothing where that is not known.
std::optional<double> Together::Among::least(Shares& shares, std::size_t level) {
  std::optional<double> best;
  for (int round = 0; round < most_rounds && !is_over(whole_.request_.patience); ++round) {
    if (!shares.solve()) return best;
    if (add_broken(shares)) continue;
    if (round % 4 == 0) try_parts(shares, level, few_nodes);
    std::vector<Offer> offers(people_.size());
    for_each(whole_.request_.for_each, people_.size(),
             [&](std::size_t place) { offers[place] = offer(shares, place, level); });
    double floor = shares.value();
    bool more = false;
    for (std::size_t place = 0; place < people_.size(); ++place) {
      floor += std::min(0.0, offers[place].floor);
      if (!offers[place].welcome) continue;
      shares.add(static_cast<int>(place), offers[place].welcome);
      more = true;
    }
    best = std::max(best.value_or(floor), floor);
    if (std::ceil(*best - negligible) >= static_cast<double>(whole_.best_.sum[level])) break;
    if (!more) {
      close(shares, level, *best);
      break;
    }
  }
  return best;
}

/// Looks for a repair that is no worse than the bound.
void Together::Among::close(Shares& shares, std::size_t level, double bound) {
  try_parts(shares, level, many_nodes);
  if (std::ceil(bound - negligible) >= static_cast<double>(whole_.best_.sum[level])) return;
  try_prices(shares);
  if (shares.solve()) try_parts(shares, level, many_nodes);
}

/// A way of hers that costs less, with all that is charged for it, than she pays now.
Together::Among::Offer Together::Among::offer(const Shares& shares, std::size_t place,
                                              std::size_t level) {
  const double paid = shares.paid_by(static_cast<int>(place));
  const double nothing_charged = level == tight_ ? static_cast<double>(floors_[place][level]) : 0;
  Offer offer{nothing_charged - paid, nullptr};
  if (offer.floor > -negligible) return offer;
  Mark below{};
  std::copy_n(floors_[place].begin(), tight_, below.begin());
  below[level_count] = paid - negligible;
  Continuing& here = whole_.continuing(people_[place]);
  auto found = here.best(shares.terms(static_cast<int>(place), tight_), below);
  if (!here.gave_up()) offer.floor = found ? found->mark[level_count] - paid : -negligible;
  if (found) offer.welcome = std::make_shared<const Continuation>(std::move(*found));
  return offer;
}

}  // namespace meanwhile::planner
