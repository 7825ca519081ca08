#pragma once

#include <variant>

#include "exchange/json_cursor.hpp"
#include "exchange/json_document.hpp"
#include "serve/http/request.hpp"
#include "serve/office.hpp"

namespace meanwhile::serve {

/// A handler for someone who is signed in.
using Work = Reply (*)(const Request&, const casework::Caller&, Office&);

/// Lets the work be done for whoever the cookie stands for; 401 for everyone else.
Handler signed_in(Office& office, Work work);

/// The client in the path.
inline ClientId client_of(const Request& request) {
  return ClientId{request.captured_as("client")};
}

/// The Idempotency-Key, or what is wrong with it: 400.
std::variant<std::string, Reply> key_of(const Request& request);

/// The language that is asked for, "en" or "es", empty where none is; or what is wrong with it:
/// 400.
std::variant<std::string, Reply> language_of(const Request& request);

/// The refusal for whoever is not staff.
std::optional<Reply> refuse_all_but_staff(const casework::Caller& caller);

/// For how many `seconds` planning may go on, a minute where nothing is said; or what is wrong with
/// it: 400.
std::variant<std::chrono::seconds, Reply> limit_of(const Request& request);

/// A version as an entity tag, and back from `seen` in a body or a header.
std::string tag(char sheet, care::Version version);
std::optional<care::Version> version_from(char sheet, std::string_view tag);

/// As in 2026-11-30T23:00:05Z.
std::string date_time(care::Moment moment);

/// Reads a small JSON body; or 422, with all that is wrong with it.
template <class Reader>
auto read_body(const Request& request, Reader reader)
    -> std::variant<exchange::ReadBy<Reader>, Reply> {
  Problems problems;
  const exchange::Document document{request.body, problems};
  if (!document.root()) return problem(problems);
  auto value = exchange::Cursor{*document.root(), problems}.must(reader);
  if (!problems.empty()) return problem(problems);
  return value;
}

}  // namespace meanwhile::serve
