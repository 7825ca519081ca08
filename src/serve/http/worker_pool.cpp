#include "serve/http/worker_pool.hpp"

#include <utility>

namespace meanwhile::serve {

WorkerPool::WorkerPool(std::size_t threads, std::size_t room) : room_(room), idle_(threads) {
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { run(); });
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  work_came_.notify_all();
  for (auto& thread : threads_) thread.join();
}

bool WorkerPool::offer(std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= room_ + idle_) return false;
    queue_.push_back(std::move(work));
  }
  work_came_.notify_one();
  return true;
}

std::size_t WorkerPool::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

void WorkerPool::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    work_came_.wait(lock, [this] { return closing_ || !queue_.empty(); });
    if (queue_.empty()) return;
    --idle_;
    auto work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    work();
    lock.lock();
    ++idle_;
  }
}

}  // namespace meanwhile::serve
