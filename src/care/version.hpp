#pragma once

#include <chrono>
#include <cstdint>

#include "time/instant.hpp"

namespace meanwhile::care {

/// Counts the changes made to one record. A writer names the version that it read; stale ones fail.
enum class Version : std::uint64_t { none = 0 };

constexpr Version next(Version version) { return Version{static_cast<std::uint64_t>(version) + 1}; }

/// When something happened on the server's clock. Sessions are in whole minutes; this is not.
using Moment = std::chrono::sys_seconds;

/// The minute that it is then: sessions that start in it have begun.
inline time::Instant minute_of(Moment moment) { return std::chrono::floor<time::Minutes>(moment); }

}  // namespace meanwhile::care
