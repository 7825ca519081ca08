// Problem. Hold every meeting, where each can be at some times and in some rooms only, some must be
//   earlier than others, and most can't be held together. Whether that is possible is hard to tell
//   (NP-complete: it colours graphs).
// Idea. Something that is left out is put in at the time where least is in its way, and what is in
//   its way is left out instead. How much it counts is how often it had to be put in before: what
//   is hard to place stays where it is, and what is easy gives way (Nagata and Bräysy 2009,
//   doi:10.1016/j.orl.2009.04.006, for vehicles; breakout, Morris 1993). Between two tries, a few
//   swaps at random, so that the same is not tried again.
// Ends. When all is held, or when its caller has had enough.
// Does not. Prove that something can't be held, or look at what days cost.

#include "planner/placement/insertion.hpp"

#include <algorithm>
#include <limits>

#include "planner/placement/swap.hpp"

namespace meanwhile::planner::placement {
namespace {

constexpr int swaps_between = 50;

/// A meeting at a time, and what would be left out instead.
struct Entry {
  int time = -1;
  std::vector<int> instead;
  long resistance = std::numeric_limits<long>::max();
};

class Insertion {
 public:
  Insertion(const Facts& facts, Timetable& timetable, Chance& chance)
      : facts_(facts),
        timetable_(timetable),
        chance_(chance),
        swap_(facts, timetable),
        resistance_(at(facts.meetings), 1) {
    for (int m = 0; m < facts.meetings; ++m)
      if (timetable.time_of(m) < 0 && can_be_held(m)) waiting_.push_back(m);
  }

  void run(const std::function<bool()>& over) {
    Placement best = timetable_.told();
    int least = weight_waiting();
    while (!waiting_.empty() && !over()) {
      insert(any_waiting());
      if (weight_waiting() >= least) continue;
      least = weight_waiting();
      best = timetable_.told();
    }
    timetable_.become(best);
  }

 private:
  bool can_be_held(int meeting) const {
    return facts_.times_for[at(meeting)] != 0 && facts_.rooms_for[at(meeting)] != 0;
  }

  int weight_waiting() const {
    int sum = 0;
    for (const int meeting : waiting_) sum += facts_.weight[at(meeting)];
    return sum;
  }

  int any_waiting() {
    int& one = waiting_[at(chance_.below(static_cast<int>(waiting_.size())))];
    std::swap(one, waiting_.back());
    const int meeting = waiting_.back();
    waiting_.pop_back();
    return meeting;
  }

  void insert(int meeting) {
    ++resistance_[at(meeting)];
    const Entry entry = easiest(meeting);
    for (const int other : entry.instead) timetable_.lift(other);
    waiting_.insert(waiting_.end(), entry.instead.begin(), entry.instead.end());
    RoomPlan rooms = timetable_.rooms(entry.time);
    rooms.admit(facts_, meeting);
    timetable_.hold(meeting, entry.time);
    timetable_.house(entry.time, rooms);
    if (!entry.instead.empty()) stir();
  }

  Entry easiest(int meeting) {
    Entry best;
    int equals = 0;
    each(facts_.times_for[at(meeting)], [&](int time) {
      Entry entry = entry_at(meeting, time, best.resistance);
      if (entry.resistance > best.resistance) return;
      equals = entry.resistance == best.resistance ? equals + 1 : 1;
      if (chance_.below(equals) == 0) best = std::move(entry);
    });
    return best;
  }

  Entry entry_at(int meeting, int time, long at_most) {
    Entry entry{time, {}, 0};
    RoomPlan rooms = timetable_.rooms(time);
    for (const int other : facts_.apart_from[meeting])
      if (timetable_.time_of(other) == time) {
        give_way(entry, other);
        rooms.leave(timetable_.room_of(other));
      }
    for (const int earlier : facts_.before[meeting])
      if (timetable_.time_of(earlier) > time) give_way(entry, earlier);
    for (const int later : facts_.after[meeting])
      if (timetable_.time_of(later) >= 0 && timetable_.time_of(later) < time)
        give_way(entry, later);
    if (entry.resistance <= at_most && !rooms.admit(facts_, meeting))
      give_way(entry, weakest(rooms));
    return entry;
  }

  void give_way(Entry& entry, int meeting) const {
    entry.instead.push_back(meeting);
    entry.resistance += resistance_[at(meeting)];
  }

  /// Of those whose room would do for who was refused.
  int weakest(const RoomPlan& rooms) const {
    int weakest = -1;
    each(rooms.reached(), [&](int room) {
      const int holder = rooms.holder(room);
      if (weakest < 0 || resistance_[at(holder)] < resistance_[at(weakest)]) weakest = holder;
    });
    return weakest;
  }

  void stir() {
    for (int i = 0; i < swaps_between; ++i) {
      const int meeting = chance_.below(facts_.meetings);
      if (timetable_.time_of(meeting) < 0) continue;
      if (swap_.find(meeting, chance_.of(facts_.times_for[at(meeting)]), chance_)) swap_.make();
    }
  }

  const Facts& facts_;
  Timetable& timetable_;
  Chance& chance_;
  Swap swap_;
  std::vector<long> resistance_;  // by meeting: how often it had to be put in, and one
  std::vector<int> waiting_;
};

}  // namespace

void insert_all(const Facts& facts, Timetable& timetable, Chance& chance,
                const std::function<bool()>& over) {
  Insertion(facts, timetable, chance).run(over);
}

}  // namespace meanwhile::planner::placement
