#pragma once

#include <optional>
#include <string>

#include "casework/calendar_read.hpp"
#include "exchange/client_document.hpp"

namespace meanwhile::casework {

/// A calendar that someone brings, as a file or from an address. Of its events only the busy times
/// are kept.
///
/// calendar  its name is chosen by the caller, so that a retry brings it once
/// text      any bytes at all
/// address   where the text was fetched, to be refreshed from; absent for a file
/// privacy   the address is her secret
struct BringCalendar {
  ClientId whose;
  exchange::CalendarEntry calendar;
  std::string text;
  std::optional<std::string> address;
};

constexpr std::size_t most_calendars = 20;

/// Whether `bring_calendar` would be refused whatever the text: to be asked before it is fetched.
///
/// errors  as for bring_calendar
Status may_bring_calendar(const BringCalendar& wish, Desk& desk, const Caller& caller);

/// errors  Fault::not_found  no such person, or not hers to bring
///         Fault::conflict   there are as many as may be
Result<CalendarBrought> bring_calendar(const BringCalendar& wish, Desk& desk, const Caller& caller);

/// errors  Fault::not_found  no such person or calendar
Status remove_calendar(const ClientId& whose, const std::string& name, Desk& desk,
                       const Caller& caller);

}  // namespace meanwhile::casework
