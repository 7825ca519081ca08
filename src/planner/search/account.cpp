#include "planner/search/account.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace meanwhile::planner {
namespace {

using programme::Cancelled;

class Account {
 public:
  Account(const Board& board, const Sequence& found)
      : board_(board), found_(found), weights_(board.person->weights) {
    for (const MakeUp& made : found.make_ups) made_for_[made.visit] = made.usual;
  }

  Plan write(std::span<const JoinedSlot> joined, std::span<const int> left, std::string label) {
    plan_.label = std::move(label);
    for (const JoinedSlot& one : joined)
      plan_.offerings.push_back({board_.slot(one.slot).slot.id, one.modality});
    write_sessions();
    write_missed(left);
    write_weeks();
    write_stays();
    return std::move(plan_);
  }

 private:
  time::Span span_of(const Occasion& occasion) const {
    return {board_.horizon.instant(occasion.start), board_.horizon.instant(occasion.end)};
  }
  const OfferingId& id_of(const Occasion& occasion) const {
    return board_.slot(occasion.slot).slot.id;
  }

  void write_sessions() {
    for (const int v : found_.visits) {
      const Visit& visit = board_.visit(v);
      const Occasion& occasion = board_.occasion(visit.occasion);
      Attended attended{id_of(occasion), span_of(occasion), visit.modality, {}};
      if (const auto made = made_for_.find(v); made != made_for_.end()) {
        const Occasion& usual = board_.occasion(made->second);
        attended.make_up_of = Attended::Replaced{span_of(usual).start, id_of(usual)};
        plan_.burden.make_ups += weights_.make_up;
      }
      plan_.burden.modality += visit.onsite() ? weights_.onsite : weights_.online;
      plan_.sessions.push_back(std::move(attended));
    }
  }

  void write_missed(std::span<const int> left) {
    for (const int usual : left) write_missed(board_.occasion(usual));
    std::ranges::sort(plan_.missed, {},
                      [](const Missed& m) { return std::tie(m.span.start, m.offering); });
  }

  void write_missed(const Occasion& usual) {
    const bool clash = usual.cancelled == Cancelled::no;
    plan_.missed.push_back(
        {id_of(usual), span_of(usual), clash ? Missed::Why::clash : Missed::Why::cancelled});
    if (clash) plan_.burden.missed += weights_.missed;
  }

  void write_weeks() {
    for (int week = 0; week < board_.week_count(); ++week) {
      PlanWeek row{board_.horizon.weeks.first_monday + std::chrono::days{7 * week}};
      row.falls_short = found_.falls_short[at(week)];
      DayBits days = 0;
      for (const int v : found_.visits) {
        const Occasion& occasion = board_.occasion_of(v);
        if (occasion.week() != week) continue;
        days |= static_cast<DayBits>(1 << (occasion.day % 7));
        if (board_.slot(occasion.slot).clinical) row.credit += time::Minutes{occasion.credit};
      }
      row.days = count(days);
      plan_.burden.days += weights_.day * row.days;
      plan_.weeks.push_back(row);
    }
  }

  void write_stays() {
    const Prices prices{board_, Emphasis::least_burden};
    StayKeeper keeper{board_, prices};
    for (const StaySpan& stay : keeper.stays(found_.visits)) {
      const Occasion& first = board_.occasion_of(stay.first);
      const Occasion& last = board_.occasion_of(stay.last);
      const Minute way = first.start - stay.open + stay.close - last.end;
      plan_.burden.travel += weights_.travel * way;
      plan_.burden.soft += board_.soft.until(stay.close) - board_.soft.until(stay.open);
      plan_.family += board_.family_soft.until(stay.close) - board_.family_soft.until(stay.open);
      plan_.burden.late +=
          weights_.late * std::max(0, stay.close - std::max(stay.open, first.late_from));
      plan_.stays.push_back(
          {{board_.horizon.instant(stay.open), board_.horizon.instant(stay.close)},
           span_of(first).start,
           span_of(last).end});
    }
  }

  const Board& board_;
  const Sequence& found_;
  const Weights& weights_;
  std::map<int, int> made_for_;  // visit -> usual
  Plan plan_;
};

/// Usual sessions of joined choices that nothing makes up.
std::vector<int> left_by(const Board& board, const Choices& choices, std::span<const int> joined,
                         const Sequence& found) {
  std::vector<bool> made_up(board.occasions.size());
  for (const MakeUp& made : found.make_ups) made_up[at(made.usual)] = true;
  std::vector<int> left;
  for (const int choice : joined)
    for (int week = 0; week < board.week_count(); ++week) {
      const WeekShare& share = choices.share(choice, week);
      for (int i = share.unattended_from; i < share.unattended_to; ++i)
        if (const int usual = choices.unattended[at(i)]; !made_up[at(usual)]) left.push_back(usual);
    }
  return left;
}

}  // namespace

Plan account_for(const Board& board, const Choices& choices, std::span<const int> joined,
                 const Sequence& found, std::string label) {
  std::vector<JoinedSlot> slots;
  for (const int choice : joined)
    slots.push_back({choices.all[at(choice)].slot, choices.all[at(choice)].modality});
  return account_for(board, slots, left_by(board, choices, joined, found), found, std::move(label));
}

Plan account_for(const Board& board, std::span<const JoinedSlot> joined, std::span<const int> left,
                 const Sequence& found, std::string label) {
  return Account{board, found}.write(joined, left, std::move(label));
}

}  // namespace meanwhile::planner
