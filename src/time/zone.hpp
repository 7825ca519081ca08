#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "time/instant.hpp"

namespace meanwhile::time {

/// A time zone: which instant a wall clock means, and what the wall shows at an instant.
///
/// A wall time that occurs twice (clocks go back) is the first of the two; one that does not occur
/// (clocks go forward) is read with the offset before the gap, so 02:30 in a spring gap is the
/// instant that 03:30 shows. Copies share the rules; a copy is cheap and safe to use from any
/// thread. Right from 1970 to the end of 2100; earlier and later, the nearest rule goes on.
class Zone {
 public:
  /// From `since` on, until the next one, the wall shows instant + offset.
  struct Period {
    Instant since;
    Minutes offset{};
    friend bool operator==(const Period&, const Period&) = default;
  };

  /// A zone of the IANA database.
  ///
  /// name    as in "America/New_York"
  /// errors  Fault::invalid when the database does not know it
  /// cost    the first call of a process reads the database's index (milliseconds), the first call
  ///         for a name lays out its rules (a third of a millisecond); bench: ical_bench.cpp
  static Result<Zone> named(std::string_view name);
  static Zone utc();

  /// A zone with rules of its own, as calendar files may bring.
  ///
  /// periods  by `since`, at least one; the first also holds before its `since`
  static Zone with_rules(std::string name, std::vector<Period> periods);

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
