#pragma once

#include "serve/office.hpp"

namespace meanwhile::serve {

/// GET /v1/timetable/weeks/{monday}    200 · 400 no Monday · 403 for clients
Reply get_timetable_week(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/timetable/offerings/{offering}    200 · 403 · 404
Reply get_offering(const Request& request, const casework::Caller& caller, Office& office);
/// PUT /v1/timetable/offerings/{offering}    200 what follows · 400 · 403 · 404 · 409 · 412 · 422 ·
/// 428
Reply put_offering(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/timetable/offerings/{offering}/preview    200 what would follow · 400 · 403 · 404 · 409
/// · 422
Reply post_preview(const Request& request, const casework::Caller& caller, Office& office);

}  // namespace meanwhile::serve
