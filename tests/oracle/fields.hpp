#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace meanwhile::oracle {

/// The member `key`, or nothing when it is absent or null.
inline const boost::json::value* find(const boost::json::object& from, std::string_view key) {
  const auto* value = from.if_contains(key);
  return value && !value->is_null() ? value : nullptr;
}

inline std::string text(const boost::json::value& value) { return std::string(value.as_string()); }

inline std::optional<std::string> text(const boost::json::object& from, std::string_view key) {
  const auto* value = find(from, key);
  return value ? std::optional{text(*value)} : std::nullopt;
}

inline std::string text(const boost::json::object& from, std::string_view key,
                        std::string_view otherwise) {
  return text(from, key).value_or(std::string(otherwise));
}

inline std::optional<long> whole(const boost::json::object& from, std::string_view key) {
  const auto* value = find(from, key);
  return value ? std::optional{value->to_number<long>()} : std::nullopt;
}

inline bool flag(const boost::json::object& from, std::string_view key, bool otherwise) {
  const auto* value = find(from, key);
  return value ? value->as_bool() : otherwise;
}

/// The array `key`; empty when absent.
inline const boost::json::array& list(const boost::json::object& from, std::string_view key) {
  static const boost::json::array none;
  const auto* value = find(from, key);
  return value ? value->as_array() : none;
}

inline std::vector<std::string> texts(const boost::json::object& from, std::string_view key) {
  std::vector<std::string> all;
  for (const auto& value : list(from, key)) all.push_back(text(value));
  return all;
}

/// The object `key`; empty when absent.
inline const boost::json::object& child(const boost::json::object& from, std::string_view key) {
  static const boost::json::object none;
  const auto* value = find(from, key);
  return value ? value->as_object() : none;
}

}  // namespace meanwhile::oracle
