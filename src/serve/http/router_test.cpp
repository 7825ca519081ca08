#include "serve/http/router.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/result.hpp"

namespace meanwhile::serve {
namespace {

using testing::ElementsAre;
using testing::Pair;

Route route(Method method, std::string path) {
  return {.method = method, .path = std::move(path), .answer = [](const Request&) {
            return no_content();
          }};
}

const Router& table() {
  static const Router router(
      {route(Method::get, "/"), route(Method::get, "/v1/clients"),
       route(Method::post, "/v1/clients"), route(Method::get, "/v1/clients/new"),
       route(Method::get, "/v1/clients/{client}"), route(Method::put, "/v1/clients/{client}"),
       route(Method::get, "/v1/clients/{client}/weeks/{week}"),
       route(Method::get, "/v1/clients/new/form")});
  return router;
}

std::string path_of(Method method, const std::vector<std::string>& segments) {
  const auto match = table().match(method, segments);
  const auto* found = std::get_if<Router::Found>(&match);
  return found ? found->route->path : "";
}

TEST(Router, FindsTheTemplateOfAPath) {
  EXPECT_EQ(path_of(Method::get, {""}), "/");
  EXPECT_EQ(path_of(Method::get, {"v1", "clients"}), "/v1/clients");
  EXPECT_EQ(path_of(Method::put, {"v1", "clients", "c1"}), "/v1/clients/{client}");
  EXPECT_EQ(path_of(Method::get, {"v1"}), "");
  EXPECT_EQ(path_of(Method::get, {"v1", "clients", "c1", "weeks"}), "");
  EXPECT_EQ(path_of(Method::get, {"v1", "clients", "c1", "weeks", "1", "x"}), "");
}

TEST(Router, CapturesByName) {
  const auto match = table().match(Method::get, {"v1", "clients", "c 1", "weeks", "3"});
  EXPECT_THAT(std::get<Router::Found>(match).captured,
              ElementsAre(Pair("client", "c 1"), Pair("week", "3")));
}

TEST(Router, GoesByTheLiteralFirstAndComesBack) {
  EXPECT_EQ(path_of(Method::get, {"v1", "clients", "new"}), "/v1/clients/new");
  EXPECT_EQ(path_of(Method::get, {"v1", "clients", "new", "form"}), "/v1/clients/new/form");
  EXPECT_EQ(path_of(Method::get, {"v1", "clients", "new", "weeks", "1"}),
            "/v1/clients/{client}/weeks/{week}");
}

TEST(Router, CapturesNothingEmpty) { EXPECT_EQ(path_of(Method::get, {"v1", "clients", ""}), ""); }

TEST(Router, AnswersHeadFromGet) {
  EXPECT_EQ(path_of(Method::head, {"v1", "clients"}), "/v1/clients");
}

TEST(Router, AnswersAWrongMethodWithTheRightOnes) {
  const auto match = table().match(Method::remove, {"v1", "clients", "c1"});
  EXPECT_EQ(std::get<Router::WrongMethod>(match).allow, "GET, HEAD, PUT, OPTIONS");
  const auto options = table().match(Method::options, {"v1", "clients"});
  EXPECT_EQ(std::get<Router::WrongMethod>(options).allow, "GET, HEAD, POST, OPTIONS");
}

TEST(Router, RefusesATableThatContradictsItself) {
  EXPECT_THROW(Router({route(Method::get, "/a/{b}"), route(Method::get, "/a/{c}")}), Bug);
  EXPECT_THROW(Router({route(Method::get, "a")}), Bug);
  EXPECT_THROW(Router({route(Method::get, "/{}")}), Bug);
  EXPECT_THROW(Router({route(Method::get, "/{a")}), Bug);
}

TEST(Router, ListsItsTableAsGiven) {
  EXPECT_EQ(table().routes().size(), 8);
  EXPECT_EQ(table().routes()[2].method, Method::post);
}

}  // namespace
}  // namespace meanwhile::serve
