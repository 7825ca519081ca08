#include "serve/http/request_reader.hpp"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <limits>
#include <optional>
#include <utility>

#include "serve/http/body_reader.hpp"
#include "serve/http/text.hpp"

namespace meanwhile::serve {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using ErrorCode = beast::error_code;
using Text = beast::string_view;

std::string_view view(Text text) { return {text.data(), text.size()}; }

using Verdict = std::optional<Refusal>;

Verdict bad(std::string detail) { return Refusal{Code::bad_request, std::move(detail)}; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Verdict judge_length(const Headers& headers) {
  const auto count = headers.count("content-length");
  if (count == 0) return {};
  if (count > 1) return bad("there is more than one Content-Length");
  const auto length = *headers.find("content-length");
  if (!std::ranges::all_of(length, is_digit)) return bad("Content-Length is not one number");
  if (headers.has("transfer-encoding")) return bad("there is a length and a transfer coding");
  return {};
}

Verdict judge_transfer(const Headers& headers, int version) {
  const auto count = headers.count("transfer-encoding");
  if (count == 0) return {};
  const bool chunked = same_letters(*headers.find("transfer-encoding"), "chunked");
  if (count > 1 || !chunked) return bad("the only transfer coding known here is one `chunked`");
  if (version < 11) return bad("HTTP/1.0 has no transfer coding");
  return {};
}

Verdict judge_host(const Headers& headers, int version) {
  const auto count = headers.count("host");
  if (count > 1) return bad("there is more than one Host");
  if (count == 0 && version > 10) return bad("Host is missing");
  return {};
}

Verdict judge_coding(const Headers& headers) {
  const auto coding = headers.find("content-encoding");
  if (!coding || same_letters(*coding, "identity")) return {};
  return Refusal{Code::unsupported_media_type, "a compressed body is not read here"};
}

Verdict judge_expectation(const Headers& headers) {
  const auto expected = headers.find("expect");
  if (!expected || same_letters(*expected, "100-continue")) return {};
  return Refusal{Code::expectation_failed, "the only expectation met here is 100-continue"};
}

Verdict judge_head(const Headers& headers, int version) {
  if (auto refused = judge_host(headers, version)) return refused;
  if (auto refused = judge_length(headers)) return refused;
  if (auto refused = judge_transfer(headers, version)) return refused;
  if (auto refused = judge_coding(headers)) return refused;
  return judge_expectation(headers);
}

/// Where in the bytes of a head the search for its end stands.
struct EndOfHead {
  std::size_t searched = 0;
  std::size_t size = 0;  // of the head, once its end was found
  Verdict refused;

  void search(std::string_view bytes) {
    for (;;) {
      const auto feed = bytes.find('\n', searched);
      if (feed == std::string_view::npos) {
        searched = bytes.size();
        return;
      }
      if (!judge_line_end(bytes, feed) || size > 0) return;
      if (feed + 1 == bytes.size()) {  // a fold would begin with what is still to come
        searched = feed;
        return;
      }
      searched = feed + 1;
    }
  }

 private:
  bool judge_line_end(std::string_view bytes, std::size_t feed) {
    if (feed == 0 || bytes[feed - 1] != '\r') {
      refused = bad("a line ends with a bare line feed");
    } else if (bytes.substr(0, feed + 1).ends_with("\r\n\r\n")) {
      size = feed + 1;
    } else if (feed + 1 < bytes.size() && (bytes[feed + 1] == ' ' || bytes[feed + 1] == '\t')) {
      refused = bad("a field is folded over two lines");
    }
    return !refused;
  }
};

}  // namespace

/// Writes what Beast's parser finds in a head straight into a Request.
class RequestReader::Parser final : public http::basic_parser<true> {
 public:
  explicit Parser(std::size_t limit) : head_limit_in_bytes_(limit) {
    skip(true);  // bodies are read by ourselves
    header_limit(std::numeric_limits<std::uint32_t>::max());
  }

  Step read(std::string_view& arrived) {
    if (refused) return Step::refused;
    const Step step = is_header_done() ? read_body(arrived) : read_head(arrived);
    return refused ? Step::refused : step;
  }

  void limit(std::size_t most) {
    if (chunked()) {
      body_ = BodyReader::of_chunks(most);
    } else if (length() > most) {
      refused = Refusal{Code::content_too_large, "the body is longer than it may be"};
    }
  }

  bool expects_body() const { return !whole_; }

  Request request;
  Verdict refused;

 private:
  std::uint64_t length() const { return content_length().value_or(0); }

  Step read_head(std::string_view& arrived) {
    end_.search(arrived);
    if (end_.refused) refused = end_.refused;
    const bool whole = end_.size > 0;
    if ((whole ? end_.size : arrived.size() + 1) > head_limit_in_bytes_) {
      refused = Refusal{Code::head_too_large, "the head is longer than it may be"};
    }
    if (refused || !whole) return Step::more;
    parse(arrived);
    if (!refused) refused = judge_head(request.headers, version_);
    if (!refused) {
      whole_ = !chunked() && length() == 0;
      body_ = chunked() ? BodyReader::of_chunks(0) : BodyReader::of_length(length());
    }
    return Step::head;
  }

  void parse(std::string_view& arrived) {
    ErrorCode failed;
    put(boost::asio::const_buffer(arrived.data(), end_.size), failed);
    if (!refused && (failed || !is_header_done())) refused = bad("this is not HTTP/1.1");
    arrived.remove_prefix(end_.size);
  }

  Step read_body(std::string_view& arrived) {
    const auto step = body_.read(arrived, request.body);
    refused = body_.refusal();
    whole_ = step == BodyReader::Step::whole;
    return whole_ ? Step::whole : Step::more;
  }

  void refuse(Refusal refusal, ErrorCode& failed) {
    refused = std::move(refusal);
    failed = http::error::bad_field;
  }

  void on_request_impl(http::verb, Text method, Text target, int version,
                       ErrorCode& failed) override {
    version_ = version;
    const auto known = method_named(view(method));
    if (!known) return refuse({Code::not_implemented, "the method is not known here"}, failed);
    if (target.size() > longest_target) {
      return refuse({Code::target_too_long, "the target is longer than 8 kB"}, failed);
    }
    auto taken_apart = Target::from(view(target));
    if (!taken_apart) return refuse({Code::bad_request, taken_apart.error().text}, failed);
    request.method = *known;
    request.target = *std::move(taken_apart);
  }

  void on_field_impl(http::field, Text name, Text value, ErrorCode& failed) override {
    if (request.headers.size() == most_fields) {
      return refuse({Code::head_too_large, "there are more than 100 fields"}, failed);
    }
    request.headers.add(std::string(name), std::string(value));
  }

  void on_response_impl(int, Text, int, ErrorCode&) override {}
  void on_header_impl(ErrorCode&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, ErrorCode&) override {}
  std::size_t on_body_impl(Text body, ErrorCode&) override { return body.size(); }
  void on_chunk_header_impl(std::uint64_t, Text, ErrorCode&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, Text body, ErrorCode&) override {
    return body.size();
  }
  void on_finish_impl(ErrorCode&) override {}

  const std::size_t head_limit_in_bytes_;
  EndOfHead end_;
  int version_ = 11;
  BodyReader body_ = BodyReader::of_length(0);
  bool whole_ = false;
};

RequestReader::RequestReader(std::size_t head_limit)
    : parser_(std::make_unique<Parser>(head_limit)) {}
RequestReader::RequestReader(RequestReader&&) noexcept = default;
RequestReader& RequestReader::operator=(RequestReader&&) noexcept = default;
RequestReader::~RequestReader() = default;

RequestReader::Step RequestReader::read(std::string_view& arrived) {
  return parser_->read(arrived);
}

void RequestReader::limit_body(std::size_t limit) { parser_->limit(limit); }

bool RequestReader::expects_body() const { return parser_->expects_body(); }

bool RequestReader::expects_continue() const { return parser_->request.headers.has("expect"); }

bool RequestReader::keeps_alive() const { return !parser_->refused && parser_->keep_alive(); }

Request& RequestReader::request() { return parser_->request; }

Code RequestReader::code() const { return parser_->refused->code; }

const std::string& RequestReader::detail() const { return parser_->refused->detail; }

}  // namespace meanwhile::serve
