#include "exchange/json_cursor.hpp"

#include <fmt/format.h>

#include <cmath>

#include "exchange/json_text.hpp"

namespace meanwhile::exchange {
namespace {

/// What stands there, without quoting what a person wrote.
std::string kind_of(const boost::json::value* value) {
  if (!value) return "missing";
  switch (value->kind()) {
    case boost::json::kind::null: return "null";
    case boost::json::kind::bool_: return value->get_bool() ? "true" : "false";
    case boost::json::kind::int64: return fmt::format("{}", value->get_int64());
    case boost::json::kind::uint64: return fmt::format("{}", value->get_uint64());
    case boost::json::kind::double_:
      return std::isfinite(value->get_double()) ? fmt::format("{}", value->get_double())
                                                : "too large a number";
    case boost::json::kind::string: return "a text";
    case boost::json::kind::array: return "a list";
    case boost::json::kind::object: return "an object";
  }
  return "unknown";
}

}  // namespace

std::optional<std::string_view> Cursor::text() const {
  const auto* text = value_ ? value_->if_string() : nullptr;
  return text ? std::optional<std::string_view>{std::string_view{text->data(), text->size()}}
              : std::nullopt;
}

std::optional<double> Cursor::number() const {
  if (!value_ || !value_->is_number()) return std::nullopt;
  return value_->to_number<double>();
}

std::optional<bool> Cursor::truth() const {
  const bool* truth = value_ ? value_->if_bool() : nullptr;
  return truth ? std::optional<bool>{*truth} : std::nullopt;
}

const boost::json::array* Cursor::items() const { return value_ ? value_->if_array() : nullptr; }

const boost::json::object* Cursor::object() const { return value_ ? value_->if_object() : nullptr; }

Cursor Cursor::item(std::size_t index) const& {
  const boost::json::array* here = items();
  return {here && index < here->size() ? &(*here)[index] : nullptr, this, {}, index};
}

void Cursor::expected(std::string_view what) const {
  complain(fmt::format("is {}, expected {}", kind_of(value_), what));
}

void Cursor::expected_instead_of(std::string_view text, std::string_view what) const {
  complain(fmt::format("is {}, expected {}", in_quotes(text), what));
}

void Cursor::complain(std::string what) const {
  problems_->push_back({{}, path(), std::move(what)});
}

std::string Cursor::path() const {
  if (!parent_) return {};
  const std::string above = parent_->path();
  if (key_.data() == nullptr) return fmt::format("{}[{}]", above, index_);
  const std::string step = path_step(key_);
  return above.empty() && step[0] == '.' ? step.substr(1) : above + step;
}

Cursor Fields::operator[](std::string_view key) const {
  const auto at = [&](std::size_t i) { return object_.begin() + static_cast<std::ptrdiff_t>(i); };
  if (next_ < object_.size() && at(next_)->key() == key)
    return {&at(next_++)->value(), &here_, key, 0};
  const auto found = object_.find(key);
  if (found == object_.end()) return {nullptr, &here_, key, 0};
  next_ = static_cast<std::size_t>(found - object_.begin()) + 1;
  return {&found->value(), &here_, key, 0};
}

}  // namespace meanwhile::exchange
