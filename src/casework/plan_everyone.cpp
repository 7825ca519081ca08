#include "casework/plan_everyone.hpp"

#include <algorithm>
#include <limits>

#include "life/free_hours.hpp"
#include "programme/slot.hpp"

namespace meanwhile::casework {
namespace {

using planner::CohortAnswer;
using planner::CohortLevelFigures;

constexpr int most_priority = 5;

/// More than all who wait can outweigh together: whoever is enrolled is placed first.
int of_enrolled(const Everyone& all) {
  return most_priority * static_cast<int>(all.people.size()) + 1;
}

CohortAnswer planned(const Everyone& all, const planner::CohortRequest& request) {
  std::vector<planner::Waiting> people;
  for (const OneOfAll& one : all.people) {
    people.push_back(one.as_planned);
    if (one.enrolled) people.back().priority = of_enrolled(all);
  }
  return planner::plan_cohort(free_for(all), people, request);
}

/// Those enrolled for whom there was nothing stay where they are.
std::size_t leave_alone(Everyone& all, const CohortAnswer& answer) {
  std::vector<OneOfAll> others;
  for (std::size_t one = 0; one < all.people.size(); ++one)
    if (!all.people[one].enrolled || answer.people[one].plan)
      others.push_back(std::move(all.people[one]));
  const std::size_t alone = all.people.size() - others.size();
  all.people = std::move(others);
  return alone;
}

/// What is reached for those who wait, of what is reached for all; of them no more can be than
/// there are.
CohortLevelFigures of_those_waiting(const CohortLevelFigures& all, const EveryonePlanned& planned) {
  long enrolled = 0;
  long waiting = 0;
  for (std::size_t one = 0; one < planned.all.people.size(); ++one) {
    const OneOfAll& person = planned.all.people[one];
    if (!person.enrolled)
      waiting += person.as_planned.priority;
    else if (planned.answer.people[one].plan)
      enrolled += of_enrolled(planned.all);
  }
  return {all.value - enrolled, std::min(all.bound - enrolled, waiting)};
}

/// Reads a plan of everyone as what changes today.
class Changes {
 public:
  explicit Changes(EveryonePlanned& planned) : planned_(planned), all_(planned.all) {}

  void find() {
    for (std::size_t one = 0; one < all_.people.size(); ++one) look_at(one);
    const auto along = going_together(reseated_, runs_with());
    keep_those_that_can_be(along);
    count();
    number_those_waiting();
    note_unmet();
  }

 private:
  struct Draft {
    std::size_t person = 0;
    std::set<care::Seat> after;
  };

  void look_at(std::size_t one) {
    const OneOfAll& person = all_.people[one];
    const planner::Placement& placement = planned_.answer.people[one];
    if (!placement.plan && !person.enrolled)
      planned_.waiting.push_back({person.id, placement.why, placement.place});
    if (!placement.plan && person.enrolled) ++planned_.as_it_is;
    std::set<care::Seat> after;
    if (placement.plan)
      after = seats_from(all_.monday, *placement.plan, all_.timetable->programme.zone);
    if (after == person.seats) return;
    Reseated reseated{.arrives = {}, .leaves = {}, .stays = !placement.plan};
    for (const care::Seat& seat : after)
      if (!person.seats.contains(seat)) reseated.arrives.insert(seat.slot);
    for (const care::Seat& seat : person.seats)
      if (!after.contains(seat)) reseated.leaves.insert(seat.slot);
    drafts_.push_back({one, std::move(after)});
    reseated_.push_back(std::move(reseated));
  }

  static bool sits_in(const std::set<care::Seat>& seats, const OfferingId& slot) {
    return std::ranges::any_of(
        seats, [&](const care::Seat& seat) { return !seat.visit && seat.slot == slot; });
  }

  /// How many sit in each slot today, those among them that other systems seated.
  std::map<OfferingId, int> sitting_today() const {
    std::map<OfferingId, std::set<ClientId>> sitting;
    for (const care::Claim& claim : all_.claims)
      if (!claim.seat.visit) sitting[claim.seat.slot].insert(claim.client);
    std::map<OfferingId, int> all;
    for (const programme::Slot& slot : programme::slots(all_.timetable->programme))
      all[slot.id] = slot.taken() + static_cast<int>(sitting[slot.id].size());
    return all;
  }

  std::map<OfferingId, LeastPeople> runs_with() const {
    std::map<OfferingId, int> staying = sitting_today();
    for (const Draft& draft : drafts_)
      for (const care::Seat& seat : all_.people[draft.person].seats)
        if (!seat.visit && !sits_in(draft.after, seat.slot)) --staying[seat.slot];
    std::map<OfferingId, LeastPeople> all;
    for (const programme::Slot& slot : programme::slots(all_.timetable->programme))
      if (slot.offering->min_seats > 0) all[slot.id] = {slot.offering->min_seats, staying[slot.id]};
    return all;
  }

  void keep_those_that_can_be(const std::vector<std::optional<GoesAlong>>& along) {
    std::vector<std::size_t> place(drafts_.size());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < drafts_.size(); ++i)
      if (along[i]) place[i] = kept++;
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const OneOfAll& person = all_.people[drafts_[i].person];
      const planner::Placement& placement = planned_.answer.people[drafts_[i].person];
      if (along[i]) {
        GoesAlong others;
        for (const std::size_t other : *along[i]) others.push_back(place[other]);
        planned_.changes.push_back({person.id, *placement.plan, person.seats,
                                    std::move(drafts_[i].after), std::move(others)});
      } else if (!person.enrolled) {
        planned_.waiting.push_back({person.id, planner::Placement::Why::no_seat, 0});
      }
    }
  }

  void count() {
    const auto today = sitting_today();
    auto then = today;
    for (const ProposedChange& change : planned_.changes) {
      for (const care::Seat& seat : change.before)
        if (!seat.visit) --then[seat.slot];
      for (const care::Seat& seat : change.after)
        if (!seat.visit) ++then[seat.slot];
    }
    for (const auto& [slot, people] : today) planned_.slots.push_back({slot, people, then[slot]});
  }

  /// As the planner has them, those first who are next.
  void number_those_waiting() {
    const auto rank = [](const StillWaiting& one) {
      return one.place > 0 ? one.place : std::numeric_limits<int>::max();
    };
    std::ranges::stable_sort(planned_.waiting, {}, rank);
    int place = 0;
    for (StillWaiting& one : planned_.waiting)
      if (one.place > 0) one.place = ++place;
  }

  void note_unmet() {
    for (const StillWaiting& one : planned_.waiting) {
      const planner::Case& person =
          std::ranges::find(all_.people, one.client, &OneOfAll::id)->as_planned.person;
      planned_.unmet.add(
          life::free_hours(person.life, person.client.zone,
                           {person.prescription.first_monday(), person.prescription.weeks()}));
    }
  }

  EveryonePlanned& planned_;
  const Everyone& all_;
  std::vector<Draft> drafts_;
  std::vector<Reseated> reseated_;
};

}  // namespace

Result<EveryonePlanned> plan_everyone(const planner::CohortRequest& request, Desk& desk,
                                      const Caller& caller) {
  if (!privacy::may_change_timetable(caller.actor))
    return Error{Fault::forbidden, "planning everyone is for staff"};
  EveryonePlanned result;
  {
    const auto unit = desk.look({privacy::programme_for(caller.actor), caller.now});
    if (!unit) return unit.error();
    auto all = everyone_to_plan(**unit, desk, caller.now);
    if (!all) return all.error();
    result.all = *std::move(all);
  }
  result.answer = planned(result.all, request);
  while (!planner::is_over(request.patience)) {
    const std::size_t alone = leave_alone(result.all, result.answer);
    if (alone == 0) break;
    result.as_it_is += alone;
    result.answer = planned(result.all, request);
  }
  Changes{result}.find();
  result.answer.priority = of_those_waiting(result.answer.priority, result);
  return result;
}

}  // namespace meanwhile::casework
