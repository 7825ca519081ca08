#include "serve/http/events.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace meanwhile::serve {
namespace {

/// Line ends of any sort part lines; a name or id with one in it would be an event of its own.
std::string one_line(std::string_view text) {
  std::string result(text);
  std::erase_if(result, [](char c) { return c == '\n' || c == '\r' || c == '\0'; });
  return result;
}

void put_data(std::string& text, std::string_view data) {
  for (;;) {
    const auto end = data.find('\n');
    text.append("data: ").append(one_line(data.substr(0, end))).append("\n");
    if (end == std::string_view::npos) return;
    data.remove_prefix(end + 1);
  }
}

std::string written(const std::string& id, std::string_view name, std::string_view data) {
  std::string text = "id: " + id + "\nevent: " + one_line(name) + "\n";
  put_data(text, data);
  return text += '\n';
}

}  // namespace

std::string Subscription::take() {
  const std::lock_guard lock(mutex_);
  std::string text;
  for (const auto& each : waiting_) text += *each;
  waiting_.clear();
  return text;
}

bool Subscription::overflowed() const {
  const std::lock_guard lock(mutex_);
  return overflowed_;
}

void Subscription::on_ready(std::function<void()> ready) {
  const std::lock_guard lock(mutex_);
  ready_ = std::move(ready);
}

void Subscription::push(const Text& text, std::size_t most) {
  const std::lock_guard lock(mutex_);
  if (overflowed_) return;
  const bool was_empty = waiting_.empty();
  overflowed_ = waiting_.size() >= most;
  if (overflowed_) waiting_.clear();
  if (!overflowed_) waiting_.push_back(text);
  if (ready_ && (was_empty || overflowed_)) ready_();
}

Events::Events(std::string epoch, Limits limits) : epoch_(std::move(epoch)), limits_(limits) {}

void Events::publish(std::string_view topic, std::string_view name, std::string_view data) {
  const std::lock_guard lock(mutex_);
  auto text = std::make_shared<const std::string>(written(id(++last_), name, data));
  for (const auto& listener : listeners_) {
    const auto there = listener.lock();
    if (!there || std::ranges::find(there->topics_, topic) == there->topics_.end()) continue;
    there->push(text, limits_.waiting);
  }
  kept_.push_back({last_, std::string(topic), std::move(text)});
  if (kept_.size() > limits_.kept) kept_.pop_front();
}

Result<std::shared_ptr<Subscription>> Events::subscribe(std::vector<std::string> topics,
                                                        std::optional<std::string_view> last_seen) {
  const std::lock_guard lock(mutex_);
  if (drop_the_gone() >= limits_.listeners) {
    return Error{Fault::unavailable, "as many listen already as may"};
  }
  auto made = std::make_shared<Subscription>();
  made->topics_ = std::move(topics);
  if (last_seen) {
    catch_up(*made, *last_seen);
  } else {
    made->push(std::make_shared<const std::string>("id: " + id(last_) + "\n\n"), 1);
  }
  listeners_.push_back(made);
  return made;
}

std::size_t Events::listeners() const {
  const std::lock_guard lock(mutex_);
  return static_cast<std::size_t>(
      std::ranges::count_if(listeners_, [](const auto& listener) { return !listener.expired(); }));
}

std::string Events::id(std::uint64_t number) const { return epoch_ + "-" + std::to_string(number); }

std::optional<std::uint64_t> Events::number_of(std::string_view id) const {
  const auto dash = id.rfind('-');
  if (dash == std::string_view::npos || id.substr(0, dash) != epoch_) return {};
  const auto digits = id.substr(dash + 1);
  std::uint64_t number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failed != std::errc{} || end != digits.data() + digits.size() || number > last_) return {};
  return number;
}

void Events::catch_up(Subscription& late, std::string_view last_seen) const {
  const auto seen = number_of(last_seen);
  const auto first_kept = kept_.empty() ? last_ + 1 : kept_.front().number;
  if (!seen || *seen + 1 < first_kept) {
    late.push(std::make_shared<const std::string>(written(id(last_), "reset", "{}")), 1);
    return;
  }
  // More than may wait at once is a reset, too: the listener would be dropped before it reads.
  std::vector<std::shared_ptr<const std::string>> missed;
  for (const auto& event : kept_) {
    const bool new_to_it = event.number > *seen;
    const bool heard = std::ranges::find(late.topics_, event.topic) != late.topics_.end();
    if (new_to_it && heard) missed.push_back(event.text);
  }
  if (missed.size() > limits_.waiting) {
    missed = {std::make_shared<const std::string>(written(id(last_), "reset", "{}"))};
  }
  for (const auto& text : missed) late.push(text, limits_.waiting);
}

std::size_t Events::drop_the_gone() {
  std::erase_if(listeners_, [](const auto& listener) { return listener.expired(); });
  return listeners_.size();
}

}  // namespace meanwhile::serve
