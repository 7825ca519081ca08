#include "exchange/json_writer.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace meanwhile::exchange {
namespace {

template <class Write>
std::string written(Write write) {
  JsonWriter out;
  write(out);
  return std::move(out).release();
}

TEST(JsonWriter, SeparatesFieldsAndItems) {
  const auto text = written([](JsonWriter& out) {
    out.object([&] {
      out.field("n", 1);
      out.field("yes", true);
      out.list("empty", std::vector<int>{}, [&](int one) { out.whole(one); });
      out.list("some", std::vector{1, 2}, [&](int one) { out.whole(one); });
      out.key("none");
      out.null();
      out.object("in", [&] { out.field("last", "text"); });
    });
  });
  EXPECT_EQ(text,
            "{\"n\": 1, \"yes\": true, \"empty\": [], \"some\": [1, 2], \"none\": null, "
            "\"in\": {\"last\": \"text\"}}\n");
}

TEST(JsonWriter, WritesLinesWhenAsked) {
  const auto text = written([](JsonWriter& out) {
    out.object([&] {
      out.lines("rows", std::vector{1, 2}, [&](int one) {
        out.object([&] { out.lines("of", std::vector{one}, [&](int n) { out.whole(n); }); });
      });
      out.field("after", 3);
    });
  });
  EXPECT_EQ(text,
            "{\"rows\": [\n"
            "  {\"of\": [\n"
            "    1]},\n"
            "  {\"of\": [\n"
            "    2]}], \"after\": 3}\n");
}

TEST(JsonWriter, WritesNumbersAsPeopleWould) {
  for (const auto& [number, text] : {std::pair{2.0, "2\n"}, {0.42, "0.42\n"}, {8.5, "8.5\n"}})
    EXPECT_EQ(written([&](JsonWriter& out) { out.number(number); }), text);
}

TEST(JsonWriter, EscapesWhatJsonDoesNotAllowInTexts) {
  const auto text = written([](JsonWriter& out) { out.text("\"\\\n\x1B é"); });
  EXPECT_EQ(text, "\"\\\"\\\\\\u000a\\u001b é\"\n");
}

TEST(JsonWriter, ReplacesBytesThatAreNoUtf8) {
  const auto written_as = [](std::string_view text) {
    std::string json = written([&](JsonWriter& out) { out.text(text); });
    return json.substr(1, json.size() - 3);
  };
  for (const char* good : {"é", "€", "😀", "\xEF\xBF\xBD", "\xF4\x8F\xBF\xBF"})
    EXPECT_EQ(written_as(good), good);
  EXPECT_EQ(written_as("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(written_as("\xC3"), "\uFFFD");            // cut short
  EXPECT_EQ(written_as("\x80"), "\uFFFD");            // a middle without a beginning
  EXPECT_EQ(written_as("\xC1\xBF"), "\uFFFD\uFFFD");  // longer than need be
  EXPECT_EQ(written_as("\xE0\x9F\xBF"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(written_as("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");            // a surrogate
  EXPECT_EQ(written_as("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");  // past the last
}

}  // namespace
}  // namespace meanwhile::exchange
