#pragma once

#include <thread>

#include "serve/office.hpp"

namespace meanwhile::serve {

/// Tells every screen that seats are free again when a hold ends by the clock.
///
/// It asks the store for the first hold that ends, and looks again then, but at the latest after as
/// long as a hold lasts: whatever is held meanwhile ends no sooner. So nobody has to tell it of
/// holds, whether this server makes them, was started to find them there, or another server makes
/// them in the same store. Several servers on one store each have their own, and tell their own
/// listeners.
class HoldEnds {
 public:
  /// Tells of holds that end from now on. The office must outlive it.
  explicit HoldEnds(Office& office);

  /// Publishes `seats` where a hold has ended since it looked last. What the store couldn't answer
  /// is asked again soon, and nothing is left out by it.
  ///
  /// returns  when to look next; later than now
  /// cost     one question to the store, two when a hold has ended
  care::Moment look();

 private:
  store::Maybe<care::Moment> first_after(care::Moment moment);

  Office& office_;
  care::Moment told_;
};

/// Looks again and again, on a thread of its own, until it is destroyed. The office must outlive
/// it.
std::jthread tell_hold_ends(Office& office);

}  // namespace meanwhile::serve
