#include "planner/explain.hpp"

#include <algorithm>

#include "life/commitments.hpp"
#include "planner/rules/firm_time.hpp"

namespace meanwhile::planner {
namespace {

using programme::Cancelled;
using programme::Modality;
using programme::Offering;
using programme::Programme;
using programme::Session;

/// The client or a companion, with all that is firm for them.
class Attendee {
 public:
  Attendee(const life::Companion* companion, std::span<const life::LifeEntry> life,
           const time::Zone& zone, const people::Ways& travel, const Programme& programme,
           const Horizon& horizon)
      : companion_(companion),
        life_(life),
        laid_out_(life::commitments(life, zone, dates_in_reach(horizon.weeks))),
        firm_(life, laid_out_, travel, programme, horizon) {}

  /// site  position in Programme::sites; none online
  void look_for(const Session& session, std::optional<std::size_t> site, const Horizon& horizon,
                std::vector<InTheWay>& found) const {
    const time::Span footprint = footprint_of(session, site, horizon);
    for (const life::Commitment& one : laid_out_)
      if (life_[one.entry].firm && one.span.overlaps(footprint))
        found.push_back({companion_, &life_[one.entry], one.span, part(one.span, session.span)});
  }

 private:
  time::Span footprint_of(const Session& session, std::optional<std::size_t> site,
                          const Horizon& horizon) const {
    if (!site) return session.span;
    const int day = static_cast<int>((session.date - horizon.weeks.first_monday).count());
    const Minute start = horizon.minute(session.span.start);
    const Minute end = horizon.minute(session.span.end);
    return {horizon.instant(start - firm_.way_there(start, day, *site)),
            horizon.instant(end + firm_.way_back(end, day, *site))};
  }

  static Part part(const time::Span& commitment, const time::Span& session) {
    if (commitment.overlaps(session)) return Part::session;
    return commitment.start < session.start ? Part::way_there : Part::way_back;
  }

  const life::Companion* companion_;
  std::span<const life::LifeEntry> life_;
  std::vector<life::Commitment> laid_out_;
  FirmTime firm_;
};

bool has(const std::vector<Barrier>& barriers, Barrier one) {
  return std::ranges::find(barriers, one) != barriers.end();
}

class Explainer {
 public:
  Explainer(const Programme& programme, const Case& person)
      : programme_(programme),
        person_(person),
        horizon_(programme, {person.prescription.first_monday(), person.prescription.weeks()}),
        client_(nullptr, person.life, person.client.zone, person.client.travel, programme,
                horizon_) {
    for (const life::Companion& one : person.companions)
      companions_.emplace_back(&one, one.life, one.zone, one.travel, programme, horizon_);
  }

  Explanation explain(const Slot& slot) const {
    Explanation answer{slot, programme::sessions_of(programme_, slot, horizon_.weeks), {}, {}};
    const auto entry = barrier_to_entry(programme_, person_, slot);
    if (entry && !answer.sessions.empty()) answer.joining = joining(*slot.offering);
    for (const Modality modality : {Modality::onsite, Modality::online}) {
      Access& access = answer.access[static_cast<std::size_t>(modality)];
      access.modality = modality;
      access.barriers = barriers_to_visit(programme_, person_, slot, modality);
      if (answer.sessions.empty()) access.barriers.push_back(Barrier::never_meets);
      if (answer.joining) access.barriers.push_back(*entry);
      judge_time(answer, access);
    }
    return answer;
  }

 private:
  Joining joining(const Offering& offering) const {
    const time::Date monday =
        std::max(horizon_.weeks.first_monday, time::monday_of(*offering.from));
    return {monday,
            programme::lesson_in(*programme_.module(*offering.module), offering, monday) + 1};
  }

  void judge_time(const Explanation& slot, Access& access) const {
    if (has(access.barriers, Barrier::not_offered) || has(access.barriers, Barrier::out_of_reach) ||
        has(access.barriers, Barrier::companion_out_of_reach))
      return;
    const Offering& offering = *slot.slot.offering;
    for (const Session& session : slot.sessions) {
      if (session.cancelled != Cancelled::no) continue;
      auto in_the_way = what_is_in_the_way(offering, session, access.modality);
      if (!in_the_way.empty()) access.clashes.push_back({session.span, std::move(in_the_way)});
    }
    Attendance attendance{person_.prescription};
    for (const Session& session : attended(slot, access)) {
      attendance.attend(session.date, session.span.length());
      if (is_clinical(programme_, offering)) attendance.credit(session.date, session.credit);
    }
    access.excesses = attendance.excesses();
  }

  std::vector<InTheWay> what_is_in_the_way(const Offering& offering, const Session& session,
                                           Modality modality) const {
    std::optional<std::size_t> site;
    if (modality == Modality::onsite)
      site = static_cast<std::size_t>(programme_.site(*offering.site) - programme_.sites.data());
    std::vector<InTheWay> found;
    client_.look_for(session, site, horizon_, found);
    for (std::size_t i = 0; i < companions_.size(); ++i) {
      const auto& kinds = person_.companions[i].attends;
      if (std::ranges::find(kinds, offering.kind) != kinds.end())
        companions_[i].look_for(session, site, horizon_, found);
    }
    return found;
  }

  const Programme& programme_;
  const Case& person_;
  Horizon horizon_;
  Attendee client_;
  std::vector<Attendee> companions_;
};

}  // namespace

std::vector<Explanation> explain(const Programme& programme, const Case& person,
                                 std::string_view offering) {
  std::vector<Explanation> all;
  const Explainer explainer{programme, person};
  for (const Slot& slot : programme::slots(programme))
    if (slot.id.text() == offering || slot.offering->id.text() == offering)
      all.push_back(explainer.explain(slot));
  return all;
}

std::vector<Session> attended(const Explanation& slot, const Access& access) {
  std::vector<Session> all;
  for (const Session& session : slot.sessions)
    if (session.cancelled == Cancelled::no &&
        std::ranges::find(access.clashes, session.span, &Clash::session) == access.clashes.end())
      all.push_back(session);
  return all;
}

bool is_clinical(const Programme& programme, const Offering& offering) {
  const programme::Module* module = offering.module ? programme.module(*offering.module) : nullptr;
  return !module || module->counts == programme::Counts::clinical;
}

}  // namespace meanwhile::planner
