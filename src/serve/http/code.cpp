#include "serve/http/code.hpp"

namespace meanwhile::serve {

std::string_view phrase(Code code) {
  switch (code) {
    case Code::ok: return "OK";
    case Code::created: return "Created";
    case Code::accepted: return "Accepted";
    case Code::no_content: return "No Content";
    case Code::see_other: return "See Other";
    case Code::not_modified: return "Not Modified";
    case Code::bad_request: return "Bad Request";
    case Code::unauthorized: return "Unauthorized";
    case Code::forbidden: return "Forbidden";
    case Code::not_found: return "Not Found";
    case Code::method_not_allowed: return "Method Not Allowed";
    case Code::not_acceptable: return "Not Acceptable";
    case Code::request_timeout: return "Request Timeout";
    case Code::conflict: return "Conflict";
    case Code::gone: return "Gone";
    case Code::length_required: return "Length Required";
    case Code::precondition_failed: return "Precondition Failed";
    case Code::content_too_large: return "Content Too Large";
    case Code::target_too_long: return "URI Too Long";
    case Code::unsupported_media_type: return "Unsupported Media Type";
    case Code::expectation_failed: return "Expectation Failed";
    case Code::misdirected: return "Misdirected Request";
    case Code::unprocessable: return "Unprocessable Content";
    case Code::precondition_required: return "Precondition Required";
    case Code::too_many_requests: return "Too Many Requests";
    case Code::head_too_large: return "Request Header Fields Too Large";
    case Code::internal_error: return "Internal Server Error";
    case Code::not_implemented: return "Not Implemented";
    case Code::unavailable: return "Service Unavailable";
    case Code::version_not_supported: return "HTTP Version Not Supported";
  }
  return "Unknown";
}

}  // namespace meanwhile::serve
