#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "serve/http/code.hpp"
#include "serve/http/request.hpp"

namespace meanwhile::serve {

/// What is remembered of a request once it is answered: nothing that its sender wrote.
struct Served {
  std::string id;
  std::string_view method;  // "-" when the request could not be read
  std::string_view route;   // the template, never the path
  Code code = Code::ok;
  std::size_t bytes = 0;             // of the content, as sent
  std::chrono::microseconds took{};  // from the head's first byte to the reply's last
};

}  // namespace meanwhile::serve
