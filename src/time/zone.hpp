#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "time/instant.hpp"

namespace meanwhile::time {

/// A time zone of the IANA database: which instant a wall clock means, and what the wall shows at
/// an instant.
///
/// A wall time that occurs twice (clocks go back) is the first of the two; one that does not occur
/// (clocks go forward) is read with the offset before the gap, so 02:30 in a spring gap is the
/// instant that 03:30 shows. Copies share the rules; a copy is cheap and safe to use from any
/// thread.
class Zone {
 public:
  /// name    as in "America/New_York"
  /// errors  Fault::invalid when the database does not know it
  static Result<Zone> named(std::string_view name);
  static Zone utc();

  const std::string& name() const;
  Instant instant(Wall wall) const;
  Wall wall(Instant instant) const;

  friend bool operator==(const Zone& a, const Zone& b) { return a.name() == b.name(); }

 private:
  struct Rules;
  explicit Zone(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}
  std::shared_ptr<const Rules> rules_;
};

}  // namespace meanwhile::time
