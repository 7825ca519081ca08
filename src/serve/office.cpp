#include "serve/office.hpp"

namespace meanwhile::serve {

planner::Patience Newest::begin(const ClientId& whose, std::chrono::milliseconds at_most,
                                std::stop_token stop) {
  auto mine = std::make_shared<std::atomic<bool>>(true);
  {
    const std::lock_guard lock{lock_};
    auto& newest = going_[whose];
    if (newest) *newest = false;
    newest = mine;
  }
  const auto end = std::chrono::steady_clock::now() + at_most;
  return [mine, end, stop = std::move(stop)] {
    if (*mine && (stop.stop_requested() || std::chrono::steady_clock::now() >= end)) *mine = false;
    return mine->load();
  };
}

std::unique_ptr<Fetching::Turn> Fetching::begin(const ClientId& whose) {
  const std::lock_guard lock{lock_};
  return going_.insert(whose).second ? std::make_unique<Turn>(*this, whose) : nullptr;
}

Fetching::Turn::~Turn() {
  const std::lock_guard lock{all_.lock_};
  all_.going_.erase(whose_);
}

}  // namespace meanwhile::serve
