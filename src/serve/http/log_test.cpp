#include "serve/http/log.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <boost/json/parse.hpp>
#include <sstream>

namespace meanwhile::serve {
namespace {

using testing::EndsWith;
using testing::StartsWith;

class Lines : public testing::Test {
 protected:
  /// What was written, and that it is one document of JSON.
  std::string line() {
    auto text = out_.str();
    EXPECT_THAT(text, EndsWith("\n"));
    text.pop_back();
    EXPECT_NO_THROW(boost::json::parse(text));
    return text;
  }
  std::ostringstream out_;
  Log log_ = json_log(std::make_shared<spdlog::sinks::ostream_sink_mt>(out_));
};

TEST_F(Lines, TellWhatWasAskedAndAnswered) {
  write_line(*log_, Served{.id = "4f",
                           .method = "GET",
                           .route = "/v1/clients/{client}",
                           .code = Code::ok,
                           .bytes = 2048,
                           .took = std::chrono::microseconds(412)});
  const auto text = line();
  EXPECT_THAT(text, StartsWith(R"({"time":"2)"));
  EXPECT_THAT(text,
              EndsWith(R"(Z","level":"info","event":"request","id":"4f","method":"GET",)"
                       R"("route":"/v1/clients/{client}","status":200,"bytes":2048,"ms":0.412})"));
}

TEST_F(Lines, CallAFaultOfOursAnError) {
  write_line(*log_,
             Served{.id = "4f", .method = "GET", .route = "/", .code = Code::internal_error});
  EXPECT_NE(line().find(R"("level":"error")"), std::string::npos);
}

TEST_F(Lines, StayOneWhateverIsToldOfAFailure) {
  write_failure(*log_, "4f", "a \"quoted\"\nword");
  EXPECT_THAT(line(), EndsWith(R"("event":"failure","id":"4f","what":"a \"quoted\"\nword"})"));
}

TEST_F(Lines, TellOfBeginningAndEnd) {
  write_line(*log_, "started", "127.0.0.1:8080");
  EXPECT_THAT(line(), EndsWith(R"("event":"started","text":"127.0.0.1:8080"})"));
}

TEST(StandardError, GetsEveryLineBeforeTheLogEnds) {
  testing::internal::CaptureStderr();
  {
    const Log log = json_log();
    for (int i = 0; i < 100; ++i) write_line(*log, "event", "text");
  }
  const auto text = testing::internal::GetCapturedStderr();
  EXPECT_EQ(std::ranges::count(text, '\n'), 100);
}

}  // namespace
}  // namespace meanwhile::serve
