#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace meanwhile::exchange {

/// Writes a JSON document from its beginning to its end, keys in the order in which they come.
///
///     out.object([&] {
///       out.field("id", offering.id.text());
///       out.list("except", offering.except, [&](time::Date date) { out.text(iso_date(date)); });
///     });
///
/// Lists of objects that are worth a look of their own are written one item a line: `lines`.
class JsonWriter {
 public:
  void text(std::string_view value);
  void number(double value);
  void whole(std::int64_t value);
  void truth(bool value);
  void null();

  template <std::invocable Write>
  void object(Write write) {
    open('{');
    write();
    close('}');
  }
  template <class Items, class Write>
  void list(const Items& items, Write write) {
    open('[');
    for (const auto& item : items) write(item);
    close(']');
  }
  template <class Items, class Write>
  void lines(const Items& items, Write write) {
    open('[');
    ++indent_;
    for (const auto& item : items) {
      next_on_a_new_line_ = true;
      write(item);
    }
    --indent_;
    close(']');
  }

  void key(std::string_view key);
  void field(std::string_view name, std::string_view value) { key(name), text(value); }
  void field(std::string_view name, const char* value) { key(name), text(value); }
  void field(std::string_view name, std::same_as<bool> auto value) { key(name), truth(value); }
  void field(std::string_view name, std::floating_point auto value) { key(name), number(value); }
  template <std::integral Whole>
  requires(!std::same_as<Whole, bool>) void field(std::string_view name, Whole value) {
    key(name), whole(static_cast<std::int64_t>(value));
  }
  /// Writes the field only when there is something to write.
  template <class T>
  void field(std::string_view name, const std::optional<T>& value) {
    if (value) field(name, *value);
  }
  template <std::invocable Write>
  void object(std::string_view name, Write write) {
    key(name), object(write);
  }
  template <class Items, class Write>
  void list(std::string_view name, const Items& items, Write write) {
    key(name), list(items, write);
  }
  template <class Items, class Write>
  void lines(std::string_view name, const Items& items, Write write) {
    key(name), lines(items, write);
  }

  /// The document, with a newline at its end.
  std::string release() &&;

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void quote(std::string_view value);

  std::string text_;
  bool first_ = true;  // in its object or list
  bool next_on_a_new_line_ = false;
  std::size_t indent_ = 0;
};

}  // namespace meanwhile::exchange
