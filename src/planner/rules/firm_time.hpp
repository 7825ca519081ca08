#pragma once

#include <functional>
#include <span>
#include <vector>

#include "life/commitments.hpp"
#include "planner/rules/minute_row.hpp"
#include "programme/session.hpp"

namespace meanwhile::planner {

/// The weeks being planned: where minute 0 lies, and which date an instant counts for.
struct Horizon {
  const time::Zone* zone;  // the programme's
  programme::Weeks weeks;
  time::Instant origin;

  Horizon(const programme::Programme& programme, programme::Weeks weeks);
  int days() const { return weeks.count * 7; }
  Minute minute(time::Instant instant) const {
    return static_cast<Minute>((instant - origin).count());
  }
  time::Instant instant(Minute minute) const { return origin + time::Minutes{minute}; }
  /// Days since the first Monday, by the programme's wall; outside [0, days()) for dates outside
  /// the weeks.
  int day_of(time::Instant instant) const;
};

/// Dates on which a commitment must lie, in part, to touch a footprint in the weeks or to be where
/// a way begins or ends: a way takes a day at most, and clocks differ by little more.
life::Dates dates_in_reach(const programme::Weeks& weeks);

/// What one person can't give: when it is, and how long the ways from and to it are.
///
/// Ways. The way to a stay starts at the nearest firm commitment that ends on the stay's date, at
/// most 120 minutes before; it takes that commitment's own way to the site, else the person's; of
/// several that end in the same minute, the longest. After a rest it starts at home. The way back
/// likewise, without the rest.
class FirmTime {
 public:
  /// life  the entries that `laid_out` was laid out from; soft ones are passed over
  FirmTime(std::span<const life::LifeEntry> life, std::span<const life::Commitment> laid_out,
           const people::Ways& travel, const programme::Programme& programme,
           const Horizon& horizon);

  bool overlaps(Minute from, Minute to) const;
  /// Start of the first firm stretch that ends after `minute`; a gap that begins there and ends
  /// later holds it.
  Minute next_start(Minute minute) const;
  /// site  position in Programme::sites, one that the person reaches
  Minute way_there(Minute start, int day, std::size_t site) const;
  Minute way_back(Minute end, int day, std::size_t site) const;

 private:
  struct Edge {
    Minute at;
    int day;
    std::size_t entry;
  };
  void lay_out(std::span<const life::LifeEntry> life, std::span<const life::Commitment> laid_out,
               const Horizon& horizon);
  Minute way(const Edge& edge, std::size_t site) const { return ways_[edge.entry * sites_ + site]; }

  std::size_t sites_;
  std::vector<Minute> home_;    // by site
  std::vector<Minute> ways_;    // by entry, site: from the commitment, else from home
  std::vector<bool> rests_;     // by entry
  std::vector<Edge> ends_;      // by minute
  std::vector<Edge> starts_;    // by minute
  std::vector<Minute> blocks_;  // disjoint stretches of firm time: when they start
  MinuteRow block_ends_{{}};
  MinuteRow end_minutes_{{}};
  MinuteRow start_minutes_{{}};
};

}  // namespace meanwhile::planner
