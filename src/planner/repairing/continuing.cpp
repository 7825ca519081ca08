#include "planner/repairing/continuing.hpp"

#include <algorithm>

#include "planner/repairing/continuing_sets.hpp"
#include "planner/repairing/lost.hpp"

namespace meanwhile::planner {

using How = PresentUsual::How;
using programme::Cancelled;

Continuing::Continuing(const Ground& ground, const std::vector<bool>& running,
                       const Enrolled& enrolled, Case person, Present present,
                       const Patience& patience)
    : ground_(ground),
      running_(running),
      patience_(patience),
      scene_(ground, std::move(person)),
      present_(std::move(present)),
      burden_before_(enrolled.plan.burden.total()),
      keeper_(scene_.board, scene_.prices),
      counted_(scene_.board),
      remain_(at(weeks())),
      touched_week_(at(weeks())),
      touched_slot_(scene_.board.slots.size()),
      standing_(at(weeks())) {
  const Board& board = scene_.board;
  simple_ = !board.gaps_matter && board.blocks.empty() && !board.dates_meet;
  if (not_admitted()) return;
  richest_.resize(ground.programme.modules.size());
  for (const Occasion& one : board.occasions)
    if (const int module = board.slot(one.slot).module; module >= 0)
      richest_[at(module)] = std::max<Cost>(richest_[at(module)], one.credit);
  find_taken();
  find_relations();
  lacked_.emplace(scene_, present_);
  rows_.emplace(scene_, present_, *lacked_);
  loads_.emplace(scene_, relations_, richest_);
  keep_out_of({});
}

Continuing::~Continuing() = default;

std::optional<SessionAt> Continuing::not_admitted() const {
  const auto missing = [&](AttendedAt one) {
    const int occasion = scene_.occasion(one.which);
    if (occasion < 0) return true;
    return scene_.board.occasion(occasion).visit[at(one.modality)] < 0 &&
           ground_.takes_place(one.which);
  };
  for (const PresentUsual& one : present_.usual)
    if (scene_.occasion(one.which) < 0 ||
        (one.how == How::attended && missing({one.which, one.modality})))
      return one.which;
  for (const PresentMakeUp& one : present_.make_ups)
    if (missing({one.which, one.modality})) return one.which;
  return std::nullopt;
}

void Continuing::find_taken() {
  const auto sort_out = [&](AttendedAt one, bool makes_up) {
    if (ground_.is_past(one.which)) return;
    const int visit = scene_.visit(one);
    const bool gone =
        visit < 0 || scene_.is_blocked(visit) || (!makes_up && scene_.board.visit(visit).clashes);
    if (!gone) return remain_[at(scene_.week_of(one.which))].push_back(one);
    taken_.push_back(one);
    touched_week_[at(scene_.week_of(one.which))] = true;
    if (!makes_up) touched_slot_[at(one.which.slot)] = true;
  };
  for (const PresentUsual& one : present_.usual)
    if (one.how == How::attended) sort_out({one.which, one.modality}, false);
  for (const PresentMakeUp& one : present_.make_ups) sort_out({one.which, one.modality}, true);
  std::ranges::sort(taken_);
  for (auto& week : remain_) std::ranges::sort(week);
}

bool Continuing::is_alive(int slot) const {
  const auto& sessions = ground_.sessions[at(slot)];
  const BoardSlot& here = scene_.board.slot(slot);
  for (int i = here.week_from.front(); i < here.week_from.back(); ++i) {
    const SessionAt which = scene_.which(i);
    if (at(which.session) < sessions.size() && !ground_.is_past(which) &&
        ground_.takes_place(which))
      return true;
  }
  return false;
}

void Continuing::find_relations() {
  std::map<OfferingId, std::set<int>> by_group;
  std::map<StaffId, std::set<int>> by_facilitator;
  const Board& board = scene_.board;
  for (int slot = 0; slot < static_cast<int>(board.slots.size()); ++slot) {
    if (!is_alive(slot)) continue;
    const programme::Offering& offering = *board.slot(slot).slot.offering;
    by_group[offering.id].insert(slot);
    for (const StaffId& one : offering.staff) by_facilitator[one].insert(slot);
  }
  std::set<OfferingId> groups;
  std::set<StaffId> facilitators;
  for (const PresentUsual& one : present_.usual) {
    const bool joined = std::ranges::find(present_.joined, one.which.slot, &JoinedSlot::slot) !=
                        present_.joined.end();
    if (one.how != How::attended || !joined ||
        ground_.session(one.which).span.start + known_after >= ground_.as_of)
      continue;
    const auto& all = ground_.sessions[at(one.which.slot)];
    const bool goes_on = std::ranges::any_of(all, [&](const programme::Session& session) {
      return session.span.start >= ground_.as_of && session.cancelled == Cancelled::no &&
             session.date < board.horizon.weeks.end();
    });
    if (!goes_on) continue;
    const programme::Offering& offering = *board.slot(one.which.slot).slot.offering;
    groups.insert(offering.id);
    facilitators.insert(offering.staff.begin(), offering.staff.end());
  }
  for (const OfferingId& one : groups) relations_.push_back(by_group[one]);
  for (const StaffId& one : facilitators) relations_.push_back(by_facilitator[one]);
}

Cost Continuing::broken(const JoinedSlots& joined) const {
  return std::ranges::count_if(relations_, [&](const std::set<int>& kept_by) {
    return std::ranges::none_of(joined,
                                [&](const JoinedSlot& one) { return kept_by.contains(one.slot); });
  });
}

JoinedSlots Continuing::joined_in(int week) const {
  JoinedSlots joined;
  for (const PresentUsual& one : present_.usual)
    if (scene_.week_of(one.which) == week &&
        std::ranges::find(joined, one.which.slot, &JoinedSlot::slot) == joined.end())
      joined.push_back({one.which.slot, one.modality});
  return joined;
}

void Continuing::keep_out_of(const KeptOut& out) {
  base_.emplace(scene_, burden_before_, uses_of(present_, ground_), out);
  known_ways_.clear();
  changes_.assign(at(weeks()), std::nullopt);
}

std::optional<Continuation> Continuing::best(const Terms& terms, const std::optional<Mark>& below) {
  terms_.emplace(base_->under(terms));
  asked_ = &*terms_;
  asked_ways_.clear();
  standing_asked_.clear();
  best_.reset();
  to_beat_ = below;
  steps_ = 0;
  lost_undisturbed_.reset();
  gave_up_ = false;
  consider(-1, present_.joined, {});
  for (int week = scene_.as_of_week; week < weeks(); ++week)
    if (may_move(week) && !is_settled_by_least_change(week)) Moving{*this, week}.look();
  if (best_) best_->uses = uses(*best_);
  return std::move(best_);
}

Continuing::SlotKey Continuing::key_of(const JoinedSlots& joined) {
  SlotKey key;
  for (const JoinedSlot& one : joined) key.emplace_back(one.slot, static_cast<int>(one.modality));
  std::ranges::sort(key);
  return key;
}

}  // namespace meanwhile::planner
