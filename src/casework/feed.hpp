#pragma once

#include <string>

#include "casework/desk.hpp"
#include "planner/plan.hpp"

namespace meanwhile::casework {

/// Makes this the secret of the one address under which someone's sessions can be subscribed to.
Status make_feed(const store::Feed& feed, const store::Digest& secret, Desk& desk,
                 const Caller& caller);
Status revoke_feed(const ClientId& whose, Desk& desk, const Caller& caller);

/// What a feed shows: what its person will attend, and the language of its neutral words: the one
/// that it was made with, else the first that she speaks.
struct Feed {
  planner::Plan plan;
  std::string language;
};

/// errors  Fault::not_found  no such secret
Result<Feed> read_feed(const store::Digest& secret, Desk& desk, care::Moment now);

}  // namespace meanwhile::casework
