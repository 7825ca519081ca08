#pragma once

#include "casework/absence.hpp"
#include "exchange/json_writer.hpp"
#include "serve/office.hpp"

namespace meanwhile::serve {

/// GET /v1/clients/{client}/week    200 · 404 nothing was agreed to yet
Reply get_week(const Request& request, const casework::Caller& caller, Office& office);
/// POST /v1/clients/{client}/absences    201 · 400 · 404 · 409 begun, or said already · 422
Reply post_absence(const Request& request, const casework::Caller& caller, Office& office);
/// GET /v1/clients/{client}/absences/{absence}    200 · 404
Reply get_absence(const Request& request, const casework::Caller& caller, Office& office);
/// DELETE /v1/clients/{client}/absences/{absence}    204 · 404 · 409 begun
Reply delete_absence(const Request& request, const casework::Caller& caller, Office& office);
/// PUT /v1/clients/{client}/absences/{absence}/make-up    200 · 404 · 409 not possible · 422
Reply put_make_up(const Request& request, const casework::Caller& caller, Office& office);

/// As in api/openapi.yaml: MyWeek, Absence.
std::string write_weeks(const casework::MyWeeks& weeks);
std::string write_absence(const casework::AbsenceSeen& seen);

}  // namespace meanwhile::serve
