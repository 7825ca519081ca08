#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"
#include "life/commitment.hpp"

namespace meanwhile::exchange {

/// A client.json in which a person said anew what is hers to say: her ways and modalities, her
/// life, what she brought of calendars and how firm that is, her weights, and at which step of
/// telling all this she is. Everything else, what is prescribed above all, stays as it is stored.
///
/// stored    as it was read and accepted before
/// wished    a whole client.json; any bytes at all
/// problems  grows by what keeps `wished` from being read; whether the result makes a case is for
///           read_case to say
std::string with_wishes(std::string_view stored, std::string_view wished, Problems& problems);

/// A calendar that client.json names: what it is, and whether it may be touched.
struct CalendarEntry {
  std::string name;
  std::string kind = "work";
  bool firm = true;
};

/// The same document with more entries of her life: weekly times, each of an id that no other has.
std::string with_life(std::string_view stored, const std::vector<life::LifeEntry>& entries);

/// The same document of another client, called so.
std::string renamed(std::string_view stored, std::string_view client);

/// The same document with one more calendar, or without one.
std::string with_calendar(std::string_view stored, const CalendarEntry& calendar);
std::string without_calendar(std::string_view stored, std::string_view name);

}  // namespace meanwhile::exchange
