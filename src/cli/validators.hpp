#pragma once

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <limits>
#include <map>
#include <string>

namespace meanwhile::cli {

/// Checks that say what was expected, and add nothing to the name of what an option takes.
CLI::Validator whole_number(long least, long most = std::numeric_limits<int>::max());
CLI::Validator folder();

/// expected  the names in words: "bash, zsh or fish"
template <class T>
CLI::Validator one_of(const std::map<std::string, T>& names, std::string expected) {
  return CLI::Validator(
      [&names, expected](const std::string& text) {
        if (names.contains(text)) return std::string{};
        return fmt::format("is {}, expected {}", text, expected);
      },
      "");
}

}  // namespace meanwhile::cli
