#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// GET /v1/clients/{client}/life    200 · 404
Reply get_life(const Request& request, const casework::Caller& caller, Office& office);
/// PUT /v1/clients/{client}/life    200 · 404 · 412 someone was quicker · 422 · 428
Reply put_life(const Request& request, const casework::Caller& caller, Office& office);

}  // namespace meanwhile::serve
