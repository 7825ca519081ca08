#include "planner/designing/housing.hpp"

#include <algorithm>
#include <map>

#include "planner/designing/windows.hpp"
#include "planner/placement/place.hpp"

namespace meanwhile::planner::designing {
namespace {

using placement::Brief;
using placement::Placement;

constexpr int most_rooms = 64;
constexpr int looks = 200;            // at how much of the effort of placing is spent
constexpr int percent_who_stay = 90;  // of a crowd, where its group meets at another time

/// A wish with its leader and its room; -1: online alone.
struct Led {
  const Wish* wish;
  int leader;
  int room;
};

/// One meeting as placement/ is asked for it, and what its answer means.
struct Asked {
  std::size_t led = 0;
  std::map<int, int> cells;  // by window
};

class Housing {
 public:
  Housing(const Ground& ground, const Draft& draft, const std::vector<Wish>& wishes, Chance& chance)
      : ground_(ground), draft_(draft), chance_(chance) {
    for (const Wish& wish : wishes)
      if (const auto leader = leader_for(wish)) led_.push_back({&wish, *leader, room_for(wish)});
    std::erase_if(led_, [&](const Led& one) { return one.room < 0 && !proposal(one).online; });
  }

  std::vector<Group> house() {
    if (led_.empty()) return {};
    const Windows windows{wanted_hours()};
    const Brief brief = brief_of(windows);
    int looked = 0;
    const Placement placement = placement::place(
        brief, chance_.next(), {[&] { return static_cast<double>(looked++) / looks; }, {}});
    return groups_of(placement);
  }

 private:
  const Line& line(const Led& one) const { return ground_.lines[at(one.wish->line)]; }
  const programme::Proposal& proposal(const Led& one) const {
    return ground_.proposal_of(line(one));
  }
  Minute pause(const Line& line) const {
    return static_cast<Minute>(ground_.proposal_of(line).pause.count());
  }

  bool leader_is_free(const Line& line, int leader, const Hours& hours) const {
    return is_free(ground_, draft_, leader, hours, pause(line));
  }

  /// Whether somebody of those chosen already has a meeting then.
  template <class Same>
  bool is_wanted(const Hours& hours, Minute apart, const Same& same) const {
    return std::ranges::any_of(led_, [&](const Led& other) {
      return same(other) && std::ranges::any_of(other.wish->cells, [&](int cell) {
               return meet(line(other).cells[at(cell)], hours, apart);
             });
    });
  }

  /// Who is free at most of the times that are wanted, of equals one by chance; who is licensed
  /// for more of those who would come counts first where it is online.
  std::optional<int> leader_for(const Wish& wish) {
    const Line& line = ground_.lines[at(wish.line)];
    const programme::Proposal& proposal = ground_.proposal_of(line);
    std::optional<int> best;
    std::array<int, 3> most{-1, 0, 0};
    for (int member = 0; member < static_cast<int>(ground_.programme.staff.size()); ++member) {
      if (!ground_.may_lead(member, proposal)) continue;
      int free = 0;
      for (const int cell : wish.cells) {
        const Hours& hours = line.cells[at(cell)];
        free +=
            leader_is_free(line, member, hours) &&
            !is_wanted(hours, pause(line), [&](const Led& one) { return one.leader == member; });
      }
      const int licensed =
          proposal.online ? count_both(wish.crowd, ground_.reach.licensed.row(member)) : 0;
      const std::array rank{free, licensed, chance_.below(1000)};
      if (free == 0 || rank <= most) continue;
      most = rank;
      best = member;
    }
    return best;
  }

  /// The room that is free at most of the times, of equals the one with the fewest seats that are
  /// enough.
  int room_for(const Wish& wish) {
    const Line& line = ground_.lines[at(wish.line)];
    const programme::Proposal& proposal = ground_.proposal_of(line);
    if (!proposal.onsite) return -1;
    int best = -1;
    std::array<int, 3> most{0, 0, 0};
    for (int room = 0; room < static_cast<int>(ground_.rooms.size()); ++room) {
      if (ground_.rooms[at(room)].site != line.site) continue;
      int free = 0;
      for (const int cell : wish.cells) {
        const Hours& hours = line.cells[at(cell)];
        free += room_is_free(draft_, room, hours) &&
                !is_wanted(hours, 0, [&](const Led& one) { return one.room == room; });
      }
      const int seats = ground_.room(room).seats.value_or(DraftSlot::no_cap);
      const int enough = std::min(seats, proposal.seats.value_or(seats));
      const std::array rank{free, enough, chance_.below(1000)};
      if (free == 0 || rank <= most) continue;
      most = rank;
      best = room;
    }
    return best;
  }

  std::vector<Hours> wanted_hours() const {
    std::vector<Hours> all;
    for (const Led& one : led_)
      for (const int cell : one.wish->cells) all.push_back(with_pause(one, cell));
    return all;
  }

  /// A pause after each meeting is one before the next.
  Hours with_pause(const Led& one, int cell) const {
    Hours hours = line(one).cells[at(cell)];
    hours.end += pause(line(one));
    return hours;
  }

  Brief brief_of(const Windows& windows) {
    Brief brief{windows.grid(), 0, {}, {}, {}};
    brief.strains.emplace_back(std::size_t{1} << brief.grid.periods, 0);
    std::map<int, int> people, rooms;
    for (std::size_t i = 0; i < led_.size(); ++i) {
      const Led& one = led_[i];
      const int person = people.emplace(one.leader, static_cast<int>(people.size())).first->second;
      // Online alone is a room of its own.
      const int room = rooms
                           .emplace(one.room < 0 ? -1 - static_cast<int>(i) : one.room,
                                    static_cast<int>(rooms.size()))
                           .first->second;
      if (room >= most_rooms) continue;
      for (const int cell : one.wish->cells) {
        Asked asked{i, cells_by_window(one, cell, windows)};
        placement::Meeting meeting;
        meeting.people = {person};
        meeting.rooms = {room};
        for (const auto& [window, there] : asked.cells) meeting.times.push_back(window);
        meeting.weight = 1 + count(one.wish->crowd);
        brief.meetings.push_back(std::move(meeting));
        asked_.push_back(std::move(asked));
      }
    }
    brief.rooms = std::min(most_rooms, static_cast<int>(rooms.size()));
    brief.people.assign(people.size(), 0);
    return brief;
  }

  /// By window the time of that day at which most of the crowd can come, if nearly all of it can
  /// and leader and room are free; of equals the nearest.
  std::map<int, int> cells_by_window(const Led& one, int wanted, const Windows& windows) const {
    const auto& cells = line(one).cells;
    const BitRows& rows = ground_.either[at(one.wish->line)];
    const int all = count_both(one.wish->crowd, rows.row(wanted));
    std::map<int, int> by_window;
    std::map<int, std::pair<int, Minute>> ranks;
    for (int cell = 0; cell < static_cast<int>(cells.size()); ++cell) {
      const Hours& hours = cells[at(cell)];
      if (hours.day() != cells[at(wanted)].day()) continue;
      const int window = windows.window_of(with_pause(one, cell));
      const int come = count_both(one.wish->crowd, rows.row(cell));
      if (window < 0 || come * 100 < all * percent_who_stay) continue;
      const std::pair rank{come, -std::abs(hours.start - cells[at(wanted)].start)};
      if (const auto known = ranks.find(window); known != ranks.end() && rank <= known->second)
        continue;
      if (!leader_is_free(line(one), one.leader, hours)) continue;
      if (one.room >= 0 && !room_is_free(draft_, one.room, hours)) continue;
      ranks[window] = rank;
      by_window[window] = cell;
    }
    return by_window;
  }

  std::vector<Group> groups_of(const Placement& placement) const {
    std::vector<std::vector<int>> cells(led_.size());
    for (std::size_t m = 0; m < asked_.size(); ++m)
      if (const auto& spot = placement.spots[m])
        cells[asked_[m].led].push_back(asked_[m].cells.at(spot->time));
    std::vector<Group> groups;
    for (std::size_t i = 0; i < led_.size(); ++i) {
      const int least = std::max(1, proposal(led_[i]).least_days);
      if (static_cast<int>(cells[i].size()) < least) continue;
      groups.push_back(
          group_of(ground_, led_[i].wish->line, cells[i], led_[i].leader, led_[i].room));
    }
    return groups;
  }

  const Ground& ground_;
  const Draft& draft_;
  Chance& chance_;
  std::vector<Led> led_;
  std::vector<Asked> asked_;
};

}  // namespace

std::vector<Group> housed(const Ground& ground, const Draft& draft, const std::vector<Wish>& wishes,
                          Chance& chance) {
  return Housing{ground, draft, wishes, chance}.house();
}

}  // namespace meanwhile::planner::designing
