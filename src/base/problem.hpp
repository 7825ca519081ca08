#pragma once

#include <string>
#include <vector>

namespace meanwhile {

/// One thing wrong with an input, told so that a person can mend it: where, what is wrong, what was
/// expected.
///
/// file   as the person named it; empty until the rim adds it
/// path   the field, as in `offerings[3].meetings[0].start`, or `line 12`; empty for the whole file
/// what   `is "25:00", expected a time of day HH:MM`
struct Problem {
  std::string file;
  std::string path;
  std::string what;

  friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

}  // namespace meanwhile
