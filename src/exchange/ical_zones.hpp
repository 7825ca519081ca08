#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/ical_components.hpp"
#include "exchange/ical_expand.hpp"
#include "time/zone.hpp"

namespace meanwhile::exchange {

/// Which clock a TZID means.
///
/// A name of the IANA database means that zone, also behind a prefix (`/mozilla.org/20050126_1/…`),
/// in another case or spelling, and under the names that Windows and Outlook use; whatever the file
/// declares for such a name, since what programs write there is often outdated or cut short. For
/// other names the file's VTIMEZONE is followed. A name that is neither known nor declared means
/// the person's own zone, and is told as a problem, once.
class CalendarZones {
 public:
  /// home      the person's zone
  /// declared  the VTIMEZONEs of the file; must outlive this
  CalendarZones(time::Zone home, const std::vector<Component>& declared, Effort& effort);

  /// The zone of a TZID; valid as long as this lives.
  ///
  /// line  where the name stands, for the problem
  const time::Zone& named(std::string_view tzid, int line, CalendarProblems& problems);

  const time::Zone& home() const { return home_; }
  const time::Zone& utc() const { return utc_; }

 private:
  time::Zone found(std::string_view tzid, int line, CalendarProblems& problems);

  time::Zone home_;
  time::Zone utc_ = time::Zone::utc();
  const std::vector<Component>& declared_;
  Effort& effort_;
  std::map<std::string, std::unique_ptr<time::Zone>, std::less<>> known_;
};

}  // namespace meanwhile::exchange
