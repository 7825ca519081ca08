#include "planner/search/board.hpp"

#include <algorithm>

#include "planner/search/reach.hpp"

namespace meanwhile::planner {
namespace {

using programme::Dose;
using programme::KindDose;
using programme::Modality;
using programme::Module;
using programme::Offering;
using programme::Programme;
using programme::Session;

template <class T, class Key>
int position_of(const std::vector<T>& all, const std::optional<Key>& key) {
  if (!key) return -1;
  const auto found = std::ranges::find(all, *key, &T::id);
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

programme::Weeks weeks_of(const Case& person) {
  return {person.prescription.first_monday(), person.prescription.weeks()};
}

FirmTime firm_time(std::span<const life::LifeEntry> life, const time::Zone& zone,
                   const people::Ways& travel, const Programme& programme, const Horizon& horizon) {
  return {life, life::commitments(life, zone, dates_in_reach(horizon.weeks)), travel, programme,
          horizon};
}

SoftTime soft_time(const Case& person, const Horizon& horizon, bool family_only) {
  std::vector<SoftTime::Stretch> stretches;
  for (const auto& [span, entry] :
       life::commitments(person.life, person.client.zone, dates_in_reach(horizon.weeks))) {
    const life::LifeEntry& whole = person.life[entry];
    if (whole.firm || (family_only && whole.kind != "family")) continue;
    stretches.push_back({horizon.minute(span.start), horizon.minute(span.end), whole.weight});
  }
  return SoftTime{stretches};
}

WeekDose week_dose(const Programme& programme, const Dose& dose) {
  WeekDose week{&dose, {}, {}};
  for (const KindDose& kind : dose.kinds)
    if (kind.every_weeks == 1) week.kinds.push_back(kind);
  for (const programme::ModuleDose& module : dose.modules)
    week.module_minutes.emplace_back(position_of(programme.modules, std::optional{module.module}),
                                     static_cast<Minute>(module.least.count()));
  return week;
}

/// Whole blocks of several weeks in [from, until), for the kinds of one dose.
void add_blocks(const Dose& dose, int from, int until, std::vector<Block>& blocks) {
  for (std::size_t i = 0; i < dose.kinds.size(); ++i) {
    const int length = dose.kinds[i].every_weeks;
    const auto earlier = [&](const KindDose& kind) { return kind.every_weeks == length; };
    const auto first = dose.kinds.begin();
    if (length == 1 || std::any_of(first, first + static_cast<std::ptrdiff_t>(i), earlier))
      continue;
    std::vector<KindDose> together;
    std::ranges::copy_if(dose.kinds, std::back_inserter(together), earlier);
    for (int week = from; week + length <= until; week += length)
      blocks.push_back({week, length, together});
  }
}

std::vector<Block> blocks_of(const programme::Prescription& prescription) {
  std::vector<Block> blocks;
  if (!prescription.kinds_by_phase) {
    add_blocks(prescription.phases.front().dose, 0, prescription.weeks(), blocks);
    return blocks;
  }
  int week = 0;
  for (const programme::Phase& phase : prescription.phases) {
    add_blocks(phase.dose, week, week + phase.weeks, blocks);
    week += phase.weeks;
  }
  return blocks;
}

/// Lays slots, sessions and visits on a board whose people are laid out already.
class Layout {
 public:
  explicit Layout(Board& board)
      : board_(board), programme_(*board.programme), person_(*board.person) {}

  void lay_out() {
    const Offering* offering = nullptr;
    for (const Slot& slot : programme::slots(programme_)) {
      if (slot.offering != offering) {
        offering = slot.offering;
        sessions_.reset();
      }
      add_slot(slot);
    }
  }

 private:
  void add_slot(const Slot& slot) {
    const Offering& offering = *slot.offering;
    BoardSlot on_board{.slot = slot,
                       .module = position_of(programme_.modules, offering.module),
                       .site = position_of(programme_.sites, offering.site),
                       .kind = offering.kind};
    const Module* module = on_board.module < 0 ? nullptr : &programme_.modules[at(on_board.module)];
    if (module) {
      on_board.clinical = module->counts == programme::Counts::clinical;
      on_board.rolling = module->entry == programme::Entry::rolling;
    }
    for (const Modality modality : {Modality::onsite, Modality::online})
      on_board.may_visit[at(modality)] =
          barriers_to_visit(programme_, person_, slot, modality).empty();
    if (on_board.may_visit[0] || on_board.may_visit[1]) add_occasions(on_board, module);
    const bool meets =
        !on_board.week_from.empty() && on_board.week_from.front() < on_board.week_from.back();
    if (meets && !barrier_to_entry(programme_, person_, slot))
      on_board.may_join = on_board.may_visit;
    if (on_board.week_from.empty())
      on_board.week_from.assign(at(board_.horizon.weeks.count + 1), 0);
    board_.slots.push_back(std::move(on_board));
  }

  void add_occasions(BoardSlot& slot, const Module* module) {
    const int first = static_cast<int>(board_.occasions.size());
    if (!sessions_)
      sessions_ = programme::sessions_in(programme_, *slot.slot.offering, board_.horizon.weeks);
    for (const Session& session : *sessions_) {
      if (slot.slot.meeting && *slot.slot.meeting != session.meeting) continue;
      add_occasion(slot, module, session);
    }
    int occasion = first;
    const int end = static_cast<int>(board_.occasions.size());
    for (int week = 0; week <= board_.horizon.weeks.count; ++week) {
      while (occasion < end && board_.occasions[at(occasion)].week() < week) ++occasion;
      slot.week_from.push_back(occasion);
    }
  }

  void add_occasion(const BoardSlot& slot, const Module* module, const Session& session) {
    const time::Zone& clock = person_.client.zone;
    const time::Date client_date = time::date_of(clock.wall(session.span.start));
    Occasion occasion{
        .slot = static_cast<int>(board_.slots.size()),
        .day = static_cast<int>((session.date - board_.horizon.weeks.first_monday).count()),
        .start = board_.horizon.minute(session.span.start),
        .end = board_.horizon.minute(session.span.end),
        .credit = static_cast<Minute>(session.credit.count()),
        .late_from = board_.horizon.minute(clock.instant(client_date + person_.weights.late_after)),
        .cancelled = session.cancelled};
    if (!slot.rolling)
      occasion.lesson =
          programme::lesson_in(*module, *slot.slot.offering, time::monday_of(session.date));
    for (const Modality modality : {Modality::onsite, Modality::online}) {
      const auto m = at(modality);
      if (!slot.may_visit[m] || occasion.cancelled != programme::Cancelled::no) continue;
      occasion.visit[m] = static_cast<int>(board_.visits.size());
      add_visit(slot, occasion, modality);
    }
    board_.occasions.push_back(occasion);
  }

  void add_visit(const BoardSlot& slot, const Occasion& occasion, Modality modality) {
    Visit visit{.occasion = static_cast<int>(board_.occasions.size()),
                .modality = modality,
                .passage = passage(board_.firm, slot, occasion, modality),
                .company_from = static_cast<int>(board_.company.size())};
    visit.clashes = visit.passage.clashes();
    visit.blocked = visit.passage.blocked;
    for (std::size_t i = 0; i < person_.companions.size(); ++i) {
      const auto& kinds = person_.companions[i].attends;
      if (std::ranges::find(kinds, slot.kind) == kinds.end()) continue;
      const Company company{i, passage(board_.companion_firm[i], slot, occasion, modality)};
      visit.clashes |= company.passage.clashes();
      visit.blocked |= company.passage.blocked;
      board_.company.push_back(company);
      ++visit.company_count;
    }
    board_.visits.push_back(visit);
  }

  static Passage passage(const FirmTime& firm, const BoardSlot& slot, const Occasion& occasion,
                         Modality modality) {
    Passage passage;
    if (modality == Modality::onsite) {
      passage.there = firm.way_there(occasion.start, occasion.day, at(slot.site));
      passage.back = firm.way_back(occasion.end, occasion.day, at(slot.site));
    }
    passage.blocked_there = firm.overlaps(occasion.start - passage.there, occasion.start);
    passage.blocked = firm.overlaps(occasion.start, occasion.end);
    passage.blocked_back = firm.overlaps(occasion.end, occasion.end + passage.back);
    passage.next_firm = firm.next_start(occasion.end);
    return passage;
  }

  Board& board_;
  const Programme& programme_;
  const Case& person_;
  std::optional<std::vector<Session>>
      sessions_;  // of the offering, once somebody may visit it  // of the offering at hand
};

}  // namespace

Board::Board(const Programme& offered, const Case& asked)
    : programme(&offered),
      person(&asked),
      horizon(offered, weeks_of(asked)),
      firm(firm_time(asked.life, asked.client.zone, asked.client.travel, offered, horizon)),
      soft(soft_time(asked, horizon, false)),
      family_soft(soft_time(asked, horizon, true)),
      blocks(blocks_of(asked.prescription)),
      closed(at(horizon.days())) {
  for (const life::Companion& companion : asked.companions)
    companion_firm.push_back(
        firm_time(companion.life, companion.zone, companion.travel, offered, horizon));
  for (int week = 0; week < horizon.weeks.count; ++week)
    weeks.push_back(week_dose(offered, asked.prescription.dose_in(week)));
  for (const time::Date date : offered.closed_dates) {
    const auto day = (date - horizon.weeks.first_monday).count();
    if (day >= 0 && day < horizon.days()) closed[static_cast<std::size_t>(day)] = true;
  }
  open_days.push_back(0);
  for (const bool shut : closed) open_days.push_back(open_days.back() + (shut ? 0 : 1));
  gaps_matter = std::ranges::any_of(
      weeks, [](const WeekDose& week) { return week.dose->most_gap_days.has_value(); });
  Layout{*this}.lay_out();
  close_unreachable(*this);
  dates_meet = any_dates_meet(*this);
}

}  // namespace meanwhile::planner
