#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "people/client.hpp"
#include "programme/offering.hpp"
#include "time/instant.hpp"
#include "time/weekday.hpp"

namespace meanwhile::life {

/// A stretch of a day on the person's wall: minutes after midnight; an end past 1440 is on the next
/// day.
struct DayStretch {
  time::Minutes start{};
  time::Minutes end{};  // in (start, start + 24 h]
  friend bool operator==(const DayStretch&, const DayStretch&) = default;
};

/// The same stretch on some weekdays.
struct Weekly {
  time::Weekdays days;
  DayStretch stretch;
  int every_weeks = 1;  // counted from the Monday week of the entry's `from`
};

/// A cyclic list of days from `from` on; nothing before.
struct Rota {
  time::Date from;
  std::vector<std::optional<DayStretch>> days;
};

/// Stretches of real time, laid out already: the occurrences of one calendar event, by start.
struct Dated {
  std::vector<time::Span> spans;
};

/// One thing that a person's weeks hold: a job, the school run, dinner.
///
/// id           as in the file; for a calendar event, its UID; no two of a person's are equal
/// kind         a free word; "family" is what most-family-time protects
/// firm         never touched; soft: may be touched, at `weight` a minute
/// travel_to    minutes one way from (or to) where it happens; sites it does not name take the
/// person's own rest         minutes at home after each interval, firm entries only from, until  by
/// the date on which an interval starts, both included
struct LifeEntry {
  LifeId id;
  std::string kind;
  std::variant<Weekly, Rota, Dated> when;
  bool firm = true;
  long weight = 1;
  people::Ways travel_to;
  time::Minutes rest{};
  std::optional<time::Date> from;
  std::optional<time::Date> until;
};

/// Someone whose own life must leave room for some kinds of session.
struct Companion {
  CompanionId id;
  std::vector<programme::Kind> attends;  // kinds of session she comes to
  people::Ways travel;
  time::Zone zone = time::Zone::utc();  // the client's, when the file names none
  std::vector<LifeEntry> life;
};

}  // namespace meanwhile::life
