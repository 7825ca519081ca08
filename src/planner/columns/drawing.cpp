#include "planner/columns/drawing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/result.hpp"
#include "planner/search/account.hpp"
#include "planner/search/twins.hpp"

namespace meanwhile::planner {

using programme::Modality;

Drawing::Drawing(const Member& member, const Board& board, const Choices& choices)
    : member_(member), board_(board), choices_(choices) {
  find_keepable();
}

bool Keepable::keeps(std::span<const Seats> joined) const {
  const auto is_joined = [&](int slot) {
    return std::ranges::any_of(joined, [&](const Seats& seats) { return seats.slot == slot; });
  };
  return std::ranges::all_of(
      groups, [&](const std::vector<int>& slots) { return std::ranges::any_of(slots, is_joined); });
}

bool Keepable::holds(int slot) const {
  return std::ranges::any_of(groups, [&](const std::vector<int>& slots) {
    return std::ranges::find(slots, slot) != slots.end();
  });
}

Board board_of(const Member& member) {
  const Offered* offered = member.agenda.offered(weeks_of(member.person));
  return offered ? Board{*offered, member.person} : Board{member.programme, member.person};
}

Figures in_common(const Member& member) {
  Figures figures{};
  figures[at(CohortLevel::priority)] = -member.standing.priority;
  figures[at(CohortLevel::days_waited)] = -member.standing.days_waited;
  return figures;
}

Option regular_option(const Member& member, const Keepable& keepable, std::vector<Seats> joined,
                      long burden) {
  Option option;
  option.column.person = member.position;
  option.column.figures = in_common(member);
  if (!keepable.groups.empty() && keepable.keeps(joined))
    option.column.figures[at(CohortLevel::kept)] = -1;
  option.column.figures[at(CohortLevel::burden)] = burden;
  if (member.avoids)
    for (const Seats& seats : joined)
      for (int session = seats.first; session < seats.end; ++session)
        if (member.agenda.rows[at(seats.slot)].takes_place[at(session)])
          option.column.attended.push_back({seats.slot, session});
  option.column.seats = std::move(joined);
  option.falls_short.assign(at(member.person.prescription.weeks()), false);
  return option;
}

Option Drawing::option(std::span<const int> joined, const Sequence& way, long burden) const {
  Option option = regular_option(member_, keepable_, seats_of(joined), burden);
  for (const MakeUp& made : way.make_ups) add_make_up(joined, made, option);
  std::ranges::stable_sort(option.column.seats, {}, &Seats::slot);
  option.column.attended.clear();
  if (member_.avoids)
    for (const int visit : way.visits)
      option.column.attended.push_back(session_of(board_.occasion_of(visit)));
  std::ranges::sort(option.column.attended);
  option.falls_short = way.falls_short;
  return option;
}

std::vector<Seats> Drawing::seats_of(std::span<const int> joined) const {
  std::vector<Seats> all;
  for (const int choice : joined) {
    const Choice& one = choices_.all[at(choice)];
    const BoardSlot& slot = board_.slot(one.slot);
    const int first = session_of(board_.occasion(slot.week_from.front())).session;
    all.push_back({one.slot, first, first + slot.week_from.back() - slot.week_from.front(),
                   one.modality, Taking::joining});
  }
  std::ranges::sort(all, {}, &Seats::slot);
  return all;
}

SessionAt Drawing::session_of(const Occasion& occasion) const {
  const Agenda::Row& row = member_.agenda.rows[at(occasion.slot)];
  return {occasion.slot, row.session(board_.horizon.instant(occasion.start))};
}

void Drawing::add_make_up(std::span<const int> joined, const MakeUp& made, Option& option) const {
  const Visit& visit = board_.visit(made.visit);
  const SessionAt there = session_of(board_.occasion(visit.occasion));
  option.make_ups.push_back({session_of(board_.occasion(made.usual)), there, visit.modality});
  const bool mine = std::ranges::any_of(
      joined, [&](int choice) { return choices_.all[at(choice)].slot == there.slot; });
  option.column.seats.push_back({there.slot, there.session, there.session + 1, visit.modality,
                                 mine ? Taking::dialling : Taking::visiting});
}

bool Drawing::meets_without_clash(int slot, Modality modality) const {
  const BoardSlot& one = board_.slot(slot);
  if (!one.may_join[at(modality)]) return false;
  for (int o = one.week_from.front(); o < one.week_from.back(); ++o)
    if (const int visit = board_.occasion(o).visit[at(modality)];
        visit >= 0 && board_.visit(visit).clashes)
      return false;
  return true;
}

void Drawing::find_keepable() {
  for (const std::string& held : member_.person.held) {
    std::vector<int> slots;
    bool can = false;
    for (int slot = 0; slot < static_cast<int>(board_.slots.size()); ++slot) {
      const Slot& one = board_.slot(slot).slot;
      if (one.id.text() != held && one.offering->id.text() != held) continue;
      slots.push_back(slot);
      can |= meets_without_clash(slot, Modality::onsite) ||
             meets_without_clash(slot, Modality::online);
    }
    if (can) keepable_.groups.push_back(std::move(slots));
  }
}

namespace {

/// The programme without what an option has nothing of: to lay that out takes most of the time.
programme::Programme part_of(const Member& member, const Option& option) {
  const programme::Programme& whole = member.programme;
  programme::Programme part{whole.id,        whole.name,         whole.zone,
                            whole.rule_pack, whole.closed_dates, whole.sites,
                            whole.modules,   whole.staff,        {}};
  std::set<OfferingId> used;
  for (const Seats& seats : option.column.seats)
    used.insert(member.agenda.rows[at(seats.slot)].slot.offering->id);
  for (const programme::Offering& one : whole.offerings)
    if (used.contains(one.id)) part.offerings.push_back(one);
  return part;
}

/// Finds an option's choices and visits again on a board that has what it needs.
class Retracing {
 public:
  Retracing(const Member& member, const Board& board, const Choices& choices)
      : member_(member), board_(board), choices_(choices) {
    for (int slot = 0; slot < static_cast<int>(board.slots.size()); ++slot)
      slots_[board.slot(slot).slot.id] = slot;
  }

  std::vector<int> joined(const Option& option) const {
    std::vector<JoinedSlot> slots;
    for (const Seats& seats : option.column.seats)
      if (seats.how == Taking::joining) slots.push_back({on_board(seats.slot), seats.modality});
    std::vector<int> joined = choices_.named(slots);
    std::ranges::sort(joined, {},
                      [&](int choice) { return name_of(board_, choices_.all[at(choice)]); });
    return joined;
  }

  Sequence way(const Option& option, std::span<const int> joined) const {
    Sequence way{.cost = 0, .visits = {}, .make_ups = {}, .falls_short = option.falls_short};
    for (const Option::MadeUp& made : option.make_ups) {
      const int visit = board_.occasion(occasion_at(made.visit)).visit[at(made.modality)];
      way.make_ups.push_back({occasion_at(made.usual), visit});
      way.visits.push_back(visit);
    }
    for (const int choice : joined)
      for (int week = 0; week < board_.week_count(); ++week) {
        const WeekShare& share = choices_.share(choice, week);
        for (int i = share.attended_from; i < share.attended_to; ++i)
          way.visits.push_back(choices_.attended[at(i)]);
      }
    std::ranges::sort(way.visits, {}, [&](int visit) { return board_.occasion_of(visit).start; });
    return way;
  }

 private:
  int on_board(int slot) const { return slots_.at(member_.agenda.rows[at(slot)].slot.id); }

  int occasion_at(const SessionAt& session) const {
    const BoardSlot& slot = board_.slot(on_board(session.slot));
    const time::Instant start = member_.agenda.rows[at(session.slot)].starts[at(session.session)];
    for (int o = slot.week_from.front(); o < slot.week_from.back(); ++o)
      if (board_.horizon.instant(board_.occasion(o).start) == start) return o;
    throw Bug{"an option has a session that there is none of"};
  }

  const Member& member_;
  const Board& board_;
  const Choices& choices_;
  std::map<OfferingId, int> slots_;
};

}  // namespace

Plan plan_of(const Member& member, const Option& option) {
  const programme::Programme part = part_of(member, option);
  const Board board{part, member.person};
  const Choices choices{board, Prices{board, Emphasis::least_burden}};
  const Retracing retracing{member, board, choices};
  const std::vector<int> joined = retracing.joined(option);
  Plan plan = account_for(board, choices, joined, retracing.way(option, joined), "cohort");
  if (plan.burden.total() != option.burden()) throw Bug{"an option costs other than its plan"};
  plan.proven = false;
  return plan;
}

}  // namespace meanwhile::planner
