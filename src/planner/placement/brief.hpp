#pragma once

#include <optional>
#include <vector>

namespace meanwhile::planner::placement {

/// The times at which something may be held: `days` days of `periods` periods. Times are numbered
/// day by day, and people and rooms are free again between two of them.
struct Grid {
  int days = 0;
  int periods = 0;

  int times() const { return days * periods; }
  friend bool operator==(const Grid&, const Grid&) = default;
};

/// What is to be held once, at a time and in a room of its own.
///
/// people  who attend, each once; nobody is in two meetings at one time
/// rooms   that suit it, each once; a room holds one meeting at a time
/// times   at which it may be held
/// after   meetings of which each must be at an earlier time, where both are held
/// weight  what is lost where it is left out, 1 to 500,000
struct Meeting {
  std::vector<int> people;
  std::vector<int> rooms;
  std::vector<int> times;
  std::vector<int> after;
  int weight = 1;
};

/// What a day costs a person, by its shape: bit k is set where period k is attended. 2^periods
/// figures in a unit of the asker's, -4000 to 4000.
using Strain = std::vector<int>;

/// What is to be placed. Meetings, rooms and people are known by their position.
///
/// grid      up to 64 times, up to 12 periods a day
/// rooms     how many there are, up to 64
/// strains   kinds of people, by what their days cost; up to 16
/// people    the kind of each, up to 65,536 of them and, times days, 500,000; who leads is one too
/// meetings  up to 4,096
struct Brief {
  Grid grid;
  int rooms = 0;
  std::vector<Strain> strains;
  std::vector<int> people;
  std::vector<Meeting> meetings;
};

struct Spot {
  int time = 0;
  int room = 0;

  friend bool operator==(const Spot&, const Spot&) = default;
};

/// Where every meeting is held.
///
/// spots     by meeting; none: left out
/// left_out  weights of those left out
/// strain    of all days of all people
struct Placement {
  std::vector<std::optional<Spot>> spots;
  int left_out = 0;
  int strain = 0;

  friend bool operator==(const Placement&, const Placement&) = default;
};

}  // namespace meanwhile::planner::placement
