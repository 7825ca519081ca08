#pragma once

#include <string>

#include "casework/calendar_read.hpp"

namespace meanwhile::casework {

/// Where a calendar that she brought is fetched anew.
///
/// errors   Fault::not_found  no such person or calendar
///          Fault::conflict   it was a file
/// privacy  her secret: for the far end and nobody else
Result<std::string> address_of_calendar(const ClientId& whose, const std::string& name, Desk& desk,
                                        const Caller& caller);

/// A calendar fetched anew.
///
/// address  where it was fetched; it was fetched in vain when the calendar has another by now
/// text     any bytes at all
struct RefreshCalendar {
  ClientId whose;
  std::string name;
  std::string address;
  std::string text;
};

/// Replaces its busy times, and notes when they were read. Her life has a next version only when
/// they are others; and nothing is replaced by what can't be read.
///
/// errors  as for address_of_calendar
Result<CalendarBrought> refresh_calendar(const RefreshCalendar& wish, Desk& desk,
                                         const Caller& caller);

}  // namespace meanwhile::casework
