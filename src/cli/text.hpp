#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace meanwhile::cli {

/// Text from a file, made safe to print: control characters, escape sequences, marks that turn the
/// writing direction and bytes that are no UTF-8 each become one '?'.
std::string shown(std::string_view text);

/// How many columns of a terminal UTF-8 text takes: wide East Asian letters and emoji two,
/// combining marks none.
int columns_of(std::string_view text);

/// As many whole words as fit into `columns`; of a first word that does not fit, what fits and "…",
/// but nothing when that would leave fewer than three letters.
std::string fitted(std::string_view text, int columns);

/// Text followed by spaces up to `columns`.
std::string padded(std::string_view text, int columns);

/// Paragraph text in lines of at most `columns`, each after `indent` spaces and ended by '\n'; a
/// longer word has a line of its own.
std::string wrapped(std::string_view text, int columns, int indent);

}  // namespace meanwhile::cli
