#include "planner/designing/menu.hpp"

#include <algorithm>

#include "planner/search/board.hpp"

namespace meanwhile::planner::designing {
namespace {

using programme::Offering;
using programme::Programme;
using programme::Proposal;
using time::Minutes;

constexpr Minutes between_starts{30};

std::vector<Hours> cells_of(const Proposal& proposal, Minutes length) {
  std::vector<Hours> cells;
  for (std::size_t day = 0; day < proposal.days.size(); ++day) {
    if (!proposal.days[day]) continue;
    for (Minutes start = proposal.earliest; start <= proposal.latest; start += between_starts)
      cells.push_back(hours_of(static_cast<time::Weekday>(day), start, length));
  }
  return cells;
}

/// Without a site a group is online.
std::vector<int> sites_of(const Programme& programme, const Proposal& proposal) {
  std::vector<int> sites;
  for (std::size_t site = 0; site < programme.sites.size(); ++site)
    if (std::ranges::find(proposal.sites, programme.sites[site].id) != proposal.sites.end())
      sites.push_back(static_cast<int>(site));
  if (sites.empty() && proposal.online) sites.push_back(-1);
  return sites;
}

}  // namespace

std::vector<Line> menu_of(const Programme& programme, const std::vector<Proposal>& proposals) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < proposals.size(); ++i)
    for (const int site : sites_of(programme, proposals[i]))
      for (const Minutes length : proposals[i].lengths) {
        Line line{static_cast<int>(i), site, cells_of(proposals[i], length)};
        if (!line.cells.empty()) lines.push_back(std::move(line));
      }
  return lines;
}

programme::Meeting meeting_in(const Hours& cell) {
  const Minutes start{cell.start % day_minutes};
  return {.day = static_cast<time::Weekday>(cell.day()),
          .start = start,
          .end = start + Minutes{cell.length()},
          .credit = {},
          .taken = {}};
}

Offering offering_of(const Programme& programme, const Proposal& proposal, const Line& line,
                     const std::vector<int>& cells) {
  Offering offering;
  offering.title = proposal.title;
  offering.kind = proposal.kind;
  offering.module = proposal.module;
  for (const int cell : cells) offering.meetings.push_back(meeting_in(line.cells[at(cell)]));
  offering.join = proposal.join;
  offering.onsite = proposal.onsite && line.site >= 0;
  offering.online = proposal.online;
  if (line.site >= 0) offering.site = programme.sites[at(line.site)].id;
  offering.seats = proposal.seats;
  offering.online_seats = proposal.online_seats;
  offering.min_seats = proposal.min_seats;
  offering.from = proposal.from;
  offering.until = proposal.until;
  offering.audience = proposal.audience;
  return offering;
}

}  // namespace meanwhile::planner::designing
