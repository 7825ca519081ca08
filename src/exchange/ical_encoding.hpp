#pragma once

#include <string>
#include <string_view>

namespace meanwhile::exchange {

/// The bytes of a calendar file as UTF-8 without a byte order mark.
///
/// file     UTF-8 or UTF-16, with or without a mark; bytes that are no UTF-8 are taken for Latin-1,
///          in which old programs write
/// returns  UTF-8 in any case
std::string decoded(std::string_view file);

}  // namespace meanwhile::exchange
