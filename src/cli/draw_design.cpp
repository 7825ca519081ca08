#include "cli/draw_design.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "cli/phrase.hpp"
#include "cli/text.hpp"

namespace meanwhile::cli {
namespace {

using namespace planner;
using programme::Offering;
using programme::Programme;

/// Every sentence of this drawing, in one language.
struct Sentences {
  Counted better;              // {seconds}
  std::string_view as_placed;  // {seconds}
  std::string_view unchanged;  // {seconds}
  std::string_view before, after;
  std::string_view placed, waiting, priority, days_waited, kept, burden, groups, staff, room, rooms;
  std::string_view closed, opened;
  std::string_view online;
};

constexpr Sentences in_english{
    .better =
        {"One person more is placed, at the same staff hours and in the same rooms ({seconds} s).",
         "{n} people more are placed, at the same staff hours and in the same rooms ({seconds} "
         "s)."},
    .as_placed = "A better timetable at the same staff hours and in the same rooms ({seconds} s).",
    .unchanged =
        "Nothing better was found at the same staff hours and in the same rooms ({seconds} s). "
        "The timetable stays as it is.",
    .before = "before",
    .after = "after",
    .placed = "people placed",
    .waiting = "people waiting",
    .priority = "priority of those placed",
    .days_waited = "days that they waited",
    .kept = "who keep all that they held",
    .burden = "burden of each, minutes",
    .groups = "groups",
    .staff = "staff time a week",
    .room = "room time a week",
    .rooms = "rooms",
    .closed = "Closed",
    .opened = "Opened",
    .online = "online"};

constexpr Sentences in_spanish{
    .better = {"Una persona más tiene plaza, con las mismas horas de personal y en las mismas "
               "salas ({seconds} s).",
               "{n} personas más tienen plaza, con las mismas horas de personal y en las mismas "
               "salas ({seconds} s)."},
    .as_placed =
        "Un horario mejor con las mismas horas de personal y en las mismas salas ({seconds} s).",
    .unchanged =
        "No se encontró nada mejor con las mismas horas de personal y en las mismas salas "
        "({seconds} s). El horario queda como está.",
    .before = "antes",
    .after = "después",
    .placed = "personas con plaza",
    .waiting = "personas en espera",
    .priority = "prioridad de quienes tienen plaza",
    .days_waited = "días que esperaron",
    .kept = "conservan todos sus grupos",
    .burden = "carga de cada una, minutos",
    .groups = "grupos",
    .staff = "horas de personal por semana",
    .room = "horas de sala por semana",
    .rooms = "salas",
    .closed = "Se cierran",
    .opened = "Se abren",
    .online = "en línea"};

const Sentences& sentences_in(const Words& words) {
  return words.language == spanish().language ? in_spanish : in_english;
}

std::string headline(const DesignAnswer& answer, const Sentences& say_, double seconds) {
  const std::string took = fmt::format("{:.1f}", seconds);
  const auto spent = fmt::arg("seconds", took);
  if (!answer.changed()) return say(say_.unchanged, spent);
  const long more =
      static_cast<long>(answer.after.placed()) - static_cast<long>(answer.before.placed());
  return more > 0 ? say(say_.better, more, spent) : say(say_.as_placed, spent);
}

std::string row(std::string_view name, const std::string& before, const std::string& after) {
  return "  " + padded(name, 36) + fmt::format("{:>14}{:>14}\n", before, after);
}

long mean_burden(const Designed& designed) {
  const long placed = static_cast<long>(designed.placed());
  return placed == 0 ? 0 : designed.cohort.burden.value / placed;
}

std::size_t room_count(const Programme& programme) {
  std::size_t rooms = 0;
  for (const programme::Site& site : programme.sites) rooms += site.rooms.size();
  return rooms;
}

std::string figures(const DesignAnswer& answer, const Sentences& say_) {
  const Designed& before = answer.before;
  const Designed& after = answer.after;
  // Headings are padded by their columns: "después" has more bytes than letters.
  std::string out = "\n" +
                    std::string(38 + 14 - static_cast<std::size_t>(columns_of(say_.before)), ' ') +
                    std::string(say_.before) +
                    std::string(14 - static_cast<std::size_t>(columns_of(say_.after)), ' ') +
                    std::string(say_.after) + "\n";
  const auto count = [&](std::string_view name, auto one, auto other) {
    out += row(name, std::to_string(one), std::to_string(other));
  };
  count(say_.placed, before.placed(), after.placed());
  count(say_.waiting, before.cohort.people.size() - before.placed(),
        after.cohort.people.size() - after.placed());
  count(say_.priority, before.cohort.priority.value, after.cohort.priority.value);
  count(say_.days_waited, before.cohort.days_waited.value, after.cohort.days_waited.value);
  count(say_.kept, before.cohort.kept.value, after.cohort.kept.value);
  count(say_.burden, mean_burden(before), mean_burden(after));
  count(say_.groups, before.programme.offerings.size(), after.programme.offerings.size());
  out += row(say_.staff, duration(before.staff_time), duration(after.staff_time));
  out += row(say_.room, duration(before.room_time), duration(after.room_time));
  count(say_.rooms, room_count(before.programme), room_count(after.programme));
  return out;
}

std::string clock(time::Minutes minutes) {
  const long of_day = minutes.count() % (24 * 60);
  return fmt::format("{:02}:{:02}", of_day / 60, of_day % 60);
}

/// "Tue, Thu 08:00–11:00; Sat 09:00–12:00"
std::string times(const Offering& offering, const Words& words) {
  std::vector<std::pair<std::string, time::Weekdays>> by_clock;
  for (const programme::Meeting& meeting : offering.meetings) {
    const std::string span = clock(meeting.start) + "–" + clock(meeting.end);
    auto known = std::ranges::find(by_clock, span, &std::pair<std::string, time::Weekdays>::first);
    if (known == by_clock.end()) known = by_clock.insert(by_clock.end(), {span, {}});
    known->second.set(time::index(meeting.day));
  }
  std::string out;
  for (const auto& [span, days] : by_clock)
    out += (out.empty() ? "" : "; ") + weekdays(words, days) + " " + span;
  return out;
}

std::string groups(std::string_view title, const Programme& programme,
                   const std::vector<OfferingId>& ids, const Words& words) {
  if (ids.empty()) return {};
  const Sentences& say_ = sentences_in(words);
  std::string out = "\n" + std::string(title) + "\n";
  for (const OfferingId& id : ids) {
    const Offering& offering = *programme.offering(id);
    out += "  " + padded(shown(id.text()), 20) + " " + times(offering, words);
    out += ", " +
           (offering.onsite && offering.room ? shown(*offering.room) : std::string(say_.online));
    for (const StaffId& one : offering.staff) out += ", " + shown(programme.member(one)->name);
    if (!offering.title.empty() && offering.title != id.text()) out += ": " + shown(offering.title);
    out += "\n";
  }
  return out;
}

}  // namespace

std::string draw_design(const DesignAnswer& answer, const Words& words, double seconds) {
  const Sentences& say_ = sentences_in(words);
  return headline(answer, say_, seconds) + "\n" + figures(answer, say_) +
         groups(say_.closed, answer.before.programme, answer.closed, words) +
         groups(say_.opened, answer.after.programme, answer.opened, words);
}

std::string progress_line(const DesignProgress& progress, double seconds) {
  switch (progress.stage) {
    case DesignProgress::Stage::before:
      return fmt::format("{:6.1f} s  the given timetable: {} people placed so far", seconds,
                         progress.placed);
    case DesignProgress::Stage::looking:
      return fmt::format(
          "{:6.1f} s  looked at {} timetables; {} people placed by the given one, by the best "
          "about "
          "{} of priority",
          seconds, progress.turns, progress.placed_before, progress.placed);
    case DesignProgress::Stage::after: break;
  }
  return fmt::format("{:6.1f} s  the best one: {} people placed so far, {} by the given one",
                     seconds, progress.placed, progress.placed_before);
}

}  // namespace meanwhile::cli
