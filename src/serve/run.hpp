#pragma once

#include "casework/accept_changes.hpp"
#include "serve/long_run.hpp"

namespace meanwhile::serve {

using PlanningRun = LongRun<planner::CohortProgress, casework::EveryonePlanned>;

/// How a run over everyone stands; the people of its progress are everyone's whom it plans.
///
/// accepted  positions among its changes
struct RunSeen : PlanningRun::Seen {
  std::set<std::size_t> accepted;
};

/// Plans everyone, beside the day's work, and keeps what was accepted of it, which is in the store.
/// Safe to use from any thread.
class Run {
 public:
  struct Wish {
    std::string id;
    std::chrono::seconds limit;
    casework::Caller caller;
  };
  explicit Run(OneAtATime& turns);

  /// errors  Fault::conflict while something else has its turn. The same again is Done
  Status begin(const Wish& wish, casework::Desk& desk, std::shared_ptr<Events> events);
  Status stop(std::string_view id) { return run_.stop(id); }
  /// Accepts changes of it (accept_changes.hpp), one request after the other.
  ///
  /// clients  whose changes
  /// returns  who has another plan now
  /// errors   Fault::not_found  it is not this run that is here, or it changes nothing for them
  Result<std::vector<ClientId>> accept(std::string_view id, const std::vector<ClientId>& clients,
                                       casework::Desk& desk, const casework::Caller& caller);
  std::optional<RunSeen> seen() const;

 private:
  struct Accepted {
    std::string of;
    std::set<std::size_t> changes;
  };

  std::mutex accepting_;  // held by the one request that accepts, or begins another run
  mutable std::mutex lock_;
  Accepted accepted_;
  PlanningRun run_;
};

}  // namespace meanwhile::serve
