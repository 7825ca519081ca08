#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <set>
#include <string_view>
#include <utility>

#include "serve/office.hpp"
#include "store/memory/memory_store.hpp"

namespace meanwhile::serve {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> methods{
    {{"    get:", "GET"}, {"    put:", "PUT"}, {"    post:", "POST"}, {"    delete:", "DELETE"}}};

/// As in "GET /v1/session", of every operation that the contract names. (No regular expressions:
/// GCC 12 warns of its own ones beside sanitizers.)
std::set<std::string> operations_of(const std::string& file) {
  std::ifstream in{file};
  EXPECT_TRUE(in) << file;
  std::set<std::string> all;
  std::string path;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("  /") && line.ends_with(":")) path = line.substr(2, line.size() - 3);
    for (const auto& [written, method] : methods)
      if (line == written) all.insert(std::string{method} + " " + path);
  }
  return all;
}

TEST(Routes, AreThoseOfTheContractAndNoOthers) {
  const auto store = store::memory_store();
  casework::Desk desk{*store};
  Office office{.desk = desk, .now = {}, .events = {}, .doors = {}};
  std::set<std::string> served{"GET /healthz", "GET /metrics"};  // the server's own
  for (const Route& route : routes(office))
    served.insert(std::string{name(route.method)} + " " + route.path);
  EXPECT_THAT(served, testing::ElementsAreArray(operations_of("api/openapi.yaml")));
}

}  // namespace
}  // namespace meanwhile::serve
