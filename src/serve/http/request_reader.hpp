#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "serve/http/code.hpp"
#include "serve/http/request.hpp"

namespace meanwhile::serve {

constexpr std::size_t usual_head_limit = std::size_t{16} << 10U;
constexpr std::size_t longest_target = std::size_t{8} << 10U;
constexpr std::size_t most_fields = 100;

/// Reads one HTTP/1.1 request out of bytes as they come. Beast's parser reads the head; what it
/// lets pass and two servers might read differently (RFC 9112, section 11.2) is refused here: a
/// bare line feed, a folded field, two hosts or none, two lengths or a list of them, a transfer
/// coding other than one `chunked`. BodyReader reads the rest; trailers never become fields.
///
///     reader.read(arrived)        more, until head or refused: then the route is known
///     reader.limit_body(limit)
///     reader.read(arrived)        more, until whole or refused
class RequestReader {
 public:
  enum class Step { more, head, whole, refused };

  /// head_limit  in bytes, with the request line and the empty line
  explicit RequestReader(std::size_t head_limit = usual_head_limit);
  RequestReader(RequestReader&&) noexcept;
  RequestReader& operator=(RequestReader&&) noexcept;
  ~RequestReader();

  /// arrived  everything that came and was not used; what this uses is taken off its front. Until
  ///          the head is whole nothing is used, so at most `head_limit` bytes have to be held
  Step read(std::string_view& arrived);
  /// Once the head is there. A body that is announced as longer is refused by the next read.
  void limit_body(std::size_t limit);

  /// Whether there is a body that read has not given yet.
  bool expects_body() const;
  bool expects_continue() const;
  bool keeps_alive() const;

  Request& request();
  /// Why it was refused. The connection is of no use afterwards.
  Code code() const;
  const std::string& detail() const;

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace meanwhile::serve
