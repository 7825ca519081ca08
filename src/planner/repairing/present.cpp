#include "planner/repairing/present.hpp"

#include <algorithm>
#include <map>

namespace meanwhile::planner {
namespace {

using How = PresentUsual::How;
using programme::Modality;

class Reading {
 public:
  Reading(const Plan& plan, const Ground& ground, RepairConflict& conflict)
      : plan_(plan), ground_(ground), conflict_(conflict) {
    for (std::size_t slot = 0; slot < ground.agenda.rows.size(); ++slot)
      slots_[ground.agenda.rows[slot].slot.id] = static_cast<int>(slot);
  }

  std::optional<Present> read() {
    for (const Joined& one : plan_.offerings)
      if (const auto slot = slot_of(one.id)) present_.joined.push_back({*slot, one.modality});
    for (const Attended& one : plan_.sessions)
      if (one.make_up_of)
        make_up(one);
      else if (const auto which = session_at(one.offering, one.span.start))
        present_.usual.push_back({*which, one.modality, How::attended});
    for (const Missed& one : plan_.missed)
      if (const auto which = session_at(one.offering, one.span.start))
        present_.usual.push_back({*which, Modality::onsite, How::missed});
    if (!whole_) return std::nullopt;
    std::ranges::sort(present_.usual, {}, &PresentUsual::which);
    fill_in_modalities();
    return std::move(present_);
  }

 private:
  std::optional<int> slot_of(const OfferingId& id) {
    const auto found = slots_.find(id);
    if (found != slots_.end()) return found->second;
    doubt(id, {});
    return std::nullopt;
  }

  std::optional<SessionAt> session_at(const OfferingId& id, time::Instant start) {
    const auto slot = slot_of(id);
    if (!slot) return std::nullopt;
    const Agenda::Row& row = ground_.agenda.rows[at(*slot)];
    const int session = row.session(start);
    if (at(session) < row.starts.size() && row.starts[at(session)] == start)
      return SessionAt{*slot, session};
    doubt(id, start);
    return std::nullopt;
  }

  void doubt(const OfferingId& id, std::optional<time::Instant> start) {
    if (whole_) conflict_ = {RepairConflict::Why::unknown_session, conflict_.person, id, start};
    whole_ = false;
  }

  void make_up(const Attended& one) {
    const auto which = session_at(one.offering, one.span.start);
    const auto of = session_at(one.make_up_of->offering, one.make_up_of->start);
    if (!which || !of) return;
    present_.make_ups.push_back({*which, one.modality, *of});
    present_.usual.push_back({*of, Modality::onsite, How::made_up});
  }

  /// Who attends a session tells in which modality; another is as the next that is attended, else
  /// as the slot is joined at the end, else as the last.
  void fill_in_modalities() {
    std::map<int, Modality> next;
    for (const JoinedSlot& one : present_.joined) next[one.slot] = one.modality;
    for (const PresentUsual& one : present_.usual)
      if (one.how == How::attended && !is_joined(one.which.slot))
        next[one.which.slot] = one.modality;
    for (auto one = present_.usual.rbegin(); one != present_.usual.rend(); ++one)
      if (one->how == How::attended)
        next[one->which.slot] = one->modality;
      else if (next.contains(one->which.slot))
        one->modality = next[one->which.slot];
  }

  bool is_joined(int slot) const {
    return std::ranges::find(present_.joined, slot, &JoinedSlot::slot) != present_.joined.end();
  }

  const Plan& plan_;
  const Ground& ground_;
  RepairConflict& conflict_;
  std::map<OfferingId, int> slots_;
  Present present_;
  bool whole_ = true;
};

}  // namespace

const PresentUsual* Present::at_session(SessionAt which) const {
  const auto found = std::ranges::lower_bound(usual, which, {}, &PresentUsual::which);
  return found != usual.end() && found->which == which ? &*found : nullptr;
}

std::optional<Present> present_of(const Plan& plan, const Ground& ground,
                                  RepairConflict& conflict) {
  return Reading{plan, ground, conflict}.read();
}

const Use* use_of(const std::vector<Use>& uses, SessionAt which) {
  const auto found = std::ranges::lower_bound(uses, which, {}, &Use::which);
  return found != uses.end() && found->which == which ? &*found : nullptr;
}

std::vector<AttendedAt> attended_ahead(const Present& present, const Ground& ground) {
  std::vector<AttendedAt> all;
  for (const PresentUsual& one : present.usual)
    if (one.how == How::attended && !ground.is_past(one.which))
      all.push_back({one.which, one.modality});
  for (const PresentMakeUp& one : present.make_ups)
    if (!ground.is_past(one.which)) all.push_back({one.which, one.modality});
  std::ranges::sort(all);
  return all;
}

std::vector<Use> uses_of(const Present& present, const Ground& ground) {
  std::map<SessionAt, Use> all;
  const auto counts = [&](SessionAt which) {
    return !ground.is_past(which) && ground.takes_place(which);
  };
  for (const PresentUsual& one : present.usual)
    if (counts(one.which))
      all[one.which] = {one.which, true, one.modality == Modality::online, one.how == How::attended,
                        true};
  for (const PresentMakeUp& one : present.make_ups)
    if (counts(one.which)) {
      Use& use = all.try_emplace(one.which, Use{one.which}).first->second;
      use.online |= one.modality == Modality::online;
      use.attends = true;
    }
  std::vector<Use> list;
  for (const auto& [which, use] : all) list.push_back(use);
  return list;
}

}  // namespace meanwhile::planner
