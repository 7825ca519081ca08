#include "serve/http/problem.hpp"

#include <gtest/gtest.h>

namespace meanwhile::serve {
namespace {

TEST(Problem, HasOneShape) {
  const Reply reply = problem(Code::conflict, "booking b1 is stale");
  EXPECT_EQ(reply.code, Code::conflict);
  EXPECT_EQ(reply.type, "application/problem+json");
  EXPECT_EQ(
      content(reply),
      R"({"type":"about:blank","title":"Conflict","status":409,"detail":"booking b1 is stale"})");
}

TEST(Problem, LeavesOutWhatItHasNothingToSayAbout) {
  EXPECT_EQ(content(problem(Code::not_found)),
            R"({"type":"about:blank","title":"Not Found","status":404})");
}

TEST(Problem, NamesEveryPlaceThatIsWrong) {
  const Reply reply = problem(Problems{{"", "id", "is missing"}, {"", "seats", "is \"-1\""}});
  EXPECT_EQ(reply.code, Code::unprocessable);
  EXPECT_TRUE(content(reply).ends_with(
      R"("errors":[{"path":"id","what":"is missing"},{"path":"seats","what":"is \"-1\""}]})"));
}

TEST(Problem, MapsAFaultOnce) {
  EXPECT_EQ(problem(Error{Fault::invalid, ""}).code, Code::bad_request);
  EXPECT_EQ(problem(Error{Fault::forbidden, ""}).code, Code::forbidden);
  EXPECT_EQ(problem(Error{Fault::not_found, ""}).code, Code::not_found);
  EXPECT_EQ(problem(Error{Fault::conflict, ""}).code, Code::conflict);
  EXPECT_EQ(problem(Error{Fault::unavailable, ""}).code, Code::unavailable);
}

TEST(Problem, MapsACauseToItsType) {
  EXPECT_EQ(content(problem(Error{Fault::conflict, "gone", Cause{"seat-gone"}})),
            R"({"type":"/problems/seat-gone","title":"Conflict","status":409,"detail":"gone"})");
  EXPECT_EQ(content(problem(Error{Fault::conflict, ""})),
            R"({"type":"about:blank","title":"Conflict","status":409})");
}

TEST(Problem, SaysWhenAnotherTryMakesSense) {
  EXPECT_EQ(problem(Error{Fault::unavailable, "busy"}).headers.find("retry-after"), "5");
  const auto later = try_again(Code::too_many_requests, std::chrono::seconds(60), "");
  EXPECT_EQ(later.headers.find("retry-after"), "60");
  EXPECT_EQ(sign_in_first("Bearer", "").headers.find("www-authenticate"), "Bearer");
}

}  // namespace
}  // namespace meanwhile::serve
