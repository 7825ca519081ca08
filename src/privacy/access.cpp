#include "privacy/access.hpp"

namespace meanwhile::privacy {

bool may(const Actor& actor, Matter matter, const ClientId& whose) {
  if (actor.account.empty()) return false;
  switch (actor.role) {
    case Role::client: return actor == client_herself(whose);
    case Role::staff: return matter == Matter::seats;
    case Role::programme: return matter != Matter::feed;
  }
  return false;
}

bool may_change_timetable(const Actor& actor) {
  return !actor.account.empty() && actor.role != Role::client;
}

}  // namespace meanwhile::privacy
