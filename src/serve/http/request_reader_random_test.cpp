// Whatever arrives, in whatever pieces, means the same; and nothing breaks the reader.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "serve/http/request_reader.hpp"

namespace meanwhile::serve {
namespace {

using Step = RequestReader::Step;
using Chance = std::mt19937;

constexpr std::array<std::string_view, 5> samples{
    "GET /v1/a%20b?x=1 HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    "3;x=\"y\"\r\nabc\r\n2\r\nde\r\n0\r\nT: u\r\n\r\n",
    "PUT /x HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: "
    "chunked\r\n\r\n0\r\n\r\n"};

constexpr std::array<std::string_view, 14> pieces{"\r\n",
                                                  "\n",
                                                  "\r",
                                                  " ",
                                                  "\t",
                                                  ":",
                                                  ",",
                                                  "0",
                                                  "%",
                                                  "chunked",
                                                  "Content-Length: 1\r\n",
                                                  "Transfer-Encoding: chunked\r\n",
                                                  "\r\n\r\n",
                                                  "\x80"};

std::size_t below(std::size_t limit, Chance& chance) {
  return std::uniform_int_distribution<std::size_t>(0, limit - 1)(chance);
}

std::string mutated(std::string text, Chance& chance) {
  for (auto times = below(4, chance); times > 0; --times) {
    const auto place = below(text.size(), chance);
    switch (below(3, chance)) {
      case 0: text.erase(place, 1 + below(4, chance)); break;
      case 1: text.insert(place, pieces.at(below(pieces.size(), chance))); break;
      default: text[place] = static_cast<char>(below(256, chance));
    }
    if (text.empty()) text = "G";
  }
  return text;
}

struct Outcome {
  Step step = Step::more;
  std::string body;
  std::size_t fields = 0;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
  return out << static_cast<int>(outcome.step) << " \"" << outcome.body << "\" " << outcome.fields;
}

/// most  bytes that arrive at once
Outcome read(std::string_view text, std::size_t most, Chance& chance) {
  RequestReader reader;
  std::string held;
  Step step = Step::more;
  while (!text.empty() && (step == Step::more || step == Step::head)) {
    const auto size = std::min(text.size(), 1 + below(most, chance));
    held += text.substr(0, size);
    text.remove_prefix(size);
    std::string_view arrived = held;
    step = reader.read(arrived);
    if (step == Step::head) {
      reader.limit_body(4);
      step = reader.read(arrived);
    }
    held = std::string(arrived);
  }
  if (step == Step::refused) return {step, {}, 0};
  return {step, reader.request().body, reader.request().headers.size()};
}

TEST(RequestReader, ReadsTheSameInWhateverPiecesItArrives) {
  Chance chance(20260309);
  std::array<int, 4> seen{};
  for (int i = 0; i < 30'000; ++i) {
    const auto text = mutated(std::string(samples.at(below(samples.size(), chance))), chance);
    const auto whole = read(text, 1000, chance);
    EXPECT_EQ(whole, read(text, 1, chance)) << text;
    EXPECT_EQ(whole, read(text, 9, chance)) << text;
    ++seen.at(static_cast<std::size_t>(whole.step));
  }
  EXPECT_GT(seen[static_cast<std::size_t>(Step::whole)], 1000);
  EXPECT_GT(seen[static_cast<std::size_t>(Step::refused)], 1000);
}

}  // namespace
}  // namespace meanwhile::serve
