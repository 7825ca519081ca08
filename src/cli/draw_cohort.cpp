#include "cli/draw_cohort.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "programme/slot.hpp"
#include "time/weekday.hpp"

namespace meanwhile::cli {
namespace {

using namespace planner;

/// Rows of a list that are shown before it is cut short.
constexpr std::size_t most_rows = 12;

struct Counted {
  std::size_t placed = 0;
  std::size_t no_seat = 0;
  std::size_t no_plan = 0;
  std::size_t not_found = 0;
};

Counted count(const CohortAnswer& answer) {
  Counted counted;
  for (const Placement& one : answer.people) {
    if (one.plan)
      ++counted.placed;
    else if (one.why == Placement::Why::no_seat)
      ++counted.no_seat;
    else
      ++(one.why == Placement::Why::no_plan ? counted.no_plan : counted.not_found);
  }
  return counted;
}

std::string people(std::size_t count) {
  return count == 1 ? "1 person" : fmt::format("{} people", count);
}

std::string placed(const CohortAnswer& answer, double millis) {
  const Counted counted = count(answer);
  std::string out = fmt::format("{} of {} placed, in {:.1f} s.\n", counted.placed,
                                people(answer.people.size()), millis / 1000);
  if (counted.no_seat > 0)
    out += fmt::format("{:>7} waiting for a seat: each of them would have a plan alone\n",
                       counted.no_seat);
  if (counted.no_plan > 0)
    out += fmt::format(
        "{:>7} without any plan, whatever seats there are: `meanwhile fit` says what would have to "
        "change\n",
        counted.no_plan);
  if (counted.not_found > 0)
    out += fmt::format("{:>7} not settled in the time given\n", counted.not_found);
  return out;
}

std::string level(std::string_view name, const CohortLevelFigures& figures) {
  if (figures.gap() == 0)
    return fmt::format("  {:<28}{:>10}   the best there is\n", name, figures.value);
  return fmt::format("  {:<28}{:>10}   at best {}: {:.2f} % apart\n", name, figures.value,
                     figures.bound, 100 * figures.gap());
}

std::string levels(const CohortAnswer& answer) {
  return "\n" + level("priority of those placed", answer.priority) +
         level("days they waited", answer.days_waited) +
         level("who keep all that they held", answer.kept) +
         level("burden, minutes", answer.burden) +
         fmt::format("  {:<28}{:>10.0f}   each of the {} served worst\n", "burden, minutes",
                     answer.worst_burden, people(answer.worst_tenth));
}

std::string title_of(const programme::Programme& programme, const OfferingId& slot) {
  const programme::Offering* offering = programme::offering_of(programme, slot);
  return offering ? offering->title : std::string{};
}

std::string full_groups(const CohortAnswer& answer, const programme::Programme& programme) {
  std::vector<SeatPrice> prices = answer.seat_prices;
  std::erase_if(prices,
                [](const SeatPrice& one) { return one.people < 0.0005 && one.burden < 0.5; });
  if (prices.empty()) return {};
  std::ranges::stable_sort(prices, [](const SeatPrice& a, const SeatPrice& b) {
    return std::pair{a.people, a.burden} > std::pair{b.people, b.burden};
  });
  std::string out = "\nWhere one more seat would help most, at the margin\n";
  for (std::size_t i = 0; i < prices.size() && i < most_rows; ++i)
    out += fmt::format("  {:<14}{:<34}{:>6.2f} people's priority, {:>6.0f} minutes less burden\n",
                       prices[i].id.text(), title_of(programme, prices[i].id), prices[i].people,
                       prices[i].burden);
  if (prices.size() > most_rows) out += fmt::format("  … and {} more\n", prices.size() - most_rows);
  return out;
}

std::string closed_groups(const CohortAnswer& answer) {
  std::string out;
  std::size_t closed = 0;
  for (const SlotFilled& slot : answer.slots)
    if (!slot.runs && ++closed <= most_rows) out += (closed == 1 ? "" : ", ") + slot.id.text();
  if (closed > most_rows) out += fmt::format(" and {} more", closed - most_rows);
  return closed == 0 ? "" : "\nToo few for these to run: " + out + "\n";
}

std::string unmet(const CohortAnswer& answer) {
  std::string out;
  for (std::size_t day = 0; day < answer.unmet.size(); ++day)
    if (answer.unmet[day].count() > 0)
      out += fmt::format("  {} {:.1f}", time::code(static_cast<time::Weekday>(day)),
                         static_cast<double>(answer.unmet[day].count()) / 60);
  return out.empty() ? "" : "\nHours a week that those waiting for a seat would need:" + out + "\n";
}

}  // namespace

std::string draw_cohort(const CohortAnswer& answer, const programme::Programme& programme,
                        double millis) {
  return placed(answer, millis) + levels(answer) + full_groups(answer, programme) +
         closed_groups(answer) + unmet(answer);
}

std::string progress_line(const CohortProgress& progress, double seconds) {
  if (progress.stage == CohortProgress::Stage::listing)
    return fmt::format("{:6.1f} s  looked at the lives of {} of {} people", seconds, progress.done,
                       progress.people);
  if (progress.stage == CohortProgress::Stage::bounding)
    return fmt::format(
        "{:6.1f} s  {} of {} people placed so far; looking for the best there can be", seconds,
        progress.placed, progress.people);
  return fmt::format(
      "{:6.1f} s  {} of {} people placed; burden {}, {:.2f} % apart from the best there can be",
      seconds, progress.placed, progress.people, progress.burden, 100 * progress.gap);
}

}  // namespace meanwhile::cli
