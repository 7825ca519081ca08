#include "serve/http/compress.hpp"

#include <zlib.h>

#include <array>
#include <utility>

#include "base/result.hpp"
#include "serve/http/text.hpp"

namespace meanwhile::serve {
namespace {

// examples/harbor/programme.json, 26 kB: level 1 takes 35 µs for 4.4 kB, 3 takes 50 for 4.0, 6
// takes 133 for 3.4; of its first 2 kB, 8 µs for 675 bytes, 8 for 641, 11 for 618.
constexpr int level = 3;
constexpr int gzip_format = 15 + 16;  // the widest window, in gzip's format
constexpr int usual_memory = 8;

/// One for each thread: laying out zlib's tables anew for every reply costs more than short texts.
class Deflater {
 public:
  Deflater() {
    if (deflateInit2(&state_, level, Z_DEFLATED, gzip_format, usual_memory, Z_DEFAULT_STRATEGY) !=
        Z_OK) {
      throw Bug("zlib does not start");
    }
  }
  ~Deflater() { deflateEnd(&state_); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  std::string deflate_all(std::string_view text) {
    deflateReset(&state_);
    std::string result(deflateBound(&state_, text.size()), '\0');
    // zlib does not write through next_in; its type is older than const.
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    state_.avail_in = static_cast<uInt>(text.size());
    state_.next_out = reinterpret_cast<Bytef*>(result.data());
    state_.avail_out = static_cast<uInt>(result.size());
    if (deflate(&state_, Z_FINISH) != Z_STREAM_END) throw Bug("zlib does not end");
    result.resize(state_.total_out);
    return result;
  }

 private:
  z_stream state_{};
};

bool is_refused(std::string_view parameters) {
  bool refused = false;
  each_part(parameters, ';', [&](std::string_view parameter) {
    if (!parameter.starts_with("q=") && !parameter.starts_with("Q=")) return;
    refused = parameter.substr(2).find_first_not_of("0.") == std::string_view::npos;
  });
  return refused;
}

const Document* shared(const Reply& reply) {
  const auto* document = std::get_if<std::shared_ptr<const Document>>(&reply.body);
  return document ? document->get() : nullptr;
}

}  // namespace

bool is_compressible(std::string_view type) {
  const auto media = trimmed(type.substr(0, type.find(';')));
  if (media == "text/event-stream") return false;
  return media.starts_with("text/") || media.ends_with("json") || media.ends_with("javascript") ||
         media.ends_with("xml");
}

bool accepts_coding(std::string_view accept, std::string_view coding) {
  bool accepted = false;
  bool named = false;
  each_part(accept, ',', [&](std::string_view part) {
    const auto end = std::min(part.find(';'), part.size());
    const auto name = trimmed(part.substr(0, end));
    const bool this_one = same_letters(name, coding);
    if (!this_one && (named || name != "*")) return;
    named = named || this_one;
    accepted = !is_refused(part.substr(end));
  });
  return accepted;
}

std::string gzipped(std::string_view text) {
  thread_local Deflater deflater;
  return deflater.deflate_all(text);
}

Coding choose_coding(const Reply& reply, std::string_view accept) {
  if (accept.empty() || content(reply).empty()) return Coding::identity;
  const Document* document = shared(reply);
  if (document && !document->brotli.empty() && accepts_coding(accept, "br")) return Coding::brotli;
  const bool ready = document && !document->gzip.empty();
  const bool worth_it =
      is_compressible(reply.type) && content(reply).size() >= least_worth_compressing;
  return (ready || worth_it) && accepts_coding(accept, "gzip") ? Coding::gzip : Coding::identity;
}

void apply_coding(Reply& reply, Coding coding) {
  const Document* document = shared(reply);
  const bool ready = coding == Coding::brotli || (document && !document->gzip.empty());
  if (coding == Coding::gzip && !ready) reply.body = gzipped(content(reply));
  reply.coding = coding;
}

}  // namespace meanwhile::serve
