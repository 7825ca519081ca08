#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "exchange/json_samples_for_tests.hpp"
#include "exchange/read_case.hpp"
#include "exchange/read_programme.hpp"

namespace meanwhile::exchange {

/// Reads a client beside the sample programme; every calendar holds `calendar`, or is missing.
inline Read<planner::Case> read_client(std::string_view json,
                                       const std::optional<std::string>& calendar = {}) {
  static const programme::Programme programme = *read_programme(sample_programme).value;
  return read_case(json, programme, [&](const std::string&) { return calendar; });
}

inline Problems client_problems(std::string_view json) { return read_client(json).problems; }

/// The sample client with one field changed, as `edited` does it.
inline planner::Case changed_client(std::string_view pointer, std::string_view value) {
  return read_client(edited(sample_client, pointer, value)).value.value();
}

}  // namespace meanwhile::exchange
