#pragma once

#include "privacy/actor.hpp"

namespace meanwhile::privacy {

/// What of a person's record is asked for.
///
/// life   what her weeks hold, her calendars, what was proposed to her
/// seats  the plan that she holds or agreed to, and what of it she can't come to
/// feed   the secret address of her calendar
enum class Matter { life, seats, feed };

/// Whether this actor may see and change this of that person's record.
///
/// A client may with all of her own and nothing of another's; staff may with seats; the programme
/// itself with lives and seats.
bool may(const Actor& actor, Matter matter, const ClientId& whose);

/// Whether this actor may change the timetable.
bool may_change_timetable(const Actor& actor);

}  // namespace meanwhile::privacy
