#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// GET /v1/everyone    200, without a run where there is none · 403
Reply get_everyone(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/everyone    201 · 400 · 403 · 409 while another goes on
Reply post_everyone(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/everyone/{run}/stop    204 · 403 · 404
Reply post_stop(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/everyone/{run}/accept    200 · 403 · 404 · 409 · 422
Reply post_accept(const Request& request, const casework::Caller& caller, Office& office);

/// As in api/openapi.yaml: Everyone.
std::string write_run(const std::optional<RunSeen>& run);

}  // namespace meanwhile::serve
