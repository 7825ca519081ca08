#pragma once

#include "base/id.hpp"

namespace meanwhile::privacy {

using AccountId = Id<struct AccountKind>;

/// programme  the programme itself, which carries out for everyone what an account set going:
/// nobody
///            signs in as it
enum class Role { client, staff, programme };

/// On whose behalf something is read or written. A client's account bears her own id.
struct Actor {
  AccountId account;
  Role role = Role::client;

  friend bool operator==(const Actor&, const Actor&) = default;
};

/// What follows from what someone did, for people whose records are not hers to see.
inline Actor programme_for(const Actor& actor) { return {actor.account, Role::programme}; }

inline Actor client_herself(const ClientId& id) { return {AccountId{id.text()}, Role::client}; }

}  // namespace meanwhile::privacy
