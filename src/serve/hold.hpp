#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// POST /v1/clients/{client}/hold    201 · 400 · 404 · 409 seat-gone, plan-outdated · 422
Reply post_hold(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/clients/{client}/hold    200 · 404 nothing is held
Reply get_hold(const Request& request, const casework::Caller& caller, Office& office);
/// DELETE /v1/clients/{client}/hold    204 · 404
Reply delete_hold(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/clients/{client}/plan    201 · 400 · 404 · 409 hold-over
Reply post_plan(const Request& request, const casework::Caller& caller, Office& office);

}  // namespace meanwhile::serve
