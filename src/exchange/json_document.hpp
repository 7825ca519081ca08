#pragma once

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.hpp"

namespace meanwhile::exchange {

/// The JSON document (RFC 8259) that `text` holds.
///
/// text      UTF-8; a byte-order mark is skipped
/// problems  grows by what is wrong: at most one syntax error (`line 12, column 7`), and every key
///           that an object holds twice (of which the value keeps the last)
/// returns   nothing after a syntax error
/// cost      linear; nothing nests deeper than 32 levels
std::optional<boost::json::value> parse_document(std::string_view text, Problems& problems);

/// How a key is written behind the path of its object: `.seats`, or `["two words"]`.
std::string path_step(std::string_view key);

/// Whether printing the text would do more than show letters.
bool controls_terminal(std::string_view text);

/// A text as messages show it: in quotes, shortened, and without anything a terminal would obey.
std::string in_quotes(std::string_view text);

}  // namespace meanwhile::exchange
