#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace meanwhile::cli {

/// `meanwhile check FILE...`: judges programme.json, client.json and calendar files, which it tells
/// apart by what is in them.
///
/// files    as the person named them; a client is held against the first sound programme among
///          them, or read by itself when there is none
/// out      one line for each sound file: `programme.json: programme, 12 offerings, no problems`
/// err      one line for each problem, `file: path: what is wrong, what was expected`, and `note:`
///          before what was left out without being wrong
/// returns  0 when every file is sound, 2 when any has a problem
int check(const std::vector<std::string>& files, std::ostream& out, std::ostream& err);

}  // namespace meanwhile::cli
