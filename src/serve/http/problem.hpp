#pragma once

#include <chrono>
#include <string>

#include "base/problem.hpp"
#include "base/result.hpp"
#include "serve/http/reply.hpp"

namespace meanwhile::serve {

/// Every refusal has one shape, application/problem+json (RFC 9457):
///
///     {"type": "/problems/seat-gone", "title": "Conflict", "status": 409,
///      "detail": "no free seat in evening",
///      "errors": [{"path": "offerings[3].id", "what": "is missing"}]}
///
/// `type` is the error's cause, or about:blank: the code says it all. `detail` and `errors` are
/// left out where there is nothing to say.
///
/// privacy  detail and errors name fields and ids, never a person
Reply problem(Code code, std::string detail = {});

/// The one place where a Fault becomes a code: 400, 403, 404, 409, 503 (with Retry-After); and a
/// Cause a type.
Reply problem(const Error& error);

/// 422: the document is well formed, and wrong in these places.
Reply problem(const Problems& problems);

/// 429 or 503, with the time after which another try makes sense.
Reply try_again(Code code, std::chrono::seconds after, std::string detail);

/// 401. scheme  as in "Bearer" (RFC 9110, section 11.6.1, wants one)
Reply sign_in_first(std::string scheme, std::string detail);

Code code_of(Fault fault);

}  // namespace meanwhile::serve
