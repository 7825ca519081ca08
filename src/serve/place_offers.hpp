#pragma once

#include <thread>

#include "casework/offer_places.hpp"
#include "serve/office.hpp"

namespace meanwhile::serve {

/// Has places that open offered to those who wait, and tells them. What is offered, and until when,
/// stands in the store, so a restart loses nothing of it.
class PlaceOffers {
 public:
  /// The office must outlive it.
  explicit PlaceOffers(Office& office);

  /// Offers until nobody can have any more of what is free.
  ///
  /// returns  when to look again, where nothing is heard before: a life may have changed, or a week
  ///          begun; sooner where the store could not answer
  care::Moment look(const std::stop_token& stop = {});

 private:
  Office& office_;
  casework::OfferPlaces places_;
};

/// Looks at once, whenever seats, the timetable or the list change, and now and then, on a thread
/// of its own until it is destroyed. The office must outlive it.
std::jthread offer_places(Office& office);

}  // namespace meanwhile::serve
