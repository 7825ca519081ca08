#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"

namespace meanwhile::serve {

/// An address on the web as this server would ask for it: https, and nobody's name or password in
/// it. Whether it may be asked is not judged here: see Fetch.
///
/// privacy  the address of a calendar is its owner's secret: whoever has it reads her days. No
///          error repeats any of it
class WebAddress {
 public:
  /// `webcal:` and `http:` become `https:`.
  ///
  /// text    any bytes at all
  /// errors  Fault::invalid, told as a sentence to whoever typed it
  static Result<WebAddress> from(const std::string& text);
  /// Where a redirect leads; `location` may be relative.
  Result<WebAddress> leading_to(const std::string& location) const;

  const std::string& text() const { return text_; }
  /// A name, or an IP in its usual notation, without brackets: `0x7f.1` is 127.0.0.1 here.
  const std::string& host() const { return host_; }
  std::uint16_t port() const { return port_; }

 private:
  WebAddress() = default;
  std::string text_;
  std::string host_;
  std::uint16_t port_ = 0;
};

inline constexpr std::size_t longest_address = 2'000;
inline constexpr std::uint16_t https_port = 443;

}  // namespace meanwhile::serve
