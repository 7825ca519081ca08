#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "serve/http/reply.hpp"
#include "serve/http/request.hpp"

namespace meanwhile::serve {

enum class Ending { keep_alive, close };

struct HeadContext {
  std::string_view id;    // of the request; empty when there was none that could be read
  std::string_view date;  // as http_date writes it
  Transport transport = Transport::plain;
  Ending ending = Ending::keep_alive;
};

/// What stands before the content: status line, fields, empty line.
std::string head_of(const Reply& reply, const HeadContext& context);

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, section 5.6.7)
std::string http_date(std::chrono::sys_seconds time);

}  // namespace meanwhile::serve
