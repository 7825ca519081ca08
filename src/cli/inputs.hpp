#pragma once

#include <optional>
#include <string>

#include "base/problem.hpp"
#include "exchange/read_case.hpp"
#include "exchange/read_design.hpp"
#include "planner/case.hpp"
#include "programme/programme.hpp"

namespace meanwhile::cli {

/// One person and one programme, as `fit` and `why` read them.
struct Inputs {
  programme::Programme programme;
  planner::Case person;
};

/// Reads programme.json and client.json with the calendars that it names. What is wrong, or was
/// read otherwise than written, goes to standard error, one line each; nothing is returned when
/// something is wrong.
std::optional<Inputs> read_inputs(const std::string& programme, const std::string& client);

/// Reads one programme.json; what is wrong goes to standard error.
std::optional<programme::Programme> read_programme_file(const std::string& path);

/// The same with its proposals.
std::optional<exchange::DesignRead> read_design_file(const std::string& path);

/// The text of a file, or nothing, which is told on standard error.
std::optional<std::string> read_or_tell(const std::string& path);

/// Opens the calendars that a client.json names, relative to where it stands.
exchange::OpenFile calendars_beside(const std::string& client);

/// `file: path: what is wrong`, safe to print, without a line end.
std::string line_of(const Problem& problem);

}  // namespace meanwhile::cli
