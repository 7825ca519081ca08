#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace meanwhile::serve {

/// Threads for one sort of work, with a queue that has an end. Work must not throw.
class WorkerPool {
 public:
  /// threads  at least one
  /// room     how much may wait; what runs does not count
  WorkerPool(std::size_t threads, std::size_t room);
  /// Finishes what was taken on, then joins.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// False when there is no room: the work was not taken on.
  [[nodiscard]] bool offer(std::function<void()> work);
  std::size_t waiting() const;

 private:
  void run();

  mutable std::mutex mutex_;
  std::condition_variable work_came_;
  std::deque<std::function<void()>> queue_;
  std::size_t room_;
  std::size_t idle_;  // threads without work
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace meanwhile::serve
