#pragma once

#include "exchange/json_writer.hpp"
#include "serve/standing.hpp"

namespace meanwhile::serve {

/// Fields that every long run has, into an object that is being written.
///
/// source  api/openapi.yaml: Standing
void write_standing(exchange::JsonWriter& out, const Standing& standing);

}  // namespace meanwhile::serve
