#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace meanwhile::exchange {

/// A noun and what it is called when there is more or less than one of it.
struct Noun {
  std::string_view one;
  std::string_view many;
};

/// Every sentence of ours in one language. Names in braces are filled in.
struct Phrases {
  std::string_view language;  // as RFC 5646 has it: "en"
  std::array<std::string_view, 7> days;
  std::array<std::string_view, 12> months;

  std::string_view sentence;  // {changes}
  std::string_view last_and;  // between the last two of a list
  std::string_view comma;     // between the others
  std::string_view from_to;   // {start} {end}
  std::string_view date;      // {weekday} {day} {month}
  std::string_view weekly;    // {name} {day}: one of the person's commitments, each week
  std::string_view dated;     // {name} {date}: the same, once
  std::string_view unnamed;   // a commitment that has no name of its own
  std::string_view work;      // a commitment of kind "work" that has no other name
  std::string_view family;    // of kind "family"

  std::string_view end_sooner;   // {thing} {start} is the new end, {end} the old one
  std::string_view start_later;  // {thing} {start} is the old start, {end} the new one
  std::string_view give_way;     // {thing}
  std::string_view make_room;    // {thing} {start} {end}
  std::string_view join_online;
  std::string_view come_on_site;

  std::string_view another_seat;                // {title}
  std::string_view opened;                      // {kind} {times}
  std::string_view opened_online;               // {kind} {times}
  std::array<std::string_view, 5> new_session;  // with its article, by programme::Kind

  std::string_view agree;          // {less}
  std::string_view agree_instead;  // {less} {before}
  std::string_view a_week;         // {count}
  std::string_view every_weeks;    // {count} {weeks}
  std::string_view of_module;      // {count} {module}
  Noun day, hour, minute;
  std::array<Noun, 5> sessions;  // by programme::Kind
};

/// The first of `languages` ("es-MX" will do for "es") that we have; else English.
const Phrases& phrases_for(const std::vector<std::string>& languages);

}  // namespace meanwhile::exchange
