#include "cli/colour.hpp"

#include <gtest/gtest.h>

namespace meanwhile::cli {
namespace {

TEST(Painted, WrapsTextInItsStyleAndEndsIt) {
  EXPECT_EQ(painted(Ink::colour, {.fore = 15, .back = 30, .bold = true}, "core"),
            "\x1b[1;38;5;15;48;5;30mcore\x1b[0m");
  EXPECT_EQ(painted(Ink::colour, {.faint = true}, "."), "\x1b[2m.\x1b[0m");
}

TEST(Painted, PlainInkAndNoStyleAddNothing) {
  EXPECT_EQ(painted(Ink::plain, {.fore = 15, .bold = true}, "core"), "core");
  EXPECT_EQ(painted(Ink::colour, {}, "core"), "core");
  EXPECT_EQ(painted(Ink::colour, {.bold = true}, ""), "");
}

}  // namespace
}  // namespace meanwhile::cli
