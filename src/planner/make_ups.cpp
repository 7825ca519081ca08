#include "planner/make_ups.hpp"

#include <algorithm>
#include <tuple>

#include "planner/explain.hpp"

namespace meanwhile::planner {
namespace {

using programme::Cancelled;
using programme::Entry;
using programme::Modality;
using programme::Module;
using programme::Offering;
using programme::Programme;
using programme::Session;

bool same(const Attended& one, const Attended& other) {
  return one.offering == other.offering && one.span == other.span;
}

/// Where she is during the rest of her plan, and at the time that she can't come.
std::vector<time::Span> elsewhere(const Plan& plan, const Attended& missing) {
  std::vector<time::Span> spans{missing.span};
  for (const Stay& stay : plan.stays)
    if (!stay.footprint.overlaps(missing.span)) spans.push_back(stay.footprint);
  for (const Attended& one : plan.sessions)
    if (!same(one, missing)) spans.push_back(one.span);
  std::ranges::sort(spans);
  return spans;
}

Case busy_with(Case person, std::vector<time::Span> spans) {
  life::LifeEntry entry;
  entry.kind = "treatment";
  entry.when = life::Dated{std::move(spans)};
  person.life.push_back(std::move(entry));
  return person;
}

/// Looks through the sessions of one week for those that could stand in for one.
class Finder {
 public:
  Finder(const Programme& programme, const Case& person, const Plan& plan, const Attended& missing)
      : programme_(programme), person_(person), plan_(plan), missing_(missing) {
    const auto session = programme::session_at(programme, missing.offering, missing.span.start);
    if (session) missing_session_ = *session;
  }

  std::vector<Attended> find(time::Instant now) {
    if (missing_session_.span.empty()) return {};
    const bool cancelled = missing_session_.cancelled != Cancelled::no;
    auto spans = elsewhere(plan_, missing_);
    if (cancelled) std::erase(spans, missing_.span);
    if (!cancelled) add_dial_in();
    const Case busy = busy_with(person_, std::move(spans));
    for (const programme::Slot& slot : programme::slots(programme_)) {
      if (!same_module(*slot.offering) || is_joined(slot.id)) continue;
      for (const Explanation& one : explain(programme_, busy, slot.id.text())) add_visits(one);
    }
    std::erase_if(found_, [&](const Attended& one) { return one.span.start <= now; });
    std::ranges::sort(found_, {}, [](const Attended& one) {
      return std::tuple(one.span.start, one.offering, one.modality);
    });
    return std::move(found_);
  }

 private:
  void add_dial_in() {
    const Modality other =
        missing_.modality == Modality::onsite ? Modality::online : Modality::onsite;
    auto spans = elsewhere(plan_, missing_);
    std::erase(spans, missing_.span);
    const Case busy = busy_with(person_, std::move(spans));
    for (const Explanation& slot : explain(programme_, busy, missing_.offering.text()))
      add(slot, slot.access[static_cast<std::size_t>(other)], missing_session_);
  }

  void add_visits(const Explanation& slot) {
    for (const Session& session : slot.sessions) {
      if (time::monday_of(session.date) != time::monday_of(missing_session_.date)) continue;
      if (session.cancelled != Cancelled::no || 2 * session.credit < missing_session_.credit)
        continue;
      if (!teaches_the_same(*slot.slot.offering)) continue;
      for (const Access& access : slot.access) add(slot, access, session);
    }
  }

  void add(const Explanation& slot, const Access& access, const Session& session) {
    const bool barred = std::ranges::any_of(access.barriers, [](Barrier one) {
      return one != Barrier::entry_week;  // a visit is no entry
    });
    const bool clashes =
        std::ranges::find(access.clashes, session.span, &Clash::session) != access.clashes.end();
    if (barred || clashes || exceeds(*slot.slot.offering, session)) return;
    found_.push_back({slot.slot.id, session.span, access.modality,
                      Attended::Replaced{missing_.span.start, missing_.offering}});
  }

  bool is_joined(const OfferingId& slot) const {
    return std::ranges::find(plan_.offerings, slot, &Joined::id) != plan_.offerings.end();
  }

  const Offering& missing_offering() const {
    return *programme::slot_named(programme_, missing_.offering)->offering;
  }

  bool same_module(const Offering& offering) const {
    return offering.module && offering.module == missing_offering().module;
  }

  /// For rolling entry any session will do; else it has to be the same lesson.
  bool teaches_the_same(const Offering& offering) const {
    const Module& module = *programme_.module(*offering.module);
    if (module.entry == Entry::rolling) return true;
    const time::Date monday = time::monday_of(missing_session_.date);
    return programme::lesson_in(module, offering, monday) ==
           programme::lesson_in(module, missing_offering(), monday);
  }

  bool exceeds(const Offering& offering, const Session& instead) const {
    Attendance attendance{person_.prescription};
    const auto attend = [&](const Offering& of, const Session& session) {
      attendance.attend(session.date, session.span.length());
      if (is_clinical(programme_, of)) attendance.credit(session.date, session.credit);
    };
    for (const Attended& one : plan_.sessions) {
      const auto session = programme::session_at(programme_, one.offering, one.span.start);
      const auto slot = programme::slot_named(programme_, one.offering);
      if (session && !same(one, missing_)) attend(*slot->offering, *session);
    }
    attend(offering, instead);
    return std::ranges::any_of(attendance.excesses(), [&](const Excess& excess) {
      return excess.from == instead.date || excess.from == time::monday_of(instead.date);
    });
  }

  const Programme& programme_;
  const Case& person_;
  const Plan& plan_;
  const Attended& missing_;
  Session missing_session_;
  std::vector<Attended> found_;
};

}  // namespace

std::vector<Attended> make_ups(const Programme& programme, const Case& person, const Plan& plan,
                               const Attended& missing, time::Instant now) {
  return Finder{programme, person, plan, missing}.find(now);
}

}  // namespace meanwhile::planner
