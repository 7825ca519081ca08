#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>

#include "serve/office.hpp"
#include "store/memory/memory_store.hpp"

namespace meanwhile::serve {
namespace {

/// As in "GET /v1/session", of every operation that the contract names.
std::set<std::string> operations_of(const std::string& file) {
  const std::regex path{"^  (/.*):$"}, method{"^    (get|put|post|delete):$"};
  std::ifstream in{file};
  EXPECT_TRUE(in) << file;
  std::set<std::string> all;
  std::string template_of_path;
  std::smatch found;
  for (std::string line; std::getline(in, line);) {
    if (std::regex_match(line, found, path)) template_of_path = found[1];
    if (!std::regex_match(line, found, method)) continue;
    std::string word = found[1];
    std::ranges::transform(word, word.begin(),
                           [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    all.insert(word + " " + template_of_path);
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
