#include "planner/designing/wishes.hpp"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <numeric>

#include "planner/designing/week_so_far.hpp"

namespace meanwhile::planner::designing {
namespace {

using programme::Join;
using programme::Proposal;

constexpr int lines_compared = 4;
constexpr int percent_of_copies = 25;
constexpr int percent_beside_others = 50;  // of the picked, who may sit in groups that there are

class Wishing {
 public:
  Wishing(const Ground& ground, const Draft& draft, const SeatPlan& seats, const Hints& hints,
          Minute staff_time, Chance& chance)
      : ground_(ground),
        draft_(draft),
        hints_(hints),
        chance_(chance),
        targets_(waiting(ground, seats)),
        left_(staff_time),
        open_(ground.proposals.size()) {
    for (std::size_t i = 0; i < open_.size(); ++i) open_[i] = ground.proposals[i].groups;
    for (const Group& group : draft)
      if (group.given < 0) --open_[at(ground.lines[at(group.line)].proposal)];
    count_free(seats);
  }

  std::vector<Wish> wish() {
    if (!hints_.full.empty() && chance_.below(100) < percent_of_copies) copy_a_full_one();
    while (count(targets_) > 0 && left_ > 0) {
      const int person = any_of(targets_);
      targets_[at(person) / 64] &= ~placement::bit(person);
      serve(person);
    }
    return std::move(wishes_);
  }

 private:
  void count_free(const SeatPlan& seats) {
    for (const Group& group : draft_) {
      free_.emplace_back();
      for (const DraftSlot& slot : group.slots) free_.back().push_back(slot.seats);
    }
    for (const auto& mine : seats)
      for (const Seat& seat : mine) --free_[at(seat.group)][at(seat.slot)];
  }

  /// Of two drawn, the one of the higher priority.
  int any_of(const Crowd& crowd) {
    const int one = drawn_from(crowd), other = drawn_from(crowd);
    return ground_.standings[at(other)].priority > ground_.standings[at(one)].priority ? other
                                                                                       : one;
  }

  int drawn_from(const Crowd& crowd) {
    int skip = chance_.below(count(crowd));
    for (std::size_t i = 0;; ++i) {
      const int here = std::popcount(crowd[i]);
      if (skip >= here) {
        skip -= here;
        continue;
      }
      Word word = crowd[i];
      for (; skip > 0; --skip) word &= word - 1;
      return static_cast<int>(i) * 64 + placement::first_of(word);
    }
  }

  /// Wishes for all that one person still needs, or for nothing.
  void serve(int person) {
    WeekSoFar week{ground_.needs[at(person)]};
    if (chance_.below(100) < percent_beside_others) sit_beside_others(person, week);
    std::vector<Wish> mine;
    const Minute left = left_;
    const std::vector<int> open = open_;
    slots_.clear();
    while (!week.lacks_nothing()) {
      auto wish = best_for(person, week);
      if (!wish) {
        left_ = left;
        open_ = open;
        return;
      }
      book(*wish);
      mine.push_back(std::move(*wish));
    }
    for (Wish& wish : mine) {
      take_out_served(wish);
      wishes_.push_back(std::move(wish));
    }
  }

  void sit_beside_others(int person, WeekSoFar& week) {
    for (std::size_t g = 0; g < draft_.size(); ++g)
      for (std::size_t s = 0; s < draft_[g].slots.size(); ++s) {
        const DraftSlot& slot = draft_[g].slots[s];
        if (free_[g][s] > 0 && (holds(slot.who[0], person) || holds(slot.who[1], person)) &&
            week.helps(slot) && week.admits(slot))
          week.add(slot);
      }
  }

  void book(const Wish& wish) {
    const Line& line = ground_.lines[at(wish.line)];
    left_ -= static_cast<Minute>(wish.cells.size()) * line.length();
    --open_[at(line.proposal)];
  }

  /// As many of its crowd as have a seat are looked after.
  void take_out_served(const Wish& wish) {
    int seats = ground_.proposal_of(ground_.lines[at(wish.line)]).seats.value_or(DraftSlot::no_cap);
    for (std::size_t i = 0; i < wish.crowd.size(); ++i)
      placement::each(wish.crowd[i] & targets_[i], [&](int bit) {
        if (seats-- > 0) targets_[i] &= ~placement::bit(bit);
      });
  }

  /// Of some lines the group that serves most for its staff time; what it brings her is added to
  /// her week.
  std::optional<Wish> best_for(int person, WeekSoFar& week) {
    std::vector<int> lines(ground_.lines.size());
    std::iota(lines.begin(), lines.end(), 0);
    for (std::size_t i = lines.size(); i > 1; --i)
      std::swap(lines[i - 1], lines[at(chance_.below(static_cast<int>(i)))]);
    std::optional<Wish> best;
    double most = 0;
    int compared = 0;
    for (const int line : lines) {
      if (compared == lines_compared) break;
      if (open_[at(ground_.lines[at(line)].proposal)] <= 0) continue;
      auto wish = wish_for(person, line, week);
      if (!wish) continue;
      ++compared;
      const double worth = worth_of(*wish);
      if (worth <= most) continue;
      most = worth;
      best = std::move(wish);
    }
    if (best) add(best->line, best->cells, week);
    return best;
  }

  double worth_of(const Wish& wish) const {
    const Line& line = ground_.lines[at(wish.line)];
    const int seats = ground_.proposal_of(line).seats.value_or(DraftSlot::no_cap);
    return 1 + std::min(count(wish.crowd), seats) * (0.8 + 0.004 * chance_.below(100));
  }

  DraftSlot slot_at(const Line& line, int cell) const {
    const Proposal& proposal = ground_.proposal_of(line);
    const Hours& hours = line.cells[at(cell)];
    DraftSlot slot;
    slot.hours = {hours};
    slot.credit = hours.length();
    slot.days = 1U << hours.day();
    slot.kind = proposal.kind;
    slot.module = ground_.module_of(proposal);
    slot.clinical =
        ground_.programme.modules[at(slot.module)].counts == programme::Counts::clinical;
    return slot;
  }

  void add(int line, const std::vector<int>& cells, WeekSoFar& week) {
    for (const int cell : cells) {
      slots_.push_back(slot_at(ground_.lines[at(line)], cell));
      week.add(slots_.back());
    }
  }

  /// A group of this line at times when she can come, day by day where most of the others can; none
  /// where it brings nothing that she lacks, or too few days.
  std::optional<Wish> wish_for(int person, int number, WeekSoFar& week) {
    const Line& line = ground_.lines[at(number)];
    const Proposal& proposal = ground_.proposal_of(line);
    const int affordable = std::min(proposal.most_days, left_ / line.length());
    Wish wish{number, {}, targets_};
    wish.crowd[at(person) / 64] |= placement::bit(person);
    std::deque<DraftSlot> added;
    unsigned days = 0;
    while (static_cast<int>(wish.cells.size()) < affordable) {
      const int cell = best_cell(person, number, days, wish.crowd, week);
      if (cell < 0) break;
      added.push_back(slot_at(line, cell));
      week.add(added.back());
      days |= added.back().days;
      wish.cells.push_back(cell);
      if (proposal.join == Join::all) keep_only(wish.crowd, ground_.either[at(number)].row(cell));
    }
    for (std::size_t i = 0; i < added.size(); ++i) week.drop();
    if (static_cast<int>(wish.cells.size()) < std::max(1, proposal.least_days)) return std::nullopt;
    if (proposal.join == Join::any)
      for (const int cell : wish.cells) keep_only(wish.crowd, ground_.either[at(number)].row(cell));
    return wish;
  }

  int best_cell(int person, int number, unsigned days, const Crowd& crowd, const WeekSoFar& week) {
    const Line& line = ground_.lines[at(number)];
    const BitRows& rows = ground_.either[at(number)];
    int best = -1, most = -1;
    for (int cell = 0; cell < static_cast<int>(line.cells.size()); ++cell) {
      const int day = line.cells[at(cell)].day();
      if ((days >> day & 1U) != 0 || !rows.holds(cell, person)) continue;
      const DraftSlot slot = slot_at(line, cell);
      if (!week.helps(slot) || !week.admits(slot)) continue;
      const int score =
          count_both(crowd, rows.row(cell)) * (100 + hints_.weekdays[at(day)] + chance_.below(40));
      if (score > most) most = score, best = cell;
    }
    return best;
  }

  /// The group whose seats are dearest, drawn by what they are worth, once more.
  void copy_a_full_one() {
    double sum = 0;
    for (const Hints::Full& one : hints_.full) sum += one.price;
    double drawn = sum * chance_.below(1'000'000) / 1'000'000;
    std::size_t i = 0;
    while (i + 1 < hints_.full.size() && (drawn -= hints_.full[i].price) >= 0) ++i;
    const DraftSlot& slot = hints_.full[i].slot;
    for (int number = 0; number < static_cast<int>(ground_.lines.size()); ++number) {
      auto wish = copy_of(slot, number);
      if (!wish) continue;
      book(*wish);
      take_out_served(*wish);
      wishes_.push_back(std::move(*wish));
      return;
    }
  }

  std::optional<Wish> copy_of(const DraftSlot& slot, int number) const {
    const Line& line = ground_.lines[at(number)];
    const Proposal& proposal = ground_.proposal_of(line);
    const int meetings = static_cast<int>(slot.hours.size());
    if (open_[at(line.proposal)] <= 0 || ground_.module_of(proposal) != slot.module ||
        proposal.kind != slot.kind || line.length() != slot.hours.front().length() ||
        meetings < proposal.least_days || meetings > proposal.most_days ||
        meetings * line.length() > left_)
      return std::nullopt;
    Wish wish{number, {}, targets_};
    for (const Hours& hours : slot.hours) {
      const int cell = nearest(line, hours);
      if (cell < 0) return std::nullopt;
      wish.cells.push_back(cell);
      keep_only(wish.crowd, ground_.either[at(number)].row(cell));
    }
    return wish;
  }

  static int nearest(const Line& line, const Hours& hours) {
    int best = -1;
    for (int cell = 0; cell < static_cast<int>(line.cells.size()); ++cell) {
      const Hours& here = line.cells[at(cell)];
      if (here.day() != hours.day()) continue;
      if (best < 0 ||
          std::abs(here.start - hours.start) < std::abs(line.cells[at(best)].start - hours.start))
        best = cell;
    }
    return best;
  }

  const Ground& ground_;
  const Draft& draft_;
  const Hints& hints_;
  Chance& chance_;
  Crowd targets_;
  Minute left_;
  std::vector<int> open_;  // by proposal: groups that may still be opened
  std::vector<std::vector<int>> free_;
  std::deque<DraftSlot> slots_;  // of the week at hand
  std::vector<Wish> wishes_;
};

}  // namespace

std::vector<Wish> wishes(const Ground& ground, const Draft& draft, const SeatPlan& seats,
                         const Hints& hints, Minute staff_time, Chance& chance) {
  return Wishing{ground, draft, seats, hints, staff_time, chance}.wish();
}

}  // namespace meanwhile::planner::designing
