#pragma once

#include "base/id.hpp"

namespace meanwhile::privacy {

using AccountId = Id<struct AccountKind>;

enum class Role { client, staff };

/// On whose behalf something is read or written. A client's account bears her own id.
struct Actor {
  AccountId account;
  Role role = Role::client;

  friend bool operator==(const Actor&, const Actor&) = default;
};

inline Actor client_herself(const ClientId& id) { return {AccountId{id.text()}, Role::client}; }

}  // namespace meanwhile::privacy
