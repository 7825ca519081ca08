#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// PUT /v1/clients/{client}/feed    201, with an address that is shown this once · 400 · 404
Reply put_feed(const Request& request, const casework::Caller& caller, Office& office);
/// DELETE /v1/clients/{client}/feed    204 · 404
Reply delete_feed(const Request& request, const casework::Caller& caller, Office& office);
/// GET /feeds/{secret}    200, for whoever knows the secret · 404
Reply get_feed(const Request& request, Office& office);

}  // namespace meanwhile::serve
