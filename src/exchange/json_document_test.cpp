#include "exchange/json_document.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace meanwhile::exchange {
namespace {

using namespace std::string_literals;

Problems problems_of(std::string_view text) {
  Problems problems;
  const Document document{text, problems};
  EXPECT_TRUE(document.root() || !problems.empty());
  return problems;
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(Document, SaysAtWhichLineAndColumnItStopped) {
  const std::string no_json = "is not JSON, expected a document as RFC 8259 describes it";
  const std::string too_short = "the file ends too soon, expected the rest of a JSON document";
  const std::pair<std::string, Problem> rows[] = {
      {"", {"", "line 1, column 1", too_short}},
      {"{\"a\": 1", {"", "line 1, column 8", too_short}},
      {"{\n  \"a\": 1,\n  \"b\" 2\n}", {"", "line 3, column 7", no_json}},
      {"{\"é\": x}", {"", "line 1, column 7", no_json}},  // columns count characters
      {"[01]", {"", "line 1, column 3", no_json}},
      {"// hello", {"", "line 1, column 1", no_json}},
      {"\"a\x01\"", {"", "line 1, column 3", no_json}},
      {"\"a\0\""s, {"", "line 1, column 3", no_json}},
      {"\"\xFF\"", {"", "line 1, column 2", "is not UTF-8, expected a JSON document in UTF-8"}},
      {"[1] 2",
       {"", "line 1, column 5", "more text follows, expected the end of the JSON document"}},
  };
  for (const auto& [text, problem] : rows) {
    SCOPED_TRACE(text);
    EXPECT_EQ(problems_of(text), Problems{problem});
  }
}

TEST(Document, RefusesHalfOfASurrogatePair) {
  EXPECT_EQ(problems_of(R"("\ud83d\ude00")"), Problems{});
  EXPECT_EQ(problems_of(R"("\ud83d")").size(), 1u);
  EXPECT_EQ(problems_of(R"("\ude00")").size(), 1u);
}

TEST(Document, StopsAtThirtyTwoLevels) {
  EXPECT_EQ(problems_of(nested(32)), Problems{});
  ASSERT_EQ(problems_of(nested(33)).size(), 1u);
  EXPECT_EQ(problems_of(nested(100'000))[0].what,
            "is nested too deeply, expected at most 32 levels");
}

TEST(Document, SkipsAByteOrderMark) {
  Problems problems;
  const Document document{"\xEF\xBB\xBF[1]", problems};
  EXPECT_EQ(*document.root(), (boost::json::value{1}));
  EXPECT_EQ(problems, Problems{});
}

TEST(Document, NamesEveryKeyThatStandsTwice) {
  const std::string text = R"({"a": 1, "b": [{}, {"x": 1, "y": {"z": 0}, "x": 2}], "a": 2, "a": 3,
                               "two words": 0, "two words": 0})";
  const std::string what = "stands twice, expected once";
  EXPECT_EQ(problems_of(text),
            (Problems{{"", "b[1].x", what}, {"", "a", what}, {"", "[\"two words\"]", what}}));
}

TEST(Document, FindsTwinsAmongManyKeysToo) {
  std::string text = "{\"in\": {";
  for (int i = 0; i < 200; ++i) text += "\"key-number-" + std::to_string(i) + "\": 0, ";
  EXPECT_EQ(problems_of(text + "\"x\": 0}}"), Problems{});
  EXPECT_EQ(problems_of(text + R"("key-number-7": 1, "key-number-7": 2}})"),
            (Problems{{"", "in.key-number-7", "stands twice, expected once"}}));
}

TEST(Document, TellsKeysApartThatBeginAlike) {
  EXPECT_EQ(problems_of(R"({"takenOnline": 1, "takenOnlinX": 2, "taken": 3})"), Problems{});
  EXPECT_EQ(problems_of(R"({"takenOnline": 1, "takenOnline": 2})").size(), 1u);
}

TEST(Document, DoesNotMixUpKeysOfDifferentObjects) {
  EXPECT_EQ(problems_of(R"({"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 2}], "ab": 1})"),
            Problems{});
}

TEST(Document, ComparesKeysAfterTheirEscapes) {
  EXPECT_EQ(problems_of(R"({"day": 1, "d\u0061y": 2})"),
            (Problems{{"", "day", "stands twice, expected once"}}));
}

}  // namespace
}  // namespace meanwhile::exchange
