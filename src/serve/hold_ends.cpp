#include "serve/hold_ends.hpp"

#include <algorithm>
#include <condition_variable>

namespace meanwhile::serve {
namespace {

constexpr std::chrono::seconds until_the_store_may_be_back{10};

}  // namespace

HoldEnds::HoldEnds(Office& office) : office_(office), told_(office.now()) {}

store::Maybe<care::Moment> HoldEnds::first_after(care::Moment moment) {
  const auto work = office_.desk.look({privacy::Actor{}, moment});
  if (!work) return work.error();
  return (*work)->first_hold_end();
}

care::Moment HoldEnds::look() {
  const care::Moment now = office_.now();
  auto end = first_after(told_);
  if (end && *end && **end <= now) {
    office_.events->publish(everyone, "seats", "");
    end = first_after(now);
  }
  if (!end) return now + until_the_store_may_be_back;
  told_ = now;
  return std::min(end->value_or(care::Moment::max()), now + care::hold_lasts);
}

std::jthread tell_hold_ends(Office& office) {
  return std::jthread{[&office, ends = HoldEnds{office}](const std::stop_token& stop) mutable {
    std::mutex alone;
    std::condition_variable_any stopped;
    std::unique_lock lock{alone};
    while (!stop.stop_requested()) {
      const auto nap = ends.look() - office.now();
      stopped.wait_for(lock, stop, nap, [] { return false; });
    }
  }};
}

}  // namespace meanwhile::serve
