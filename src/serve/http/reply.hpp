#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "serve/http/code.hpp"
#include "serve/http/headers.hpp"

namespace meanwhile::serve {

class Subscription;

/// A text that many replies share, beside its compressed forms where it has them.
struct Document {
  std::string text;
  std::string gzip;    // empty: none
  std::string brotli;  // empty: none
};

/// How the bytes of a body are coded: none, or one that the client accepts.
enum class Coding { identity, gzip, brotli };

/// A text of the reply's own, a shared one, or events for as long as the client listens.
using Body =
    std::variant<std::string, std::shared_ptr<const Document>, std::shared_ptr<Subscription>>;

/// What a handler answers. Length, date, connection and the security headers are the server's.
struct Reply {
  Code code = Code::ok;
  std::string type;  // of the content; empty where there is none
  Body body;
  std::string etag;  // strong, without its quotes; empty: none
  Headers headers;   // Location, Set-Cookie, …; Cache-Control is no-store unless it stands here
  Coding coding = Coding::identity;  // the server's: how the body leaves
};

Reply json(std::string text);
Reply json(std::shared_ptr<const Document> document);
/// location  the path of what was made
Reply created(std::string location, std::string text);
Reply no_content();
Reply stream(std::shared_ptr<Subscription> subscription);

/// The bytes that leave; nothing for events. Valid while the reply stays where it is.
std::string_view content(const Reply& reply);
bool is_stream(const Reply& reply);

}  // namespace meanwhile::serve
