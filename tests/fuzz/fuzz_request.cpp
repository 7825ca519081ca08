#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "serve/http/request_reader.hpp"

namespace {

using namespace meanwhile::serve;

struct Read {
  RequestReader::Step step = RequestReader::Step::more;
  std::string body;
  friend bool operator==(const Read&, const Read&) = default;
};

/// Reads a request whose bytes arrive in pieces of this size at most.
Read read(std::string_view bytes, std::size_t piece) {
  using enum RequestReader::Step;
  RequestReader reader;
  Read result;
  std::string held;
  while (!bytes.empty() && (result.step == more || result.step == head)) {
    const std::size_t taken = std::min(bytes.size(), piece);
    held += bytes.substr(0, taken);
    bytes.remove_prefix(taken);
    std::string_view arrived = held;
    result.step = reader.read(arrived);
    if (result.step == head) {
      reader.limit_body(64);
      result.step = reader.read(arrived);
    }
    held = std::string{arrived};
  }
  if (result.step != refused) result.body = reader.request().body;
  return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  const Read whole = read(bytes, bytes.size());
  // However the bytes arrive, they are the same request.
  if (read(bytes, 1) != whole || read(bytes, 7) != whole) std::abort();
  return 0;
}
