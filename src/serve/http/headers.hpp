#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meanwhile::serve {

/// The fields of a head, in order. Names are compared without regard to case.
class Headers {
 public:
  struct Field {
    std::string name;
    std::string value;
    friend bool operator==(const Field&, const Field&) = default;
  };

  Headers() = default;
  Headers(std::initializer_list<Field> fields) : fields_(fields) {}

  void add(std::string name, std::string value);
  /// In place of what there was of that name.
  void set(std::string name, std::string value);

  /// The value of the first field of that name; valid while the headers do not change.
  std::optional<std::string_view> find(std::string_view name) const;
  std::size_t count(std::string_view name) const;
  bool has(std::string_view name) const { return count(name) > 0; }

  std::size_t size() const { return fields_.size(); }
  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }

 private:
  std::vector<Field> fields_;
};

}  // namespace meanwhile::serve
