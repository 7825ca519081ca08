#pragma once

#include "casework/see_timetable.hpp"
#include "exchange/json_writer.hpp"
#include "serve/office.hpp"

namespace meanwhile::serve {

/// GET /v1/timetable    200 · 403 for clients
Reply get_timetable(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/demand    200 · 403 for clients
Reply get_demand(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/events    200, for as long as the client listens · 503 too many listen
Reply get_events(const Request& request, const casework::Caller& caller, Office& office);

/// As in api/openapi.yaml: Demand.
void write_demand(exchange::JsonWriter& out, const casework::Demand& demand);

}  // namespace meanwhile::serve
