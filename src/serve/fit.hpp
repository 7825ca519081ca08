#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// GET /v1/programme    200
Reply get_programme(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/clients/{client}/proposal    200 · 400 · 404
Reply post_proposal(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/clients/{client}/proposal/first    200 · 400 · 404
Reply post_first_proposal(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/clients/{client}/proposal    200 · 404 nothing was looked for yet
Reply get_proposal(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/clients/{client}/offerings    200 · 404
Reply get_offerings(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/clients/{client}/offerings/{offering}/why    200 · 404
Reply get_why(const Request& request, const casework::Caller& caller, Office& office);

}  // namespace meanwhile::serve
