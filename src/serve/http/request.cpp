#include "serve/http/request.hpp"

#include <array>

#include "base/result.hpp"
#include "serve/http/text.hpp"

namespace meanwhile::serve {
namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> methods{
    {{Method::get, "GET"},
     {Method::head, "HEAD"},
     {Method::post, "POST"},
     {Method::put, "PUT"},
     {Method::patch, "PATCH"},
     {Method::remove, "DELETE"},
     {Method::options, "OPTIONS"}}};

}  // namespace

std::string_view name(Method method) { return methods.at(static_cast<std::size_t>(method)).second; }

std::optional<Method> method_named(std::string_view name) {
  for (const auto& [method, text] : methods) {
    if (text == name) return method;
  }
  return {};
}

bool is_safe(Method method) {
  return method == Method::get || method == Method::head || method == Method::options;
}

const std::string& Request::captured_as(std::string_view name) const {
  for (const auto& [key, value] : captured) {
    if (key == name) return value;
  }
  throw Bug("no route captures " + std::string(name));
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
  std::optional<std::string_view> found;
  for (const auto& field : headers) {
    if (!same_letters(field.name, "cookie")) continue;
    each_part(field.value, ';', [&](std::string_view pair) {
      const auto equals = pair.find('=');
      if (found || equals == std::string_view::npos) return;
      if (trimmed(pair.substr(0, equals)) == name) found = trimmed(pair.substr(equals + 1));
    });
  }
  return found;
}

}  // namespace meanwhile::serve
