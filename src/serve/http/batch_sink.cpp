#include "serve/http/batch_sink.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <iterator>
#include <string_view>
#include <utility>

namespace meanwhile::serve {
namespace {

constexpr auto between_batches = std::chrono::milliseconds(50);

}  // namespace

BatchSink::BatchSink(int descriptor, std::size_t most)
    : descriptor_(descriptor), most_(most), thread_([this] { run(); }) {}

BatchSink::~BatchSink() {
  {
    const std::lock_guard lock(batch_mutex_);
    closing_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void BatchSink::sink_it_(const spdlog::details::log_msg& message) {
  spdlog::memory_buf_t line;
  formatter_->format(message, line);
  const std::lock_guard lock(batch_mutex_);
  if (batch_.size() + line.size() > most_) {
    ++lost_;
  } else {
    batch_.append(line.data(), line.size());
  }
}

void BatchSink::flush_() {
  {
    const std::lock_guard lock(batch_mutex_);
    at_once_ = true;
  }
  wake_.notify_one();
}

void BatchSink::run() {
  std::string writing;
  std::unique_lock lock(batch_mutex_);
  for (bool last = false; !last;) {
    wake_.wait_for(lock, between_batches, [this] { return at_once_ || closing_; });
    last = closing_;
    at_once_ = false;
    writing.clear();
    std::swap(writing, batch_);
    if (const auto lost = std::exchange(lost_, 0); lost > 0) {
      fmt::format_to(std::back_inserter(writing),
                     R"({{"level":"warning","event":"lost","lines":{}}})", lost);
      writing += '\n';
    }
    lock.unlock();
    write_all(writing);
    lock.lock();
  }
}

/// What cannot be written is lost: there is nobody left to tell.
void BatchSink::write_all(const std::string& text) const {
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace meanwhile::serve
