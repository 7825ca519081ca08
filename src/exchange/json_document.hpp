#pragma once

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace meanwhile::exchange {

/// The JSON document (RFC 8259) that a text holds.
class Document {
 public:
  /// text      UTF-8; a byte-order mark is skipped
  /// problems  grows by what is wrong: at most one syntax error (`line 12, column 7`), and every
  ///           key that an object holds twice (of which the value keeps the last)
  /// cost      linear; nothing nests deeper than 32 levels
  Document(std::string_view text, Problems& problems);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// Null after a syntax error.
  const boost::json::value* root() const { return root_ ? &*root_ : nullptr; }

 private:
  // One block that goes at once: taking a value apart would cost as much as building it.
  boost::json::monotonic_resource memory_;
  std::optional<boost::json::value> root_;
};

}  // namespace meanwhile::exchange
