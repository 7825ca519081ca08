#include "exchange/json_text.hpp"

#include <gtest/gtest.h>

namespace meanwhile::exchange {
namespace {

TEST(InQuotes, ShortensAndNeverPrintsWhatATerminalWouldObey) {
  EXPECT_EQ(in_quotes("25:00"), R"("25:00")");
  EXPECT_EQ(in_quotes("say \"hi\" \\"), R"("say \"hi\" \\")");
  EXPECT_EQ(in_quotes("\x1B[2J"), R"("\u001b[2J")");
  EXPECT_EQ(in_quotes("\xC2\x9B"
                      "2J"),
            R"("\u009b2J")");
  EXPECT_EQ(in_quotes(std::string(40, 'x')), '"' + std::string(40, 'x') + '"');
  EXPECT_EQ(in_quotes(std::string(41, 'x')), '"' + std::string(40, 'x') + "…\"");
  EXPECT_EQ(in_quotes("é"), "\"é\"");
}

}  // namespace
}  // namespace meanwhile::exchange
