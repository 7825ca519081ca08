#include "serve/fetch/web_address.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace meanwhile::serve {
namespace {

// The parser is the one of whoever connects: two parsers may see two hosts in one address.
struct Free {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
  void operator()(char* text) const { curl_free(text); }
};
using Url = std::unique_ptr<CURLU, Free>;

std::optional<std::string> part(const Url& url, CURLUPart which, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url.get(), which, &text, flags) != CURLUE_OK) return std::nullopt;
  return std::string{std::unique_ptr<char, Free>{text}.get()};
}

Error refused(const char* why) { return {Fault::invalid, why}; }

/// Signs that an address is written with; others are its parser's to guess at.
bool well_written(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return '!' <= c && c <= '~' && c != '\\'; });
}

std::optional<Error> trouble(const std::string& text) {
  if (text.empty())
    return refused("There is no address. Please paste one that begins with https://");
  if (text.size() > longest_address)
    return refused("This address is too long. Please copy it once more, and nothing else.");
  if (!well_written(text))
    return refused("This address has signs in it that addresses can't have. Please copy it anew.");
  return std::nullopt;
}

std::optional<Error> make_https(const Url& url) {
  const auto scheme = part(url, CURLUPART_SCHEME);
  if (scheme == "https") return std::nullopt;
  if (scheme != "http" && scheme != "webcal")
    return refused("This address is not one of the web. Please use one that begins with https://");
  if (part(url, CURLUPART_PORT) == "80") curl_url_set(url.get(), CURLUPART_PORT, nullptr, 0);
  curl_url_set(url.get(), CURLUPART_SCHEME, "https", 0);
  return std::nullopt;
}

std::string without_brackets(const std::string& host) {
  return host.starts_with('[') ? host.substr(1, host.size() - 2) : host;
}

constexpr const char* unreadable =
    "This is not a whole address. Please copy it anew: it begins with https://";

}  // namespace

Result<WebAddress> WebAddress::from(const std::string& text) {
  return WebAddress{}.leading_to(text);
}

Result<WebAddress> WebAddress::leading_to(const std::string& location) const {
  if (auto why = trouble(location)) return *why;
  const Url url{curl_url()};
  constexpr unsigned any_scheme = CURLU_NON_SUPPORT_SCHEME;
  if (!text_.empty()) curl_url_set(url.get(), CURLUPART_URL, text_.c_str(), 0);
  if (curl_url_set(url.get(), CURLUPART_URL, location.c_str(), any_scheme) != CURLUE_OK)
    return refused(unreadable);
  if (auto why = make_https(url)) return *why;
  if (part(url, CURLUPART_USER) || part(url, CURLUPART_PASSWORD))
    return refused("This address has a name or a password in it. Please use one without.");
  if (part(url, CURLUPART_ZONEID)) return refused(unreadable);
  curl_url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);

  const auto whole = part(url, CURLUPART_URL), host = part(url, CURLUPART_HOST),
             port = part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT);
  if (!whole || !host || host->empty() || !port) return refused(unreadable);
  WebAddress address;
  address.text_ = *whole;
  address.host_ = without_brackets(*host);
  address.port_ = static_cast<std::uint16_t>(std::stoul(*port));
  return address;
}

}  // namespace meanwhile::serve
