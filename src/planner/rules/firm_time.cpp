#include "planner/rules/firm_time.hpp"

#include <algorithm>
#include <limits>

namespace meanwhile::planner {
namespace {

constexpr Minute reach_of_a_commitment = 120;

Minute minutes_to(const people::Ways& ways, const SiteId& site, Minute otherwise) {
  const auto found = ways.find(site);
  return found == ways.end() ? otherwise : static_cast<Minute>(found->second.count());
}

template <class Edges>
std::vector<Minute> minutes_of(const Edges& edges) {
  std::vector<Minute> minutes;
  for (const auto& edge : edges) minutes.push_back(edge.at);
  return minutes;
}

}  // namespace

Horizon::Horizon(const programme::Programme& programme, programme::Weeks planned)
    : zone(&programme.zone), weeks(planned), origin(programme.zone.instant(planned.first_monday)) {}

int Horizon::day_of(time::Instant instant) const {
  return static_cast<int>((time::date_of(zone->wall(instant)) - weeks.first_monday).count());
}

life::Dates dates_in_reach(const programme::Weeks& weeks) {
  constexpr std::chrono::days margin{4};
  return {weeks.first_monday - margin, weeks.end() + margin};
}

FirmTime::FirmTime(std::span<const life::LifeEntry> life,
                   std::span<const life::Commitment> laid_out, const people::Ways& travel,
                   const programme::Programme& programme, const Horizon& horizon)
    : sites_(programme.sites.size()) {
  for (const programme::Site& site : programme.sites)
    home_.push_back(minutes_to(travel, site.id, 0));
  for (const life::LifeEntry& entry : life) {
    rests_.push_back(entry.rest > time::Minutes{0});
    for (std::size_t site = 0; site < sites_; ++site)
      ways_.push_back(minutes_to(entry.travel_to, programme.sites[site].id, home_[site]));
  }
  lay_out(life, laid_out, horizon);
}

void FirmTime::lay_out(std::span<const life::LifeEntry> life,
                       std::span<const life::Commitment> laid_out, const Horizon& horizon) {
  std::vector<Minute> block_ends;
  for (const life::Commitment& commitment : laid_out) {
    if (!life[commitment.entry].firm) continue;
    const Minute start = horizon.minute(commitment.span.start);
    const Minute end = horizon.minute(commitment.span.end);
    starts_.push_back({start, horizon.day_of(commitment.span.start), commitment.entry});
    ends_.push_back({end, horizon.day_of(commitment.span.end), commitment.entry});
    if (!block_ends.empty() && start <= block_ends.back()) {
      block_ends.back() = std::max(block_ends.back(), end);
    } else {
      blocks_.push_back(start);
      block_ends.push_back(end);
    }
  }
  std::ranges::sort(ends_, {}, &Edge::at);
  block_ends_ = MinuteRow{std::move(block_ends)};
  end_minutes_ = MinuteRow{minutes_of(ends_)};
  start_minutes_ = MinuteRow{minutes_of(starts_)};
}

bool FirmTime::overlaps(Minute from, Minute to) const { return from < to && next_start(from) < to; }

Minute FirmTime::next_start(Minute minute) const {
  const std::size_t block = block_ends_.until(minute);
  return block == blocks_.size() ? std::numeric_limits<Minute>::max() : blocks_[block];
}

Minute FirmTime::way_there(Minute start, int day, std::size_t site) const {
  const auto after = ends_.begin() + static_cast<std::ptrdiff_t>(end_minutes_.until(start));
  if (after == ends_.begin()) return home_[site];
  const Edge& nearest = *(after - 1);
  if (nearest.day != day || nearest.at < start - reach_of_a_commitment) return home_[site];
  Minute longest = 0;
  for (auto edge = after; edge != ends_.begin() && (edge - 1)->at == nearest.at; --edge)
    longest = std::max(longest, rests_[(edge - 1)->entry] ? home_[site] : way(*(edge - 1), site));
  return longest;
}

Minute FirmTime::way_back(Minute end, int day, std::size_t site) const {
  const auto nearest = starts_.begin() + static_cast<std::ptrdiff_t>(start_minutes_.until(end - 1));
  if (nearest == starts_.end() || nearest->day != day || nearest->at > end + reach_of_a_commitment)
    return home_[site];
  Minute longest = 0;
  for (auto edge = nearest; edge != starts_.end() && edge->at == nearest->at; ++edge)
    longest = std::max(longest, way(*edge, site));
  return longest;
}

}  // namespace meanwhile::planner
