#include "planner/columns/report.hpp"

#include <algorithm>
#include <compare>
#include <numeric>
#include <tuple>

#include "planner/columns/bounding.hpp"

namespace meanwhile::planner {
namespace {

/// An option as a plan, or why there is none.
Placement placement_of(const Everyone& everyone, const Chosen& chosen, std::size_t person) {
  Placement placement;
  const Repertoire& repertoire = everyone.repertoires[person];
  if (chosen[person] >= 0)
    placement.plan = plan_of(everyone.members[person], repertoire.options[at(chosen[person])]);
  else if (repertoire.options.empty())
    placement.why = repertoire.hopeless() ? Placement::Why::no_plan : Placement::Why::not_found;
  return placement;
}

void give_places(const Everyone& everyone, CohortAnswer& answer) {
  std::vector<std::size_t> line;
  for (std::size_t person = 0; person < answer.people.size(); ++person)
    if (!answer.people[person].plan && answer.people[person].why == Placement::Why::no_seat)
      line.push_back(person);
  std::ranges::stable_sort(line, {}, [&](std::size_t person) {
    const Standing& standing = everyone.members[person].standing;
    return std::pair{-standing.priority, -standing.days_waited};
  });
  for (std::size_t i = 0; i < line.size(); ++i)
    answer.people[line[i]].place = static_cast<int>(i) + 1;
}

bool is_full(const std::vector<int>& left) {
  return std::ranges::any_of(left, [](int seats) { return seats <= 0; });
}

/// Of a slot, in all its sessions; nothing where no prices were found.
double at_the_margin(const SharePrices& prices, std::size_t slot) {
  if (slot >= prices.seats.size() || prices.seats[slot].empty()) return 0;
  return std::max(0.0, prices.seats[slot].back());
}

class SlotReport {
 public:
  SlotReport(const Everyone& everyone, const Chosen& chosen, const ReportPrices& prices)
      : everyone_(everyone), prices_(prices), stock_(everyone.agenda), joined_(stock_.rows.size()) {
    for (std::size_t person = 0; person < chosen.size(); ++person) {
      if (chosen[person] < 0) continue;
      const Column& column = everyone.option(static_cast<int>(person), chosen[person]).column;
      stock_.take(column);
      for (const Seats& seats : column.seats)
        if (seats.how == Taking::joining) ++joined_[at(seats.slot)];
    }
  }

  void write(CohortAnswer& answer) const {
    for (std::size_t slot = 0; slot < stock_.rows.size(); ++slot) {
      const Agenda::Row& row = everyone_.agenda.rows[slot];
      const bool full = is_full(stock_.rows[slot].seats);
      answer.slots.push_back({row.slot.id, joined_[slot], stock_.rows[slot].needed <= 0, full});
      if (full)
        answer.seat_prices.push_back({row.slot.id, programme::Modality::onsite,
                                      at_the_margin(prices_.of_priority, slot),
                                      at_the_margin(prices_.of_burden, slot)});
    }
  }

 private:
  const Everyone& everyone_;
  const ReportPrices& prices_;
  Stock stock_;
  std::vector<int> joined_;
};

void find_worst_tenth(CohortAnswer& answer) {
  std::vector<long> burdens;
  for (const Placement& one : answer.people)
    if (one.plan) burdens.push_back(one.plan->burden.total());
  answer.worst_tenth = (burdens.size() + 9) / 10;
  if (answer.worst_tenth == 0) return;
  std::ranges::sort(burdens, std::greater{});
  const auto end = burdens.begin() + static_cast<std::ptrdiff_t>(answer.worst_tenth);
  answer.worst_burden = static_cast<double>(std::accumulate(burdens.begin(), end, 0L)) /
                        static_cast<double>(answer.worst_tenth);
}

void add_week_one(const Member& member, const Plan& plan, std::array<time::Minutes, 7>& hours) {
  const time::Date monday = member.person.prescription.first_monday();
  for (const Attended& attended : plan.sessions) {
    const auto session =
        programme::session_at(member.programme, attended.offering, attended.span.start);
    if (!session || session->date >= monday + std::chrono::days{7}) continue;
    const programme::Offering* offering =
        programme::offering_of(member.programme, attended.offering);
    const programme::Module* module =
        offering->module ? member.programme.module(*offering->module) : nullptr;
    if (module && module->counts != programme::Counts::clinical) continue;
    hours[static_cast<std::size_t>((session->date - monday).count())] += session->credit;
  }
}

std::pair<std::string, bool> by_bytes(const Joined& joined) {
  return {joined.id.text(), joined.modality == programme::Modality::onsite};
}

/// What is joined, as a plan of it lists that.
std::vector<Joined> joined_in(const Member& member, const Option& option) {
  std::vector<Joined> joined;
  for (const Seats& seats : option.column.seats)
    if (seats.how == Taking::joining)
      joined.push_back({member.agenda.rows[at(seats.slot)].slot.id, seats.modality});
  std::ranges::sort(joined, {}, [](const Joined& one) {
    return one.id.text() + (one.modality == programme::Modality::online ? "/online" : "/onsite");
  });
  return joined;
}

/// Of what is joined in two plans of equal burden, which comes first, as for `fit`.
std::strong_ordering compare(const std::vector<Joined>& one, const std::vector<Joined>& other) {
  if (one.size() != other.size()) return one.size() <=> other.size();
  return std::lexicographical_compare_three_way(
      one.begin(), one.end(), other.begin(), other.end(),
      [](const Joined& a, const Joined& b) { return by_bytes(a) <=> by_bytes(b); });
}

/// Whether the sessions of one plan come first, where both join the same.
bool comes_first(const Plan& one, const Plan& other) {
  const auto session = [](const Attended& attended) {
    return std::tuple{attended.span.start, attended.offering.text(),
                      attended.modality == programme::Modality::onsite};
  };
  return std::ranges::lexicographical_compare(one.sessions, other.sessions, {}, session, session);
}

/// The plan that somebody would have if there were seats for everyone.
Plan alone(const Member& member, const std::vector<Option>& options) {
  const long least = std::ranges::min(options, {}, &Option::burden).burden();
  std::optional<std::vector<Joined>> joins;
  std::vector<const Option*> first;
  for (const Option& option : options) {
    if (option.burden() != least) continue;
    std::vector<Joined> joined = joined_in(member, option);
    const auto order = joins ? compare(joined, *joins) : std::strong_ordering::less;
    if (order > 0) continue;
    if (order < 0) first.clear();
    first.push_back(&option);
    joins = std::move(joined);
  }
  Plan plan = plan_of(member, *first.front());
  for (std::size_t i = 1; i < first.size(); ++i)
    if (Plan other = plan_of(member, *first[i]); comes_first(other, plan)) plan = std::move(other);
  return plan;
}

void find_unmet(const Everyone& everyone, const ForEach& threads, CohortAnswer& answer) {
  std::vector<std::optional<Plan>> wished(everyone.size());
  for_each(threads, everyone.size(), [&](std::size_t person) {
    const Placement& placement = answer.people[person];
    if (!placement.plan && placement.why == Placement::Why::no_seat)
      wished[person] = alone(everyone.members[person], everyone.repertoires[person].options);
  });
  for (std::size_t person = 0; person < everyone.size(); ++person)
    if (wished[person]) add_week_one(everyone.members[person], *wished[person], answer.unmet);
}

void find_conflicts(const Everyone& everyone, CohortAnswer& answer) {
  for (const Member& member : everyone.members)
    for (const std::string& held : member.person.held) {
      const bool known = std::ranges::any_of(everyone.agenda.rows, [&](const Agenda::Row& row) {
        return row.slot.id.text() == held || row.slot.offering->id.text() == held;
      });
      if (!known) answer.conflicts.push_back({member.position, held});
    }
}

}  // namespace

void report(const Everyone& everyone, const Chosen& chosen, const ReportPrices& prices,
            const ForEach& threads, CohortAnswer& answer) {
  answer.people.resize(everyone.size());
  for_each(threads, everyone.size(), [&](std::size_t person) {
    answer.people[person] = placement_of(everyone, chosen, person);
  });
  give_places(everyone, answer);
  SlotReport{everyone, chosen, prices}.write(answer);
  find_worst_tenth(answer);
  find_unmet(everyone, threads, answer);
  find_conflicts(everyone, answer);
}

}  // namespace meanwhile::planner
