#include "serve/place_offers.hpp"

#include <condition_variable>

#include "serve/waiting.hpp"

namespace meanwhile::serve {
namespace {

using namespace std::chrono_literals;

constexpr auto now_and_then = 1min;
constexpr auto until_the_store_may_be_back = 10s;
constexpr int most_conflicts = 10;
constexpr auto looking_beyond = 5min;  // a plan that she let pass; mostly seconds

/// Set by whoever publishes, waited for by the one thread that offers.
class Bell {
 public:
  void ring() {
    {
      const std::lock_guard lock{lock_};
      rung_ = true;
    }
    changed_.notify_one();
  }
  void wait(const std::stop_token& stop, std::chrono::seconds at_most) {
    std::unique_lock lock{lock_};
    changed_.wait_for(lock, stop, at_most, [&] { return rung_; });
    rung_ = false;
  }

 private:
  std::mutex lock_;
  std::condition_variable_any changed_;
  bool rung_ = false;
};

/// Null while there are as many listeners as may be; then it is looked now and then.
std::shared_ptr<Subscription> listen(Office& office, Bell& bell) {
  const auto heard =
      office.events->subscribe({std::string{everyone}, std::string{staff_topic}}, {});
  if (!heard) return nullptr;
  (*heard)->on_ready([&] { bell.ring(); });
  return *heard;
}

void offer_until_stopped(Office& office, const std::stop_token& stop) {
  Bell bell;
  PlaceOffers offers{office};
  std::shared_ptr<Subscription> heard;
  while (!stop.stop_requested()) {
    if (!heard || heard->overflowed()) heard = listen(office, bell);  // planning takes a while
    if (heard) (void)heard->take();
    const care::Moment again = offers.look(stop);
    bell.wait(stop, again - office.now());
  }
  if (heard) heard->on_ready({});
}

}  // namespace

PlaceOffers::PlaceOffers(Office& office) : office_(office), places_(office.desk) {}

care::Moment PlaceOffers::look(const std::stop_token& stop) {
  for (int conflicts = 0; conflicts < most_conflicts && !stop.stop_requested();) {
    const care::Moment now = office_.now();
    const auto end = std::chrono::steady_clock::now() + looking_beyond;
    const auto offered = places_.offer_next(
        now, [&] { return !stop.stop_requested() && std::chrono::steady_clock::now() < end; });
    if (offered && !*offered) return now + now_and_then;
    if (offered) {
      office_.events->publish(everyone, "seats", "");
      tell_waiting(office_, **offered);
    } else if (offered.error().fault == Fault::conflict) {
      ++conflicts;
    } else {
      return now + until_the_store_may_be_back;
    }
  }
  return office_.now() + until_the_store_may_be_back;
}

std::jthread offer_places(Office& office) {
  return std::jthread{
      [&office](const std::stop_token& stop) { offer_until_stopped(office, stop); }};
}

}  // namespace meanwhile::serve
