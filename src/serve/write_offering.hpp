#pragma once

#include "exchange/json_writer.hpp"
#include "programme/slot.hpp"

namespace meanwhile::serve {

/// Fields that every screen shows of an offering: title, kind, module, site, room, modality,
/// meetings; of one meeting alone, where the slot is one.
void write_shown(exchange::JsonWriter& out, const programme::Programme& timetable,
                 const programme::Offering& offering, std::optional<std::size_t> meeting);

/// For staff: the names of who leads it.
void write_staff(exchange::JsonWriter& out, const programme::Programme& timetable,
                 const programme::Offering& offering);

}  // namespace meanwhile::serve
