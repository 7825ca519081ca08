#include "serve/repairs.hpp"

#include <algorithm>

namespace meanwhile::serve {

std::optional<Repairs::Seen> Repairs::find(std::string_view id) const {
  const std::lock_guard lock{lock_};
  const auto found = std::ranges::find(kept_, id, &Seen::id);
  return found == kept_.end() ? std::nullopt : std::optional{*found};
}

Repairs::Seen Repairs::keep(Seen repair) {
  const std::lock_guard lock{lock_};
  const auto found = std::ranges::find(kept_, repair.id, &Seen::id);
  if (found != kept_.end()) return *found;
  if (kept_.size() == most_kept) kept_.pop_front();
  kept_.push_back(repair);
  return repair;
}

Result<std::vector<ClientId>> Repairs::accept(std::string_view id, casework::Desk& desk,
                                              const casework::Caller& caller) {
  const std::lock_guard accepting{accepting_};
  const auto here = find(id);
  if (!here)
    return Error{Fault::not_found, "no such repair: only the last are kept, until the server ends"};
  if (here->accepted) return std::vector<ClientId>{};
  auto told = casework::accept_repair({*here->proposed, here->id}, desk, caller);
  if (!told) return told;
  const std::lock_guard lock{lock_};
  const auto found = std::ranges::find(kept_, id, &Seen::id);
  if (found != kept_.end()) found->accepted = true;
  return told;
}

}  // namespace meanwhile::serve
