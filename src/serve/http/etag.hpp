#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "serve/http/reply.hpp"
#include "serve/http/request.hpp"

namespace meanwhile::serve {

/// Entity tags are strong: equal tags, equal bytes (RFC 9110, section 8.8.3). A compressed form has
/// a tag of its own, `tag-gzip` or `tag-br`; what comes back is compared without that ending, so
/// handlers only know the plain one. Tags here are without their quotes.

/// A tag for these bytes, 22 characters long: 128 bits of their SHA-256 in base64url.
std::string tag_of(std::string_view bytes);

/// The tag under which a body leaves.
std::string tag_as_sent(const std::string& tag, Coding coding);

/// 304 when the client holds this already: If-None-Match names the tag, or is `*`. The server does
/// the same to every 200 with a tag; this is for handlers that can save themselves the work.
std::optional<Reply> unchanged(const Request& request, const std::string& tag);

/// Keeps a change from overwriting what its author has not seen.
///
/// tag      of what there is now; empty when there is nothing
/// returns  412 when If-Match names another one, 428 when there is no If-Match
std::optional<Reply> refuse_unless_seen(const Request& request, const std::string& tag);

/// 412 when `If-None-Match: *` says that there must be nothing yet, and there is.
std::optional<Reply> refuse_if_there(const Request& request, const std::string& tag);

}  // namespace meanwhile::serve
