#include "planner/placement/swap.hpp"

#include <algorithm>

namespace meanwhile::planner::placement {
namespace {

constexpr int longest_chain = 32;

/// What a person's days cost more once a meeting has moved from one time to another; less what they
/// cost more the other way round is what follows for who goes the other way.
class Shift {
 public:
  Shift(const Facts& facts, const Timetable& timetable, int from, int to)
      : from_days_(timetable.days(facts.day(from))),
        to_days_(timetable.days(facts.day(to))),
        leaving_(facts.costs.of_attending(facts.period(from))),
        coming_(facts.costs.of_attending(facts.period(to))),
        cost_(facts.costs.of_days()),
        same_day_(facts.day(from) == facts.day(to)),
        leave_(DayCosts::period(facts.period(from))),
        come_(DayCosts::period(facts.period(to))) {}

  bool same_day() const { return same_day_; }
  int across_days(int person) const {
    return coming_[to_days_[person]] - leaving_[from_days_[person]];
  }
  int within_day(int person) const {
    const int rest = from_days_[person] & ~(leave_ | come_);
    return cost_[rest | come_] - cost_[rest | leave_];
  }

 private:
  const DayCosts::Day* from_days_;
  const DayCosts::Day* to_days_;
  const DayCosts::Cost* leaving_;
  const DayCosts::Cost* coming_;
  const DayCosts::Cost* cost_;
  bool same_day_;
  int leave_;
  int come_;
};

template <class Of>
int sum_over(std::span<const std::uint16_t> people, const Of& of) {
  int sum = 0;
  for (const int person : people) sum += of(person);
  return sum;
}

template <class Of>
int sum_over(const std::vector<Word>& people, const Of& of) {
  int sum = 0;
  for (std::size_t w = 0; w < people.size(); ++w)
    each(people[w], [&](int person) { sum += of(static_cast<int>(w * 64) + person); });
  return sum;
}

}  // namespace

Swap::Swap(const Facts& facts, Timetable& timetable)
    : facts_(facts),
      timetable_(timetable),
      leaving_(2, facts.meetings),
      aside_(at(leaving_.words())),
      crowds_{std::vector<Word>(at(facts.crowd.words())),
              std::vector<Word>(at(facts.crowd.words()))},
      rooms_{RoomPlan(facts.rooms), RoomPlan(facts.rooms)} {}

bool Swap::find(int meeting, int time, Chance& chance) {
  const int from = timetable_.time_of(meeting);
  if (from == time || !facts_.welcome.holds(time, meeting)) return false;
  times_ = {from, time};
  for (int side : {0, 1}) {
    leave_[at(side)].clear();
    leaving_.clear(side);
  }
  return follow(meeting, 0) && find_rooms(chance) && keeps_order();
}

void Swap::join(int meeting, int side) {
  leave_[at(side)].push_back(meeting);
  leaving_.add(side, meeting);
  chain_.push_back({meeting, side});
}

/// Lets the meeting leave the time of a side, and follows the chain that begins with it.
bool Swap::follow(int meeting, int side) {
  chain_.clear();
  join(meeting, side);
  for (std::size_t i = 0; i < chain_.size(); ++i) {
    const Link link = chain_[i];
    if (timetable_.clashes(link.meeting, times_[at(1 - link.side)]) == 0) continue;
    if (!push_aside(link.meeting, 1 - link.side) || chain_.size() > longest_chain) return false;
  }
  return true;
}

/// What clashes with the meeting at the time of a side leaves it.
bool Swap::push_aside(int meeting, int side) {
  const Word* apart = facts_.apart.row(meeting);
  const Word* held = timetable_.held(times_[at(side)]);
  const Word* leaving = leaving_.row(side);
  const Word* welcome = facts_.welcome.row(times_[at(1 - side)]);
  Word unwelcome = 0;
  for (std::size_t w = 0; w < aside_.size(); ++w) {
    aside_[w] = apart[w] & held[w] & ~leaving[w];
    unwelcome |= aside_[w] & ~welcome[w];
  }
  if (unwelcome != 0) return false;
  for (std::size_t w = 0; w < aside_.size(); ++w)
    each(aside_[w], [&](int other) { join(static_cast<int>(w * 64) + other, side); });
  return true;
}

bool Swap::find_rooms(Chance& chance) {
  room_ = -1;
  if (leave_[0].size() == 1 && leave_[1].empty())
    if (const Word open = facts_.rooms_for[at(leave_[0][0])] & timetable_.rooms(times_[1]).free()) {
      room_ = first_of(open);
      return true;
    }
  const int refusing = first_refusing();
  return refusing < 0 || (help_out(refusing, chance) && first_refusing() < 0);
}

/// Matches rooms at both times; the first side whose time has no room for all that come. -1: none.
int Swap::first_refusing() {
  for (int side : {1, 0}) {
    RoomPlan& rooms = rooms_[at(side)];
    rooms = timetable_.rooms(times_[at(side)]);
    for (const int meeting : leave_[at(side)]) rooms.leave(timetable_.room_of(meeting));
    for (const int meeting : leave_[at(1 - side)])
      if (!rooms.admit(facts_, meeting)) return side;
  }
  return -1;
}

/// One more leaves the time of a side, of those whose room would do for who was refused.
bool Swap::help_out(int side, Chance& chance) {
  const RoomPlan& rooms = rooms_[at(side)];
  const int time = times_[at(side)], other = times_[at(1 - side)];
  Word would_do = 0;
  each(rooms.reached(), [&](int room) {
    const int holder = rooms.holder(room);
    if (timetable_.time_of(holder) == time && facts_.welcome.holds(other, holder))
      would_do |= bit(room);
  });
  if (would_do == 0) return false;
  return follow(rooms.holder(chance.of(would_do)), side);
}

int Swap::time_after(int meeting) const {
  for (int side : {0, 1})
    if (leaving_.holds(side, meeting)) return times_[at(1 - side)];
  return timetable_.time_of(meeting);
}

bool Swap::keeps_order(int meeting, int time) const {
  for (const int earlier : facts_.before[meeting])
    if (time_after(earlier) >= time) return false;
  for (const int later : facts_.after[meeting])
    if (const int then = time_after(later); then >= 0 && then <= time) return false;
  return true;
}

bool Swap::keeps_order() const {
  for (int side : {0, 1})
    for (const int meeting : leave_[at(side)])
      if (!keeps_order(meeting, times_[at(1 - side)])) return false;
  return true;
}

int Swap::change() {
  const Shift shift(facts_, timetable_, times_[0], times_[1]);
  if (shift.same_day()) return change_by([&](int person) { return shift.within_day(person); });
  return change_by([&](int person) { return shift.across_days(person); });
}

/// Who leaves for both times, attends both before and after.
template <class Of>
int Swap::change_by(const Of& of) {
  if (leave_[1].empty() && leave_[0].size() == 1)
    return sum_over(facts_.people_of[leave_[0][0]], of);
  gather_crowds();
  return sum_over(crowds_[0], of) - sum_over(crowds_[1], of);
}

/// The people of each side who are not of both.
void Swap::gather_crowds() {
  for (int side : {0, 1}) {
    std::ranges::fill(crowds_[at(side)], Word{0});
    for (const int meeting : leave_[at(side)]) {
      const Word* crowd = facts_.crowd.row(meeting);
      for (std::size_t w = 0; w < crowds_[at(side)].size(); ++w) crowds_[at(side)][w] |= crowd[w];
    }
  }
  for (std::size_t w = 0; w < crowds_[0].size(); ++w) {
    const Word both = crowds_[0][w] & crowds_[1][w];
    crowds_[0][w] &= ~both;
    crowds_[1][w] &= ~both;
  }
}

void Swap::make() {
  for (int side : {0, 1})
    for (const int meeting : leave_[at(side)]) timetable_.lift(meeting);
  for (int side : {0, 1})
    for (const int meeting : leave_[at(side)]) timetable_.hold(meeting, times_[at(1 - side)]);
  if (room_ >= 0) return timetable_.house(leave_[0][0], times_[1], room_);
  for (int side : {0, 1}) timetable_.house(times_[at(side)], rooms_[at(side)]);
}

}  // namespace meanwhile::planner::placement
