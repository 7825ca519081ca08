#pragma once

#include <optional>
#include <string_view>

namespace meanwhile::exchange {

/// The IANA zone behind a name that Windows, Outlook or Exchange use: "W. Europe Standard Time", or
/// what their lists show, "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", also with
/// an older offset in front or none. Case does not matter.
///
/// source  the zones of Windows 11, each with the zone of its first-named place; checked 2026-11-24
std::optional<std::string_view> iana_from_windows(std::string_view name);

}  // namespace meanwhile::exchange
