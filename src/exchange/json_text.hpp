#pragma once

#include <string>
#include <string_view>

namespace meanwhile::exchange {

/// How many bytes the UTF-8 character at the beginning of `text` takes; 0 when it is none.
std::size_t character_length(std::string_view text);

/// How a key is written behind the path of its object: `.seats`, or `["two words"]`.
std::string path_step(std::string_view key);

/// Whether printing the text would do more than show letters.
bool controls_terminal(std::string_view text);

/// A text as messages show it: in quotes, shortened, and without anything a terminal would obey.
std::string in_quotes(std::string_view text);

}  // namespace meanwhile::exchange
