#include "serve/run.hpp"

#include <algorithm>

#include "casework/causes.hpp"

namespace meanwhile::serve {

Run::Run(OneAtATime& turns)
    : run_(turns, "everyone",
           {Fault::conflict,
            "everyone is being planned already: wait until that is done, or stop it",
            casework::planning_everyone}) {}

Status Run::begin(const Wish& wish, casework::Desk& desk, std::shared_ptr<Events> events) {
  const std::lock_guard accepting{accepting_};
  const auto work = [caller = wish.caller, &desk](const Means<planner::CohortProgress>& means) {
    return casework::plan_everyone(
        {.seed = 1, .patience = means.patience, .for_each = means.for_each, .tell = means.tell},
        desk, caller);
  };
  return run_.begin({wish.id, wish.limit, work}, std::move(events));
}

Result<std::vector<ClientId>> Run::accept(std::string_view id, const std::vector<ClientId>& clients,
                                          casework::Desk& desk, const casework::Caller& caller) {
  const std::lock_guard accepting{accepting_};
  const auto now = seen();
  if (!now || now->id != id || !now->found) return no_such_run();
  const auto& changes = now->found->changes;
  casework::AcceptChanges wish{*now->found, now->id, {}, now->accepted};
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
  if (accepted_.of != id) accepted_ = {std::string{id}, {}};
  accepted_.changes.insert(wish.chosen.begin(), wish.chosen.end());
  return changed;
}

std::optional<RunSeen> Run::seen() const {
  auto here = run_.seen();
  if (!here) return std::nullopt;
  const std::lock_guard lock{lock_};
  const bool of_it = accepted_.of == here->id;
  return RunSeen{*std::move(here), of_it ? accepted_.changes : std::set<std::size_t>{}};
}

}  // namespace meanwhile::serve
