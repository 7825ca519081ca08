#include "serve/feed.hpp"

#include "casework/feed.hpp"
#include "exchange/ical_write.hpp"
#include "exchange/json_writer.hpp"
#include "serve/asking.hpp"
#include "serve/http/etag.hpp"
#include "serve/secret.hpp"

namespace meanwhile::serve {
namespace {

constexpr std::string_view ending = ".ics";  // some calendars look at it

}  // namespace

Reply put_feed(const Request& request, const casework::Caller& caller, Office& office) {
  const auto language = language_of(request);
  if (const Reply* refused = std::get_if<Reply>(&language)) return *refused;
  store::Feed feed{client_of(request), std::nullopt};
  if (!std::get<std::string>(language).empty()) feed.language = std::get<std::string>(language);
  const std::string secret = new_secret();
  const auto made = casework::make_feed(feed, digest_of(secret), office.desk, caller);
  if (!made) return problem(made.error());
  const std::string address = "/feeds/" + secret + std::string{ending};
  exchange::JsonWriter out;
  out.object([&] { out.field("address", address); });
  return created(address, std::move(out).release());
}

Reply delete_feed(const Request& request, const casework::Caller& caller, Office& office) {
  const auto gone = casework::revoke_feed(client_of(request), office.desk, caller);
  return gone ? no_content() : problem(gone.error());
}

Reply get_feed(const Request& request, Office& office) {
  std::string_view secret = request.captured_as("secret");
  if (secret.ends_with(ending)) secret.remove_suffix(ending.size());
  const auto feed = casework::read_feed(digest_of(secret), office.desk, office.now());
  if (!feed) return problem(feed.error());
  Reply reply;
  reply.type = "text/calendar; charset=utf-8";
  reply.body = exchange::write_calendar(feed->plan, feed->language);
  reply.etag = tag_of(content(reply));
  return reply;
}

}  // namespace meanwhile::serve
