#pragma once

#include <chrono>
#include <string>

#include "base/result.hpp"
#include "serve/fetch/ip.hpp"

namespace meanwhile::serve {

using Deadline = std::chrono::steady_clock::time_point;

/// All that a name stands for now, as this machine's resolver has it.
///
/// host    a name, or an IP in any notation that the resolver knows
/// errors  Fault::invalid when there is nothing, or nothing yet at the deadline
Result<Ips> resolve(const std::string& host, Deadline until);

}  // namespace meanwhile::serve
