#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace meanwhile {

/// What went wrong, as far as a caller can act on it.
enum class Fault { invalid, forbidden, not_found, conflict, unavailable };

/// Which of its fault an error is, where a caller acts on the difference: a name that never
/// changes, as in "seat-gone". Empty where the fault says enough.
struct Cause {
  std::string_view name;

  friend bool operator==(const Cause&, const Cause&) = default;
};

/// `text` is read by people and by logs, so it names fields and ids, never a person.
struct Error {
  Fault fault;
  std::string text;
  Cause cause{};
};

/// A broken invariant of ours: never expected, caught in main (and at the request boundary) only.
struct Bug : std::logic_error {
  using std::logic_error::logic_error;
};

/// A T, or the Error that prevented it. Named like std::expected, so C++23 can make it an alias.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  explicit operator bool() const { return std::holds_alternative<T>(state_); }
  const T& operator*() const& { return std::get<T>(state_); }
  T& operator*() & { return std::get<T>(state_); }
  T&& operator*() && { return std::get<T>(std::move(state_)); }
  const T* operator->() const { return &std::get<T>(state_); }
  T* operator->() { return &std::get<T>(state_); }
  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

struct Done {};
using Status = Result<Done>;

}  // namespace meanwhile
