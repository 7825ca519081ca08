#pragma once

#include <deque>
#include <mutex>

#include "casework/accept_repair.hpp"

namespace meanwhile::serve {

/// Repairs that staff look at before they accept one: the last of them, in memory. What was
/// accepted is in the store. Safe to use from any thread.
class Repairs {
 public:
  /// took  what it took to find it
  struct Seen {
    std::string id;
    std::shared_ptr<const casework::ProposedRepair> proposed;
    std::chrono::microseconds took{};
    bool accepted = false;
  };

  std::optional<Seen> find(std::string_view id) const;
  /// Keeps it, unless there is one of that name.
  ///
  /// returns  the one of that name
  Seen keep(Seen repair);
  /// Accepts it (accept_repair.hpp), one request after the other; the same again does nothing.
  ///
  /// returns  whose weeks are others now
  /// errors   Fault::not_found  it is not here, or no more
  Result<std::vector<ClientId>> accept(std::string_view id, casework::Desk& desk,
                                       const casework::Caller& caller);

 private:
  static constexpr std::size_t most_kept = 8;

  std::mutex accepting_;
  mutable std::mutex lock_;
  std::deque<Seen> kept_;
};

}  // namespace meanwhile::serve
