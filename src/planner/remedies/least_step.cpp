#include "planner/remedies/least_step.hpp"

#include <algorithm>
#include <set>

#include "life/commitments.hpp"
#include "planner/search/search.hpp"

namespace meanwhile::planner {
namespace {

using std::chrono::days;

constexpr std::size_t sessions_of_a_small_programme = 600;
constexpr Minute reach_of_a_commitment = 120;

}  // namespace

int rank(const Lever& lever) {
  if (std::holds_alternative<Minimum>(lever)) return 2;
  return std::holds_alternative<NewOffering>(lever) ? 1 : 0;
}

LeastStep::LeastStep(const programme::Programme& programme, const Case& person)
    : programme_(programme),
      person_(person),
      board_(programme, person),
      small_(board_.occasions.size() <= sessions_of_a_small_programme) {}

bool LeastStep::enough(const std::vector<Change>& changes) const {
  const Changed changed = make(changes, programme_, person_);
  const Board board{changed.programme, changed.person};
  return any_plan(board, sets_for_any);
}

Change LeastStep::all_of(const Lever& lever) const {
  if (const auto* accept = std::get_if<Accept>(&lever)) return *accept;
  if (const auto* added = std::get_if<NewOffering>(&lever)) return *added;
  if (const auto* minimum = std::get_if<Minimum>(&lever)) return relaxed_to(*minimum, 0);
  const auto& whole = std::get<Releasable>(lever);
  return release(whole, 0, 0);
}

std::optional<Change> LeastStep::find(std::vector<Change> others, const Lever& lever) const {
  if (const auto* minimum = std::get_if<Minimum>(&lever)) return lower(std::move(others), *minimum);
  if (const auto* whole = std::get_if<Releasable>(&lever)) return shorten(others, *whole);
  others.push_back(all_of(lever));
  return enough(others) ? std::optional{others.back()} : std::nullopt;
}

std::optional<Change> LeastStep::lower(std::vector<Change> others, const Minimum& minimum) const {
  others.emplace_back(relaxed_to(minimum, 0));
  if (!enough(others)) return std::nullopt;
  int enough_at = 0;
  int too_much = minimum.most;
  while (enough_at + 1 < too_much) {
    const int middle = (enough_at + too_much) / 2;
    others.back() = relaxed_to(minimum, middle);
    (enough(others) ? enough_at : too_much) = middle;
  }
  return relaxed_to(minimum, enough_at);
}

/// On one date where that is enough, else on the weekday.
std::optional<Change> LeastStep::shorten(const std::vector<Change>& others,
                                         const Releasable& whole) const {
  const std::vector<Minute> tried = stretches(whole);
  std::optional<Change> found;
  if (small_ && others.empty()) {
    for (std::size_t i = 0; i < tried.size() && !found; ++i) found = at(others, whole, tried[i]);
  } else if ((found = at(others, whole, tried.back()))) {
    std::size_t enough_at = tried.size() - 1;
    std::size_t least = 0;
    while (least < enough_at) {
      const std::size_t middle = (least + enough_at) / 2;
      if (const auto shorter = at(others, whole, tried[middle])) {
        found = shorter;
        enough_at = middle;
      } else {
        least = middle + 1;
      }
    }
  }
  if (!found || whole.times == 1) return found;
  for (const Releasable& date : dates_of(person_, whole)) {
    auto& weekly = std::get<Release>(*found);
    Release only = weekly;
    only.when = date.when;
    std::vector<Change> changes = others;
    changes.emplace_back(only);
    if (enough(changes)) return only;
  }
  return found;
}

/// The change that releases so many minutes at the end, else at the start, if that is enough.
std::optional<Change> LeastStep::at(std::vector<Change> others, const Releasable& whole,
                                    Minute stretch) const {
  const auto length = static_cast<Minute>((whole.end - whole.start).count());
  others.emplace_back(release(whole, length - stretch, 0));
  if (enough(others)) return others.back();
  others.back() = release(whole, 0, length - stretch);
  return enough(others) ? std::optional{others.back()} : std::nullopt;
}

/// Leaves so many minutes before and after what is released.
Release LeastStep::release(const Releasable& whole, Minute from_start, Minute from_end) const {
  return {person_.life[whole.entry].id, whole.when, whole.start + time::Minutes{from_start},
          whole.end - time::Minutes{from_end}};
}

/// How much could be released with effect, from the least on.
std::vector<Minute> LeastStep::stretches(const Releasable& whole) const {
  const auto length = static_cast<Minute>((whole.end - whole.start).count());
  const life::LifeEntry& entry = person_.life[whole.entry];
  const auto rest = static_cast<Minute>(entry.rest.count());
  std::set<Minute> useful{length};
  const auto add = [&](Minute start, Minute place) {
    for (const Minute stretch :
         {place - start, start + length - place, start + length - (place - rest)})
      if (stretch > 0 && stretch < length) useful.insert(stretch);
  };
  for (const Releasable& date : dates_of(person_, whole)) {
    const auto first = std::get<time::Date>(date.when);
    const time::Instant begin = person_.client.zone.instant(first + date.start);
    const Minute start = board_.horizon.minute(begin);
    // Where another commitment starts or ends, the nearest one changes.
    for (const life::Commitment& other :
         life::commitments(person_.life, person_.client.zone,
                           {first - days{1}, first + std::chrono::floor<days>(date.end) + days{1}}))
      for (const Minute step : {0, 1}) {
        add(start, board_.horizon.minute(other.span.start) + step);
        add(start, board_.horizon.minute(other.span.end) - step);
      }
    for (const Occasion& occasion : board_.occasions) {
      if (occasion.end + 1440 < start || occasion.start - 1440 > start + length + rest) continue;
      std::set<Minute> ways{0, reach_of_a_commitment, reach_of_a_commitment + 1};
      if (const int site = board_.slot(occasion.slot).site; site >= 0) {
        const SiteId& id = programme_.sites[planner::at(site)].id;
        for (const people::Ways* known : {&person_.client.travel, &entry.travel_to})
          if (const auto way = known->find(id); way != known->end())
            ways.insert(static_cast<Minute>(way->second.count()));
      }
      for (const Minute way : ways) {
        add(start, occasion.start - way);
        add(start, occasion.end + way);
      }
    }
  }
  return {useful.begin(), useful.end()};
}

}  // namespace meanwhile::planner
