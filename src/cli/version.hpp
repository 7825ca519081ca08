#pragma once

#include <string_view>

namespace meanwhile::cli {

/// The version in the top CMakeLists.txt; tests/cli holds the two together.
constexpr std::string_view version = "0.1.0";

}  // namespace meanwhile::cli
