#pragma once

#include <memory>
#include <mutex>

#include "programme/programme.hpp"
#include "store/store.hpp"

namespace meanwhile::casework {

/// The timetable as it stood at one version.
///
/// offer_lasts  how long seats are kept for someone who waited, once they are offered to her
struct Timetable {
  programme::Programme programme;
  care::Version version = care::Version::none;
  std::chrono::hours offer_lasts{24};
};

/// The date in the programme's zone.
inline time::Date today(const programme::Programme& programme, care::Moment now) {
  return time::date_of(programme.zone.wall(care::minute_of(now)));
}

/// Who asks, and when.
struct Caller {
  privacy::Actor actor;
  care::Moment now;
};

/// What every job works with: the store, and the timetable as it was read last. Safe to use from
/// any thread.
class Desk {
 public:
  explicit Desk(store::Store& store) : store_(store) {}

  Result<std::unique_ptr<store::UnitOfWork>> look(const Caller& caller);
  Result<std::unique_ptr<store::UnitOfWork>> change(const Caller& caller);

  /// The timetable that this unit of work sees; read anew only when there is a newer one.
  ///
  /// errors  Fault::unavailable where there is none yet
  Result<std::shared_ptr<const Timetable>> timetable(store::UnitOfWork& unit);

 private:
  store::Store& store_;
  std::mutex lock_;
  std::shared_ptr<const Timetable> latest_;
};

}  // namespace meanwhile::casework
