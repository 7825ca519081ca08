#include "cohort_tables.hpp"

#include "cohort_figures.hpp"
#include "fields.hpp"

namespace meanwhile::oracle {
namespace {

using boost::json::array;
using boost::json::object;

std::optional<std::size_t> unit_of(const CohortFacts& facts, const std::string& slot) {
  for (std::size_t unit = 0; unit < facts.rooms.size(); ++unit)
    if (facts.rooms[unit].slot == slot) return unit;
  return std::nullopt;
}

class Offerings {
 public:
  Offerings(const CohortFacts& facts, const Use& use) : facts_(facts), use_(use) {}

  std::vector<std::string> check(const array& rows) {
    std::optional<std::size_t> last;
    std::set<std::size_t> told;
    for (const auto& one : rows) {
      const auto unit = unit_of(facts_, text(one.as_object(), "id", ""));
      if (!unit) {
        wrong_.push_back("offerings: no such slot: " + text(one.as_object(), "id", ""));
        continue;
      }
      if (last && *unit <= *last) wrong_.push_back("offerings: not in the programme's order");
      last = unit;
      told.insert(*unit);
      check_row(one.as_object(), *unit);
    }
    for (std::size_t unit = 0; unit < facts_.rooms.size(); ++unit)
      if (use_.wanted[unit] && !told.contains(unit)) wrong(unit, "is joined and left out");
    return std::move(wrong_);
  }

 private:
  void wrong(std::size_t unit, const std::string& what) {
    wrong_.push_back("offerings: " + facts_.rooms[unit].slot + " " + what);
  }

  void check_row(const object& row, std::size_t unit) {
    const auto& room = facts_.rooms[unit];
    const long joined = use_.joined[unit];
    if (whole(row, "placed") != joined) wrong(unit, "does not have so many placed");
    // A slot that nobody needs to join may say either while nobody does.
    const bool either = joined == 0 && room.to_run <= 0;
    if (!either && row.at("runs").as_bool() != (joined >= room.to_run)) wrong(unit, "runs or not");
    const auto due = fullness(facts_, use_, unit);
    // The contract leaves open whether the last online seat makes a slot full.
    if (due != Fullness::full_online && row.at("full").as_bool() != (due == Fullness::full))
      wrong(unit, "is full or not");
  }

  const CohortFacts& facts_;
  const Use& use_;
  std::vector<std::string> wrong_;
};

}  // namespace

std::vector<std::string> check_offerings(const CohortFacts& facts, const Use& use,
                                         const array& rows) {
  return Offerings(facts, use).check(rows);
}

std::vector<std::string> check_seat_prices(const CohortFacts& facts, const Use& use,
                                           const array& rows) {
  std::vector<std::string> wrong;
  std::set<std::pair<std::string, std::string>> told;
  std::set<std::size_t> priced;
  for (const auto& one : rows) {
    const auto& row = one.as_object();
    const auto slot = text(row, "offering", "");
    const auto modality = text(row, "modality", "");
    const auto unit = unit_of(facts, slot);
    if (!told.emplace(slot, modality).second) wrong.push_back("seatPrices: twice " + slot);
    if (modality != "onsite" && modality != "online") wrong.push_back("seatPrices: modality");
    if (!unit || fullness(facts, use, *unit) == Fullness::has_room)
      wrong.push_back("seatPrices: has room: " + slot);
    for (const auto* figure : {"people", "burden"})
      if (row.at(figure).to_number<double>() < 0) wrong.push_back("seatPrices: below 0: " + slot);
    if (unit) priced.insert(*unit);
  }
  for (std::size_t unit = 0; unit < facts.rooms.size(); ++unit)
    if (fullness(facts, use, unit) == Fullness::full && !priced.contains(unit))
      wrong.push_back("seatPrices: left out: " + facts.rooms[unit].slot);
  return wrong;
}

}  // namespace meanwhile::oracle
