#include "serve/http/headers.hpp"

#include <algorithm>
#include <utility>

#include "serve/http/text.hpp"

namespace meanwhile::serve {
namespace {

auto named(std::string_view name) {
  return [name](const Headers::Field& field) { return same_letters(field.name, name); };
}

}  // namespace

void Headers::add(std::string name, std::string value) {
  fields_.push_back({std::move(name), std::move(value)});
}

void Headers::set(std::string name, std::string value) {
  std::erase_if(fields_, named(name));
  add(std::move(name), std::move(value));
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
  const auto found = std::ranges::find_if(fields_, named(name));
  if (found == fields_.end()) return {};
  return found->value;
}

std::size_t Headers::count(std::string_view name) const {
  return static_cast<std::size_t>(std::ranges::count_if(fields_, named(name)));
}

}  // namespace meanwhile::serve
