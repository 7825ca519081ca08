#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace meanwhile::serve {

/// What a request asks for, taken apart and decoded: the segments of its path and its query.
///
/// A segment is UTF-8 without control characters, '/' and '\', and never "." or "..": so it may
/// name a thing, and can never lead out of a folder.
struct Target {
  std::vector<std::string> segments;  // "/v1/clients/" is v1, clients, and an empty one
  std::vector<std::pair<std::string, std::string>> query;  // in order; '+' is a blank

  /// text    as it stands in the request line, from its '/' on
  /// errors  Fault::invalid; the text of the error does not repeat the target
  static Result<Target> from(std::string_view text);

  /// The first value of that name.
  std::optional<std::string_view> find(std::string_view name) const;

  friend bool operator==(const Target&, const Target&) = default;
};

}  // namespace meanwhile::serve
