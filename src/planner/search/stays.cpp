#include "planner/search/stays.hpp"

#include <algorithm>

#include "planner/search/reach.hpp"

namespace meanwhile::planner {
namespace {

const Passage* companion_passage(const Board& board, const Visit& visit, std::size_t companion) {
  for (int i = visit.company_from; i < visit.company_from + visit.company_count; ++i)
    if (board.company[at(i)].companion == companion) return &board.company[at(i)].passage;
  return nullptr;
}

}  // namespace

template <class PassageOf>
bool StayKeeper::lay_out(std::span<const int> visits, const PassageOf& passage_of) {
  stays_.clear();
  int chain = -1;                      // the last on-site stay, as a position in stays_
  const Passage* chain_end = nullptr;  // how its last visit is left
  bool open = true;
  for (const int next : visits) {
    const Visit& visit = board_.visit(next);
    const Passage* passage = passage_of(visit);
    if (!passage) continue;
    if (passage->blocked) return false;
    const Occasion& occasion = board_.occasion(visit.occasion);
    const Minute close = occasion.end + passage->back;
    if (visit.onsite() && chain >= 0 &&
        stay_goes_on(board_, stays_[at(chain)].last, *chain_end, next, *passage)) {
      stays_[at(chain)].last = next;
      stays_[at(chain)].close = close;
    } else {
      if (chain_end && visit.onsite()) open &= !chain_end->blocked_back;
      open &= !passage->blocked_there;
      stays_.push_back({occasion.start - passage->there, close, next, next});
      if (visit.onsite()) chain = static_cast<int>(stays_.size()) - 1;
    }
    if (visit.onsite()) chain_end = passage;
  }
  if (chain_end) open &= !chain_end->blocked_back;
  if (!open) return false;

  std::ranges::sort(stays_, {}, &StaySpan::open);
  for (std::size_t i = 1; i < stays_.size(); ++i)
    if (stays_[i].open < stays_[i - 1].close) return false;
  return true;
}

bool StayKeeper::client_can(std::span<const int> visits) {
  for (std::size_t i = 1; i < visits.size(); ++i)
    if (board_.occasion_of(visits[i]).start < board_.occasion_of(visits[i - 1]).end) return false;
  return lay_out(visits, [](const Visit& visit) { return &visit.passage; });
}

bool StayKeeper::companions_can(std::span<const int> visits) {
  const auto accompanied = [&](int v) { return board_.visit(v).company_count > 0; };
  if (std::ranges::none_of(visits, accompanied)) return true;
  for (std::size_t i = 0; i < board_.companion_firm.size(); ++i)
    if (!lay_out(visits, [&](const Visit& visit) { return companion_passage(board_, visit, i); }))
      return false;
  return true;
}

Cost StayKeeper::price(const StaySpan& stay) const {
  const Visit& first = board_.visit(stay.first);
  const Minute way = first.passage.there + board_.visit(stay.last).passage.back;
  const Minute late_from = std::max(stay.open, board_.occasion(first.occasion).late_from);
  return prices_.travel * way + prices_.visit[at(stay.last)].soft_close -
         prices_.visit[at(stay.first)].soft_open +
         prices_.late * std::max(0, stay.close - late_from);
}

Cost StayKeeper::price_day(std::span<const int> visits) {
  if (visits.empty()) return 0;
  if (!companions_can(visits) || !client_can(visits)) return impossible;
  Cost cost = prices_.day;
  for (const StaySpan& stay : stays_) cost += price(stay);
  for (const int visit : visits) cost += prices_.modality[at(board_.visit(visit).modality)];
  return cost;
}

bool StayKeeper::fit_together(std::span<const int> visits) {
  return companions_can(visits) && client_can(visits);
}

const std::vector<StaySpan>& StayKeeper::stays(std::span<const int> visits) {
  client_can(visits);
  return stays_;
}

}  // namespace meanwhile::planner
