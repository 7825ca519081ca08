#pragma once

#include <string>

#include "casework/desk.hpp"
#include "exchange/read.hpp"

namespace meanwhile::casework {

/// What a person says anew of her life: a whole client.json, of which only what is hers to say is
/// taken (exchange/client_document.hpp).
struct TellLife {
  ClientId whose;
  std::string wished;
  care::Version seen = care::Version::none;
};

/// What came of it: the document as it stands now, or everything that is wrong with it.
struct LifeTold {
  store::Document document;
  Problems problems;
};

/// Saves what a person says of her life, if it can be read.
///
/// errors  Fault::not_found  no such person, or not hers to say
///         Fault::conflict   it is not the version that she saw any more
Result<LifeTold> tell_life(const TellLife& wish, Desk& desk, const Caller& caller);

}  // namespace meanwhile::casework
