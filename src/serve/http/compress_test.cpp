#include "serve/http/compress.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

namespace meanwhile::serve {
namespace {

std::string unpacked(std::string_view packed) {
  std::string text(1 << 20, '\0');
  z_stream state{};
  inflateInit2(&state, 15 + 16);
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  state.avail_in = static_cast<uInt>(packed.size());
  state.next_out = reinterpret_cast<Bytef*>(text.data());
  state.avail_out = static_cast<uInt>(text.size());
  EXPECT_EQ(inflate(&state, Z_FINISH), Z_STREAM_END);
  inflateEnd(&state);
  text.resize(state.total_out);
  return text;
}

TEST(Compress, ComesBackAsItWas) {
  for (const auto& text : {std::string("a"), std::string(100'000, 'x'), std::string(3, '\0')}) {
    EXPECT_EQ(unpacked(gzipped(text)), text);
    EXPECT_EQ(gzipped(text), gzipped(text));
  }
  EXPECT_LT(gzipped(std::string(100'000, 'x')).size(), 1000);
}

TEST(Compress, DoesAsTheClientAccepts) {
  EXPECT_TRUE(accepts_coding("gzip, deflate, br", "gzip"));
  EXPECT_TRUE(accepts_coding("GZIP;q=0.5", "gzip"));
  EXPECT_TRUE(accepts_coding("*", "gzip"));
  EXPECT_TRUE(accepts_coding("*;q=0, gzip", "gzip"));
  EXPECT_FALSE(accepts_coding("gzip;q=0", "gzip"));
  EXPECT_FALSE(accepts_coding("gzip; q=0.000, *", "gzip"));
  EXPECT_FALSE(accepts_coding("br", "gzip"));
  EXPECT_FALSE(accepts_coding("", "gzip"));
}

TEST(Compress, IsForTexts) {
  for (const auto* type : {"application/json", "application/problem+json",
                           "text/html; charset=utf-8", "text/javascript", "image/svg+xml"}) {
    EXPECT_TRUE(is_compressible(type)) << type;
  }
  for (const auto* type : {"image/png", "font/woff2", "text/event-stream", ""}) {
    EXPECT_FALSE(is_compressible(type)) << type;
  }
}

TEST(Compress, IsForTextsThatAreLongEnough) {
  const auto chosen = [](std::size_t size) {
    return choose_coding(json(std::string(size, ' ')), "gzip");
  };
  EXPECT_EQ(chosen(1023), Coding::identity);
  EXPECT_EQ(chosen(1024), Coding::gzip);
}

TEST(Compress, PrefersWhatTheDocumentHas) {
  Reply reply = json(std::make_shared<const Document>(Document{"text", "packed", "smaller"}));
  EXPECT_EQ(choose_coding(reply, "gzip, br"), Coding::brotli);
  EXPECT_EQ(choose_coding(reply, "gzip"), Coding::gzip);
  EXPECT_EQ(choose_coding(reply, ""), Coding::identity);
  apply_coding(reply, Coding::gzip);
  EXPECT_EQ(content(reply), "packed");
}

TEST(Compress, MakesWhatTheDocumentHasNot) {
  const std::string text(2000, 'x');
  Reply reply = json(std::make_shared<const Document>(Document{text, "", ""}));
  apply_coding(reply, choose_coding(reply, "gzip, br"));
  EXPECT_EQ(reply.coding, Coding::gzip);
  EXPECT_EQ(unpacked(content(reply)), text);
}

}  // namespace
}  // namespace meanwhile::serve
