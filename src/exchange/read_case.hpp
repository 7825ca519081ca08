#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/read.hpp"
#include "planner/case.hpp"
#include "programme/programme.hpp"

namespace meanwhile::exchange {

/// The text of a calendar file that client.json names, or nothing when there is no such file.
/// Files are the rim's to open; a path is relative to client.json.
using OpenFile = std::function<std::optional<std::string>(const std::string& path)>;

/// Reads client.json as the contract has it, calendars and all; fields that it does not name are
/// passed over, and what it may leave out has the contract's default.
///
/// json           the whole text; any bytes at all
/// programme      whose modules the prescription may name
/// open_calendar  asked once for each entry of `calendars`
/// returns        one person's case, or every problem at once; notes tell of single events that
///                could not be read (file = the calendar's), of rest after soft entries, and of
///                held offerings that the programme does not have
/// privacy        problems quote malformed values of fields, never other texts
/// cost           bench: bench/json_bench.cpp
/// source         the contract in docs/planner.md, "client.json"
Read<planner::Case> read_case(std::string_view json, const programme::Programme& programme,
                              const OpenFile& open_calendar);

/// The same without a programme at hand: nothing is said about what only a programme can tell.
Read<planner::Case> read_case_alone(std::string_view json, const OpenFile& open_calendar);

}  // namespace meanwhile::exchange
