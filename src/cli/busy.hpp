#pragma once

#include <string>

#include "cli/options.hpp"
#include "exchange/ical_read.hpp"
#include "time/zone.hpp"

namespace meanwhile::cli {

/// `meanwhile busy`: reads a calendar file and shows when it keeps a person busy.
///
/// returns  the exit code: 0; 2 when an option is wrong or nothing in the file can be read, told on
///          standard error
int busy(const BusyRequest& request);

/// A calendar as the document that `busy --json` writes: what was counted, busy time by start, and
/// what could not be read.
std::string busy_document(const exchange::Calendar& calendar, const time::Zone& zone);

/// The same for people: a line for each stretch, day by day on the wall of `zone`.
std::string busy_listing(const exchange::Calendar& calendar, const time::Zone& zone);

}  // namespace meanwhile::cli
