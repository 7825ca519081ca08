#pragma once

#include <optional>

#include "base/problem.hpp"

namespace meanwhile::exchange {

/// A T read from text, or everything that is wrong with the text at once.
///
/// value     there exactly when `problems` is empty
/// problems  what keeps the text from being read; `file` is left empty for the rim to fill in
/// notes     what was read otherwise than written, or left out, and is no error; a calendar's notes
///           name its file
template <class T>
struct Read {
  std::optional<T> value;
  Problems problems;
  Problems notes;
};

}  // namespace meanwhile::exchange
