#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// PUT /v1/clients/{client}/waiting    200 · 403 · 404 · 409 has-plan · 422
Reply put_waiting(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/clients/{client}/waiting    200 · 204 she does not wait · 404
Reply get_waiting(const Request& request, const casework::Caller& caller, Office& office);
/// DELETE /v1/clients/{client}/waiting    204 · 404
Reply delete_waiting(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/clients/{client}/waiting/why    200 · 404 · 409
Reply get_why_waiting(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/clients/{client}/waiting/pass    204 · 404 · 422
Reply post_pass(const Request& request, const casework::Caller& caller, Office& office);
/// DELETE /v1/clients/{client}/waiting/passed    204 · 404
Reply delete_passed(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/waiting    200 · 403
Reply get_waiting_list(const Request& request, const casework::Caller& caller, Office& office);

/// Tells her, and staff, that something changed on the waiting list.
void tell_waiting(Office& office, const ClientId& whose);

}  // namespace meanwhile::serve
