#pragma once

#include <boost/json/value.hpp>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/problem.hpp"

namespace meanwhile::exchange {

class Cursor;
class Fields;

/// What a reader makes of a place: see Cursor.
template <class Reader>
using ReadBy =
    std::invoke_result_t<Reader, std::conditional_t<std::invocable<Reader, const Fields&>,
                                                    const Fields&, const Cursor&>>;

/// A place in a JSON document: it knows its path, and collects what is wrong there.
///
/// A *reader* turns a place into a value: a function of `const Cursor&`, or of `const Fields&` when
/// it reads an object. It complains of what it cannot read and returns any value instead, so that
/// reading goes on and finds everything else; nobody uses values once there are problems. With
/// readers each field is one line:
///
///     meeting.day = in["day"].must(weekday);
///     meeting.credit = in["credit"].maybe(whole_minutes);
///
/// A place refers to the one above it, which must outlive it.
class Cursor {
 public:
  Cursor(const boost::json::value& root, Problems& problems)
      : value_(&root), problems_(&problems) {}

  bool missing() const { return value_ == nullptr; }
  /// Missing, or null, which means the same in nearly every field.
  bool absent() const { return value_ == nullptr || value_->is_null(); }

  /// What stands here, when it is of that type.
  std::optional<std::string_view> text() const;
  std::optional<double> number() const;
  std::optional<bool> truth() const;
  const boost::json::array* items() const;
  const boost::json::object* object() const;

  Cursor item(std::size_t index) const&;

  /// Reads what has to be here.
  template <class Reader>
  ReadBy<Reader> must(const Reader& reader) const {
    if constexpr (std::invocable<Reader, const Fields&>)
      return read_object<ReadBy<Reader>>(reader);
    else
      return reader(*this);
  }
  /// Reads what may be absent.
  template <class Reader>
  auto maybe(const Reader& reader) const {
    return absent() ? std::nullopt : std::optional<ReadBy<Reader>>{must(reader)};
  }
  template <class Reader>
  auto otherwise(ReadBy<Reader> fallback, const Reader& reader) const {
    return absent() ? fallback : must(reader);
  }
  /// Reads a list whose items `reader` reads; an absent one is empty.
  template <class Reader>
  std::vector<ReadBy<Reader>> list(const Reader& reader) const {
    if (absent()) return {};
    return must_list(reader);
  }
  template <class Reader>
  std::vector<ReadBy<Reader>> must_list(const Reader& reader) const {
    std::vector<ReadBy<Reader>> all;
    const boost::json::array* here = items();
    if (!here) {
      expected("a list");
      return all;
    }
    all.reserve(here->size());
    for (std::size_t i = 0; i < here->size(); ++i) all.push_back(item(i).must(reader));
    return all;
  }

  /// Complains that what stands here "is …, expected" something else.
  void expected(std::string_view what) const;
  /// The same of a text of the wrong form or with an unknown word; the message quotes it.
  void expected_instead_of(std::string_view text, std::string_view what) const;
  /// Complains in words of the caller's.
  void complain(std::string what) const;

  std::string path() const;
  std::size_t complaints() const { return problems_->size(); }

 private:
  friend class Fields;
  Cursor(const boost::json::value* value, const Cursor* parent, std::string_view key,
         std::size_t index)
      : value_(value), parent_(parent), key_(key), index_(index), problems_(parent->problems_) {}

  template <class T, class Reader>
  T read_object(const Reader& reader) const;

  const boost::json::value* value_;
  const Cursor* parent_ = nullptr;
  std::string_view key_;  // empty: an item of a list
  std::size_t index_ = 0;
  Problems* problems_;
};

/// An object at its place in the document.
class Fields {
 public:
  explicit Fields(const Cursor& here) : here_(here), object_(*here.object()) {}
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  Cursor operator[](std::string_view key) const;
  auto begin() const { return object_.begin(); }
  auto end() const { return object_.end(); }

  void complain(std::string what) const { here_.complain(std::move(what)); }
  std::size_t complaints() const { return here_.complaints(); }

 private:
  const Cursor& here_;
  const boost::json::object& object_;
  // Files name their fields in much the same order as readers ask for them, so the next is looked
  // for where the last one was found.
  mutable std::size_t next_ = 0;
};

template <class T, class Reader>
T Cursor::read_object(const Reader& reader) const {
  if (object()) return reader(Fields{*this});
  expected("an object");
  return {};
}

}  // namespace meanwhile::exchange
