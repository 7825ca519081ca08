#include "serve/run.hpp"

#include <algorithm>
#include <exception>

#include "serve/on_threads.hpp"

namespace meanwhile::serve {
namespace {

constexpr std::chrono::milliseconds between_two_tellings{1'000};

/// One core is left to those who ask for something else.
int threads() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1); }

Error not_here() { return {Fault::not_found, "no such run: a server that starts anew forgets it"}; }

}  // namespace

Run::~Run() { stopped_ = true; }

Status Run::begin(Wish wish, casework::Desk& desk, std::shared_ptr<Events> events) {
  const std::lock_guard accepting{accepting_};
  {
    const std::lock_guard lock{lock_};
    if (seen_ && seen_->id == wish.id) return Done{};
    if (seen_ && seen_->state == RunSeen::State::running)
      return Error{Fault::conflict, "everyone is being planned already"};
  }
  if (thread_.joinable()) thread_.join();
  {
    const std::lock_guard lock{lock_};
    seen_ =
        RunSeen{.id = wish.id, .limit = wish.limit, .progress = {}, .planned = {}, .accepted = {}};
    begun_ = told_ = Clock::now();
    events_ = std::move(events);
    stopped_ = false;
  }
  thread_ = std::jthread{[this, wish = std::move(wish), &desk](const std::stop_token& stop) {
    work(wish, desk, stop);
  }};
  tell();
  return Done{};
}

void Run::work(const Wish& wish, casework::Desk& desk, const std::stop_token& stop) {
  const auto end = begun_ + wish.limit;
  const planner::CohortRequest request{
      .seed = 1,
      .patience =
          [this, &stop, end] {
            if (stop.stop_requested() || Clock::now() >= end) stopped_ = true;
            return !stopped_;
          },
      .for_each = on_threads(threads()),
      .tell = [this](const planner::CohortProgress& progress) { hear(progress); }};
  std::shared_ptr<const casework::EveryonePlanned> planned;
  try {
    auto result = casework::plan_everyone(request, desk, wish.caller);
    if (result) planned = std::make_shared<const casework::EveryonePlanned>(*std::move(result));
  } catch (const std::exception&) {
    planned = nullptr;  // a broken invariant: the run has failed, and the server goes on
  }
  {
    const std::lock_guard lock{lock_};
    seen_->state = planned ? RunSeen::State::done : RunSeen::State::failed;
    seen_->stopped = stopped_;
    seen_->took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun_);
    seen_->planned = std::move(planned);
  }
  tell();
}

void Run::hear(const planner::CohortProgress& progress) {
  {
    const std::lock_guard lock{lock_};
    seen_->progress = progress;
    const auto now = Clock::now();
    if (now - told_ < between_two_tellings) return;
    told_ = now;
  }
  tell();
}

void Run::tell() const { events_->publish(staff_topic, "everyone", ""); }

Status Run::stop(std::string_view id) {
  const std::lock_guard lock{lock_};
  if (!seen_ || seen_->id != id) return not_here();
  if (seen_->state == RunSeen::State::running) stopped_ = true;
  return Done{};
}

Result<std::vector<ClientId>> Run::accept(std::string_view id, const std::vector<ClientId>& clients,
                                          casework::Desk& desk, const casework::Caller& caller) {
  const std::lock_guard accepting{accepting_};
  const auto now = seen();
  if (!now || now->id != id || !now->planned) return not_here();
  const auto& changes = now->planned->changes;
  casework::AcceptChanges wish{*now->planned, now->id, {}, now->accepted};
  std::vector<ClientId> changed;
  for (const ClientId& client : clients) {
    const auto found = std::ranges::find(changes, client, &casework::ProposedChange::client);
    if (found == changes.end()) return Error{Fault::not_found, "no change for " + client.text()};
    const auto position = static_cast<std::size_t>(found - changes.begin());
    if (wish.chosen.insert(position).second && !now->accepted.contains(position))
      changed.push_back(client);
  }
  if (auto accepted = casework::accept_changes(wish, desk, caller); !accepted)
    return accepted.error();
  const std::lock_guard lock{lock_};
  seen_->accepted.insert(wish.chosen.begin(), wish.chosen.end());
  return changed;
}

std::optional<RunSeen> Run::seen() const {
  const std::lock_guard lock{lock_};
  auto seen = seen_;
  if (seen && seen->state == RunSeen::State::running)
    seen->took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun_);
  return seen;
}

}  // namespace meanwhile::serve
