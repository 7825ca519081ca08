#include "serve/on_threads.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace meanwhile::serve {

planner::ForEach on_threads(int threads) {
  return [threads](std::size_t count, const std::function<void(std::size_t)>& body) {
    std::atomic<std::size_t> next = 0;
    std::mutex lock;
    std::exception_ptr thrown;
    const auto work = [&] {
      try {
        for (std::size_t i = next++; i < count; i = next++) body(i);
      } catch (...) {
        const std::lock_guard guard{lock};
        thrown = std::current_exception();
      }
    };
    {
      std::vector<std::jthread> others;
      for (int i = 1; i < threads && static_cast<std::size_t>(i) < count; ++i)
        others.emplace_back(work);
      work();
    }
    if (thrown) std::rethrow_exception(thrown);
  };
}

int threads_beside_requests() {
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
}

}  // namespace meanwhile::serve
