#include "planner/search/supply.hpp"

#include <algorithm>
#include <numeric>

namespace meanwhile::planner {
namespace {

/// Which visits may make up some usual session that some choice leaves unattended, by visit.
std::vector<bool> make_ups_of(const Board& board, const Choices& choices) {
  std::vector<bool> makes_up(board.visits.size());
  for (int choice = 0; choice < static_cast<int>(choices.all.size()); ++choice)
    for (int week = 0; week < board.week_count(); ++week) {
      const WeekShare& share = choices.share(choice, week);
      for (int i = share.unattended_from; i < share.unattended_to; ++i) {
        const Occasion& usual = board.occasion(choices.unattended[at(i)]);
        if (const int other = dial_in(board, usual, choices.all[at(choice)].modality); other >= 0)
          makes_up[at(other)] = true;
        const int module = board.slot(usual.slot).module;
        if (module < 0) continue;
        for (const int visit : choices.pool(module, week).visits)
          if (!makes_up[at(visit)] && may_replace(board, board.occasion_of(visit), usual))
            makes_up[at(visit)] = true;
      }
    }
  return makes_up;
}

/// What each date offers, by end.
std::vector<std::vector<Offer>> agenda_of(const Board& board, const Prices& prices,
                                          const Choices& choices) {
  std::vector<Offer> offers(board.visits.size());
  const std::vector<bool> makes_up = make_ups_of(board, choices);
  for (int choice = 0; choice < static_cast<int>(choices.all.size()); ++choice)
    for (int week = 0; week < board.week_count(); ++week) {
      const WeekShare& share = choices.share(choice, week);
      for (int i = share.attended_from; i < share.attended_to; ++i) {
        Offer& offer = offers[at(choices.attended[at(i)])];
        offer.choice = choice;
        offer.position = i;
      }
    }
  std::vector<std::vector<Offer>> dates(board.closed.size());
  for (int v = 0; v < static_cast<int>(offers.size()); ++v) {
    if (board.visit(v).blocked) continue;
    const Occasion& occasion = board.occasion_of(v);
    Offer& offer = offers[at(v)];
    offer.visit = v;
    offer.week = occasion.week();
    const BoardSlot& slot = board.slot(occasion.slot);
    const std::size_t module = module_place(board, slot);
    const std::size_t week = at(offer.week);
    const VisitPrice& price = prices.visit[at(v)];
    offer.makes_up = makes_up[at(v)];
    offer.onsite = board.visit(v).onsite();
    offer.length = occasion.length();
    offer.credit = occasion.credit;
    offer.clinical = slot.clinical ? occasion.credit : 0;
    offer.core = price.core;
    if (offer.onsite) {
      offer.there = price.there_least;
      offer.back = price.back_least;
    }
    offer.session = week * programme::kind_count + static_cast<std::size_t>(slot.kind);
    offer.module = week * (board.programme->modules.size() + 1) + module;
    offer.busy = quarters_of(occasion);
    if (offer.choice >= 0 || offer.makes_up) dates[at(occasion.day)].push_back(offer);
  }
  const auto end = [&](const Offer& offer) { return board.occasion_of(offer.visit).end; };
  for (std::vector<Offer>& date : dates) {
    std::ranges::sort(date, {}, end);
    for (Offer& offer : date)
      offer.before = static_cast<int>(
          std::ranges::upper_bound(date, board.occasion_of(offer.visit).start, {}, end) -
          date.begin());
  }
  return dates;
}

}  // namespace

Supply::Supply(const Board& board, const Prices& prices, const Choices& choices)
    : days(board.closed.size()),
      visits_of(choices.all.size()),
      beside_visits(choices.all.size()),
      blocks_of(board.weeks.size()),
      busier(board.weeks.size() * board.weeks.size(), ChoiceSet{choices.all.size()}),
      blocks_(board.blocks.size()) {
  lay_out_days(board, prices, choices);
  lay_out_choices(board, prices, choices);
  credit_unit = std::max(1, credit_unit);
  compare_weeks(board, choices);
  count_sessions(board, choices);
}

void Supply::lay_out_days(const Board& board, const Prices& prices, const Choices& choices) {
  for (const Occasion& occasion : board.occasions) {
    if (board.slot(occasion.slot).clinical) credit_unit = std::gcd(credit_unit, occasion.credit);
    if (!board.slot(occasion.slot).clinical || occasion.credit == 0) continue;
    if (occasion.cancelled != programme::Cancelled::closed) continue;
    days[at(occasion.day)].clinical = true;
    days[at(occasion.day)].most_clinical += occasion.credit;
  }
  for (const programme::Module& module : board.programme->modules)
    clinical.push_back(module.counts == programme::Counts::clinical);
  clinical.push_back(true);
  auto agenda = agenda_of(board, prices, choices);
  for (std::size_t number = 0; number < days.size(); ++number) {
    SuppliedDay& day = days[number];
    const auto& most = board.weeks[number / 7].dose->most_minutes_per_day;
    day.most_minutes = most ? static_cast<Minute>(most->count()) : 7 * 1440;
    std::vector<int> credited;
    for (const Offer& offer : agenda[number])
      if (offer.clinical > 0) credited.push_back(offer.visit);
    day.clinical |= !credited.empty();
    day.most_clinical += most_credit_of(board, credited, most);
    day.offers = std::move(agenda[number]);
  }
}

void Supply::lay_out_choices(const Board& board, const Prices& prices, const Choices& choices) {
  for (const int visit : choices.attended) {
    const Occasion& occasion = board.occasion_of(visit);
    const VisitPrice& price = prices.visit[at(visit)];
    attended.push_back({occasion.day, price.there_least, price.back_least,
                        board.visit(visit).onsite(), occasion.length(), quarters_of(occasion)});
  }
  for (std::size_t choice = 0; choice < choices.all.size(); ++choice)
    for (int week = 0; week < board.week_count(); ++week) {
      const WeekShare& share = choices.share(static_cast<int>(choice), week);
      const BoardSlot& slot = board.slot(choices.all[choice].slot);
      for (int i = share.attended_from; i < share.attended_to; ++i) visits_of[choice].push_back(i);
      if (share.clashes + share.cancelled > 0)
        beside_visits[choice].push_back(
            {share.clashes, share.cancelled,
             at(week) * (board.programme->modules.size() + 1) + module_place(board, slot)});
    }
}

void Supply::compare_weeks(const Board& board, const Choices& choices) {
  const int weeks = board.week_count();
  for (int week = 0; week < weeks; ++week)
    for (int other = 0; other < weeks; ++other) {
      ChoiceSet& row = busier[at(week * weeks + other)];
      for (int choice = 0; choice < static_cast<int>(choices.all.size()); ++choice) {
        const WeekShare& share = choices.share(choice, week);
        if (share.rights > 0 || (share.days & ~choices.share(choice, other).days) != 0)
          row.add(choice);
      }
    }
}

void Supply::count_sessions(const Board& board, const Choices& choices) {
  for (std::size_t b = 0; b < blocks_; ++b)
    for (int week = board.blocks[b].first_week; board.blocks[b].holds(week); ++week)
      blocks_of[at(week)].push_back(static_cast<int>(b));
  sessions_by_block_.resize(choices.all.size() * blocks_);
  for (std::size_t choice = 0; choice < choices.all.size(); ++choice)
    for (int week = 0; week < board.week_count(); ++week)
      for (const int b : blocks_of[at(week)])
        sessions_by_block_[choice * blocks_ + at(b)] +=
            choices.share(static_cast<int>(choice), week).sessions;
}

}  // namespace meanwhile::planner
