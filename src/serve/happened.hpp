#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// POST /v1/repairs    201 · 400 · 403 · 422
Reply post_repair(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/repairs/{repair}    200 · 403 · 404
Reply get_repair(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/repairs/{repair}/accept    200 · 403 · 404 · 409
Reply post_accept_repair(const Request& request, const casework::Caller& caller, Office& office);

}  // namespace meanwhile::serve
