#pragma once

#include <spdlog/fwd.h>

#include <memory>
#include <string>
#include <string_view>

#include "serve/http/served.hpp"

namespace meanwhile::serve {

using Log = std::shared_ptr<spdlog::logger>;

/// Lines of JSON on standard error, written by a thread of the log's own: a reader who is slow
/// costs the oldest lines and not the requests.
///
///     {"time":"2026-03-08T07:00:00.000Z","level":"info","event":"request","id":"4f…",
///      "method":"GET","route":"/v1/clients/{client}","status":200,"bytes":2048,"ms":0.412}
Log json_log();

/// The same lines into a sink of the caller's.
Log json_log(std::shared_ptr<spdlog::sinks::sink> sink);

/// A log that writes nothing, for tests.
Log no_log();

/// 500 is an error, every other answer is information.
void write_line(spdlog::logger& log, const Served& served);
/// event  our own words, as in "started"; text may be anything
void write_line(spdlog::logger& log, std::string_view event, std::string_view text);
/// A broken invariant in a handler, told with the request's id.
void write_failure(spdlog::logger& log, std::string_view id, std::string_view what);

}  // namespace meanwhile::serve
