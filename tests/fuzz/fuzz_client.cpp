#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "exchange/read_case.hpp"

namespace {

using namespace meanwhile;

constexpr std::string_view calendar =
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:fuzz\nBEGIN:VEVENT\nUID:e\nDTSTAMP:20261101T000000Z\n"
    "DTSTART:20261130T090000\nDTEND:20261130T170000\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n"
    "END:VCALENDAR\n";

std::optional<std::string> open_calendar(const std::string& path) {
  return path.starts_with("no") ? std::nullopt : std::optional{std::string{calendar}};
}

void require(bool promise) {
  if (!promise) std::abort();
}

programme::Programme programme_at_hand() {
  programme::Programme programme;
  programme.modules.push_back({});
  programme.modules.back().id = ModuleId{"cbt"};
  return programme;
}

/// What the planner takes for granted of a stretch of a day.
void check(const life::DayStretch& stretch) {
  require(stretch.start >= time::Minutes{0} && stretch.start < std::chrono::days{1});
  require(stretch.start < stretch.end && stretch.end - stretch.start <= std::chrono::days{1});
}

void check(const life::LifeEntry& entry) {
  require(!entry.id.empty() && entry.weight >= 0 && entry.rest >= time::Minutes{0});
  if (const auto* weekly = std::get_if<life::Weekly>(&entry.when)) {
    check(weekly->stretch);
    require(weekly->every_weeks == 1 || (weekly->every_weeks > 1 && entry.from));
  }
  if (const auto* rota = std::get_if<life::Rota>(&entry.when)) {
    require(!rota->days.empty());
    for (const auto& day : rota->days)
      if (day) check(*day);
  }
}

void check(const planner::Case& person) {
  const programme::Prescription& prescription = person.prescription;
  require(prescription.weeks() >= 1 && prescription.weeks() <= 104);
  for (const programme::Phase& phase : prescription.phases) {
    require(phase.weeks >= 1);
    if (phase.dose.least_days && phase.dose.most_days)
      require(*phase.dose.least_days <= *phase.dose.most_days);
    for (const programme::KindDose& dose : phase.dose.kinds) require(dose.every_weeks >= 1);
  }
  for (const life::LifeEntry& entry : person.life) check(entry);
  for (const life::Companion& companion : person.companions)
    for (const life::LifeEntry& entry : companion.life) check(entry);
}

void check(const exchange::Read<planner::Case>& read) {
  require(read.value.has_value() == read.problems.empty());
  for (const Problem& problem : read.problems) require(!problem.what.empty());
  if (read.value) check(*read.value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const programme::Programme programme = programme_at_hand();
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check(exchange::read_case(text, programme, open_calendar));
  check(exchange::read_case_alone(text, open_calendar));
  return 0;
}
