#include "cli/text.hpp"

#include <gtest/gtest.h>

namespace meanwhile::cli {
namespace {

TEST(Shown, LeavesPlainWordsInAnyScriptAlone) {
  for (const char* text : {"Evening core", "Grupo de mañana", "夜のグループ", "👪 dinner", ""})
    EXPECT_EQ(shown(text), text);
}

TEST(Shown, DisarmsWhatWouldStirATerminal) {
  EXPECT_EQ(shown("a\x1b[31mred"), "a?[31mred");
  EXPECT_EQ(shown("line\nbreak\ttab\x7f"), "line?break?tab?");
  EXPECT_EQ(shown("\xc2\x9b"
                  "31m"),
            "?31m");  // U+009B, an escape sequence in one letter
  EXPECT_EQ(shown("a\xe2\x80\xae"
                  "b"),
            "a?b");  // U+202E turns the writing direction
  EXPECT_EQ(shown("\xff\xc3(\xe2\x82"),
            "?"
            "?("
            "?"
            "?");                      // no UTF-8: each byte is told
  EXPECT_EQ(shown("\xc0\x9b"), "??");  // an overlong escape
}

TEST(ColumnsOf, CountsWhatATerminalDraws) {
  EXPECT_EQ(columns_of(""), 0);
  EXPECT_EQ(columns_of("mañana"), 6);
  EXPECT_EQ(columns_of("man\xcc\x83"
                       "ana"),
            6);  // n and a combining tilde
  EXPECT_EQ(columns_of("夜の"), 4);
}

TEST(Fitted, KeepsWholeWordsThenShortensTheFirst) {
  EXPECT_EQ(fitted("Evening core group", 18), "Evening core group");
  EXPECT_EQ(fitted("Evening core group", 17), "Evening core");
  EXPECT_EQ(fitted("Evening core group", 7), "Evening");
  EXPECT_EQ(fitted("Evening core group", 6), "Eveni…");
  EXPECT_EQ(fitted("Evening core group", 4), "Eve…");
  EXPECT_EQ(fitted("Evening core group", 3), "");
  EXPECT_EQ(fitted("job", 3), "job");
  EXPECT_EQ(fitted("", 5), "");
}

TEST(Padded, FillsUpToAWidthAndNeverCuts) {
  EXPECT_EQ(padded("mié", 5), "mié  ");
  EXPECT_EQ(padded("Monday", 3), "Monday");
}

TEST(Wrapped, BreaksBetweenWordsOnly) {
  EXPECT_EQ(wrapped("one two three", 9, 2), "  one two\n  three\n");  // 2 + 7 = 9
  EXPECT_EQ(wrapped("one two three", 8, 2), "  one\n  two\n  three\n");
  EXPECT_EQ(wrapped("incomprehensible x", 6, 0), "incomprehensible\nx\n");
  EXPECT_EQ(wrapped("", 6, 0), "");
}

}  // namespace
}  // namespace meanwhile::cli
