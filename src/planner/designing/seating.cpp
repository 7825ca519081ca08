#include "planner/designing/seating.hpp"

#include <algorithm>
#include <numeric>

#include "planner/designing/week_so_far.hpp"

namespace meanwhile::planner::designing {
namespace {

using programme::Modality;

constexpr int most_looks = 300;  // a person
constexpr int most_moved = 8;    // people asked to make room for one other
constexpr int most_closings = 4;

/// What a slot would be to somebody.
struct Choice {
  Seat seat;
  const DraftSlot* slot;
  bool full = false;
  long pressure = 0;
};

class Seating {
 public:
  Seating(const Ground& ground, const Draft& draft, SeatPlan seats)
      : ground_(ground), draft_(draft), seats_(std::move(seats)) {
    for (const Group& group : draft) {
      left_.emplace_back();
      pressure_.emplace_back();
      for (const DraftSlot& slot : group.slots) {
        left_.back().push_back({slot.seats, slot.online, true});
        Crowd either = slot.who[0];
        for (std::size_t i = 0; i < either.size(); ++i) either[i] |= slot.who[1][i];
        pressure_.back().push_back(count(either));
      }
    }
    for (std::size_t person = 0; person < seats_.size(); ++person) take(static_cast<int>(person));
  }

  SeatPlan seat() {
    std::vector<int> order(seats_.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int person) {
      const Standing& standing = ground_.standings[at(person)];
      return std::pair{-standing.priority, -standing.days_waited};
    });
    for (int closing = 0; closing < most_closings; ++closing) {
      for (const int person : order)
        if (seats_[at(person)].empty()) find(person);
      for (const int person : order)
        if (seats_[at(person)].empty()) make_room_for(person);
      if (!close_small()) break;
    }
    return std::move(seats_);
  }

 private:
  struct Left {
    int seats;
    int online;
    bool runs;
  };

  Left& left(const Seat& seat) { return left_[at(seat.group)][at(seat.slot)]; }

  void change(int person, int sign) {
    for (const Seat& seat : seats_[at(person)]) {
      Left& one = left(seat);
      if (one.seats != DraftSlot::no_cap) one.seats += sign;
      if (seat.modality == Modality::online && one.online != DraftSlot::no_cap) one.online += sign;
    }
  }
  void take(int person) { change(person, -1); }
  void leave(int person) { change(person, 1); }

  /// What a person could choose, those first that fewest others ask for; full ones as well, where
  /// they are wanted.
  std::vector<Choice> choices(int person, bool full_too) {
    std::vector<Choice> all;
    for (std::size_t g = 0; g < draft_.size(); ++g)
      for (std::size_t s = 0; s < draft_[g].slots.size(); ++s) {
        const DraftSlot& slot = draft_[g].slots[s];
        const Left& free = left_[g][s];
        if (!free.runs || (free.seats <= 0 && !full_too)) continue;
        for (const Modality modality : {Modality::onsite, Modality::online}) {
          if (!holds(slot.who[at(modality)], person)) continue;
          const bool full = free.seats <= 0 || (modality == Modality::online && free.online <= 0);
          if (full && !full_too) continue;
          const long most = std::max(1, std::min(free.seats, 1000));
          all.push_back({{static_cast<int>(g), static_cast<int>(s), modality},
                         &slot,
                         full,
                         (full ? 1'000'000L : 0L) + 1000L * pressure_[g][s] / most});
          break;
        }
      }
    std::ranges::stable_sort(all, {}, &Choice::pressure);
    return all;
  }

  bool search(WeekSoFar& week, const std::vector<Choice>& all, std::vector<std::size_t>& chosen,
              int full_left) {
    if (week.lacks_nothing()) return true;
    for (std::size_t i = 0; i < all.size() && looks_ > 0; ++i) {
      const Choice& one = all[i];
      if ((one.full && full_left == 0) || !week.helps(*one.slot) || !week.admits(*one.slot))
        continue;
      --looks_;
      week.add(*one.slot);
      chosen.push_back(i);
      if (search(week, all, chosen, full_left - one.full)) return true;
      chosen.pop_back();
      week.drop();
    }
    return false;
  }

  /// The choices that meet her need, with at most so many full ones among them; none: not found.
  std::vector<Choice> found(int person, int most_full) {
    const std::vector<Choice> all = choices(person, most_full > 0);
    WeekSoFar week{ground_.needs[at(person)]};
    std::vector<std::size_t> chosen;
    looks_ = most_looks;
    std::vector<Choice> out;
    if (search(week, all, chosen, most_full))
      for (const std::size_t i : chosen) out.push_back(all[i]);
    return out;
  }

  bool find(int person) {
    for (const Choice& one : found(person, 0)) seats_[at(person)].push_back(one.seat);
    take(person);
    return !seats_[at(person)].empty();
  }

  /// One full slot will do if one of those in it, who holds nothing, finds something else.
  void make_room_for(int person) {
    const std::vector<Choice> wanted = found(person, 1);
    const auto full = std::ranges::find(wanted, true, &Choice::full);
    if (full == wanted.end()) return;
    int asked = 0;
    for (std::size_t other = 0; other < seats_.size() && asked < most_moved; ++other) {
      if (!ground_.people[other].person.held.empty() || !sits(other, full->seat)) continue;
      ++asked;
      if (change_places(person, wanted, static_cast<int>(other))) return;
    }
  }

  bool sits(std::size_t person, const Seat& where) const {
    return std::ranges::any_of(seats_[person], [&](const Seat& seat) {
      return seat.group == where.group && seat.slot == where.slot &&
             (where.modality == Modality::onsite || seat.modality == Modality::online);
    });
  }

  bool change_places(int person, const std::vector<Choice>& wanted, int other) {
    leave(other);
    const std::vector<Seat> before = std::exchange(seats_[at(other)], {});
    for (const Choice& one : wanted) seats_[at(person)].push_back(one.seat);
    take(person);
    if (find(other)) return true;
    leave(person);
    seats_[at(person)].clear();
    seats_[at(other)] = before;
    take(other);
    return false;
  }

  /// Closes slots in which too few sit; whether there are any.
  bool close_small() {
    std::vector<std::vector<int>> joined(draft_.size());
    for (std::size_t g = 0; g < draft_.size(); ++g) joined[g].resize(draft_[g].slots.size());
    for (const auto& mine : seats_)
      for (const Seat& seat : mine) ++joined[at(seat.group)][at(seat.slot)];
    const auto too_few = [&](const Seat& seat) {
      return joined[at(seat.group)][at(seat.slot)] <
             draft_[at(seat.group)].slots[at(seat.slot)].needed;
    };
    bool any = false;
    for (std::size_t person = 0; person < seats_.size(); ++person) {
      if (std::ranges::none_of(seats_[person], too_few)) continue;
      for (const Seat& seat : seats_[person])
        if (too_few(seat)) left(seat).runs = false;
      leave(static_cast<int>(person));
      seats_[person].clear();
      any = true;
    }
    return any;
  }

  const Ground& ground_;
  const Draft& draft_;
  SeatPlan seats_;
  std::vector<std::vector<Left>> left_;
  std::vector<std::vector<int>> pressure_;
  int looks_ = 0;
};

}  // namespace

bool places_more(const Score& one, const Score& other) {
  return std::pair{one.priority, one.days_waited} > std::pair{other.priority, other.days_waited};
}

Score score_of(const Ground& ground, const Draft& draft, const SeatPlan& seats) {
  Score score;
  for (const Group& group : draft) score.plainness -= static_cast<long>(group.slots.size());
  for (std::size_t person = 0; person < seats.size(); ++person) {
    if (seats[person].empty()) continue;
    score.priority += ground.standings[person].priority;
    score.days_waited += ground.standings[person].days_waited;
  }
  return score;
}

Crowd waiting(const Ground& ground, const SeatPlan& seats) {
  Crowd crowd(at(ground.reach.words), 0);
  for (std::size_t person = 0; person < seats.size(); ++person)
    if (seats[person].empty()) crowd[person / 64] |= placement::bit(static_cast<int>(person));
  return crowd;
}

SeatPlan without(const SeatPlan& seats, const std::vector<bool>& closed) {
  std::vector<int> now(closed.size());
  int next = 0;
  for (std::size_t group = 0; group < closed.size(); ++group)
    now[group] = closed[group] ? -1 : next++;
  SeatPlan left = seats;
  for (auto& mine : left) {
    if (std::ranges::any_of(mine, [&](const Seat& seat) { return now[at(seat.group)] < 0; }))
      mine.clear();
    for (Seat& seat : mine) seat.group = now[at(seat.group)];
  }
  return left;
}

SeatPlan seated(const Ground& ground, const Draft& draft, SeatPlan seats) {
  return Seating{ground, draft, std::move(seats)}.seat();
}

}  // namespace meanwhile::planner::designing
