#include "serve/http/reply.hpp"

#include <utility>

namespace meanwhile::serve {
namespace {

std::string_view form(const Document& document, Coding coding) {
  switch (coding) {
    case Coding::gzip: return document.gzip;
    case Coding::brotli: return document.brotli;
    case Coding::identity: break;
  }
  return document.text;
}

}  // namespace

Reply json(std::string text) {
  Reply reply;
  reply.type = "application/json";
  reply.body = std::move(text);
  return reply;
}

Reply json(std::shared_ptr<const Document> document) {
  Reply reply;
  reply.type = "application/json";
  reply.body = std::move(document);
  return reply;
}

Reply created(std::string location, std::string text) {
  Reply reply = json(std::move(text));
  reply.code = Code::created;
  reply.headers.add("Location", std::move(location));
  return reply;
}

Reply no_content() {
  Reply reply;
  reply.code = Code::no_content;
  return reply;
}

Reply stream(std::shared_ptr<Subscription> subscription) {
  Reply reply;
  reply.type = "text/event-stream";
  reply.body = std::move(subscription);
  return reply;
}

std::string_view content(const Reply& reply) {
  if (const auto* text = std::get_if<std::string>(&reply.body)) return *text;
  const auto* document = std::get_if<std::shared_ptr<const Document>>(&reply.body);
  return document && *document ? form(**document, reply.coding) : std::string_view{};
}

bool is_stream(const Reply& reply) {
  return std::holds_alternative<std::shared_ptr<Subscription>>(reply.body);
}

}  // namespace meanwhile::serve
