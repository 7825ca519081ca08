#include "serve/http/request_reader.hpp"

#include <gtest/gtest.h>

namespace meanwhile::serve {
namespace {

using Step = RequestReader::Step;

/// The code with which it is refused; ok when it is not.
Code judged(std::string_view text, std::size_t limit = 100) {
  RequestReader reader;
  Step step = reader.read(text);
  if (step == Step::head) {
    reader.limit_body(limit);
    step = reader.expects_body() ? reader.read(text) : Step::whole;
  }
  return step == Step::refused ? reader.code() : Code::ok;
}

Code judged_with(const std::string& fields) {
  return judged("POST / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\nabcde");
}

TEST(RequestReader, ReadsAHeadAndABody) {
  RequestReader reader;
  std::string_view text = "POST /v1/a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcdeGET";
  ASSERT_EQ(reader.read(text), Step::head);
  EXPECT_EQ(reader.request().method, Method::post);
  EXPECT_EQ(reader.request().target.segments.back(), "a");
  EXPECT_EQ(reader.request().header("host"), "x");
  EXPECT_TRUE(reader.expects_body());
  reader.limit_body(5);
  EXPECT_EQ(reader.read(text), Step::whole);
  EXPECT_EQ(reader.request().body, "abcde");
  EXPECT_TRUE(reader.keeps_alive());
  EXPECT_EQ(text, "GET");  // the next request's
}

TEST(RequestReader, ReadsTheSameByteByByte) {
  const std::string text =
      "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
      "3\r\nabc\r\n2;x=\"y\"\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n";
  RequestReader reader;
  std::string held;
  Step step = Step::more;
  for (const char c : text) {
    held += c;
    std::string_view arrived = held;
    step = reader.read(arrived);
    if (step == Step::head) {
      reader.limit_body(5);
      ASSERT_EQ(reader.read(arrived), Step::more);
    }
    held = std::string(arrived);
  }
  EXPECT_EQ(step, Step::whole);
  EXPECT_EQ(reader.request().body, "abcde");
  EXPECT_FALSE(reader.request().headers.has("x-trailer"));
}

TEST(RequestReader, RefusesWhatTwoServersMightReadDifferently) {
  EXPECT_EQ(judged_with("Content-Length: 5\r\n"), Code::ok);
  EXPECT_EQ(judged_with("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Content-Length: 5\r\nContent-Length: 5\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Content-Length: 5\r\nContent-Length: 6\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Content-Length: 5, 5\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Content-Length: +5\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Content-Length: -5\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Content-Length: 0x5\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Content-Length:\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Content-Length: 99999999999999999999\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Content-Length : 5\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Transfer-Encoding: xchunked\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Transfer-Encoding: gzip, chunked\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Transfer-Encoding: identity\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n"),
            Code::bad_request);
  EXPECT_EQ(judged_with("X: a\r\n b\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("X: a\r\n\tb\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("X: a\n"), Code::bad_request);
  EXPECT_EQ(judged_with("X: a\rb\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("X: a\x01\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with(std::string("X: a\0b\r\n", 8)), Code::bad_request);
  EXPECT_EQ(judged_with("X y: a\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with("no colon\r\n"), Code::bad_request);
  EXPECT_EQ(judged_with(": a\r\n"), Code::bad_request);
}

TEST(RequestReader, WantsExactlyOneHost) {
  EXPECT_EQ(judged("GET / HTTP/1.1\r\n\r\n"), Code::bad_request);
  EXPECT_EQ(judged("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), Code::bad_request);
  EXPECT_EQ(judged("GET / HTTP/1.0\r\n\r\n"), Code::ok);
}

TEST(RequestReader, RefusesARequestLineThatIsNone) {
  for (const auto* text :
       {"\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/2.0\r\n\r\n", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", "G\x01T / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n", "\x16\x03\x01\x02\r\n\r\n",
        "GET /../x HTTP/1.1\r\nHost: a\r\n\r\n", "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n"}) {
    EXPECT_EQ(judged(text), Code::bad_request) << text;
  }
  EXPECT_EQ(judged("BREW / HTTP/1.1\r\nHost: a\r\n\r\n"), Code::not_implemented);
}

TEST(RequestReader, RefusesABareLineFeedBeforeTheHeadEnds) {
  RequestReader reader;
  std::string_view text = "GET / HTTP/1.1\nHo";
  EXPECT_EQ(reader.read(text), Step::refused);
}

TEST(RequestReader, DoesNotInflateNorPromise) {
  EXPECT_EQ(judged_with("Content-Length: 5\r\nContent-Encoding: gzip\r\n"),
            Code::unsupported_media_type);
  EXPECT_EQ(judged_with("Content-Length: 5\r\nContent-Encoding: identity\r\n"), Code::ok);
  EXPECT_EQ(judged_with("Content-Length: 5\r\nExpect: 100-Continue\r\n"), Code::ok);
  EXPECT_EQ(judged_with("Content-Length: 5\r\nExpect: miracles\r\n"), Code::expectation_failed);
}

TEST(RequestReader, LimitsAHead) {
  const std::string start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
  const std::size_t rest = usual_head_limit - start.size() - 4;
  EXPECT_EQ(judged(start + std::string(rest, 'x') + "\r\n\r\n"), Code::ok);
  EXPECT_EQ(judged(start + std::string(rest + 1, 'x') + "\r\n\r\n"), Code::head_too_large);
  EXPECT_EQ(judged(start + std::string(usual_head_limit, 'x')), Code::head_too_large);
  EXPECT_EQ(judged("GET /" + std::string(longest_target - 1, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n"),
            Code::ok);
  EXPECT_EQ(judged("GET /" + std::string(longest_target, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n"),
            Code::target_too_long);
  std::string fields;
  for (std::size_t i = 1; i < most_fields; ++i) fields += "a: b\r\n";
  EXPECT_EQ(judged("GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n"), Code::ok);
  EXPECT_EQ(judged("GET / HTTP/1.1\r\nHost: a\r\nc: d\r\n" + fields + "\r\n"),
            Code::head_too_large);
}

TEST(RequestReader, LimitsABodyBeforeItIsRead) {
  const std::string head = "POST / HTTP/1.1\r\nHost: a\r\n";
  EXPECT_EQ(judged(head + "Content-Length: 100\r\n\r\n"), Code::ok);
  EXPECT_EQ(judged(head + "Content-Length: 101\r\n\r\n"), Code::content_too_large);
  const std::string chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
  const std::string half = "32\r\n" + std::string(50, 'x') + "\r\n";
  EXPECT_EQ(judged(chunked + half + half + "0\r\n\r\n"), Code::ok);
  EXPECT_EQ(judged(chunked + half + half + "1\r\nx\r\n0\r\n\r\n"), Code::content_too_large);
  EXPECT_EQ(judged(chunked + "ffffffff\r\n"), Code::content_too_large);
}

TEST(RequestReader, LimitsWhatSurroundsABody) {
  const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  std::string padded = head;
  for (int i = 0; i < 90; ++i) padded += "1;x=" + std::string(240, 'y') + "\r\nx\r\n";
  EXPECT_EQ(judged(padded), Code::content_too_large);
  EXPECT_EQ(judged(head + "1;x=" + std::string(253, 'y')), Code::bad_request);
}

TEST(RequestReader, RefusesChunksThatAreNone) {
  const std::string head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const auto* body : {"x\r\n", "1\r\nab\r\n", "1\nx\r\n", "1\r\nx\n", "-1\r\n", " 1\r\nx\r\n",
                           "11111111111111111\r\n", "1 \r\nx\r\n", "1;a\rb\r\nx\r\n",
                           "0x1\r\nx\r\n", "0\r\nnone\r\n", "0\r\n x: y\r\n", "0\r\n\n"}) {
    EXPECT_EQ(judged(head + body + "0\r\n\r\n"), Code::bad_request) << body;
  }
}

TEST(RequestReader, KnowsWhetherTheConnectionStays) {
  const auto keeps = [](std::string_view text) {
    RequestReader reader;
    return reader.read(text) == Step::head && reader.keeps_alive();
  };
  EXPECT_TRUE(keeps("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
  EXPECT_FALSE(keeps("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"));
  EXPECT_FALSE(keeps("GET / HTTP/1.0\r\n\r\n"));
  EXPECT_TRUE(keeps("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}

}  // namespace
}  // namespace meanwhile::serve
