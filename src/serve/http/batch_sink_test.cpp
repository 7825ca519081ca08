#include "serve/http/batch_sink.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <memory>

namespace meanwhile::serve {
namespace {

using testing::EndsWith;
using testing::StartsWith;

class Pipe : public testing::Test {
 protected:
  Pipe() { EXPECT_EQ(::pipe(ends_.data()), 0); }
  ~Pipe() override {
    close_end();
    ::close(ends_[0]);
  }
  void close_end() {
    if (ends_[1] >= 0) ::close(ends_[1]);
    ends_[1] = -1;
  }
  static void say(BatchSink& sink, std::string_view text) {
    sink.log(spdlog::details::log_msg("test", spdlog::level::info,
                                      spdlog::string_view_t(text.data(), text.size())));
  }
  std::string read_some() const {
    std::array<char, 65536> room{};
    const auto came = ::read(ends_[0], room.data(), room.size());
    return {room.data(), static_cast<std::size_t>(came)};
  }
  std::string read_all() {
    close_end();
    std::string text;
    for (auto some = read_some(); !some.empty(); some = read_some()) text += some;
    return text;
  }
  std::array<int, 2> ends_{};
};

using BatchSinks = Pipe;

TEST_F(BatchSinks, WriteEveryLineInOrderBeforeTheyEnd) {
  {
    BatchSink sink(ends_[1]);
    sink.set_pattern("%v");
    for (int i = 0; i < 1000; ++i) say(sink, std::to_string(i));
  }
  const auto text = read_all();
  EXPECT_THAT(text, StartsWith("0\n1\n2\n"));
  EXPECT_THAT(text, EndsWith("998\n999\n"));
}

TEST_F(BatchSinks, WriteOfThemselvesWhileTheyLive) {
  BatchSink sink(ends_[1]);
  sink.set_pattern("%v");
  say(sink, "a");
  EXPECT_EQ(read_some(), "a\n");
  say(sink, "b");
  sink.flush();
  EXPECT_EQ(read_some(), "b\n");
}

TEST_F(BatchSinks, LoseLinesRatherThanTimeAndSayHowMany) {
  std::string text;
  {
    BatchSink sink(ends_[1], 100);
    sink.set_pattern("%v");
    say(sink, "kept");
    for (int i = 0; i < 7; ++i) say(sink, std::string(100, 'x'));
  }
  text = read_all();
  EXPECT_THAT(text, StartsWith("kept\n"));
  EXPECT_THAT(text, EndsWith("}\n"));
  EXPECT_EQ(text.find('x'), std::string::npos);
}

}  // namespace
}  // namespace meanwhile::serve
