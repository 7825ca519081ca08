#pragma once

#include <array>
#include <optional>
#include <vector>

#include "planner/rules/admission.hpp"
#include "planner/rules/firm_time.hpp"
#include "planner/rules/soft_time.hpp"
#include "programme/session.hpp"

namespace meanwhile::planner {

/// Positions are ints here, -1 for none; containers want std::size_t.
constexpr std::size_t at(int position) { return static_cast<std::size_t>(position); }

constexpr std::size_t at(programme::Modality modality) {
  return static_cast<std::size_t>(modality);
}

/// How one of the people who must come gets to a visit and back, taken as a stay by itself.
struct Passage {
  Minute there = 0;
  Minute back = 0;
  bool blocked_there = false;  // a firm commitment overlaps the way
  bool blocked = false;        // … the session
  bool blocked_back = false;
  Minute next_firm = 0;  // start of the first firm stretch that ends after the session

  bool clashes() const { return blocked_there || blocked || blocked_back; }
};

/// A companion's passage; visits list theirs in Board::company.
struct Company {
  std::size_t companion = 0;
  Passage passage;
};

/// One session in one modality, as this person would attend it.
struct Visit {
  int occasion = 0;
  programme::Modality modality = programme::Modality::onsite;
  Passage passage;       // the client's
  bool clashes = false;  // by itself, for the client or a companion
  bool blocked = false;  // the session itself, for the client or a companion
  int company_from = 0;  // into Board::company
  int company_count = 0;
  int like = 0;  // the first at the same time and place, in the same company

  bool onsite() const { return modality == programme::Modality::onsite; }
};

/// One session of a slot, on the board.
struct Occasion {
  int slot = 0;
  int day = 0;  // since the first Monday
  Minute start = 0;
  Minute end = 0;
  Minute credit = 0;
  int lesson = 0;  // compared between slots of a module that is not rolling
  Minute late_from =
      0;  // `lateAfter` on the client's clock, on the date on which this starts there
  programme::Cancelled cancelled = programme::Cancelled::no;
  std::array<int, 2> visit{-1, -1};  // by modality; -1: barred there

  Minute length() const { return end - start; }
  int week() const { return day / 7; }
};

/// A slot on the board: what is the same for all its sessions.
struct BoardSlot {
  Slot slot;
  int module = -1;  // position in Programme::modules
  int site = -1;
  programme::Kind kind = programme::Kind::group;
  bool clinical = true;
  bool rolling = true;
  std::array<bool, 2> may_join{};  // by modality
  std::array<bool, 2> may_visit{};
  std::vector<int> week_from{};  // occasions of week w: [week_from[w], week_from[w + 1])
};

/// Requirements of one week.
struct WeekDose {
  const programme::Dose* dose = nullptr;
  std::vector<programme::KindDose> kinds;              // those asked of every single week
  std::vector<std::pair<int, Minute>> module_minutes;  // module position, least minutes
};

/// A whole block of several weeks in which sessions of some kinds must reach their minima.
struct Block {
  int first_week = 0;
  int weeks = 0;
  std::vector<programme::KindDose> kinds;

  bool holds(int week) const { return first_week <= week && week < first_week + weeks; }
  bool ends_with(int week) const { return week == first_week + weeks - 1; }
};

/// The weeks of her prescription.
programme::Weeks weeks_of(const Case& person);

struct Offered;

/// Everything that fit needs to know of one person and one programme, laid out by week and day as
/// numbers.
///
/// Built once for a question; prices (prices.hpp) are laid over it for each objective.
struct Board {
  Board(const programme::Programme& programme, const Case& person);
  /// offered  in her weeks
  Board(const Offered& offered, const Case& person);

  const programme::Programme* programme;
  const Case* person;
  Horizon horizon;
  FirmTime firm;
  std::vector<FirmTime> companion_firm;
  SoftTime soft;         // all soft commitments
  SoftTime family_soft;  // those of kind "family"
  std::vector<BoardSlot> slots;
  std::vector<Occasion> occasions;
  std::vector<Visit> visits;
  std::vector<Company> company;
  std::vector<WeekDose> weeks;
  std::vector<Block> blocks;
  std::vector<bool> closed;  // by day
  std::vector<int>
      open_days;  // by day: dates before it that are not closed; one entry more than days
  bool gaps_matter = false;  // some phase limits the days without a session
  bool dates_meet = false;   // footprints of different dates can touch each other

  /// Dates without a session between two attended ones, closed dates left out.
  int gap(int day, int next_day) const { return open_days[at(next_day)] - open_days[at(day + 1)]; }
  int week_count() const { return horizon.weeks.count; }
  const Visit& visit(int position) const { return visits[at(position)]; }
  const Occasion& occasion(int position) const { return occasions[at(position)]; }
  const BoardSlot& slot(int position) const { return slots[at(position)]; }
  const Occasion& occasion_of(int visit) const { return occasion(visits[at(visit)].occasion); }
  const BoardSlot& slot_of(int visit) const { return slot(occasion_of(visit).slot); }

 private:
  Board(const programme::Programme& programme, const Case& person, const Offered* offered);
};

}  // namespace meanwhile::planner
