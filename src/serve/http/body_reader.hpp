#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "serve/http/code.hpp"

namespace meanwhile::serve {

/// Why a request cannot be read.
struct Refusal {
  Code code;
  std::string detail;
};

/// Reads the body that follows a head: so many bytes, or chunks (RFC 9112, section 7.1). Chunks are
/// read by ourselves: Beast 1.81 breaks its own assertion on some that are none. Extensions and
/// trailers are checked for their shape and otherwise ignored; a line has at most 256 bytes.
class BodyReader {
 public:
  enum class Step { more, whole, refused };

  static BodyReader of_length(std::size_t length);
  /// most  bytes of the body; what surrounds the chunks may come to as much again and 16 kB
  static BodyReader of_chunks(std::size_t most);

  /// arrived  what this uses is taken off its front; the rest has to be given again with more
  /// body     what is read is appended to it
  Step read(std::string_view& arrived, std::string& body);

  const std::optional<Refusal>& refusal() const { return refused_; }

 private:
  enum class Part { size, data, end_of_data, trailer, whole };
  BodyReader(Part part, std::size_t left, std::size_t most)
      : part_(part), left_(left), most_(most) {}

  bool step(std::string_view& arrived, std::string& body);
  bool take_data(std::string_view& arrived, std::string& body);
  std::optional<std::string_view> take_line(std::string_view& arrived);
  void begin_chunk(std::string_view line);
  void take_trailer(std::string_view line);
  void refuse(Code code, std::string detail);

  Part part_;
  std::size_t left_;  // of the data in hand
  std::size_t most_;  // that may still be announced; without a meaning for a length
  std::size_t surrounding_ = 0;
  bool chunked_ = false;
  std::optional<Refusal> refused_;
};

}  // namespace meanwhile::serve
