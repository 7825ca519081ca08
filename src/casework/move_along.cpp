#include "casework/move_along.hpp"

#include <algorithm>

#include "casework/kept_plan.hpp"
#include "casework/person.hpp"
#include "casework/seats_of.hpp"
#include "exchange/write_plan.hpp"
#include "planner/redraw.hpp"
#include "programme/slot.hpp"

namespace meanwhile::casework {
namespace {

using care::Absence;
using planner::Attended;
using planner::Missed;
using planner::Plan;

bool usual(const Attended& session, const OfferingId& slot, time::Instant start) {
  return !session.make_up_of && session.offering == slot && session.span.start == start;
}

bool attends(const Plan& plan, const OfferingId& slot, time::Instant start) {
  return std::ranges::any_of(plan.sessions,
                             [&](const Attended& one) { return usual(one, slot, start); });
}

class Along {
 public:
  Along(const ClientId& whose, const OfferingChange& change)
      : change_(change), before_(change.before->programme), after_(change.after->programme) {
    moved_.client = whose;
  }

  Result<MovedAlong> move(store::UnitOfWork& unit) {
    auto person = person_of(unit, moved_.client, after_);
    if (!person) return person.error();
    person_ = std::move(person->as_planned);
    const auto agreed = unit.agreed(moved_.client);
    if (!agreed) return agreed.error();
    const auto hold = unit.hold(moved_.client);
    if (!hold) return hold.error();
    if (*agreed) {
      auto seen = as_agreed(unit, moved_.client);
      if (!seen) return seen.error();
      move_agreed(**agreed, *std::move(seen));
    }
    if (*hold) move_hold(**hold);
    return std::move(moved_);
  }

 private:
  const time::Zone& zone() const { return after_.zone; }
  bool is_changed(const OfferingId& slot) const {
    return programme::offering_of(slot) == change_.offering;
  }
  bool is_to_come(time::Instant start) const { return start > change_.now; }
  std::optional<programme::Session> renewed(const OfferingId& slot, time::Instant start) const {
    return programme::renewed({before_, after_}, slot, start);
  }
  Plan redraw(const Plan& plan) const {
    return planner::redrawn(plan, person_,
                            {before_, after_, change_.offering, care::minute_of(change_.now)});
  }

  void move_agreed(const care::AgreedPlan& agreed, AsAgreed seen) {
    for (const Absence& one : seen.absences)
      if (is_changed(one.slot))
        std::erase_if(person_.life,
                      [&](const life::LifeEntry& entry) { return entry.id == away_in(one.id); });
    AsAgreed now{redraw(with_visits_in_place(seen)), {}};
    Consequence follows{.client = moved_.client};
    for (const Absence& one : seen.absences)
      if (auto kept = renew(one, seen.plan, now.plan, follows))
        now.absences.push_back(*std::move(kept));

    std::string json = exchange::write_plan(now.plan, zone());
    if (json != agreed.plan) {
      moved_.agreed = agreed;
      moved_.agreed->plan = std::move(json);
      moved_.agreed->ends = end_of(now.plan);
    }
    compare(seen.plan, now.plan, follows);
    for (const Absence& one : seen.absences)  // where she would have been anyway
      if (one.make_up) std::erase(follows.moved, *one.make_up->visit);
    find_short_weeks(seen, now, follows);
    tell(std::move(follows));
  }

  /// What is visited in place of an absence, as a make-up of the plan: it is one where the absence
  /// is none any more because the session is cancelled.
  Plan with_visits_in_place(const AsAgreed& seen) const {
    Plan plan = seen.plan;
    for (const Absence& one : seen.absences) {
      if (!is_changed(one.slot) || !one.make_up) continue;
      const auto& [slot, modality, start] = *one.make_up;
      const auto session = programme::session_at(before_, slot, start.value());
      if (session)
        plan.sessions.push_back(
            {slot, session->span, modality, Attended::Replaced{one.session.start, one.slot}});
    }
    return plan;
  }

  /// The absence as it is said now; none where there is nothing left to say.
  std::optional<Absence> renew(const Absence& old, const Plan& before, const Plan& now,
                               Consequence& follows) {
    Absence absence = old;
    if (is_changed(old.slot) && is_to_come(old.session.start)) {
      const auto session = renewed(old.slot, old.session.start);
      if (!session || date_of(session->span.start) != date_of(old.session.start) ||
          !attends(now, old.slot, session->span.start) ||
          (!old.make_up && !attends(before, old.slot, old.session.start))) {
        moved_.removed.push_back(old.id);
        return std::nullopt;
      }
      absence.session = session->span;
    }
    if (old.make_up && is_changed(old.make_up->slot) && is_to_come(*old.make_up->visit)) {
      const auto visit = programme::session_at(after_, old.make_up->slot, *old.make_up->visit);
      if (!visit || visit->cancelled != programme::Cancelled::no) {
        follows.visits_lost.push_back(*old.make_up->visit);
        absence.make_up.reset();
      }
    }
    if (absence != old) moved_.absences.push_back(absence);
    return absence;
  }

  time::Date date_of(time::Instant instant) const { return time::date_of(zone().wall(instant)); }

  void move_hold(const care::Hold& hold) {
    const Plan before = kept_plan(hold.plan);
    const Plan now = redraw(before);
    std::string json = exchange::write_plan(now, zone());
    if (json == hold.plan) return;
    moved_.hold = hold;
    moved_.hold->plan = std::move(json);
    Consequence follows{.client = moved_.client, .state = care::Claim::State::held};
    compare(before, now, follows);
    find_short_weeks({before, {}}, {now, {}}, follows);
    tell(std::move(follows));
  }

  void compare(const Plan& before, const Plan& now, Consequence& follows) const {
    for (const Attended& one : now.sessions) {
      const auto same = [&](const Attended& other) {
        return one.offering == other.offering && one.span == other.span;
      };
      if (std::ranges::none_of(before.sessions, same)) follows.moved.push_back(one.span.start);
    }
    for (const Missed& one : now.missed)
      if (!was_missed(one, before))
        (one.why == Missed::Why::cancelled ? follows.cancelled : follows.cannot_come)
            .push_back(one.span.start);
    for (const Attended& one : before.sessions) {
      const auto still = [&](const Attended& other) {
        return other.make_up_of && one.offering == other.offering &&
               time::monday_of(date_of(one.span.start)) ==
                   time::monday_of(date_of(other.span.start));
      };
      if (one.make_up_of && is_changed(one.offering) && std::ranges::none_of(now.sessions, still))
        follows.visits_lost.push_back(one.span.start);
    }
  }

  /// At this time or at the one before the change, for the same cause.
  bool was_missed(const Missed& now, const Plan& before) const {
    return std::ranges::any_of(before.missed, [&](const Missed& was) {
      if (was.offering != now.offering || was.why != now.why) return false;
      const auto session = renewed(was.offering, was.span.start);
      return session && session->span.start == now.span.start;
    });
  }

  void find_short_weeks(const AsAgreed& before, const AsAgreed& now, Consequence& follows) const {
    const MyWeeks were = weeks_of(before, change_.before, person_);
    const MyWeeks are = weeks_of(now, change_.after, person_);
    for (std::size_t i = 0; i < are.weeks.size() && i < were.weeks.size(); ++i)
      if (are.weeks[i].falls_short && !were.weeks[i].falls_short)
        follows.short_weeks.push_back(are.weeks[i]);
  }

  void tell(Consequence follows) {
    if (!follows.nothing()) moved_.consequences.push_back(std::move(follows));
  }

  const OfferingChange& change_;
  const programme::Programme& before_;
  const programme::Programme& after_;
  planner::Case person_;
  MovedAlong moved_;
};

}  // namespace

Result<MovedAlong> move_along(store::UnitOfWork& unit, const ClientId& whose,
                              const OfferingChange& change) {
  return Along{whose, change}.move(unit);
}

Status keep(store::UnitOfWork& unit, const MovedAlong& moved, care::Moment now) {
  const ClientId& whose = moved.client;
  if (moved.agreed) {
    // Agreeing ends what is held, so that is put back.
    auto hold = unit.hold(whose);
    if (!hold) return hold.error();
    const auto version = unit.put_agreed(
        whose, *moved.agreed, seats_of(kept_plan(moved.agreed->plan), now), moved.agreed->version);
    if (!version) return version.error();
    if (moved.hold) *hold = moved.hold;
    if (*hold)
      if (auto kept = unit.put_hold(whose, **hold, seats_of(kept_plan((*hold)->plan), now)); !kept)
        return kept;
  } else if (moved.hold) {
    if (auto kept = unit.put_hold(whose, *moved.hold, seats_of(kept_plan(moved.hold->plan), now));
        !kept)
      return kept;
  }
  for (const Absence& one : moved.absences)
    if (auto kept = unit.put_absence(whose, one); !kept) return kept;
  for (const care::AbsenceId& one : moved.removed)
    if (auto gone = unit.remove_absence(whose, one); !gone) return gone;
  return Done{};
}

}  // namespace meanwhile::casework
