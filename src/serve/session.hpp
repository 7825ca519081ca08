#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// Whom the cookie of a request stands for, if it stands for anyone.
Result<std::optional<privacy::Actor>> who_asks(const Request& request, Office& office,
                                               care::Moment now);

/// POST /v1/session   {"token": "…"}    200 and a cookie · 403 no such token · 422 unreadable
Reply sign_in(const Request& request, Office& office);
/// GET /v1/session    200 · 204 nobody
Reply who_am_i(const Request& request, Office& office);
/// DELETE /v1/session    204 · 401
Reply sign_out(const Request& request, const casework::Caller& caller, Office& office);

}  // namespace meanwhile::serve
