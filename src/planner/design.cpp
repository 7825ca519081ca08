#include "planner/design.hpp"

#include <algorithm>
#include <atomic>
#include <map>

#include "planner/columns/everyone.hpp"
#include "planner/designing/exact_seating.hpp"
#include "planner/designing/looking.hpp"
#include "programme/double_booked.hpp"

namespace meanwhile::planner {
namespace {

using namespace designing;
using programme::Meeting;
using programme::Offering;
using programme::Programme;

// Shares of the effort.
constexpr double most_for_a_cohort = 0.25;
constexpr double looking_of_the_rest = 0.6;
constexpr double too_late_for_another = 0.9;

constexpr int most_rounds = 3;
// How many drafts are judged exactly, whatever the rough judgement says of them: a cohort takes
// longer with its people, groups, and weeks.
constexpr std::size_t most_exact = 100;
constexpr std::size_t work_of_exact = 8'000;

std::set<OfferingId> held_by(const std::vector<Waiting>& people) {
  std::set<OfferingId> held;
  for (const Waiting& one : people)
    for (const std::string& id : one.person.held)
      held.insert(programme::offering_of(OfferingId{id}));
  return held;
}

/// The less the better, the first first.
std::array<long, 4> levels(const CohortAnswer& answer) {
  return {-answer.priority.value, -answer.days_waited.value, -answer.kept.value,
          answer.burden.value};
}

/// Slots of a draft by name, where its programme has them in the same order.
std::map<OfferingId, Seat> seats_by_name(const Programme& programme) {
  std::map<OfferingId, Seat> seats;
  std::vector<int> next(programme.offerings.size(), 0);
  for (const programme::Slot& slot : programme::slots(programme)) {
    const auto group = static_cast<std::size_t>(slot.offering - programme.offerings.data());
    seats[slot.id] = {static_cast<int>(group), next[group]++, programme::Modality::onsite};
  }
  return seats;
}

SeatPlan seats_of(const Designed& designed) {
  const auto by_name = seats_by_name(designed.programme);
  SeatPlan seats;
  for (const Placement& one : designed.cohort.people) {
    seats.emplace_back();
    if (!one.plan) continue;
    for (const Joined& joined : one.plan->offerings) {
      seats.back().push_back(by_name.at(joined.id));
      seats.back().back().modality = joined.modality;
    }
  }
  return seats;
}

Hints hints_of(const Designed& designed, const Draft& draft) {
  const auto by_name = seats_by_name(designed.programme);
  Hints hints;
  long all = 1;
  for (const time::Minutes unmet : designed.cohort.unmet) all += unmet.count();
  for (std::size_t day = 0; day < hints.weekdays.size(); ++day)
    hints.weekdays[day] = static_cast<int>(100 * designed.cohort.unmet[day].count() / all);
  for (const SeatPrice& price : designed.cohort.seat_prices) {
    const Seat& seat = by_name.at(price.id);
    if (price.people > 0)
      hints.full.push_back({draft[at(seat.group)].slots[at(seat.slot)], price.people});
  }
  return hints;
}

std::vector<OfferingId> only_in(const Programme& one, const Programme& other) {
  std::vector<OfferingId> ids;
  for (const Offering& offering : one.offerings)
    if (!other.offering(offering.id)) ids.push_back(offering.id);
  return ids;
}

Designed designed(const Programme& programme, CohortAnswer cohort) {
  Designed designed{programme, std::move(cohort), {}, {}};
  for (const Offering& offering : programme.offerings)
    for (const Meeting& meeting : offering.meetings) {
      designed.staff_time += meeting.length() * static_cast<int>(offering.staff.size());
      if (offering.onsite && offering.room) designed.room_time += meeting.length();
    }
  return designed;
}

class Designing {
 public:
  Designing(const Programme& programme, const std::vector<programme::Proposal>& proposals,
            const std::vector<Waiting>& people, const DesignRequest& request)
      : programme_(programme), proposals_(proposals), people_(people), request_(request) {}

  DesignAnswer design() {
    DesignAnswer answer;
    answer.before =
        designed(programme_, planned(programme_, most_for_a_cohort, DesignProgress::Stage::before));
    answer.after = answer.before;
    if (!proposals_.empty() && !people_.empty()) look(answer);
    answer.opened = only_in(answer.after.programme, programme_);
    answer.closed = only_in(programme_, answer.after.programme);
    answer.ended_early = ended_early_;
    return answer;
  }

 private:
  const ForEach& threads() const { return request_.for_each; }
  double spent() const { return request_.spent ? request_.spent() : 0; }
  bool is_over_at(double share) const {
    const bool over = is_over(request_.patience) || spent() >= share;
    if (over) ended_early_ = true;
    return over;
  }

  void tell(DesignProgress::Stage stage, long placed, std::size_t turns) const {
    if (request_.tell) request_.tell({stage, placed_before_, placed, turns});
  }

  CohortAnswer planned(const Programme& programme, double until,
                       DesignProgress::Stage stage) const {
    CohortRequest request;
    request.seed = request_.seed;
    if (request_.patience || request_.spent)
      request.patience = [this, until] { return !is_over_at(until); };
    request.for_each = request_.for_each;
    request.tell = [&](const CohortProgress& progress) { tell(stage, progress.placed, 0); };
    return plan_cohort(programme, people_, request);
  }

  /// Rounds of looking with a rough judgement and judging the best exactly, each from the best so
  /// far on.
  void look(DesignAnswer& answer) {
    const Ground ground{programme_, proposals_, people_, request_.for_each};
    Draft best = draft_of(ground, held_by(people_));
    const Minute budget = staff_time(best);
    better_before(ground, best, answer);
    for (int round = 0; round < most_rounds && !is_over_at(too_late_for_another); ++round) {
      Drafted known{best, seats_of(answer.after), {}};
      known.score = score_of(ground, known.draft, known.seats);
      const Hints hints = hints_of(answer.after, best);
      Drafted found = best_from(
          known, {ground, hints, budget, request_.seed * 1'000'003 + static_cast<unsigned>(round),
                  request_.for_each, looks_of_a_round()});
      if (!places_more(found.score, known.score)) break;
      leave_out_double_booked(ground, found);
      if (judge(ground, found, answer)) best = std::move(found.draft);
    }
    try_others(ground, std::move(best), budget, answer);
  }

  /// Where there are few people, who are soon planned, any other drafts, judged exactly: for those
  /// whose weeks are not alike, and for lighter burdens, which a rough judgement does not see.
  void try_others(const Ground& ground, Draft best, Minute budget, DesignAnswer& answer) const {
    placement::Chance chance{request_.seed};
    const auto weeks = static_cast<std::size_t>(weeks_of(people_).count);
    const std::size_t size = people_.size() * (programme_.offerings.size() + 1) * weeks * weeks;
    const std::size_t tries = ground.lines.empty() ? 0 : std::min(most_exact, work_of_exact / size);
    for (std::size_t i = 0; i < tries && !is_over_at(1); ++i) {
      Drafted next{any_beside(ground, best, budget, chance), SeatPlan(people_.size()), {}};
      leave_out_double_booked(ground, next);
      const Programme programme = programme_of(ground, next.draft);
      CohortAnswer cohort = planned(programme, 1, DesignProgress::Stage::after);
      if (levels(cohort) >= levels(answer.after.cohort)) continue;
      answer.after = designed(programme, std::move(cohort));
      best = std::move(next.draft);
    }
  }

  /// The given timetable with as many placed as are soon seen to find a seat, where its cohort plan
  /// was ended early.
  void better_before(const Ground& ground, const Draft& draft, DesignAnswer& answer) {
    const SeatPlan known = seats_of(answer.before);
    SeatPlan seats = seated(ground, draft, known);
    if (places_more(score_of(ground, draft, seats), score_of(ground, draft, known))) {
      CohortAnswer soon =
          exactly_seated(programme_, ground, seats, freely(answer.before), threads());
      if (levels(soon) < levels(answer.before.cohort)) answer.before.cohort = std::move(soon);
    }
    placed_before_ = static_cast<long>(answer.before.placed());
    answer.after = answer.before;
  }

  /// Plans everyone under a draft; whether that is better than what was known. What was seated
  /// roughly is made exact first, which takes no time, so that there is something to give when
  /// there is no time for more.
  bool judge(const Ground& ground, const Drafted& found, DesignAnswer& answer) {
    const Programme programme = programme_of(ground, found.draft);
    CohortAnswer cohort =
        exactly_seated(programme, ground, found.seats, freely(answer.after), threads());
    CohortAnswer whole = planned(programme, 1, DesignProgress::Stage::after);
    if (levels(whole) <= levels(cohort)) cohort = std::move(whole);
    if (levels(cohort) >= levels(answer.after.cohort)) return false;
    answer.after = designed(programme, std::move(cohort));
    return true;
  }

  /// Who has make-ups is not known by her groups alone.
  static std::vector<bool> freely(const Designed& designed) {
    std::vector<bool> freely;
    for (const Placement& one : designed.cohort.people)
      freely.push_back(one.plan && std::ranges::any_of(one.plan->sessions, [](const auto& session) {
                         return session.make_up_of.has_value();
                       }));
    return freely;
  }

  std::function<bool(std::size_t, const Score&)> looks_of_a_round() const {
    const double begun = spent();
    const double until = begun + (1 - begun) * looking_of_the_rest;
    return [this, until](std::size_t looked_at, const Score& best) {
      tell(DesignProgress::Stage::looking, best.priority, looked_at);
      return !is_over_at(until);
    };
  }

  /// Weeks are alike to those who look; where clocks of several sites change, they are not.
  void leave_out_double_booked(const Ground& ground, Drafted& drafted) const {
    const Programme programme = programme_of(ground, drafted.draft);
    const programme::Weeks weeks = weeks_of(people_);
    std::vector<bool> out(drafted.draft.size(), false);
    for (std::size_t i = 0; i < out.size(); ++i)
      out[i] = drafted.draft[i].given < 0 &&
               !programme::double_booked(programme, programme.offerings[i].id, weeks).empty();
    leave_out(drafted, out);
  }

  const Programme& programme_;
  const std::vector<programme::Proposal>& proposals_;
  const std::vector<Waiting>& people_;
  const DesignRequest& request_;
  long placed_before_ = 0;
  mutable std::atomic<bool> ended_early_ = false;  // told by any thread
};

}  // namespace

std::size_t Designed::placed() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      cohort.people, [](const Placement& one) { return one.plan.has_value(); }));
}

DesignAnswer design(const Programme& programme, const std::vector<programme::Proposal>& proposals,
                    const std::vector<Waiting>& people, const DesignRequest& request) {
  return Designing{programme, proposals, people, request}.design();
}

}  // namespace meanwhile::planner
