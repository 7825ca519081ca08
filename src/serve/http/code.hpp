#pragma once

#include <cstdint>
#include <string_view>

namespace meanwhile::serve {

/// The status codes that this server answers with (RFC 9110, section 15; RFC 6585).
enum class Code : std::uint16_t {
  ok = 200,
  created = 201,
  accepted = 202,
  no_content = 204,
  see_other = 303,
  not_modified = 304,
  bad_request = 400,
  unauthorized = 401,
  forbidden = 403,
  not_found = 404,
  method_not_allowed = 405,
  not_acceptable = 406,
  request_timeout = 408,
  conflict = 409,
  gone = 410,
  length_required = 411,
  precondition_failed = 412,
  content_too_large = 413,
  target_too_long = 414,
  unsupported_media_type = 415,
  expectation_failed = 417,
  misdirected = 421,
  unprocessable = 422,
  precondition_required = 428,
  too_many_requests = 429,
  head_too_large = 431,
  internal_error = 500,
  not_implemented = 501,
  unavailable = 503,
  version_not_supported = 505,
};

constexpr unsigned number(Code code) { return static_cast<unsigned>(code); }

/// The phrase that goes with it, as in "Not Found".
std::string_view phrase(Code code);

}  // namespace meanwhile::serve
