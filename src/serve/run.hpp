#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#include "casework/accept_changes.hpp"
#include "serve/http/events.hpp"

namespace meanwhile::serve {

/// How a run over everyone stands.
///
/// progress  the last that was told; people are everyone's whom it plans
/// took      until now, or until it ended
/// stopped   before it had proven everything: by someone, or by its limit
/// planned   once it is done
/// accepted  positions among its changes
struct RunSeen {
  enum class State { running, done, failed };
  std::string id;
  State state = State::running;
  std::chrono::seconds limit{};
  std::chrono::milliseconds took{};
  bool stopped = false;
  planner::CohortProgress progress;
  std::shared_ptr<const casework::EveryonePlanned> planned;
  std::set<std::size_t> accepted;
};

/// Plans everyone, on threads of its own, so that no request waits for it. One run at a time; the
/// last one is kept until the next begins or the program ends. What was accepted of it is in the
/// store. Safe to use from any thread.
class Run {
 public:
  struct Wish {
    std::string id;
    std::chrono::seconds limit;
    casework::Caller caller;
  };
  Run() = default;
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  /// Stops it, and waits.
  ~Run();

  /// Whose topic hears `everyone` whenever there is something new, once a second at most.
  ///
  /// errors  Fault::conflict while another one goes on. The same again is Done
  Status begin(Wish wish, casework::Desk& desk, std::shared_ptr<Events> events);
  /// Ends with the best so far. Done, too, where it has ended.
  ///
  /// errors  Fault::not_found  it is not this run that is here
  Status stop(std::string_view id);
  /// Accepts changes of it (accept_changes.hpp), one request after the other.
  ///
  /// clients  whose changes
  /// returns  who has another plan now
  /// errors   Fault::not_found  it is not this run that is here, or it changes nothing for them
  Result<std::vector<ClientId>> accept(std::string_view id, const std::vector<ClientId>& clients,
                                       casework::Desk& desk, const casework::Caller& caller);
  std::optional<RunSeen> seen() const;

 private:
  using Clock = std::chrono::steady_clock;
  void work(const Wish& wish, casework::Desk& desk, const std::stop_token& stop);
  void hear(const planner::CohortProgress& progress);
  void tell() const;

  std::shared_ptr<Events> events_;
  mutable std::mutex lock_;
  std::mutex accepting_;  // held by the one request that accepts
  std::optional<RunSeen> seen_;
  Clock::time_point begun_;
  Clock::time_point told_;
  std::atomic<bool> stopped_ = false;
  std::jthread thread_;
};

/// Heard by staff alone.
inline constexpr std::string_view staff_topic = "staff";

}  // namespace meanwhile::serve
