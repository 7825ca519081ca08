#include "planner/repairing/continuing.hpp"

#include <algorithm>

#include "planner/repairing/continuing_sets.hpp"
#include "planner/repairing/lost.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
namespace meanwhile::planner {
thread_local long g_sets, g_fill, g_steps, g_nodes;


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
      standing_(at(weeks())),
      loads_(2 * scene_.board.slots.size()) {
  const Board& board = scene_.board;
  simple_ = !board.gaps_matter && board.blocks.empty() && !board.dates_meet;
  if (not_admitted()) return;
  richest_.resize(ground.programme.modules.size());
  for (const Occasion& one : board.occasions)
    if (const int module = board.slot(one.slot).module; module >= 0)
      richest_[at(module)] = std::max<Cost>(richest_[at(module)], one.credit);
  find_taken();
  find_lacking_before();
  find_relations();
  keep_out_of({});
  begin_rows();
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

void Continuing::find_lacking_before() {
  const Board& board = scene_.board;
  std::vector<std::vector<int>> counted(at(weeks()));
  over_gap_before_.assign(at(board.horizon.days()), false);
  std::vector<DayBits> days(at(weeks()));
  const auto attend = [&](SessionAt which) {
    const int week = scene_.week_of(which);
    counted[at(week)].push_back(scene_.occasion(which));
    days[at(week)] |= static_cast<DayBits>(1 << (board.occasion(counted[at(week)].back()).day % 7));
  };
  for (const PresentUsual& one : present_.usual) {
    if (one.how == How::attended) attend(one.which);
    if (one.how == How::missed && ground_.session(one.which).cancelled == Cancelled::closed)
      counted[at(scene_.week_of(one.which))].push_back(scene_.occasion(one.which));
  }
  for (const PresentMakeUp& one : present_.make_ups) attend(one.which);

  std::vector<int> so_far(board.blocks.size() * programme::kind_count);
  block_lacking_before_.assign(board.blocks.size(), 0);
  std::vector<Cost> block_lacking(board.blocks.size());
  int last_day = -1;
  for (int week = 0; week < weeks(); ++week) {
    counted_.begin(week);
    SessionCounts sessions{};
    for (const int occasion : counted[at(week)]) {
      counted_.add(board.occasion(occasion));
      ++sessions[static_cast<std::size_t>(board.slot(board.occasion(occasion).slot).kind)];
    }
    lacking_before_.push_back(counted_.lacking(minutes_of_one));
    for (std::size_t block = 0; block < board.blocks.size(); ++block)
      block_lacking[block] += lacking_in_block(board, block, week, sessions, so_far);
    each_over_gap(board, week, days[at(week)], last_day,
                  [&](int day) { over_gap_before_[at(day)] = true; });
  }
  block_lacking_before_ = std::move(block_lacking);
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

std::optional<Continuation> Continuing::best(const Terms& terms) {
  const auto t0 = std::chrono::steady_clock::now();
  g_sets = g_fill = g_steps = g_nodes = 0;
  ask(terms);
  asked_ways_.clear();
  standing_asked_.clear();
  best_.reset();
  lost_undisturbed_.reset();
  gave_up_ = false;
  consider(-1, present_.joined, {});
  for (int week = scene_.as_of_week; week < weeks(); ++week)
    if (may_move(week)) Moving{*this, week}.look();
  if (best_) best_->uses = uses(*best_);
  if (getenv("MW_TRACE")) fprintf(stderr,"best %s %.1f ms tight %zu charges %zu simple %d touched %d joined %zu nodes %ld sets %ld fills %ld steps %ld gaveup %d fig %ld %ld %ld %ld\n", scene_.person.client.id.text().c_str(), std::chrono::duration<double,std::milli>(std::chrono::steady_clock::now()-t0).count(), terms.tight, terms.charges.size(), simple_, (int)std::ranges::count(touched_slot_,true), present_.joined.size(), g_nodes, g_sets, g_fill, g_steps, gave_up_, best_?best_->figures[0]:-1, best_?best_->figures[1]:-1,best_?best_->figures[2]:-1,best_?best_->figures[3]:-1);
  return std::move(best_);
}

Continuing::SlotKey Continuing::key_of(const JoinedSlots& joined) {
  SlotKey key;
  for (const JoinedSlot& one : joined) key.emplace_back(one.slot, static_cast<int>(one.modality));
  std::ranges::sort(key);
  return key;
}

}  // namespace meanwhile::planner
