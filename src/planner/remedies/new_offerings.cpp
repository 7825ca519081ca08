#include "planner/remedies/new_offerings.hpp"

#include <algorithm>
#include <set>

#include "planner/search/board.hpp"

namespace meanwhile::planner {
namespace {

using programme::Offering;
using programme::Programme;
using time::Minutes;

constexpr std::size_t proposed_for_each = 2;

/// An id that neither the programme nor an earlier proposal has.
OfferingId unused_id(const Programme& programme, const std::vector<NewOffering>& proposed,
                     const std::string& base) {
  for (int n = 1;; ++n) {
    OfferingId id{base + "-new" + (n == 1 ? "" : std::to_string(n))};
    const auto taken = [&](const NewOffering& one) { return one.offering.id == id; };
    if (std::ranges::find(programme.offerings, id, &Offering::id) == programme.offerings.end() &&
        std::ranges::none_of(proposed, taken))
      return id;
  }
}

/// The same group with no one in it yet, so many days and minutes later.
Offering moved(const Offering& model, std::size_t days_later, Minutes later) {
  Offering offering = model;
  offering.taken = offering.taken_online = 0;
  offering.except.clear();
  offering.moved.clear();
  offering.earlier.clear();
  for (programme::Meeting& meeting : offering.meetings) {
    meeting.taken.reset();
    meeting.day = static_cast<time::Weekday>((time::index(meeting.day) + days_later) % 7);
    meeting.start += later;
    meeting.end += later;
  }
  return offering;
}

/// Sessions that could not be attended, and soft minutes touched, over all weeks, if nothing else
/// were offered.
std::pair<std::size_t, Cost> toll(Programme& alone, const Case& person, const Offering& offering) {
  alone.offerings.assign(1, offering);
  const Board board{alone, person};
  std::size_t clashes = 0;
  Cost soft = 0;
  bool can_be_joined = false;
  for (const BoardSlot& slot : board.slots) can_be_joined |= slot.may_join[0] || slot.may_join[1];
  for (const Occasion& occasion : board.occasions) {
    const auto open = [&](int v) { return v >= 0 && !board.visit(v).clashes; };
    clashes += occasion.cancelled == programme::Cancelled::no &&
               std::ranges::none_of(occasion.visit, open);
    soft += board.soft.until(occasion.end) - board.soft.until(occasion.start);
  }
  return {can_be_joined ? clashes : board.occasions.size() + 1, soft};
}

}  // namespace

std::vector<NewOffering> new_offerings(const Programme& programme, const Case& person) {
  std::set<Minutes> starts;
  for (const Offering& offering : programme.offerings)
    for (const programme::Meeting& meeting : offering.meetings) starts.insert(meeting.start);

  Programme alone = programme;
  std::vector<NewOffering> proposed;
  std::set<std::pair<std::optional<ModuleId>, programme::Kind>> seen;
  for (const Offering& model : programme.offerings) {
    if (!seen.emplace(model.module, model.kind).second) continue;
    struct Option {
      std::pair<std::size_t, Cost> toll;
      Offering offering;
    };
    std::vector<Option> options;
    for (std::size_t days = 0; days < 7; ++days)
      for (const Minutes start : starts) {
        Offering offering = moved(model, days, start - model.meetings.front().start);
        const auto past_midnight = [](const programme::Meeting& meeting) {
          return meeting.start < Minutes{0} || meeting.end > Minutes{1440};
        };
        if (std::ranges::any_of(offering.meetings, past_midnight)) continue;
        options.push_back({toll(alone, person, offering), std::move(offering)});
      }
    std::ranges::stable_sort(options, {}, &Option::toll);
    for (std::size_t i = 0; i < std::min(proposed_for_each, options.size()); ++i) {
      if (options[i].toll.first > 0) break;
      options[i].offering.id = unused_id(programme, proposed, model.id.text());
      proposed.push_back({std::move(options[i].offering)});
    }
  }
  return proposed;
}

}  // namespace meanwhile::planner
