#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// GET /v1/clients/{client}/calendars    200 · 404
Reply get_calendars(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/clients/{client}/calendars    201 · 400 · 404 · 409 too many · 422 no calendar, or an
/// address that can't be fetched from · 429 her last one is still being fetched
///
/// privacy  the address is hers alone: no reply repeats it
Reply post_calendar(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/clients/{client}/calendars/{calendar}/refresh    200 · 404 · 409 it was a file · 422 ·
/// 429
Reply post_refresh(const Request& request, const casework::Caller& caller, Office& office);
/// DELETE /v1/clients/{client}/calendars/{calendar}    204 · 404
Reply delete_calendar(const Request& request, const casework::Caller& caller, Office& office);

}  // namespace meanwhile::serve
