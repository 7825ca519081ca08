#include "planner/redraw.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "planner/search/stays.hpp"
#include "planner/search/week_count.hpp"
#include "planner/sittings.hpp"
#include "programme/slot.hpp"

namespace meanwhile::planner {
namespace {

using programme::Cancelled;
using programme::Modality;
using programme::Offering;
using programme::Programme;
using programme::Session;

/// The timetable as far as a plan needs it, open to whoever sits in it.
Programme as_a_member(const Programme& timetable, const Plan& plan) {
  std::set<OfferingId> hers;
  for (const Joined& one : plan.offerings) hers.insert(programme::offering_of(one.id));
  for (const Attended& one : plan.sessions) hers.insert(programme::offering_of(one.offering));
  for (const Missed& one : plan.missed) hers.insert(programme::offering_of(one.offering));
  Programme open = timetable;
  std::erase_if(open.offerings, [&](const Offering& one) { return !hers.contains(one.id); });
  for (Offering& offering : open.offerings) {
    offering.seats = offering.online_seats = std::nullopt;
    offering.audience = {};
  }
  for (programme::Module& module : open.modules) module.requires_completed.clear();
  return open;
}

bool same(const Attended& a, const Attended& b) {
  return std::tie(a.offering, a.span, a.modality) == std::tie(b.offering, b.span, b.modality);
}
bool same(const Missed& a, const Missed& b) {
  return std::tie(a.offering, a.span.start) == std::tie(b.offering, b.span.start);
}

class Redrawing {
 public:
  Redrawing(const Plan& plan, const Case& person, const TimetableChange& change)
      : old_(plan),
        change_(change),
        timetable_(as_a_member(change.after, plan)),
        board_(timetable_, person),
        prices_(board_, Emphasis::least_burden),
        keeper_(board_, prices_) {
    for (std::size_t i = 0; i < board_.occasions.size(); ++i) {
      const Occasion& one = board_.occasions[i];
      occasions_[{board_.slot(one.slot).slot.id, start_of(one)}] = static_cast<int>(i);
    }
  }

  Plan draw() {
    keep_the_rest();
    for (const Sitting& one : sittings_of(old_, change_.offering, change_.before, board_.horizon))
      sit_in(one);
    for (const Attended& one : old_.sessions)
      if (one.make_up_of && is_redrawn(one)) make_up(one);
    plan_.label = old_.label;
    plan_.burden = old_.burden;
    plan_.family = old_.family;
    plan_.proven = old_.proven;
    plan_.offerings = old_.offerings;
    sort();
    const std::set<int> days = changed_days();
    draw_weeks(days);
    draw_stays(days);
    return std::move(plan_);
  }

 private:
  time::Instant start_of(const Occasion& one) const { return board_.horizon.instant(one.start); }
  time::Span span_of(const Occasion& one) const {
    return {start_of(one), board_.horizon.instant(one.end)};
  }
  bool is_changed(const OfferingId& slot) const {
    return programme::offering_of(slot) == change_.offering;
  }
  bool is_redrawn(const Attended& one) const {
    return one.span.start > change_.now &&
           (is_changed(one.offering) || (one.make_up_of && is_changed(one.make_up_of->offering)));
  }
  bool is_redrawn(const Missed& one) const {
    return one.span.start > change_.now && is_changed(one.offering);
  }

  int occasion_at(const OfferingId& slot, time::Instant start) const {
    const auto found = occasions_.find({slot, start});
    return found == occasions_.end() ? -1 : found->second;
  }
  int visit_at(int occasion, Modality modality) const {
    return occasion < 0 ? -1 : board_.occasion(occasion).visit[at(modality)];
  }

  std::optional<Session> renewed(const OfferingId& slot, time::Instant start) const {
    return programme::renewed({change_.before, timetable_}, slot, start);
  }

  void keep_the_rest() {
    for (const Attended& one : old_.sessions)
      if (!is_redrawn(one))
        attend(one, visit_at(occasion_at(one.offering, one.span.start), one.modality));
    for (const Missed& one : old_.missed)
      if (!is_redrawn(one)) plan_.missed.push_back(one);
  }

  /// visit  -1: of a session that the timetable has no more, which takes no part in what is
  ///        reckoned
  void attend(const Attended& session, int visit) {
    plan_.sessions.push_back(session);
    if (visit < 0) return;
    visits_.push_back(visit);
    std::ranges::sort(visits_, {}, [&](int v) { return board_.occasion_of(v).start; });
  }

  void sit_in(const Sitting& sitting) {
    const auto slot = programme::slot_named(timetable_, sitting.slot);
    if (!slot) return;
    const bool offered = slot->offering->offers(sitting.modality);
    const Modality other =
        sitting.modality == Modality::onsite ? Modality::online : Modality::onsite;
    for (const Session& session : programme::sessions_of(timetable_, *slot, board_.horizon.weeks)) {
      const time::Instant start = session.span.start;
      if (start <= change_.now || start < sitting.from || start >= sitting.until) continue;
      const Modality modality = offered ? sitting.modality : other;
      const int visit = visit_at(occasion_at(sitting.slot, start), modality);
      if (visit >= 0 && has_room(visit))
        attend({sitting.slot, session.span, modality, {}}, visit);
      else
        miss(sitting.slot, session);
    }
  }

  void miss(const OfferingId& slot, const Session& session) {
    plan_.missed.push_back(
        {slot, session.span,
         session.cancelled == Cancelled::no ? Missed::Why::clash : Missed::Why::cancelled});
  }

  bool has_room(int visit) {
    if (board_.visit(visit).clashes) return false;
    const Occasion& here = board_.occasion_of(visit);
    std::vector<int> date = visits_on(here.day);
    const bool fits_without = keeper_.fit_together(date);
    for (const int other : date) {
      const Occasion& there = board_.occasion_of(other);
      if (there.start < here.end && here.start < there.end) return false;
    }
    date.push_back(visit);
    std::ranges::sort(date, {}, [&](int v) { return board_.occasion_of(v).start; });
    return !fits_without || keeper_.fit_together(date);
  }

  std::vector<int> visits_on(int day) const {
    std::vector<int> date;
    for (const int visit : visits_)
      if (board_.occasion_of(visit).day == day) date.push_back(visit);
    return date;
  }

  void make_up(const Attended& old) {
    const OfferingId& slot = old.make_up_of->offering;
    const auto usual = renewed(slot, old.make_up_of->start);
    if (!usual) return;
    const Missed unattended{slot, usual->span, Missed::Why::clash};
    const auto attends = [&](const Attended& one) {
      return !one.make_up_of && one.offering == slot && one.span == usual->span;
    };
    if (std::ranges::any_of(plan_.sessions, attends)) return;

    std::erase_if(plan_.missed, [&](const Missed& one) { return same(one, unattended); });
    const auto place = renewed(old.offering, old.span.start);
    const int visit =
        place ? visit_at(occasion_at(old.offering, place->span.start), old.modality) : -1;
    if (visit < 0 || place->span.start <= change_.now || !has_room(visit))
      return miss(slot, *usual);
    attend({old.offering, place->span, old.modality, Attended::Replaced{usual->span.start, slot}},
           visit);
  }

  void sort() {
    std::ranges::sort(plan_.sessions, {}, [](const Attended& one) {
      return std::tuple(one.span.start, one.offering, one.modality);
    });
    std::ranges::sort(plan_.missed, {},
                      [](const Missed& one) { return std::tie(one.span.start, one.offering); });
  }

  /// Dates on which something is other than it was, by the horizon.
  std::set<int> changed_days() const {
    std::set<int> days;
    const auto differ = [&](const auto& some, const auto& others) {
      for (const auto& one : some)
        if (std::ranges::none_of(others, [&](const auto& other) { return same(one, other); }))
          days.insert(board_.horizon.day_of(one.span.start));
    };
    differ(old_.sessions, plan_.sessions);
    differ(plan_.sessions, old_.sessions);
    differ(old_.missed, plan_.missed);
    differ(plan_.missed, old_.missed);
    return days;
  }

  void draw_weeks(const std::set<int>& days) {
    plan_.weeks = old_.weeks;
    std::set<int> weeks;
    for (const int day : days) weeks.insert(day / 7);
    WeekCount counted{board_};
    for (PlanWeek& row : plan_.weeks) {
      const auto week =
          static_cast<int>((row.monday - board_.horizon.weeks.first_monday).count() / 7);
      if (weeks.contains(week)) draw_week(week, counted, row);
    }
  }

  void draw_week(int week, WeekCount& counted, PlanWeek& row) const {
    counted.begin(week);
    row = {row.monday, {}, 0, false};
    std::set<int> days;
    for (const int visit : visits_) {
      const Occasion& occasion = board_.occasion_of(visit);
      if (occasion.week() != week) continue;
      counted.add(occasion);
      days.insert(occasion.day);
      if (board_.slot(occasion.slot).clinical) row.credit += time::Minutes{occasion.credit};
    }
    for (const Missed& one : plan_.missed) {
      const int usual = occasion_at(one.offering, one.span.start);
      if (usual < 0) continue;
      const Occasion& occasion = board_.occasion(usual);
      if (occasion.week() == week && occasion.cancelled == Cancelled::closed) counted.add(occasion);
    }
    row.days = static_cast<int>(days.size());
    row.falls_short = !counted.meets_minima();
  }

  void draw_stays(const std::set<int>& days) {
    for (const Stay& stay : old_.stays)
      if (!days.contains(board_.horizon.day_of(stay.first_session))) plan_.stays.push_back(stay);
    for (const int day : days)
      for (const StaySpan& stay : keeper_.stays(visits_on(day)))
        plan_.stays.push_back(
            {{board_.horizon.instant(stay.open), board_.horizon.instant(stay.close)},
             start_of(board_.occasion_of(stay.first)),
             span_of(board_.occasion_of(stay.last)).end});
    std::ranges::sort(plan_.stays, {}, [](const Stay& one) { return one.footprint; });
  }

  const Plan& old_;
  const TimetableChange& change_;
  Programme timetable_;
  Board board_;
  Prices prices_;
  StayKeeper keeper_;
  std::map<std::pair<OfferingId, time::Instant>, int> occasions_;
  std::vector<int> visits_;  // by start
  Plan plan_;
};

}  // namespace

Plan redrawn(const Plan& plan, const Case& person, const TimetableChange& change) {
  return Redrawing{plan, person, change}.draw();
}

}  // namespace meanwhile::planner
