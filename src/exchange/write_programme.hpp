#pragma once

#include <string>

#include "exchange/json_writer.hpp"
#include "programme/programme.hpp"

namespace meanwhile::exchange {

/// Writes a programme as programme.json, so that reading it gives the same programme again. Fields
/// that are absent or at their default may be left out.
std::string write_programme(const programme::Programme& programme);

/// The same programme.json with this offering in place of the one of its id; what the contract does
/// not name stays where it is, except in that offering.
///
/// programme_json  one that can be read
std::string with_offering(std::string_view programme_json, const programme::Offering& offering);

/// The same into an object that is being written, which may hold more.
void write_programme_fields(JsonWriter& out, const programme::Programme& programme);

/// Writes one entry of `offerings`.
void write_offering(JsonWriter& out, const programme::Offering& offering);

}  // namespace meanwhile::exchange
