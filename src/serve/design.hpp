#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// GET /v1/design    200, without a run where there is none · 403
Reply get_design(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/design    201 · 400 · 403 · 409 while another goes on, or everyone is planned · 422
Reply post_design(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/design/{run}/stop    204 · 403 · 404
Reply post_stop_design(const Request& request, const casework::Caller& caller, Office& office);

/// As in api/openapi.yaml: Design.
std::string write_design_run(const std::optional<DesignRun::Seen>& run);

}  // namespace meanwhile::serve
