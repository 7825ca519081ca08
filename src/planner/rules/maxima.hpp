#pragma once

#include <map>
#include <vector>

#include "programme/prescription.hpp"
#include "time/instant.hpp"

namespace meanwhile::planner {

/// A maximum that binds on what is attended: clinical credit a week, attended days a week, session
/// length a date.
enum class Maximum { week_credit, week_days, day_length };

/// A maximum exceeded.
///
/// from      the Monday of the week, or the date
/// is, most  minutes, or days
struct Excess {
  Maximum maximum;
  time::Date from;
  int is = 0;
  int most = 0;
  friend bool operator==(const Excess&, const Excess&) = default;
};

/// Adds up what is attended, to be held against the maxima of a prescription.
class Attendance {
 public:
  explicit Attendance(const programme::Prescription& prescription) : asked_(prescription) {}

  /// A session of so many minutes on a date of the prescription's weeks.
  void attend(time::Date date, time::Minutes length) { by_date_[date] += length; }
  /// Clinical credit in the week of a date.
  void credit(time::Date date, time::Minutes minutes) {
    by_week_[time::monday_of(date)] += minutes;
  }

  /// By maximum, then date.
  std::vector<Excess> excesses() const;

 private:
  const programme::Dose& dose(time::Date date) const;

  const programme::Prescription& asked_;
  std::map<time::Date, time::Minutes> by_date_;
  std::map<time::Date, time::Minutes> by_week_;
};

}  // namespace meanwhile::planner
