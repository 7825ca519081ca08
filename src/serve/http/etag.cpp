#include "serve/http/etag.hpp"

#include <openssl/evp.h>

#include <array>

#include "base/result.hpp"
#include "serve/http/problem.hpp"
#include "serve/http/text.hpp"

namespace meanwhile::serve {
namespace {

constexpr std::string_view gzip_ending = "-gzip";
constexpr std::string_view brotli_ending = "-br";

enum class Comparison { strong, weak };

std::string_view plain(std::string_view tag) {
  for (const auto ending : {gzip_ending, brotli_ending}) {
    if (tag.ends_with(ending)) return tag.substr(0, tag.size() - ending.size());
  }
  return tag;
}

bool is_this(std::string_view listed, std::string_view tag, Comparison comparison) {
  if (listed.starts_with("W/")) {
    if (comparison == Comparison::strong) return false;
    listed.remove_prefix(2);
  }
  if (listed.size() < 2 || !listed.starts_with('"') || !listed.ends_with('"')) return false;
  return plain(listed.substr(1, listed.size() - 2)) == tag;
}

/// Our tags have no comma in them, so a list may be parted at its commas.
bool names(std::string_view list, const std::string& tag, Comparison comparison) {
  if (tag.empty()) return false;
  if (trimmed(list) == "*") return true;
  bool found = false;
  each_part(list, ',',
            [&](std::string_view listed) { found = found || is_this(listed, tag, comparison); });
  return found;
}

std::string base64url(const unsigned char* bytes, std::size_t size) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string text;
  unsigned held = 0;
  unsigned bits = 0;
  for (std::size_t i = 0; i < size; ++i) {
    held = held << 8U | bytes[i];
    for (bits += 8; bits >= 6; bits -= 6) text += letters[held >> (bits - 6) & 63U];
  }
  if (bits > 0) text += letters[held << (6 - bits) & 63U];
  return text;
}

}  // namespace

std::string tag_of(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) {
    throw Bug("SHA-256 failed");
  }
  return base64url(digest.data(), 16);
}

std::string tag_as_sent(const std::string& tag, Coding coding) {
  if (coding == Coding::identity) return tag;
  return tag + std::string(coding == Coding::gzip ? gzip_ending : brotli_ending);
}

std::optional<Reply> unchanged(const Request& request, const std::string& tag) {
  const auto held = request.header("if-none-match");
  if (!held || !names(*held, tag, Comparison::weak)) return {};
  Reply reply;
  reply.code = Code::not_modified;
  reply.etag = tag;
  return reply;
}

std::optional<Reply> refuse_unless_seen(const Request& request, const std::string& tag) {
  const auto seen = request.header("if-match");
  if (!seen) return problem(Code::precondition_required, "If-Match is missing: which version?");
  if (names(*seen, tag, Comparison::strong)) return {};
  return problem(Code::precondition_failed, "this has changed since it was read");
}

std::optional<Reply> refuse_if_there(const Request& request, const std::string& tag) {
  const auto held = request.header("if-none-match");
  if (!held || !names(*held, tag, Comparison::weak)) return {};
  return problem(Code::precondition_failed, "this is there already");
}

}  // namespace meanwhile::serve
