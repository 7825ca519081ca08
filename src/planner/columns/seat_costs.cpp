#include "planner/columns/seat_costs.hpp"

#include <cmath>

namespace meanwhile::planner {
namespace {

using programme::Modality;

Cost whole(double price, double unit) {
  const double steps = std::floor(price * unit / static_cast<double>(joining_one));
  return static_cast<Cost>(steps) * joining_one;
}

class Charging {
 public:
  Charging(const Member& member, const Board& board, const SharePrices& prices)
      : member_(member), board_(board), prices_(prices) {
    if (const auto mine = prices.attending.find(member.position); mine != prices.attending.end())
      for (const SharePrices::Attending& one : mine->second) attending_[one.session] += one.price;
  }

  double join(int slot, Modality modality) const {
    const BoardSlot& one = board_.slot(slot);
    if (!one.may_join[at(modality)]) return 0;
    const int first = session_of(one.week_from.front()).session;
    double price =
        prices_.of_seats({slot, first, first + one.week_from.back() - one.week_from.front(),
                          modality, Taking::joining});
    if (const auto use = prices_.uses.find({member_.position, slot}); use != prices_.uses.end())
      price += use->second;
    if (attending_.empty()) return price;
    for (int o = one.week_from.front(); o < one.week_from.back(); ++o)
      if (const int visit = board_.occasion(o).visit[at(modality)];
          visit >= 0 && !board_.visit(visit).clashes)
        price += attended(session_of(o));
    return price;
  }

  double visit(int visit, Taking how) const {
    const Visit& one = board_.visit(visit);
    const SessionAt session = session_of(one.occasion);
    return attended(session) + prices_.of_seats({session.slot, session.session, session.session + 1,
                                                 one.modality, how});
  }

 private:
  SessionAt session_of(int occasion) const {
    const Occasion& one = board_.occasion(occasion);
    const Agenda::Row& row = member_.agenda.rows[at(one.slot)];
    return {one.slot, row.session(board_.horizon.instant(one.start))};
  }
  double attended(const SessionAt& session) const {
    const auto found = attending_.find(session);
    return found == attending_.end() ? 0 : found->second;
  }

  const Member& member_;
  const Board& board_;
  const SharePrices& prices_;
  std::map<SessionAt, double> attending_;
};

}  // namespace

SeatCosts seat_costs(const Member& member, const Board& board, const SharePrices& prices,
                     const Keepable& keepable, double unit) {
  const Charging charging{member, board, prices};
  const double kept = keepable.groups.empty() ? 0
                                              : prices.figure[at(CohortLevel::kept)] /
                                                    static_cast<double>(keepable.groups.size());
  SeatCosts costs;
  for (int slot = 0; slot < static_cast<int>(board.slots.size()); ++slot) {
    const double saved = keepable.holds(slot) ? kept : 0;
    costs.join.push_back({whole(charging.join(slot, Modality::onsite) - saved, unit),
                          whole(charging.join(slot, Modality::online) - saved, unit)});
  }
  for (int visit = 0; visit < static_cast<int>(board.visits.size()); ++visit) {
    costs.visit.push_back(whole(charging.visit(visit, Taking::visiting), unit));
    costs.dial_in.push_back(whole(charging.visit(visit, Taking::dialling), unit));
  }
  return costs;
}

}  // namespace meanwhile::planner
