#include "planner/search/board.hpp"

#include <algorithm>

#include "planner/position_of.hpp"
#include "planner/search/key_places.hpp"
#include "planner/search/offered.hpp"
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
    week.module_minutes.emplace_back(position_of(programme.modules, module.module),
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

/// By date on a client's clock: when it is late.
class Evenings {
 public:
  Evenings(const Case& person, const Horizon& horizon)
      : person_(person), horizon_(horizon), same_clock_(person.client.zone == *horizon.zone) {
    for (int day = -margin; day < horizon.days() + margin; ++day)
      late_from_.push_back(
          horizon.minute(person.client.zone.instant(date_of(day) + person.weights.late_after)));
  }

  /// On the date on which a session starts there.
  Minute late_from(const Occasion& occasion) const {
    return late_from_[at(day_of(occasion) + margin)];
  }

 private:
  static constexpr int margin = 3;  // clocks are two dates apart at most

  time::Date date_of(int day) const { return horizon_.weeks.first_monday + std::chrono::days{day}; }
  int day_of(const Occasion& occasion) const {
    if (same_clock_) return occasion.day;
    const time::Wall wall = person_.client.zone.wall(horizon_.instant(occasion.start));
    return static_cast<int>((time::date_of(wall) - horizon_.weeks.first_monday).count());
  }

  const Case& person_;
  const Horizon& horizon_;
  bool same_clock_;
  std::vector<Minute> late_from_;
};

/// Lays slots, sessions and visits on a board whose people are laid out already.
class Layout {
 public:
  explicit Layout(Board& board)
      : board_(board),
        programme_(*board.programme),
        person_(*board.person),
        evenings_(person_, board.horizon) {}

  void lay_out() {
    for (const Slot& slot : programme::slots(programme_)) {
      BoardSlot on_board = board_slot(programme_, slot);
      if (find_who_may_visit(on_board)) add_occasions(on_board, occasions_of(on_board));
      add(std::move(on_board));
    }
  }

  void lay_out(const Offered& offered) {
    board_.slots.reserve(offered.slots.size());
    for (std::size_t i = 0; i < offered.slots.size(); ++i) {
      BoardSlot on_board = offered.slots[i];
      if (find_who_may_visit(on_board)) add_occasions(on_board, offered.occasions[i]);
      add(std::move(on_board));
    }
  }

 private:
  /// Whether she may at all.
  bool find_who_may_visit(BoardSlot& slot) {
    if (slot.slot.offering != offering_) {
      offering_ = slot.slot.offering;
      sessions_.reset();
      for (const Modality modality : {Modality::onsite, Modality::online})
        may_visit_[at(modality)] = may_visit(programme_, person_, *offering_, modality);
    }
    for (const Modality modality : {Modality::onsite, Modality::online})
      slot.may_visit[at(modality)] = may_visit_[at(modality)] && has_seat(slot.slot, modality);
    return slot.may_visit[0] || slot.may_visit[1];
  }

  void add(BoardSlot slot) {
    const bool meets = !slot.week_from.empty() && slot.week_from.front() < slot.week_from.back();
    if (meets && !barrier_to_entry(programme_, person_, slot.slot)) slot.may_join = slot.may_visit;
    if (slot.week_from.empty()) slot.week_from.assign(at(board_.horizon.weeks.count + 1), 0);
    board_.slots.push_back(std::move(slot));
  }

  std::vector<Occasion> occasions_of(const BoardSlot& slot) {
    if (!sessions_)
      sessions_ = programme::sessions_in(programme_, *slot.slot.offering, board_.horizon.weeks);
    return planner::occasions_of(programme_, slot, *sessions_, board_.horizon);
  }

  void add_occasions(BoardSlot& slot, const std::vector<Occasion>& occasions) {
    int number = static_cast<int>(board_.occasions.size());
    for (const Occasion& occasion : occasions) add_occasion(slot, occasion);
    const int end = static_cast<int>(board_.occasions.size());
    slot.week_from.reserve(at(board_.horizon.weeks.count + 1));
    for (int week = 0; week <= board_.horizon.weeks.count; ++week) {
      while (number < end && board_.occasions[at(number)].week() < week) ++number;
      slot.week_from.push_back(number);
    }
  }

  void add_occasion(const BoardSlot& slot, Occasion occasion) {
    occasion.slot = static_cast<int>(board_.slots.size());
    occasion.late_from = evenings_.late_from(occasion);
    for (const Modality modality : {Modality::onsite, Modality::online}) {
      const auto m = at(modality);
      if (!slot.may_visit[m] || occasion.cancelled != programme::Cancelled::no) continue;
      occasion.visit[m] = static_cast<int>(board_.visits.size());
      add_visit(slot, occasion, modality);
    }
    board_.occasions.push_back(occasion);
  }

  void add_visit(const BoardSlot& slot, const Occasion& occasion, Modality modality) {
    const int number = static_cast<int>(board_.visits.size());
    const int like = first_like(slot, occasion, modality);
    Visit visit;
    if (like == number) {
      visit = fresh_visit(slot, occasion, modality);
      visit.like = number;
    } else {
      visit = board_.visits[at(like)];
    }
    visit.occasion = static_cast<int>(board_.occasions.size());
    board_.visits.push_back(visit);
  }

  /// Itself, where she comes with company.
  int first_like(const BoardSlot& slot, const Occasion& occasion, Modality modality) {
    const int number = static_cast<int>(board_.visits.size());
    if (!person_.companions.empty()) return number;
    // Sessions last less than two days, and sites are few.
    const auto site = static_cast<std::uint64_t>(modality == Modality::onsite ? slot.site + 1 : 0);
    const std::uint64_t key = (site << 44) | (static_cast<std::uint64_t>(occasion.length()) << 32) |
                              static_cast<std::uint32_t>(occasion.start);
    return static_cast<int>(alike_.known_or(key, at(number)));
  }

  Visit fresh_visit(const BoardSlot& slot, const Occasion& occasion, Modality modality) {
    Visit visit{.modality = modality,
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
    return visit;
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
  Evenings evenings_;
  const Offering* offering_ = nullptr;            // the one at hand
  std::array<bool, 2> may_visit_{};               // by modality, where there are seats
  std::optional<std::vector<Session>> sessions_;  // once somebody may visit it
  KeyPlaces alike_;                               // visits, by time and place
};

}  // namespace

programme::Weeks weeks_of(const Case& person) {
  return {person.prescription.first_monday(), person.prescription.weeks()};
}

Board::Board(const Programme& offered, const Case& asked) : Board(offered, asked, nullptr) {}

Board::Board(const Offered& offered, const Case& asked)
    : Board(*offered.programme, asked, &offered) {}

Board::Board(const Programme& offered, const Case& asked, const Offered* laid_out)
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
  if (laid_out)
    Layout{*this}.lay_out(*laid_out);
  else
    Layout{*this}.lay_out();
  close_unreachable(*this);
  dates_meet = any_dates_meet(*this);
}

}  // namespace meanwhile::planner
