#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

#include "serve/http/events.hpp"
#include "serve/on_threads.hpp"
#include "serve/one_at_a_time.hpp"
#include "serve/standing.hpp"

namespace meanwhile::serve {

/// Heard by staff alone.
inline constexpr std::string_view staff_topic = "staff";

/// Planning that takes long, on threads of its own, so that no request waits for it. The last run
/// is kept until the next begins or the program ends. Safe to use from any thread.
template <class Progress, class Found>
class LongRun {
 public:
  using Seen = StandingOf<Progress, Found>;
  struct Wish {
    std::string id;
    std::chrono::seconds limit;
    std::function<Result<Found>(const Means<Progress>&)> work;
  };

  /// turns  shared with all others that may not go on at the same time; outlives this
  /// event  what staff hear whenever there is something new, once a second at most
  /// going  what is told meanwhile to whoever wants a turn
  LongRun(OneAtATime& turns, std::string_view event, Error going)
      : turns_(turns), event_(event), going_(std::move(going)) {}
  LongRun(const LongRun&) = delete;
  LongRun& operator=(const LongRun&) = delete;
  /// Stops it, and waits.
  ~LongRun() { stopped_ = true; }

  /// errors  Fault::conflict while something else has its turn. The same again is Done
  Status begin(Wish wish, std::shared_ptr<Events> events) {
    const std::lock_guard beginning{beginning_};
    if (const auto here = seen(); here && here->id == wish.id) return Done{};
    auto turn = turns_.begin(going_);
    if (!turn) return turn.error();
    if (thread_.joinable()) thread_.join();
    {
      const std::lock_guard lock{lock_};
      seen_.emplace();
      seen_->id = wish.id;
      seen_->limit = wish.limit;
      begun_ = told_ = Clock::now();
      events_ = std::move(events);
      stopped_ = false;
    }
    thread_ = std::jthread{[this, wish = std::move(wish),
                            turn = *std::move(turn)](const std::stop_token& stop) mutable {
      auto found = found_by(wish, stop);
      turn.reset();  // whoever hears that it is done can begin the next
      end_with(std::move(found));
    }};
    tell();
    return Done{};
  }

  /// Ends with the best so far. Done, too, where it has ended.
  ///
  /// errors  Fault::not_found  it is not this run that is here
  Status stop(std::string_view id) {
    const std::lock_guard lock{lock_};
    if (!seen_ || seen_->id != id) return no_such_run();
    if (seen_->state == Standing::State::running) stopped_ = true;
    return Done{};
  }

  std::optional<Seen> seen() const {
    const std::lock_guard lock{lock_};
    auto seen = seen_;
    if (seen && seen->state == Standing::State::running) seen->took = so_far();
    return seen;
  }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds between_two_tellings{1'000};

  std::shared_ptr<const Found> found_by(const Wish& wish, const std::stop_token& stop) {
    const std::chrono::duration<double> limit = wish.limit;
    const auto end = begun_ + wish.limit;
    const Means<Progress> means{
        .patience =
            [this, &stop, end] {
              if (stop.stop_requested() || Clock::now() >= end) stopped_ = true;
              return !stopped_;
            },
        .spent = [this, limit] { return std::min(1.0, (Clock::now() - begun_) / limit); },
        .cut_short = [this] { stopped_ = true; },
        .for_each = on_threads(threads_beside_requests()),
        .tell = [this](const Progress& progress) { hear(progress); }};
    try {
      if (auto found = wish.work(means)) return std::make_shared<const Found>(*std::move(found));
    } catch (const std::exception&) {
      // A broken invariant: the run has failed, and the server goes on.
    }
    return nullptr;
  }

  void end_with(std::shared_ptr<const Found> found) {
    {
      const std::lock_guard lock{lock_};
      seen_->state = found ? Standing::State::done : Standing::State::failed;
      seen_->stopped = stopped_;
      seen_->took = so_far();
      seen_->found = std::move(found);
    }
    tell();
  }

  void hear(const Progress& progress) {
    {
      const std::lock_guard lock{lock_};
      seen_->progress = progress;
      const auto now = Clock::now();
      if (now - told_ < between_two_tellings) return;
      told_ = now;
    }
    tell();
  }

  void tell() const { events_->publish(staff_topic, event_, ""); }
  std::chrono::milliseconds so_far() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun_);
  }

  OneAtATime& turns_;
  const std::string_view event_;
  const Error going_;
  std::shared_ptr<Events> events_;
  std::mutex beginning_;  // held by the one request that begins a run
  mutable std::mutex lock_;
  std::optional<Seen> seen_;
  Clock::time_point begun_;
  Clock::time_point told_;
  std::atomic<bool> stopped_ = false;
  std::jthread thread_;
};

}  // namespace meanwhile::serve
