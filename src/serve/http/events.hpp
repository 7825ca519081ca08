#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace meanwhile::serve {

/// One listener's part of the events: what was published and not taken yet. Used by any thread.
class Subscription {
 public:
  /// What waits, as text/event-stream wants it; empty when nothing does.
  std::string take();
  /// True once more waited than may: the listener is too slow, and nothing comes any more.
  bool overflowed() const;
  /// `ready` is called, on the publisher's thread, when something came or it overflowed; not when
  /// something waits already. At most one; an empty one ends it, and is not called once this
  /// returns.
  void on_ready(std::function<void()> ready);

 private:
  friend class Events;
  using Text = std::shared_ptr<const std::string>;
  void push(const Text& text, std::size_t most);

  mutable std::mutex mutex_;
  std::vector<std::string> topics_;
  std::deque<Text> waiting_;
  bool overflowed_ = false;
  std::function<void()> ready_;
};

/// Live changes: what is published under a topic reaches everybody who listens to it.
///
/// Events have ids, and the last ones are kept: a listener who comes back with the id seen last
/// (`Last-Event-ID`) gets what was missed. After more than is kept, or from before a restart, it is
/// one event `reset`: what is shown must be loaded anew. A first subscription begins with the id of
/// now, so that nothing is missed even if the line breaks before the first event.
class Events {
 public:
  struct Limits {
    std::size_t kept = 1'000;     // events, of all topics together
    std::size_t waiting = 100;    // events, for each listener
    std::size_t listeners = 500;  // at once
  };
  /// epoch  letters and digits; differs each time the program starts
  Events(std::string epoch, Limits limits);
  explicit Events(std::string epoch) : Events(std::move(epoch), Limits{}) {}

  /// name, data  one event; data of several lines arrives as such
  /// privacy     data reaches everybody who listens to the topic: ids rather than content
  void publish(std::string_view topic, std::string_view name, std::string_view data);

  /// last_seen  the request's Last-Event-ID, where there is one
  /// errors     Fault::unavailable while there are as many listeners as may be
  Result<std::shared_ptr<Subscription>> subscribe(std::vector<std::string> topics,
                                                  std::optional<std::string_view> last_seen);
  std::size_t listeners() const;

 private:
  struct Event {
    std::uint64_t number;
    std::string topic;
    std::shared_ptr<const std::string> text;
  };
  std::string id(std::uint64_t number) const;
  std::optional<std::uint64_t> number_of(std::string_view id) const;
  void catch_up(Subscription& late, std::string_view last_seen) const;
  std::size_t drop_the_gone();

  mutable std::mutex mutex_;
  const std::string epoch_;
  const Limits limits_;
  std::uint64_t last_ = 0;
  std::deque<Event> kept_;
  std::vector<std::weak_ptr<Subscription>> listeners_;
};

}  // namespace meanwhile::serve
